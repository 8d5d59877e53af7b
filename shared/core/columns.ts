// Columns: a row of tallies as plain arrays of integers, for documents and storage.
// Promise: unpacking what was packed gives the same tallies; columns of zeros take no room.
// Not here: checking a foreign document's shape (feed/schema.ts, store/), which comes before `unpack`.

import type { Instant } from './instant.ts';
import type { OutagePart } from './outage.ts';
import { EMPTY_SKETCH, type Sketch } from './sketch.ts';
import { NO_TOTALS, type Tally, TOTAL_NAMES, type TotalName } from './tally.ts';

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

/** A sketch as numbers: first bin, sum in µs, counts. */
export type SketchRow = readonly number[];

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

/**
 * @param edges ascending; n + 1 edges for n tallies
 * @param latency of each tally, where it is kept
 */
export function unpack(packed: Columns, edges: readonly Instant[], latency: readonly Sketch[] = []): Tally[] {
  const partsOf = (rows: readonly PartRow[], row: number) =>
    rows
      .filter((each) => each[0] === row)
      .map(([, begin, end, downMs]): OutagePart => ({ begin, end, downMs }));
  return edges.slice(1).map((to, row) => {
    const from = edges[row] ?? to;
    const totals = { ...NO_TOTALS };
    for (const name of COLUMN_NAMES) totals[name] = packed.columns[name]?.[row] ?? 0;
    const { degradedMs, downMs, unknownMs, maintenanceMs, excludedMs } = totals;
    return {
      ...totals,
      upMs: to - from - degradedMs - downMs - unknownMs - maintenanceMs - excludedMs,
      spans: [{ from, to }],
      latency: latency[row] ?? EMPTY_SKETCH,
      parts: partsOf(packed.parts, row),
      last: partsOf(packed.last, row)[0] ?? null,
    };
  });
}

export function packSketch(sketch: Sketch): SketchRow {
  return sketch.counts.length === 0 ? [] : [sketch.first, sketch.sumUs, ...sketch.counts];
}

export function unpackSketch(row: SketchRow): Sketch {
  const [first, sumUs, ...counts] = row;
  return first === undefined || sumUs === undefined ? EMPTY_SKETCH : { first, sumUs, counts };
}

/** Whether a tally unpacked from a foreign document, all columns >= 0, can have come from samples. */
export function isPossible(tally: Tally): boolean {
  const { upMs, degradedMs, downMs, maybeDownMs, maybeUpMs } = tally;
  return upMs >= 0 && maybeDownMs <= upMs + degradedMs && maybeUpMs <= downMs;
}
