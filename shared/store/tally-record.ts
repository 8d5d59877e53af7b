// The record of tallies: successive buckets as columns of small integers, and back.
// Promise: reading gives the very tallies that were written; damage is told, never guessed over.
// Not here: which tallies lie in which record (settle.ts), where records lie (keys.ts).

import { COLUMN_NAMES, type Columns, type PartRow, pack, unpack } from '../core/columns.ts';
import type { Instant } from '../core/instant.ts';
import { EMPTY_SKETCH, type Sketch } from '../core/sketch.ts';
import type { Tally } from '../core/tally.ts';
import type { Stored } from '../ports.ts';
import { type ByteReader, type ByteWriter, byteWriter, openSealed } from './bytes.ts';
import type { Read } from './shelf.ts';

/** Version 0 was JSON, before the first release. */
const VERSION = 1;

/** @param tallies of successive buckets without a gap between them */
export function writeTallies(tallies: readonly Tally[]): Uint8Array {
  const out = byteWriter();
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
  return out.sealed();
}

export function readTallies(value: Stored): Read<Tally[]> {
  if (typeof value === 'string') return { ok: false, problem: 'it is text, and no tallies' };
  const version = value[0];
  if (version !== VERSION) {
    const problem = `it has version ${version}, and not ${VERSION}: use the Uptally that wrote it`;
    return { ok: false, problem };
  }
  const input = openSealed(value);
  if (input === null) return { ok: false, problem: `its check sum is wrong (${value.length} bytes)` };
  try {
    const tallies = readAll(input);
    return input.left === 0
      ? { ok: true, value: tallies }
      : { ok: false, problem: `${input.left} bytes too many` };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

function readAll(input: ByteReader): Tally[] {
  input.byte();
  const count = input.unsigned();
  const first = input.unsigned();
  const edges = [first, ...readDeltas(input, count, first)];
  const columns: { -readonly [K in keyof Columns['columns']]: number[] } = {};
  for (let left = input.unsigned(); left > 0; left--) {
    const name = input.text();
    const known = COLUMN_NAMES.find((each) => each === name);
    const column = readDeltas(input, count, 0);
    if (known === undefined) throw new RangeError(`Expected a column of a tally, got ${name}`);
    columns[known] = column;
  }
  const [parts, last] = [readParts(input), readParts(input)];
  const latency = edges.slice(1).map(() => readSketch(input));
  return unpack({ columns, parts, last }, edges, latency);
}

function writeDeltas(out: ByteWriter, values: readonly number[], start: number): void {
  let before = start;
  for (const value of values) {
    out.signed(value - before);
    before = value;
  }
}

function readDeltas(input: ByteReader, count: number, start: number): number[] {
  const values: number[] = [];
  let before = start;
  for (let i = 0; i < count; i++) {
    before += input.signed();
    values.push(before);
  }
  return values;
}

/** An outage without an end has 0 in its place, else the time from its beginning, which is never 0. */
function writeParts(out: ByteWriter, parts: readonly PartRow[]): void {
  out.unsigned(parts.length);
  for (const [row, begin, end, downMs] of parts) {
    out.unsigned(row);
    out.unsigned(begin);
    out.unsigned(end === null ? 0 : end - begin);
    out.unsigned(downMs);
  }
}

function readParts(input: ByteReader): PartRow[] {
  const parts: PartRow[] = [];
  for (let left = input.unsigned(); left > 0; left--) {
    const row = input.unsigned();
    const begin: Instant = input.unsigned();
    const lengthMs = input.unsigned();
    parts.push([row, begin, lengthMs === 0 ? null : begin + lengthMs, input.unsigned()]);
  }
  return parts;
}

/** How many bins, the first of them, the sum, and the counts: even numbers are twice a count, odd ones a run of zeros. */
function writeSketch(out: ByteWriter, { first, counts, sumUs }: Sketch): void {
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

function readSketch(input: ByteReader): Sketch {
  const length = input.unsigned();
  if (length === 0) return EMPTY_SKETCH;
  const first = input.unsigned();
  const sumUs = input.unsigned();
  const counts: number[] = [];
  while (counts.length < length) {
    const next = input.unsigned();
    if (next % 2 === 0) counts.push(next / 2);
    else for (let zeros = (next + 1) / 2; zeros > 0; zeros--) counts.push(0);
  }
  return { first, counts, sumUs };
}
