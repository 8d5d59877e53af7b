// Objectives, their budgets, burn pairs, and the checks that would prove them, by hand.

import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import { budget, burnPairs, burnRate, burns, parseObjective } from '../../shared/core/objective.ts';
import { checksNeeded } from '../../shared/core/proportion.ts';
import { EMPTY_TALLY } from '../../shared/core/tally.ts';

const nines = (text: string) => parseObjective(text) ?? { parts: 1, of: 2 };
const month = (times: { upMs?: number; downMs?: number; maintenanceMs?: number; excludedMs?: number }) => ({
  ...EMPTY_TALLY,
  ...times,
  spans: [{ from: 0, to: 30 * DAY_MS }],
});

test.each([
  ['99.9%', { parts: 999, of: 1000 }],
  ['99.99 %', null],
  [' 99.99% ', { parts: 9999, of: 10_000 }],
  ['0.9995', { parts: 9995, of: 10_000 }],
  ['.5', { parts: 5, of: 10 }],
  ['99%', { parts: 99, of: 100 }],
  ['100%', null],
  ['0%', null],
  ['1', null],
  ['-1%', null],
  ['99,9%', null],
  ['', null],
  ['%', null],
  ['1e-1', null],
])('objective "%s" → %o', (text, expected) => {
  expect(parseObjective(text)).toEqual(expected);
});

test.each([
  ['99.9%', {}, 43 * MINUTE_MS + 12_000],
  ['99.99%', {}, 259_200],
  ['99.9999%', {}, 2_592],
  ['99.99999%', {}, 259],
  ['99.9%', { maintenanceMs: 10 * DAY_MS, excludedMs: 10 * DAY_MS }, 864_000],
])('the budget of %s over 30 days with %o is %i ms', (objective, times, budgetMs) => {
  expect(budget(month(times), nines(objective)).budgetMs).toBe(budgetMs);
});

test('the budget left is what downtime has not spent, and may be negative', () => {
  expect(budget(month({ downMs: 259_201 }), nines('99.99%'))).toEqual({
    budgetMs: 259_200,
    spentMs: 259_201,
    leftMs: -1,
  });
});

test('burning at 1 spends the budget at the end of the window', () => {
  const covered = { upMs: 999, downMs: 1 };
  expect(burnRate(month(covered), nines('99.9%'))).toBe(1);
  expect(burnRate(month({ upMs: 0, downMs: 5 }), nines('99.99%'))).toBeCloseTo(10_000, 6);
  expect(burnRate(month({}), nines('99.9%'))).toBeNull();
});

test('the pairs at 30 days are those of the Workbook: 14.4, 6 and 1', () => {
  expect(burnPairs(nines('99.9%'), 30 * DAY_MS)).toEqual([
    { longMs: HOUR_MS, shortMs: 5 * MINUTE_MS, budgetRatio: 0.02, threshold: 14.4, refused: null },
    { longMs: 6 * HOUR_MS, shortMs: 30 * MINUTE_MS, budgetRatio: 0.05, threshold: 6, refused: null },
    { longMs: 72 * HOUR_MS, shortMs: 6 * HOUR_MS, budgetRatio: 0.1, threshold: 1, refused: null },
  ]);
});

test('a threshold scales with the window, and one under 1 is refused', () => {
  const pairs = burnPairs(nines('99.9%'), 7 * DAY_MS);
  expect(pairs.map(({ threshold }) => threshold)).toEqual([3.36, 1.4, 7 / 30]);
  expect(pairs.map(({ refused }) => refused)).toEqual([null, null, 'slow']);
});

test('a threshold that even a total outage does not reach is refused', () => {
  // At 90% a total outage burns at 10.
  expect(burnPairs(nines('90%'), 30 * DAY_MS).map(({ refused }) => refused)).toEqual([
    'unreachable',
    null,
    null,
  ]);
  // Exactly reached is reached: 1 / (1 - 0.5) = 2 = 2% of 100 h in 1 h.
  expect(burnPairs(nines('50%'), 100 * HOUR_MS)[0]).toMatchObject({ threshold: 2, refused: null });
  expect(burnPairs(nines('90%'), 1)).toHaveLength(3);
  expect(() => burnPairs(nines('90%'), 0)).toThrow('Expected windowMs > 0, got 0');
  expect(() => burnPairs(nines('90%'), Number.NaN)).toThrow('Expected windowMs > 0, got NaN');
});

test('a pair calls only where both windows burn at the threshold or faster', () => {
  const [pair] = burnPairs(nines('99.9%'), 30 * DAY_MS);
  if (pair === undefined) throw new Error('no pair');
  expect(burns(pair, 14.4, 14.4)).toBe(true);
  expect(burns(pair, 14.3, 20)).toBe(false);
  expect(burns(pair, 20, 14.3)).toBe(false);
  expect(burns(pair, 20, null)).toBe(false);
  expect(burns(pair, null, 20)).toBe(false);
  expect(burns({ ...pair, refused: 'slow' }, 20, 20)).toBe(false);
});

test.each([
  ['99%', 299],
  ['99.9%', 2_995],
  ['99.95%', 5_990],
  ['99.99%', 29_956],
  ['99.999%', 299_572],
  ['50%', 5],
])('%s would be proven by %i checks without a failure', (objective, checks) => {
  expect(checksNeeded(nines(objective))).toBe(checks);
});
