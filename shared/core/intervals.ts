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
  const joined: Interval[] = [];
  let last: Interval | undefined;
  for (const next of inOrder(intervals)) {
    if (next.from >= next.to) continue;
    if (last !== undefined && next.from <= last.to) {
      joined.pop();
      last = { from: last.from, to: Math.max(last.to, next.to) };
    } else {
      last = next;
    }
    joined.push(last);
  }
  return joined;
}

/** By `from`; the same list where it is in order already. */
function inOrder(intervals: readonly Interval[]): readonly Interval[] {
  let before = Number.NEGATIVE_INFINITY;
  for (const { from } of intervals) {
    if (from < before) return [...intervals].sort((a, b) => a.from - b.from);
    before = from;
  }
  return intervals;
}

/** What `set` (sorted, disjoint) leaves of `from`. */
export function subtract(from: readonly Interval[], set: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  for (const piece of from) {
    let start = piece.from;
    for (let i = firstEndingAfter(set, start); ; i++) {
      const hole = set[i];
      if (hole === undefined || hole.from >= piece.to) break;
      if (hole.from > start) left.push({ from: start, to: hole.from });
      start = Math.max(start, hole.to);
    }
    if (start < piece.to) left.push({ from: start, to: piece.to });
  }
  return left;
}

/** Whether any instant of [from, to) lies in `set` (sorted, disjoint). */
export function meets(set: readonly Interval[], from: Instant, to: Instant): boolean {
  return (set[firstEndingAfter(set, from)]?.from ?? to) < to;
}

/** Whether the instant `at` lies in `set` (sorted, disjoint). */
export function contains(set: readonly Interval[], at: Instant): boolean {
  return meets(set, at, at + 1);
}

/** Where in `set` (sorted, disjoint) the first interval stands that ends after `at`; its length if none does. */
export function firstEndingAfter(set: readonly Interval[], at: Instant): number {
  let low = 0;
  let high = set.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((set[middle]?.to ?? at) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
