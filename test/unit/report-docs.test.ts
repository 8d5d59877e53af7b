// The examples of docs/report.md are read by what they document.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIXTURES, made, textOf } from './report-made.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/report.md'), 'utf8');
const examples = [...PAGE.matchAll(/```(jsonl|csv|log)\n([\s\S]*?)```/gu)].map(
  ([, kind = '', text = '']) => ({ kind, text }),
);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'uptally-report-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('there are examples', () => {
  expect(examples.map(({ kind }) => kind)).toEqual(['jsonl', 'csv', 'csv', 'log']);
});

test.each(examples)('every line of the example is read: $text', async ({ kind, text }) => {
  const file = join(folder, `example.${kind}`);
  writeFileSync(file, text);
  const lines = text.trimEnd().split('\n').length - (kind === 'csv' ? 1 : 0);
  const { report } = await made({ files: [file] });
  expect(report.inputs).toMatchObject([{ taken: lines, skipped: 0, remarks: [] }]);
  expect(report.endpoints[0]?.windows.length).toBeGreaterThan(0);
});

test('the report that is shown is what the command writes', async () => {
  const shown = /```console\n\$ uptally report (.+)\n([\s\S]*?)\n```/u.exec(PAGE);
  expect(shown?.[1]).toBe('samples.jsonl --from 2026-11-01T00:00Z --to 2026-11-01T00:10Z --zone UTC');
  const windows = { kind: 'picked', from: Date.UTC(2026, 10, 1), to: Date.UTC(2026, 10, 1, 0, 10) } as const;
  const result = await made({ files: [join(FIXTURES, 'samples.jsonl')], windows, zoneIsNamed: true });
  expect(textOf(result)).toBe(shown?.[2]);
});
