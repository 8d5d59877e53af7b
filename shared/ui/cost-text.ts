// What downtime costs, as text: money, minutes, ratios, and the sentence that decides.
// Promise: an uptime is never shown better than it was, and no cost without the return beside it.
// Not here: the words (cost-words.ts), the mathematics (core/cost.ts), tables of a terminal or a screen.

import { FOUR_NINES, type Improvement, improvement, LOWEST_STEP, type Work } from '../core/cost.ts';
import type { Doubt } from '../core/cost-evidence.ts';
import { MINUTE_MS, SECOND_MS } from '../core/instant.ts';
import type { Objective } from '../core/objective.ts';
import { checksNeeded } from '../core/proportion.ts';
import type { Tally } from '../core/tally.ts';
import type { CostWords } from './cost-words.ts';
import type { FigureWording } from './figure-words.ts';
import { numberFormat } from './formats.ts';
import { countText, downtimeBoundsText, durationText, objectiveText, watchedText } from './text.ts';

/** How a reader reads of money. */
export interface CostWording extends FigureWording {
  readonly cost: CostWords;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** What is decided on: the downtime as it is, and the value of a minute of it. */
export interface Stake {
  /** In a mean month, ms. */
  readonly downMs: number;
  /** The uptime of it as text: "99.95%". */
  readonly uptime: string;
  readonly minuteValue: number;
}

/** "$175", "$5,000", "$0.25": without the cents from 100 on, and where there are none. */
export function moneyText(
  amount: number,
  { locale, currency }: Pick<CostWording, 'locale' | 'currency'>,
): string {
  const whole: Intl.NumberFormatOptions = amount >= 100 ? { maximumFractionDigits: 0 } : {};
  return numberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
    ...whole,
  }).format(amount);
}

/** "28.5", "1,234": three digits, or all of a greater number. */
export function ratioText(ratio: number, locale: string): string {
  return numberFormat(locale, THREE_DIGITS).format(ratio);
}

/** "17.5 minutes", "4.38 minutes". */
export function minutesText(ms: number, locale: string): string {
  return long(locale, 'minute').format(ms / MINUTE_MS);
}

/** "17m 31s": a saving, rounded down to the second. */
export function savedText(ms: number, locale: string): string {
  return durationText(Math.floor(ms / SECOND_MS) * SECOND_MS, locale);
}

/** "6.2 months", "at once", "never". */
export function paybackText(months: number | null, { locale, cost }: CostWording): string {
  if (months === null) return cost.never;
  return months === 0 ? cost.atOnce : long(locale, 'month').format(months);
}

const THREE_DIGITS = {
  maximumSignificantDigits: 3,
  maximumFractionDigits: 0,
  roundingPriority: 'morePrecision',
} as const satisfies Intl.NumberFormatOptions;

function long(locale: string, unit: string): Intl.NumberFormat {
  return numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', ...THREE_DIGITS });
}

/** "$8,000 once and $50 a month". */
export function priceText({ setUpCost, monthlyCost }: Work, wording: CostWording): string {
  const { cost } = wording;
  const once = moneyText(setUpCost, wording);
  const monthly = moneyText(monthlyCost, wording);
  if (setUpCost === 0) return cost.monthly(monthly);
  return monthlyCost === 0 ? cost.once(once) : cost.onceAndMonthly(once, monthly);
}

/**
 * The sentence that decides: "Going from 99.95% to 99.99% saves 17.5 minutes a month, worth $175. At $5,000 a month
 * it costs 28.5 times what it returns."
 * @param work null = its cost is not known: the sentence tells what it may cost at most
 */
export function worthSentence(
  stake: Stake,
  objective: Objective,
  work: Work | null,
  wording: CostWording,
): string {
  const { locale, cost } = wording;
  const better = improvement(stake.downMs, objective, stake.minuteValue, work ?? NO_WORK);
  const to = objectiveText(objective, locale);
  if (better.savedMs === 0) return cost.kept(stake.uptime, to);
  const value = moneyText(better.savedValue, wording);
  const going = cost.going(stake.uptime, to, minutesText(better.savedMs, locale), value);
  return `${going} ${work === null ? cost.paysBelow(value) : returnSentence(better, work, wording)}`;
}

const NO_WORK: Work = { setUpCost: 0, monthlyCost: 0 };

function returnSentence(better: Improvement, work: Work, wording: CostWording): string {
  const { locale, cost } = wording;
  const price = priceText(work, wording);
  const ratio = better.costRatio ?? Number.POSITIVE_INFINITY;
  const isOnce = work.setUpCost > 0;
  const times = ratioText(Math.max(ratio, 1 / ratio), locale);
  const compared =
    times === ratioText(1, locale)
      ? cost.even(price, isOnce)
      : (ratio > 1 ? cost.costsMore : cost.returnsMore)(price, times, isOnce);
  return `${compared}${isOnce ? paybackClause(better, wording) : ''}.`;
}

function paybackClause({ paybackMonths }: Improvement, wording: CostWording): string {
  if (paybackMonths === null) return wording.cost.neverPaysBack;
  return wording.cost.paysBack(paybackText(paybackMonths, wording));
}

/** The friendly warning of an objective above 99.99%, with what the step above 99.99% returns. */
export function highObjectiveText(stake: Stake, objective: Objective, wording: CostWording): string {
  const { locale, cost } = wording;
  const of = (each: Objective) => improvement(stake.downMs, each, stake.minuteValue, NO_WORK);
  const high = of(objective);
  const stepMs = high.savedMs - of(FOUR_NINES).savedMs;
  const stepValue = high.savedValue - of(FOUR_NINES).savedValue;
  const checks = countText(checksNeeded(objective), locale);
  const leaves = cost.highObjective(
    objectiveText(objective, locale),
    durationText(high.allowedMs, locale),
    checks,
  );
  if (stepMs === 0) return leaves;
  const from = objectiveText(FOUR_NINES, locale);
  return `${leaves} ${cost.highPrice(from, minutesText(stepMs, locale), cost.monthly(moneyText(stepValue, wording)))}`;
}

/** A doubt as a clause. @param tally the evidence that it is about */
export function doubtClause(doubt: Doubt, tally: Tally, wording: CostWording): string {
  const { locale, cost } = wording;
  const nine = (objective: Objective | null) =>
    objective === null ? cost.below(objectiveText(LOWEST_STEP, locale)) : objectiveText(objective, locale);
  switch (doubt.kind) {
    case 'bounds':
      return cost.doubtBounds(
        downtimeBoundsText(tally, wording) ?? '',
        nine(doubt.worse),
        nine(doubt.better),
      );
    case 'coverage':
      return cost.doubtCoverage(watchedText(tally, wording));
    case 'checks':
      return cost.doubtChecks(
        countText(doubt.checks, locale),
        objectiveText(doubt.objective, locale),
        countText(doubt.needed, locale),
      );
    case 'outages':
      return cost.doubtOutages(doubt.count);
  }
}
