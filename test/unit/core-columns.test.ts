// Columns: every total but up has one, and none where it is zero throughout.

import { expect, test } from 'vitest';
import { COLUMN_NAMES, pack } from '../../shared/core/columns.ts';
import { EMPTY_TALLY, type Tally, TOTAL_NAMES } from '../../shared/core/tally.ts';

test('each of the six times has its place in the columns, up as the rest', () => {
  const times = { degradedMs: 2, downMs: 4, unknownMs: 8, maintenanceMs: 16, excludedMs: 32 };
  const tally: Tally = { ...EMPTY_TALLY, ...times, upMs: 37, spans: [{ from: 1, to: 100 }] };
  expect(pack([tally, EMPTY_TALLY]).columns).toEqual({
    degradedMs: [2, 0],
    downMs: [4, 0],
    unknownMs: [8, 0],
    maintenanceMs: [16, 0],
    excludedMs: [32, 0],
  });
  expect(COLUMN_NAMES).toEqual(TOTAL_NAMES.filter((name) => name !== 'upMs'));
});

test('outages stand with the number of their row', () => {
  const [begin, end, downMs] = [5, 90, 7];
  const part = { begin, end: null, downMs };
  const tally: Tally = { ...EMPTY_TALLY, parts: [part], last: { begin, end, downMs } };
  expect(pack([EMPTY_TALLY, tally])).toEqual({
    columns: {},
    parts: [[1, begin, null, downMs]],
    last: [[1, begin, end, downMs]],
  });
});
