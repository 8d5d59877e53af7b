// Burnt in: which planned time, and which Apdex threshold, the tallies on record were made with.
// Promise: tells since when that differs from what the owner plans now; a plan that only reaches further never does.
// Not here: making tallies anew (settle.ts), where the plans come from (config/).

import type { Instant } from '../core/instant.ts';
import type { Interval } from '../core/intervals.ts';
import { type Overlays, overlays } from '../core/overlay.ts';
import type { EndpointSettings } from './work.ts';

export interface BurntIn {
  /** Speaks of tallies since here. */
  readonly from: Instant;
  readonly apdexUs: number;
  readonly overlays: Overlays;
}

/** A stretch of tallies that was made just now with `endpoint`. */
export interface JustMade extends Interval {
  readonly endpoint: EndpointSettings;
}

/** @param keptFrom tallies before this are never made again */
export function burntAfter(before: BurntIn | null, made: JustMade, keptFrom: Instant): BurntIn {
  const { endpoint, from, to } = made;
  const parts = [
    within(before?.overlays ?? endpoint.overlays, keptFrom, from),
    within(endpoint.overlays, from, to),
  ];
  return {
    from: Math.min(before?.from ?? from, from),
    apdexUs: endpoint.apdexUs,
    overlays: overlays(
      parts.flatMap((part) => part.maintenance),
      parts.flatMap((part) => part.excluded),
    ),
  };
}

/**
 * Since when tallies in [from, to) were made otherwise than with `endpoint`.
 * @returns null if they were not
 */
export function changedSince(
  burnt: BurntIn | null,
  endpoint: EndpointSettings,
  from: Instant,
  to: Instant,
): Instant | null {
  if (burnt === null) return null;
  const start = Math.max(from, burnt.from);
  if (start >= to) return null;
  if (burnt.apdexUs !== endpoint.apdexUs) return start;
  const before = within(burnt.overlays, start, to);
  const planned = within(endpoint.overlays, start, to);
  const now = overlays(planned.maintenance, planned.excluded);
  const first = Math.min(
    firstDifference(before.maintenance, now.maintenance),
    firstDifference(before.excluded, now.excluded),
  );
  return first === Number.POSITIVE_INFINITY ? null : first;
}

function firstDifference(a: readonly Interval[], b: readonly Interval[]): Instant {
  const i = a.findIndex((each, at) => each.from !== b[at]?.from || each.to !== b[at]?.to);
  const [one, other] = i < 0 ? [undefined, b[a.length]] : [a[i], b[i]];
  if (one === undefined || other === undefined) {
    return one?.from ?? other?.from ?? Number.POSITIVE_INFINITY;
  }
  return one.from === other.from ? Math.min(one.to, other.to) : Math.min(one.from, other.from);
}

function within({ maintenance, excluded }: Overlays, from: Instant, to: Instant): Overlays {
  const cut = (set: readonly Interval[]): Interval[] =>
    set
      .filter((each) => each.from < to && from < each.to)
      .map((each) => ({ from: Math.max(each.from, from), to: Math.min(each.to, to) }));
  return { maintenance: cut(maintenance), excluded: cut(excluded) };
}
