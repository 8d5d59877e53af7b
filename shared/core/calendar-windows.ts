// Calendar windows: this day, week, month and year up to now, and the whole one before each.
// Promise: they begin and end at midnights of the zone, weeks on Monday; the current ones end at `asOf`.
// Not here: windows that end now and are so many hours long (window.ts), the edges (calendar.ts).

import { type CalendarUnit, unitFloor } from './calendar.ts';
import type { Instant } from './instant.ts';
import type { Interval } from './intervals.ts';

export interface CalendarWindow extends Interval {
  readonly unit: CalendarUnit;
  /** Whether it is not over yet. */
  readonly isCurrent: boolean;
}

const UNITS: readonly CalendarUnit[] = ['day', 'week', 'month', 'year'];

/** Of each unit the current one, then the one before it. */
export function calendarWindows(asOf: Instant, zone: string): readonly CalendarWindow[] {
  return UNITS.flatMap((unit) => {
    const from = unitFloor(unit, asOf, zone);
    const before = unitFloor(unit, from - 1, zone);
    return [
      { unit, isCurrent: true, from, to: asOf },
      { unit, isCurrent: false, from: before, to: from },
    ];
  });
}

/** How far back rows have to reach for all of them. */
export function calendarReach(asOf: Instant, zone: string): Instant {
  return unitFloor('year', unitFloor('year', asOf, zone) - 1, zone);
}
