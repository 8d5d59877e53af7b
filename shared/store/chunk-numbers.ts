// Numbers in a chunk: short ones cheap, frequent ones cheaper, and a series by how far it is from where it went.
// Promise: every integer from 0 to 2^53 - 1 comes back as it was given, in integers that are exact at every step.
// Not here: which numbers a sample is made of (chunk-samples.ts), how bits become bytes (range-coder.ts).

import type { RangeCoder } from './range-coder.ts';

/** So many bits below the leading one have chances of their own; the rest are as good as random. */
const MODELLED = 2;
const LENGTHS = 64;
/** How many contexts `natural` takes: one for each length, a small tree below each. */
export const NATURAL = LENGTHS + (LENGTHS << MODELLED);
/** How many contexts a `Series` takes: the side, distances up, distances down. */
export const SERIES = 1 + 2 * NATURAL;

/** Powers of 2 by doubling, for numbers beyond 32 bits: `2 ** n` may differ from engine to engine. */
const POWERS = new Float64Array(128).fill(1);
for (let i = 1; i < POWERS.length; i++) POWERS[i] = 2 * power(i - 1);

function power(exponent: number): number {
  return POWERS[exponent] ?? 0;
}

/** How many bits a number has, 0 <= value < 2^53: 0 for 0, 1 for 1, 2 for 2 and 3. */
function bitLength(value: number): number {
  return value < 0x8000_0000 ? 32 - Math.clz32(value) : 63 - Math.clz32(value / 0x8000_0000);
}

/** One of 2^bits values, down a tree of chances; takes 2^bits contexts. @param bits 0 to 16 */
export function choice(coder: RangeCoder, context: number, value: number, bits: number): number {
  let node = 1;
  for (let i = bits - 1; i >= 0; i--) node = 2 * node + coder.bit(context + node, (value >> i) & 1);
  return node - (1 << bits);
}

/**
 * A number from 0 to 2^53 - 1: its length one by one, as in an Exp-Golomb code, then the bits below the leading one.
 * @param coarse the last so many bits are as good as random, and a number below 2^coarse has length 0
 */
export function natural(coder: RangeCoder, context: number, value: number, coarse = 0): number {
  const own = bitLength(value) - coarse;
  let length = 0;
  while (length < LENGTHS - 1 && coder.bit(context + length, length < own ? 1 : 0) === 1) length++;
  if (length === 0) return lastBits(coder, value, coarse);
  const modelled = Math.min(MODELLED, length - 1);
  const below = length - 1 + coarse - modelled;
  const tree = context + LENGTHS + (length << MODELLED);
  const leading = 1 << modelled;
  const first = leading + choice(coder, tree, Math.floor(value / power(below)) - leading, modelled);
  return first * power(below) + lastBits(coder, value, below);
}

/** So many bits at the end of a number. */
function lastBits(coder: RangeCoder, value: number, bits: number): number {
  let found = 0;
  for (let left = bits; left > 0; ) {
    const step = Math.min(16, left);
    left -= step;
    const wanted = Math.floor(value / power(left)) & ((1 << step) - 1);
    found += coder.raw(wanted, step) * power(left);
  }
  return found;
}

/** What is expected follows by 1/2, 1/4, and so on of each distance, at last by 1 / 2^STEADY. */
const STEADY = 5;
/** A distance is cut into steps of a quarter to a half of the mean distance, and those by their first bits. */
const STEP_BITS = 6;
/** Keeps 16 times a distance exact. */
const NEAR_MAX = 2 ** 46;

/** A series of numbers that lie around something that moves slowly. */
export class Series {
  /** Where the next number is expected: 0 or more. */
  expected = 0;
  /** The mean distance from there, times 16. */
  #spread = 0;
  #count = 0;
  readonly #context: number;
  readonly #leaps: boolean;
  readonly #firstNear: number;

  /**
   * @param context takes SERIES contexts; may be shared
   * @param leaps whether the next number is expected where the last one was, however far that lay
   * @param firstNear at most so much of the first number counts as its distance
   */
  constructor(context: number, leaps: boolean, firstNear: number) {
    this.#context = context;
    this.#leaps = leaps;
    this.#firstNear = firstNear;
  }

  /** @param value 0 to 2^53 - 1 */
  next(coder: RangeCoder, value: number): number {
    const context = this.#context;
    const expected = this.expected;
    const spread = this.#spread;
    const count = this.#count++;
    const below = coder.bit(context, value < expected ? 1 : 0);
    const coarse = Math.max(0, bitLength(spread) - STEP_BITS);
    const own = context + 1 + below * NATURAL;
    const distance = natural(coder, own, below === 1 ? expected - value - 1 : value - expected, coarse);
    // One that lies far out counts like one at four times the mean.
    const near = Math.min(distance, count === 0 ? this.#firstNear : Math.floor(spread / 4) + 16, NEAR_MAX);
    const pace = power(Math.min(STEADY, bitLength(count)));
    this.#spread = spread + Math.floor((16 * near - spread) / pace);
    const move = count === 0 || this.#leaps ? distance : Math.floor(near / pace);
    this.expected = below === 1 ? expected - move : expected + move;
    return below === 1 ? expected - distance - 1 : expected + distance;
  }
}
