// A feed as it may be shown at this moment: filtered as the page asks, and grey once it is stale.
// Promise: an age is told only where it is known what time it is where the feed was made.
// Not here: what is known (feeds.ts), the words (face.ts), looks (view.tsx).

import type { Instant } from '../shared/core/instant.ts';
import { type Reading, timeNow } from './clock.ts';
import type { Known } from './feeds.ts';
import { type Present, type Seen, silent, staleFrom } from './freshness.ts';
import type { Problem } from './load.ts';

export interface Shown<S> {
  /** Names it where several are shown: the host. */
  readonly host: string;
  /** null: nothing is known. */
  readonly status: S | null;
  readonly problem: Problem | null;
  /** What time it is where the feed was made, as well as that is known. */
  readonly now: Instant;
  /** Else times are told as they are. */
  readonly hasAges: boolean;
  readonly isStale: boolean;
}

/** @param choice which of its endpoints are shown */
export function shownAt<E extends Seen, S extends Present<E>>(
  { taken, problem }: Known<S & Present<E>>,
  host: string,
  choice: (endpoints: readonly E[]) => readonly E[],
  reading: Reading,
): Shown<S & Present<E>> {
  if (taken === null) return { host, status: null, problem, now: reading[0], hasAges: false, isStale: false };
  const { status } = taken;
  const time = timeNow(taken, reading, problem !== null);
  const isStale = time >= staleFrom(status);
  // A feed that comes from the future or comes too late: either it is so, or the visitor's clock is wrong.
  const [arrivedAt] = taken.reading;
  const hasAges = taken.serverMs !== null || (arrivedAt >= status.madeAt && arrivedAt < staleFrom(status));
  const endpoints = choice(status.endpoints);
  return {
    host,
    status: { ...status, endpoints: isStale ? endpoints.map(silent) : endpoints },
    problem,
    now: Math.max(time, status.madeAt),
    hasAges,
    isStale,
  };
}
