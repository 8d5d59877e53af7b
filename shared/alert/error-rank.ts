// How much an error matters: its trend, its priority and whether it is new.
// Promise: decided by numbers that a person can look up; the rule is one sum.
// Not here: grouping (error-groups.ts), a person's marks (extension), when somebody is told (rules).

import type { Mission } from '../config/endpoint.ts';
import { DAY_MS, HOUR_MS, type Instant } from '../core/instant.ts';
import type { ErrorGroup } from './error-groups.ts';

export const TRENDS = ['rising', 'falling', 'steady', 'quiet'] as const;
export type Trend = (typeof TRENDS)[number];

/** P1, what to look at first, to P4. */
export type Priority = 1 | 2 | 3 | 4;
export const PRIORITIES: readonly Priority[] = [1, 2, 3, 4];

/** What a person decided about a kind of error. */
export interface ErrorMark {
  readonly as: 'known' | 'muted';
  readonly at: Instant;
  /** How many there had been in 24 hours when it was marked. */
  readonly last24: number;
}

export const ERROR_STATES = ['new', 'known', 'muted'] as const;
export type ErrorState = (typeof ERROR_STATES)[number];

export interface RankEvidence {
  readonly mission: Mission;
  /** Whether the last check that could tell was one of these. */
  readonly goesOn: boolean;
  readonly now: Instant;
  /** How long the endpoint was watched: in all, and in the last 24 hours; ms. */
  readonly watchedMs: number;
  readonly watched24Ms: number;
}

/** Fewer than that are no trend. */
const TREND_LEAST = 3;

/** The last 24 hours against the 24 hours before: twice as many, half as many, or neither. */
export function trendOf({ last24, before24 }: Pick<ErrorGroup, 'last24' | 'before24'>): Trend {
  if (last24 === 0 && before24 === 0) return 'quiet';
  if (last24 >= TREND_LEAST && last24 >= 2 * before24) return 'rising';
  if (before24 >= TREND_LEAST && before24 >= 2 * last24) return 'falling';
  return 'steady';
}

const POINTS = { critical: 3, supporting: 2, internal: 1 } as const satisfies Record<Mission, number>;

/**
 * The mission gives 3, 2 or 1 points. One more if it goes on now; one more if it is frequent (at least 3 in the last
 * 24 hours, and one an hour while watched); one less if it is rare and over (once, or less than one a day since it
 * was first seen); one
 * less if it is merely slow. 4 and more are P1, 3 is P2, 2 is P3, the rest P4.
 */
export function priorityOf(group: ErrorGroup, { mission, goesOn, ...evidence }: RankEvidence): Priority {
  const often = isFrequent(group, evidence.watched24Ms);
  const rare = !often && !goesOn && isRare(group, evidence);
  const points =
    POINTS[mission] + Number(goesOn) + Number(often) - Number(rare) - Number(group.outcome === 'degraded');
  return points >= 4 ? 1 : points === 3 ? 2 : points === 2 ? 3 : 4;
}

function isFrequent({ last24 }: ErrorGroup, watched24Ms: number): boolean {
  return last24 >= TREND_LEAST && last24 * HOUR_MS >= watched24Ms;
}

function isRare(
  { checks, firstAt }: ErrorGroup,
  { watchedMs, now }: Pick<RankEvidence, 'watchedMs' | 'now'>,
): boolean {
  return checks.length === 1 || checks.length * DAY_MS < Math.min(watchedMs, now - firstAt);
}

/** New is what was first seen in the last 24 hours and nobody has marked. */
export function errorStateOf(group: ErrorGroup, mark: ErrorMark | undefined, now: Instant): ErrorState {
  if (mark !== undefined) return mark.as;
  return group.firstAt > now - DAY_MS ? 'new' : 'known';
}

/** How much more frequent something muted must become to speak up again. */
const GROWN_TIMES = 10;

/** Whether what was muted has become ten times as frequent since. */
export function hasGrown({ last24 }: Pick<ErrorGroup, 'last24'>, mark: ErrorMark | undefined): boolean {
  return mark?.as === 'muted' && last24 >= GROWN_TIMES * Math.max(1, mark.last24);
}
