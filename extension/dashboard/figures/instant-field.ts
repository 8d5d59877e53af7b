// An instant as a date-time field writes and reads it.
// Promise: what was written is read as the same instant, to the second; of a time that exists twice the first is meant.
// Not here: the field itself (interval-fields.tsx).

import type { Instant } from '../../../shared/core/instant.ts';

/** "2026-11-24T14:02:00": the clock of the zone. */
export function fieldValue(at: Instant, zone: string): string {
  const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return time.toPlainDateTime().toString({ smallestUnit: 'second' });
}

/** null if it is no date and time. */
export function readField(text: string, zone: string): Instant | null {
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    return null;
  }
}
