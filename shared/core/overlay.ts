// Overlays: planned time laid over the timeline, taken out of the figures.
// Promise: where maintenance and excluded time overlap, the time is excluded; each instant has one meaning.
// Not here: where the times come from (config/), what they do to a tally (rollup.ts).

import type { Instant } from './instant.ts';
import { firstEndingAfter, type Interval, meets, subtract, union } from './intervals.ts';

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
export function overlaid(over: Overlays, from: Instant, to: Instant): boolean {
  return meets(over.maintenance, from, to) || meets(over.excluded, from, to);
}

/** Planned time with what it means. */
export interface Planned extends Interval {
  readonly as: 'maintenance' | 'excluded';
}

/** All planned time that ends after `from`, in the order of time. */
export function plannedSince({ maintenance, excluded }: Overlays, from: Instant): readonly Planned[] {
  const after = (set: readonly Interval[], as: Planned['as']): Planned[] =>
    set.slice(firstEndingAfter(set, from)).map((each) => ({ from: each.from, to: each.to, as }));
  const all = [...after(maintenance, 'maintenance'), ...after(excluded, 'excluded')];
  return maintenance.length > 0 && excluded.length > 0 ? all.sort((a, b) => a.from - b.from) : all;
}
