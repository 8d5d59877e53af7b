// The face of it all: one state and one sentence, of however many feeds.
// Promise: nothing that is missing, empty or stale reads as operational.
// Not here: what stands beside it (card.tsx), looks.

import { DAY_MS, type Instant } from '../shared/core/instant.ts';
import type { State } from '../shared/core/standing.ts';
import { overall, type Sighted } from '../shared/ui/sentences.ts';
import { fullInstantText, instantText, type Reader, relativeText } from '../shared/ui/text.ts';
import type { FaceWords } from '../shared/ui/words.ts';
import type { Present } from './freshness.ts';
import type { Shown } from './shown.ts';

export interface Face {
  readonly state: State;
  readonly sentence: string;
  readonly elseWorks: boolean;
  /** Whether anything was loaded, or failed to be. */
  readonly isLoading: boolean;
  /** Whether all of it is stale. */
  readonly isStale: boolean;
  /** When the last check was, of all endpoints; null where there was none. */
  readonly checkedAt: Instant | null;
}

/** A wording as far as a badge needs it. */
export interface FaceWording extends Reader {
  readonly words: FaceWords;
}

export function faceOf(feeds: readonly Shown<Present>[], wording: FaceWording): Face {
  const { words } = wording;
  const isLoading = feeds.some(({ status, problem }) => status === null && problem === null);
  const isStale = feeds.every((feed) => feed.isStale);
  const [first] = feeds;
  const checkedAt = lastCheckedAt(feeds);
  let grey = words.noCurrentData;
  if (isLoading) grey = words.loading;
  else if (isStale && first !== undefined && checkedAt !== null) {
    grey = words.lastChecked(whenText(checkedAt, first, wording));
  } else if (feeds.some(({ status }) => status !== null)) {
    const endpoints = feeds.flatMap(
      ({ status, host }): readonly Sighted[] => status?.endpoints ?? [missing(host)],
    );
    const incidents = feeds.flatMap(({ status }) => status?.incidents ?? []);
    return { ...overall(endpoints, incidents, wording), isLoading, isStale, checkedAt };
  }
  return { state: 'unknown', sentence: grey, elseWorks: false, isLoading, isStale, checkedAt };
}

function lastCheckedAt(feeds: readonly Shown<Present>[]): Instant | null {
  const endpoints = feeds.flatMap(({ status }) => status?.endpoints ?? []);
  return Math.max(0, ...endpoints.map(({ checkedAt }) => checkedAt ?? 0)) || null;
}

/** The last check in full, over what tells its age. */
export function checkedTitle({ checkedAt }: Face, wording: Reader): string {
  return checkedAt === null ? '' : fullInstantText(checkedAt, wording);
}

/** An instant of a feed: its age up to a day, or its time with the zone, also where nobody can tell the age. */
export function whenText(
  at: Instant,
  { now, hasAges }: Pick<Shown<Present>, 'now' | 'hasAges'>,
  wording: Reader,
): string {
  return hasAges && now - at < DAY_MS ? relativeText(at, now, wording.locale) : fullInstantText(at, wording);
}

/** An instant as it stands in a sentence: in full where nobody knows when it is read. */
export function momentText(
  at: Instant,
  { now, hasAges }: Pick<Shown<Present>, 'now' | 'hasAges'>,
  wording: Reader,
): string {
  return hasAges ? instantText(at, now, wording) : fullInstantText(at, wording);
}

/** A feed of which nothing is known stands in the sentence as one endpoint. */
function missing(host: string): Sighted {
  return { name: host, standing: { state: 'unknown', since: null, why: null, lastKnown: null } };
}
