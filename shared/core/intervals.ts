// Half-open time intervals in epoch ms, and the set arithmetic on them.
// Promise: every list returned is sorted, disjoint, joined where it touches, and free of empty intervals.
// Not here: what an interval means (timeline.ts), the days of a zone (calendar.ts).

import type { Instant } from './instant.ts';

/** All instants t with from <= t < to. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/** The set of instants in any of `intervals`, which may come unsorted, overlapping or empty. */
export function union(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter((each) => each.from < each.to).sort((a, b) => a.from - b.from);
  const joined: Interval[] = [];
  for (const next of sorted) {
    const last = joined.at(-1);
    if (last === undefined || last.to < next.from) joined.push(next);
    else if (last.to < next.to) joined[joined.length - 1] = { from: last.from, to: next.to };
  }
  return joined;
}

/** What `set` (sorted, disjoint) leaves of `from`. */
export function subtract(from: readonly Interval[], set: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  for (const piece of from) {
    let start = piece.from;
    for (const hole of set) {
      if (hole.to <= start) continue;
      if (hole.from >= piece.to) break;
      if (hole.from > start) left.push({ from: start, to: hole.from });
      start = Math.max(start, hole.to);
    }
    if (start < piece.to) left.push({ from: start, to: piece.to });
  }
  return left;
}

/** Whether any instant of [from, to) lies in `set` (sorted, disjoint). */
export function meets(set: readonly Interval[], from: Instant, to: Instant): boolean {
  return set.some((each) => each.from < to && from < each.to);
}

/** Whether the instant `at` lies in `set`. */
export function contains(set: readonly Interval[], at: Instant): boolean {
  return set.some((each) => each.from <= at && at < each.to);
}
