// Samples: what can be one, and which words name an outcome or a cause.

import { expect, test } from 'vitest';
import {
  DOWN_CAUSES,
  faultOf,
  inOrder,
  OUTCOMES,
  type Sample,
  toCause,
  toOutcome,
  UNKNOWN_REASONS,
  upToNow,
} from '../../shared/core/sample.ts';

const good: Sample = {
  at: 0,
  outcome: 'up',
  intervalMs: 1,
  vantage: '',
  status: 200,
  latencyUs: 0,
  cause: null,
  recheck: false,
};

test.each<[string, Partial<Sample>]>([
  ['everything at its least', { at: 0, intervalMs: 1, status: 100, latencyUs: 0 }],
  ['an instant of 1 ms', { at: 1 }],
  ['an interval of 2 ms', { intervalMs: 2 }],
  ['a status of 599', { status: 599 }],
  ['a latency of 1 µs', { latencyUs: 1 }],
  ['no answer', { status: null, latencyUs: null }],
  ['the greatest integers', { at: 2 ** 53 - 1, intervalMs: 2 ** 53 - 1, latencyUs: 2 ** 53 - 1 }],
])('a sample may have %s', (_, change) => {
  expect(faultOf({ ...good, ...change })).toBeNull();
});

test.each<[Partial<Sample>, string]>([
  [{ at: -1 }, 'its instant is not a whole number of ms since 1970: -1'],
  [{ at: 0.5 }, 'its instant is not a whole number of ms since 1970: 0.5'],
  [{ at: Number.NaN }, 'its instant is not a whole number of ms since 1970: NaN'],
  [{ at: 2 ** 53 }, 'its instant is not a whole number of ms since 1970: 9007199254740992'],
  [{ intervalMs: 0 }, 'its interval is not a whole number of ms above 0: 0'],
  [{ intervalMs: -1 }, 'its interval is not a whole number of ms above 0: -1'],
  [{ intervalMs: 1.5 }, 'its interval is not a whole number of ms above 0: 1.5'],
  [{ intervalMs: Number.POSITIVE_INFINITY }, 'its interval is not a whole number of ms above 0: Infinity'],
  [{ status: 99 }, 'its status is not in 100 to 599: 99'],
  [{ status: 600 }, 'its status is not in 100 to 599: 600'],
  [{ status: 200.5 }, 'its status is not in 100 to 599: 200.5'],
  [{ latencyUs: -1 }, 'its latency is not a whole number of µs: -1'],
  [{ latencyUs: 0.1 }, 'its latency is not a whole number of µs: 0.1'],
  [{ latencyUs: Number.NaN }, 'its latency is not a whole number of µs: NaN'],
])('%o is no sample', (change, fault) => {
  expect(faultOf({ ...good, ...change })).toBe(fault);
});

test('every outcome and every cause is known by its name, and nothing else is', () => {
  expect(OUTCOMES.map(toOutcome)).toEqual(OUTCOMES);
  const causes = [...DOWN_CAUSES, ...UNKNOWN_REASONS];
  expect(causes.map(toCause)).toEqual(causes);
  expect([toOutcome('Up'), toOutcome(''), toOutcome(null), toOutcome(0)]).toEqual([null, null, null, null]);
  expect([toCause('Tls'), toCause(''), toCause(undefined), toCause(3)]).toEqual([null, null, null, null]);
});

test('one list is told apart by instant, then by vantage in byte order', () => {
  const at = (instant: number, vantage: string): Sample => ({ ...good, at: instant, vantage });
  const sorted = [at(1, ''), at(1, 'B'), at(1, 'a'), at(2, '')];
  expect(inOrder([...sorted].reverse())).toEqual(sorted);
  expect(inOrder(sorted)).toEqual(sorted);
  expect(inOrder([at(1, 'a'), at(1, 'a')])).toEqual([at(1, 'a')]);
});

test('what is later than now is counted and takes no part', () => {
  const list = [5, 6, 7, 6].map((at) => ({ ...good, at }));
  expect(upToNow(list, 6)).toEqual({
    samples: [list[0], list[1], list[3]],
    later: [list[2]],
  });
  expect(upToNow(list, 4)).toEqual({ samples: [], later: list });
});
