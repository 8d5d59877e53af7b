// What a feed tells of its buckets beside the rows, in columns: each holds by how much a bucket differs from what one would expect.
// Promise: an expectation may be wrong, and then costs room alone: nothing is lost as long as its integers stay exact.
// Not here: the rows (read-rows.ts), reading (read-columns.ts) and writing (write-rows.ts) columns, response times (read-full.ts).

import type { OutagePart } from '../core/outage.ts';
import { coveredMs, type UptimeTally } from '../core/tally.ts';

/** The columns, of the rows as `downFirst` orders them; named as in core/tally.ts but for the first two. */
export const NO_CELLS = {
  /** Of the outage that began last, where whole ones are in the row: its end from its begin, its down time. */
  lastLengthMs: 0,
  lastDownMs: 0,
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

export type CellName = keyof typeof NO_CELLS;
export type Cells = { [K in CellName]: number };

/** A bucket on its way between a tally and the columns. */
export type FullRow = Omit<UptimeTally, 'spans' | 'last'> & Cells & { readonly parts: readonly OutagePart[] };

/** What a cell should be by those before it, 0 where nobody says. */
export const EXPECTATIONS: { readonly [K in CellName]?: (row: FullRow) => number } = {
  lastLengthMs: wholeMs,
  lastDownMs: ({ lastLengthMs }) => lastLengthMs,
  wholeOutagesMs: wholeMs,
  longestWholeMs: longestOfTwo,
  '2xx': (row) => checksIn(coveredMs(row) - row.downMs, row),
  '5xx': (row) => Math.max(0, checksIn(row.downMs, row) - row.none - strange(row)),
  frustrated: (row) => row.none + row['5xx'] + strange(row),
  satisfied: (row) =>
    Math.max(0, row['2xx'] + row.none + row['5xx'] + strange(row) - row.frustrated - row.tolerating),
};

/** Those with down time, then the others, each in their order: most columns are over where the first ones end. */
export function downFirst<Row extends { readonly downMs: number }>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => Number(b.downMs > 0) - Number(a.downMs > 0));
}

/** All down time, as if it were of whole outages. */
function wholeMs({ wholeOutages, downMs }: FullRow): number {
  return wholeOutages > 0 ? downMs : 0;
}

/** Right where there are at most two: the last one, or the other. */
function longestOfTwo({ wholeOutages, wholeOutagesMs, lastDownMs }: FullRow): number {
  return wholeOutages > 0 ? Math.max(lastDownMs, wholeOutagesMs - lastDownMs) : 0;
}

/** How many checks make so much time. */
function checksIn(ms: number, { intervalMs }: FullRow): number {
  return intervalMs > 0 ? Math.round(ms / intervalMs) : 0;
}

/** Answers that are neither good nor bad. */
function strange(row: FullRow): number {
  return row['1xx'] + row['3xx'] + row['4xx'];
}
