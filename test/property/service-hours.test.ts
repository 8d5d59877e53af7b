// Service hours against an oracle that reads the clock on the wall at every minute.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseServiceHours } from '../../shared/config/service-hours-text.ts';
import { DAY_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import type { Interval } from '../../shared/core/intervals.ts';
import { excludedTime, type ServiceHours } from '../../shared/core/service-hours.ts';
import { runs } from '../oracle/arbitrary.ts';

/** Each zone with an instant near which its clocks do something. */
const NEAR: readonly (readonly [string, string])[] = [
  ['Europe/Berlin', '2026-03-29T01:00Z'],
  ['Europe/Berlin', '2026-10-25T01:00Z'],
  ['America/Sao_Paulo', '2018-11-04T03:00Z'], // midnight does not exist
  ['America/Sao_Paulo', '2018-02-18T02:00Z'], // 23:00 to midnight comes twice
  ['Pacific/Apia', '2011-12-30T10:00Z'], // 30 December does not exist
  ['Pacific/Kwajalein', '1993-08-21T12:00Z'], // nor does 21 August
  ['Australia/Lord_Howe', '2026-04-04T15:00Z'], // by half an hour
  ['Australia/Lord_Howe', '2026-10-03T15:30Z'],
  ['Antarctica/Casey', '2020-10-03T16:00Z'], // by three hours
  ['Antarctica/Casey', '2021-03-13T13:00Z'],
  ['Antarctica/Troll', '2026-03-29T01:00Z'], // by two
  ['Asia/Kathmandu', '2026-06-01T18:15Z'], // 45 minutes
  ['America/St_Johns', '2010-11-07T02:31Z'], // at one minute past midnight
  ['Asia/Kolkata', '2026-01-01T00:00Z'],
  ['UTC', '2026-11-24T00:00Z'],
];

const formats = new Map<string, Intl.DateTimeFormat>();

/** Weekday (Mo to Su) and minute of the day, as the clock on the wall shows them. */
function wall(at: number, zone: string): { readonly day: string; readonly minute: number } {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en', {
      timeZone: zone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(zone, format);
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    day: String(parts['weekday']).slice(0, 2),
    minute: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
}

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

interface Rule {
  readonly days: readonly string[];
  readonly ranges: readonly (readonly [number, number])[];
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const textOf = (rules: readonly Rule[]): string =>
  rules
    .map(
      ({ days, ranges }) =>
        `${days.join(',')} ${ranges.map(([a, b]) => `${clock(a)}-${clock(b)}`).join(',')}`,
    )
    .join('; ');

/** Judges one instant by the rules as they were written. */
function served(rules: readonly Rule[], at: number, zone: string): boolean {
  const { day, minute } = wall(at, zone);
  const yesterday = DAYS[(DAYS.indexOf(day) + 6) % 7] ?? '';
  return rules.some(({ days, ranges }) =>
    ranges.some(([from, to]) =>
      from < to
        ? days.includes(day) && from <= minute && minute < to
        : (days.includes(day) && from <= minute) || (days.includes(yesterday) && minute < to),
    ),
  );
}

const range = fc
  .tuple(fc.integer({ min: 0, max: 1_439 }), fc.oneof(fc.constant(1_440), fc.integer({ min: 0, max: 1_440 })))
  .filter(([from, to]) => from !== to);

const rules: fc.Arbitrary<readonly Rule[]> = fc
  .tuple(
    fc.array(fc.array(range, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    fc.array(fc.nat(3), { minLength: 7, maxLength: 7 }),
  )
  .map(([times, choice]) =>
    times
      .map((ranges, i) => ({ days: DAYS.filter((_, day) => choice[day] === i), ranges }))
      .filter(({ days }) => days.length > 0),
  )
  .filter((list) => list.length > 0);

function hoursOf(text: string): ServiceHours {
  const read = parseServiceHours(text);
  if (!read.ok) throw new Error(`${text}: ${read.faults[0].wrong}`);
  return read.hours;
}

const inside = (set: readonly Interval[], at: number): boolean =>
  set.some(({ from, to }) => from <= at && at < to);

describe('time outside service hours', () => {
  it('is, minute by minute, what the clock on the wall says', () => {
    fc.assert(
      fc.property(
        rules,
        fc.constantFrom(...NEAR),
        fc.integer({ min: -2_000, max: 1_000 }),
        fc.integer({ min: 1, max: 2_500 }),
        (list, [zone, near], startMinutes, minutes) => {
          const from = Math.floor(Date.parse(near) / MINUTE_MS + startMinutes) * MINUTE_MS;
          const to = from + minutes * MINUTE_MS;
          const excluded = excludedTime(hoursOf(textOf(list)), from, to, zone);
          for (let at = from; at < to; at += MINUTE_MS) {
            if (inside(excluded, at) === served(list, at, zone)) {
              throw new Error(`${textOf(list)} in ${zone} at ${new Date(at).toISOString()}`);
            }
          }
          expect(excluded.every(({ from: a, to: b }) => from <= a && a < b && b <= to)).toBe(true);
          expect(excluded.every(({ from: a }, i) => i === 0 || (excluded[i - 1]?.to ?? a) < a)).toBe(true);
        },
      ),
      runs(150, 5_000),
    );
  });

  it('is the same whether it is asked for at once or in pieces', () => {
    fc.assert(
      fc.property(
        rules,
        fc.constantFrom(...NEAR),
        fc.array(fc.integer({ min: -10 * 86_400, max: 10 * 86_400 }), { minLength: 3, maxLength: 6 }),
        (list, [zone, near], cuts) => {
          const hours = hoursOf(textOf(list));
          const edges = cuts.map((seconds) => Date.parse(near) + seconds * 1_000).sort((a, b) => a - b);
          const [from = 0, to = 0] = [edges[0], edges.at(-1)];
          const lengthOf = (all: readonly Interval[]) =>
            all.reduce((sum, each) => sum + each.to - each.from, 0);
          const pieces = edges.slice(1).map((edge, i) => excludedTime(hours, edges[i] ?? 0, edge, zone));
          const whole = excludedTime(hours, from, to, zone);
          expect(lengthOf(pieces.flat())).toBe(lengthOf(whole));
          expect(
            pieces.flat().every((piece) => inside(whole, piece.from) && inside(whole, piece.to - 1)),
          ).toBe(true);
        },
      ),
      runs(200, 5_000),
    );
  });

  it.each(Intl.supportedValuesOf('timeZone').filter((_, i) => i % 30 === 0))(
    'agrees with the clock on the wall at each quarter of an hour of a year in %s',
    (zone) => {
      const list: Rule[] = [
        { days: ['Mo', 'Tu', 'We', 'Th', 'Fr'], ranges: [[480, 1_200]] },
        { days: ['Sa', 'Su'], ranges: [[1_320, 135]] },
      ];
      const [from, to] = [Date.UTC(2025, 0, 1), Date.UTC(2026, 0, 1)];
      const excluded = excludedTime(hoursOf(textOf(list)), from, to, zone);
      let next = 0;
      for (let at = from; at < to; at += 15 * MINUTE_MS) {
        while ((excluded[next]?.to ?? at + 1) <= at) next += 1;
        const isOutside = (excluded[next]?.from ?? at + 1) <= at;
        if (isOutside === served(list, at, zone)) throw new Error(new Date(at).toISOString());
      }
    },
  );
});

describe('service at the jumps of a clock', () => {
  const servedMinutes = (text: string, zone: string, from: string, to: string): number => {
    const [start, end] = [Date.parse(from), Date.parse(to)];
    const excluded = excludedTime(hoursOf(text), start, end, zone);
    return (end - start - excluded.reduce((sum, each) => sum + each.to - each.from, 0)) / MINUTE_MS;
  };

  it.each([
    ['01:30-02:30', 'Europe/Berlin', '2026-03-28T23:00Z', '2026-03-29T22:00Z', 30],
    ['02:00-03:00', 'Europe/Berlin', '2026-03-28T23:00Z', '2026-03-29T22:00Z', 0],
    ['01:30-02:30', 'Europe/Berlin', '2026-10-24T22:00Z', '2026-10-25T23:00Z', 90],
    ['22:00-06:00', 'Europe/Berlin', '2026-03-28T12:00Z', '2026-03-29T12:00Z', 7 * 60],
    ['00:00-08:00', 'America/Sao_Paulo', '2018-11-03T12:00Z', '2018-11-04T12:00Z', 7 * 60],
    ['Fr 00:00-24:00', 'Pacific/Apia', '2011-12-26T10:00Z', '2012-01-02T10:00Z', 0],
    ['Th 22:00-06:00', 'Pacific/Apia', '2011-12-26T10:00Z', '2012-01-02T10:00Z', 2 * 60],
    ['24/7', 'Pacific/Apia', '2011-12-26T10:00Z', '2012-01-02T10:00Z', 7 * 1_440],
    ['00:00-24:00', 'Australia/Lord_Howe', '2026-04-04T00:00Z', '2026-04-05T00:00Z', 1_440],
  ])('%s in %s from %s to %s → %i minutes', (text, zone, from, to, minutes) => {
    expect(servedMinutes(text, zone, from, to)).toBe(minutes);
  });

  it('has nothing outside an empty time', () => {
    expect(excludedTime(hoursOf('Mo 08:00-09:00'), 5, 5, 'UTC')).toEqual([]);
  });

  it('names the zone that is none', () => {
    expect(() => excludedTime(hoursOf('Mo 08:00-09:00'), 0, 5, 'Mars/Base')).toThrow('Mars/Base');
  });

  it('costs less than 5 ms for a year, jumps of the clock included', () => {
    const hours = hoursOf('Mo-Fr 08:00-12:00,13:00-20:00; Sa 22:00-06:00');
    const from = Date.UTC(2026, 0, 1);
    const once = (): number => {
      const start = performance.now();
      expect(excludedTime(hours, from, from + 365 * DAY_MS, 'Europe/Berlin').length).toBeGreaterThan(500);
      return performance.now() - start;
    };
    const times = Array.from({ length: 20 }, once).sort((a, b) => a - b);
    expect(times[10]).toBeLessThan(5);
  });
});
