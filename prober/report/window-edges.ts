// Many windows out of one pass: cut at every edge, then joined again.
// Promise: a window's tally is the same to the bit as if it had been tallied alone.
// Not here: which windows are wanted (windows.ts).

import type { Instant } from '../../shared/core/instant.ts';
import type { Interval } from '../../shared/core/intervals.ts';
import { mergeAll, type Tally } from '../../shared/core/tally.ts';

/** All edges of the windows, ascending, from the first evidence on: an outage may have begun before. */
export function edgesOf(windows: readonly Interval[], first: Instant): Instant[] {
  const edges = new Set([first, ...windows.flatMap(({ from, to }) => [from, to])]);
  return [...edges].sort((a, b) => a - b);
}

/** @param tallies between the edges. @returns what makes a window's tally of them */
export function joiner(tallies: readonly Tally[]): (window: Interval) => Tally {
  const indexOf = new Map(tallies.map(({ spans }, i) => [spans[0]?.from, i]));
  return ({ from, to }) => {
    const first = indexOf.get(from) ?? tallies.length;
    const end = indexOf.get(to) ?? tallies.length;
    return mergeAll(tallies.slice(first, end));
  };
}
