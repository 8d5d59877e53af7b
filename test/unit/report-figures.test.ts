// Figures of a report against cases that were worked out by hand, a fixture for each format.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatNamed } from '../../prober/report/formats.ts';
import type { ReportWish } from '../../prober/report/report.ts';
import type { WindowReport } from '../../prober/report/schema.ts';
import { parseServiceHours } from '../../shared/config/service-hours-text.ts';
import { parseObjective } from '../../shared/core/objective.ts';
import { FIXTURES, made, NOW, textOf } from './report-made.ts';

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 1);

async function windowOf(
  file: string,
  minutes: number,
  wish: Partial<ReportWish> = {},
): Promise<WindowReport> {
  const windows = { kind: 'picked', from: START, to: START + minutes * MINUTE } as const;
  const { report } = await made({ files: [join(FIXTURES, file)], windows, ...wish });
  const window = report.endpoints[0]?.windows[0];
  if (window === undefined) throw new Error('there is no window');
  return window;
}

// Ten checks a minute apart; the fifth and sixth find 503.
describe.each(['samples.jsonl', 'samples.csv'])('%s', (file) => {
  test('states, bounds and outages are those of the hand-computed case', async () => {
    expect(await windowOf(file, 10)).toMatchObject({
      window: '',
      from: '2026-11-01T00:00:00.000Z',
      to: '2026-11-01T00:10:00.000Z',
      askedFrom: '2026-11-01T00:00:00.000Z',
      askedTo: '2026-11-01T00:10:00.000Z',
      upMs: 8 * MINUTE,
      degradedMs: 0,
      downMs: 2 * MINUTE,
      unknownMs: 0,
      maintenanceMs: 0,
      excludedMs: 0,
      downMinMs: MINUTE,
      downMaxMs: 3 * MINUTE,
      uptimeRatio: 0.8,
      uptimeLowRatio: 0.7,
      uptimeHighRatio: 0.9,
      uptimeWorstRatio: 0.7,
      coverageRatio: 1,
      outages: { count: 1, longestMs: 2 * MINUTE, mttrMs: 2 * MINUTE, mtbfMs: 8 * MINUTE, openSince: null },
    });
  });

  test('answers and their times are those of the hand-computed case', async () => {
    const window = await windowOf(file, 10);
    expect(window.responses).toEqual({ '1xx': 0, '2xx': 8, '3xx': 0, '4xx': 0, '5xx': 2, none: 0 });
    expect(window.availabilityRatio).toBe(0.8);
    // Wilson 1927, z = 1.96: 8 of 10 lies between 49% and 94%.
    expect(window.availabilityLowRatio).toBeCloseTo(0.4902, 4);
    expect(window.availabilityHighRatio).toBeCloseTo(0.9433, 4);
    // 90 95 100 105 110 120 130 200: rank floor(0.5 × 7) = 3, floor(0.95 × 7) = 6; sum 950.
    const { medianMs, p95Ms, p99Ms, meanMs, apdexRatio } = window.latency;
    expect(Math.abs((medianMs ?? 0) / 105 - 1)).toBeLessThanOrEqual(0.01);
    expect(Math.abs((p95Ms ?? 0) / 130 - 1)).toBeLessThanOrEqual(0.01);
    expect(Math.abs((p99Ms ?? 0) / 130 - 1)).toBeLessThanOrEqual(0.01);
    expect(meanMs).toBe(118.75);
    // All eight within 500 ms, both failures frustrated.
    expect(apdexRatio).toBe(0.8);
  });

  test('what the downtime costs has the bounds of the downtime', async () => {
    const { cost } = await windowOf(file, 10, { costPerMinute: 10 });
    expect(cost).toEqual({ perMinute: 10, downtime: 20, downtimeMin: 10, downtimeMax: 30 });
  });

  test('texts never promise more than ten checks can', async () => {
    expect((await windowOf(file, 10)).text).toMatchObject({
      uptime: '80%',
      doubt: '± 10',
      watched: '100% watched',
      downtime: '2m',
      downtimeBounds: 'between 1m and 3m',
      availability: '80%',
      outages: '1 outage, longest 2m',
    });
  });
});

test('the last sample stands for two intervals, and what follows is unknown', async () => {
  expect(await windowOf('samples.jsonl', 20)).toMatchObject({ upMs: 9 * MINUTE, unknownMs: 9 * MINUTE });
});

test('an interval that is named stands in the place of the median', async () => {
  const window = await windowOf('samples.jsonl', 20, { intervalMs: 2 * MINUTE });
  expect(window).toMatchObject({ upMs: 11 * MINUTE, unknownMs: 7 * MINUTE });
});

test('the median interval is said', async () => {
  const { report } = await made({ files: [join(FIXTURES, 'samples.jsonl')] });
  expect(report.endpoints[0]?.notes).toEqual([
    'no interval is named; the median difference of its samples is taken: 1m.',
  ]);
  expect(report.asOf).toBe('2026-11-01T00:09:00.000Z');
});

// Up for an hour but for ten minutes down, of which five overlap with ten slow ones; ten minutes nobody knows of.
describe('periods.csv', () => {
  test('overlaps take the worst state, equal ones join, gaps are unknown, and nothing is in doubt', async () => {
    expect(await windowOf('periods.csv', 120)).toMatchObject({
      upMs: 95 * MINUTE,
      degradedMs: 5 * MINUTE,
      downMs: 10 * MINUTE,
      unknownMs: 10 * MINUTE,
      downMinMs: 10 * MINUTE,
      downMaxMs: 10 * MINUTE,
      uptimeRatio: 100 / 110,
      uptimeLowRatio: 100 / 110,
      uptimeHighRatio: 100 / 110,
      uptimeWorstRatio: 100 / 120,
      coverageRatio: 110 / 120,
      availabilityRatio: null,
      responses: null,
      latency: { medianMs: null, p95Ms: null, p99Ms: null, meanMs: null, apdexRatio: null },
      outages: {
        count: 1,
        longestMs: 10 * MINUTE,
        mttrMs: 10 * MINUTE,
        mtbfMs: 100 * MINUTE,
        openSince: null,
      },
      text: { uptime: '90.9090%', doubt: null, downtime: '10m', availability: '—', median: '—' },
    });
  });

  test('planned time is taken out', async () => {
    expect(
      await windowOf('periods.csv', 120, { maintenanceFile: join(FIXTURES, 'planned.csv') }),
    ).toMatchObject({
      downMs: 0,
      maintenanceMs: 10 * MINUTE,
      coverageRatio: 100 / 110,
      uptimeRatio: 1,
    });
  });

  test('time outside service hours is taken out, and goes before planned time', async () => {
    // 1 November 2026 is a Sunday.
    const read = parseServiceHours('Su 00:35-02:00');
    const serviceHours = read.ok ? read.hours : null;
    const maintenanceFile = join(FIXTURES, 'planned.csv');
    expect(await windowOf('periods.csv', 120, { serviceHours, maintenanceFile })).toMatchObject({
      excludedMs: 35 * MINUTE,
      maintenanceMs: 5 * MINUTE,
      degradedMs: 5 * MINUTE,
      downMs: 0,
    });
  });

  test('an objective has its budget, what is left, and how fast it burns', async () => {
    const parsed = parseObjective('90%');
    if (parsed === null) throw new Error('no objective');
    const { objective } = await windowOf('periods.csv', 120, {
      objective: { typed: '90%', objective: parsed },
    });
    // A tenth of two hours is 12 minutes; 10 of 110 watched minutes against a tenth: 100 / 110.
    expect(objective).toMatchObject({
      ratio: 0.9,
      budgetMs: 12 * MINUTE,
      spentMs: 10 * MINUTE,
      leftMs: 2 * MINUTE,
    });
    expect(objective?.burn.windowBurn).toBeCloseTo(100 / 110, 12);
    // ln 0.05 / ln 0.9 = 28.4.
    expect(objective?.checksNeeded).toBe(29);
    expect(objective?.burn.pairs.map(({ refused }) => refused)).toEqual(['slow', 'slow', 'slow']);
  });

  test('burn rates of long and short windows end where the window ends', async () => {
    const parsed = parseObjective('90%');
    if (parsed === null) throw new Error('no objective');
    const windows = { kind: 'picked', from: START - 30 * 1_440 * MINUTE, to: START + 40 * MINUTE } as const;
    const objective = { typed: '90%', objective: parsed };
    const { report } = await made({ files: [join(FIXTURES, 'periods.csv')], windows, objective });
    // In its last five minutes down throughout: 10 times the tenth. In its last hour, 40 minutes known, 10 of them down: 2.5.
    const [first] = report.endpoints[0]?.windows[0]?.objective?.burn.pairs ?? [];
    expect(first).toMatchObject({ longMs: 60 * MINUTE, shortMs: 5 * MINUTE });
    expect(first?.longBurn).toBeCloseTo(2.5, 12);
    expect(first?.shortBurn).toBeCloseTo(10, 12);
  });

  test('planned time of another endpoint changes nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'uptally-report-'));
    const maintenanceFile = join(folder, 'planned.csv');
    writeFileSync(
      maintenanceFile,
      'from,to,endpoint\n2026-11-01T00:30:00Z,2026-11-01T00:40:00Z,search\n2026-11-01T00:40:00Z,2026-11-01T00:41:00Z,shop\n',
    );
    expect(await windowOf('periods.csv', 120, { maintenanceFile })).toMatchObject({
      downMs: 10 * MINUTE,
      maintenanceMs: MINUTE,
    });
    rmSync(folder, { recursive: true });
  });

  test('what the downtime costs', async () => {
    const { cost } = await windowOf('periods.csv', 120, { costPerMinute: 10 });
    expect(cost).toEqual({ perMinute: 10, downtime: 100, downtimeMin: 100, downtimeMax: 100 });
  });
});

test('access.log: answers, requests and errors by path, and nothing about states', async () => {
  const window = await windowOf('access.log', 60);
  expect(window).toMatchObject({
    upMs: null,
    uptimeRatio: null,
    coverageRatio: null,
    outages: null,
    availabilityRatio: 0.75,
    responses: { '1xx': 0, '2xx': 3, '3xx': 0, '4xx': 1, '5xx': 1, none: 0 },
    requests: 5,
  });
  expect(Math.abs((window.latency.medianMs ?? 0) / 200 - 1)).toBeLessThanOrEqual(0.01);
  const { report } = await made({ files: [join(FIXTURES, 'access.log')] });
  expect(report.endpoints[0]?.errorsByPath?.paths).toEqual([
    { path: '/none', '4xx': 1, '5xx': 0 },
    { path: '/shop', '4xx': 0, '5xx': 1 },
  ]);
  expect(report.inputs[0]).toMatchObject({
    format: 'combined',
    taken: 5,
    skipped: 1,
    firstSkipped: [{ line: 5 }],
  });
});

test('a time of an access log moves outward to whole quarters of an hour, and tells both', async () => {
  const windows = { kind: 'picked', from: START + 6 * MINUTE, to: START + 31 * MINUTE } as const;
  const { report } = await made({ files: [join(FIXTURES, 'access.log')], windows });
  expect(report.endpoints[0]?.windows).toMatchObject([
    {
      askedFrom: '2026-11-01T00:06:00.000Z',
      askedTo: '2026-11-01T00:31:00.000Z',
      from: '2026-11-01T00:00:00.000Z',
      to: '2026-11-01T00:45:00.000Z',
      requests: 5,
    },
  ]);
});

test('what makes no sense of an access log is said, not passed over', async () => {
  const files = [join(FIXTURES, 'access.log')];
  const maintenanceFile = join(FIXTURES, 'planned.csv');
  const { report } = await made({ files, maintenanceFile, costPerMinute: 10 });
  expect(report.endpoints[0]?.notes.join('\n')).toMatch(
    /not taken out of an access log[\s\S]*neither budget nor cost/u,
  );
  expect(report.endpoints[0]?.windows[0]?.cost).toBe(null);
});

describe('windows', () => {
  const files = [join(FIXTURES, 'periods.csv')];

  test('without any choice, longer ones are there only as far as they say more', async () => {
    const { report } = await made({ files });
    expect(report.endpoints[0]?.windows.map(({ window }) => window)).toEqual(['24h']);
  });

  test('a row for each day, cut at midnight of the zone, the last one up to the end of the record', async () => {
    const windows = { kind: 'by', unit: 'day', from: null, to: null } as const;
    const { report } = await made({ files, windows, zone: 'America/New_York', zoneIsNamed: true });
    // 00:00 to 02:00 UTC on 1 November is 20:00 to 22:00 on 31 October in New York, still in summer time.
    expect(report.endpoints[0]?.windows).toMatchObject([
      {
        window: '2026-10-31',
        from: '2026-10-31T04:00:00.000Z',
        to: '2026-11-01T02:00:00.000Z',
        downMs: 10 * MINUTE,
      },
    ]);
  });

  test('a time that has not come yet is asked for, and not used', async () => {
    const [from, to] = [START, NOW + 1_440 * MINUTE];
    const end = { to: '2026-12-01T00:00:00.000Z' };
    const picked = await made({ files, windows: { kind: 'picked', from, to } });
    expect(picked.report.endpoints[0]?.windows).toMatchObject([
      { ...end, askedTo: '2026-12-02T00:00:00.000Z' },
    ]);
    const months = await made({ files, windows: { kind: 'by', unit: 'month', from, to } });
    expect(months.report.endpoints[0]?.windows).toMatchObject([{ ...end, window: '2026-11' }]);
  });

  test('standard windows begin at the edge of an hour or a day, and tell what was asked', async () => {
    const lengths = [
      { name: '24h', lengthMs: 1_440 * MINUTE, rows: 'hours' },
      { name: '7d', lengthMs: 7 * 1_440 * MINUTE, rows: 'days' },
    ] as const;
    const at = START + 90 * MINUTE;
    const { report } = await made({ files, windows: { kind: 'last', lengths, at } });
    expect(report.endpoints[0]?.windows).toMatchObject([
      {
        window: '24h',
        from: '2026-10-31T01:00:00.000Z',
        askedFrom: '2026-10-31T01:30:00.000Z',
        to: '2026-11-01T01:30:00.000Z',
      },
      {
        window: '7d',
        from: '2026-10-25T00:00:00.000Z',
        askedFrom: '2026-10-25T01:30:00.000Z',
        upMs: 65 * MINUTE,
      },
    ]);
  });
});

test('every name of a format is known, and no other', () => {
  expect(formatNamed('samples')).toBe('samples');
  expect(formatNamed('sample')).toBe(null);
});

test('the text shows the figures of the document, in a terminal of 80 columns', async () => {
  const text = textOf(await made({ files: [join(FIXTURES, 'periods.csv')] }));
  expect(text).toContain('90.9090%');
  expect(text).toContain('1 outage, longest 10m');
  expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

describe('an outage over midnight', () => {
  const rows = ['2026-11-01T12:00,2026-11-01T23:50,up', '2026-11-01T23:50,2026-11-02T00:10,down'];
  const by = { kind: 'by', unit: 'day', from: null, to: null } as const;
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'uptally-report-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function reportOf(lines: readonly string[], windows: ReportWish['windows']) {
    const file = join(folder, 'periods.csv');
    writeFileSync(file, ['from,to,state', ...lines].join('\n'));
    return made({ files: [file], windows, zoneIsNamed: true });
  }

  test('is no open outage in a report that goes on after it', async () => {
    const result = await reportOf([...rows, '2026-11-02T00:10,2026-11-02T12:00,up'], by);
    expect(result.report.endpoints[0]?.windows.map(({ outages }) => outages)).toMatchObject([
      { count: 1, longestMs: 10 * MINUTE, openSince: '2026-11-01T23:50:00.000Z', mttrMs: null },
      { count: 1, longestMs: 20 * MINUTE, openSince: null, mttrMs: 20 * MINUTE },
    ]);
    expect(textOf(result)).not.toContain('✕ Down');
  });

  test('is told where it is still open at the end of the record, or of the time that was picked', async () => {
    expect(textOf(await reportOf(rows, by))).toContain(
      '✕ Down when last seen, since Nov 1, 2026, 23:50:00 UTC',
    );
    const picked = { kind: 'picked', from: START, to: START + 1_440 * MINUTE } as const;
    const longer = [...rows, '2026-11-02T00:10,2026-11-02T12:00,up'];
    expect(textOf(await reportOf(longer, picked))).toContain('✕ Down at the end of this time, since');
  });
});
