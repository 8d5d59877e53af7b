// Appending: samples come in and are on record after one atomic write.
// Promise: each sample is stored or refused with a reason; storing one twice changes nothing.
// Not here: putting them in their place (move.ts).

import { type Instant, MINUTE_MS, minuteFloor } from '../core/instant.ts';
import { faultOf } from '../core/sample.ts';
import { advance, type Latest } from '../core/standing.ts';
import type { Entry } from '../ports.ts';
import { failureEntries } from './failures.ts';
import { type EndpointSample, journalRecord } from './journal.ts';
import { keyOf } from './keys.ts';
import { type Retention, rawFloor } from './retention.ts';
import type { Place } from './settle.ts';
import { readLatest, writeLatest } from './shelf.ts';

export interface Refused extends EndpointSample {
  readonly why: string;
}

export interface Appended {
  /** How many are on record now, those that were there already included. */
  readonly stored: number;
  readonly refused: readonly Refused[];
}

/** How far a sample may lie in the future. */
const TOLERANCE_MS = 5 * MINUTE_MS;

/** Writes samples to the journal, and what the latest of each endpoint is. */
export async function append(
  place: Place,
  retention: Retention,
  samples: readonly EndpointSample[],
  now: Instant,
): Promise<Appended> {
  const floor = rawFloor(retention, now);
  const { good, refused } = sift(samples, now, ({ sample }) =>
    sample.at < floor ? `it is older than the ${retention.rawDays} days that raw samples are kept` : null,
  );
  if (good.length > 0) {
    const latest = await advanced(place, good, now);
    const failures = await failureEntries(place.kv, good);
    await place.kv.write({ put: [journalRecord(good), ...latest, ...failures], remove: [] });
  }
  return { stored: good.length, refused };
}

/** Parts the samples that can be kept from those that can't. @param more a further reason to refuse one */
export function sift(
  samples: readonly EndpointSample[],
  now: Instant,
  more: (sample: EndpointSample) => string | null,
): { good: readonly EndpointSample[]; refused: readonly Refused[] } {
  const judged = samples.map((each) => ({
    each,
    why: faultOf(each.sample) ?? early(each, now) ?? more(each),
  }));
  return {
    good: judged.flatMap(({ each, why }) => (why === null ? [each] : [])),
    refused: judged.flatMap(({ each, why }) => (why === null ? [] : [{ ...each, why }])),
  };
}

function early({ sample }: EndpointSample, now: Instant): string | null {
  if (sample.at <= now + TOLERANCE_MS) return null;
  const minutes = Math.ceil((sample.at - now) / MINUTE_MS);
  return `it lies ${minutes} minutes in the future: check the clocks`;
}

/** The records of the latest of each endpoint that `samples` change. */
export async function advanced(
  place: Place,
  samples: readonly EndpointSample[],
  now: Instant,
): Promise<readonly Entry[]> {
  const put: Entry[] = [];
  for (const [endpoint, own] of Map.groupBy(samples, (each) => each.endpoint)) {
    const key = keyOf('latest', endpoint);
    const value = await place.kv.get(key);
    const read = value === null ? null : readLatest(value);
    const before = read?.ok ? possible(read.value, now) : null;
    const inTime = own.map(({ sample }) => sample).sort((a, b) => a.at - b.at);
    const after = inTime.reduce<Latest | null>(advance, before);
    if (after !== null && after !== before) put.push({ key, value: writeLatest(after) });
  }
  return put;
}

/** A latest from a clock that ran ahead and was set right would keep all others out. */
function possible(latest: Latest, now: Instant): Latest | null {
  return latest.sample.at > now + TOLERANCE_MS ? null : latest;
}

/** The last instant on record; null if nothing is. */
/** The last complete minute on record, over all endpoints; null if nothing is. */
export function lastMinute(latest: ReadonlyMap<string, Latest>, now: Instant): Instant | null {
  const last = lastInstant(latest);
  return last === null ? null : minuteFloor(Math.min(now, last));
}

export function lastInstant(latest: ReadonlyMap<string, Latest>): Instant | null {
  const instants = [...latest.values()].map(({ sample }) => sample.at);
  return instants.reduce<Instant | null>((last, at) => (last === null || at > last ? at : last), null);
}
