// The year: what lies ready of the time before the recent days, so that the longest window needs no archive.
// Promise: the same as the days of the archive, in fewer pieces; a window may begin at each of the first of them.
// Not here: the recent days themselves (ready.ts), the windows (view.ts).

import { DAY_MS, type Instant } from '../core/instant.ts';
import { mergeAll, type Tally } from '../core/tally.ts';
import { STANDARD_WINDOWS } from '../core/window.ts';
import type { ZoneEdges } from './zone-edges.ts';

/** The longest of the standard windows, ms. */
export const YEAR_MS = STANDARD_WINDOWS.reduce((most, { lengthMs }) => Math.max(most, lengthMs), 0);
/** What lies ready serves readers up to this long after it was made, ms. */
export const YEAR_SLACK_MS = 7 * DAY_MS;
/** A record of days in the archive may begin this long before a day that it holds, ms. */
export const ARCHIVE_MARGIN_MS = 35 * DAY_MS;

export interface YearSpan {
  /** It leads from the day that begins here, */
  readonly from: Instant;
  /** by days up to here, and by months from here on. */
  readonly daysTo: Instant;
}

/**
 * Which time a year is about: the same all day long.
 * @param earliest instant that it shall be read at; the last one is YEAR_SLACK_MS after `madeFor`
 */
export function yearSpan(earliest: Instant, madeFor: Instant, edges: ZoneEdges): YearSpan {
  return {
    from: edges.dayFloor(earliest - YEAR_MS),
    daysTo: edges.dayFloor(madeFor - YEAR_MS) + YEAR_SLACK_MS + 2 * DAY_MS,
  };
}

/** @param days without a gap, all of them before the recent ones */
export function yearRows(
  days: readonly Tally[],
  { from, daysTo }: YearSpan,
  edges: ZoneEdges,
): readonly Tally[] {
  const within = days.filter((day) => (day.spans[0]?.to ?? from) > from);
  const single = within.filter((day) => startOf(day) < daysTo);
  const months = Map.groupBy(within.slice(single.length), (day) => edges.monthFloor(startOf(day)));
  return [...single, ...[...months.values()].map(mergeAll)];
}

function startOf(day: Tally): Instant {
  return day.spans[0]?.from ?? 0;
}
