// The record of tallies: successive buckets as columns of small integers, and back.
// Promise: reading gives the very tallies that were written; damage is told, never guessed over.
// Not here: which tallies lie in which record (settle.ts), where records lie (keys.ts).

import { COLUMN_NAMES, type ColumnName, type PartRow, pack } from '../core/columns.ts';
import type { Interval } from '../core/intervals.ts';
import type { OutagePart } from '../core/outage.ts';
import { EMPTY_SKETCH, type Sketch } from '../core/sketch.ts';
import type { Tally } from '../core/tally.ts';
import type { Stored } from '../ports.ts';
import { opened, sealed } from './bytes.ts';
import type { Read } from './shelf.ts';
import { VarintReader, VarintWriter } from './varint.ts';

/** Version 0 was JSON, before the first release. */
const VERSION = 1;
/** More than a sketch can have. */
const BINS_MAX = 4_096;

/** @param tallies of successive buckets without a gap between them */
export function writeTallies(tallies: readonly Tally[]): Uint8Array {
  const out = new VarintWriter();
  const first = tallies[0]?.spans[0]?.from ?? 0;
  const lengths = tallies.map(({ spans: [span] }) => (span === undefined ? 0 : span.to - span.from));
  const { columns, parts, last } = pack(tallies);
  out.byte(VERSION);
  out.unsigned(tallies.length);
  out.unsigned(first);
  out.deltas(lengths);
  const filled = COLUMN_NAMES.flatMap((name) => {
    const column = columns[name];
    return column === undefined ? [] : [{ name, column }];
  });
  out.unsigned(filled.length);
  for (const { name, column } of filled) {
    out.text(name);
    out.deltas(column);
  }
  writeParts(out, parts);
  writeParts(out, last);
  for (const { latency } of tallies) writeSketch(out, latency);
  return sealed(out.bytes());
}

export function readTallies(value: Stored): Read<Tally[]> {
  if (typeof value === 'string') return { ok: false, problem: 'it is text, and no tallies' };
  const version = value[0];
  if (version !== VERSION) {
    const problem = `it has version ${version}, and not ${VERSION}: use the Uptally that wrote it`;
    return { ok: false, problem };
  }
  const body = opened(value);
  if (body === null) return { ok: false, problem: `its check sum is wrong (${value.length} bytes)` };
  try {
    const input = new VarintReader(body);
    const tallies = readAll(input);
    return input.left === 0
      ? { ok: true, value: tallies }
      : { ok: false, problem: `${input.left} bytes too many` };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

function readAll(input: VarintReader): Tally[] {
  input.byte();
  const count = input.unsigned();
  const first = input.unsigned();
  const lengths = input.deltas(count);
  const columns = readColumns(input, count);
  const parts = Map.groupBy(readParts(input), ([row]) => row);
  const last = new Map(readParts(input));
  let from = first;
  return lengths.map((length, row) => {
    const span = { from, to: from + length };
    from = span.to;
    return rowOf(columns, row, span, {
      latency: readSketch(input),
      parts: (parts.get(row) ?? []).map(([, part]) => part),
      last: last.get(row) ?? null,
    });
  });
}

type Cells = { [K in ColumnName]?: readonly number[] };

/** A column that is not there is zero throughout. All of them by name, so that every record has one shape. */
const NO_CELLS: Cells = Object.fromEntries(COLUMN_NAMES.map((name) => [name, []]));

function readColumns(input: VarintReader, count: number): Cells {
  const columns = { ...NO_CELLS };
  for (let left = input.unsigned(); left > 0; left--) {
    const name = input.text();
    if (!isColumnName(name)) throw new RangeError(`Expected a column of a tally, got ${name}`);
    columns[name] = input.deltas(count);
  }
  return columns;
}

function isColumnName(name: string): name is ColumnName {
  return Object.hasOwn(NO_CELLS, name);
}

/** Written out, name by name: a loop over the names takes several times as long. */
function rowOf(
  cells: Cells,
  row: number,
  span: Interval,
  rest: Pick<Tally, 'latency' | 'parts' | 'last'>,
): Tally {
  const at = (column: readonly number[] | undefined): number => column?.[row] ?? 0;
  const degradedMs = at(cells.degradedMs);
  const downMs = at(cells.downMs);
  const unknownMs = at(cells.unknownMs);
  const maintenanceMs = at(cells.maintenanceMs);
  const excludedMs = at(cells.excludedMs);
  return {
    upMs: span.to - span.from - degradedMs - downMs - unknownMs - maintenanceMs - excludedMs,
    degradedMs,
    downMs,
    unknownMs,
    maintenanceMs,
    excludedMs,
    maybeDownMs: at(cells.maybeDownMs),
    maybeUpMs: at(cells.maybeUpMs),
    intervalMs: at(cells.intervalMs),
    '1xx': at(cells['1xx']),
    '2xx': at(cells['2xx']),
    '3xx': at(cells['3xx']),
    '4xx': at(cells['4xx']),
    '5xx': at(cells['5xx']),
    none: at(cells.none),
    satisfied: at(cells.satisfied),
    tolerating: at(cells.tolerating),
    frustrated: at(cells.frustrated),
    wholeOutages: at(cells.wholeOutages),
    wholeOutagesMs: at(cells.wholeOutagesMs),
    longestWholeMs: at(cells.longestWholeMs),
    spans: [span],
    latency: rest.latency,
    parts: rest.parts,
    last: rest.last,
  };
}

/** An outage without an end has 0 in its place, else the time from its beginning, which is never 0. */
function writeParts(out: VarintWriter, parts: readonly PartRow[]): void {
  out.unsigned(parts.length);
  for (const [row, begin, end, downMs] of parts) {
    out.unsigned(row);
    out.unsigned(begin);
    out.unsigned(end === null ? 0 : end - begin);
    out.unsigned(downMs);
  }
}

function readParts(input: VarintReader): (readonly [row: number, part: OutagePart])[] {
  const parts: (readonly [number, OutagePart])[] = [];
  for (let left = input.unsigned(); left > 0; left--) {
    const row = input.unsigned();
    const begin = input.unsigned();
    const lengthMs = input.unsigned();
    const downMs = input.unsigned();
    parts.push([row, { begin, end: lengthMs === 0 ? null : begin + lengthMs, downMs }]);
  }
  return parts;
}

/** How many bins, the first of them, the sum, and the counts. */
function writeSketch(out: VarintWriter, { first, counts, sumUs }: Sketch): void {
  out.unsigned(counts.length);
  if (counts.length === 0) return;
  out.unsigned(first);
  out.unsigned(sumUs);
  out.counts(counts);
}

function readSketch(input: VarintReader): Sketch {
  const length = input.unsigned();
  if (length === 0) return EMPTY_SKETCH;
  // Else a few bytes could claim all the memory that there is.
  if (length > BINS_MAX) throw new RangeError(`Expected at most ${BINS_MAX} bins, got ${length}`);
  return { first: input.unsigned(), sumUs: input.unsigned(), counts: input.counts(length) };
}
