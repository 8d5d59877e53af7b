// The chunk: the samples of one endpoint and day, in about as few bytes as they have of news.
// Promise: decoding gives back the very samples, for ever; damage is told, never guessed over; the version comes first.
// Not here: which samples belong together (settle.ts), how a sample becomes bits (chunk-samples.ts).
//
// Version 1 is the byte 1, the bytes of a range coder, and the CRC-32 of both. The range coder holds the number of
// vantages, and of each its name, the number of its samples, their manner, and the samples by time. Files under
// test/fixtures/chunks hold all later versions to reading it.

import { DAY_MS } from '../core/instant.ts';
import { faultOf, inOrder, type Sample } from '../core/sample.ts';
import { opened, sealed } from './bytes.ts';
import { NATURAL, natural } from './chunk-numbers.ts';
import { type Manner, NO_SAMPLE, SAMPLE_CONTEXTS, sampleCoder } from './chunk-samples.ts';
import { BITS_IN_BYTE_MAX, RangeCoder } from './range-coder.ts';

/** A chunk holds the samples of one day of UTC: chunks keep their place when the zone changes. */
export const CHUNK_MS = DAY_MS;

const VERSION = 1;

const COUNT = SAMPLE_CONTEXTS;
const UNIT = COUNT + NATURAL;
const LETTER = UNIT + NATURAL;
const CHAINED = LETTER + NATURAL;
const CONTEXTS = CHAINED + 1;

/** So many samples tell how the times of all lie. */
const TRIAL = 128;

const PLAIN: Manner = { chained: 0, unitUs: 1 };

export type Decoded =
  | { readonly ok: true; readonly samples: readonly Sample[] }
  | { readonly ok: false; readonly problem: string };

/**
 * @param samples in any order; kept as `inOrder` gives them
 * @throws RangeError if one has a fault (`faultOf`)
 */
export function encodeChunk(samples: readonly Sample[]): Uint8Array {
  const byVantage = Map.groupBy(inOrder(samples), ({ vantage }) => vantage);
  const coder = new RangeCoder(CONTEXTS, null);
  codeAll(coder, [...byVantage.values()], Number.MAX_SAFE_INTEGER);
  const body = coder.finish();
  body.unshift(VERSION);
  return sealed(new Uint8Array(body));
}

/** The samples of a chunk, as `inOrder` gives them. */
export function decodeChunk(bytes: Uint8Array): Decoded {
  const version = bytes[0];
  if (version !== undefined && version !== VERSION) {
    const problem = `it has version ${version}, and not ${VERSION}: use the Uptally that wrote it`;
    return { ok: false, problem };
  }
  const body = opened(bytes);
  if (body === null) return { ok: false, problem: `its check sum is wrong (${bytes.length} bytes)` };
  try {
    const coder = new RangeCoder(CONTEXTS, body.subarray(1));
    const samples = codeAll(coder, [], body.length * BITS_IN_BYTE_MAX);
    if (coder.left > 0) throw new RangeError(`it has ${coder.left} bytes too many`);
    return { ok: true, samples: inOrder(samples) };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * All that a chunk holds, one vantage after another.
 * @param byVantage none of them empty; decoding, nothing
 * @param most what is more can't be in so few bytes
 */
function codeAll(coder: RangeCoder, byVantage: readonly (readonly Sample[])[], most: number): Sample[] {
  const found: Sample[] = [];
  const count = (given: number): number => {
    const length = natural(coder, COUNT, given);
    if (length > most) throw new RangeError(`it claims to hold ${length} values, more than its bytes can`);
    return length;
  };
  const vantages = count(byVantage.length);
  for (let i = 0; i < vantages; i++) {
    const own = byVantage[i] ?? [];
    const name = own[0]?.vantage ?? '';
    const letters = count(name.length);
    let vantage = '';
    for (let k = 0; k < letters; k++) {
      vantage += String.fromCharCode(natural(coder, LETTER, name.charCodeAt(k)));
    }
    // Each has at least one.
    const samples = 1 + count(own.length - 1);
    const each = sampleCoder(coder, codeManner(coder, coder.decoding ? PLAIN : mannerOf(own)));
    const none = { ...NO_SAMPLE, vantage };
    for (let k = 0; k < samples; k++) found.push(possible(each(own[k] ?? none)));
  }
  return found;
}

function codeManner(coder: RangeCoder, { chained, unitUs }: Manner): Manner {
  return { chained: coder.bit(CHAINED, chained), unitUs: natural(coder, UNIT, unitUs) };
}

function possible(sample: Sample): Sample {
  const fault = faultOf(sample);
  if (fault !== null) throw new RangeError(`it has a sample that can't be: ${fault}`);
  return sample;
}

/** @param samples of one vantage */
function mannerOf(samples: readonly Sample[]): Manner {
  const unitUs = samples.reduce((unit, { latencyUs }) => common(unit, latencyUs ?? 0), 0);
  const manner = { ...PLAIN, unitUs: Math.max(1, unitUs) };
  const chained = { ...manner, chained: 1 };
  const some = samples.slice(0, TRIAL);
  return sizeBytes(some, chained) < sizeBytes(some, manner) ? chained : manner;
}

function sizeBytes(samples: readonly Sample[], manner: Manner): number {
  const coder = new RangeCoder(SAMPLE_CONTEXTS, null);
  const each = sampleCoder(coder, manner);
  for (const sample of samples) each(sample);
  return coder.finish().length;
}

/** The greatest common divisor (Euclid); 0 divides by everything. */
function common(a: number, b: number): number {
  let [unit, rest] = [a, b];
  if (unit === 1) return 1;
  while (rest > 0) [unit, rest] = [rest, unit % rest];
  return unit;
}
