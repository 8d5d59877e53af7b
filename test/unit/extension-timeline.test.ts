// The timeline's arithmetic: spans, levels, columns, the band of states, ticks, marks, addresses.

import { describe, expect, test } from 'vitest';
import { routeOf, timeOf } from '../../extension/dashboard/endpoint-time.ts';
import { explain } from '../../extension/dashboard/figures/explain.ts';
import { fieldValue, readField } from '../../extension/dashboard/figures/instant-field.ts';
import {
  BAND_STATES,
  type Band,
  bandOfRows,
  bandOfSamples,
} from '../../extension/dashboard/timeline/band.ts';
import {
  ceilingUs,
  columnsOfRows,
  columnsOfSamples,
  levelFor,
  pointMs,
} from '../../extension/dashboard/timeline/level.ts';
import { moved, pressed, SHORTEST_MS, within, zoomed } from '../../extension/dashboard/timeline/span.ts';
import { ticksOf } from '../../extension/dashboard/timeline/ticks.ts';
import { timelineEnglish } from '../../extension/words/timeline-words.ts';
import { dayEdges, hourEdges } from '../../shared/core/calendar.ts';
import { calendarWindows } from '../../shared/core/calendar-windows.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import { overlays } from '../../shared/core/overlay.ts';
import { tallies } from '../../shared/core/rollup.ts';
import type { Sample } from '../../shared/core/sample.ts';
import { mergeAll } from '../../shared/core/tally.ts';
import { englishFigures } from '../../shared/ui/figure-words.ts';
import { uptimeText } from '../../shared/ui/text.ts';
import { seededYear } from '../support/seeded-year.ts';

const START = Date.UTC(2026, 10, 2);
const LIMITS = { from: START, to: START + 365 * DAY_MS };
const WORDING = { locale: 'en', zone: 'Europe/Berlin', viewerZone: 'Asia/Kathmandu', words: englishFigures };

function sample(at: number, more: Partial<Sample> = {}): Sample {
  const base = {
    at,
    outcome: 'up',
    intervalMs: MINUTE_MS,
    vantage: '',
    status: 200,
    latencyUs: 100_000,
  } as const;
  return { ...base, cause: null, recheck: false, ...more };
}

describe('the span', () => {
  const span = { from: START + 10 * DAY_MS, to: START + 20 * DAY_MS };

  test('drawn nearer, what lies under the pointer stays there', () => {
    const at = START + 12 * DAY_MS;
    const near = zoomed(span, 0.5, at, LIMITS);
    expect(near.to - near.from).toBe(5 * DAY_MS);
    expect((at - near.from) / (near.to - near.from)).toBeCloseTo(0.2, 9);
  });

  test('is never shorter than a minute', () => {
    const near = zoomed(span, 1e-9, span.from, LIMITS);
    expect(near.to - near.from).toBe(SHORTEST_MS);
  });

  test.each([
    ['before the beginning', -400 * DAY_MS, LIMITS.from],
    ['after the end', 400 * DAY_MS, LIMITS.to - 10 * DAY_MS],
  ])('moved %s it stops at the limit and keeps its length', (_, by, from) => {
    expect(moved(span, by, LIMITS)).toEqual({ from, to: from + 10 * DAY_MS });
  });

  test('longer than its limits it is its limits', () => {
    expect(within({ from: 0, to: 9e12 }, LIMITS)).toEqual(LIMITS);
  });

  test.each(['+', '-', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End', '0'])(
    'the key %s changes it',
    (key) => {
      const next = pressed(key, span, LIMITS);
      expect(next).not.toEqual(span);
      expect(next?.from).toBeGreaterThanOrEqual(LIMITS.from);
      expect(next?.to).toBeLessThanOrEqual(LIMITS.to);
    },
  );

  test('any other key changes nothing', () => expect(pressed('x', span, LIMITS)).toBeNull());
});

describe('the level', () => {
  test.each([
    ['a year', 365, 900, 'days'],
    ['90 days', 90, 900, 'days'],
    ['30 days', 30, 900, 'hours'],
    ['30 days on a narrow page', 30, 280, 'days'],
    ['a week', 7, 900, 'hours'],
    ['a week on a narrow page', 7, 280, 'hours'],
    ['a day', 1, 900, 'checks'],
  ])('of %s', (_, days, width, kind) => {
    expect(levelFor({ from: START, to: START + days * DAY_MS }, width, 0)).toBe(kind);
  });

  test('of a day older than single checks is hours', () => {
    expect(levelFor({ from: START, to: START + DAY_MS }, 900, START + 1)).toBe('hours');
  });

  test.each([
    ['12 minutes of a check a minute: each check', 12 * MINUTE_MS, 0],
    ['a day of a check a minute: ten minutes', DAY_MS, 10 * MINUTE_MS],
  ])('points of %s', (_, length, points) => expect(pointMs(length, 900, MINUTE_MS)).toBe(points));
});

describe('columns', () => {
  test('of rows: median and p95 in the middle of each, null where nothing answered', () => {
    const samples = [10, 20, 30].map((minute) =>
      sample(START + minute * MINUTE_MS, { latencyUs: minute * 1_000 }),
    );
    const edges = [START, START + HOUR_MS, START + 2 * HOUR_MS];
    const { at, median, high } = columnsOfRows(
      tallies({ samples, overlays: overlays([]), apdexUs: 1, open: null }, edges),
    );
    expect([...at]).toEqual([START + HOUR_MS / 2, START + 1.5 * HOUR_MS]);
    expect(Math.abs((median[0] ?? 0) - 20_000)).toBeLessThan(200);
    expect(Math.abs((high[0] ?? 0) - 20_000)).toBeLessThan(200);
    expect(median[1]).toBeNull();
  });

  test('of checks: lowest, median and highest of each point, at multiples of its length', () => {
    const samples = [1, 2, 3, 7].map((minute) => sample(START + minute * MINUTE_MS, { latencyUs: minute }));
    const columns = columnsOfSamples(samples, 5 * MINUTE_MS);
    expect([...columns.at]).toEqual([START + 2.5 * MINUTE_MS, START + 7.5 * MINUTE_MS]);
    expect([columns.low, columns.median, columns.high]).toEqual([
      [1, 7],
      [2, 7],
      [3, 7],
    ]);
  });

  test('of checks: the line breaks where nobody looked; failures and rechecks have no response time', () => {
    const samples = [
      sample(START),
      sample(START + MINUTE_MS, { outcome: 'down' }),
      sample(START + 2 * MINUTE_MS, { recheck: true }),
      sample(START + 10 * MINUTE_MS),
    ];
    expect(columnsOfSamples(samples, 0).median).toEqual([100_000, null, null, null, 100_000]);
  });

  test('single slow answers leave the picture, the usual ones never', () => {
    const samples = Array.from({ length: 1_000 }, (_, i) =>
      sample(START + i * MINUTE_MS, { latencyUs: i === 500 ? 9_000_000 : 200_000 }),
    );
    const ceiling = ceilingUs(columnsOfSamples(samples, 0), { from: START, to: START + DAY_MS });
    expect(ceiling).toBeGreaterThan(200_000);
    expect(ceiling).toBeLessThan(400_000);
  });
});

describe('the band', () => {
  const made = seededYear({ to: START + 70 * DAY_MS, zone: 'UTC', seed: 3, days: 70, downNow: true });
  const over = overlays(made.maintenance);
  const lengths = ({ from, to, state }: Band) =>
    Object.fromEntries(
      BAND_STATES.map((name, i) => [
        name,
        [...state].reduce((sum, each, k) => sum + (each === i ? (to[k] ?? 0) - (from[k] ?? 0) : 0), 0),
      ]),
    );
  const expected = (edges: readonly number[]) => {
    const rows = tallies({ samples: made.samples, overlays: over, apdexUs: 1, open: null }, edges);
    const { upMs, downMs, degradedMs, unknownMs, maintenanceMs } = mergeAll(rows);
    return {
      rows,
      times: { up: upMs, down: downMs, degraded: degradedMs, unknown: unknownMs, maintenance: maintenanceMs },
    };
  };

  test.each([
    ['hours', hourEdges],
    ['days', dayEdges],
  ])('of %s holds each state as long as the tallies do, in order and without overlap', (_, cut) => {
    const { rows, times } = expected(cut(START, START + 70 * DAY_MS, 'UTC'));
    const band = bandOfRows(rows);
    expect(lengths(band)).toEqual(times);
    for (let i = 1; i < band.from.length; i++)
      expect(band.from[i]).toBeGreaterThanOrEqual(band.to[i - 1] ?? 0);
  });

  test.each([
    ['with an outage', 12.5],
    ['with maintenance', 20.5],
    ['with its end', 2],
  ])('of checks in two days %s holds what the tallies hold', (_, daysAgo) => {
    const extent = { from: START + (70 - daysAgo) * DAY_MS, to: START + (72 - daysAgo) * DAY_MS };
    const { times } = expected([START, extent.from, extent.to]);
    const rows = tallies({ samples: made.samples, overlays: over, apdexUs: 1, open: null }, [
      START,
      extent.from,
      extent.to,
    ]);
    const last = rows.at(-1);
    const samples = made.samples.filter(({ at }) => at >= extent.from - DAY_MS && at < extent.to);
    expect(times).toBeDefined();
    expect(lengths(bandOfSamples(samples, over, extent))).toEqual({
      up: last?.upMs,
      down: last?.downMs,
      degraded: last?.degradedMs,
      unknown: last?.unknownMs,
      maintenance: last?.maintenanceMs,
    });
  });
});

describe('ticks', () => {
  test.each([
    ['a minute', MINUTE_MS],
    ['an hour', HOUR_MS],
    ['a day', DAY_MS],
    ['a week', 7 * DAY_MS],
    ['a quarter', 92 * DAY_MS],
    ['a year', 365 * DAY_MS],
  ])('of %s are a few, inside, and each has a text', (_, length) => {
    const ticks = ticksOf({ from: START + 777, to: START + 777 + length }, 9, WORDING);
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    expect(ticks.length).toBeLessThanOrEqual(10);
    for (const { at, text } of ticks) {
      expect(at).toBeGreaterThanOrEqual(START + 777);
      expect(text).not.toBe('');
    }
  });

  test('hours are the reader’s, days the owner’s', () => {
    const [hour] = ticksOf({ from: START, to: START + 12 * HOUR_MS }, 9, WORDING);
    expect(hour?.text).toBe('06:00');
    const [day] = ticksOf({ from: START, to: START + 7 * DAY_MS }, 9, WORDING);
    // Midnight in Berlin.
    expect(day?.at).toBe(START + 23 * HOUR_MS);
    expect(day?.text).toBe('Tue, Nov 3');
  });
});

describe('the address', () => {
  test.each(['24h', '7d', '30d', '90d', '365d'] as const)('holds the window %s', (window) => {
    expect(timeOf(routeOf('shop', { kind: 'standard', window }))).toEqual({ kind: 'standard', window });
  });

  test('holds two instants to the millisecond', () => {
    const span = { from: START + 1, to: START + DAY_MS };
    expect(timeOf(routeOf('shop', { kind: 'picked', span }))).toEqual({ kind: 'picked', span });
  });

  test.each([
    [{}],
    [{ window: '3d' }],
    [{ from: '2026-11-03T00:00Z' }],
    [{ from: '2026-11-03T00:00Z', to: '2026-11-02T00:00Z' }],
    [{ from: 'yesterday', to: 'today' }],
  ])('%j is the last seven days', (query) => {
    expect(timeOf({ query })).toEqual({ kind: 'standard', window: '7d' });
  });
});

test('a field reads what it wrote', () => {
  for (const at of [START, START + 12_345_000])
    expect(readField(fieldValue(at, 'Europe/Berlin'), 'Europe/Berlin')).toBe(at);
  expect(readField('', 'UTC')).toBeNull();
});

test('calendar windows: weeks begin on Monday, the one before ends where this one begins', () => {
  const asOf = Date.UTC(2026, 10, 24, 10, 30);
  const windows = calendarWindows(asOf, 'Europe/Berlin');
  const iso = (at: number) => new Date(at).toISOString();
  expect(windows.map(({ unit, isCurrent, from, to }) => [unit, isCurrent, iso(from), iso(to)])).toEqual([
    ['day', true, '2026-11-23T23:00:00.000Z', '2026-11-24T10:30:00.000Z'],
    ['day', false, '2026-11-22T23:00:00.000Z', '2026-11-23T23:00:00.000Z'],
    ['week', true, '2026-11-22T23:00:00.000Z', '2026-11-24T10:30:00.000Z'],
    ['week', false, '2026-11-15T23:00:00.000Z', '2026-11-22T23:00:00.000Z'],
    ['month', true, '2026-10-31T23:00:00.000Z', '2026-11-24T10:30:00.000Z'],
    ['month', false, '2026-09-30T22:00:00.000Z', '2026-10-31T23:00:00.000Z'],
    ['year', true, '2025-12-31T23:00:00.000Z', '2026-11-24T10:30:00.000Z'],
    ['year', false, '2024-12-31T23:00:00.000Z', '2025-12-31T23:00:00.000Z'],
  ]);
});

test('an explanation holds the very figure, and both bounds', () => {
  const samples = [0, 1, 2, 3].map((i) =>
    sample(START + i * MINUTE_MS, i === 2 ? { outcome: 'down', status: 503 } : {}),
  );
  const [tally] = tallies({ samples, overlays: overlays([]), apdexUs: 1, open: null }, [
    START,
    START + 5 * MINUTE_MS,
  ]);
  if (tally === undefined) return expect.fail('there is no tally');
  const lines = explain('uptime', tally, { wording: WORDING, words: timelineEnglish });
  expect(lines[0]).toBe(`Up 4m of 5m that were watched, of 5m in all: ${uptimeText(tally, 'en')}.`);
  expect(lines[1]).toContain('against the endpoint it is 60%, if every doubt goes for it 99%.');
});
