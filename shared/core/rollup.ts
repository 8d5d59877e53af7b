// Rollup: the samples of an endpoint cut into the tallies of successive buckets.
// Promise: merging the tallies of adjacent buckets equals one tally of them together, to the bit.
// Not here: where the edges of the buckets lie (calendar.ts), keeping the tallies (store/).

import { Answers } from './answers.ts';
import type { Instant } from './instant.ts';
import { type Overlays, plannedSince } from './overlay.ts';
import { majority, type Quorum, timeline } from './quorum.ts';
import { inOrder, type Sample } from './sample.ts';
import { EMPTY_SKETCH, type Sketch } from './sketch.ts';
import { settled, type Tally } from './tally.ts';
import { type Run, Stretches } from './timeline.ts';
import { type Bucket, bucketsBetween, type OpenOutage, Walk } from './walk.ts';

/** What the tallies of an endpoint depend on besides its samples. */
export interface Terms {
  readonly overlays: Overlays;
  /** Apdex threshold, µs, > 0. */
  readonly apdexUs: number;
  /** The outage that is open at the first edge, if one is: see `openOutage`. */
  readonly open: OpenOutage | null;
}

/** What the tallies of an endpoint are made from. */
export interface Evidence extends Terms {
  /**
   * Its samples in any order: at least from the last known one before the first edge that can still
   * stand there, to the first known one at or after the last edge, where there is one.
   */
  readonly samples: readonly Sample[];
  readonly quorum?: Quorum;
}

/**
 * Tallies of the buckets between successive edges.
 * @param edges ascending; n + 1 edges make n tallies
 * @throws RangeError if edges, samples or terms can't be what they say
 */
export function tallies(evidence: Evidence, edges: readonly Instant[]): Tally[] {
  return talliesInOnePass(evidence, edges) ?? talliesOfAnyOrder(evidence, edges);
}

/** @returns null where samples are not in order already, or of several vantages */
function talliesInOnePass(evidence: Evidence, edges: readonly Instant[]): Tally[] | null {
  const recorder = new Recorder(evidence, edges);
  const vantage = evidence.samples[0]?.vantage;
  let before = Number.NEGATIVE_INFINITY;
  for (const sample of evidence.samples) {
    if (!(sample.at > before) || sample.vantage !== vantage) return null;
    before = sample.at;
    recorder.add(sample);
  }
  return recorder.tallies();
}

function talliesOfAnyOrder(evidence: Evidence, edges: readonly Instant[]): Tally[] {
  const samples = inOrder(evidence.samples);
  const recorder = new Recorder(evidence, edges);
  for (const sample of samples) recorder.answer(sample);
  for (const run of timeline(samples, evidence.overlays, evidence.quorum ?? majority)) recorder.run(run);
  return recorder.tallies();
}

/** Tallies of states that are known as such, in the order of time, without checks behind them. */
export function runTallies(
  runs: readonly Run[],
  terms: Omit<Terms, 'apdexUs'>,
  edges: readonly Instant[],
): Tally[] {
  const recorder = new Recorder({ ...terms, apdexUs: 1 }, edges);
  for (const run of runs) recorder.run(run);
  return recorder.tallies();
}

/** The outage that is open at the end of a tally of one span, if one is. */
export function openOutage(tally: Tally): OpenOutage | null {
  const open = tally.parts.findLast((part) => part.end === null);
  return open === undefined ? null : { begin: open.begin, downMs: open.downMs };
}

/** Takes the samples of one vantage one at a time, in the order of time; or answers and runs apart. */
export class Recorder {
  readonly #buckets: readonly Bucket[];
  readonly #walk: Walk;
  readonly #answers: Answers;
  readonly #stretches: Stretches;

  /** @param edges ascending; n + 1 edges make n tallies @throws RangeError as `tallies` */
  constructor({ overlays, apdexUs, open }: Terms, edges: readonly Instant[]) {
    const planned = plannedSince(overlays, edges[0] ?? 0);
    this.#buckets = bucketsBetween(edges);
    this.#walk = new Walk(this.#buckets, planned, open);
    this.#answers = new Answers(this.#buckets, planned, apdexUs);
    this.#stretches = new Stretches(overlays, (sample, to, isInDoubt) => {
      this.#walk.stretch(sample.at, to, sample.outcome, isInDoubt, sample.intervalMs);
    });
  }

  /** @throws RangeError if it is not after the one before */
  add(sample: Sample): void {
    this.#stretches.add(sample);
    this.#answers.count(sample);
  }

  /** Counts its answer and latency alone. */
  answer(sample: Sample): void {
    this.#answers.count(sample);
  }

  /** @param run not before the one before it */
  run({ from, to, state, isInDoubt, intervalMs }: Run): void {
    this.#walk.stretch(from, to, state, isInDoubt, intervalMs);
  }

  /** The tallies of all that came; nothing may come after. */
  tallies(): Tally[] {
    this.#stretches.end();
    this.#walk.finish();
    const latencies = this.#answers.latencies();
    return this.#buckets.map((bucket, i) => toTally(bucket, latencies[i] ?? EMPTY_SKETCH));
  }
}

function toTally({ from, to, totals, parts }: Bucket, latency: Sketch): Tally {
  const spans = from < to ? [{ from, to }] : [];
  return settled(totals, parts, { spans, latency, last: parts.at(-1) ?? null });
}
