// What time it is where a feed was published: visitors' clocks may be hours off.
// Promise: ages go on by a clock that never jumps; where the visitor's own clock can't be trusted, that is said.
// Not here: which words are chosen then (face.ts), reading headers (load.ts).

import type { Instant } from '../shared/core/instant.ts';

/** Two readings at one moment. */
export interface Reading {
  /** The visitor's clock. */
  readonly wallMs: Instant;
  /** A clock that never jumps, and may stand still while the machine sleeps. */
  readonly monotonicMs: number;
}

/** Taken when a feed arrived. */
export interface FeedClock extends Reading {
  /** What the server said that it was; null where the page may not read it. */
  readonly serverMs: Instant | null;
}

/**
 * What time it is.
 * @param isFailing whether nothing came since: only then may the machine have slept, and the wall clock speaks too
 */
export function timeNow(clock: FeedClock, reading: Reading, isFailing: boolean): Instant {
  const passedMs = reading.monotonicMs - clock.monotonicMs;
  const wallMs = isFailing ? reading.wallMs - clock.wallMs : 0;
  return (clock.serverMs ?? clock.wallMs) + Math.max(passedMs, wallMs);
}

/**
 * What `Date` and `Age` tell together (RFC 9111, 4.2.3), to the second.
 * @returns null where they tell nothing
 */
export function serverTime(date: string | null, age: string | null): Instant | null {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? null : at + (Number.parseInt(age ?? '', 10) || 0) * 1_000;
}
