// Overlays: planned time laid over the timeline, taken out of the figures.
// Promise: where maintenance and excluded time overlap, the time is excluded; each instant has one meaning.
// Not here: where the times come from (config/), what they do to a tally (rollup.ts).

import { contains, type Interval, meets, subtract, union } from './intervals.ts';

export interface Overlays {
  /** Planned work. Sorted, disjoint, never inside `excluded`. */
  readonly maintenance: readonly Interval[];
  /** Time outside service hours. Sorted, disjoint. */
  readonly excluded: readonly Interval[];
}

export const NO_OVERLAYS: Overlays = { maintenance: [], excluded: [] };

/** Overlays from intervals in any order, overlapping or not. */
export function overlays(maintenance: readonly Interval[], excluded: readonly Interval[] = []): Overlays {
  const outside = union(excluded);
  return { maintenance: subtract(union(maintenance), outside), excluded: outside };
}

/** Whether any overlay meets [from, to). */
export function overlaid(over: Overlays, from: number, to: number): boolean {
  return meets(over.maintenance, from, to) || meets(over.excluded, from, to);
}

/** Whether the instant `at` lies in an overlay. */
export function overlaidAt(over: Overlays, at: number): boolean {
  return contains(over.maintenance, at) || contains(over.excluded, at);
}
