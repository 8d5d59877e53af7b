// A sample: the result of one check, as it is kept for ever.
// Promise: `inOrder` gives the same list for the same set of samples, in whatever order and number they came.
// Not here: how an outcome is judged (probe/), how long a sample stands (timeline.ts).

import type { Instant } from './instant.ts';

export const OUTCOMES = ['up', 'degraded', 'down', 'unknown'] as const;
/** What a check found. *Known* means up, degraded or down. */
export type Outcome = (typeof OUTCOMES)[number];
export type KnownOutcome = Exclude<Outcome, 'unknown'>;

export const DOWN_CAUSES = ['timeout', 'network', 'status', 'assertion', 'tls', 'dns'] as const;
/** Why a check found the endpoint down, as far as the platform can tell. */
export type DownCause = (typeof DOWN_CAUSES)[number];

export const UNKNOWN_REASONS = [
  'offline',
  'portal',
  'asleep',
  'permission',
  'redirect',
  'unreadable',
  'secret',
] as const;
/** Why a check could not tell. */
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

export type Cause = DownCause | UnknownReason;
const CAUSES: readonly Cause[] = [...DOWN_CAUSES, ...UNKNOWN_REASONS];

/** The outcome of that name, if there is one. */
export function toOutcome(value: unknown): Outcome | null {
  return OUTCOMES.find((outcome) => outcome === value) ?? null;
}

/** The cause of that name, if there is one. */
export function toCause(value: unknown): Cause | null {
  return CAUSES.find((cause) => cause === value) ?? null;
}

export interface Sample {
  /** When the request was sent. */
  readonly at: Instant;
  readonly outcome: Outcome;
  /** The endpoint's interval in force, ms, > 0; also on a recheck. */
  readonly intervalMs: number;
  /** Where the check ran; '' where there is only one place. */
  readonly vantage: string;
  /** HTTP status of the last answer, 100 to 599; null where nothing answered. */
  readonly status: number | null;
  /** From sending to the headers of the last answer, redirects included: integer microseconds. */
  readonly latencyUs: number | null;
  /** null for up and degraded. */
  readonly cause: Cause | null;
  /** A quick second look after a failure: evidence of state, but no answer and no latency to count. */
  readonly recheck: boolean;
}

export type KnownSample = Sample & { readonly outcome: KnownOutcome };

/** Whether the sample tells anything about the endpoint. */
export function isKnown(sample: Sample): sample is KnownSample {
  return sample.outcome !== 'unknown';
}

/**
 * What keeps a sample from being one: the gate before it is kept or tallied.
 * @returns a clause for people, such as "its latency is not a whole number of µs: -1"; null if nothing does
 */
export function faultOf({ at, intervalMs, status, latencyUs }: Sample): string | null {
  if (!Number.isSafeInteger(at) || at < 0) return `its instant is not a whole number of ms since 1970: ${at}`;
  if (!Number.isSafeInteger(intervalMs) || intervalMs <= 0) {
    return `its interval is not a whole number of ms above 0: ${intervalMs}`;
  }
  if (status !== null && (!Number.isInteger(status) || status < 100 || status > 599)) {
    return `its status is not in 100 to 599: ${status}`;
  }
  if (latencyUs !== null && (!Number.isSafeInteger(latencyUs) || latencyUs < 0)) {
    return `its latency is not a whole number of µs: ${latencyUs}`;
  }
  return null;
}

/** The samples up to `now`, and those that are later and take no part. */
export function upToNow(
  samples: readonly Sample[],
  now: Instant,
): { readonly samples: readonly Sample[]; readonly later: readonly Sample[] } {
  const later = samples.filter(({ at }) => at > now);
  return { samples: later.length === 0 ? samples : samples.filter(({ at }) => at <= now), later };
}

/**
 * Samples sorted by instant, then vantage, one for each vantage and instant. Of several the worst
 * stands: down, degraded, up, unknown; then the one that is no recheck, the longer latency, the
 * greater status, the cause first in byte order; then the longer interval.
 */
export function inOrder(samples: readonly Sample[]): readonly Sample[] {
  if (isStrictlyOrdered(samples)) return samples;
  const sorted = [...samples].sort((a, b) => compareKey(a, b) || comparePrecedence(a, b));
  return sorted.filter((sample, i) => {
    const before = sorted[i - 1];
    return before === undefined || compareKey(before, sample) !== 0;
  });
}

function isStrictlyOrdered(samples: readonly Sample[]): boolean {
  let before: Sample | undefined;
  for (const sample of samples) {
    if (before !== undefined && !(before.at < sample.at) && compareKey(before, sample) >= 0) return false;
    before = sample;
  }
  return true;
}

function compareKey(a: Sample, b: Sample): number {
  return a.at - b.at || compareText(a.vantage, b.vantage);
}

const SEVERITY = { down: 0, degraded: 1, up: 2, unknown: 3 } as const satisfies Record<Outcome, number>;

function comparePrecedence(a: Sample, b: Sample): number {
  return (
    SEVERITY[a.outcome] - SEVERITY[b.outcome] ||
    Number(a.recheck) - Number(b.recheck) ||
    (b.latencyUs ?? -1) - (a.latencyUs ?? -1) ||
    (b.status ?? -1) - (a.status ?? -1) ||
    compareText(a.cause ?? '', b.cause ?? '') ||
    b.intervalMs - a.intervalMs
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
