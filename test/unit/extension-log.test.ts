// The log: its filters in the address, its pieces, and what is copied of it.

import { describe, expect, test } from 'vitest';
import { csvCell, toCsv, toJson } from '../../extension/dashboard/log/export.ts';
import {
  fieldTime,
  fits,
  logQueryOf,
  readLogFilters,
  timeOfField,
} from '../../extension/dashboard/log/filters.ts';
import { firstLength, type LogSource, readPiece } from '../../extension/dashboard/log/pages.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import type { Sample } from '../../shared/core/sample.ts';
import { openHistory } from '../../shared/store/history.ts';
import { memoryStore } from '../../shared/store/memory.ts';

const START = Date.UTC(2026, 10, 20);

function sampleAt(at: number, more: Partial<Sample> = {}): Sample {
  const base = { intervalMs: MINUTE_MS, vantage: '', recheck: false, latencyUs: 1_500, cause: null } as const;
  return { at, outcome: 'up', status: 200, ...base, ...more };
}

test('filters come back from the address as they went in', () => {
  const query = {
    endpoint: 'shop',
    outcome: 'down',
    cause: 'status',
    status: '5xx',
    rechecks: 'none',
    from: '17',
  };
  expect(logQueryOf(readLogFilters(query))).toEqual(query);
  expect(logQueryOf(readLogFilters({ outcome: 'odd', status: '777', from: '-1' }))).toEqual({});
});

test.each([
  [{ status: '5xx' }, true],
  [{ status: '503' }, true],
  [{ status: '500' }, false],
  [{ outcome: 'up' }, false],
  [{ cause: 'status', rechecks: 'none' }, true],
  [{ rechecks: 'only' }, false],
] as const)('%j lets a 503 through: %s', (query, expected) => {
  const sample = sampleAt(START, { outcome: 'down', cause: 'status', status: 503 });
  expect(fits(sample, readLogFilters(query))).toBe(expected);
});

test('a time in a field is the time of the zone', () => {
  expect(fieldTime(START, 'Asia/Kathmandu')).toBe('2026-11-20T05:45');
  expect(timeOfField('2026-11-20T05:45', 'Asia/Kathmandu')).toBe(START);
  expect(timeOfField('', 'UTC')).toBeNull();
});

test('pieces read backwards hold every check once, the latest first', async () => {
  const history = await openHistory({ kv: memoryStore(), zone: 'UTC', onProblem: () => undefined });
  const ids = ['a', 'b'];
  const now = START + 3 * DAY_MS;
  const all = ids.flatMap((endpoint, i) =>
    Array.from({ length: 200 }, (_, n) => ({ endpoint, sample: sampleAt(START + n * 17 * MINUTE_MS + i) })),
  );
  await history.append(all, now);
  const endpoints = ids.map((id) => ({ id, intervalMs: MINUTE_MS }));
  const source: LogSource = { history, endpoints, filters: readLogFilters({}), floor: START - HOUR_MS };
  const seen: number[] = [];
  let [next, lengthMs]: [number | null, number] = [now, firstLength(endpoints)];
  while (next !== null) {
    const piece = await readPiece(source, next, lengthMs);
    seen.push(...piece.rows.map(({ sample }) => sample.at));
    ({ next, lengthMs } = piece);
  }
  expect(seen).toEqual(all.map(({ sample }) => sample.at).sort((a, b) => b - a));
});

describe('copies', () => {
  const failure = { mark: 'a', detail: 'Said "no", twice', shape: null };
  const rows = [
    { endpoint: '=shop', sample: sampleAt(START, { outcome: 'down', cause: 'assertion' }), failure },
  ];

  test('CSV is quoted as RFC 4180 says, and runs in no spreadsheet', () => {
    expect(toCsv(rows)).toBe(
      'time,endpoint,outcome,cause,status,latencyMs,recheck,vantage,found\r\n' +
        `2026-11-20T00:00:00.000Z,'=shop,down,assertion,200,1.5,false,,"Said ""no"", twice"\r\n`,
    );
  });

  test.each(['=1+1', '+1', '-1', '@x', '\tx'])('%j is no formula any more', (text) => {
    expect(csvCell(text).replace(/^"/u, '').startsWith("'")).toBe(true);
  });

  test('JSON holds the same', () => {
    expect(JSON.parse(toJson(rows))).toMatchObject([{ endpoint: '=shop', status: 200, latencyMs: 1.5 }]);
  });
});
