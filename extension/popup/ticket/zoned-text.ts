// An instant for people elsewhere: date, time, the owner's zone and its distance from UTC.
// Promise: the same instant for every reader, whatever their own zone.
// Not here: instants for the reader's own eyes (shared/ui/text.ts).

import type { Instant } from '../../../shared/core/instant.ts';
import { dateTimeFormat } from '../../../shared/ui/formats.ts';

/** "24 Nov 2026, 14:02:15 Europe/Madrid (UTC+01:00)" @param zone an IANA name */
export function zonedText(at: Instant, zone: string, locale: string): string {
  const options = { dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23', timeZone: zone } as const;
  const { offset } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return `${dateTimeFormat(locale, options).format(at)} ${zone} (UTC${offset})`;
}
