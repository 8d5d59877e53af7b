// Flapping: up and down in turns, which is one trouble and not many.
// Promise: hysteresis, so that being unstable does not come and go itself.
// Not here: what is told instead of each outage (down.ts).

import type { Instant } from '../../core/instant.ts';
import { RecentOutcomes } from './recent-outcomes.ts';

/** So many of the last checks, rechecks apart, are looked at for changes between down and not down. */
export const UNSTABLE_OF = 20;
/** So many changes among them: unstable. An outage makes two, so that it is the third one within twenty checks. */
const UNSTABLE_FROM = 5;
/** So few again: stable. */
const STABLE_AT = 2;

export interface Flapping {
  /** Whether nothing failed among the checks that are looked at. */
  readonly isCalm: boolean;
  /** null = not now. */
  readonly since: Instant | null;
  readonly changes: number;
  /** A regular check. */
  add(isDown: boolean, at: Instant): void;
  /** @param downSince since when it is told as down; null = it is not */
  judge(downSince: Instant | null): void;
}

export function flapping(): Flapping {
  const recent = new RecentOutcomes(UNSTABLE_OF);
  let since: Instant | null = null;
  return {
    get isCalm() {
      return recent.failures === 0;
    },
    get since() {
      return since;
    },
    get changes() {
      return recent.changes;
    },
    add: (isDown, at) => recent.add(isDown, at),
    judge(downSince) {
      const { changes } = recent;
      if (since === null && changes >= UNSTABLE_FROM) since = downSince ?? recent.firstFailure;
      else if (since !== null && changes <= STABLE_AT) since = null;
    },
  };
}
