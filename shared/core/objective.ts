// Objectives: how much downtime was promised, how much of it is spent, and how fast.
// Promise: the objective is a decimal, so that 99.9% of 30 days leaves 43 min 12 s and not a millisecond less.
// Not here: what a budget costs (cost.ts), alerting (alert/).

import { DAY_MS, HOUR_MS, MINUTE_MS } from './instant.ts';
import { coveredMs, type Tally, watchableMs } from './tally.ts';

/** A promised share of up time, as an exact decimal fraction: 0 < parts / of < 1. */
export interface Objective {
  readonly parts: number;
  /** A power of ten. */
  readonly of: number;
}

const DECIMAL = /^0*(\d{0,3})(?:\.(\d{1,12}))?(%?)$/u;

/**
 * Reads "99.95%" or "0.9995", without rounding.
 * @returns null if it is no decimal between 0 and 1 (0% and 100%), both left out, of at most 12 decimals
 */
export function parseObjective(text: string): Objective | null {
  const match = DECIMAL.exec(text.trim());
  if (match === null) return null;
  const [, whole = '', decimals = '', percent = ''] = match;
  const parts = Number(whole + decimals);
  const of = 10 ** (decimals.length + (percent === '%' ? 2 : 0));
  return Number.isSafeInteger(parts) && 0 < parts && parts < of ? { parts, of } : null;
}

/** The objective as a ratio, 0 to 1. */
export function ratioOf({ parts, of }: Objective): number {
  return parts / of;
}

export interface Budget {
  /** The downtime that the objective leaves: (window - maintenance - excluded) × (1 - objective), rounded down, ms. */
  readonly budgetMs: number;
  /** The downtime seen, ms. */
  readonly spentMs: number;
  /** What is left; negative where it is overspent, ms. */
  readonly leftMs: number;
}

/** The error budget of a window. Source: Google, "The Site Reliability Workbook", chapter 2. */
export function budget(tally: Tally, { parts, of }: Objective): Budget {
  const budgetMs = Number((BigInt(watchableMs(tally)) * BigInt(of - parts)) / BigInt(of));
  return { budgetMs, spentMs: tally.downMs, leftMs: budgetMs - tally.downMs };
}

/**
 * How many times faster than allowed the budget is being spent: (down / covered) / (1 - objective).
 * It speaks of the watched time only, so its coverage belongs beside it.
 * Source: "The Site Reliability Workbook", chapter 5, "Alerting on SLOs".
 * @returns 1 = all of it would be spent at the window's end; null where nothing is covered
 */
export function burnRate(tally: Tally, { parts, of }: Objective): number | null {
  const covered = coveredMs(tally);
  return covered === 0 ? null : ((tally.downMs / covered) * of) / (of - parts);
}

export interface BurnPair {
  /** Both windows must burn at the threshold or faster; the short one ends an alert soon after the trouble. */
  readonly longMs: number;
  readonly shortMs: number;
  /** The share of the budget that is spent when the long window burns at the threshold throughout. */
  readonly budgetRatio: number;
  /** Burn rate. */
  readonly threshold: number;
  /** Why it can't be used; null if it can. `unreachable`: all of the time down burns slower; `slow`: below 1 the budget lasts. */
  readonly refused: 'unreachable' | 'slow' | null;
}

/** Budget spent in the long window, in percent, as "The Site Reliability Workbook", chapter 5, table 5-8. */
const PAIRS = [
  { percent: 2, longMs: HOUR_MS, shortMs: 5 * MINUTE_MS },
  { percent: 5, longMs: 6 * HOUR_MS, shortMs: 30 * MINUTE_MS },
  { percent: 10, longMs: 3 * DAY_MS, shortMs: 6 * HOUR_MS },
] as const;

/**
 * The multiwindow pairs of an objective over a window: 14.4, 6 and 1 at 30 days.
 * @param windowMs length of the objective's window, > 0
 * @throws RangeError if `windowMs` is not above 0
 */
export function burnPairs({ parts, of }: Objective, windowMs: number): BurnPair[] {
  if (!(windowMs > 0)) throw new RangeError(`Expected windowMs > 0, got ${windowMs}`);
  const fastest = of / (of - parts);
  return PAIRS.map(({ percent, longMs, shortMs }) => {
    const threshold = (percent * windowMs) / (100 * longMs);
    const refused = threshold > fastest ? 'unreachable' : threshold < 1 ? 'slow' : null;
    return { longMs, shortMs, budgetRatio: percent / 100, threshold, refused };
  });
}

/** Whether a pair calls for somebody: both windows burn at the threshold or faster. Rates as `burnRate` gives them. */
export function burns({ threshold, refused }: BurnPair, long: number | null, short: number | null): boolean {
  return refused === null && long !== null && short !== null && long >= threshold && short >= threshold;
}
