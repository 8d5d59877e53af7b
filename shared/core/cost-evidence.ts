// Whether a measured downtime is enough evidence to decide on money.
// Promise: a doubt is named only where it could turn the decision: which nine it is, and what the next month will be.
// Not here: what the downtime costs (cost.ts), the doubts in words (ui/cost-text.ts).

import { monthlyMs, nineOf } from './cost.ts';
import { coverage, downtime, outages } from './figures.ts';
import type { Objective } from './objective.ts';
import { checksNeeded } from './proportion.ts';
import { coveredMs, type Tally } from './tally.ts';

export type Doubt =
  /** The true downtime may lie at another of the nines: down time between `downMinMs` and `downMaxMs`, a mean month. */
  | {
      readonly kind: 'bounds';
      readonly worse: Objective | null;
      readonly better: Objective | null;
    }
  /** Less than `COVERAGE_ENOUGH` of the time was watched. */
  | { readonly kind: 'coverage'; readonly ratio: number }
  /** Even without a failure, so many checks would not prove the objective. */
  | {
      readonly kind: 'checks';
      readonly checks: number;
      readonly needed: number;
      readonly objective: Objective;
    }
  /** So few outages that another month may look quite different. */
  | { readonly kind: 'outages'; readonly count: number };

/** Below this share of the time watched we speak more of what we did not see than a bill should. */
export const COVERAGE_ENOUGH = 0.9;

/**
 * From this many outages on their mean says something of the next month: the 95% interval of a Poisson count
 * of 3 is 0.6 to 8.8, of 2 it is 0.2 to 7.2, of 1 it is 0.03 to 5.6.
 * Source: F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936).
 */
export const OUTAGES_ENOUGH = 3;

/**
 * Checks that count as trials, without rechecks and outside overlays; 0 where states were given as periods.
 */
export function checksIn({ satisfied, tolerating, frustrated }: Tally): number {
  return satisfied + tolerating + frustrated;
}

/**
 * What speaks against a decision on this evidence, the gravest first; empty if nothing does.
 * @param tally of one window, covered at least in part
 * @param objective the one to decide on
 */
export function doubtsAbout(tally: Tally, objective: Objective): readonly Doubt[] {
  return [
    ...boundsDoubt(tally),
    ...coverageDoubt(tally),
    ...checksDoubt(tally, objective),
    ...outagesDoubt(tally),
  ];
}

function boundsDoubt(tally: Tally): readonly Doubt[] {
  const { minMs, maxMs } = downtime(tally);
  const worse = nineOf(monthlyMs(maxMs, coveredMs(tally)));
  const better = nineOf(monthlyMs(minMs, coveredMs(tally)));
  return worse === better ? [] : [{ kind: 'bounds', worse, better }];
}

function coverageDoubt(tally: Tally): readonly Doubt[] {
  const ratio = coverage(tally) ?? 0;
  return ratio < COVERAGE_ENOUGH ? [{ kind: 'coverage', ratio }] : [];
}

/** Periods are no samples of something: where none was checked there is nothing to count. */
function checksDoubt(tally: Tally, objective: Objective): readonly Doubt[] {
  const checks = checksIn(tally);
  const needed = checksNeeded(objective);
  if (tally.intervalMs === 0 || checks >= needed) return [];
  return [{ kind: 'checks', checks, needed, objective }];
}

function outagesDoubt(tally: Tally): readonly Doubt[] {
  const { count } = outages(tally);
  return count < OUTAGES_ENOUGH ? [{ kind: 'outages', count }] : [];
}
