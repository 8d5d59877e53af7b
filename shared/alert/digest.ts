// A digest: what a day or a week came to, in figures of tallies and decisions that are there already.
// Promise: pure; nothing is rounded, and nothing that nobody saw is counted as up or down.
// Not here: when it is due (digest-time.ts), its words (ui/digest-text.ts).

import type { Cost } from '../config/costs.ts';
import { outages, responseTime } from '../core/figures.ts';
import { DAY_MS, type Instant } from '../core/instant.ts';
import type { Interval } from '../core/intervals.ts';
import { type Budget, budget, type Objective } from '../core/objective.ts';
import type { Cause } from '../core/sample.ts';
import { coveredMs, joinRows, mergeAll, mergeTotals, type Tally, type UptimeTally } from '../core/tally.ts';
import type { Decision, HeldBack } from './decision.ts';
import { errorGroups, type FailingCheck } from './error-groups.ts';
import type { Priority } from './error-rank.ts';

/** The times of all endpoints together; of outages the number alone. */
export type DigestTimes = Pick<
  UptimeTally,
  | 'upMs'
  | 'degradedMs'
  | 'downMs'
  | 'unknownMs'
  | 'maintenanceMs'
  | 'excludedMs'
  | 'maybeDownMs'
  | 'maybeUpMs'
  | 'intervalMs'
>;

export interface Digest {
  /** When it was made. */
  readonly at: Instant;
  /** The days that it is about. */
  readonly period: Interval;
  /** How many endpoints it is about. */
  readonly endpoints: number;
  readonly times: DigestTimes;
  readonly outages: {
    readonly count: number;
    /** Its down time from its own beginning, ms; null = there was none. */
    readonly longest: { readonly endpoint: string; readonly downMs: number } | null;
  };
  /** What the downtime has cost; null = nothing, or nobody says. */
  readonly cost: Cost | null;
  /** The error budget of the last 30 days, of those that have an objective; the one with the least left first. */
  readonly budgets: readonly DigestBudget[];
  /** By their median; the slowest first. */
  readonly slowest: readonly { readonly endpoint: string; readonly medianUs: number }[];
  /** That were not seen in the 30 days before; the most frequent first. */
  readonly newErrors: readonly NewError[];
  readonly told: number;
  /** Why, and how often; the most frequent first. */
  readonly held: readonly (readonly [HeldBack['why'], number])[];
}

export interface DigestBudget extends Pick<Budget, 'budgetMs' | 'leftMs'> {
  readonly endpoint: string;
}

export interface NewError {
  readonly endpoint: string;
  readonly cause: Cause | null;
  readonly status: number | null;
  readonly count: number;
}

/** What a digest knows of one endpoint. */
export interface DigestPart {
  readonly id: string;
  readonly time: UptimeTally;
  readonly outages: number;
  readonly longestMs: number;
  /** null without an objective. */
  readonly budget: Budget | null;
  /** null where nothing answered. */
  readonly medianUs: number | null;
}

/** What a digest has in place of a rule's name, and its urgency: the least. */
export const DIGEST_RULE = 'digest';
export const DIGEST_PRIORITY: Priority = 4;

/** So many days a budget is about. */
export const BUDGET_DAYS = 30;
/** More of a list nobody reads. */
const LISTED_MAX = 3;

/**
 * @param days successive days in the order of time, at best the `BUDGET_DAYS` up to the end of the period
 * @param objective null = none is promised
 */
export function digestPart(
  id: string,
  days: readonly Tally[],
  period: Interval,
  objective: Objective | null,
): DigestPart {
  const until = days.filter((day) => (day.spans.at(-1)?.to ?? 0) <= period.to);
  const own = mergeAll(until.filter((day) => (day.spans[0]?.from ?? 0) >= period.from));
  const { count, longestMs } = outages(own);
  return {
    id,
    time: joinRows([own]),
    outages: count,
    longestMs,
    budget: objective === null ? null : budget(mergeTotals(until.slice(-BUDGET_DAYS)), objective),
    medianUs: responseTime(own)?.medianUs ?? null,
  };
}

export interface DigestWish {
  readonly at: Instant;
  readonly period: Interval;
  readonly parts: readonly DigestPart[];
  /** Of the period and the 30 days before it, none of them a recheck or at a planned time. */
  readonly failing: readonly FailingCheck[];
  readonly decisions: readonly Decision[];
  readonly cost: Cost | null;
}

/** null where nobody watched anything in all that time. */
export function digestOf({ at, period, parts, failing, decisions, cost }: DigestWish): Digest | null {
  const times = timesOf(joinRows(parts.map(({ time }) => time)));
  if (coveredMs(times) === 0) return null;
  const within = decisions.filter((each) => period.from <= each.at && each.at < period.to);
  const longest = parts.reduce((a, b) => (b.longestMs > a.longestMs ? b : a), NOBODY);
  return {
    at,
    period,
    endpoints: parts.length,
    times,
    outages: {
      count: parts.reduce((sum, each) => sum + each.outages, 0),
      longest: longest === NOBODY ? null : { endpoint: longest.id, downMs: longest.longestMs },
    },
    cost,
    budgets: parts
      .flatMap(({ id, budget: own }) =>
        own === null ? [] : [{ endpoint: id, budgetMs: own.budgetMs, leftMs: own.leftMs }],
      )
      .toSorted((a, b) => shareOf(a) - shareOf(b))
      .slice(0, LISTED_MAX),
    slowest: parts
      .flatMap(({ id, medianUs }) => (medianUs === null ? [] : [{ endpoint: id, medianUs }]))
      .toSorted((a, b) => b.medianUs - a.medianUs)
      .slice(0, LISTED_MAX),
    newErrors: newErrorsOf(failing, period),
    told: within.filter(({ held }) => held === null).length,
    held: heldCounts(within),
  };
}

function timesOf({
  spans: _spans,
  parts: _parts,
  last: _last,
  wholeOutages: _whole,
  ...times
}: UptimeTally): DigestTimes {
  return times;
}

const NOBODY: Pick<DigestPart, 'id' | 'longestMs'> = { id: '', longestMs: 0 };

/** How much of it is left, 1 = all. */
function shareOf({ budgetMs, leftMs }: DigestBudget): number {
  return leftMs / Math.max(1, budgetMs);
}

/** How far back an error was not seen to be a new one. */
export function errorReach({ from, to }: Interval): Interval {
  return { from: from - BUDGET_DAYS * DAY_MS, to };
}

/** Why decisions were held back, and how often; the most frequent first. */
export function heldCounts(decisions: readonly Decision[]): readonly (readonly [HeldBack['why'], number])[] {
  const reasons = new Map<HeldBack['why'], number>();
  for (const { held } of decisions)
    if (held !== null) reasons.set(held.why, (reasons.get(held.why) ?? 0) + 1);
  return [...reasons].toSorted(([, a], [, b]) => b - a);
}

function newErrorsOf(failing: readonly FailingCheck[], { from, to }: Interval): readonly NewError[] {
  // By cause and status alone: what an answer looks like stands in no message.
  const plain = failing.map((each) => ({ ...each, failure: null }));
  return errorGroups(plain, to)
    .filter(({ outcome, firstAt }) => outcome === 'down' && from <= firstAt && firstAt < to)
    .map(({ endpoint, cause, status, checks }) => ({ endpoint, cause, status, count: checks.length }))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, LISTED_MAX);
}
