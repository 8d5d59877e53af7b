// When a digest is due, and which days it is about: on the wall clock of the owner.
// Promise: one a day or a week over every change of the clocks; its days are whole, and over when it is due.
// Not here: what stands in it (digest.ts), whether it was told already (digest-desk.ts).

import { dayFloor, nextUnit, zoned } from '../core/calendar.ts';
import { HOUR_MS, type Instant, MINUTE_MS } from '../core/instant.ts';
import type { Interval } from '../core/intervals.ts';

export interface DigestRule {
  readonly every: 'day' | 'week';
  /** Of the owner's wall clock, minutes after midnight, 0 to 1439. */
  readonly atMinute: number;
  /** Of a weekly one: 1, Monday, to 7. */
  readonly weekday: number;
  /** Names of channels; none = the screens alone. */
  readonly channels: readonly string[];
}

export interface DueDigest {
  readonly dueAt: Instant;
  /** The whole days before the one that it is due on: one, or seven. */
  readonly period: Interval;
}

/** Sent later than this after its time it is of no use to anybody: the next one is nearer. */
export const LATE_MS = { day: 12 * HOUR_MS, week: 84 * HOUR_MS } as const;

/** A week, and a day more where a date does not exist. */
const DAYS_SEARCHED = 9;

/** The latest that was due at or before `now`. @param zone the owner's, an IANA name */
export function lastDigest(rule: DigestRule, now: Instant, zone: string): DueDigest | null {
  let day = dayFloor(now, zone);
  for (let i = 0; i < DAYS_SEARCHED; i++) {
    const dueAt = dueOn(day, rule, zone);
    if (dueAt !== null && dueAt <= now) return { dueAt, period: { from: beginOf(rule, day, zone), to: day } };
    day = dayFloor(day - 1, zone);
  }
  return null;
}

/** When the next one is due, after `now`. */
export function nextDigestAt(rule: DigestRule, now: Instant, zone: string): Instant | null {
  let day = dayFloor(now, zone);
  for (let i = 0; i < DAYS_SEARCHED; i++) {
    const dueAt = dueOn(day, rule, zone);
    if (dueAt !== null && dueAt > now) return dueAt;
    day = nextUnit('day', day, zone);
  }
  return null;
}

/** All that are due from the beginning of a record to its end and have something of it to tell. */
export function digestsWithin(rule: DigestRule, { from, to }: Interval, zone: string): readonly DueDigest[] {
  const due: DueDigest[] = [];
  for (let at = nextDigestAt(rule, from, zone); at !== null && at <= to; at = nextDigestAt(rule, at, zone)) {
    const each = lastDigest(rule, at, zone);
    if (each !== null && each.period.to > from) due.push(each);
  }
  return due;
}

/** @param day where a day begins. @returns null where none is due on it */
function dueOn(day: Instant, { every, weekday, atMinute }: DigestRule, zone: string): Instant | null {
  const date = zoned(day, zone).toPlainDate();
  if (every === 'week' && date.dayOfWeek !== weekday) return null;
  const plainTime = new Temporal.PlainTime().add({ milliseconds: atMinute * MINUTE_MS });
  // A time that the clocks skip is told as much later, one that comes twice the first time.
  return date.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
}

function beginOf({ every }: DigestRule, day: Instant, zone: string): Instant {
  let from = day;
  for (let i = 0; i < (every === 'day' ? 1 : 7); i++) from = dayFloor(from - 1, zone);
  return from;
}
