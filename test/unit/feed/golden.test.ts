// A feed as it was once written: every later Uptally reads it, to the same figures.
// A version that writes otherwise adds a file (version-2.json); those that are here never change.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSummary } from '../../../shared/feed/read.ts';
import { readFeed } from '../../../shared/feed/read-full.ts';
import { toFeed } from '../../../shared/feed/write.ts';
import { figuresOf, summaryFiguresOf } from './golden-figures.ts';

const FOLDER = new URL('../../fixtures/feed/', import.meta.url);

function textOf(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'utf8');
}

const document = textOf('version-1.json');
const figures: unknown = JSON.parse(textOf('version-1.figures.json'));

test('version 1 reads to the figures that it was written from', () => {
  const read = readFeed(document);
  expect(read.ok && figuresOf(read.status)).toEqual(figures);
});

test('version 1 reads to the same summary', () => {
  const [full, summary] = [readFeed(document), readSummary(document)];
  expect(summary.ok && summaryFiguresOf(summary.status)).toEqual(full.ok && summaryFiguresOf(full.status));
});

test('version 1 would be written today, field by field', () => {
  const read = readFeed(document);
  expect(read.ok && JSON.stringify(toFeed(read.status))).toBe(JSON.stringify(JSON.parse(document)));
});
