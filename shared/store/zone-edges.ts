// The edges of a zone's days and hours, worked out once and looked up often.
// Promise: the same edges as core/calendar.ts gives.
// Not here: what lies between the edges.

import { dayEdges, hourEdges, unitFloor } from '../core/calendar.ts';
import { DAY_MS, type Instant } from '../core/instant.ts';

export interface ZoneEdges {
  /** The first instant of the day of `at`. */
  dayFloor(at: Instant): Instant;
  /** The last edge of an hour at or before `at`. */
  hourFloor(at: Instant): Instant;
  /** `from`, the edges of hours inside, and `to`: cuts [from, to) at full hours; one edge if from >= to. */
  hoursWithin(from: Instant, to: Instant): Instant[];
  /** `from`, the edges of days inside, and `to`. */
  daysWithin(from: Instant, to: Instant): Instant[];
  /** The first instant of the month of `at`. */
  monthFloor(at: Instant): Instant;
}

/** Worked out beyond what is asked for, so that neighbours are there already; ms. */
const MARGIN_MS = 4 * DAY_MS;

/** @throws RangeError if `zone` is no IANA time zone */
export function zoneEdges(zone: string): ZoneEdges {
  let days: readonly Instant[] = [];
  let hours: readonly Instant[] = [];
  const months = new Map<Instant, Instant>();
  const reach = (from: Instant, to: Instant): void => {
    const [first, last] = [days[0] ?? from, days.at(-1) ?? to];
    if (days.length > 0 && first <= from && to < last) return;
    const [start, end] = [Math.min(from - MARGIN_MS, first), Math.max(to + MARGIN_MS, last)];
    days = dayEdges(start, end, zone);
    hours = hourEdges(days[0] ?? start, end, zone);
  };
  const floor = (edges: () => readonly Instant[], at: Instant): Instant => {
    reach(at, at);
    return edges()[after(edges(), at) - 1] ?? at;
  };
  const cut = (edges: () => readonly Instant[], from: Instant, to: Instant): Instant[] => {
    reach(from, to);
    return within(edges(), from, to);
  };
  const dayFloor = (at: Instant) => floor(() => days, at);
  return {
    dayFloor,
    hourFloor: (at) => floor(() => hours, at),
    hoursWithin: (from, to) => cut(() => hours, from, to),
    daysWithin: (from, to) => cut(() => days, from, to),
    monthFloor: (at) => {
      const day = dayFloor(at);
      const month = months.get(day) ?? unitFloor('month', day, zone);
      months.set(day, month);
      return month;
    },
  };
}

function within(edges: readonly Instant[], from: Instant, to: Instant): Instant[] {
  if (from >= to) return [from];
  return [from, ...edges.slice(after(edges, from), after(edges, to - 1)), to];
}

/** How many edges are at or before `at`. */
function after(edges: readonly Instant[], at: Instant): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
