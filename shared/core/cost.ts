// What downtime costs, and what it is worth to have less of it.
// Promise: everything is told by the mean month, whatever window it was measured in; no cost and no pay-back out of nothing.
// Not here: whether the evidence is enough to decide on (cost-evidence.ts), money and sentences as text (ui/cost-text.ts).

import { MINUTE_MS } from './instant.ts';
import type { Objective } from './objective.ts';

/** A mean month, ms: 30.436875 days, a twelfth of the 365.2425 days of a mean Gregorian year. */
export const MONTH_MS = 2_629_746_000;

/** Work that is paid once is compared with what a year returns. */
export const YEAR_MONTHS = 12;

/** What less downtime would cost, in the currency of the value of a minute. */
export interface Work {
  /** Paid once, >= 0: hours × rate. */
  readonly setUpCost: number;
  /** Paid every month, >= 0. */
  readonly monthlyCost: number;
}

/** What it would mean to keep an objective; all but the pay-back in a mean month. */
export interface Improvement {
  readonly objective: Objective;
  /** The downtime that the objective leaves, ms. */
  readonly allowedMs: number;
  /** The downtime saved, ms; 0 where the objective is kept already. */
  readonly savedMs: number;
  /** What the time saved is worth. */
  readonly savedValue: number;
  /** The cost of the first year / the value saved in it; above 1 it costs more than it returns. null where nothing is saved. */
  readonly costRatio: number | null;
  /** Months until the set-up cost has come back; null = never. */
  readonly paybackMonths: number | null;
}

/**
 * Downtime as it would be in a mean month.
 * @param downMs seen, ms, 0 <= downMs <= coveredMs
 * @param coveredMs the time in which it was seen, ms, > 0
 * @throws RangeError if an argument is outside its range
 */
export function monthlyMs(downMs: number, coveredMs: number): number {
  if (!(coveredMs > 0 && coveredMs < Number.POSITIVE_INFINITY)) throw outside('coveredMs > 0', coveredMs);
  if (!(downMs >= 0 && downMs <= coveredMs))
    throw outside(`downMs from 0 to coveredMs (${coveredMs})`, downMs);
  // Whole numbers first: so 5 in 10,000 is to the bit what 99.95% leaves.
  return Math.min(MONTH_MS, (downMs * MONTH_MS) / coveredMs);
}

/** The downtime that an objective leaves in a mean month, ms: 43.8 minutes at 99.9%, 4.38 at 99.99%. */
export function allowedMs({ parts, of }: Objective): number {
  return ((of - parts) * MONTH_MS) / of;
}

/**
 * What downtime costs.
 * @param downMs ms, >= 0
 * @param minuteValue what a minute of it costs, >= 0
 * @throws RangeError if an argument is outside its range
 */
export function downtimeCost(downMs: number, minuteValue: number): number {
  return (atLeastZero('downMs', downMs) / MINUTE_MS) * atLeastZero('minuteValue', minuteValue);
}

/**
 * What it would mean to keep an objective. The pay-back is set-up cost / (value saved - running cost),
 * "never" if that is not positive: work that has no set-up cost pays back at once or never.
 * @param downMs down time now, in a mean month, ms, 0 to MONTH_MS (`monthlyMs`)
 * @param minuteValue what a minute down costs, >= 0
 * @throws RangeError if an argument is outside its range
 */
export function improvement(
  downMs: number,
  objective: Objective,
  minuteValue: number,
  { setUpCost, monthlyCost }: Work,
): Improvement {
  if (!(downMs >= 0 && downMs <= MONTH_MS)) throw outside(`downMs from 0 to ${MONTH_MS}, a month`, downMs);
  atLeastZero('setUpCost', setUpCost);
  atLeastZero('monthlyCost', monthlyCost);
  const allowed = allowedMs(objective);
  const savedMs = excessMs(downMs, objective);
  const savedValue = downtimeCost(savedMs, minuteValue);
  const costOfYear = setUpCost + YEAR_MONTHS * monthlyCost;
  const left = savedValue - monthlyCost;
  return {
    objective,
    allowedMs: allowed,
    savedMs,
    savedValue,
    costRatio: savedValue === 0 ? null : costOfYear / (YEAR_MONTHS * savedValue),
    paybackMonths: left > 0 ? setUpCost / left : null,
  };
}

/** The lowest of the steps that we speak of: 90%. */
export const LOWEST_STEP: Objective = { parts: 90, of: 100 };

/** Above this no person is quick enough, and it takes weeks of checks to prove: 99.99%. */
export const FOUR_NINES: Objective = { parts: 9_999, of: 10_000 };

/** The steps that people speak of, rising: each nine, and halfway to the next. */
const LADDER: readonly Objective[] = [
  LOWEST_STEP,
  { parts: 95, of: 100 },
  { parts: 99, of: 100 },
  { parts: 995, of: 1_000 },
  { parts: 999, of: 1_000 },
  { parts: 9_995, of: 10_000 },
  FOUR_NINES,
  { parts: 99_995, of: 100_000 },
  { parts: 99_999, of: 100_000 },
];

/** The steps that `downMs` a mean month, ms, does not keep, rising, up to 99.999%. */
export function furtherNines(downMs: number): readonly Objective[] {
  return LADDER.filter((objective) => excessMs(downMs, objective) > 0);
}

/** The highest step that `downMs` a mean month, ms, keeps, up to 99.999%; null where not even 90% is kept. */
export function nineOf(downMs: number): Objective | null {
  return LADDER.findLast((objective) => excessMs(downMs, objective) === 0) ?? null;
}

/** Closer than this, ms, is the rounding of a window that was scaled, and no downtime. */
const ROUNDING_MS = 1e-6;

/** The downtime beyond what the objective leaves, ms; 0 where it is kept. */
function excessMs(downMs: number, objective: Objective): number {
  const excess = downMs - allowedMs(objective);
  return excess < ROUNDING_MS ? 0 : excess;
}

/** Whether an objective asks for more than 99.99%. */
export function isAboveFourNines({ parts, of }: Objective): boolean {
  return (of - parts) * FOUR_NINES.of < of;
}

function atLeastZero(name: string, value: number): number {
  if (value >= 0 && value < Number.POSITIVE_INFINITY) return value;
  throw outside(`${name} >= 0`, value);
}

function outside(rule: string, value: number): RangeError {
  return new RangeError(`Expected ${rule}, got ${value}`);
}
