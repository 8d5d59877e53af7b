import { describe, expect, it } from 'vitest';
import { type Config, parseConfig } from '../../../shared/config/config.ts';
import { plannedWithin } from '../../../shared/config/maintenance.ts';
import { overlaysOf } from '../../../shared/config/overlays.ts';
import { DAY_MS, HOUR_MS } from '../../../shared/core/instant.ts';
import type { Interval } from '../../../shared/core/intervals.ts';
import { NO_OVERLAYS } from '../../../shared/core/overlay.ts';
import { plannedMaintenance, watchedEndpoints } from '../../../shared/feed/watched.ts';

function config(input: object): Config {
  const read = parseConfig(
    { zone: 'Europe/Berlin', endpoints: ['https://a.test'], ...input },
    { zone: 'UTC' },
  );
  if (!read.ok) throw new Error(read.problems.map(({ path, wrong }) => `${path}: ${wrong}`).join('\n'));
  return read.config;
}

function overlaysOfFirst(of: Config, from: string, to: string) {
  const [endpoint] = of.endpoints;
  if (endpoint === undefined) throw new Error('Expected an endpoint');
  return overlaysOf(of, endpoint, Date.parse(from), Date.parse(to));
}

const told = (intervals: readonly Interval[]) =>
  intervals.map(({ from, to }) => `${new Date(from).toISOString().slice(0, 16)} ${(to - from) / HOUR_MS}h`);

const SUNDAYS = { starts: '2026-01-01T02:00', duration: '2h', rrule: 'FREQ=WEEKLY;BYDAY=SU' };

describe('a plan that repeats', () => {
  const within = (plan: object, from: string, to: string) => {
    const { maintenance, zone } = config({ maintenance: [plan] });
    return told(maintenance.flatMap((each) => plannedWithin(each, zone, Date.parse(from), Date.parse(to))));
  };

  it('lies at the same time of the wall clock, summer and winter, and lasts as long', () => {
    expect(within({ ...SUNDAYS, starts: '2026-01-01T01:00' }, '2026-03-22', '2026-04-06')).toEqual([
      '2026-03-22T00:00 2h',
      '2026-03-29T00:00 2h',
      '2026-04-04T23:00 2h',
    ]);
  });

  it('is left out where the clocks skip its time', () => {
    expect(within(SUNDAYS, '2026-03-22', '2026-04-06')).toEqual([
      '2026-03-22T01:00 2h',
      '2026-04-05T00:00 2h',
    ]);
  });

  it('counts on the clock of the zone where its start has an offset', () => {
    expect(within({ ...SUNDAYS, starts: '2026-01-04T01:00Z' }, '2026-06-01', '2026-06-08')).toEqual([
      '2026-06-07T00:00 2h',
    ]);
  });

  it('is there whole where it meets the range, at either end', () => {
    const sunday = { ...SUNDAYS, starts: '2026-01-01T12:00' };
    expect(within(sunday, '2026-02-01T12:59Z', '2026-02-08T11:01Z')).toEqual([
      '2026-02-01T11:00 2h',
      '2026-02-08T11:00 2h',
    ]);
    expect(within(sunday, '2026-02-01T13:00Z', '2026-02-08T11:00Z')).toEqual([]);
  });

  it('comes at the second that it starts at', () => {
    expect(
      within(
        { ...SUNDAYS, starts: '2026-02-08T02:00:30', rrule: 'FREQ=DAILY;BYHOUR=3' },
        '2026-02-08',
        '2026-02-09',
      ),
    ).toEqual(['2026-02-08T02:00 2h']);
    const { maintenance, zone } = config({ maintenance: [{ ...SUNDAYS, starts: '2026-02-08T02:00:30' }] });
    const [first] = maintenance.flatMap((each) =>
      plannedWithin(each, zone, Date.UTC(2026, 1, 8), Date.UTC(2026, 1, 9)),
    );
    expect(first?.from).toBe(Date.UTC(2026, 1, 8, 1, 0, 30));
  });

  it('is over when it is over', () => {
    const [from, to] = [Date.UTC(2026, 1, 8, 1), Date.UTC(2026, 1, 8, 3)];
    const { maintenance, zone } = config({ maintenance: [SUNDAYS] });
    const meets = (a: number, b: number) =>
      maintenance.flatMap((each) => plannedWithin(each, zone, a, b)).length;
    expect([meets(from - 1, from), meets(from - 1, from + 1), meets(to - 1, to), meets(to, to + 1)]).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('does not come before its start', () => {
    expect(within({ ...SUNDAYS, starts: '2026-02-09T02:00' }, '2026-02-01', '2026-02-16')).toEqual([
      '2026-02-15T01:00 2h',
    ]);
  });
});

describe('a plan for once', () => {
  it('is there where it meets the range', () => {
    const [from, to] = [Date.UTC(2026, 10, 24), Date.UTC(2026, 10, 25)];
    const { maintenance, zone } = config({
      maintenance: [{ from: '2026-11-24T00:00Z', to: '2026-11-25T00:00Z' }],
    });
    const meets = (a: number, b: number) => maintenance.flatMap((each) => plannedWithin(each, zone, a, b));
    expect(meets(from - 1, from)).toEqual([]);
    expect(meets(from - 1, from + 1)).toEqual([{ from, to }]);
    expect(meets(to - 1, to + 1)).toEqual([{ from, to }]);
    expect(meets(to, to + 1)).toEqual([]);
  });
});

describe('overlays of an endpoint', () => {
  it('are nothing where its config says nothing', () => {
    expect(overlaysOfFirst(config({}), '2026-01-01', '2027-01-01')).toBe(NO_OVERLAYS);
  });

  it('take maintenance outside service hours for excluded', () => {
    const over = overlaysOfFirst(
      config({
        serviceHours: 'Mo-Fr 08:00-20:00',
        maintenance: [{ from: '2026-11-24T18:00+01:00', to: '2026-11-24T22:00+01:00' }],
      }),
      '2026-11-23T23:00Z',
      '2026-11-24T23:00Z',
    );
    expect(told(over.excluded)).toEqual(['2026-11-23T23:00 8h', '2026-11-24T19:00 4h']);
    expect(told(over.maintenance)).toEqual(['2026-11-24T17:00 2h']);
  });

  it('follow its own service hours rather than those for all', () => {
    const endpoints = [{ url: 'https://a.test', serviceHours: '24/7' }, 'https://b.test'];
    const both = config({ endpoints, serviceHours: 'Mo-Fr 08:00-20:00' });
    const excluded = both.endpoints.map((each) => overlaysOf(both, each, 0, DAY_MS).excluded.length);
    expect(excluded).toEqual([0, 2]);
  });

  it('hold the plans that concern it', () => {
    const endpoints = [
      { id: 'a', url: 'https://a.test' },
      { id: 'b', url: 'https://b.test' },
    ];
    const both = config({
      endpoints,
      maintenance: [
        { ...SUNDAYS, endpoints: ['b'] },
        { ...SUNDAYS, starts: '2026-11-01T20:00' },
      ],
    });
    const [from, to] = [Date.parse('2026-11-22'), Date.parse('2026-11-24')];
    expect(both.endpoints.map((each) => told(overlaysOf(both, each, from, to).maintenance))).toEqual([
      ['2026-11-22T19:00 2h'],
      ['2026-11-22T01:00 2h', '2026-11-22T19:00 2h'],
    ]);
  });

  it('are made once for endpoints that share them, and once for a range', () => {
    const both = config({ endpoints: ['https://a.test', 'https://b.test'], serviceHours: 'Mo 08:00-09:00' });
    const [a, b] = both.endpoints.map((each) => overlaysOf(both, each, 0, DAY_MS));
    expect(a).toBe(b);
    expect(both.endpoints.map((each) => overlaysOf(both, each, 0, DAY_MS))[0]).toBe(a);
    expect(both.endpoints.map((each) => overlaysOf(both, each, 0, 2 * DAY_MS))[0]).not.toBe(a);
  });

  it('say the same of the same time, from whatever day one looks', () => {
    const all = config({
      serviceHours: 'Mo-Fr 08:00-20:00; Sa 22:00-06:00',
      maintenance: [SUNDAYS, { ...SUNDAYS, rrule: 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=20', duration: '5h' }],
    });
    const [from, to] = [Date.UTC(2026, 9, 1), Date.UTC(2026, 10, 1)];
    const cut = (list: readonly Interval[]) =>
      list
        .map((each) => ({ from: Math.max(each.from, from), to: Math.min(each.to, to) }))
        .filter((each) => each.from < each.to);
    const seen = [0, 1, 17, 89, 200].map((days) => {
      const over = watchedEndpoints(all, to + days * DAY_MS + 12_345)[0]?.overlays ?? NO_OVERLAYS;
      return { maintenance: cut(over.maintenance), excluded: cut(over.excluded) };
    });
    expect(seen[0]?.excluded.length).toBeGreaterThan(20);
    expect(seen[0]?.maintenance.length).toBeGreaterThan(0);
    for (const each of seen) expect(each).toEqual(seen[0]);
  });

  it('cost no more than moments for a thousand endpoints', () => {
    const endpoints = Array.from({ length: 1_000 }, (_, i) => `https://a${i}.test`);
    const many = config({
      endpoints,
      serviceHours: 'Mo-Fr 08:00-20:00',
      maintenance: [{ ...SUNDAYS, rrule: 'FREQ=DAILY' }],
    });
    const start = performance.now();
    watchedEndpoints(many, Date.UTC(2026, 10, 24));
    const firstMs = performance.now() - start;
    watchedEndpoints(many, Date.UTC(2026, 10, 24, 1));
    expect(firstMs).toBeLessThan(200);
  });
});

describe('planned time that people are told', () => {
  const NOW = Date.parse('2026-11-22T02:00Z');
  const tell = (maintenance: readonly object[]) =>
    plannedMaintenance(config({ maintenance }), NOW, 'Maintenance').map(
      (each) => `${each.title} ${told([each])}`,
    );

  it('is of what repeats the one of now and the next ones within fourteen days', () => {
    expect(tell([{ ...SUNDAYS, title: 'Backup' }])).toEqual([
      'Backup 2026-11-22T01:00 2h',
      'Backup 2026-11-29T01:00 2h',
      'Backup 2026-12-06T01:00 2h',
    ]);
    expect(tell([{ ...SUNDAYS, rrule: 'FREQ=MONTHLY;BYDAY=2SU' }])).toEqual([]);
  });

  it('is no more than three of each, and ascending', () => {
    const daily = { ...SUNDAYS, rrule: 'FREQ=DAILY', starts: '2026-01-01T02:00' };
    expect(tell([daily, { from: '2026-11-23T00:00Z', to: '2026-11-23T01:00Z', title: 'Move' }])).toEqual([
      'Maintenance 2026-11-22T01:00 2h',
      'Move 2026-11-23T00:00 1h',
      'Maintenance 2026-11-23T01:00 2h',
      'Maintenance 2026-11-24T01:00 2h',
    ]);
  });
});
