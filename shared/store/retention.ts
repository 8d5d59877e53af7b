// Retention: how long each kind of record is kept, and which are past it.
// Promise: a record goes only as a whole, and only once all of it is too old.
// Not here: writing the removals (history.ts).

import { DAY_MS, type Instant } from '../core/instant.ts';
import type { KeyValue } from '../ports.ts';
import { CHUNK_MS } from './chunk.ts';
import { seriesRange } from './keys.ts';

export interface Retention {
  /** Raw samples, in days; at least 1. */
  readonly rawDays: number;
  /** Tallies of hours, in days; at least as long as raw samples. Tallies of days stay for ever. */
  readonly hourDays: number;
}

export const RETENTION: Retention = { rawDays: 90, hourDays: 400 };

/** Chunks stay a little longer than what is made of them, for samples stand on after them. */
export const RAW_MARGIN_MS = 3 * DAY_MS;

/** Since when raw samples count as kept. */
export function rawFloor({ rawDays }: Retention, to: Instant): Instant {
  return to - rawDays * DAY_MS;
}

/** Keys of the records of an endpoint that are past their time at `to`. */
export async function expired(
  kv: KeyValue,
  id: string,
  retention: Retention,
  to: Instant,
): Promise<readonly string[]> {
  const rawTo = rawFloor(retention, to) - RAW_MARGIN_MS - CHUNK_MS;
  const hoursTo = to - Math.max(retention.hourDays, retention.rawDays) * DAY_MS - 2 * DAY_MS;
  const ranges = [
    seriesRange('chunk', id, 0, rawTo),
    seriesRange('failures', id, 0, rawTo),
    seriesRange('hours', id, 0, hoursTo),
  ];
  const entries = await Promise.all(ranges.map(({ from, to: end }) => kv.range(from, end)));
  return entries.flat().map(({ key }) => key);
}
