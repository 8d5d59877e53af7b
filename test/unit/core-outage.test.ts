// Outages told over several buckets: what is whole, what is a part, which is the last.

import { expect, test } from 'vitest';
import { outages } from '../../shared/core/figures.ts';
import { later, type OutagePart, settle } from '../../shared/core/outage.ts';
import { EMPTY_TALLY, merge, mergeAll, type Tally } from '../../shared/core/tally.ts';

const part = (begin: number, end: number | null, downMs: number): OutagePart => ({ begin, end, downMs });

test.each<[string, OutagePart, 'whole' | 'open']>([
  ['inside one span', part(12, 18, 3), 'whole'],
  ['from the first to the last instant of a span', part(10, 20, 10), 'whole'],
  ['in the second span', part(30, 40, 10), 'whole'],
  ['begun before its span', part(9, 18, 3), 'open'],
  ['ended after its span', part(12, 21, 3), 'open'],
  ['from one span to the next', part(12, 35, 3), 'open'],
  ['not ended', part(12, null, 3), 'open'],
  ['between the spans', part(22, 24, 2), 'open'],
])('an outage %s', (_, given, kind) => {
  const spans = [
    { from: 10, to: 20 },
    { from: 30, to: 40 },
  ];
  const settled = settle([given], spans);
  expect(settled).toEqual({ whole: [], open: [], [kind]: [given] });
  expect(settle([given], [...spans].reverse())).toEqual(settled);
});

test('parts of one outage are joined: its end where any knows it, its down time the greatest', () => {
  const parts = [part(5, null, 10), part(5, 40, 25), part(5, null, 20), part(1, 2, 1)];
  expect(settle(parts, [])).toEqual({ whole: [], open: [part(1, 2, 1), part(5, 40, 25)] });
  expect(settle([...parts].reverse(), [])).toEqual(settle(parts, []));
});

test('the later outage is the one that began later; of one and the same, all that is known', () => {
  expect(later(null, null)).toBeNull();
  expect(later(part(1, 2, 1), null)).toEqual(part(1, 2, 1));
  expect(later(null, part(1, 2, 1))).toEqual(part(1, 2, 1));
  expect(later(part(1, 9, 8), part(2, 3, 1))).toEqual(part(2, 3, 1));
  expect(later(part(2, 3, 1), part(1, 9, 8))).toEqual(part(2, 3, 1));
  expect(later(part(2, null, 4), part(2, 9, 7))).toEqual(part(2, 9, 7));
  expect(later(part(2, 9, 7), part(2, null, 4))).toEqual(part(2, 9, 7));
});

test('an outage over three buckets: each knows a part, together they know all', () => {
  const bucket = (from: number, end: number | null, downMs: number): Tally => ({
    ...EMPTY_TALLY,
    downMs: end === null ? 100 : end - from,
    upMs: end === null ? 0 : 100 - (end - from),
    spans: [{ from, to: from + 100 }],
    parts: [part(0, end, downMs)],
    last: part(0, end, downMs),
  });
  const [a, b, c] = [bucket(0, null, 100), bucket(100, null, 200), bucket(200, 250, 250)];
  const whole = {
    ...EMPTY_TALLY,
    downMs: 250,
    upMs: 50,
    spans: [{ from: 0, to: 300 }],
    last: part(0, 250, 250),
  };
  const expected = { ...whole, wholeOutages: 1, wholeOutagesMs: 250, longestWholeMs: 250 };
  expect(mergeAll([a, b, c])).toEqual(expected);
  expect(merge(merge(c, a), b)).toEqual(expected);
  expect(merge(a, merge(b, c))).toEqual(expected);
  expect(outages(expected)).toMatchObject({
    count: 1,
    longestMs: 250,
    mttrMs: 250,
    mtbfMs: 50,
    openSince: null,
  });
  // Without the middle nobody can say that it lies inside: it stays a part, with the same figures.
  expect(merge(c, a)).toMatchObject({ wholeOutages: 0, parts: [part(0, 250, 250)] });
  expect(outages(c)).toMatchObject({ count: 1, longestMs: 250, mttrMs: 250, mtbfMs: null });
});
