// The columns of a feed that an uptime does not need: answers, Apdex, and the lengths of outages.
// Promise: as in uptime-columns.ts, which stand before these.
// Not here: response times, which are no totals (read-full.ts, write.ts).

import {
  type BucketRow,
  type Cells,
  type Expectations,
  NO_UPTIME,
  type UptimeCells,
  watchedMs,
  wholeMs,
} from './uptime-columns.ts';

/** Of the rows as `downFirst` orders them; named as in core/tally.ts. */
export const NO_OTHERS = {
  wholeOutagesMs: 0,
  longestWholeMs: 0,
  '2xx': 0,
  none: 0,
  '1xx': 0,
  '3xx': 0,
  '4xx': 0,
  '5xx': 0,
  frustrated: 0,
  tolerating: 0,
  satisfied: 0,
};

export const NO_CELLS = { ...NO_UPTIME, ...NO_OTHERS };

type OtherName = keyof typeof NO_OTHERS;
export type FullCells = UptimeCells & Cells<OtherName>;
export type FullRow = BucketRow<FullCells>;

export const OTHER_EXPECTATIONS: Expectations<OtherName, FullRow> = {
  wholeOutagesMs: wholeMs,
  longestWholeMs: longestOfTwo,
  '2xx': (row) => checksIn(watchedMs(row) - row.downMs, row),
  '5xx': (row) => Math.max(0, checksIn(row.downMs, row) - row.none - strange(row)),
  frustrated: (row) => row.none + row['5xx'] + strange(row),
  satisfied: (row) =>
    Math.max(0, row['2xx'] + row.none + row['5xx'] + strange(row) - row.frustrated - row.tolerating),
};

/** Right where there are at most two: the last one, or the other. */
function longestOfTwo({ wholeOutages, wholeOutagesMs, lastDownMs }: FullCells): number {
  return wholeOutages > 0 ? Math.max(lastDownMs, wholeOutagesMs - lastDownMs) : 0;
}

/** How many checks make so much time. */
function checksIn(ms: number, { intervalMs }: FullCells): number {
  return intervalMs > 0 ? Math.round(ms / intervalMs) : 0;
}

/** Answers that are neither good nor bad. */
function strange(row: FullCells): number {
  return row['1xx'] + row['3xx'] + row['4xx'];
}
