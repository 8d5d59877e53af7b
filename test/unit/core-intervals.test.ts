// Sets of intervals, half-open, by hand; overlays made of them; minutes.

import { expect, test } from 'vitest';
import { minuteFloor } from '../../shared/core/instant.ts';
import {
  contains,
  firstEndingAfter,
  type Interval,
  meets,
  subtract,
  union,
} from '../../shared/core/intervals.ts';
import { overlaid, overlays, plannedSince } from '../../shared/core/overlay.ts';

const spans = (...pairs: readonly (readonly [number, number])[]): Interval[] =>
  pairs.map(([from, to]) => ({ from, to }));

test.each<[string, Interval[], Interval[]]>([
  ['nothing', [], []],
  ['empty and backward ones', spans([3, 3], [9, 2]), []],
  ['one inside another', spans([0, 9], [2, 5]), spans([0, 9])],
  ['one over the end of another', spans([0, 5], [4, 9]), spans([0, 9])],
  ['touching ones', spans([0, 5], [5, 9]), spans([0, 9])],
  ['ones a millisecond apart', spans([0, 5], [6, 9]), spans([0, 5], [6, 9])],
  ['out of order', spans([6, 9], [0, 1], [0, 5]), spans([0, 5], [6, 9])],
])('union of %s', (_, list, expected) => {
  expect(union(list)).toEqual(expected);
  expect(union([...list].reverse())).toEqual(expected);
});

test.each<[string, Interval[], Interval[], Interval[]]>([
  ['nothing', spans([0, 9]), [], spans([0, 9])],
  ['all', spans([2, 5]), spans([0, 9]), []],
  ['exactly all', spans([2, 5]), spans([2, 5]), []],
  ['a hole', spans([0, 9]), spans([2, 5]), spans([0, 2], [5, 9])],
  ['its beginning', spans([2, 9]), spans([0, 5]), spans([5, 9])],
  ['exactly its beginning', spans([2, 9]), spans([2, 5]), spans([5, 9])],
  ['its end', spans([0, 5]), spans([3, 9]), spans([0, 3])],
  ['exactly its end', spans([0, 5]), spans([3, 5]), spans([0, 3])],
  ['what only touches it', spans([3, 5]), spans([0, 3], [5, 9]), spans([3, 5])],
  ['two holes', spans([0, 9]), spans([1, 2], [4, 5]), spans([0, 1], [2, 4], [5, 9])],
  ['a hole over two pieces', spans([0, 4], [6, 9]), spans([2, 8]), spans([0, 2], [8, 9])],
])('subtract %s', (_, from, set, expected) => {
  expect(subtract(from, set)).toEqual(expected);
});

test('an interval holds its first instant and not its last', () => {
  const set = spans([2, 4], [6, 7]);
  expect([1, 2, 3, 4, 5, 6, 7].filter((at) => contains(set, at))).toEqual([2, 3, 6]);
  expect([meets(set, 0, 2), meets(set, 0, 3), meets(set, 4, 6), meets(set, 3, 4)]).toEqual([
    false,
    true,
    false,
    true,
  ]);
  expect([0, 3, 4, 6, 7].map((at) => firstEndingAfter(set, at))).toEqual([0, 0, 1, 1, 2]);
});

test('an overlay is either, and excluded where both', () => {
  const over = overlays(spans([0, 5], [20, 30]), spans([3, 8]));
  expect(over).toEqual({ maintenance: spans([0, 3], [20, 30]), excluded: spans([3, 8]) });
  expect([0, 2, 3, 7, 8, 19, 20, 29, 30].filter((at) => overlaid(over, at, at + 1))).toEqual([
    0, 2, 3, 7, 20, 29,
  ]);
  expect([overlaid(over, 8, 20), overlaid(over, 7, 8), overlaid(over, 8, 21)]).toEqual([false, true, true]);
  expect(plannedSince(over, 3)).toEqual([
    { from: 3, to: 8, as: 'excluded' },
    { from: 20, to: 30, as: 'maintenance' },
  ]);
});

test('planned times of both kinds stand in the order of time, however they touch', () => {
  const maintenance = Array.from({ length: 40 }, (_, i) => ({ from: 20 * i, to: 20 * i + 10 }));
  const excluded = Array.from({ length: 40 }, (_, i) => ({ from: 20 * i + 10, to: 20 * i + 20 }));
  const planned = plannedSince({ maintenance, excluded }, 0);
  expect(planned.map(({ from }) => from)).toEqual(Array.from({ length: 80 }, (_, i) => 10 * i));
});

test('the edge of a minute at or before an instant', () => {
  expect([0, 59_999, 60_000, 119_999, 120_000].map(minuteFloor)).toEqual([0, 0, 60_000, 60_000, 120_000]);
});
