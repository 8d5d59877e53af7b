// What an uptime is read from, in columns: each holds by how much a bucket differs from what the columns before it let one expect.
// Promise: an expectation may be wrong, and then costs room alone: nothing is lost as long as its integers stay exact.
// Not here: the other columns (full-columns.ts), reading (read-rows.ts) and writing (write-rows.ts) them.

import type { Interval } from '../core/intervals.ts';
import type { OutagePart } from '../core/outage.ts';

/** The first columns, of the rows in the order of time; each is expected to be 0. Named as in core/tally.ts. */
export const NO_TIMES = { degradedMs: 0, unknownMs: 0, maintenanceMs: 0, excludedMs: 0, downMs: 0 };

export type TimeName = keyof typeof NO_TIMES;

/** The columns after them, of the rows as `downFirst` orders them. */
export const NO_OUTAGES = {
  intervalMs: 0,
  wholeOutages: 0,
  maybeDownMs: 0,
  maybeUpMs: 0,
  /** Of the outage that began last, where whole ones are in the row: its begin from the row's, its end from there, its down time. */
  lastBeginMs: 0,
  lastLengthMs: 0,
  lastDownMs: 0,
};

export const NO_UPTIME = { ...NO_TIMES, ...NO_OUTAGES };

export type Cells<Name extends string> = { [K in Name]: number };
export type UptimeCells = Cells<keyof typeof NO_UPTIME>;

/** A bucket on its way between a tally and the columns. */
export type BucketRow<Own extends UptimeCells = UptimeCells> = Own & {
  readonly spans: readonly [Interval];
  readonly lengthMs: number;
  readonly parts: readonly OutagePart[];
};

/** What a cell should be by those before it, 0 where nobody says; `usualMs` is the interval of the endpoint. */
export type Expectations<Name extends string, Row> = {
  readonly [K in Name]?: (row: Row, usualMs: number) => number;
};

export const TIME_EXPECTATIONS: Expectations<TimeName, BucketRow> = {};

export const OUTAGE_EXPECTATIONS: Expectations<keyof typeof NO_OUTAGES, BucketRow> = {
  intervalMs: (row, usualMs) => (watchedMs(row) > 0 ? usualMs : 0),
  wholeOutages: ({ downMs, parts }) => (downMs > 0 && parts.length === 0 ? 1 : 0),
  maybeDownMs: doubtMs,
  maybeUpMs: doubtMs,
  lastLengthMs: wholeMs,
  lastDownMs: ({ lastLengthMs }) => lastLengthMs,
};

/** Those with down time, then the others, each in the order of time: most columns are over where the first ones end. */
export function downFirst<Row extends UptimeCells>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => Number(b.downMs > 0) - Number(a.downMs > 0));
}

/** Up, degraded and down together, ms. */
export function watchedMs({
  lengthMs,
  unknownMs,
  maintenanceMs,
  excludedMs,
}: Pick<BucketRow, TimeName | 'lengthMs'>): number {
  return lengthMs - unknownMs - maintenanceMs - excludedMs;
}

/** All down time, as if it were of whole outages. */
export function wholeMs({ wholeOutages, downMs }: UptimeCells): number {
  return wholeOutages > 0 ? downMs : 0;
}

/** Each outage is in doubt by about an interval at either end. */
function doubtMs({ wholeOutages, intervalMs }: UptimeCells): number {
  return wholeOutages * intervalMs;
}
