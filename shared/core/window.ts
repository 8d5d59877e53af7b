// The standard windows, cut from whole buckets so that every face shows the same figure.
// Promise: a window begins at an edge of a bucket at or before its nominal start, and ends at `asOf`.
// Not here: the edges themselves (calendar.ts; a reader of a feed takes them from the feed).

import { DAY_MS, type Instant } from './instant.ts';

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
