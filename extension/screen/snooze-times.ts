// Until when one may snooze: a while, a meeting, the night.
// Promise: tomorrow is the next date of the reader's zone, at eight on its clocks, whatever they did in the night.
// Not here: keeping it (../snooze.ts), the words of it (here.tsx).

import { HOUR_MS, type Instant, MINUTE_MS } from '../../shared/core/instant.ts';

export interface SnoozeTimes {
  /** Lengths, ms. */
  readonly lengthsMs: readonly number[];
  readonly tomorrow: Instant;
}

const LENGTHS_MS = [30 * MINUTE_MS, 2 * HOUR_MS];
const MORNING = '08:00';

/** @param zone the reader's, an IANA name */
export function snoozeTimes(now: Instant, zone: string): SnoozeTimes {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const morning = today.add({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: MORNING });
  return { lengthsMs: LENGTHS_MS, tomorrow: morning.epochMilliseconds };
}
