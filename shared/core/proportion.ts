// What a count of successes proves about a proportion.
// Promise: intervals inside [0, 1]; nothing is proven by nothing.
// Not here: which answers are successes (figures.ts).

import { type Objective, ratioOf } from './objective.ts';

/** Two-sided 95% quantile of the standard normal distribution. */
const Z = 1.959963984540054;

export interface ProportionInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * Two-sided 95% score interval of a proportion.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 * @param successes integer, 0 <= successes <= trials
 * @returns null without trials
 */
export function wilson(successes: number, trials: number): ProportionInterval | null {
  if (trials === 0) return null;
  const ratio = successes / trials;
  const z2 = (Z * Z) / trials;
  const centre = (ratio + z2 / 2) / (1 + z2);
  const half = (Z * Math.sqrt((ratio * (1 - ratio)) / trials + z2 / (4 * trials))) / (1 + z2);
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === trials ? 1 : Math.min(1, centre + half),
  };
}

/**
 * How many checks without one failure would prove an objective, one-sided, at 95%: the least n with
 * objective^n <= 0.05, ceil(ln 0.05 / ln objective). 29,956 for 99.99%.
 * Source: the exact binomial bound without failures, of which "the rule of three" is the rule of thumb
 * (Hanley, Lippman-Hand: "If nothing goes wrong, is everything all right?", JAMA 249, 1983).
 */
export function checksNeeded(objective: Objective): number {
  return Math.ceil(Math.log(0.05) / Math.log(ratioOf(objective)));
}
