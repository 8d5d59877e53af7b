// Tallies of buckets as the rows and columns of a feed.
// Promise: read-rows.ts and read-columns.ts make the very same tallies of them.
// Not here: what the columns are (full-columns.ts), the document around them (write.ts).

import type { Instant } from '../core/instant.ts';
import type { OutagePart } from '../core/outage.ts';
import { lengthMs, type Tally } from '../core/tally.ts';
import { type CellName, downFirst, EXPECTATIONS, type FullRow, NO_CELLS } from './full-columns.ts';

export type PartRow = [row: number, begin: Instant, end: Instant | null, downMs: number];

/** @param tallies of one span each @returns numbers at the end are left out where they are what the reader expects */
export function writeRows(tallies: readonly Tally[], usualMs: number): number[][] {
  return tallies.map((tally) => {
    const expected = [-1, 0, usualMs, 0, 0, 0, 0, 0, 0, 0, -1];
    const row = [
      ...[
        lengthMs(tally),
        tally.unknownMs,
        tally.intervalMs,
        tally.downMs,
        tally.maybeDownMs,
        tally.maybeUpMs,
      ],
      ...[tally.wholeOutages + tally.parts.length, tally.degradedMs, tally.maintenanceMs, tally.excludedMs],
      beginMs(tally),
    ];
    return row.slice(0, row.findLastIndex((each, i) => each !== expected[i]) + 1);
  });
}

/** Of the outage that began last, from the begin of the row; -1 where it began before. */
function beginMs({ spans, last }: Tally): number {
  return Math.max(-1, (last?.begin ?? Number.NEGATIVE_INFINITY) - (spans[0]?.from ?? 0));
}

/** What the rows leave out. @param tallies as the columns count them: days, then hours, newest first */
export function writeColumns(tallies: readonly Tally[]) {
  const rows = downFirst(tallies.map(rowOf));
  return { columns: columnsOf(rows, NO_CELLS), parts: tallies.flatMap(partsOf) };
}

function rowOf(tally: Tally): FullRow {
  const { spans, wholeOutages, parts, last } = tally;
  // One that is a part has its length there.
  const isWhole = wholeOutages > 0 && !parts.some(({ begin }) => begin === last?.begin);
  const { begin, end, downMs } = (isWhole ? last : null) ?? NOTHING;
  return { ...tally, lastLengthMs: (end ?? spans[0]?.to ?? begin) - begin, lastDownMs: downMs };
}

const NOTHING: OutagePart = { begin: 0, end: 0, downMs: 0 };

/** By how much each cell differs from what is expected; columns without a difference are left out. */
function columnsOf<Name extends CellName>(
  rows: readonly FullRow[],
  names: Readonly<Record<Name, unknown>>,
): { [K in Name]?: number[] } {
  const written: { [K in Name]?: number[] } = {};
  for (const name in names) {
    const expected = EXPECTATIONS[name];
    const differences = withoutZeros(rows.map((row) => row[name] - (expected?.(row) ?? 0)));
    if (differences.length > 0) written[name] = differences;
  }
  return written;
}

/** Without those at the end. */
export function withoutZeros(numbers: readonly number[]): number[] {
  return numbers.slice(0, numbers.findLastIndex((each) => each !== 0) + 1);
}

function partsOf({ parts }: Tally, row: number): PartRow[] {
  return parts.map(({ begin, end, downMs }) => [row, begin, end, downMs]);
}
