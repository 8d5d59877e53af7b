// Tallies of buckets as the columns of a feed.
// Promise: read-rows.ts makes the very same tallies of them.
// Not here: what the columns are (uptime-columns.ts, full-columns.ts), the document around them (write.ts).

import type { Instant } from '../core/instant.ts';
import type { OutagePart } from '../core/outage.ts';
import type { Tally } from '../core/tally.ts';
import { type FullRow, NO_OTHERS, OTHER_EXPECTATIONS } from './full-columns.ts';
import {
  type Cells,
  downFirst,
  type Expectations,
  NO_OUTAGES,
  NO_TIMES,
  OUTAGE_EXPECTATIONS,
  TIME_EXPECTATIONS,
} from './uptime-columns.ts';

export type PartRow = [row: number, begin: Instant, end: Instant | null, downMs: number];

/** @param tallies of one span each: days, then hours */
export function writeRows(tallies: readonly Tally[], usualMs: number) {
  const rows = tallies.map(rowOf);
  return {
    columns: {
      ...columnsOf(rows, NO_TIMES, TIME_EXPECTATIONS, usualMs),
      ...columnsOf(downFirst(rows), NO_OUTAGES, OUTAGE_EXPECTATIONS, usualMs),
      ...columnsOf(downFirst(rows), NO_OTHERS, OTHER_EXPECTATIONS, usualMs),
    },
    parts: rows.flatMap(partsOf),
  };
}

function rowOf(tally: Tally): FullRow {
  const { spans, wholeOutages, parts, last } = tally;
  const [span = { from: 0, to: 0 }] = spans;
  const row = { ...tally, spans: [span] as const, lengthMs: span.to - span.from };
  if (wholeOutages === 0 || last === null) return { ...row, lastBeginMs: 0, lastLengthMs: 0, lastDownMs: 0 };
  // One that is a part has its length there.
  const whole = parts.some(({ begin }) => begin === last.begin) ? NOTHING : last;
  const lastLengthMs = (whole.end ?? span.to) - whole.begin;
  return { ...row, lastBeginMs: last.begin - span.from, lastLengthMs, lastDownMs: whole.downMs };
}

const NOTHING: OutagePart = { begin: 0, end: 0, downMs: 0 };

/** By how much each cell differs from what is expected; columns without a difference are left out. */
function columnsOf<Name extends string, Row extends Cells<Name>>(
  rows: readonly Row[],
  names: Cells<Name>,
  expectations: Expectations<Name, Row>,
  usualMs: number,
): { [K in Name]?: number[] } {
  const written: { [K in Name]?: number[] } = {};
  for (const name in names) {
    const expected = expectations[name];
    const differences = withoutZeros(rows.map((row) => row[name] - (expected?.(row, usualMs) ?? 0)));
    if (differences.length > 0) written[name] = differences;
  }
  return written;
}

/** Without those at the end. */
export function withoutZeros(numbers: readonly number[]): number[] {
  return numbers.slice(0, numbers.findLastIndex((each) => each !== 0) + 1);
}

function partsOf({ parts }: FullRow, row: number): PartRow[] {
  return parts.map(({ begin, end, downMs }) => [row, begin, end, downMs]);
}
