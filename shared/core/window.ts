// The standard windows, cut from whole buckets so that every face shows the same figure.
// Promise: a window begins at an edge of a bucket at or before its nominal start, and ends at `asOf`.
// Not here: the edges themselves (calendar.ts; a reader of a feed takes them from the feed).

import { DAY_MS, type Instant } from './instant.ts';
import { EMPTY_TALLY, type Tally } from './tally.ts';

/** Rows of successive tallies up to `asOf`, one span each. */
export interface WindowRows {
  readonly hours: readonly Tally[];
  readonly days: readonly Tally[];
  /** Days, with whole months in their place wherever no window begins inside. */
  readonly year: readonly Tally[];
}

export interface StandardWindow {
  readonly id: '24h' | '7d' | '30d' | '90d' | '365d';
  readonly lengthMs: number;
  /** Which rows it is made of. */
  readonly rows: keyof WindowRows;
}

export const STANDARD_WINDOWS: readonly StandardWindow[] = [
  { id: '24h', lengthMs: DAY_MS, rows: 'hours' },
  { id: '7d', lengthMs: 7 * DAY_MS, rows: 'days' },
  { id: '30d', lengthMs: 30 * DAY_MS, rows: 'days' },
  { id: '90d', lengthMs: 90 * DAY_MS, rows: 'days' },
  { id: '365d', lengthMs: 365 * DAY_MS, rows: 'year' },
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

/** The rows of a window of that length up to `asOf`, cut as standard windows are; all where they do not reach back so far. */
export function windowRows<Row extends Pick<Tally, 'spans'>>(
  rows: readonly Row[],
  asOf: Instant,
  lengthMs: number,
): readonly Row[] {
  const from = windowStart(rows.map(startOf), asOf, lengthMs) ?? Number.NEGATIVE_INFINITY;
  return rows.filter((row) => startOf(row) >= from);
}

/**
 * The tally of each standard window. Where rows do not reach back to a window's start, its tally
 * begins with the first of them.
 * @param merge `mergeAll`, or `mergeTotals` where latencies are not wanted
 */
export function windowTallies(
  rows: WindowRows,
  asOf: Instant,
  merge: (tallies: readonly Tally[]) => Tally,
): Record<WindowId, Tally> {
  const tallyOf = (id: WindowId): Tally => {
    const window = STANDARD_WINDOWS.find((each) => each.id === id);
    if (window === undefined) return EMPTY_TALLY;
    return merge(windowRows(rows[window.rows], asOf, window.lengthMs));
  };
  return {
    '24h': tallyOf('24h'),
    '7d': tallyOf('7d'),
    '30d': tallyOf('30d'),
    '90d': tallyOf('90d'),
    '365d': tallyOf('365d'),
  };
}

function startOf(tally: Pick<Tally, 'spans'>): Instant {
  return tally.spans[0]?.from ?? Number.POSITIVE_INFINITY;
}
