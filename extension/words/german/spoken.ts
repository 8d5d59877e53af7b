// What the background says in German.
// Promise: the same phrases as the screens'.
// Not here: the other sections (catalogue.ts).

import { germanFigures } from '../../../shared/ui/languages/german-figures.ts';
import type { Spoken } from '../catalogue.ts';
import { alertGerman } from './alert.ts';
import { entryGerman } from './entry.ts';
import { popupGerman } from './popup.ts';
import { refusalGerman } from './refusal.ts';
import { screenGerman } from './screen.ts';

export const spoken: Spoken = {
  figures: germanFigures,
  words: {
    ...screenGerman,
    alert: alertGerman,
    entry: entryGerman,
    popup: popupGerman,
    refusal: refusalGerman,
  },
};
