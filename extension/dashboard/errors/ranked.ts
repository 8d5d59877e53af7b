// Errors with their rank: groups of each endpoint beside its mission, its watched time and a person's marks.
// Promise: frequency speaks of watched time alone.
// Not here: the rules (shared/alert/error-rank.ts), drawing.

import { countIn, errorGroups, type FailingCheck } from '../../../shared/alert/error-groups.ts';
import { type ErrorMark, errorStateOf, hasGrown, priorityOf } from '../../../shared/alert/error-rank.ts';
import type { Mission } from '../../../shared/config/endpoint.ts';
import { DAY_MS, type Instant } from '../../../shared/core/instant.ts';
import { coveredMs, type UptimeTally } from '../../../shared/core/tally.ts';
import type { EndpointStatus } from '../../../shared/feed/status.ts';
import type { ErrorMarks } from '../../error-marks.ts';
import type { RankedError } from './filters.ts';

export interface Ranking {
  readonly missionOf: (id: string) => Mission;
  readonly marks: ErrorMarks;
  readonly now: Instant;
  readonly days: number;
}

export function rankedErrors(
  status: Pick<EndpointStatus, 'id' | 'name' | 'days' | 'hours' | 'standing'>,
  failing: readonly FailingCheck[],
  { missionOf, marks, now, days }: Ranking,
): readonly RankedError[] {
  const { id, name, standing } = status;
  const mission = missionOf(id);
  const groups = errorGroups(failing, now);
  const lastAt = groups.reduce((last, group) => Math.max(last, group.lastAt), 0);
  const watchedMs = watchedSince(status.days, 0);
  const watched24Ms = watchedSince(status.hours, now - DAY_MS);
  const from = now - days * DAY_MS;
  return groups.map((group) => {
    const mark: ErrorMark | undefined = marks[group.key];
    const goesOn = standing.state === group.outcome && group.lastAt === lastAt;
    return {
      group,
      name,
      mission,
      goesOn,
      priority: priorityOf(group, { mission, goesOn, now, watchedMs, watched24Ms }),
      state: errorStateOf(group, mark, now),
      hasGrown: hasGrown(group, mark),
      count: countIn(group.checks, from, Number.POSITIVE_INFINITY),
      watchedMs: days === 1 ? watched24Ms : watchedSince(status.days, from),
    };
  });
}

function watchedSince(tallies: readonly UptimeTally[], from: Instant): number {
  const own = tallies.filter(({ spans }) => (spans[0]?.to ?? from) > from);
  return own.reduce((sum, tally) => sum + coveredMs(tally), 0);
}

/** Edges of the last days, for counts by day: those of the tallies, the last one open. */
export function lastDays(days: readonly UptimeTally[], count: number, now: Instant): readonly Instant[] {
  const starts = days.slice(-count).flatMap(({ spans }) => (spans[0] === undefined ? [] : [spans[0].from]));
  return [...starts, now + 1];
}

/** How often, while watched: an hour where that is at least once, else a day; null where nobody watched. */
export function frequencyOf(
  count: number,
  watchedMs: number,
): { readonly per: 'hour' | 'day'; readonly times: number } | null {
  if (watchedMs === 0) return null;
  const aDay = (count * DAY_MS) / watchedMs;
  return aDay >= 24 ? { per: 'hour', times: aDay / 24 } : { per: 'day', times: aDay };
}
