// What downtime costs, by hand.

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  allowedMs,
  downtimeCost,
  furtherNines,
  improvement,
  isAboveFourNines,
  MONTH_MS,
  monthlyMs,
  nineOf,
} from '../../shared/core/cost.ts';
import { checksIn, doubtsAbout } from '../../shared/core/cost-evidence.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../shared/core/instant.ts';
import { type Objective, parseObjective } from '../../shared/core/objective.ts';
import { EMPTY_TALLY, type Tally } from '../../shared/core/tally.ts';

const nines = (text: string): Objective => {
  const objective = parseObjective(text);
  if (objective === null) throw new Error(`${text} is no objective`);
  return objective;
};
const FREE = { setUpCost: 0, monthlyCost: 0 };

const number = v.number();
const nullable = v.nullable(number);
const vectors = v.parse(
  v.object({
    cases: v.array(
      v.strictObject({
        title: v.string(),
        down: v.tuple([number, number]),
        objective: v.string(),
        minuteValue: number,
        setUpCost: number,
        monthlyCost: number,
        expect: v.strictObject({
          downNow: number,
          allowed: number,
          saved: number,
          value: number,
          costRatio: nullable,
          payback: nullable,
        }),
      }),
    ),
  }),
  JSON.parse(readFileSync(new URL('../vectors/cost.json', import.meta.url), 'utf8')),
);

test.each(vectors.cases)(
  '$title',
  ({ down, objective, minuteValue, setUpCost, monthlyCost, expect: hand }) => {
    const downMs = monthlyMs(down[0] * MINUTE_MS, down[1] * MINUTE_MS);
    const got = improvement(downMs, nines(objective), minuteValue, { setUpCost, monthlyCost });
    const figures = {
      downNow: downMs / MINUTE_MS,
      allowed: got.allowedMs / MINUTE_MS,
      saved: got.savedMs / MINUTE_MS,
      value: got.savedValue,
      costRatio: got.costRatio,
      payback: got.paybackMonths,
    };
    for (const name of ['downNow', 'allowed', 'saved', 'value', 'costRatio', 'payback'] as const) {
      const [seen, byHand] = [figures[name], hand[name]];
      if (seen === null || byHand === null) expect([name, seen]).toEqual([name, byHand]);
      else expect(Math.abs(seen - byHand), name).toBeLessThanOrEqual(1e-12 * byHand);
    }
  },
);

test('a mean month is 30.436875 days', () => {
  expect(MONTH_MS).toBe(30 * DAY_MS + 10 * HOUR_MS + 29 * MINUTE_MS + 6 * SECOND_MS);
});

test('down all of the time is a whole month and no more, however long the window', () => {
  expect(monthlyMs(16_825_856_662_460, 16_825_856_662_460)).toBe(MONTH_MS);
});

test.each([
  ['90%', 262_974_600],
  ['99.9%', 2_629_746],
  ['99.95%', 1_314_873],
  ['99.99%', 262_974.6],
  ['99.995%', 131_487.3],
  ['99.999%', 26_297.46],
])('%s leaves %d ms of a mean month', (objective, ms) => {
  expect(allowedMs(nines(objective))).toBeCloseTo(ms, 6);
});

test("the article's 21.98 minutes are 99.95% of a mean month, and far from 99.9%", () => {
  const up = 1 - (21.98 * MINUTE_MS) / MONTH_MS;
  expect(up.toFixed(4)).toBe('0.9995');
  expect(allowedMs(nines('99.9%')) / MINUTE_MS).toBeCloseTo(43.83, 2);
});

test('5,000 a month to save 18 minutes worth 10 each buys 180: about 28 times more than it returns', () => {
  const downMs = allowedMs(nines('99.99%')) + 18 * MINUTE_MS;
  const { savedValue, costRatio } = improvement(downMs, nines('99.99%'), 10, {
    setUpCost: 0,
    monthlyCost: 5_000,
  });
  expect(savedValue).toBeCloseTo(180, 9);
  expect(costRatio).toBeCloseTo(27.78, 2);
});

test.each([
  ['43.8 minutes a month', 43.8 * MINUTE_MS, '99.9%', ['99.95%', '99.99%', '99.995%', '99.999%']],
  ['exactly what 99.95% leaves', 1_314_873, '99.95%', ['99.99%', '99.995%', '99.999%']],
  ['a rounding more', 1_314_873.000_000_000_2, '99.95%', ['99.99%', '99.995%', '99.999%']],
  ['a microsecond more', 1_314_873.001, '99.9%', ['99.95%', '99.99%', '99.995%', '99.999%']],
  ['1 ms more', 1_314_874, '99.9%', ['99.95%', '99.99%', '99.995%', '99.999%']],
  ['27 s', 27_000, '99.995%', ['99.999%']],
  ['26 s', 26_000, '99.999%', []],
  ['none', 0, '99.999%', []],
  [
    'three days',
    3 * DAY_MS,
    '90%',
    ['95%', '99%', '99.5%', '99.9%', '99.95%', '99.99%', '99.995%', '99.999%'],
  ],
  [
    'half of it',
    MONTH_MS / 2,
    null,
    ['90%', '95%', '99%', '99.5%', '99.9%', '99.95%', '99.99%', '99.995%', '99.999%'],
  ],
])('%s down: which nine that is, and which are further', (_what, downMs, own, further) => {
  expect(nineOf(downMs)).toEqual(own === null ? null : nines(own));
  expect(furtherNines(downMs)).toEqual(further.map(nines));
});

test.each([
  ['99.9%', false],
  ['99.99%', false],
  ['99.990%', false],
  ['99.9901%', true],
  ['99.995%', true],
  ['0.99999', true],
])('%s is above 99.99%%: %s', (objective, is) => {
  expect(isAboveFourNines(nines(objective))).toBe(is);
});

describe('a mistake of the caller names argument, rule and value', () => {
  test.each([
    ['nothing watched', () => monthlyMs(0, 0), 'Expected coveredMs > 0, got 0'],
    ['endless', () => monthlyMs(0, Number.POSITIVE_INFINITY), 'Expected coveredMs > 0, got Infinity'],
    ['no number', () => monthlyMs(Number.NaN, 1), 'Expected downMs from 0 to coveredMs (1), got NaN'],
    ['less than none', () => monthlyMs(-1, 1), 'Expected downMs from 0 to coveredMs (1), got -1'],
    ['more than all', () => monthlyMs(2, 1), 'Expected downMs from 0 to coveredMs (1), got 2'],
    ['a price below 0', () => downtimeCost(1, -1), 'Expected minuteValue >= 0, got -1'],
    ['a time below 0', () => downtimeCost(-1, 1), 'Expected downMs >= 0, got -1'],
    [
      'an endless price',
      () => downtimeCost(1, Number.POSITIVE_INFINITY),
      'Expected minuteValue >= 0, got Infinity',
    ],
    [
      'more than a month',
      () => improvement(MONTH_MS + 1, nines('99%'), 1, FREE),
      'Expected downMs from 0 to 2629746000',
    ],
    [
      'less than no month',
      () => improvement(-1, nines('99%'), 1, FREE),
      'Expected downMs from 0 to 2629746000',
    ],
    [
      'a refund',
      () => improvement(1, nines('99%'), 1, { ...FREE, setUpCost: -1 }),
      'Expected setUpCost >= 0, got -1',
    ],
    [
      'a gift',
      () => improvement(1, nines('99%'), 1, { ...FREE, monthlyCost: -1 }),
      'Expected monthlyCost >= 0, got -1',
    ],
    [
      'no cost',
      () => improvement(1, nines('99%'), 1, { ...FREE, monthlyCost: Number.NaN }),
      'Expected monthlyCost',
    ],
  ])('%s', (_what, act, message) => {
    expect(act).toThrow(RangeError);
    expect(act).toThrow(message);
  });
});

describe('evidence', () => {
  /** 30 days at a minute: 43,200 checks, 21.6 minutes down in three outages, no doubt about them. */
  const month: Tally = {
    ...EMPTY_TALLY,
    spans: [{ from: 0, to: 30 * DAY_MS }],
    upMs: 30 * DAY_MS - 1_296_000,
    downMs: 1_296_000,
    intervalMs: MINUTE_MS,
    satisfied: 43_000,
    tolerating: 178,
    frustrated: 22,
    wholeOutages: 3,
    wholeOutagesMs: 1_296_000,
  };
  const about = (more: Partial<Tally>, objective = '99.99%') =>
    doubtsAbout({ ...month, ...more }, nines(objective)).map(({ kind }) => kind);

  test('enough of it raises no doubt', () => {
    expect(about({})).toEqual([]);
    expect(checksIn(month)).toBe(43_200);
  });

  test('bounds that lie at two nines leave it open which it is', () => {
    expect(doubtsAbout({ ...month, maybeDownMs: 1 }, nines('99.99%'))).toEqual([
      { kind: 'bounds', worse: nines('99.9%'), better: nines('99.95%') },
    ]);
    expect(about({ maybeUpMs: 1_296_000 - 259_201 })).toEqual([]);
    expect(about({ maybeUpMs: 1_296_000 - 259_200 })).toEqual(['bounds']);
    expect(doubtsAbout({ ...month, maybeDownMs: 4 * DAY_MS }, nines('99.99%'))[0]).toMatchObject({
      worse: null,
    });
  });

  test('less than nine tenths watched is named', () => {
    const watched = (ratio: number) => {
      const unknownMs = (30 * DAY_MS * (1000 - ratio * 1000)) / 1000;
      // The share of the downtime stays.
      const downMs = 1_296_000 * ratio;
      return { unknownMs, downMs, upMs: 30 * DAY_MS - unknownMs - downMs };
    };
    expect(about(watched(0.9))).toEqual([]);
    expect(about(watched(0.899))).toEqual(['coverage']);
  });

  test('so many checks that not even all of them without a failure would prove it', () => {
    expect(about({ satisfied: 29_956 - 200 })).toEqual([]);
    expect(doubtsAbout({ ...month, satisfied: 29_955 - 200 }, nines('99.99%'))).toEqual([
      { kind: 'checks', checks: 29_955, needed: 29_956, objective: nines('99.99%') },
    ]);
    expect(about({}, '99.995%')).toEqual(['checks']);
  });

  test('states that were given as periods are no trials', () => {
    expect(about({ intervalMs: 0, satisfied: 0, tolerating: 0, frustrated: 0 })).toEqual([]);
  });

  test('one or two outages say little of the next month, and none says nothing', () => {
    expect(about({ wholeOutages: 2 })).toEqual(['outages']);
    const none = { wholeOutages: 0, downMs: 0, upMs: 30 * DAY_MS };
    expect(doubtsAbout({ ...month, ...none }, nines('99.99%'))).toEqual([{ kind: 'outages', count: 0 }]);
  });
});
