// The generator of bad feeds: it can be repeated, goes through every kind, and leaves some of each readable.

import { expect, it } from 'vitest';
import { toFeed } from '../../shared/feed/write.ts';
import { mutatedFeed } from '../support/mutated-feeds.ts';
import { isContainer } from '../support/mutated-places.ts';
import type { Json } from '../support/mutated-values.ts';
import { seededStatus } from '../support/seeded-status.ts';

const GOOD = JSON.stringify(toFeed(seededStatus({ asOf: Date.UTC(2026, 5, 1, 12), names: ['A', 'B'] })));
const made = Array.from({ length: 1_000 }, (_, seed) => mutatedFeed([GOOD], seed));

it('gives the same text for the same seed', () => {
  expect(made.filter(({ text }, seed) => mutatedFeed([GOOD], seed).text !== text)).toEqual([]);
});

it('changes nearly every feed', () => {
  expect(made.filter(({ text }) => text === GOOD).length).toBeLessThan(50);
});

it('pollutes nothing itself', () => {
  expect('polluted' in {}).toBe(false);
});

it('goes through every kind, and most of them leave JSON', () => {
  const kinds = new Set(made.flatMap(({ what }) => what.split(', ')));
  expect(kinds.size).toBe(26);
  const parsed = made.filter(({ text }) => isContainer(parse(text)));
  expect(parsed.length).toBeGreaterThan(600);
  expect(parsed.length).toBeLessThan(950);
});

it('once in a while has thousands of endpoints, below the limit of a reader', () => {
  const [first] = made;
  expect(first?.what).toBe('thousands of endpoints');
  expect(first?.text.length).toBeLessThan(1024 * 1024);
});

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
