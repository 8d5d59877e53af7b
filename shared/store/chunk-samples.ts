// The samples of one vantage in a chunk: a state that stays, times near their slots, latencies near each other.
// Promise: every sample that there can be comes back as it was given, field by field.
// Not here: what stands around them in a chunk (chunk.ts), how a number is coded (chunk-numbers.ts).

import { type Cause, DOWN_CAUSES, OUTCOMES, type Sample, UNKNOWN_REASONS } from '../core/sample.ts';
import { choice, NATURAL, natural, SERIES, Series } from './chunk-numbers.ts';
import type { RangeCoder } from './range-coder.ts';

/** The number of a cause in the chunk: odd where it is down, even where it is unknown, so that both lists may grow. */
const CAUSES: readonly (Cause | null | undefined)[] = Array.from({ length: 64 }, (_, number) =>
  number === 0 ? null : (number % 2 === 1 ? DOWN_CAUSES : UNKNOWN_REASONS)[(number - 1) >> 1],
);

/** A kind is an outcome, and whether it was a recheck. */
const KIND_BITS = 3;
const KINDS = 1 << KIND_BITS;

/** Where the contexts of each part begin; the caller's own come after them. */
const STAYS = 0;
const KIND = STAYS + 1;
const AS_BEFORE = KIND + KINDS * KINDS;
const STATUS = AS_BEFORE + KINDS;
const CAUSE = STATUS + NATURAL;
const TIMED = CAUSE + NATURAL;
const INTERVAL = TIMED + 1;
const MISSED = INTERVAL + NATURAL;
const RECHECK = MISSED + NATURAL;
const TIME = RECHECK + NATURAL;
const LATENCY = TIME + SERIES;
export const SAMPLE_CONTEXTS = LATENCY + SERIES;

/** A difference from the schedule that surprises nobody, before there is any. */
const FIRST_JITTER_MS = 16;

/** What the decoder begins with: like no sample that there can be. */
export const NO_SAMPLE: Sample = {
  at: 0,
  outcome: 'unknown',
  intervalMs: 0,
  vantage: '',
  status: null,
  latencyUs: null,
  cause: null,
  recheck: false,
};

/** How the samples of a vantage lie. */
export interface Manner {
  /** 1 if each check follows the one before by an interval, 0 if all keep to a schedule. */
  readonly chained: number;
  /** What all latencies are multiples of, >= 1: browsers' clocks count in tenths of a millisecond, or in whole ones. */
  readonly unitUs: number;
}

/**
 * Codes the samples of one vantage one after another, each later than the one before.
 * @returns takes a sample and gives it back; decoding, only the vantage of what it takes counts; throws a RangeError
 *   if the sample has a cause that this Uptally does not know
 */
export function sampleCoder(coder: RangeCoder, { chained, unitUs }: Manner): (sample: Sample) => Sample {
  const latencies = OUTCOMES.map(() => new Series(LATENCY, false, Number.MAX_SAFE_INTEGER));
  /** Of each kind a sample with the status, the cause and the interval of the last, and a latency if that had one. */
  const states = new Array<Sample>(KINDS).fill(NO_SAMPLE);
  let state = NO_SAMPLE;
  let kind = 0;
  let last = 0;
  /** Of samples that are no rechecks, which have a schedule. */
  let times = new Series(TIME, false, 0);
  let slotMs = 0;

  const change = (sample: Sample, own: number, asBefore: boolean, missed: number): void => {
    kind = choice(coder, KIND + KINDS * kind, own, KIND_BITS);
    state = states[kind] ?? state;
    if (coder.bit(AS_BEFORE + kind, Number(asBefore)) === 0) state = states[kind] = newState(coder, sample);
    if (isRecheck(kind)) return;
    const { intervalMs } = state;
    // Another interval has other slots.
    if (intervalMs !== slotMs) times = new Series(TIME, chained === 1, FIRST_JITTER_MS);
    slotMs = intervalMs;
    times.expected += natural(coder, MISSED, missed) * intervalMs;
  };
  const time = (at: number): number => {
    if (isRecheck(kind)) return last + natural(coder, RECHECK, at - last);
    const found = times.next(coder, at);
    times.expected = Math.min(times.expected + slotMs, Number.MAX_SAFE_INTEGER);
    return found;
  };
  return (sample) => {
    const own = OUTCOMES.indexOf(sample.outcome) * 2 + Number(sample.recheck);
    const asBefore = isLike(states[own] ?? state, sample);
    const missed = coder.decoding
      ? 0
      : missedBefore(sample, sample.intervalMs === slotMs ? times.expected : 0);
    const stays = own === kind && asBefore && missed === 0;
    if (coder.bit(STAYS, Number(stays)) === 0) change(sample, own, asBefore, missed);
    const { status, cause, intervalMs, latencyUs } = state;
    const outcome = kind >> 1;
    const latency = latencyUs === null ? undefined : latencies[outcome];
    last = time(sample.at);
    return {
      at: last,
      outcome: OUTCOMES[outcome] ?? 'unknown',
      intervalMs,
      vantage: sample.vantage,
      status,
      latencyUs: latency ? latency.next(coder, (sample.latencyUs ?? 0) / unitUs) * unitUs : null,
      cause,
      recheck: isRecheck(kind),
    };
  };
}

function isRecheck(kind: number): boolean {
  return kind % 2 === 1;
}

/** How many slots have passed by since `due` without a sample. */
function missedBefore({ at, intervalMs, recheck }: Sample, due: number): number {
  const since = Math.min(at + Math.floor(intervalMs / 2), Number.MAX_SAFE_INTEGER) - due;
  return recheck || since < intervalMs ? 0 : (since - (since % intervalMs)) / intervalMs;
}

function newState(coder: RangeCoder, { status, cause, latencyUs, intervalMs }: Sample): Sample {
  const answer = natural(coder, STATUS, (status ?? 99) - 99);
  const number = natural(coder, CAUSE, CAUSES.indexOf(cause));
  const known = CAUSES[number];
  if (known === undefined) throw new RangeError(`it has cause ${number}, which this Uptally does not know`);
  return {
    ...NO_SAMPLE,
    status: answer === 0 ? null : answer + 99,
    cause: known,
    latencyUs: coder.bit(TIMED, latencyUs === null ? 0 : 1) === 0 ? null : 0,
    intervalMs: natural(coder, INTERVAL, intervalMs),
  };
}

function isLike(a: Sample, b: Sample): boolean {
  return (
    a.status === b.status &&
    a.cause === b.cause &&
    a.intervalMs === b.intervalMs &&
    (a.latencyUs === null) === (b.latencyUs === null)
  );
}
