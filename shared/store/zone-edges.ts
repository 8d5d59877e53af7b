// The edges of a zone's days, hours and months, worked out once and looked up often.
// Promise: the same edges as core/calendar.ts gives.
// Not here: what lies between the edges.

import { dayEdges, hourEdges, unitFloor } from '../core/calendar.ts';
import { DAY_MS, type Instant } from '../core/instant.ts';

export interface ZoneEdges {
  /** The first instant of the day of `at`. */
  dayFloor(at: Instant): Instant;
  /** The last edge of an hour at or before `at`. */
  hourFloor(at: Instant): Instant;
  /** The first instant of the month of `at`. */
  monthFloor(at: Instant): Instant;
  /** `from`, the edges of hours inside, and `to`: cuts [from, to) at full hours; one edge if from >= to. */
  hoursWithin(from: Instant, to: Instant): Instant[];
  /** `from`, the edges of days inside, and `to`. */
  daysWithin(from: Instant, to: Instant): Instant[];
}

/** @throws RangeError if `zone` is no IANA time zone */
export function zoneEdges(zone: string): ZoneEdges {
  const days = edgesByBlock(16 * DAY_MS, (from, to) => dayEdges(from, to, zone));
  const hours = edgesByBlock(2 * DAY_MS, (from, to) => hourEdges(from, to, zone));
  const months = new Map<Instant, Instant>();
  return {
    dayFloor: days.floor,
    hourFloor: hours.floor,
    monthFloor: (at) => {
      const day = days.floor(at);
      const month = months.get(day) ?? unitFloor('month', day, zone);
      months.set(day, month);
      return month;
    },
    hoursWithin: hours.within,
    daysWithin: days.within,
  };
}

interface Edges {
  floor(at: Instant): Instant;
  within(from: Instant, to: Instant): Instant[];
}

/** Works out a block of time where somebody looks, and keeps it. @param cut gives all edges that lie in [from, to) */
function edgesByBlock(blockMs: number, cut: (from: Instant, to: Instant) => readonly Instant[]): Edges {
  const blocks = new Map<number, readonly Instant[]>();
  const edgesOf = (block: number): readonly Instant[] => {
    const [start, end] = [block * blockMs, (block + 1) * blockMs];
    const edges = blocks.get(block) ?? cut(start, end).filter((edge) => start <= edge && edge < end);
    blocks.set(block, edges);
    return edges;
  };
  const blockOf = (at: Instant): number => Math.floor(at / blockMs);
  return {
    floor: (at) => {
      for (let block = blockOf(at); ; block--) {
        const edge = edgesOf(block).findLast((each) => each <= at);
        if (edge !== undefined) return edge;
      }
    },
    within: (from, to) => {
      if (from >= to) return [from];
      const edges = [from];
      for (let block = blockOf(from); block <= blockOf(to - 1); block++) {
        for (const edge of edgesOf(block)) if (from < edge && edge < to) edges.push(edge);
      }
      return [...edges, to];
    },
  };
}
