// The name of a time zone as people read it.
// Promise: short where the language has a short name ("CET"), else the offset.
// Not here: instants and dates (text.ts).

import type { Instant } from '../core/instant.ts';
import { dateTimeFormat } from './formats.ts';

/** "CET": the name of an IANA zone at an instant. */
export function zoneText(zone: string, at: Instant, locale: string): string {
  const parts = dateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
