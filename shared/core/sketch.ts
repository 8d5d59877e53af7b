// Quantiles of latencies in little space: a histogram whose bins grow by a fiftieth.
// Promise: each quantile within 1% of the exact one; merging equals recording everything into one, to the bit.
// Not here: which latencies count (rollup.ts).
//
// The idea is DDSketch's (Masson, Rim, Lee: "DDSketch", VLDB 2019): bins of constant relative width.
// The bounds here are whole microseconds from an integer recurrence, so that every engine agrees.

/** Width of a bin is its lower bound divided by this, at least 1 µs: half a bin is 1%. */
const BINS_PER_UNIT = 50;
/** Latencies of an hour and more fall into the last bin. */
const LONGEST_US = 3_600_000_000;

/** Counts of the bins `first`, `first + 1` …; no zero at either end; empty: first 0, no counts. */
export interface Sketch {
  readonly first: number;
  readonly counts: readonly number[];
  /** Exact sum of what was recorded, µs. */
  readonly sumUs: number;
}

export const EMPTY_SKETCH: Sketch = { first: 0, counts: [], sumUs: 0 };

const LOWER_BOUNDS_US = lowerBounds();

function lowerBounds(): readonly number[] {
  const bounds = [0];
  for (let bound = 0; bound < LONGEST_US; ) {
    bound += Math.max(1, Math.floor(bound / BINS_PER_UNIT));
    bounds.push(bound);
  }
  return bounds;
}

/** The bin of a latency in integer microseconds, >= 0. */
function binOf(latencyUs: number): number {
  let low = 0;
  let high = LOWER_BOUNDS_US.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((LOWER_BOUNDS_US[middle] ?? 0) <= latencyUs) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The middle of a bin, µs. */
function latencyOf(bin: number): number {
  const low = LOWER_BOUNDS_US[bin] ?? LONGEST_US;
  const next = LOWER_BOUNDS_US[bin + 1] ?? low + 1;
  return low + Math.floor((next - 1 - low) / 2);
}

/**
 * A sketch of latencies.
 * @param latenciesUs integer microseconds, >= 0
 */
export function sketchOf(latenciesUs: readonly number[]): Sketch {
  if (latenciesUs.length === 0) return EMPTY_SKETCH;
  const bins = latenciesUs.map(binOf);
  const first = bins.reduce((a, b) => Math.min(a, b));
  const counts = new Array<number>(bins.reduce((a, b) => Math.max(a, b)) - first + 1).fill(0);
  for (const bin of bins) counts[bin - first] = (counts[bin - first] ?? 0) + 1;
  return { first, counts, sumUs: latenciesUs.reduce((a, b) => a + b, 0) };
}

/** Everything that any of them has recorded. */
export function mergeSketches(sketches: readonly Sketch[]): Sketch {
  const filled = sketches.filter((sketch) => sketch.counts.length > 0);
  const [only] = filled;
  if (only === undefined) return EMPTY_SKETCH;
  if (filled.length === 1) return only;
  const first = filled.reduce((least, each) => Math.min(least, each.first), only.first);
  const end = filled.reduce((most, each) => Math.max(most, each.first + each.counts.length), 0);
  const totals = new Float64Array(end - first);
  let sumUs = 0;
  for (const { first: start, counts, sumUs: own } of filled) {
    sumUs += own;
    let at = start - first;
    for (let i = 0; i < counts.length; i++, at++) totals[at] = (totals[at] ?? 0) + (counts[i] ?? 0);
  }
  return { first, counts: Array.from(totals), sumUs };
}

/** How many latencies were recorded. */
export function sketchCount(sketch: Sketch): number {
  return sketch.counts.reduce((a, b) => a + b, 0);
}

/**
 * The q-quantile: the latency of rank floor(q (n - 1)), counted from 0, within 1%.
 * @param q 0 <= q <= 1
 * @returns microseconds; null where nothing was recorded
 */
export function quantileUs(sketch: Sketch, q: number): number | null {
  const count = sketchCount(sketch);
  if (count === 0) return null;
  let left = Math.floor(q * (count - 1));
  for (const [i, inBin] of sketch.counts.entries()) {
    if (left < inBin) return latencyOf(sketch.first + i);
    left -= inBin;
  }
  return null;
}
