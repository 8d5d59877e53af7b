// Since when anything is on record.
// Promise: days that are there for the picture alone do not count.
// Not here: how much of a day was watched (shared/core/figures.ts).

import type { Instant } from '../../shared/core/instant.ts';
import { coveredMs, type Tally } from '../../shared/core/tally.ts';

/** Where the first day begins in which anything was seen; null if none was. */
export function firstWatched(days: readonly Tally[]): Instant | null {
  return days.find((day) => coveredMs(day) > 0)?.spans[0]?.from ?? null;
}
