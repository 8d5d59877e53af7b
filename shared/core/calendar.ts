// The calendar of a zone: at which instants its days and hours begin.
// Promise: days tile time and hours tile days, whatever the zone does to its clocks.
// Not here: windows (window.ts), the words for a day (ui/).

import { HOUR_MS, type Instant } from './instant.ts';

/**
 * The first instant of the local day that `at` belongs to.
 *
 * A day begins at the first instant of its date and ends where the next one begins. So a date that
 * does not exist has no day, and a date that the clocks fall back into is over once the next has
 * begun: each instant belongs to exactly one day.
 * @throws RangeError if `zone` is no IANA time zone
 */
export function dayFloor(at: Instant, zone: string): Instant {
  return firstInstantOf(dateOfDay(at, zone), zone);
}

/** Calendar windows: weeks begin on Monday (ISO 8601). */
export type CalendarUnit = 'day' | 'week' | 'month' | 'year';

/**
 * The first instant of the local day, week, month or year that `at` belongs to: where its first day
 * begins that exists.
 * @throws RangeError if `zone` is no IANA time zone
 */
export function unitFloor(unit: CalendarUnit, at: Instant, zone: string): Instant {
  return firstInstantOf(firstDateOf(unit, dateOfDay(at, zone)), zone);
}

/** The first instant of the local day, week, month or year after the one of `at`. */
export function nextUnit(unit: CalendarUnit, at: Instant, zone: string): Instant {
  const first = firstDateOf(unit, dateOfDay(at, zone));
  return firstInstantOf(first.add(ONE[unit]), zone);
}

/** Edges of calendar units: from the one of `from` to the first edge at or after `to`. */
export function unitEdges(unit: CalendarUnit, from: Instant, to: Instant, zone: string): Instant[] {
  const edges = [unitFloor(unit, from, zone)];
  for (let edge = edges[0] ?? from; edge < to; ) {
    edge = nextUnit(unit, edge, zone);
    edges.push(edge);
  }
  return edges;
}

const ONE = { day: { days: 1 }, week: { weeks: 1 }, month: { months: 1 }, year: { years: 1 } } as const;

function firstDateOf(unit: CalendarUnit, date: Temporal.PlainDate): Temporal.PlainDate {
  switch (unit) {
    case 'day':
      return date;
    case 'week':
      return date.subtract({ days: date.dayOfWeek - 1 });
    case 'month':
      return date.with({ day: 1 });
    case 'year':
      return date.with({ month: 1, day: 1 });
  }
}

/** Edges of days: from the day of `from` to the first edge at or after `to`. */
export function dayEdges(from: Instant, to: Instant, zone: string): Instant[] {
  return unitEdges('day', from, to, zone);
}

/**
 * Edges of hours: wherever the local clock shows a full hour, and wherever a day begins; from the
 * edge at or before `from` to the first one at or after `to`. Where the clocks jump, an hour may be
 * shorter or longer than 60 minutes.
 */
export function hourEdges(from: Instant, to: Instant, zone: string): Instant[] {
  const edges = dayEdges(from, to, zone).flatMap((day, i, days) => {
    const end = days[i + 1];
    return end === undefined ? [day] : hoursOfDay(day, end, zone);
  });
  const first = edges.findLastIndex((edge) => edge <= from);
  const last = edges.findIndex((edge) => edge >= to);
  return edges.slice(Math.max(first, 0), last < 0 ? edges.length : last + 1);
}

function hoursOfDay(day: Instant, end: Instant, zone: string): Instant[] {
  const edges = [day];
  let segment = day;
  while (segment < end) {
    const here = zoned(segment, zone);
    const offsetMs = here.offsetNanoseconds / 1_000_000;
    const jump = here.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
    const until = Math.min(end, jump);
    for (let hour = hourCeil(segment, offsetMs); hour < until; hour += HOUR_MS) {
      if (hour > (edges.at(-1) ?? 0)) edges.push(hour);
    }
    segment = until;
  }
  return edges;
}

/** The first instant at or after `at` at which a clock `offsetMs` ahead of UTC shows a full hour. */
function hourCeil(at: Instant, offsetMs: number): Instant {
  return Math.ceil((at + offsetMs) / HOUR_MS) * HOUR_MS - offsetMs;
}

/** What clock and calendar of a zone show. @throws RangeError if `zone` is no IANA time zone */
export function zoned(at: Instant, zone: string): Temporal.ZonedDateTime {
  try {
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  } catch (error) {
    throw new RangeError(`Expected an instant and an IANA time zone, got ${at} and "${zone}"`, {
      cause: error,
    });
  }
}

/** The date whose day `at` lies in: not always the one that the clock shows, see `dayFloor`. */
function dateOfDay(at: Instant, zone: string): Temporal.PlainDate {
  let date = zoned(at, zone).toPlainDate();
  for (;;) {
    const next = date.add(ONE.day);
    if (firstInstantOf(next, zone) > at) return date;
    date = next;
  }
}

function firstInstantOf(date: Temporal.PlainDate, zone: string): Instant {
  return date.toZonedDateTime(zone).epochMilliseconds;
}
