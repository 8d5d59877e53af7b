// How this browser's owner reads: language and zones.
// Promise: the days are those of the watch list's zone, the instants those of this computer's.
// Not here: the words (shared/ui/words.ts).

import type { Wording } from '../shared/ui/text.ts';
import { english } from '../shared/ui/words.ts';

/** @param zone the owner's IANA zone */
export function wordingFor(zone: string, locale: string): Wording {
  return { locale, zone, viewerZone: ownZone(), words: english };
}

/** This computer's IANA zone. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
