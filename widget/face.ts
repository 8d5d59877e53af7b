// The face of it all: one state and one sentence, of however many feeds.
// Promise: nothing that is missing, empty or stale reads as operational.
// Not here: what stands beside it (card.tsx), looks.

import type { Instant } from '../shared/core/instant.ts';
import type { State } from '../shared/core/standing.ts';
import { overall, type Sighted } from '../shared/ui/sentences.ts';
import { ageText, fullInstantText, type Wording } from '../shared/ui/text.ts';
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
}

/** A wording as far as a badge needs it. */
export type FaceWording = Omit<Wording, 'words'> & { readonly words: FaceWords };

export function faceOf(feeds: readonly Shown<Present>[], wording: FaceWording): Face {
  const { words } = wording;
  const grey = (sentence: string) => ({ state: 'unknown', sentence, elseWorks: false }) as const;
  const isLoading = feeds.some(({ status, problem }) => status === null && problem === null);
  const isStale = feeds.every(({ isStale }) => isStale);
  const told = { isLoading, isStale };
  if (isLoading) return { ...grey(words.loading), ...told };
  const [first] = feeds;
  const checkedAt = lastCheckedAt(feeds);
  if (isStale && first !== undefined && checkedAt !== null)
    return { ...grey(words.lastChecked(whenText(checkedAt, first, wording))), ...told };
  if (feeds.every(({ status }) => status === null)) return { ...grey(words.noCurrentData), ...told };
  const endpoints = feeds.flatMap(
    ({ status, host }): readonly Sighted[] => status?.endpoints ?? [missing(host)],
  );
  const incidents = feeds.flatMap(({ status }) => status?.incidents ?? []);
  return { ...overall(endpoints, incidents, wording), ...told };
}

/** When the last check was, of all endpoints; null where there was none. */
export function lastCheckedAt(feeds: readonly Shown<Present>[]): Instant | null {
  const times = feeds.flatMap(({ status }) => status?.endpoints.map(({ checkedAt }) => checkedAt ?? 0) ?? []);
  return Math.max(0, ...times) || null;
}

/** An instant of a feed: its age, or its time with the zone where nobody can tell the age. */
export function whenText(
  at: Instant,
  { now, hasAges }: Pick<Shown<Present>, 'now' | 'hasAges'>,
  wording: Omit<Wording, 'words'>,
): string {
  return hasAges ? ageText(at, now, wording) : fullInstantText(at, wording);
}

/** A feed of which nothing is known stands in the sentence as one endpoint. */
function missing(host: string): Sighted {
  return { name: host, standing: { state: 'unknown', since: null, why: null, lastKnown: null } };
}
