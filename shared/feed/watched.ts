// What a status must know of a config: its endpoints with what lies over their time, and what is planned.
// Promise: both faces tell the same of one config; the range of overlays moves once a day, their meaning never.
// Not here: the rules of a config (config/), reading a status with it (from-history.ts).

import type { Config } from '../config/config.ts';
import type { Endpoint } from '../config/endpoint.ts';
import { plannedWithin } from '../config/maintenance.ts';
import { overlaysOf } from '../config/overlays.ts';
import { DAY_MS, type Instant } from '../core/instant.ts';
import type { Interval } from '../core/intervals.ts';
import type { Overlays } from '../core/overlay.ts';
import type { WatchedEndpoint } from './from-history.ts';
import type { Incident, PlannedMaintenance } from './status.ts';

/** Further back no tally is made, nor time without one filled: a year, the month that it begins in, and a margin. */
const TALLIES_REACH_DAYS = 430;
/** Longer than a plan that repeats may last. */
const STATES_REACH_DAYS = 40;
/** So much of a plan that repeats is told beforehand. */
const TOLD_AHEAD_MS = 14 * DAY_MS;
const TOLD_EACH = 3;
/** So long after its end an incident is told. */
const TOLD_AFTER_MS = 90 * DAY_MS;

/** @param now tallies up to here are made with it, for a day at least */
export function watchedEndpoints(config: Config, now: Instant): readonly WatchedEndpoint[] {
  const { from, to } = daysAround(now, TALLIES_REACH_DAYS);
  return config.endpoints.map((endpoint) => {
    const { id, name, group, intervalMs, apdexMs } = endpoint;
    return { id, name, group, intervalMs, apdexMs, overlays: overlaysOf(config, endpoint, from, to) };
  });
}

/** What a state at `now` needs, and much sooner made: for a tick of a config that was just read. */
export function overlaysNear(config: Config, endpoint: Endpoint, now: Instant): Overlays {
  const { from, to } = daysAround(now, STATES_REACH_DAYS);
  return overlaysOf(config, endpoint, from, to);
}

/**
 * Planned time as people are told it, ascending: all that is planned once, and of what repeats the ones of now and of
 * the next fourteen days, three at most.
 * @param untitled stands where a plan has no title
 */
export function plannedMaintenance(
  config: Config,
  now: Instant,
  untitled: string,
): readonly PlannedMaintenance[] {
  const told = config.maintenance.flatMap((plan) => {
    const times =
      'from' in plan
        ? [{ from: plan.from, to: plan.to }]
        : plannedWithin(plan, config.zone, now, now + TOLD_AHEAD_MS).slice(0, TOLD_EACH);
    return times.map((time) => ({ ...time, title: plan.title ?? untitled }));
  });
  return told.sort((a, b) => a.from - b.from);
}

/**
 * Incidents as people are told them at `now`, newest first: the open ones, and those that ended in the last 90 days.
 * What was typed with a time that is still to come waits for it, an end too.
 */
export function publishedIncidents({ incidents, endpoints }: Config, now: Instant): readonly Incident[] {
  const shown = new Set(endpoints.map(({ id }) => id));
  return incidents
    .filter(({ begin, end }) => begin <= now && (end === null || end > now - TOLD_AFTER_MS))
    .map((incident) => ({
      title: incident.title,
      impact: incident.impact,
      begin: incident.begin,
      end: incident.end !== null && incident.end <= now ? incident.end : null,
      // Where it is about all of them nobody has to name each.
      endpoints: (incident.endpoints ?? []).filter((id) => shown.has(id)),
      updates: incident.updates.filter(({ at }) => at <= now).sort((a, b) => b.at - a.at),
      url: incident.url,
    }))
    .sort((a, b) => b.begin - a.begin);
}

/** From `back` days before the day of `now`, in UTC, to two days after it: one range for a whole day. */
function daysAround(now: Instant, back: number): Interval {
  const day = Math.floor(now / DAY_MS) * DAY_MS;
  return { from: day - back * DAY_MS, to: day + 3 * DAY_MS };
}
