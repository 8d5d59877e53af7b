// Which tallies make a standard window, and which edges a calendar gives.

import { expect, test } from 'vitest';
import { dayEdges, unitEdges } from '../../shared/core/calendar.ts';
import { DAY_MS, HOUR_MS } from '../../shared/core/instant.ts';
import { EMPTY_TALLY, mergeTotals, type Tally } from '../../shared/core/tally.ts';
import { windowStart, windowTallies } from '../../shared/core/window.ts';

/** Successive tallies that end at `to`; each has a bit of its own in its answers. */
function row(count: number, lengthMs: number, to: number): Tally[] {
  return Array.from({ length: count }, (_, i): Tally => {
    const from = to - (count - i) * lengthMs;
    return { ...EMPTY_TALLY, upMs: lengthMs, spans: [{ from, to: from + lengthMs }] };
  });
}

const spans = (windows: Record<string, Tally>, asOf: number) =>
  Object.fromEntries(
    Object.entries(windows).map(([id, tally]) => [
      id,
      tally.spans.map(({ from, to }) => [from - asOf, to - asOf]),
    ]),
  );

test('each standard window has the tallies from its edge on, up to asOf', () => {
  const asOf = 1_000 * DAY_MS;
  const rows = { hours: row(48, HOUR_MS, asOf), days: row(400, DAY_MS, asOf), year: row(500, DAY_MS, asOf) };
  expect(spans(windowTallies(rows, asOf, mergeTotals), asOf)).toEqual({
    '24h': [[-DAY_MS, 0]],
    '7d': [[-7 * DAY_MS, 0]],
    '30d': [[-30 * DAY_MS, 0]],
    '90d': [[-90 * DAY_MS, 0]],
    '365d': [[-365 * DAY_MS, 0]],
  });
});

test('a window that begins inside a tally takes all of it', () => {
  const [end, asOf] = [1_000 * DAY_MS, 1_000 * DAY_MS - 1];
  const rows = { hours: row(48, HOUR_MS, end), days: row(400, DAY_MS, end), year: row(500, DAY_MS, end) };
  expect(spans(windowTallies(rows, asOf, mergeTotals), end)).toEqual({
    '24h': [[-DAY_MS - HOUR_MS, 0]],
    '7d': [[-8 * DAY_MS, 0]],
    '30d': [[-31 * DAY_MS, 0]],
    '90d': [[-91 * DAY_MS, 0]],
    '365d': [[-366 * DAY_MS, 0]],
  });
});

test('rows that do not reach back are taken whole, and no rows are no time', () => {
  const asOf = 1_000 * DAY_MS;
  const windows = windowTallies(
    { hours: row(3, HOUR_MS, asOf), days: row(8, DAY_MS, asOf), year: [] },
    asOf,
    mergeTotals,
  );
  expect(spans(windows, asOf)).toEqual({
    '24h': [[-3 * HOUR_MS, 0]],
    '7d': [[-7 * DAY_MS, 0]],
    '30d': [[-8 * DAY_MS, 0]],
    '90d': [[-8 * DAY_MS, 0]],
    '365d': [],
  });
});

test('a window begins at the edge at or before its nominal start', () => {
  expect([100, 101, 109, 110].map((asOf) => windowStart([0, 10, 20], asOf, 90))).toEqual([10, 10, 10, 20]);
  expect(windowStart([0, 10, 20], 90, 90)).toBe(0);
  expect(windowStart([0, 10, 20], 89, 90)).toBeNull();
});

test('edges end with the first one at or after the end', () => {
  const day = (n: number) => Date.UTC(2026, 2, n);
  expect(dayEdges(day(1), day(2), 'UTC')).toEqual([day(1), day(2)]);
  expect(dayEdges(day(1), day(2) + 1, 'UTC')).toEqual([day(1), day(2), day(3)]);
  expect(dayEdges(day(1) + 1, day(2) - 1, 'UTC')).toEqual([day(1), day(2)]);
  expect(dayEdges(day(1), day(1), 'UTC')).toEqual([day(1)]);
  expect(unitEdges('month', day(1), Date.UTC(2026, 4, 1), 'UTC')).toEqual([
    day(1),
    Date.UTC(2026, 3, 1),
    Date.UTC(2026, 4, 1),
  ]);
});
