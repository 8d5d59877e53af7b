// Instants and lengths of time: integer milliseconds, instants since the Unix epoch.
// Promise: pure numbers; whoever needs "now" is given it.
// Not here: days and hours of a zone (calendar.ts), intervals (intervals.ts).

/** Milliseconds since 1970-01-01T00:00:00Z, an integer. */
export type Instant = number;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** The last edge of a UTC minute at or before `at`. */
export function minuteFloor(at: Instant): Instant {
  return Math.floor(at / MINUTE_MS) * MINUTE_MS;
}
