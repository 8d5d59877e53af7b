// Columns: a row of tallies as plain arrays of integers, for storage.
// Promise: they hold all of the tallies but their edges and latencies; columns of zeros take no room.
// Not here: reading them back (store/tally-record.ts), the columns of a feed, which hold differences (feed/).

import type { Instant } from './instant.ts';
import type { OutagePart } from './outage.ts';
import { type Tally, TOTAL_NAMES, type TotalName } from './tally.ts';

/** Totals by name, as in a tally; up is what the other times leave of a bucket. */
export type ColumnName = Exclude<TotalName, 'upMs'>;
export const COLUMN_NAMES: readonly ColumnName[] = TOTAL_NAMES.filter((name) => name !== 'upMs');

/** Row of the tally, begin, end, down time: see OutagePart. */
export type PartRow = readonly [row: number, begin: Instant, end: Instant | null, downMs: number];

export interface Columns {
  /** A column that is missing is zero throughout. */
  readonly columns: { readonly [K in ColumnName]?: number[] | undefined };
  readonly parts: readonly PartRow[];
  /** The outage that began last in each bucket that knows one. */
  readonly last: readonly PartRow[];
}

/** @param tallies of successive buckets, one span each; their edges and latencies are kept apart */
export function pack(tallies: readonly Tally[]): Columns {
  const columns: { [K in ColumnName]?: number[] } = {};
  for (const name of COLUMN_NAMES) {
    const column = tallies.map((tally) => tally[name]);
    if (column.some((value) => value !== 0)) columns[name] = column;
  }
  return {
    columns,
    parts: tallies.flatMap(({ parts }, row) => parts.map((part) => toRow(row, part))),
    last: tallies.flatMap(({ last }, row) => (last === null ? [] : [toRow(row, last)])),
  };
}

function toRow(row: number, { begin, end, downMs }: OutagePart): PartRow {
  return [row, begin, end, downMs];
}
