// How this browser's owner reads: language and zones.
// Promise: the days are those of the watch list's zone, the instants those of this computer's.
// Not here: the words (shared/ui/words.ts).

import { englishFigures, type FigureWording, type FigureWords } from '../shared/ui/figure-words.ts';

/** @param zone the owner's IANA zone */
export function wordingFor(zone: string, locale: string, words: FigureWords = englishFigures): FigureWording {
  return { locale, zone, viewerZone: ownZone(), words };
}

/** This computer's IANA zone. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
