// Service hours: the weekly times in which an endpoint has to work; all others are excluded from its figures.
// Promise: an instant is in service exactly while the clock on the owner's wall shows such a day and time.
// Not here: the words that they are written in (config/service-hours-text.ts), maintenance (config/).

import { zoned } from './calendar.ts';
import { DAY_MS, type Instant, MINUTE_MS } from './instant.ts';
import { type Interval, subtract, union } from './intervals.ts';

/** The days of a week from Monday to Sunday, as OpenStreetMap writes them. */
export const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;

/** Times of one day on the wall clock, minutes since midnight, 0 to 1,440, half-open. */
export interface MinuteRange {
  readonly from: number;
  readonly to: number;
}

export interface ServiceHours {
  /** As it was written, for showing and for writing it down again. */
  readonly text: string;
  /** Seven lists, Monday's first; each sorted, disjoint, none over midnight. */
  readonly week: readonly (readonly MinuteRange[])[];
}

const WHOLE_DAY: readonly Interval[] = [{ from: 0, to: DAY_MS / MINUTE_MS }];
/** 1 January 1970 was a Thursday. */
const WEEKDAY_OF_EPOCH = 3;

/**
 * The time outside service within [from, to): sorted, disjoint, joined where it touches.
 *
 * The wall clock decides, and nothing else. So a time that the clocks skip is never served (of 01:30-02:30 on a
 * night that goes from 02:00 to 03:00 there is half an hour), one that they show twice is served twice, and a
 * date that does not exist has no service. Costs a step a day and a look at the zone a jump.
 * @param zone the owner's, an IANA name
 * @throws RangeError if `zone` is none
 */
export function excludedTime(hours: ServiceHours, from: Instant, to: Instant, zone: string): Interval[] {
  const closed = hours.week.map((open) => subtract(WHOLE_DAY, open));
  return union(steadyStretches(from, to, zone).flatMap((stretch) => closedWithin(closed, stretch)));
}

interface SteadyStretch extends Interval {
  /** The wall clock is so far ahead of UTC, ms. */
  readonly offsetMs: number;
}

/** [from, to) in pieces in each of which the wall clock runs without a jump. */
function steadyStretches(from: Instant, to: Instant, zone: string): SteadyStretch[] {
  const stretches: SteadyStretch[] = [];
  for (let at = from; at < to; ) {
    const here = zoned(at, zone);
    const jump = here.getTimeZoneTransition('next')?.epochMilliseconds ?? to;
    const end = Math.min(jump, to);
    stretches.push({ from: at, to: end, offsetMs: here.offsetNanoseconds / 1_000_000 });
    at = end;
  }
  return stretches;
}

/** Empty ones among them, and backward ones, which `union` drops. */
function closedWithin(closed: readonly (readonly MinuteRange[])[], stretch: SteadyStretch): Interval[] {
  const { from, to, offsetMs } = stretch;
  const found: Interval[] = [];
  const first = Math.floor((from + offsetMs) / DAY_MS);
  for (let day = first; day * DAY_MS - offsetMs < to; day++) {
    const midnight = day * DAY_MS - offsetMs;
    for (const range of closed[weekdayOf(day)] ?? []) {
      const start = Math.max(from, midnight + range.from * MINUTE_MS);
      found.push({ from: start, to: Math.min(to, midnight + range.to * MINUTE_MS) });
    }
  }
  return found;
}

/** 0 = Monday. @param day of the wall clock since 1 January 1970 */
function weekdayOf(day: number): number {
  return (((day + WEEKDAY_OF_EPOCH) % 7) + 7) % 7;
}
