// From samples to state over time: how long each sample stands, and what is in doubt about it.
// Promise: stretches come in the order of time and never overlap; what no stretch covers is unknown.
// Not here: cutting into buckets (rollup.ts), several vantages at one instant (quorum.ts).

import type { Instant } from './instant.ts';
import { type Overlays, overlaid } from './overlay.ts';
import { isKnown, type KnownOutcome, type KnownSample, type Sample } from './sample.ts';

/** A sample stands until the next one, but no longer than this many of its intervals. */
const STANDS_FOR_INTERVALS = 2;

/** A stretch of time in one known state. */
export interface Run {
  readonly from: Instant;
  readonly to: Instant;
  readonly state: KnownOutcome;
  /** Whether it may have been down where it was not, or the reverse. */
  readonly isInDoubt: boolean;
  /** Longest interval in force among the samples behind it, ms; 0 where states are exact. */
  readonly intervalMs: number;
}

/** How long a sample can stand at the most, ms. */
export function standsForMs(sample: Sample): number {
  return STANDS_FOR_INTERVALS * sample.intervalMs;
}

/** Is told of the stretch [sample.at, to) of each known sample. */
export type OnStretch = (sample: KnownSample, to: Instant, isInDoubt: boolean) => void;

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
  #known: KnownSample | undefined;
  /** Where its stretch ends. */
  #to: Instant = Number.POSITIVE_INFINITY;
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
    if (at < this.#to) this.#to = at;
    if (!isKnown(sample)) return;
    this.#tell(sample);
    this.#known = sample;
    this.#to = at + standsForMs(sample);
  }

  /** Tells what waits: no further sample is on record. */
  end(): void {
    this.#tell(undefined);
    this.#known = undefined;
  }

  #tell(nextKnown: Sample | undefined): void {
    const known = this.#known;
    if (known !== undefined) this.#onStretch(known, this.#to, isInDoubt(known, nextKnown, this.#over));
  }
}

function isInDoubt(sample: KnownSample, nextKnown: Sample | undefined, over: Overlays): boolean {
  const isDown = sample.outcome === 'down';
  if (nextKnown === undefined) return isDown;
  return isDown !== (nextKnown.outcome === 'down') && !overlaid(over, sample.at, nextKnown.at);
}

/** The runs of one vantage. @param samples as `inOrder` gives them */
export function runsOf(samples: readonly Sample[], over: Overlays): Run[] {
  const runs: Run[] = [];
  const stretches = new Stretches(over, ({ at: from, outcome: state, intervalMs }, to, doubt) => {
    runs.push({ from, to, state, isInDoubt: doubt, intervalMs });
  });
  for (const sample of samples) stretches.add(sample);
  stretches.end();
  return runs;
}
