// Errors, grouped: failing checks of one endpoint, outcome, cause, status and shape of the answer are one error.
// Promise: each failing check is in exactly one group; the order in which they come never matters.
// Not here: what an answer looks like (probe/shape.ts), how much a group matters (error-rank.ts).

import { DAY_MS, type Instant } from '../core/instant.ts';
import { contains } from '../core/intervals.ts';
import type { Overlays } from '../core/overlay.ts';
import type { Cause, Sample } from '../core/sample.ts';
import type { Failure } from '../store/failures.ts';

export interface FailingSample extends Sample {
  readonly outcome: 'down' | 'degraded';
}

export interface FailingCheck {
  /** The endpoint's id. */
  readonly endpoint: string;
  readonly sample: FailingSample;
  /** What it looked like; null where nobody knows. */
  readonly failure: Failure | null;
}

export interface ErrorGroup {
  /** The same for the same kind of error, whenever it is made. */
  readonly key: string;
  readonly endpoint: string;
  readonly outcome: FailingSample['outcome'];
  readonly cause: Cause | null;
  readonly status: number | null;
  /** What the latest of them looked like. */
  readonly failure: Failure | null;
  /** All of them, the latest first. */
  readonly checks: readonly FailingCheck[];
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  /** How many lie in the 24 hours before now, and in the 24 hours before those. */
  readonly last24: number;
  readonly before24: number;
}

/** Whether the sample is an error: it failed, at a time when it had to work. Rechecks come in swarms, and count nowhere. */
export function isFailing(sample: Sample, { maintenance, excluded }: Overlays): sample is FailingSample {
  if (sample.recheck) return false;
  if (sample.outcome !== 'down' && sample.outcome !== 'degraded') return false;
  return !contains(maintenance, sample.at) && !contains(excluded, sample.at);
}

/** The key of the group that a failing check belongs to. */
export function errorKey({ endpoint, sample, failure }: FailingCheck): string {
  const { outcome, cause, status } = sample;
  return [endpoint, outcome, cause ?? '-', status ?? '-', failure?.mark ?? '-'].join(' ');
}

/** The endpoint that the key of a group names. */
export function endpointOfKey(key: string): string {
  return key.split(' ', 1)[0] ?? '';
}

/** In the order of their keys. */
export function errorGroups(checks: readonly FailingCheck[], now: Instant): readonly ErrorGroup[] {
  const groups = Map.groupBy(checks, errorKey);
  return [...groups]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([key, own]) => {
      const group = groupOf(key, own, now);
      return group === null ? [] : [group];
    });
}

function groupOf(key: string, own: readonly FailingCheck[], now: Instant): ErrorGroup | null {
  const checks = [...own].sort(latestFirst);
  const [latest, earliest] = [checks[0], checks.at(-1)];
  if (latest === undefined || earliest === undefined) return null;
  const { outcome, cause, status } = latest.sample;
  return {
    key,
    endpoint: latest.endpoint,
    outcome,
    cause,
    status,
    failure: latest.failure,
    checks,
    firstAt: earliest.sample.at,
    lastAt: latest.sample.at,
    last24: countIn(checks, now - DAY_MS, Number.POSITIVE_INFINITY),
    before24: countIn(checks, now - 2 * DAY_MS, now - DAY_MS),
  };
}

/** How many of them lie in [from, to). @param checks the latest first */
export function countIn(checks: readonly FailingCheck[], from: Instant, to: Instant): number {
  return sinceEdge(checks, from) - sinceEdge(checks, to);
}

/** How many lie in each of the spans between successive edges. @param checks the latest first */
export function countsBetween(checks: readonly FailingCheck[], edges: readonly Instant[]): readonly number[] {
  return edges.slice(1).map((to, i) => countIn(checks, edges[i] ?? to, to));
}

/** How many of them, the latest first, lie at or after `edge`. */
function sinceEdge(checks: readonly FailingCheck[], edge: Instant): number {
  let low = 0;
  let high = checks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((checks[middle]?.sample.at ?? edge) >= edge) low = middle + 1;
    else high = middle;
  }
  return low;
}

function latestFirst(a: FailingCheck, b: FailingCheck): number {
  return (
    b.sample.at - a.sample.at ||
    compare(a.sample.vantage, b.sample.vantage) ||
    compare(a.failure?.detail ?? '', b.failure?.detail ?? '') ||
    (a.sample.latencyUs ?? -1) - (b.sample.latencyUs ?? -1)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
