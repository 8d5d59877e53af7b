import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayEdges, dayFloor, hourEdges, nextUnit } from '../../shared/core/calendar.ts';
import { DAY_MS, HOUR_MS } from '../../shared/core/instant.ts';
import { runs } from '../oracle/arbitrary.ts';

const LONG = process.env['UPTALLY_LONG'] === '1';
const ZONES = Intl.supportedValuesOf('timeZone');
/** Zones whose clocks do what most programs forget. */
const ODD = [
  'Asia/Kathmandu', // 45 minutes
  'Australia/Lord_Howe', // jumps by 30 minutes
  'America/St_Johns', // 30 minutes; until 2011 it jumped at 00:01
  'America/Santiago', // days that begin at 01:00
  'Pacific/Apia', // 30 December 2011 does not exist
  'Africa/Cairo',
  'Asia/Beirut',
  'Antarctica/Troll', // jumps by two hours
  'Antarctica/Casey', // jumps by three
  'Europe/Berlin',
  'America/Sao_Paulo',
  'Pacific/Kwajalein',
  'UTC',
];

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(timeZone, known);
  return known;
}

function local(at: number, zone: string): Record<string, string> {
  return Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
}

const dateOf = (at: number, zone: string) => {
  const { year, month, day } = local(at, zone);
  return `${year}-${month}-${day}`;
};

describe('days', () => {
  const from = Date.UTC(2000, 0, 1);
  const to = Date.UTC(2030, 0, 1);

  it(`tile time from 2000 on, each beginning where its date first appears (${LONG ? 'every zone' : 'odd zones'})`, () => {
    for (const zone of LONG ? ZONES : ODD) {
      const edges = dayEdges(from, LONG ? to : Date.UTC(2013, 0, 1), zone);
      const dates = new Set<string>();
      for (const [i, edge] of edges.entries()) {
        const next = edges[i + 1];
        const date = dateOf(edge, zone);
        if (dates.has(date)) throw new Error(`${zone}: ${date} begins twice`);
        dates.add(date);
        if (dateOf(edge - 1, zone) >= date) throw new Error(`${zone}: ${date} begins before ${edge}`);
        if (next === undefined) continue;
        const hours = (next - edge) / HOUR_MS;
        // Casey moved its clocks by three hours, several times.
        if (hours < 21 || hours > 27) throw new Error(`${zone}: ${date} has ${hours} hours`);
      }
    }
  }, 600_000);

  it('an instant belongs to exactly one day', () => {
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), fc.constantFrom(...ODD), (at, zone) => {
        const start = dayFloor(at, zone);
        const end = nextUnit('day', at, zone);
        expect(start <= at && at < end).toBe(true);
        expect(dayFloor(end - 1, zone)).toBe(start);
        expect(dayFloor(end, zone)).toBe(end);
        expect(dayFloor(start, zone)).toBe(start);
      }),
      runs(300, 10_000),
    );
  });

  it('a date that does not exist has no day: 30 December 2011 in Apia', () => {
    const at = Date.UTC(2011, 11, 30, 9);
    const edges = dayEdges(at, at + 2 * DAY_MS, 'Pacific/Apia').map((edge) => dateOf(edge, 'Pacific/Apia'));
    expect(edges).not.toContain('2011-12-30');
    expect(edges.slice(0, 2)).toEqual(['2011-12-29', '2011-12-31']);
  });

  it('a day may have 21 hours, and 27: Casey, 18 October 2009 and 5 March 2010', () => {
    const hoursOf = (at: number) =>
      (nextUnit('day', at, 'Antarctica/Casey') - dayFloor(at, 'Antarctica/Casey')) / HOUR_MS;
    expect(hoursOf(Date.UTC(2009, 9, 17, 20))).toBe(21);
    expect(hoursOf(Date.UTC(2010, 2, 4, 20))).toBe(27);
  });

  it('a day may begin at 01:00: 8 September 2024 in Santiago', () => {
    const { hour } = local(dayFloor(Date.UTC(2024, 8, 8, 12), 'America/Santiago'), 'America/Santiago');
    expect(hour).toBe('01');
  });

  it('a date that the clocks fall back into is over once the next has begun: 5 November 2006 in St. John’s', () => {
    // At 00:01 on 29 October 2006 the clocks went back to 23:01 on the 28th.
    const edges = dayEdges(Date.UTC(2006, 9, 28, 12), Date.UTC(2006, 9, 30, 12), 'America/St_Johns');
    expect(edges.map((edge) => dateOf(edge, 'America/St_Johns'))).toEqual([
      '2006-10-28',
      '2006-10-29',
      '2006-10-30',
      '2006-10-31',
    ]);
    expect(((edges[2] ?? 0) - (edges[1] ?? 0)) / HOUR_MS).toBe(25);
  });

  it('an unknown zone is refused by name', () => {
    expect(() => dayFloor(0, 'Mars/Olympus')).toThrow(/Mars\/Olympus/);
  });
});

describe('hours', () => {
  it('tile days: every day edge is an hour edge, and every other edge shows a full hour', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2030, 0, 1) }),
        fc.constantFrom(...ODD),
        (at, zone) => {
          const days = dayEdges(at, at + 3 * DAY_MS, zone);
          const start = days[0] ?? at;
          const end = days.at(-1) ?? at;
          const hours = hourEdges(start, end, zone);
          expect(hours[0]).toBe(start);
          expect(hours.at(-1)).toBe(end);
          for (const day of days) expect(hours).toContain(day);
          for (const [i, hour] of hours.entries()) {
            const next = hours[i + 1];
            if (next !== undefined) expect(next > hour && next - hour <= 3 * HOUR_MS).toBe(true);
            if (days.includes(hour)) continue;
            const { minute, second } = local(hour, zone);
            expect([minute, second]).toEqual(['00', '00']);
          }
        },
      ),
      runs(150, 5_000),
    );
  });

  it('reach from the edge at or before the start to the one at or after the end', () => {
    const at = Date.UTC(2026, 5, 1, 10, 20);
    expect(
      hourEdges(at, at + HOUR_MS, 'UTC').map((edge) => new Date(edge).toISOString().slice(11, 16)),
    ).toEqual(['10:00', '11:00', '12:00']);
  });
});
