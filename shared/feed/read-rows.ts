// Columns of a feed as tallies of its buckets, as far as an uptime needs them.
// Promise: each tally can have come from samples, or a Fault says where it can't.
// Not here: what the columns are (uptime-columns.ts), the document around them (read.ts).

import type { Instant } from '../core/instant.ts';
import type { OutagePart } from '../core/outage.ts';
import {
  type BucketRow,
  type Cells,
  downFirst,
  type Expectations,
  NO_OUTAGES,
  NO_TIMES,
  OUTAGE_EXPECTATIONS,
  TIME_EXPECTATIONS,
  type TimeName,
  type UptimeCells,
  watchedMs,
} from './uptime-columns.ts';
import type { WireEndpoint } from './wire.ts';

/** Thrown where values do not fit together; its message is for people. */
export class Fault extends Error {}

export function fail(path: string, expected: string): never {
  throw new Fault(`${path}: Expected ${expected}`);
}

/** Of days and of hours, ascending, up to `asOf`. */
export interface Edges {
  readonly days: readonly Instant[];
  readonly hours: readonly Instant[];
}

/** A bucket of an endpoint: its tally, and the cells beside it. */
export type FilledRow<Own extends UptimeCells> = BucketRow<Own> & Rest;

interface Rest {
  upMs: number;
  last: OutagePart | null;
}

type Packed = Pick<WireEndpoint, 'columns' | 'parts' | 'intervalMs'>;

interface Packing<Name extends string> {
  readonly columns: { readonly [K in Name]?: readonly number[] | undefined };
  readonly intervalMs: number;
}

export const FIT = 'numbers that fit together';

/**
 * The rows of an endpoint as far as an uptime needs them; what else is in `blank` stays 0.
 * @param path to the endpoint
 */
export function readRows<Own extends UptimeCells>(
  packed: Packed,
  path: string,
  edges: Edges,
  blank: Own,
): { readonly days: readonly FilledRow<Own>[]; readonly hours: readonly FilledRow<Own>[] } {
  const days = between(edges.days, blank);
  const hours = between(edges.hours, blank);
  const rows = [...days, ...hours];
  for (const { 0: row, 1: begin, 2: end, 3: downMs } of packed.parts) {
    const { parts } = rows[row] ?? fail(`${path}parts`, FIT);
    parts.push(end === null || end >= begin ? { begin, end, downMs } : fail(`${path}parts`, FIT));
  }
  fill(packed, path, rows, NO_TIMES, TIME_EXPECTATIONS);
  fill(packed, path, downFirst(rows), NO_OUTAGES, OUTAGE_EXPECTATIONS);
  for (const row of rows) {
    // An outage beyond its bucket might have a date that does not exist.
    const isInside = row.lastBeginMs + row.lastLengthMs <= row.lengthMs;
    if (!(isPossible(row) && isInside)) fail(`${path}columns`, FIT);
    const rest: Rest = row;
    rest.upMs = watchedMs(row) - row.degradedMs - row.downMs;
    rest.last = lastOf(row);
  }
  return { days, hours };
}

function between<Own extends UptimeCells>(edges: readonly Instant[], blank: Own) {
  return edges.slice(1).map((to, i) => {
    const from = edges[i] ?? to;
    const spans = [{ from, to }] as const;
    const parts: OutagePart[] = [];
    return { ...blank, spans, parts, lengthMs: to - from, upMs: 0, last: null };
  });
}

/** The cells of `names`, each from what was expected and the difference. */
export function fill<Name extends string, Row extends Cells<Name>>(
  { columns, intervalMs }: Packing<Name>,
  path: string,
  rows: readonly Row[],
  names: Cells<Name>,
  expectations: Expectations<Name, Row>,
): void {
  for (const name in names) {
    const expected = expectations[name];
    const differences = columns[name];
    rows.forEach((row, i) => {
      const cells: Cells<Name> = row;
      const value = (expected?.(row, intervalMs) ?? 0) + (differences?.[i] ?? 0);
      cells[name] = value >= 0 ? value : fail(`${path}columns.${name}`, FIT);
    });
  }
}

function lastOf(row: BucketRow): OutagePart | null {
  const { spans, wholeOutages, parts, lastBeginMs, lastLengthMs, lastDownMs } = row;
  if (wholeOutages === 0) return parts.at(-1) ?? null;
  const begin = spans[0].from + lastBeginMs;
  const whole = { begin, end: begin + lastLengthMs, downMs: lastDownMs };
  return parts.find((part) => part.begin === begin) ?? whole;
}

/** Whether times, none of them below zero, can have come from samples. */
export function isPossible(
  row: Pick<BucketRow, TimeName | 'maybeDownMs' | 'maybeUpMs' | 'lengthMs'>,
): boolean {
  const { degradedMs, downMs, maybeDownMs, maybeUpMs } = row;
  return Math.max(degradedMs, maybeDownMs) <= watchedMs(row) - downMs && maybeUpMs <= downMs;
}
