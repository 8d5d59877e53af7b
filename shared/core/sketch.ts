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

const LOWER_BOUNDS_US = /* @__PURE__ */ lowerBounds();

function lowerBounds(): Float64Array {
  const bounds = [0];
  for (let bound = 0; bound < LONGEST_US; ) {
    bound += Math.max(1, Math.floor(bound / BINS_PER_UNIT));
    bounds.push(bound);
  }
  return Float64Array.from(bounds);
}

/** An index over the bins: 64 cells to each power of two from 64 µs on; a cell meets few bins. */
const FIRST_BIN_OF_CELL = /* @__PURE__ */ firstBins();

function firstBins(): Uint16Array {
  const cells = new Uint16Array(26 * 64);
  let bin = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    const leastUs = (64 + (cell & 63)) * 2 ** (cell >> 6);
    while ((LOWER_BOUNDS_US[bin + 1] ?? Number.POSITIVE_INFINITY) <= leastUs) bin += 1;
    cells[cell] = bin;
  }
  return cells;
}

/** The bin of a latency in integer microseconds, >= 0. */
function binOf(latencyUs: number): number {
  if (latencyUs < 64) return latencyUs;
  if (latencyUs >= LONGEST_US) return LOWER_BOUNDS_US.length - 1;
  const shift = 25 - Math.clz32(latencyUs);
  let bin = FIRST_BIN_OF_CELL[(shift << 6) + (latencyUs >>> shift) - 64] ?? 0;
  while ((LOWER_BOUNDS_US[bin + 1] ?? Number.POSITIVE_INFINITY) <= latencyUs) bin += 1;
  return bin;
}

/** The middle of a bin, µs. */
function latencyOf(bin: number): number {
  const low = LOWER_BOUNDS_US[bin] ?? LONGEST_US;
  const next = LOWER_BOUNDS_US[bin + 1] ?? low + 1;
  return low + Math.floor((next - 1 - low) / 2);
}

/** Records latencies one by one, for one sketch after another. */
export class SketchRecorder {
  readonly #counts = new Float64Array(LOWER_BOUNDS_US.length);
  #first = LOWER_BOUNDS_US.length;
  #last = -1;
  #sumUs = 0;

  /**
   * @param latencyUs integer microseconds, >= 0; an hour and more count as an hour in the quantiles
   * @throws RangeError if it is below 0 or no number
   */
  add(latencyUs: number): void {
    if (!(latencyUs >= 0)) throw new RangeError(`Expected latencyUs >= 0, got ${latencyUs}`);
    const bin = binOf(latencyUs);
    this.#counts[bin] = (this.#counts[bin] ?? 0) + 1;
    if (bin < this.#first) this.#first = bin;
    if (bin > this.#last) this.#last = bin;
    this.#sumUs += latencyUs;
  }

  /** The sketch of what was recorded since the last one was taken. */
  take(): Sketch {
    if (this.#last < 0) return EMPTY_SKETCH;
    const [first, end, sumUs] = [this.#first, this.#last + 1, this.#sumUs];
    const counts: number[] = [];
    for (let bin = first; bin < end; bin++) counts.push(this.#counts[bin] ?? 0);
    this.#counts.fill(0, first, end);
    this.#first = this.#counts.length;
    this.#last = -1;
    this.#sumUs = 0;
    return { first, counts, sumUs };
  }
}

/** @param latenciesUs integer microseconds, >= 0 */
export function sketchOf(latenciesUs: readonly number[]): Sketch {
  const recorder = new SketchRecorder();
  for (const latencyUs of latenciesUs) recorder.add(latencyUs);
  return recorder.take();
}

/** Everything that any of them has recorded. */
export function mergeSketches(sketches: readonly Sketch[]): Sketch {
  let [first, end, sumUs] = [Number.POSITIVE_INFINITY, 0, 0];
  for (const sketch of sketches) {
    const { length } = sketch.counts;
    if (length === 0) continue;
    if (sketch.first < first) first = sketch.first;
    if (sketch.first + length > end) end = sketch.first + length;
    sumUs += sketch.sumUs;
  }
  if (end === 0) return EMPTY_SKETCH;
  const totals = new Array<number>(end - first).fill(0);
  for (const { first: start, counts } of sketches) {
    let at = start - first;
    for (let i = 0; i < counts.length; i++, at++) totals[at] = (totals[at] ?? 0) + (counts[i] ?? 0);
  }
  return { first, counts: totals, sumUs };
}

/** How many latencies were recorded. */
export function sketchCount({ counts }: Sketch): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += counts[i] ?? 0;
  return sum;
}

/**
 * The q-quantile: the latency of rank floor(q (n - 1)), counted from 0, within 1%.
 * @param q 0 <= q <= 1
 * @returns microseconds; null where nothing was recorded
 * @throws RangeError if `q` is outside [0, 1]
 */
export function quantileUs(sketch: Sketch, q: number): number | null {
  return quantilesUs(sketch, [q])[0] ?? null;
}

/**
 * Several quantiles at once.
 * @param qs ascending, each as for `quantileUs`
 * @returns as many latencies; none where nothing was recorded
 */
export function quantilesUs(sketch: Sketch, qs: readonly number[]): readonly number[] {
  const count = sketchCount(sketch);
  const found: number[] = [];
  let [bin, before] = [0, 0];
  for (const q of count === 0 ? [] : qs) {
    if (!(q >= 0 && q <= 1)) throw new RangeError(`Expected 0 <= q <= 1, got ${q}`);
    const rank = Math.floor(q * (count - 1));
    for (; before + (sketch.counts[bin] ?? count) <= rank; bin++) before += sketch.counts[bin] ?? 0;
    found.push(latencyOf(sketch.first + bin));
  }
  return found;
}
