// From samples to state over time: how long each sample stands, and what is in doubt about it.
// Promise: runs come in the order of time and never overlap; what no run covers is unknown.
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
  /** Longest interval in force among the samples behind it, ms. */
  readonly intervalMs: number;
}

/** How long a sample can stand at the most, ms. */
export function standsForMs(sample: Sample): number {
  return STANDS_FOR_INTERVALS * sample.intervalMs;
}

/**
 * The runs of one vantage.
 *
 * A change of state happened somewhere between two known samples and is dated at the later one, so
 * the stretch of the earlier is in doubt: of an up or degraded sample whose next known sample is
 * down; of a down sample whose next known sample is up or degraded, or that has none yet. Planned
 * time between the two samples settles the doubt, for nobody looked there.
 * @param samples of one vantage, as `inOrder` gives them
 */
export function runsOf(samples: readonly Sample[], over: Overlays): Run[] {
  const runs: Run[] = [];
  let next: Sample | undefined;
  let nextKnown: Sample | undefined;
  for (let i = samples.length - 1; i >= 0; i--) {
    const sample = samples[i];
    if (sample === undefined) break;
    const to = Math.min(next?.at ?? Number.POSITIVE_INFINITY, sample.at + standsForMs(sample));
    runs.push({ from: sample.at, to, intervalMs: sample.intervalMs, ...statesOf(sample, nextKnown, over) });
    next = sample;
    if (isKnown(sample)) nextKnown = sample;
  }
  return runs.reverse();
}

function statesOf(
  sample: Sample,
  nextKnown: Sample | undefined,
  over: Overlays,
): Pick<Run, 'state' | 'worst' | 'best'> {
  const state = sample.outcome;
  const settled = { state, worst: state, best: state };
  if (state === 'unknown') return settled;
  if (nextKnown === undefined) return state === 'down' ? { ...settled, best: 'up' } : settled;
  if ((state === 'down') === (nextKnown.outcome === 'down')) return settled;
  if (overlaid(over, sample.at, nextKnown.at)) return settled;
  return state === 'down' ? { ...settled, best: 'up' } : { ...settled, worst: 'down' };
}
