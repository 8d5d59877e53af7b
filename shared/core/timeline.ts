// From samples to state over time: how long each sample stands, and what is in doubt about it.
// Promise: stretches come in the order of time and never overlap; what no stretch covers is unknown.
// Not here: cutting into buckets (rollup.ts), several vantages at one instant (quorum.ts).

import type { Instant } from './instant.ts';
import { type Overlays, overlaid } from './overlay.ts';
import { isKnown, type Outcome, type Sample } from './sample.ts';

/** A sample stands until the next one, but no longer than this many of its intervals. */
const STANDS_FOR_INTERVALS = 2;

/** A stretch of time in one state. */
export interface Run {
  readonly from: Instant;
  readonly to: Instant;
  readonly state: Outcome;
  /** The state that it has if every doubt goes against the endpoint. */
  readonly worst: Outcome;
  /** The state that it has if every doubt goes for the endpoint. */
  readonly best: Outcome;
  /** Longest interval in force among the samples behind it, ms; 0 where states are exact. */
  readonly intervalMs: number;
}

/** How long a sample can stand at the most, ms. */
export function standsForMs(sample: Sample): number {
  return STANDS_FOR_INTERVALS * sample.intervalMs;
}

/** Is told of each stretch: [sample.at, to). @param isInDoubt whether it may have been down where it was not, or the reverse */
export type OnStretch = (sample: Sample, to: Instant, isInDoubt: boolean) => void;

/**
 * The stretches of one vantage, told as samples come in.
 *
 * A change of state happened somewhere between two known samples and is dated at the later one, so
 * the stretch of the earlier is in doubt: of an up or degraded sample whose next known sample is
 * down; of a down sample whose next known sample is up or degraded, or that has none yet. Planned
 * time between the two samples settles the doubt, for nobody looked there.
 */
export class Stretches {
  readonly #over: Overlays;
  readonly #onStretch: OnStretch;
  /** The last known sample: its doubt waits for the next known one. */
  #known: Sample | undefined;
  /** The unknown ones since. */
  readonly #unknown: Sample[] = [];
  #lastAt: Instant = Number.NEGATIVE_INFINITY;

  constructor(over: Overlays, onStretch: OnStretch) {
    this.#over = over;
    this.#onStretch = onStretch;
  }

  /** @throws RangeError if the sample is not after the one before, or has no interval */
  add(sample: Sample): void {
    const { at, intervalMs } = sample;
    if (!(at > this.#lastAt)) {
      throw new RangeError(`Expected samples in the order of time, got one at ${at} after ${this.#lastAt}`);
    }
    if (!(intervalMs > 0)) throw new RangeError(`Expected intervalMs > 0, got ${intervalMs} at ${at}`);
    this.#lastAt = at;
    if (isKnown(sample)) {
      this.#tell(sample);
      this.#known = sample;
    } else {
      this.#unknown.push(sample);
    }
  }

  /** Tells what waits: no further sample is on record. */
  end(): void {
    this.#tell(undefined);
    this.#known = undefined;
  }

  #tell(nextKnown: Sample | undefined): void {
    const known = this.#known;
    if (known !== undefined) {
      const to = endOf(known, this.#unknown[0] ?? nextKnown);
      this.#onStretch(known, to, isInDoubt(known, nextKnown, this.#over));
    }
    if (this.#unknown.length === 0) return;
    for (const [i, sample] of this.#unknown.entries()) {
      this.#onStretch(sample, endOf(sample, this.#unknown[i + 1] ?? nextKnown), false);
    }
    this.#unknown.length = 0;
  }
}

/** Where a sample's stretch ends. */
function endOf(sample: Sample, next: Sample | undefined): Instant {
  const longest = sample.at + standsForMs(sample);
  return next !== undefined && next.at < longest ? next.at : longest;
}

/** @param sample known */
function isInDoubt(sample: Sample, nextKnown: Sample | undefined, over: Overlays): boolean {
  const isDown = sample.outcome === 'down';
  if (nextKnown === undefined) return isDown;
  return isDown !== (nextKnown.outcome === 'down') && !overlaid(over, sample.at, nextKnown.at);
}

/** The runs of one vantage. @param samples as `inOrder` gives them */
export function runsOf(samples: readonly Sample[], over: Overlays): Run[] {
  const runs: Run[] = [];
  const stretches = new Stretches(over, (sample, to, isInDoubt) => {
    const { at: from, outcome: state, intervalMs } = sample;
    const isDown = state === 'down';
    const worst = isInDoubt && !isDown ? 'down' : state;
    runs.push({ from, to, state, worst, best: isInDoubt && isDown ? 'up' : state, intervalMs });
  });
  for (const sample of samples) stretches.add(sample);
  stretches.end();
  return runs;
}
