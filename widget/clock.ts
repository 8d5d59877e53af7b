// What time it is where a feed was published: visitors' clocks may be hours off.
// Promise: ages go on by a clock that never jumps; where the visitor's own clock can't be trusted, that is said.
// Not here: which words are chosen then (face.ts), reading headers (load.ts).

import type { Instant } from '../shared/core/instant.ts';

/** Two readings at one moment, ms: the visitor's clock, and one that never jumps but may stand still while the machine sleeps. */
export type Reading = readonly [wall: Instant, steady: number];

/** Taken when a feed arrived. */
export interface FeedClock {
  readonly reading: Reading;
  /** What the server said that it was; null where the page may not read it. */
  readonly serverMs: Instant | null;
}

/**
 * What time it is.
 * @param isFailing whether nothing came since: only then may the machine have slept, and the wall clock speaks too
 */
export function timeNow(
  { reading, serverMs }: FeedClock,
  [wall, steady]: Reading,
  isFailing: boolean,
): Instant {
  const passedMs = Math.max(steady - reading[1], isFailing ? wall - reading[0] : 0);
  return (serverMs ?? reading[0]) + passedMs;
}
