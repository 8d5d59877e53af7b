// The standard windows, cut from whole buckets so that every face shows the same figure.
// Promise: a window begins at an edge of a bucket at or before its nominal start, and ends at `asOf`.
// Not here: the edges themselves (calendar.ts; a reader of a feed takes them from the feed).

import { DAY_MS, type Instant } from './instant.ts';
import { EMPTY_TALLY, type Tally } from './tally.ts';

export interface StandardWindow {
  readonly id: '24h' | '7d' | '30d' | '90d';
  readonly lengthMs: number;
  /** Which buckets it is made of. */
  readonly bucket: 'hour' | 'day';
}

export const STANDARD_WINDOWS: readonly StandardWindow[] = [
  { id: '24h', lengthMs: DAY_MS, bucket: 'hour' },
  { id: '7d', lengthMs: 7 * DAY_MS, bucket: 'day' },
  { id: '30d', lengthMs: 30 * DAY_MS, bucket: 'day' },
  { id: '90d', lengthMs: 90 * DAY_MS, bucket: 'day' },
];

export type WindowId = StandardWindow['id'];

/**
 * Where a window begins: the edge at or before `asOf - lengthMs`.
 * @param edges ascending edges of its buckets
 * @returns null where the edges do not reach back so far
 */
export function windowStart(edges: readonly Instant[], asOf: Instant, lengthMs: number): Instant | null {
  return edges.findLast((edge) => edge <= asOf - lengthMs) ?? null;
}

/**
 * The tally of each standard window.
 * @param hours and `days`: tallies of successive buckets up to `asOf`, one span each; where they do
 * not reach back to a window's start, its tally begins with the first of them
 * @param merge `mergeAll`, or `mergeTotals` where latencies are not wanted
 */
export function windowTallies(
  hours: readonly Tally[],
  days: readonly Tally[],
  asOf: Instant,
  merge: (tallies: readonly Tally[]) => Tally,
): Record<WindowId, Tally> {
  const tallyOf = (id: WindowId): Tally => {
    const window = STANDARD_WINDOWS.find((each) => each.id === id);
    if (window === undefined) return EMPTY_TALLY;
    const buckets = window.bucket === 'hour' ? hours : days;
    const from = windowStart(buckets.map(startOf), asOf, window.lengthMs) ?? Number.NEGATIVE_INFINITY;
    return merge(buckets.filter((tally) => startOf(tally) >= from));
  };
  return { '24h': tallyOf('24h'), '7d': tallyOf('7d'), '30d': tallyOf('30d'), '90d': tallyOf('90d') };
}

function startOf(tally: Tally): Instant {
  return tally.spans[0]?.from ?? Number.POSITIVE_INFINITY;
}
