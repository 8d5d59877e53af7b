// What checks would have seen that nobody sent: of the requests of an access log, or of states that somebody named.
// Promise: one sample a slot of the interval at most, in the order of time, and none where there is no evidence.
// Not here: finding the request of a slot (combined/slot-counts.ts), which replay they are for (prober/replay).

import { subtract, union } from '../../shared/core/intervals.ts';
import { type Period, runsOfPeriods } from '../../shared/core/periods.ts';
import type { Outcome, Sample } from '../../shared/core/sample.ts';
import { inSlots, type SlotPages } from './combined/slot-counts.ts';

/** Where nobody names another. */
export const SLOT_MS = 30_000;
const SERVER_ERROR = 500;

/** @param intervalMs length of a slot, ms. A sample's instant is that of its request. */
export function samplesOfRequests(slots: SlotPages, intervalMs: number): Iterable<Sample> {
  return anew(function* () {
    for (const { seconds, status, latencyUs } of inSlots(slots)) {
      const isDown = status >= SERVER_ERROR;
      const found = { outcome: isDown ? 'down' : 'up', cause: isDown ? 'status' : null } as const;
      yield { ...found, at: seconds * 1000, intervalMs, vantage: '', status, latencyUs, recheck: false };
    }
  });
}

/** @param intervalMs from one sample to the next, ms; they are taken at its whole multiples */
export function samplesOfPeriods(periods: readonly Period[], intervalMs: number): Iterable<Sample> {
  const known = runsOfPeriods(periods);
  const unknown = subtract(union(periods.filter(({ state }) => state === 'unknown')), union(known));
  const runs: readonly Period[] = [
    ...known,
    ...unknown.map(({ from, to }) => ({ from, to, state: 'unknown' as const })),
  ].toSorted((a, b) => a.from - b.from);
  return anew(function* () {
    for (const { from, to, state } of runs) {
      for (let at = Math.ceil(from / intervalMs) * intervalMs; at < to; at += intervalMs) {
        yield sampleIn(state, at, intervalMs);
      }
    }
  });
}

function sampleIn(outcome: Outcome, at: number, intervalMs: number): Sample {
  return { at, outcome, intervalMs, vantage: '', status: null, latencyUs: null, cause: null, recheck: false };
}

/** What can be gone through more than once, and is never held as a whole. */
export function anew<Item>(each: () => Iterator<Item>): Iterable<Item> {
  return { [Symbol.iterator]: each };
}
