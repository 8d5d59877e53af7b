// Service hours as people write them: `Mo-Fr 08:00-20:00; Sa 10:00-14:00`.
// Promise: either the whole week, or what is wrong, where, and an example; a text never means something else.
// Not here: which instants they are (core/service-hours.ts).

import { union } from '../core/intervals.ts';
import { type MinuteRange, type ServiceHours, WEEKDAYS } from '../core/service-hours.ts';
import { filled } from '../sayings.ts';
import { FAULTS } from './fault-sayings.ts';

/** What is wrong with a text. */
export interface TextFault {
  /** A clause for people that quotes the faulty part. */
  readonly wrong: string;
  /** Where that part begins, from 0. */
  readonly at: number;
  /** Something that would be right. */
  readonly example: string;
}

export type ReadServiceHours =
  | { readonly ok: true; readonly hours: ServiceHours }
  | { readonly ok: false; readonly faults: readonly [TextFault, ...TextFault[]] };

const DAY_MINUTES = 1_440;

/**
 * Reads a subset of OpenStreetMap's opening_hours: rules with `;` between them, each of days (`Mo`, `Mo-Fr`,
 * `Sa,Su`, `Fr-Mo`; none = every day) and of times with `,` between them (`08:00-12:00,13:00-18:00`); `24:00` ends
 * a day, `22:00-06:00` ends on the morning after, `24/7` is always. A day that no rule names has no service.
 * Other than there, no day may stand in two rules: whether the second adds or replaces is what people get wrong.
 */
export function parseServiceHours(text: string): ReadServiceHours {
  const whole = trimmed(text, 0);
  if (whole.text === '24/7') return { ok: true, hours: { text: whole.text, week: ALWAYS } };
  const faults: TextFault[] = [];
  const week = weekOf(whole, (wrong, part, example) => faults.push({ wrong, at: part.at, example }));
  const [first, ...more] = faults;
  if (first !== undefined) return { ok: false, faults: [first, ...more] };
  return { ok: true, hours: { text: whole.text, week } };
}

/** A piece of the text, trimmed, and where it begins. */
interface Part {
  readonly text: string;
  readonly at: number;
}

/** Notes what is wrong; the reading goes on, so that all of it is found. */
type Tell = (wrong: string, part: Part, example: string) => void;

const ALWAYS = WEEKDAYS.map(() => [{ from: 0, to: DAY_MINUTES }]);

function weekOf(whole: Part, tell: Tell): readonly (readonly MinuteRange[])[] {
  const week = WEEKDAYS.map((): MinuteRange[] => []);
  const rules = parts(whole, ';').filter(({ text }) => text !== '');
  if (rules.length === 0) tell(FAULTS.textEmpty, whole, 'Mo-Fr 08:00-20:00');
  const named = new Set<number>();
  for (const rule of rules) {
    const { days, ranges } = ruleOf(rule, tell);
    for (const day of new Set(days)) {
      if (named.has(day)) tellTwice(day, rule, tell);
      named.add(day);
      for (const range of ranges) addTo(week, day, range);
    }
  }
  return week.map(union);
}

function tellTwice(day: number, rule: Part, tell: Tell): void {
  const name = WEEKDAYS[day] ?? '';
  const wrong = filled(FAULTS.daysTwice, quoted(rule), name);
  tell(wrong, rule, `${name} 08:00-12:00,13:00-18:00`);
}

/** What reaches past midnight is of the day after. */
function addTo(week: readonly MinuteRange[][], day: number, { from, to }: MinuteRange): void {
  const reachesOver = to < from;
  week[day]?.push({ from, to: reachesOver ? DAY_MINUTES : to });
  week[(day + 1) % 7]?.push({ from: 0, to: reachesOver ? to : 0 });
}

interface Rule {
  readonly days: readonly number[];
  /** `to` < `from` where a range reaches past midnight. */
  readonly ranges: readonly MinuteRange[];
}

function ruleOf(rule: Part, tell: Tell): Rule {
  const timesAt = rule.text.search(/\d/u);
  if (timesAt < 0) {
    tell(filled(FAULTS.noTimes, quoted(rule)), rule, 'Mo-Fr 08:00-20:00');
    return { days: [], ranges: [] };
  }
  const days = trimmed(rule.text.slice(0, timesAt), rule.at);
  const times = trimmed(rule.text.slice(timesAt), rule.at + timesAt);
  return {
    days:
      days.text === ''
        ? WEEKDAYS.map((_, day) => day)
        : parts(days, ',').flatMap((part) => daysOf(part, tell)),
    ranges: parts(times, ',').flatMap((part) => rangeOf(part, tell)),
  };
}

function daysOf(part: Part, tell: Tell): number[] {
  const [first = part, last = first, ...more] = parts(part, '-');
  const [from, to] = [dayOf(first), dayOf(last)];
  if (from < 0 || to < 0 || more.length > 0) {
    const wrong = more.length > 0 ? part : from < 0 ? first : last;
    tell(filled(FAULTS.noDay, quoted(wrong), WEEKDAYS.join(', ')), wrong, 'Mo-Fr 08:00-20:00');
    return [];
  }
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, i) => (from + i) % 7);
}

/** -1 if it is none. */
function dayOf({ text }: Part): number {
  return WEEKDAYS.findIndex((name) => name.toLowerCase() === text.toLowerCase());
}

const RANGE = /^(\d{1,2}):(\d\d) *- *(\d{1,2}):(\d\d)$/u;

function rangeOf(part: Part, tell: Tell): MinuteRange[] {
  const match = RANGE.exec(part.text);
  if (match === null) {
    tell(filled(FAULTS.noTimeRange, quoted(part)), part, '08:00-20:00');
    return [];
  }
  const [from, to] = [minuteOf(match[1], match[2]), minuteOf(match[3], match[4])];
  if (from === null || to === null) tell(filled(FAULTS.noClock, quoted(part)), part, '22:00-02:00');
  else if (from === DAY_MINUTES) tell(filled(FAULTS.afterDay, quoted(part)), part, '00:00-06:00');
  else if (from === to) tell(filled(FAULTS.endsAtBegin, quoted(part)), part, '00:00-24:00');
  else return [{ from, to }];
  return [];
}

/** Minutes since midnight, 0 to 1,440; null if there is no such time. */
function minuteOf(hour: string | undefined, minute: string | undefined): number | null {
  const [hours, minutes] = [Number(hour), Number(minute)];
  const sum = hours * 60 + minutes;
  return minutes < 60 && sum <= DAY_MINUTES ? sum : null;
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
