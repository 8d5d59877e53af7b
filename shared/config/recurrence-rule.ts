// Recurrence rules as people and calendars write them: RFC 5545's RRULE, from DAILY to YEARLY.
// Promise: either the rule with each part, or everything that is wrong with it; no part is passed over.
// Not here: when it comes about (recurrence.ts), the plan that it belongs to (maintenance.ts).

import { DAY_MS, type Instant } from '../core/instant.ts';
import { filled } from '../sayings.ts';
import { FAULTS } from './fault-sayings.ts';
import { parseInstant } from './iso-instant.ts';
import { nearestName } from './problem.ts';

export const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** RFC 5545, 3.3.10. Empty lists and nulls where the rule says nothing. */
export interface RecurrenceRule {
  /** As it was written. */
  readonly text: string;
  readonly frequency: Frequency;
  /** Every so many days, weeks, months or years, >= 1. */
  readonly interval: number;
  readonly count: number | null;
  readonly until: Until | null;
  /** 1 to 12. */
  readonly months: readonly number[];
  /** Of the year: 1 to 53, or from its end -1 to -53. */
  readonly weekNumbers: readonly number[];
  /** 1 to 366, or from the year's end -1 to -366. */
  readonly yearDays: readonly number[];
  /** 1 to 31, or from the month's end -1 to -31. */
  readonly monthDays: readonly number[];
  readonly weekdays: readonly RuleWeekday[];
  /** 0 to 23. */
  readonly hours: readonly number[];
  /** 0 to 59. */
  readonly minutes: readonly number[];
  /** BYSETPOS: which of all times in a period, 1 to 366, or from the last one -1 to -366. */
  readonly positions: readonly number[];
  /** Weeks begin on this day: 0 = Monday. */
  readonly weekStart: number;
}

/** The last instant that may be one, or the last reading of the wall clock (ms as if it were UTC). */
export type Until =
  | { readonly kind: 'instant'; readonly at: Instant }
  | { readonly kind: 'wall'; readonly atMs: number };

export interface RuleWeekday {
  /** 0 = Monday. */
  readonly day: number;
  /** Which one of the month or year, from its end if negative; 0 = each. */
  readonly nth: number;
}

export type ReadRule =
  | { readonly ok: true; readonly rule: RecurrenceRule }
  | { readonly ok: false; readonly wrong: readonly string[] };

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const NAMES = [
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'BYMONTH',
  'BYWEEKNO',
  'BYYEARDAY',
  'BYMONTHDAY',
  'BYDAY',
  'BYHOUR',
  'BYMINUTE',
  'BYSETPOS',
  'WKST',
];
/** Work that is planned more often than this is better one long plan. */
const TIMES_A_DAY_MAX = 48;

/** Reads a rule, with or without `RRULE:` before it; each of `wrong` is a clause for people. */
export function parseRule(text: string): ReadRule {
  const wrong: string[] = [];
  const written = text.trim().replace(/^RRULE:/iu, '');
  const parts = partsOf(written, wrong);
  const list = (name: string, min: number, max: number) => numbers(parts, name, min, max, wrong);
  const rule: RecurrenceRule = {
    text: written,
    frequency: frequencyOf(parts, wrong),
    interval: list('INTERVAL', 1, 1_000)[0] ?? 1,
    count: list('COUNT', 1, 100_000)[0] ?? null,
    until: untilOf(parts, wrong),
    months: list('BYMONTH', 1, 12),
    weekNumbers: list('BYWEEKNO', -53, 53),
    yearDays: list('BYYEARDAY', -366, 366),
    monthDays: list('BYMONTHDAY', -31, 31),
    weekdays: weekdaysOf(parts, wrong),
    hours: list('BYHOUR', 0, 23),
    minutes: list('BYMINUTE', 0, 59),
    positions: list('BYSETPOS', -366, 366),
    weekStart: weekStartOf(parts, wrong),
  };
  if (wrong.length === 0) wrong.push(...disagreements(rule));
  return wrong.length === 0 ? { ok: true, rule } : { ok: false, wrong };
}

type Parts = ReadonlyMap<string, string>;

function partsOf(text: string, wrong: string[]): Parts {
  const parts = new Map<string, string>();
  for (const piece of text.split(';').filter((each) => each.trim() !== '')) {
    const [name = '', value = '', ...more] = piece.split('=').map((each) => each.trim().toUpperCase());
    if (!NAMES.includes(name) || value === '' || more.length > 0) wrong.push(strangePart(piece, name));
    else if (parts.has(name)) wrong.push(filled(FAULTS.partTwice, name));
    parts.set(name, value);
  }
  return parts;
}

function strangePart(piece: string, name: string): string {
  if (NAMES.includes(name)) return filled(FAULTS.partEmpty, quoted(piece));
  if (name === 'BYSECOND') return FAULTS.bySecond;
  const near = nearestName(name, NAMES);
  return near === null ? filled(FAULTS.noPart, quoted(piece)) : filled(FAULTS.noPartBut, quoted(piece), near);
}

function frequencyOf(parts: Parts, wrong: string[]): Frequency {
  const value = parts.get('FREQ');
  const known = FREQUENCIES.find((each) => each === value);
  if (value === undefined) wrong.push(FAULTS.noFrequency);
  else if (['HOURLY', 'MINUTELY', 'SECONDLY'].includes(value)) {
    wrong.push(filled(FAULTS.tooFrequent, value));
  } else if (known === undefined) wrong.push(filled(FAULTS.noneOf, 'FREQ', value, FREQUENCIES.join(', ')));
  return known ?? 'DAILY';
}

/** Whole numbers with `,` between them; 0 is none of those that count from both ends. */
function numbers(parts: Parts, name: string, min: number, max: number, wrong: string[]): readonly number[] {
  const value = parts.get(name);
  if (value === undefined) return [];
  const all = value.split(',');
  const strange = all.find((each) => {
    const number = Number(each);
    return !/^[+-]?\d{1,6}$/u.test(each) || number < min || number > max || (min < 0 && number === 0);
  });
  const one = !name.startsWith('BY');
  if (strange !== undefined || (one && all.length > 1)) {
    const [part, piece] = [`${name}=${value}`, quoted(strange ?? value)];
    wrong.push(
      min < 0
        ? filled(FAULTS.noWholeEitherWay, part, piece, `${max}`, `${min}`)
        : filled(FAULTS.noWhole, part, piece, `${min}`, `${max}`),
    );
    return [];
  }
  return [...new Set(all.map(Number))];
}

const UNTIL = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/u;

/** A date alone is meant with all of that day. */
function untilOf(parts: Parts, wrong: string[]): Until | null {
  const value = parts.get('UNTIL');
  if (value === undefined) return null;
  const [, year, month, day, hour, minute, second, zulu] = UNTIL.exec(value) ?? [];
  const time = `${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}`;
  const at = parseInstant(`${year}-${month}-${day}T${time}Z`);
  if (at === null) {
    wrong.push(filled(FAULTS.noUntil, value));
    return null;
  }
  if (zulu === 'Z') return { kind: 'instant', at };
  return { kind: 'wall', atMs: hour === undefined ? at + DAY_MS - 1 : at };
}

function weekdaysOf(parts: Parts, wrong: string[]): readonly RuleWeekday[] {
  return (parts.get('BYDAY')?.split(',') ?? []).flatMap((text) => {
    const match = /^([+-]?\d{1,2})?([A-Z]{2})$/u.exec(text);
    const day = DAYS.indexOf(match?.[2] ?? '');
    const nth = Number(match?.[1] ?? 0);
    if (day >= 0 && Math.abs(nth) <= 53 && (match?.[1] === undefined || nth !== 0)) return [{ day, nth }];
    wrong.push(filled(FAULTS.noRuleDay, quoted(text)));
    return [];
  });
}

function weekStartOf(parts: Parts, wrong: string[]): number {
  const value = parts.get('WKST') ?? 'MO';
  const day = DAYS.indexOf(value);
  if (day < 0) wrong.push(filled(FAULTS.noneOf, 'WKST', value, DAYS.join(', ')));
  return Math.max(day, 0);
}

/** What RFC 5545 says may not stand together, and what would come about too often. */
function disagreements(rule: RecurrenceRule): readonly string[] {
  const { frequency, count, until, weekNumbers, yearDays, monthDays, weekdays, hours, minutes } = rule;
  const yearly = frequency === 'YEARLY';
  const nth = weekdays.some((each) => each.nth !== 0);
  const by = [rule.months, weekNumbers, yearDays, monthDays, weekdays, hours, minutes];
  const all: readonly (readonly [boolean, string])[] = [
    [count !== null && until !== null, FAULTS.twoEnds],
    [!yearly && weekNumbers.length > 0, filled(FAULTS.yearlyOnly, 'BYWEEKNO', frequency)],
    [!yearly && yearDays.length > 0, filled(FAULTS.yearlyOnly, 'BYYEARDAY', frequency)],
    [frequency === 'WEEKLY' && monthDays.length > 0, FAULTS.noMonthDays],
    [nth && !yearly && frequency !== 'MONTHLY', filled(FAULTS.longPeriodsOnly, frequency)],
    [nth && weekNumbers.length > 0, FAULTS.noWeekNumbers],
    [rule.positions.length > 0 && by.every(({ length }) => length === 0), FAULTS.nothingToChoose],
    [
      Math.max(hours.length, 1) * Math.max(minutes.length, 1) > TIMES_A_DAY_MAX,
      filled(FAULTS.manyTimes, `${TIMES_A_DAY_MAX}`),
    ],
  ];
  return all.flatMap(([holds, words]) => (holds ? [words] : []));
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
