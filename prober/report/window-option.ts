// The windows as they are typed: --window, --at, --from, --to, --by.
// Promise: what contradicts is refused; a time without an offset is read in the report's zone.
// Not here: the edges that come of it (windows.ts).

import { parseInstant } from '../../shared/config/iso-instant.ts';
import type { CalendarUnit } from '../../shared/core/calendar.ts';
import type { Instant } from '../../shared/core/instant.ts';
import { type WindowChoice, type WindowLength, windowLength } from './windows.ts';

export interface TypedWindows {
  readonly windows: readonly string[];
  readonly at: Instant | null;
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly by: CalendarUnit | null;
}

/** The choice, or a sentence that says what is wrong with it. */
export function readWindowChoice({ windows, at, from, to, by }: TypedWindows): WindowChoice | string {
  const isPicked = from !== null || to !== null;
  if (windows.length > 0 && by !== null)
    return 'Leave out --window or --by: a report has one kind of windows.';
  if (windows.length > 0 && isPicked) return 'Leave out --window, or --from and --to.';
  if (at !== null && isPicked) return 'Leave out --at: --to says where the time ends.';
  if (from !== null && to !== null && from >= to) return '--from has to lie before --to.';
  if (by !== null) return { kind: 'by', unit: by, from, to: to ?? at };
  if (isPicked) return { kind: 'picked', from, to };
  const lengths: WindowLength[] = [];
  for (const text of windows) {
    const length = windowLength(text);
    if (length === null) return `--window ${text}: expected whole hours or days, for example --window 30d`;
    lengths.push(length);
  }
  return { kind: 'last', lengths, at };
}

/** "month" and the like; null if it is no unit of the calendar. */
export function calendarUnit(text: string): CalendarUnit | null {
  const units: readonly CalendarUnit[] = ['day', 'week', 'month', 'year'];
  return units.find((unit) => unit === text.toLowerCase()) ?? null;
}

/**
 * An instant as a person types it: "2026-11-01" (its midnight), "2026-11-01T08:00", with or without an offset.
 * @param zone in which it is read where it has none
 * @returns null if it is none, or no such time exists
 */
export function typedInstant(text: string, zone: string): Instant | null {
  const known = parseInstant(text);
  if (known !== null) return known < 0 ? null : known;
  try {
    const time = Temporal.PlainDateTime.from(text.replace(' ', 'T'));
    const at = time.toZonedDateTime(zone).epochMilliseconds;
    return at < 0 ? null : at;
  } catch {
    return null;
  }
}
