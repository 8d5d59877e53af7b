// Outages: maximal runs of down, told over buckets that know only a part of them.
// Promise: joining parts is commutative and associative to the bit, gaps between the buckets included.
// Not here: finding outages in a timeline (rollup.ts), counting them (tally.ts), incidents (alert/).

import type { Instant } from './instant.ts';
import type { Interval } from './intervals.ts';

/** What a bucket knows of an outage. */
export interface OutagePart {
  /** First millisecond of down, wherever that lies: it names the outage. */
  readonly begin: Instant;
  /** The up or degraded sample that ended it; null if that lies after the bucket, or is not on record. */
  readonly end: Instant | null;
  /** Its down time from `begin` up to its end or the bucket's, ms. */
  readonly downMs: number;
}

/**
 * Parts of the same outage made one, and told apart: those that lie inside one of `spans` as a
 * whole, and the others, by `begin`.
 */
export function settle(
  parts: readonly OutagePart[],
  spans: readonly Interval[],
): { whole: OutagePart[]; open: OutagePart[] } {
  const byBegin = new Map<Instant, OutagePart>();
  for (const part of parts) byBegin.set(part.begin, join(byBegin.get(part.begin) ?? part, part));
  const whole: OutagePart[] = [];
  const open: OutagePart[] = [];
  for (const part of [...byBegin.values()].sort((a, b) => a.begin - b.begin)) {
    const { begin, end } = part;
    const isWhole = end !== null && spans.some((span) => span.from <= begin && end <= span.to);
    (isWhole ? whole : open).push(part);
  }
  return { whole, open };
}

/** The outage that began later; two parts of the same made one. */
export function later(a: OutagePart | null, b: OutagePart | null): OutagePart | null {
  if (a === null || b === null) return a ?? b;
  if (a.begin === b.begin) return join(a, b);
  return a.begin > b.begin ? a : b;
}

/** Down time only grows, so the greater is the later. */
function join(a: OutagePart, b: OutagePart): OutagePart {
  return { begin: a.begin, end: a.end ?? b.end, downMs: Math.max(a.downMs, b.downMs) };
}
