// Standing: what an endpoint is right now, and since when.
// Promise: an old sample is never shown as the present; a silent endpoint is unknown.
// Not here: figures over time (figures.ts).

import type { Instant } from './instant.ts';
import { contains } from './intervals.ts';
import type { Overlays } from './overlay.ts';
import { isKnown, type Outcome, type Sample, type UnknownReason } from './sample.ts';
import { standsForMs } from './timeline.ts';

/** The latest of an endpoint's samples, and where its run of equal outcomes began. */
export interface Latest {
  readonly sample: Sample;
  readonly since: Instant;
  /** The latest that could tell. */
  readonly known: Sample | null;
  /** Where the run of equal outcomes began that `known` ends. */
  readonly knownSince: Instant;
}

/**
 * The latest after one more sample. A run of up ends where nobody looked for longer than a sample
 * stands; a run of down goes on over time that nobody watched, as an outage does.
 */
export function advance(latest: Latest | null, sample: Sample): Latest {
  if (latest === null) {
    return { sample, since: sample.at, known: isKnown(sample) ? sample : null, knownSince: sample.at };
  }
  if (sample.at <= latest.sample.at) return latest;
  const since = continues(latest.sample, sample) ? latest.since : sample.at;
  if (!isKnown(sample)) return { ...latest, sample, since };
  const { known } = latest;
  const knownSince = known !== null && continues(known, sample) ? latest.knownSince : sample.at;
  return { sample, since: knownSince, known: sample, knownSince };
}

function continues(before: Sample, next: Sample): boolean {
  if (before.outcome !== next.outcome) return false;
  return next.outcome === 'down' || next.at <= before.at + standsForMs(before);
}

export type State = Outcome | 'maintenance';

export interface Standing {
  readonly state: State;
  /** null where nothing is on record. */
  readonly since: Instant | null;
  /** Why it is unknown: a reason, 'silent' (no check came lately), or 'never' (none is on record). */
  readonly why: UnknownReason | 'silent' | 'never' | null;
  /** What the last known sample said, where the state is unknown now. */
  readonly lastKnown: Outcome | null;
}

/** @param at the instant that is asked about: the present, or the one that a feed was made at */
export function standing(latest: Latest | null, at: Instant, over: Overlays): Standing {
  const planned = over.maintenance.find((each) => each.from <= at && at < each.to);
  if (planned !== undefined && !contains(over.excluded, at)) {
    return { state: 'maintenance', since: planned.from, why: null, lastKnown: null };
  }
  if (latest === null) return { state: 'unknown', since: null, why: 'never', lastKnown: null };
  const { sample, known } = latest;
  const lastKnown = known?.outcome ?? null;
  const silentFrom = sample.at + standsForMs(sample);
  if (at >= silentFrom) return { state: 'unknown', since: silentFrom, why: 'silent', lastKnown };
  if (sample.outcome !== 'unknown') {
    return { state: sample.outcome, since: latest.since, why: null, lastKnown: null };
  }
  return { state: 'unknown', since: latest.since, why: reasonOf(sample), lastKnown };
}

function reasonOf(sample: Sample): Standing['why'] {
  switch (sample.cause) {
    case 'offline':
    case 'portal':
    case 'asleep':
    case 'permission':
    case 'redirect':
    case 'unreadable':
    case 'secret':
      return sample.cause;
    default:
      return 'unreadable';
  }
}
