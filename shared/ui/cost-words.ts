// The words of what downtime costs.
// Promise: a language that lacks a phrase does not compile; figures come in as finished text.
// Not here: the figures as text and which sentence is said when (cost-text.ts).

import { plural } from './words.ts';

export interface CostWords {
  readonly objective: string;
  readonly downAMonth: string;
  readonly saved: string;
  readonly worth: string;
  readonly cost: string;
  /** Cost / value, of the first year. */
  readonly costRatio: string;
  readonly payback: string;
  readonly never: string;
  readonly atOnce: string;
  /** What is down now: "99.95% up: 21m 55s down in a mean month, which costs $219 at $10 a minute." */
  readonly now: (uptime: string, duration: string, value: string, minuteValue: string) => string;
  readonly going: (from: string, to: string, minutes: string, value: string) => string;
  readonly kept: (uptime: string, objective: string) => string;
  readonly once: (amount: string) => string;
  readonly monthly: (amount: string) => string;
  readonly onceAndMonthly: (once: string, monthly: string) => string;
  /** `isOnce` where a part is paid once, so that a year is compared. */
  readonly costsMore: (price: string, times: string, isOnce: boolean) => string;
  readonly returnsMore: (price: string, times: string, isOnce: boolean) => string;
  readonly even: (price: string, isOnce: boolean) => string;
  readonly paysBack: (months: string) => string;
  readonly neverPaysBack: string;
  /** Where no cost is named. */
  readonly paysBelow: (value: string) => string;
  readonly nothingSaved: string;
  /** A friendly word on an objective above 99.99%, with its price. */
  readonly highObjective: (objective: string, duration: string, checks: string) => string;
  /** What the step from 99.99% alone is worth. */
  readonly highPrice: (from: string, minutes: string, value: string) => string;
  readonly tooLittle: string;
  readonly doubtBounds: (between: string, worse: string, better: string) => string;
  readonly doubtCoverage: (watched: string) => string;
  readonly doubtChecks: (checks: string, objective: string, needed: string) => string;
  readonly doubtOutages: (count: number) => string;
  readonly below: (objective: string) => string;
}

export const englishCost: CostWords = {
  objective: 'Objective',
  downAMonth: 'Down a month',
  saved: 'Saved',
  worth: 'Worth',
  cost: 'Cost',
  costRatio: 'Cost / worth',
  payback: 'Pays back after',
  never: 'never',
  atOnce: 'at once',
  now: (uptime, duration, value, minuteValue) =>
    `${uptime} up: ${duration} down in a mean month, which costs ${value} at ${minuteValue} a minute.`,
  going: (from, to, minutes, value) =>
    `Going from ${from} to ${to} saves ${minutes} a month, worth ${value}.`,
  kept: (uptime, objective) => `At ${uptime}, ${objective} is kept already: nothing is left to save.`,
  once: (amount) => `${amount} once`,
  monthly: (amount) => `${amount} a month`,
  onceAndMonthly: (once, monthly) => `${once} once and ${monthly} a month`,
  costsMore: (price, times, isOnce) => `At ${price} it costs ${times} times what it returns${inYear(isOnce)}`,
  returnsMore: (price, times, isOnce) =>
    `At ${price} it returns ${times} times what it costs${inYear(isOnce)}`,
  even: (price, isOnce) => `At ${price} it returns what it costs${inYear(isOnce)}`,
  paysBack: (months) => `, and pays back after ${months}`,
  neverPaysBack: ', and never pays back',
  paysBelow: (value) => `It pays as long as it costs less than ${value} a month.`,
  nothingSaved: 'No downtime is on record in this time: there is nothing to save.',
  highObjective: (objective, duration, checks) =>
    `${objective} leaves ${duration} of downtime a month, which is over before anybody has woken up, and it takes ${checks} checks without a failure to prove it.`,
  highPrice: (from, minutes, value) =>
    `The step from ${from} alone saves ${minutes} a month: whatever it costs, it returns ${value}.`,
  tooLittle: 'This is too little evidence to decide on:',
  doubtBounds: (between, worse, better) =>
    `the time down lies ${between}, which leaves open whether it is ${worse} or ${better}`,
  doubtCoverage: (watched) => `only ${watched}: the rest is taken to have been the same`,
  doubtChecks: (checks, objective, needed) =>
    `${checks} checks can't prove ${objective}: that takes ${needed} without a failure`,
  doubtOutages: (count) =>
    count === 0
      ? 'no outage is on record, so that nobody knows what one is like'
      : `all of it is ${plural(count, 'outage')}: another month may look quite different`,
  below: (objective) => `under ${objective}`,
};

function inYear(isOnce: boolean): string {
  return isOnce ? ' in the first year' : '';
}
