// The chunk: the samples of one endpoint and day as columns of small integers.
// Promise: decoding gives back the very samples; damage is told, never guessed over; the version comes first.
// Not here: which samples belong together (compact.ts), entropy coding.

import { DAY_MS } from '../core/instant.ts';
import { type Cause, DOWN_CAUSES, inOrder, OUTCOMES, type Sample, UNKNOWN_REASONS } from '../core/sample.ts';
import { type ByteReader, type ByteWriter, byteWriter, openSealed } from './bytes.ts';

/** A chunk holds the samples of one day of UTC: chunks keep their place when the zone changes. */
export const CHUNK_MS = DAY_MS;

const VERSION = 0;
/** Where a cause stands here is its number in the chunk: only ever append. */
const CAUSES: readonly Cause[] = [...DOWN_CAUSES, ...UNKNOWN_REASONS];

const RECHECK = 0b100;
const HAS_STATUS = 0b1000;
const HAS_LATENCY = 0b1_0000;
const HAS_CAUSE = 0b10_0000;

export type Decoded =
  | { readonly ok: true; readonly samples: readonly Sample[] }
  | { readonly ok: false; readonly problem: string };

/** @param samples in any order; kept as `inOrder` gives them */
export function encodeChunk(samples: readonly Sample[]): Uint8Array {
  const sorted = inOrder(samples);
  const vantages = [...new Set(sorted.map((sample) => sample.vantage))];
  const out = byteWriter();
  out.byte(VERSION);
  out.unsigned(sorted.length);
  out.unsigned(vantages.length);
  for (const vantage of vantages) out.text(vantage);
  for (const sample of sorted) out.byte(flagsOf(sample));
  writeTimes(out, sorted);
  writeDeltas(
    out,
    sorted.map((sample) => sample.intervalMs),
  );
  writeDeltas(
    out,
    sorted.flatMap((sample) => sample.status ?? []),
  );
  writeDeltas(
    out,
    sorted.flatMap((sample) => sample.latencyUs ?? []),
  );
  for (const { cause } of sorted) if (cause !== null) out.byte(CAUSES.indexOf(cause));
  if (vantages.length > 1) for (const { vantage } of sorted) out.unsigned(vantages.indexOf(vantage));
  return out.sealed();
}

/** The samples of a chunk, as `inOrder` gives them. */
export function decodeChunk(bytes: Uint8Array): Decoded {
  const version = bytes[0];
  if (version !== undefined && version > VERSION) {
    const problem = `it has version ${version}, and this Uptally reads up to ${VERSION}: use a newer Uptally`;
    return { ok: false, problem };
  }
  const input = openSealed(bytes);
  if (input === null) return { ok: false, problem: `its check sum is wrong (${bytes.length} bytes)` };
  try {
    input.byte();
    const samples = readSamples(input);
    return input.left === 0 ? { ok: true, samples } : { ok: false, problem: `${input.left} bytes too many` };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

function flagsOf(sample: Sample): number {
  return (
    OUTCOMES.indexOf(sample.outcome) +
    (sample.recheck ? RECHECK : 0) +
    (sample.status === null ? 0 : HAS_STATUS) +
    (sample.latencyUs === null ? 0 : HAS_LATENCY) +
    (sample.cause === null ? 0 : HAS_CAUSE)
  );
}

/** Times as their difference from the schedule: the time before and its interval. */
function writeTimes(out: ByteWriter, samples: readonly Sample[]): void {
  let due = 0;
  for (const { at, intervalMs } of samples) {
    out.signed(at - due);
    due = at + intervalMs;
  }
}

function writeDeltas(out: ByteWriter, values: readonly number[]): void {
  let before = 0;
  for (const value of values) {
    out.signed(value - before);
    before = value;
  }
}

function readSamples(input: ByteReader): Sample[] {
  const count = input.unsigned();
  const vantages = listOf(input.unsigned(), () => input.text());
  const flags = listOf(count, () => input.byte());
  const offsets = listOf(count, () => input.signed());
  const intervals = readDeltas(input, count);
  const status = readDeltas(input, countOf(flags, HAS_STATUS));
  const latency = readDeltas(input, countOf(flags, HAS_LATENCY));
  const causes = listOf(countOf(flags, HAS_CAUSE), () => entry(CAUSES, input.byte()));
  const vantageOf = vantages.length > 1 ? () => entry(vantages, input.unsigned()) : () => vantages[0] ?? '';
  let due = 0;
  let [statusAt, latencyAt, causeAt] = [0, 0, 0];
  return flags.map((flag, i) => {
    const at = due + entry(offsets, i);
    const intervalMs = entry(intervals, i);
    due = at + intervalMs;
    return {
      at,
      outcome: entry(OUTCOMES, flag & 0b11),
      intervalMs,
      vantage: vantageOf(),
      status: flag & HAS_STATUS ? entry(status, statusAt++) : null,
      latencyUs: flag & HAS_LATENCY ? entry(latency, latencyAt++) : null,
      cause: flag & HAS_CAUSE ? entry(causes, causeAt++) : null,
      recheck: (flag & RECHECK) !== 0,
    };
  });
}

function readDeltas(input: ByteReader, count: number): number[] {
  let before = 0;
  return listOf(count, () => {
    before += input.signed();
    return before;
  });
}

function countOf(flags: readonly number[], flag: number): number {
  return flags.reduce((count, each) => count + (each & flag ? 1 : 0), 0);
}

function listOf<T>(count: number, next: () => T): T[] {
  const list: T[] = [];
  for (let i = 0; i < count; i++) list.push(next());
  return list;
}

function entry<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`Expected an entry below ${list.length}, got ${index}`);
  return value;
}
