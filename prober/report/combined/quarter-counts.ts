// Counts requests by the quarter of an hour that they fall into.
// Promise: a few integer additions a request while times stay near each other, and right in any order.
// Not here: sums of several parts (log-sum.ts).

import type { Instant } from '../../../shared/core/instant.ts';
import { mergeSketches, SketchRecorder } from '../../../shared/core/sketch.ts';
import { QUARTER_MS, type Quarter } from './access-log.ts';

const QUARTER_S = QUARTER_MS / 1000;
/** Quarters that are counted at once: lines of neighbouring quarters may alternate at their edge. */
const OPEN = 4;
/** Apdex Technical Specification 1.1: tolerating up to four times the threshold. */
const TOLERANCE = 4;

/** Request times of whole ms below this are counted apart first: nginx's, nearly all of them. */
const SHORT_MS = 2048;

const NONE = 0;
const SERVER_ERROR = 5;

export class QuarterCounts {
  readonly #apdexUs: number;
  readonly #open = Array.from({ length: OPEN }, () => new OpenQuarter());
  readonly #closed = new Map<Instant, Quarter>();
  #current = new OpenQuarter();

  constructor(apdexUs: number) {
    this.#apdexUs = apdexUs;
  }

  /**
   * @param seconds since 1970, >= 0
   * @param statusClass the status' first digit; 0 for none
   */
  add(seconds: number, statusClass: number): void {
    if (seconds < this.#current.fromS || seconds >= this.#current.toS) this.#turnTo(seconds);
    const { responses } = this.#current;
    responses[statusClass] = (responses[statusClass] ?? 0) + 1;
    if (statusClass === NONE || statusClass === SERVER_ERROR) this.#current.frustrated += 1;
  }

  /** The request time of the request that was added last. */
  addLatency(latencyUs: number): void {
    const ms = Math.floor(latencyUs / 1000);
    if (ms < SHORT_MS && ms * 1000 === latencyUs) this.#current.addShort(ms);
    else this.#current.add(latencyUs, this.#apdexUs);
  }

  /** What was counted since the last time, in no order. */
  take(): ReadonlyMap<Instant, Quarter> {
    for (const open of this.#open) this.#close(open);
    const taken = new Map(this.#closed);
    this.#closed.clear();
    return taken;
  }

  #turnTo(seconds: number): void {
    const index = Math.floor(seconds / QUARTER_S);
    const open = this.#open[index % OPEN];
    if (open === undefined) throw new RangeError(`Expected whole seconds >= 0, got ${seconds}`);
    if (open.fromS !== index * QUARTER_S) {
      this.#close(open);
      open.fromS = index * QUARTER_S;
      open.toS = open.fromS + QUARTER_S;
    }
    this.#current = open;
  }

  #close(open: OpenQuarter): void {
    const quarter = open.take(this.#apdexUs);
    if (quarter === null) return;
    const start = open.fromS * 1000;
    const before = this.#closed.get(start);
    this.#closed.set(start, before === undefined ? quarter : sumOfQuarters(before, quarter));
  }
}

/** Everything that either has. */
export function sumOfQuarters(a: Quarter, b: Quarter): Quarter {
  return {
    responses: {
      none: a.responses.none + b.responses.none,
      '1xx': a.responses['1xx'] + b.responses['1xx'],
      '2xx': a.responses['2xx'] + b.responses['2xx'],
      '3xx': a.responses['3xx'] + b.responses['3xx'],
      '4xx': a.responses['4xx'] + b.responses['4xx'],
      '5xx': a.responses['5xx'] + b.responses['5xx'],
    },
    latency: mergeSketches([a.latency, b.latency]),
    satisfied: a.satisfied + b.satisfied,
    tolerating: a.tolerating + b.tolerating,
    frustrated: a.frustrated + b.frustrated,
  };
}

/** A quarter that is being counted; at first an empty stretch of time. */
class OpenQuarter {
  fromS = 0;
  toS = 0;
  readonly responses = new Float64Array(6);
  frustrated = 0;
  readonly #latency = new SketchRecorder();
  #satisfied = 0;
  #tolerating = 0;
  /** How many took so many ms: put into the sketch together. */
  readonly #short = new Uint32Array(SHORT_MS);
  #longestShortMs = -1;

  /** @param ms whole, >= 0, < SHORT_MS */
  addShort(ms: number): void {
    this.#short[ms] = (this.#short[ms] ?? 0) + 1;
    if (ms > this.#longestShortMs) this.#longestShortMs = ms;
  }

  add(latencyUs: number, apdexUs: number): void {
    this.#latency.add(latencyUs);
    if (latencyUs <= apdexUs) this.#satisfied += 1;
    else if (latencyUs <= TOLERANCE * apdexUs) this.#tolerating += 1;
    else this.frustrated += 1;
  }

  /** null if nothing was counted since the last time. */
  take(apdexUs: number): Quarter | null {
    if (this.responses.every((count) => count === 0)) return null;
    this.#putShort(apdexUs);
    const [none = 0, one = 0, two = 0, three = 0, four = 0, five = 0] = this.responses;
    const quarter = {
      responses: { none, '1xx': one, '2xx': two, '3xx': three, '4xx': four, '5xx': five },
      latency: this.#latency.take(),
      satisfied: this.#satisfied,
      tolerating: this.#tolerating,
      frustrated: this.frustrated,
    };
    this.responses.fill(0);
    this.#satisfied = 0;
    this.#tolerating = 0;
    this.frustrated = 0;
    return quarter;
  }

  #putShort(apdexUs: number): void {
    for (let ms = 0; ms <= this.#longestShortMs; ms++) {
      const count = this.#short[ms] ?? 0;
      for (let i = 0; i < count; i++) this.add(ms * 1000, apdexUs);
      this.#short[ms] = 0;
    }
    this.#longestShortMs = -1;
  }
}
