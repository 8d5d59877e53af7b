// Service hours as people write them: `Mo-Fr 08:00-20:00; Sa 10:00-14:00`.
// Promise: either the whole week, or what is wrong, where, and an example; a text never means something else.
// Not here: which instants they are (service-hours.ts).

import { union } from './intervals.ts';
import { type MinuteRange, type ServiceHours, WEEKDAYS } from './service-hours.ts';

export type ReadServiceHours =
  | { readonly ok: true; readonly hours: ServiceHours }
  | {
      readonly ok: false;
      /** A clause for people that quotes the faulty part. */
      readonly wrong: string;
      /** Where that part begins in the text, from 0. */
      readonly at: number;
      readonly example: string;
    };

const DAY_MINUTES = 1_440;

/**
 * Reads a subset of OpenStreetMap's opening_hours: rules with `;` between them, each of days (`Mo`, `Mo-Fr`,
 * `Sa,Su`, `Fr-Mo`; none = every day) and of times with `,` between them (`08:00-12:00,13:00-18:00`); `24:00` ends
 * a day, `22:00-06:00` ends on the morning after, `24/7` is always. A day that no rule names has no service.
 * Other than there, no day may stand in two rules: whether the second adds or replaces is what people get wrong.
 */
export function parseServiceHours(text: string): ReadServiceHours {
  try {
    return { ok: true, hours: { text: text.trim(), week: weekOf(text) } };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { message: wrong, at, example } = error;
    return { ok: false, wrong, at, example };
  }
}

/** Ends the reading, wherever it is. */
class Fault extends Error {
  readonly at: number;
  readonly example: string;
  constructor(wrong: string, { at }: Part, example: string) {
    super(wrong);
    this.at = at;
    this.example = example;
  }
}

/** A piece of the text, trimmed, and where it begins. */
interface Part {
  readonly text: string;
  readonly at: number;
}

function weekOf(text: string): readonly (readonly MinuteRange[])[] {
  const whole = trimmed(text, 0);
  const week = WEEKDAYS.map((): MinuteRange[] => []);
  if (whole.text === '24/7') return week.map(() => [{ from: 0, to: DAY_MINUTES }]);
  const rules = parts(whole, ';').filter((rule) => rule.text !== '');
  if (rules.length === 0) throw new Fault('the text is empty', whole, 'Mo-Fr 08:00-20:00');
  const named = new Set<number>();
  for (const rule of rules) {
    const { days, ranges } = ruleOf(rule);
    for (const day of days) {
      if (named.has(day)) throw twice(day, rule);
      named.add(day);
      for (const range of ranges) addTo(week, day, range);
    }
  }
  return week.map(union);
}

function twice(day: number, rule: Part): Fault {
  const name = WEEKDAYS[day] ?? '';
  return new Fault(
    `${name} stands in two rules, the second being ${quoted(rule)}; several times of a day belong into one`,
    rule,
    `${name} 08:00-12:00,13:00-18:00`,
  );
}

/** What reaches past midnight is of the day after. */
function addTo(week: readonly MinuteRange[][], day: number, { from, to }: MinuteRange): void {
  week[day]?.push({ from, to: from < to ? to : DAY_MINUTES });
  if (to < from) week[(day + 1) % 7]?.push({ from: 0, to });
}

interface Rule {
  readonly days: readonly number[];
  /** `to` < `from` where a range reaches past midnight. */
  readonly ranges: readonly MinuteRange[];
}

function ruleOf(rule: Part): Rule {
  const timesAt = rule.text.search(/\d/u);
  if (timesAt < 0) throw new Fault(`${quoted(rule)} has no times`, rule, 'Mo-Fr 08:00-20:00');
  const days = trimmed(rule.text.slice(0, timesAt), rule.at);
  const times = trimmed(rule.text.slice(timesAt), rule.at + timesAt);
  return {
    days: days.text === '' ? WEEKDAYS.map((_, day) => day) : parts(days, ',').flatMap(daysOf),
    ranges: parts(times, ',').map(rangeOf),
  };
}

function daysOf(part: Part): number[] {
  const [first = part, last = first, ...more] = parts(part, '-');
  if (more.length > 0) throw new Fault(`${quoted(part)} is no range of days`, part, 'Mo-Fr');
  const [from, to] = [dayOf(first), dayOf(last)];
  const count = ((to - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, i) => (from + i) % 7);
}

function dayOf(part: Part): number {
  const day = WEEKDAYS.findIndex((name) => name.toLowerCase() === part.text.toLowerCase());
  if (day >= 0) return day;
  const names = WEEKDAYS.join(', ');
  throw new Fault(`${quoted(part)} is no day; they are ${names}`, part, 'Mo-Fr 08:00-20:00');
}

const RANGE = /^(\d{1,2}):(\d\d) *- *(\d{1,2}):(\d\d)$/u;

function rangeOf(part: Part): MinuteRange {
  const match = RANGE.exec(part.text);
  if (match === null) throw new Fault(`${quoted(part)} is no range of times`, part, '08:00-20:00');
  const [fromHour, fromMinute, toHour, toMinute] = match.slice(1).map(Number);
  const from = minuteOf(fromHour, fromMinute, part);
  const to = minuteOf(toHour, toMinute, part);
  if (from === DAY_MINUTES)
    throw new Fault(`${quoted(part)} begins when the day is over`, part, '00:00-06:00');
  if (from === to) throw new Fault(`${quoted(part)} ends where it begins`, part, '00:00-24:00');
  return { from, to };
}

function minuteOf(hour = 0, minute = 0, part: Part): number {
  const at = hour * 60 + minute;
  if (minute < 60 && at <= DAY_MINUTES) return at;
  const hint = minute < 60 ? '; past midnight the hours begin again at 00:00' : '';
  throw new Fault(`${quoted(part)} has a time that no clock shows${hint}`, part, '22:00-02:00');
}

function parts(whole: Part, separator: string): Part[] {
  let at = whole.at;
  return whole.text.split(separator).map((text) => {
    const part = trimmed(text, at);
    at += text.length + separator.length;
    return part;
  });
}

function trimmed(text: string, at: number): Part {
  return { text: text.trim(), at: at + text.length - text.trimStart().length };
}

function quoted({ text }: Part): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
