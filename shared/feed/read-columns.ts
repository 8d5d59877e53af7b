// Rows and columns of a feed as the whole tallies of its buckets.
// Promise: each tally can have come from samples, or a fault tells where it can't.
// Not here: what the columns are (full-columns.ts), the rows alone (read-rows.ts), the document around them (read-full.ts).

import type { OutagePart } from '../core/outage.ts';
import { EMPTY_SKETCH } from '../core/sketch.ts';
import type { Tally, UptimeTally } from '../core/tally.ts';
import { type CellName, downFirst, EXPECTATIONS, type FullRow, NO_CELLS } from './full-columns.ts';
import { fail } from './guard.ts';
import { FIT } from './read-rows.ts';

export interface Packed {
  readonly columns: { readonly [K in CellName]?: readonly number[] | undefined };
  readonly parts: readonly PartRow[];
}

export interface PartRow {
  /** Number of the row. */
  readonly 0: number;
  readonly 1: number;
  readonly 2: number | null;
  readonly 3: number;
}

type FilledRow = FullRow & Pick<UptimeTally, 'spans' | 'last'>;

/** @param rows as the columns count them: days, then hours, newest first @returns their tallies, in the same order */
export function fullTallies(packed: Packed, rows: readonly UptimeTally[], path: string): readonly Tally[] {
  const parts = rows.map((): OutagePart[] => []);
  for (const { 0: row, 1: begin, 2: end, 3: downMs } of packed.parts) {
    const own = parts[row] ?? fail(`${path}.parts`, FIT);
    own.push(outagePart({ begin, end, downMs }, `${path}.parts`));
  }
  const filled = rows.map((row, i): FilledRow => {
    const own = parts[i] ?? [];
    const wholeOutages = row.wholeOutages - own.length;
    if (wholeOutages < 0) fail(`${path}.parts`, FIT);
    return isPossible(row) ? { ...row, ...NO_CELLS, wholeOutages, parts: own } : fail(path, FIT);
  });
  fill(NO_CELLS, packed.columns, downFirst(filled), `${path}.columns`);
  return filled.map((row) => {
    const { lastLengthMs, lastDownMs, ...tally } = row;
    return { ...tally, latency: EMPTY_SKETCH, last: lastOf(row, path) };
  });
}

/** The cells of `names`, each from what was expected and the difference. */
function fill<Name extends CellName>(
  names: Readonly<Record<Name, unknown>>,
  columns: Packed['columns'],
  rows: readonly FilledRow[],
  path: string,
): void {
  for (const name in names) {
    const expected = EXPECTATIONS[name];
    rows.forEach((row, i) => {
      const value = (expected?.(row) ?? 0) + (columns[name]?.[i] ?? 0);
      row[name] = value >= 0 ? value : fail(`${path}.${name}`, FIT);
    });
  }
}

/** Of whole outages the row knows the begin, and the columns the rest. */
function lastOf({ spans, wholeOutages, parts, last, ...cells }: FilledRow, path: string): OutagePart | null {
  if (wholeOutages === 0) return parts.at(-1) ?? null;
  const [{ from, to } = { from: 0, to: 0 }] = spans;
  const begin = last?.begin ?? to;
  const end = begin + cells.lastLengthMs;
  if (begin < from || end > to) fail(path, FIT);
  return parts.find((part) => part.begin === begin) ?? { begin, end, downMs: cells.lastDownMs };
}

/** Whether times can have come from samples. */
export function isPossible(
  row: Pick<Tally, 'upMs' | 'degradedMs' | 'downMs' | 'maybeDownMs' | 'maybeUpMs'>,
): boolean {
  const { upMs, degradedMs, downMs, maybeDownMs, maybeUpMs } = row;
  return upMs >= 0 && maybeDownMs <= upMs + degradedMs && maybeUpMs <= downMs;
}

export function outagePart(part: OutagePart, path: string): OutagePart {
  return part.end === null || part.end >= part.begin ? part : fail(path, FIT);
}
