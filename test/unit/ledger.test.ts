// The ledger of the kill test must see what it is there to see.

import { expect, test } from 'vitest';
import type { Sample } from '../../shared/core/sample.ts';
import { balance, type Request } from '../support/ledger.ts';

const REQUESTS: readonly Request[] = [request(10_000, 300), request(20_000, 900, 503), request(30_000, 300)];
const SAMPLES: readonly Sample[] = [sample(9_990, 310), sample(19_990, 910, 503), sample(29_990, 310)];
const [FIRST, SECOND, THIRD] = [SAMPLES.slice(0, 1), SAMPLES.slice(1, 2), SAMPLES.slice(2)];

test('a sample for each answer → nothing is missing', () => {
  expect(balance(REQUESTS, SAMPLES, [])).toEqual({
    answered: 3,
    stored: 3,
    inFlight: 0,
    justBefore: 0,
    longestMs: 0,
    faults: [],
  });
});

test('cut by a kill → in flight', () => {
  const kills = [{ from: 20_500, to: 20_550 }];
  const books = balance(REQUESTS, [...FIRST, ...THIRD], kills);
  expect(books).toMatchObject({ inFlight: 1, justBefore: 0, faults: [] });
});

test('never answered, and killed → in flight; without a kill → a fault', () => {
  const silent = { receivedAt: 20_000, answeredAt: null, status: null };
  expect(balance([silent], [], [{ from: 25_000, to: 25_050 }])).toMatchObject({ inFlight: 1, faults: [] });
  expect(balance([silent], [], [{ from: 15_000, to: 15_050 }]).faults).toHaveLength(1);
});

test('answered 1,000 ms before the kill → the second before; 1,001 ms → a fault', () => {
  const at = (from: number) => balance(REQUESTS, [...FIRST, ...THIRD], [{ from, to: from + 50 }]);
  expect(at(21_900)).toMatchObject({ justBefore: 1, longestMs: 1_000, faults: [] });
  expect(at(21_901).faults).toEqual([expect.stringContaining('1001 ms before the next kill')]);
});

test('one answer stored twice, under another instant → a fault', () => {
  const again = sample(10_100, 310);
  expect(balance(REQUESTS, [...FIRST, again, ...SECOND, ...THIRD], []).faults).toEqual([
    expect.stringContaining('No answered request for'),
  ]);
});

test('a sample that nobody answered → a fault', () => {
  const made = {
    ...sample(25_000, 300),
    status: null,
    latencyUs: null,
    outcome: 'down',
    cause: 'network',
  } as const;
  expect(balance(REQUESTS, [...FIRST, ...SECOND, made, ...THIRD], []).faults).toHaveLength(1);
});

test('another status than the server gave → a fault on each side', () => {
  const kills = [{ from: 50_000, to: 50_050 }];
  expect(balance(REQUESTS, [...FIRST, sample(19_990, 910), ...THIRD], kills).faults).toHaveLength(2);
});

function request(receivedAt: number, servedMs: number, status = 200): Request {
  return { receivedAt, answeredAt: receivedAt + servedMs, status };
}

function sample(at: number, latencyMs: number, status = 200): Sample {
  const base = { at, intervalMs: 30_000, vantage: '', status, latencyUs: latencyMs * 1_000, recheck: false };
  return status === 200
    ? { ...base, outcome: 'up', cause: null }
    : { ...base, outcome: 'down', cause: 'status' };
}
