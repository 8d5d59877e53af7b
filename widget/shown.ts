// A feed as it may be shown at this moment: filtered as the page asks, and grey once it is stale.
// Promise: an age is told only where it is known what time it is where the feed was made.
// Not here: what is known (pool.ts), the words (face.ts), looks (view.tsx).

import type { Instant } from '../shared/core/instant.ts';
import type { Choice } from './choice.ts';
import { type Reading, timeNow } from './clock.ts';
import { type Present, type Seen, silent, staleFrom } from './freshness.ts';
import type { Problem } from './load.ts';
import type { Known } from './pool.ts';

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

export const NOTHING_KNOWN = { status: null, clock: null, problem: null } as const satisfies Known<never>;

export function shownAt<E extends Seen, S extends Present<E>>(
  { status, clock, problem }: Known<S & Present<E>>,
  host: string,
  choice: Choice,
  reading: Reading,
): Shown<S & Present<E>> {
  if (status === null || clock === null)
    return { host, status: null, problem, now: reading.wallMs, hasAges: false, isStale: false };
  const time = timeNow(clock, reading, problem !== null);
  const isStale = time >= staleFrom(status);
  // A feed that comes from the future or comes too late: either it is so, or the visitor's clock is wrong.
  const { wallMs, serverMs } = clock;
  const hasAges = serverMs !== null || (wallMs >= status.madeAt && wallMs < staleFrom(status));
  const chosen = status.endpoints.filter(({ group }) => choice.group === null || group === choice.group);
  const ordered = choice.ids?.flatMap((wanted) => chosen.filter(({ id }) => id === wanted)) ?? chosen;
  return {
    host,
    status: { ...status, endpoints: isStale ? ordered.map(silent) : ordered },
    problem,
    now: Math.max(time, status.madeAt),
    hasAges,
    isStale,
  };
}
