// Bars and tables of a report: what they show, and that it fits.

import { describe, expect, test } from 'vitest';
import { barLines } from '../../prober/report/bars.ts';
import type { Reading } from '../../prober/report/evidence.ts';
import { plainPaint } from '../../prober/report/paint.ts';
import { tableLines } from '../../prober/report/table.ts';
import { calendarUnit, readWindowChoice, typedInstant } from '../../prober/report/window-option.ts';
import { barWindows, windowLength } from '../../prober/report/windows.ts';
import { DAY_MS, HOUR_MS } from '../../shared/core/instant.ts';
import { EMPTY_TALLY, type Tally } from '../../shared/core/tally.ts';

function reading(totals: Partial<Tally>, requests: number | null = null): Reading {
  const used = { from: 0, to: 800 };
  const shown = { states: requests === null, answers: true, latency: false, apdex: false };
  return { used, tally: { ...EMPTY_TALLY, spans: [used], ...totals }, requests, shown };
}

describe('bars', () => {
  test.each<[string, Partial<Tally>, readonly string[]]>([
    ['all of it watched', { upMs: 800 }, ['█']],
    ['half of it watched', { upMs: 400, unknownMs: 400 }, ['▄']],
    ['hardly watched', { upMs: 1, unknownMs: 799 }, ['▁']],
    ['not watched', { unknownMs: 800 }, ['·']],
    ['down for a moment', { upMs: 799, downMs: 1 }, ['█', '✕']],
    ['slow', { upMs: 700, degradedMs: 100 }, ['█', '▲']],
    ['all of the rest of it watched', { upMs: 400, maintenanceMs: 400 }, ['█', '‖']],
    ['planned throughout', { maintenanceMs: 800 }, ['·', '‖']],
  ])('%s', (_, totals, lines) => {
    expect(barLines([reading(totals)], plainPaint)).toEqual(lines);
  });

  test('a day without service stays empty', () => {
    const days = [reading({ upMs: 800 }), reading({ excludedMs: 800 }), reading({ upMs: 800 })];
    expect(barLines(days, plainPaint)).toEqual(['█ █']);
  });

  test('of an access log stand beside the busiest, and are marked where an answer failed', () => {
    const days = [reading({}, 800), reading({ '5xx': 1 }, 200), reading({}, 0), reading({}, 1)];
    expect(barLines(days, plainPaint)).toEqual(['█▂·▁', ' ✕']);
  });

  test('are painted run by run', () => {
    const days = [reading({ upMs: 800 }), reading({ upMs: 800 }), reading({ upMs: 799, downMs: 1 })];
    expect(barLines(days, (tone, text) => `<${tone} ${text}>`)).toEqual(['<good ██><bad █>', '  <bad ✕>']);
  });

  test('are hours of a short time, days of a longer one, and the last of those that have room', () => {
    const from = Date.UTC(2026, 10, 1);
    const count = (lengthMs: number, most: number) =>
      barWindows({ from, to: from + lengthMs }, 'UTC', most).length;
    expect([
      count(30 * HOUR_MS, 60),
      count(30 * HOUR_MS, 20),
      count(10 * DAY_MS, 60),
      count(100 * DAY_MS, 60),
    ]).toEqual([30, 2, 10, 60]);
    const bars = barWindows({ from, to: from + 100 * DAY_MS }, 'UTC', 60);
    expect(bars.at(-1)?.to).toBe(from + 100 * DAY_MS);
    expect(bars.every((bar, i) => i === 0 || bars[i - 1]?.to === bar.from)).toBe(true);
  });
});

describe('tables', () => {
  const column = (head: string, text: string, isExtra = false) =>
    ({ head, cells: [{ text }], align: 'right', isExtra }) as const;
  const key = { head: 'Last', cells: [{ text: '24h' }], align: 'left' } as const;

  test('what has no room begins another part, under the same names', () => {
    expect(tableLines(key, [column('One', '1'), column('Two', '22222')], 14, plainPaint)).toEqual([
      'Last  One',
      '24h     1',
      '',
      'Last    Two',
      '24h   22222',
    ]);
  });

  test('what is extra is left out where it has no room', () => {
    expect(tableLines(key, [column('One', '1'), column('Two', '2', true)], 10, plainPaint)).toEqual([
      'Last  One',
      '24h     1',
    ]);
  });

  test('marks of direction take no room', () => {
    const [, row] = tableLines(key, [column('One', '9\u200e%')], 40, plainPaint);
    expect(row).toBe('24h    9\u200e%');
  });
});

describe('windows as they are typed', () => {
  const none = { windows: [], at: null, from: null, to: null, by: null };

  test.each([
    ['24h', 24 * HOUR_MS, 'hours'],
    ['36h', 36 * HOUR_MS, 'hours'],
    ['14d', 14 * DAY_MS, 'days'],
    ['365D', 365 * DAY_MS, 'days'],
  ])('%s', (text, lengthMs, rows) => {
    expect(windowLength(text)).toMatchObject({ lengthMs, rows });
  });

  test.each(['0h', '1.5d', '5m', 'd', '', '99999d', '-1d'])('%j is none', (text) => {
    expect(windowLength(text)).toBe(null);
  });

  test('what contradicts is refused', () => {
    expect(readWindowChoice({ ...none, from: 5, to: 5 })).toMatch(/before --to/);
    expect(readWindowChoice({ ...none, from: 5, to: 6 })).toEqual({ kind: 'picked', from: 5, to: 6 });
    expect(readWindowChoice({ ...none, from: 5, at: 6 })).toMatch(/Leave out --at/);
    expect(readWindowChoice({ ...none, windows: ['7d'], from: 5 })).toMatch(/Leave out --window/);
    expect(readWindowChoice({ ...none, by: 'day', at: 6 })).toEqual({
      kind: 'by',
      unit: 'day',
      from: null,
      to: 6,
    });
  });

  test('a time without an offset is one of the zone; a date is its midnight', () => {
    expect(typedInstant('2026-11-01', 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 31, 23));
    expect(typedInstant('2026-11-01 08:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 10, 1, 7, 30));
    expect(typedInstant('2026-11-01T08:30Z', 'Europe/Berlin')).toBe(Date.UTC(2026, 10, 1, 8, 30));
    expect(typedInstant('2026-11-31', 'Europe/Berlin')).toBe(null);
    expect(typedInstant('1960-01-01', 'UTC')).toBe(null);
    expect([calendarUnit('Month'), calendarUnit('decade')]).toEqual(['month', null]);
  });
});
