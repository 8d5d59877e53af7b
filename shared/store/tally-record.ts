// The record of tallies: successive buckets as columns of small integers, and back.
// Promise: reading gives the very tallies that were written; damage is told, never guessed over.
// Not here: which tallies lie in which record (settle.ts), where records lie (keys.ts).

import { COLUMN_NAMES, type PartRow, pack } from '../core/columns.ts';
import type { OutagePart } from '../core/outage.ts';
import { EMPTY_SKETCH, type Sketch } from '../core/sketch.ts';
import { NO_TOTALS, type Tally } from '../core/tally.ts';
import type { Stored } from '../ports.ts';
import { opened, sealed } from './bytes.ts';
import type { Read } from './shelf.ts';
import { VarintReader, VarintWriter } from './varint.ts';

/** Version 0 was JSON, before the first release. */
const VERSION = 1;

/** @param tallies of successive buckets without a gap between them */
export function writeTallies(tallies: readonly Tally[]): Uint8Array {
  const out = new VarintWriter();
  const first = tallies[0]?.spans[0]?.from ?? 0;
  const ends = tallies.map((tally) => tally.spans[0]?.to ?? 0);
  const { columns, parts, last } = pack(tallies);
  out.byte(VERSION);
  out.unsigned(tallies.length);
  out.unsigned(first);
  writeDeltas(out, ends, first);
  const filled = COLUMN_NAMES.flatMap((name) => {
    const column = columns[name];
    return column === undefined ? [] : [{ name, column }];
  });
  out.unsigned(filled.length);
  for (const { name, column } of filled) {
    out.text(name);
    writeDeltas(out, column, 0);
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

type Draft = { -readonly [K in keyof Tally]: Tally[K] } & { parts: OutagePart[] };

function readAll(input: VarintReader): Tally[] {
  input.byte();
  const rows = readBuckets(input);
  for (let left = input.unsigned(); left > 0; left--) readColumn(input, rows);
  for (const [row, part] of readParts(input)) rows[row]?.parts.push(part);
  for (const [row, part] of readParts(input)) {
    const tally = rows[row];
    if (tally !== undefined) tally.last = part;
  }
  for (const tally of rows) {
    tally.latency = readSketch(input);
    tally.upMs -= tally.degradedMs + tally.downMs + tally.unknownMs + tally.maintenanceMs + tally.excludedMs;
  }
  return rows;
}

/** Tallies of nothing but up. */
function readBuckets(input: VarintReader): Draft[] {
  const rows: Draft[] = [];
  const count = input.unsigned();
  let to = input.unsigned();
  for (let row = 0; row < count; row++) {
    const from = to;
    to += input.signed();
    rows.push({
      ...NO_TOTALS,
      upMs: to - from,
      spans: [{ from, to }],
      latency: EMPTY_SKETCH,
      parts: [],
      last: null,
    });
  }
  return rows;
}

function readColumn(input: VarintReader, rows: Draft[]): void {
  const text = input.text();
  const name = COLUMN_NAMES.find((each) => each === text);
  if (name === undefined) throw new RangeError(`Expected a column of a tally, got ${text}`);
  let value = 0;
  for (const tally of rows) {
    value += input.signed();
    tally[name] = value;
  }
}

function writeDeltas(out: VarintWriter, values: readonly number[], start: number): void {
  let before = start;
  for (const value of values) {
    out.signed(value - before);
    before = value;
  }
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

/** How many bins, the first of them, the sum, and the counts: even numbers are twice a count, odd ones a run of zeros. */
function writeSketch(out: VarintWriter, { first, counts, sumUs }: Sketch): void {
  out.unsigned(counts.length);
  if (counts.length === 0) return;
  out.unsigned(first);
  out.unsigned(sumUs);
  let zeros = 0;
  for (const count of counts) {
    if (count === 0) {
      zeros += 1;
      continue;
    }
    if (zeros > 0) out.unsigned(2 * zeros - 1);
    zeros = 0;
    out.unsigned(2 * count);
  }
}

function readSketch(input: VarintReader): Sketch {
  const length = input.unsigned();
  if (length === 0) return EMPTY_SKETCH;
  const first = input.unsigned();
  const sumUs = input.unsigned();
  const counts = new Array<number>(length).fill(0);
  for (let bin = 0; bin < length; ) {
    const next = input.unsigned();
    if (next % 2 === 0) counts[bin++] = next / 2;
    else bin += (next + 1) / 2;
  }
  return { first, counts, sumUs };
}
