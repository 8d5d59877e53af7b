// Recurrences: the instants at which a rule comes about, in the owner's zone.
// Promise: what RFC 5545 (3.3.10) says, for rules from DAILY to YEARLY; the same for ever, wherever one begins to look.
// Not here: reading the rule (recurrence-rule.ts), how long each one lasts (maintenance.ts).

import { DAY_MS, type Instant, MINUTE_MS } from '../core/instant.ts';
import {
  type CalendarDate,
  dateOf,
  dayNumber,
  daysOfMonth,
  daysOfYear,
  WEEKDAY_OF_EPOCH,
} from './calendar-date.ts';
import type { Frequency, RecurrenceRule, Until } from './recurrence-rule.ts';

export interface Recurrence {
  readonly rule: RecurrenceRule;
  /** None comes before: the wall clock's reading, ms as if it were UTC. It is one itself only if the rule says so. */
  readonly startsMs: number;
  /** IANA. */
  readonly zone: string;
}

/** A clock may jump by a day (Samoa, 2011): so far may the wall be from where one looks. */
const MARGIN_DAYS = 3;

/**
 * The occurrences with from <= at < to, ascending.
 *
 * A time that the clocks skip is no occurrence, is not counted and not chosen by BYSETPOS; one that they show twice
 * is meant the first time (RFC 5545, 3.3.10 and 3.3.5). With a COUNT all since the start are gone through.
 */
export function* occurrences(recurrence: Recurrence, from: Instant, to: Instant): Generator<Instant> {
  const { count: limit, until } = recurrence.rule;
  const sinceDay = limit === null ? Math.floor(from / DAY_MS) - MARGIN_DAYS : null;
  let count = 0;
  for (const { wallMs, at } of readings(recurrence, sinceDay, to + MARGIN_DAYS * DAY_MS)) {
    if (at >= to || count === limit || (until !== null && isAfter(until, at, wallMs))) return;
    count += 1;
    if (at >= from) yield at;
  }
}

function isAfter(until: Until, at: Instant, wallMs: number): boolean {
  return until.kind === 'instant' ? at > until.at : wallMs > until.atMs;
}

/** The instant at which the wall clock shows `wallMs` first; null if it never does. */
export function instantOf(wallMs: number, zone: string): Instant | null {
  const plain = Temporal.Instant.fromEpochMilliseconds(wallMs).toZonedDateTimeISO('UTC').toPlainDateTime();
  const here = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return here.toPlainDateTime().equals(plain) ? here.epochMilliseconds : null;
}

/** What the wall clock shows at `at`, ms as if it were UTC. */
export function wallMsOf(at: Instant, zone: string): number {
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return at + offsetNanoseconds / 1_000_000;
}

/** What the wall clock shows, ms as if it were UTC, and when it does. */
interface Reading {
  readonly wallMs: number;
  readonly at: Instant;
}

/** Readings that fit the rule, ascending; from the period of `sinceDay` on, or from the start. */
function* readings(
  { rule, startsMs, zone }: Recurrence,
  sinceDay: number | null,
  beyondMs: number,
): Generator<Reading> {
  const startDay = Math.floor(startsMs / DAY_MS);
  const { indexOf, firstDay } = periods(rule.frequency, rule.weekStart);
  const whole = completed(rule, startDay);
  const times = timesOfDay(rule, startsMs - startDay * DAY_MS);
  const start = indexOf(startDay);
  const skipped = Math.floor((indexOf(sinceDay ?? startDay) - start) / rule.interval);
  for (let index = start + Math.max(skipped, 0) * rule.interval; ; index += rule.interval) {
    const [first, end] = [firstDay(index), firstDay(index + 1)];
    if (first * DAY_MS >= beyondMs) return;
    const all: Reading[] = [];
    for (let day = first; day < end; day++) {
      if (fits(whole, dateOf(day))) all.push(...readingsOfDay(day, times, zone));
    }
    yield* chosen(all, rule.positions).filter(({ wallMs }) => wallMs >= startsMs);
  }
}

function readingsOfDay(day: number, times: readonly number[], zone: string): readonly Reading[] {
  return times.flatMap((time) => {
    const wallMs = day * DAY_MS + time;
    const at = instantOf(wallMs, zone);
    return at === null ? [] : [{ wallMs, at }];
  });
}

interface Periods {
  /** The number of the period that a day (since 1 January 1970) lies in. */
  readonly indexOf: (day: number) => number;
  readonly firstDay: (index: number) => number;
}

function periods(frequency: Frequency, weekStart: number): Periods {
  switch (frequency) {
    case 'DAILY':
      return { indexOf: (day) => day, firstDay: (index) => index };
    case 'WEEKLY':
      return {
        indexOf: (day) => Math.floor((day + WEEKDAY_OF_EPOCH - weekStart) / 7),
        firstDay: (index) => index * 7 - WEEKDAY_OF_EPOCH + weekStart,
      };
    case 'MONTHLY':
      return {
        indexOf: (day) => {
          const { year, month } = dateOf(day);
          return year * 12 + month - 1;
        },
        firstDay: (index) => dayNumber(Math.floor(index / 12), (index % 12) + 1, 1),
      };
    case 'YEARLY':
      return { indexOf: (day) => dateOf(day).year, firstDay: (year) => dayNumber(year, 1, 1) };
  }
}

/** The rule with what it leaves to the day that it starts on. */
function completed(rule: RecurrenceRule, startDay: number): RecurrenceRule {
  const { frequency, months, weekNumbers, yearDays, monthDays, weekdays } = rule;
  const { month, day, weekday } = dateOf(startDay);
  const own = { weekdays: [{ day: weekday, nth: 0 }] };
  if (weekdays.length > 0 || monthDays.length > 0 || yearDays.length > 0) return rule;
  if (weekNumbers.length > 0) return { ...rule, ...own };
  switch (frequency) {
    case 'DAILY':
      return rule;
    case 'WEEKLY':
      return { ...rule, ...own };
    case 'MONTHLY':
      return { ...rule, monthDays: [day] };
    case 'YEARLY':
      return { ...rule, monthDays: [day], months: months.length > 0 ? months : [month] };
  }
}

/** Times of a day, ms since midnight, ascending. @param startsAt the start's time of day, ms */
function timesOfDay({ hours, minutes }: RecurrenceRule, startsAt: number): readonly number[] {
  const restMs = startsAt % MINUTE_MS;
  const minute = Math.floor(startsAt / MINUTE_MS);
  const ofHours = hours.length > 0 ? hours : [Math.floor(minute / 60)];
  const ofMinutes = minutes.length > 0 ? minutes : [minute % 60];
  return ofHours
    .flatMap((hour) => ofMinutes.map((each) => (hour * 60 + each) * MINUTE_MS + restMs))
    .sort((a, b) => a - b);
}

/** @param positions BYSETPOS; none = all */
function chosen(all: readonly Reading[], positions: readonly number[]): readonly Reading[] {
  if (positions.length === 0) return all;
  return all.filter((_, i) => among(positions, i + 1, all.length));
}

function fits(rule: RecurrenceRule, date: CalendarDate): boolean {
  const { months, weekNumbers, yearDays, monthDays, weekdays } = rule;
  const { month, day, yearDay, weekday } = date;
  return (
    (months.length === 0 || months.includes(month)) &&
    (monthDays.length === 0 || among(monthDays, day, daysOfMonth(date))) &&
    (yearDays.length === 0 || among(yearDays, yearDay, daysOfYear(date.year))) &&
    (weekNumbers.length === 0 || amongWeeks(weekNumbers, date, rule.weekStart)) &&
    (weekdays.length === 0 || weekdays.some((each) => each.day === weekday && isNth(rule, each.nth, date)))
  );
}

/** Whether the number `at` of 1 to `length`, counted from either end, is in `list`. */
function among(list: readonly number[], at: number, length: number): boolean {
  return list.includes(at) || list.includes(at - length - 1);
}

/** Counted in the month, or with FREQ=YEARLY and no BYMONTH in the year. */
function isNth({ frequency, months }: RecurrenceRule, nth: number, date: CalendarDate): boolean {
  if (nth === 0) return true;
  const inYear = frequency === 'YEARLY' && months.length === 0;
  const [at, length] = inYear ? [date.yearDay, daysOfYear(date.year)] : [date.day, daysOfMonth(date)];
  return Math.ceil(at / 7) === nth || -Math.ceil((length - at + 1) / 7) === nth;
}

/** A week belongs to the year in which it has four days at least (RFC 5545, BYWEEKNO; ISO 8601). */
function amongWeeks(list: readonly number[], date: CalendarDate, weekStart: number): boolean {
  const since = (date.weekday - weekStart + 7) % 7;
  const middle = dateOf(date.number - since + 3);
  const lastMiddle = dateOf(dayNumber(middle.year, 12, 28)).weekday;
  const last = dateOf(dayNumber(middle.year, 12, 28) - ((lastMiddle - weekStart + 7) % 7) + 3);
  return among(list, Math.ceil(middle.yearDay / 7), Math.ceil(last.yearDay / 7));
}
