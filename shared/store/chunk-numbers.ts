// Numbers in a chunk: short ones cheap, frequent ones cheaper, and a series by how far it is from where it went.
// Promise: every integer from 0 to 2^53 - 1 comes back as it was given, in integers that are exact at every step.
// Not here: which numbers a sample is made of (chunk-samples.ts), how bits become bytes (range-coder.ts).

import type { RangeCoder } from './range-coder.ts';

/** So many bits below the leading one have chances of their own; the rest are as good as random. */
const MODELLED = 2;
const LENGTHS = 64;
/** How many contexts `natural` takes: one for each length, a small tree below each. */
export const NATURAL = LENGTHS + (LENGTHS << MODELLED);
/** How many contexts a `Series` takes: the sign, the first number, distances up and down. */
export const SERIES = 1 + 3 * NATURAL;

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

/** What is expected follows the series by 1/2, 1/4, and so on of each distance, at last by 1 / 2^STEADY. */
export const STEADY = 5;
/** Distances are told apart in steps of a quarter to a half of their mean, finer ones within. */
const STEP_BITS = 6;
/** Keeps 16 times a distance exact. */
const NEAR_MAX = 2 ** 46;

/** A series of numbers that lie around something that moves slowly. */
export class Series {
  /** Where the next number is expected. */
  expected = 0;
  /** Whether there is no number before the next. */
  fresh = true;
  /** The mean distance from what was expected, times 16. */
  private spread = 0;
  private count = 0;
  private readonly context: number;
  private readonly inertia: number;
  private readonly firstSpread: number;

  /**
   * @param context takes SERIES contexts; may be shared
   * @param inertia STEADY, or 0 where each number is expected to lie by the one before, wherever that was
   * @param firstSpread the mean distance to begin with, in 1/16 of the first number
   */
  constructor(context: number, inertia: number, firstSpread: number) {
    this.context = context;
    this.inertia = inertia;
    this.firstSpread = firstSpread;
  }

  /** @param value 0 to 2^53 - 1 */
  next(coder: RangeCoder, value: number): number {
    const { context, expected, spread } = this;
    if (this.fresh) return this.begin(natural(coder, context + 1, value));
    const below = coder.bit(context, value < expected ? 1 : 0);
    const own = context + 1 + NATURAL * (1 + below);
    const coarse = Math.max(0, bitLength(spread) - STEP_BITS);
    const distance = natural(coder, own, below === 1 ? expected - value - 1 : value - expected, coarse);
    this.learn(distance, below);
    return below === 1 ? expected - distance - 1 : expected + distance;
  }

  private begin(first: number): number {
    this.fresh = false;
    this.count = 1;
    this.expected = first;
    this.spread = Math.min(first * this.firstSpread, NEAR_MAX);
    return first;
  }

  /** One that lies far out moves what is expected, and the mean, no more than one at four times the mean. */
  private learn(distance: number, below: number): void {
    const { expected, spread, inertia } = this;
    const pace = power(Math.min(STEADY, bitLength(this.count)));
    const near = Math.min(distance, Math.floor(spread / 4) + 16, NEAR_MAX);
    const move = inertia === 0 ? distance + below : Math.floor(near / pace);
    this.expected = below === 1 ? expected - move : expected + move;
    this.spread = spread + Math.floor((16 * near - spread) / pace);
    this.count++;
  }
}
