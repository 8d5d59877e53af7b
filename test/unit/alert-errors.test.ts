// Errors in groups: nothing is lost, no order matters, and the rank of each can be looked up.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countsBetween,
  type ErrorGroup,
  errorGroups,
  type FailingCheck,
  isFailing,
} from '../../shared/alert/error-groups.ts';
import {
  errorStateOf,
  hasGrown,
  priorityOf,
  type RankEvidence,
  trendOf,
} from '../../shared/alert/error-rank.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import { overlays } from '../../shared/core/overlay.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const BASE = { intervalMs: MINUTE_MS, vantage: '', recheck: false, latencyUs: 9 } as const;

const failing: fc.Arbitrary<FailingCheck> = fc.record({
  endpoint: fc.constantFrom('shop', 'cart'),
  sample: fc.record({
    at: fc.integer({ min: NOW - 4 * DAY_MS, max: NOW }),
    outcome: fc.constantFrom('down' as const, 'degraded' as const),
    cause: fc.constantFrom('status' as const, 'timeout' as const, null),
    status: fc.constantFrom(500, 503, null),
    intervalMs: fc.constant(MINUTE_MS),
    vantage: fc.constantFrom('', 'berlin'),
    recheck: fc.boolean(),
    latencyUs: fc.constantFrom(1, 2, null),
  }),
  failure: fc.constantFrom(
    null,
    { mark: 'a', detail: 'A', shape: null },
    { mark: 'b', detail: 'B', shape: null },
  ),
});

test('counts of groups add up to the failing checks, by day too, and no group mixes kinds', () => {
  const edges = [-4, -3, -2, -1, 0].map((days) => NOW + days * DAY_MS).with(4, NOW + 1);
  const property = fc.property(fc.array(failing, { maxLength: 60 }), (checks) => {
    const groups = errorGroups(checks, NOW);
    expect(groups.flatMap((group) => group.checks)).toHaveLength(checks.length);
    for (const { checks: own, endpoint, outcome, cause, status, failure, firstAt, lastAt } of groups) {
      const days = countsBetween(own, edges);
      expect(days.reduce((sum, count) => sum + count, 0)).toBe(own.length);
      expect([own[0]?.sample.at, own.at(-1)?.sample.at]).toEqual([lastAt, firstAt]);
      for (const check of own) {
        expect(check.sample).toMatchObject({ outcome, cause, status });
        expect([check.endpoint, check.failure?.mark]).toEqual([endpoint, failure?.mark]);
      }
    }
    const in24 = checks.filter(({ sample }) => sample.at >= NOW - DAY_MS).length;
    expect(groups.reduce((sum, { last24 }) => sum + last24, 0)).toBe(in24);
  });
  fc.assert(property);
});

test('the order in which checks come does not matter', () => {
  const shuffled = fc
    .array(failing, { maxLength: 40 })
    .chain((checks) =>
      fc.tuple(fc.constant(checks), fc.shuffledSubarray(checks, { minLength: checks.length })),
    );
  const property = fc.property(shuffled, ([checks, other]) => {
    const plain = (list: readonly FailingCheck[]) =>
      errorGroups(list, NOW).map(({ checks: own, ...group }) => [group, own.map(({ sample }) => sample.at)]);
    expect(plain(other)).toEqual(plain(checks));
  });
  fc.assert(property);
});

test('what failed while work was planned is no error', () => {
  const over = overlays(
    [{ from: NOW, to: NOW + HOUR_MS }],
    [{ from: NOW + 2 * HOUR_MS, to: NOW + 3 * HOUR_MS }],
  );
  const at = (when: number) =>
    isFailing({ ...BASE, at: when, outcome: 'down', cause: 'status', status: 500 }, over);
  expect([NOW - 1, NOW, NOW + HOUR_MS, NOW + 2 * HOUR_MS].map(at)).toEqual([true, false, true, false]);
});

test.each([
  [0, 0, 'quiet'],
  [3, 0, 'rising'],
  [2, 0, 'steady'],
  [4, 2, 'rising'],
  [3, 2, 'steady'],
  [1, 3, 'falling'],
  [0, 1, 'steady'],
] as const)('%i in 24 h, %i before → %s', (last24, before24, trend) => {
  expect(trendOf({ last24, before24 })).toBe(trend);
});

function groupOf(count: number, last24: number, outcome: 'down' | 'degraded' = 'down'): ErrorGroup {
  const sample = { ...BASE, at: NOW - 60 * DAY_MS, outcome, cause: null, status: 500 } as const;
  const checks = Array.from({ length: count }, () => ({ endpoint: 'shop', sample, failure: null }));
  const [group] = errorGroups(checks, NOW);
  if (group === undefined) throw new Error('Expected a group.');
  return { ...group, last24 };
}

describe('priority', () => {
  const watched = { now: NOW, watchedMs: 90 * DAY_MS, watched24Ms: DAY_MS };
  test.each([
    ['critical', true, 1, 1, 'down', 1],
    ['critical', false, 500, 24, 'down', 1],
    ['critical', false, 500, 23, 'down', 2],
    ['critical', false, 10, 0, 'down', 3],
    ['supporting', true, 1, 1, 'down', 2],
    ['supporting', true, 500, 24, 'down', 1],
    ['supporting', false, 500, 0, 'down', 3],
    ['supporting', false, 1, 0, 'down', 4],
    ['internal', true, 500, 0, 'down', 3],
    ['internal', false, 1, 0, 'down', 4],
    ['critical', true, 1, 1, 'degraded', 2],
    ['supporting', false, 500, 0, 'degraded', 4],
  ] as const)(
    '%s, goes on: %s, %i in all, %i in 24 h, %s → P%i',
    (mission, goesOn, count, last24, outcome, expected) => {
      const evidence: RankEvidence = { mission, goesOn, ...watched };
      expect(priorityOf(groupOf(count, last24, outcome), evidence)).toBe(expected);
    },
  );
});

test('what was first seen today is rare only if it came once', () => {
  const evidence = {
    mission: 'critical',
    goesOn: false,
    now: NOW,
    watchedMs: 90 * DAY_MS,
    watched24Ms: DAY_MS,
  } as const;
  expect(
    [1, 2].map((count) => priorityOf({ ...groupOf(count, count), firstAt: NOW - HOUR_MS }, evidence)),
  ).toEqual([3, 2]);
});

test('new is what was first seen within 24 hours and nobody marked', () => {
  const group = groupOf(1, 1);
  expect(errorStateOf(group, undefined, NOW)).toBe('known');
  expect(errorStateOf({ ...group, firstAt: NOW - DAY_MS + 1 }, undefined, NOW)).toBe('new');
  const mark = { as: 'muted', at: NOW, last24: 2 } as const;
  expect(errorStateOf({ ...group, firstAt: NOW }, mark, NOW)).toBe('muted');
  expect([19, 20].map((last24) => hasGrown({ last24 }, mark))).toEqual([false, true]);
  expect(hasGrown({ last24: 99 }, { ...mark, as: 'known' })).toBe(false);
});
