// Dates of the Gregorian calendar, and the number of each: days since 1 January 1970.
// Promise: dates alone, of no zone; numbers count on over months and years.
// Not here: when a day begins in a zone (core/calendar.ts).

import { DAY_MS } from '../core/instant.ts';

export interface CalendarDate {
  /** Days since 1 January 1970. */
  readonly number: number;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
  /** 1 to 366. */
  readonly yearDay: number;
  /** 0 = Monday. */
  readonly weekday: number;
}

/** 1 January 1970 was a Thursday. */
export const WEEKDAY_OF_EPOCH = 3;

/** @param number days since 1 January 1970 */
export function dateOf(number: number): CalendarDate {
  const date = new Date(number * DAY_MS);
  const year = date.getUTCFullYear();
  return {
    number,
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    yearDay: number - dayNumber(year, 1, 1) + 1,
    weekday: (date.getUTCDay() + 6) % 7,
  };
}

/** Days since 1 January 1970. @param month 1 to 12, or 13 for January of the next year */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY_MS;
}

export function daysOfMonth({ year, month }: CalendarDate): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

export function daysOfYear(year: number): number {
  return dayNumber(year + 1, 1, 1) - dayNumber(year, 1, 1);
}
