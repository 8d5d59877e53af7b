// Histories, feeds and logs of the same checks: a report tells the same figures of all of them, and as the status page.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportWish } from '../../prober/report/report.ts';
import type { WindowReport } from '../../prober/report/schema.ts';
import { windowReport } from '../../prober/report/window-report.ts';
import { windowLength } from '../../prober/report/windows.ts';
import { formatInstant } from '../../shared/config/iso-instant.ts';
import { DAY_MS } from '../../shared/core/instant.ts';
import { parseObjective } from '../../shared/core/objective.ts';
import { overlays } from '../../shared/core/overlay.ts';
import type { Sample } from '../../shared/core/sample.ts';
import type { Tally } from '../../shared/core/tally.ts';
import { STANDARD_WINDOWS, type WindowId } from '../../shared/core/window.ts';
import { readStatus } from '../../shared/feed/from-history.ts';
import type { Status } from '../../shared/feed/status.ts';
import { toFeed } from '../../shared/feed/write.ts';
import { openHistory } from '../../shared/store/history.ts';
import { sqliteStore } from '../../shared/store/sqlite.ts';
import { englishFigures } from '../../shared/ui/figure-words.ts';
import { seededYear } from '../support/seeded-year.ts';
import { statusFromSamples } from '../support/status-from-samples.ts';
import { made } from './report-made.ts';

const ZONE = 'Europe/Berlin';
const TO = Date.UTC(2026, 10, 24, 10, 30);
const NOW = TO;
const { samples, maintenance } = seededYear({ to: TO, zone: ZONE, seed: 7, days: 130, downNow: true });
const IDS: readonly WindowId[] = ['24h', '7d', '30d', '90d'];

let folder: string;
let status: Status;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'uptally-report-'));
  const endpoint = { id: 'shop', apdexUs: 500_000, overlays: overlays(maintenance) };
  const kv = sqliteStore(join(folder, 'history.sqlite'));
  const history = await openHistory({ kv, zone: ZONE, onProblem: () => undefined });
  await history.importSamples(endpoint, samples, NOW);
  // Raw samples of more than 90 days ago go.
  await history.compact([endpoint], NOW);
  status = await readStatus({
    history,
    title: '',
    zone: ZONE,
    endpoints: [{ ...endpoint, name: 'shop', group: null, intervalMs: 60_000, apdexMs: 500 }],
    maintenance: [],
    incidents: [],
    page: null,
    demonstration: false,
    nextAt: null,
    now: NOW,
  });
  await history.close();
  writeFileSync(join(folder, 'status.json'), JSON.stringify(toFeed(status)));
  writeFileSync(join(folder, 'samples.jsonl'), samples.map((sample) => `${lineOf(sample)}\n`).join(''));
  const planned = maintenance.map(({ from, to }) => `${formatInstant(from)},${formatInstant(to)}\n`);
  writeFileSync(join(folder, 'planned.csv'), `from,to\n${planned.join('')}`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lineOf({ latencyUs, ...sample }: Sample): string {
  return JSON.stringify({
    ...sample,
    endpoint: 'shop',
    latencyMs: latencyUs === null ? null : latencyUs / 1_000,
  });
}

async function windowsOf(file: string, wish: Partial<ReportWish> = {}): Promise<readonly WindowReport[]> {
  const lengths = IDS.map((id) => windowLength(id)).filter((length) => length !== null);
  const windows = { kind: 'last', lengths, at: null } as const;
  const common = { zone: ZONE, zoneIsNamed: true, windows, ...wish };
  const { report } = await made({ files: [join(folder, file)], ...common }, NOW);
  return report.endpoints[0]?.windows ?? [];
}

/** A window of a status as the document would tell it. */
function expected(tally: Tally, name: WindowId): WindowReport {
  const used = { from: tally.spans[0]?.from ?? 0, to: tally.spans[0]?.to ?? 0 };
  const lengthMs = STANDARD_WINDOWS.find(({ id }) => id === name)?.lengthMs ?? DAY_MS;
  const asked = { from: used.to - lengthMs, to: used.to };
  const shown = { states: true, answers: true, latency: true, apdex: true };
  const wording = { words: englishFigures, locale: 'en', zone: ZONE, viewerZone: ZONE };
  const wishes = { objective: null, costPerMinute: null, wording };
  return windowReport({ name, asked, used }, () => ({ used, tally, shown, requests: null }), wishes);
}

const figures = () =>
  IDS.map((id) => status.endpoints[0]?.windows[id]).map((tally, i) => {
    const [id] = IDS.slice(i);
    if (tally === undefined || id === undefined) throw new Error('there is no window');
    return expected(tally, id);
  });

describe('the standard windows', () => {
  test('of a history are those of the status page', async () => {
    expect(await windowsOf('history.sqlite')).toEqual(figures());
  });

  test('of a feed are those of the status page', async () => {
    expect(await windowsOf('status.json')).toEqual(figures());
  });

  test('of a log of the same checks are those of the status page', async () => {
    const maintenanceFile = join(folder, 'planned.csv');
    expect(await windowsOf('samples.jsonl', { maintenanceFile })).toEqual(figures());
  });

  test('of the status page are those that the core alone makes of the samples', () => {
    const made = [{ id: 'shop', samples, overlays: overlays(maintenance) }];
    const alone = statusFromSamples(made, { asOf: status.asOf, zone: ZONE, now: NOW });
    expect(IDS.map((id) => alone.endpoints[0]?.windows[id])).toEqual(
      IDS.map((id) => status.endpoints[0]?.windows[id]),
    );
  });
});

describe('a picked time', () => {
  const from = Date.UTC(2026, 10, 10, 10, 20, 30);
  const to = Date.UTC(2026, 10, 12, 3, 0, 1);
  const windows = { kind: 'picked', from, to } as const;

  test('of a history is exact, as in a log', async () => {
    const kept = await windowsOf('history.sqlite', { windows });
    expect(kept).toEqual(await windowsOf('samples.jsonl', { windows }));
    expect(kept[0]).toMatchObject({ from: '2026-11-10T10:20:30.000Z', to: '2026-11-12T03:00:01.000Z' });
  });

  test('of a feed moves outward to whole days, and tells both', async () => {
    expect(await windowsOf('status.json', { windows })).toMatchObject([
      {
        askedFrom: '2026-11-10T10:20:30.000Z',
        askedTo: '2026-11-12T03:00:01.000Z',
        from: '2026-11-09T23:00:00.000Z',
        to: '2026-11-12T23:00:00.000Z',
        latency: { medianMs: null, p95Ms: null, p99Ms: null, meanMs: null },
      },
    ]);
  });

  test('of a feed within its last two days moves outward to whole hours', async () => {
    const late = {
      kind: 'picked',
      from: Date.UTC(2026, 10, 22, 12, 20),
      to: Date.UTC(2026, 10, 22, 13, 40),
    } as const;
    const hours = { from: '2026-11-22T12:00:00.000Z', to: '2026-11-22T14:00:00.000Z' };
    expect(await windowsOf('status.json', { windows: late })).toMatchObject([hours]);
  });

  test('of one day of a feed has its median and p95, which are all that it carries', async () => {
    const day = { kind: 'picked', from: Date.UTC(2026, 10, 9, 23), to: Date.UTC(2026, 10, 10, 23) } as const;
    const [kept] = await windowsOf('status.json', { windows: day });
    const [exact] = await windowsOf('samples.jsonl', { windows: day });
    expect(kept?.latency).toEqual({ ...exact?.latency, p99Ms: null, meanMs: null });
  });

  test('of a history whose raw samples are gone moves outward to whole days', async () => {
    const old = { kind: 'picked', from: TO - 110 * DAY_MS, to: TO - 109 * DAY_MS } as const;
    const [window] = await windowsOf('history.sqlite', { windows: old });
    expect(window).toMatchObject({ from: '2026-08-05T22:00:00.000Z', to: '2026-08-07T22:00:00.000Z' });
    const days = { kind: 'picked', from: Date.UTC(2026, 7, 5, 22), to: Date.UTC(2026, 7, 7, 22) } as const;
    const [exact] = await windowsOf('samples.jsonl', { windows: days });
    const { askedFrom, askedTo } = window ?? {};
    expect(window).toEqual({ ...exact, askedFrom, askedTo });
  });

  test('longer than the record says how far it reaches', async () => {
    const lengths = [windowLength('500d')].filter((length) => length !== null);
    const windows = { kind: 'last', lengths, at: null } as const;
    const { report } = await made({ files: [join(folder, 'status.json')], windows }, NOW);
    expect(report.endpoints[0]?.notes.join()).toMatch(/500d is from .*: the record reaches no further back/);
  });

  test('that no tally is about has no burn rate in a feed, and has one in a history', async () => {
    const parsed = parseObjective('99.9%');
    const objective = parsed === null ? null : { typed: '99.9%', objective: parsed };
    const burnOf = async (file: string) =>
      (await windowsOf(file, { objective })).at(-1)?.objective?.burn.pairs[0]?.shortBurn;
    expect(await burnOf('status.json')).toBe(null);
    expect(await burnOf('history.sqlite')).toBeGreaterThan(0);
  });

  test('that meets planned time is told as the history tallied it', async () => {
    const [planned] = maintenance;
    if (planned === undefined) throw new Error('there is none');
    const around = { kind: 'picked', from: planned.from + 60_000, to: planned.to - 60_000 } as const;
    const [window] = await windowsOf('history.sqlite', { windows: around });
    expect(window?.maintenanceMs).toBe(planned.to - planned.from);
    const maintenanceFile = join(folder, 'planned.csv');
    const [renamed] = await windowsOf('history.sqlite', { windows: around, maintenanceFile });
    expect(renamed).toMatchObject({ maintenanceMs: planned.to - planned.from - 120_000, downMs: 0 });
  });
});

test('rows by day of a history add up to its window', async () => {
  const all = figures().at(-1);
  const from = Date.parse(all?.from ?? '');
  const rows = await windowsOf('history.sqlite', { windows: { kind: 'by', unit: 'day', from, to: null } });
  const sum = (name: 'upMs' | 'downMs' | 'maintenanceMs' | 'degradedMs') =>
    rows.reduce((total, row) => total + (row[name] ?? 0), 0);
  for (const name of ['upMs', 'downMs', 'maintenanceMs', 'degradedMs'] as const) {
    expect({ name, ms: sum(name) }).toEqual({ name, ms: all?.[name] });
  }
});

test('rows by month of a history are those of the log, also where its raw samples are gone', async () => {
  const windows = { kind: 'by', unit: 'month', from: null, to: null } as const;
  const months = await windowsOf('history.sqlite', { windows });
  expect(months.map(({ window }) => window)).toEqual(['2026-07', '2026-08', '2026-09', '2026-10', '2026-11']);
  const maintenanceFile = join(folder, 'planned.csv');
  expect(months).toEqual(await windowsOf('samples.jsonl', { windows, maintenanceFile }));
});

test('a history that is reported in another zone says that its days are cut elsewhere', async () => {
  const files = [join(folder, 'history.sqlite')];
  const notesIn = async (zone: string) =>
    (await made({ files, zone }, NOW)).report.endpoints[0]?.notes.join();
  expect(await notesIn('America/New_York')).toMatch(/cut at other midnights than those of America\/New_York/);
  expect(await notesIn(ZONE)).toBe('');
});

test('a feed keeps its own zone, and its planned time', async () => {
  await expect(windowsOf('status.json', { zone: 'UTC' })).rejects.toThrow(/leave out --zone/);
  const maintenanceFile = join(folder, 'planned.csv');
  await expect(windowsOf('status.json', { maintenanceFile })).rejects.toThrow(/leave out --maintenance/);
});

test('a feed is reported alone', async () => {
  const files = ['status.json', 'samples.jsonl'].map((file) => join(folder, file));
  await expect(made({ files }, NOW)).rejects.toThrow(/is a feed and is reported alone/);
});
