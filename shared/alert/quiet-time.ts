// Quiet time: when a rule shall not tell anything, on the wall clock of the owner.
// Promise: nights of summer and winter time included; a look at an instant costs little.
// Not here: how it is written (config/service-hours-text.ts).

import { DAY_MS, type Instant } from '../core/instant.ts';
import { type Interval, subtract } from '../core/intervals.ts';
import { excludedTime, type ServiceHours } from '../core/service-hours.ts';

/** So far ahead quiet time is worked out at once; longer than a week, so that each stretch shows its end. */
const AHEAD_MS = 9 * DAY_MS;

/** When the quiet time ends that `at` lies in; null where it lies in none. */
export type QuietUntil = (at: Instant) => Instant | null;

/**
 * @param hours null = never quiet
 * @param zone the owner's, an IANA name
 */
export function quietTime(hours: ServiceHours | null, zone: string): QuietUntil {
  if (hours === null) return () => null;
  let known: Interval = { from: 0, to: 0 };
  let quiet: readonly Interval[] = [];
  return (at) => {
    if (at < known.from || at >= known.to - DAY_MS) {
      known = { from: at - DAY_MS, to: at + AHEAD_MS };
      quiet = subtract([known], excludedTime(hours, known.from, known.to, zone));
    }
    return quiet.find(({ from, to }) => from <= at && at < to)?.to ?? null;
  };
}
