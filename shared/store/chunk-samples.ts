// The samples of one vantage in a chunk: a state that stays, times near their slots, latencies near each other.
// Promise: every sample that there can be comes back as it was given, field by field.
// Not here: what stands around them in a chunk (chunk.ts), how a number is coded (chunk-numbers.ts).

import { type Cause, DOWN_CAUSES, OUTCOMES, type Sample, UNKNOWN_REASONS } from '../core/sample.ts';
import { choice, NATURAL, natural, SERIES, Series, STEADY } from './chunk-numbers.ts';
import type { RangeCoder } from './range-coder.ts';

/** Where a cause stands here is its number in the chunk: only ever append, up to 32. */
const CAUSES: readonly (Cause | null)[] = [null, ...DOWN_CAUSES, ...UNKNOWN_REASONS];
const CAUSE_BITS = 5;
const STATUS_BITS = 9;
/** An outcome, and whether it was a recheck. */
const KIND_BITS = 3;
const KINDS = 1 << KIND_BITS;

/** Where the contexts of each part begin, and how many there are: the caller's own come after them. */
const STAYS = 0;
const KIND = STAYS + 2;
const LIKE_LAST = KIND + KINDS * KINDS;
const STATUS = LIKE_LAST + KINDS;
const CAUSE = STATUS + (1 << STATUS_BITS);
const TIMED = CAUSE + (1 << CAUSE_BITS);
const INTERVAL = TIMED + 1;
const MISSED = INTERVAL + NATURAL;
const TIME = MISSED + NATURAL;
const RECHECK = TIME + SERIES;
const LATENCY = RECHECK + SERIES;
export const SAMPLE_CONTEXTS = LATENCY + SERIES;

/** How the times of a vantage lie, and in which units. */
export interface Manner {
  /** 1 if each check follows the one before by an interval, 0 if all keep to a schedule. */
  readonly chained: number;
  /** A common divisor of all instants and intervals, ms, >= 1. */
  readonly unitMs: number;
  /** A common divisor of all latencies, >= 1: clocks of browsers count in tenths of a millisecond, or in whole ones. */
  readonly unitUs: number;
}

/** What a kind of sample has in common, mostly. */
interface State {
  /** 0 is none, 1 is 100. */
  readonly status: number;
  readonly cause: number;
  /** Whether there is a latency. */
  readonly timed: number;
  /** In units. */
  readonly interval: number;
}

const FIRST: State = { status: 0, cause: 0, timed: 0, interval: 0 };

/** Codes the samples of one vantage one after another. */
export class SampleCoder {
  private readonly coder: RangeCoder;
  private readonly manner: Manner;
  /** What was last seen of each kind. */
  private readonly states = new Array<State>(KINDS).fill(FIRST);
  private readonly latencies = OUTCOMES.map(() => new Series(LATENCY, STEADY, 2));
  private readonly times: Series;
  private readonly rechecks = new Series(RECHECK, STEADY, 2);
  private kind = OUTCOMES.indexOf('up') << 1;
  private stayed = 1;
  /** Of the sample before, and of the last that was no recheck; in units. */
  private at = 0;
  private interval = 0;

  constructor(coder: RangeCoder, manner: Manner) {
    this.coder = coder;
    this.manner = manner;
    this.times = new Series(TIME, manner.chained === 1 ? 0 : STEADY, 0);
  }

  /**
   * Encodes a sample; its instant is later than the one before.
   * @param sample decoding, only its vantage counts
   * @returns decoding, the sample
   * @throws RangeError if a newer Uptally wrote it, with a cause that this one does not know
   */
  next(sample: Sample): Sample {
    const { unitMs, unitUs } = this.manner;
    const missed = this.state(sample);
    const { status, cause, timed, interval } = this.states[this.kind] ?? FIRST;
    const at = this.time(sample.at / unitMs, interval, missed) * unitMs;
    const latency = timed === 1 ? this.latency((sample.latencyUs ?? 0) / unitUs) * unitUs : null;
    if (!this.coder.decoding) return sample;
    return {
      at,
      outcome: OUTCOMES[this.kind >> 1] ?? 'unknown',
      intervalMs: interval * unitMs,
      vantage: sample.vantage,
      status: status === 0 ? null : status + 99,
      latencyUs: latency,
      cause: causeOf(cause),
      recheck: (this.kind & 1) === 1,
    };
  }

  /** The kind, the state and the slots missed: all three are as ever, or each is told. @returns how many slots were missed */
  private state(sample: Sample): number {
    const { coder, states } = this;
    const kind = (OUTCOMES.indexOf(sample.outcome) << 1) | (sample.recheck ? 1 : 0);
    const like = this.isLike(states[kind] ?? FIRST, sample);
    const missed = coder.decoding ? 0 : this.missed(sample);
    const stays = kind === this.kind && like === 1 && missed === 0 ? 1 : 0;
    this.stayed = coder.bit(STAYS + this.stayed, stays);
    if (this.stayed === 1) return 0;
    this.kind = choice(coder, KIND + KINDS * this.kind, kind, KIND_BITS);
    if (coder.bit(LIKE_LAST + this.kind, like) === 0) states[this.kind] = this.newState(sample);
    return natural(coder, MISSED, missed);
  }

  private isLike(state: State, { status, cause, latencyUs, intervalMs }: Sample): number {
    return state.status === (status ?? 99) - 99 &&
      CAUSES[state.cause] === cause &&
      state.timed === (latencyUs === null ? 0 : 1) &&
      state.interval === intervalMs / this.manner.unitMs
      ? 1
      : 0;
  }

  private newState({ status, cause, latencyUs, intervalMs }: Sample): State {
    const { coder } = this;
    return {
      status: choice(coder, STATUS, (status ?? 99) - 99, STATUS_BITS),
      cause: choice(coder, CAUSE, CAUSES.indexOf(cause), CAUSE_BITS),
      timed: coder.bit(TIMED, latencyUs === null ? 0 : 1),
      interval: natural(coder, INTERVAL, intervalMs / this.manner.unitMs),
    };
  }

  /** How many slots passed by without a sample, so that it lies within half an interval of its own. */
  private missed({ at, intervalMs, recheck }: Sample): number {
    const { times, manner } = this;
    const interval = intervalMs / manner.unitMs;
    if (times.fresh || recheck || interval !== this.interval) return 0;
    const half = Math.min(at / manner.unitMs + Math.floor(interval / 2), Number.MAX_SAFE_INTEGER);
    const since = Math.max(0, half - times.expected);
    return (since - (since % interval)) / interval;
  }

  /** All in units. */
  private time(wanted: number, interval: number, missed: number): number {
    const { coder, times, kind } = this;
    if ((kind & 1) === 1) {
      this.at += this.rechecks.next(coder, wanted - this.at);
      return this.at;
    }
    // Another interval has other slots.
    if (interval !== this.interval) times.fresh = true;
    this.interval = interval;
    times.expected += missed * interval;
    this.at = times.next(coder, wanted);
    times.expected = Math.min(times.expected + interval, Number.MAX_SAFE_INTEGER);
    return this.at;
  }

  private latency(wanted: number): number {
    return this.latencies[this.kind >> 1]?.next(this.coder, wanted) ?? 0;
  }
}

function causeOf(number: number): Cause | null {
  const cause = CAUSES[number];
  if (cause === undefined) throw new RangeError(`it has cause ${number}, which this Uptally does not know`);
  return cause;
}
