// Columns: a row of tallies as plain arrays of integers, for documents and storage.
// Promise: unpacking what was packed gives the same tallies; columns of zeros take no room.
// Not here: checking a foreign document's shape (feed/schema.ts, store/), which comes before `unpack`.

import type { Instant } from './instant.ts';
import type { OutagePart } from './outage.ts';
import { EMPTY_SKETCH, type Sketch } from './sketch.ts';
import { lengthMs, type Tally } from './tally.ts';

const COLUMNS = {
  degraded: (tally: Tally) => tally.degradedMs,
  down: (tally: Tally) => tally.downMs,
  unknown: (tally: Tally) => tally.unknownMs,
  maintenance: (tally: Tally) => tally.maintenanceMs,
  excluded: (tally: Tally) => tally.excludedMs,
  maybeDown: (tally: Tally) => tally.maybeDownMs,
  maybeUp: (tally: Tally) => tally.maybeUpMs,
  interval: (tally: Tally) => tally.intervalMs,
  '1xx': (tally: Tally) => tally.responses['1xx'],
  '2xx': (tally: Tally) => tally.responses['2xx'],
  '3xx': (tally: Tally) => tally.responses['3xx'],
  '4xx': (tally: Tally) => tally.responses['4xx'],
  '5xx': (tally: Tally) => tally.responses['5xx'],
  none: (tally: Tally) => tally.responses.none,
  satisfied: (tally: Tally) => tally.satisfaction.satisfied,
  tolerating: (tally: Tally) => tally.satisfaction.tolerating,
  frustrated: (tally: Tally) => tally.satisfaction.frustrated,
  outages: (tally: Tally) => tally.outages.whole,
  outagesMs: (tally: Tally) => tally.outages.wholeMs,
  longest: (tally: Tally) => tally.outages.longestWholeMs,
};

export type ColumnName = keyof typeof COLUMNS;

/** The names of the columns of integers, in the order of writing. */
export const COLUMN_NAMES: readonly ColumnName[] = [
  'degraded',
  'down',
  'unknown',
  'maintenance',
  'excluded',
  'maybeDown',
  'maybeUp',
  'interval',
  '1xx',
  '2xx',
  '3xx',
  '4xx',
  '5xx',
  'none',
  'satisfied',
  'tolerating',
  'frustrated',
  'outages',
  'outagesMs',
  'longest',
];

/** Row of the tally, begin, end, down time: see OutagePart. */
export type PartRow = readonly [row: number, begin: Instant, end: Instant | null, downMs: number];

export interface Columns {
  /** A column that is missing is zero throughout. Times in ms; up is what the others leave. */
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
    const column = tallies.map(COLUMNS[name]);
    if (column.some((value) => value !== 0)) columns[name] = column;
  }
  return {
    columns,
    parts: tallies.flatMap((tally, row) => tally.outages.parts.map((part) => toRow(row, part))),
    last: tallies.flatMap((tally, row) =>
      tally.outages.last === null ? [] : [toRow(row, tally.outages.last)],
    ),
  };
}

function toRow(row: number, { begin, end, downMs }: OutagePart): PartRow {
  return [row, begin, end, downMs];
}

function fromRow([, begin, end, downMs]: PartRow): OutagePart {
  return { begin, end, downMs };
}

/**
 * @param edges ascending; n + 1 edges for n tallies
 * @param latency of each tally, where it is kept
 */
export function unpack(packed: Columns, edges: readonly Instant[], latency: readonly Sketch[] = []): Tally[] {
  return edges.slice(1).map((to, row) => {
    const from = edges[row] ?? to;
    const value = (name: ColumnName) => packed.columns[name]?.[row] ?? 0;
    const spans = [{ from, to }];
    const others = ['degraded', 'down', 'unknown', 'maintenance', 'excluded'] as const;
    const ofRow = (parts: readonly PartRow[]) => parts.filter((part) => part[0] === row).map(fromRow);
    return {
      spans,
      upMs: others.reduce((left, name) => left - value(name), to - from),
      degradedMs: value('degraded'),
      downMs: value('down'),
      unknownMs: value('unknown'),
      maintenanceMs: value('maintenance'),
      excludedMs: value('excluded'),
      maybeDownMs: value('maybeDown'),
      maybeUpMs: value('maybeUp'),
      intervalMs: value('interval'),
      responses: {
        '1xx': value('1xx'),
        '2xx': value('2xx'),
        '3xx': value('3xx'),
        '4xx': value('4xx'),
        '5xx': value('5xx'),
        none: value('none'),
      },
      satisfaction: {
        satisfied: value('satisfied'),
        tolerating: value('tolerating'),
        frustrated: value('frustrated'),
      },
      latency: latency[row] ?? EMPTY_SKETCH,
      outages: {
        whole: value('outages'),
        wholeMs: value('outagesMs'),
        longestWholeMs: value('longest'),
        parts: ofRow(packed.parts),
        last: ofRow(packed.last)[0] ?? null,
      },
    };
  });
}

export function packSketch(sketch: Sketch): SketchRow {
  return sketch.counts.length === 0 ? [] : [sketch.first, sketch.sumUs, ...sketch.counts];
}

export function unpackSketch(row: SketchRow): Sketch {
  const [first, sumUs] = row;
  return first === undefined || sumUs === undefined ? EMPTY_SKETCH : { first, sumUs, counts: row.slice(2) };
}

/** Whether a tally from a foreign document can have come from samples. */
export function isPossible(tally: Tally): boolean {
  const times = [
    tally.upMs,
    tally.degradedMs,
    tally.downMs,
    tally.unknownMs,
    tally.maintenanceMs,
    tally.excludedMs,
  ];
  return (
    times.every((time) => time >= 0) &&
    times.reduce((sum, time) => sum + time, 0) === lengthMs(tally) &&
    tally.maybeDownMs <= tally.upMs + tally.degradedMs &&
    tally.maybeUpMs <= tally.downMs
  );
}
