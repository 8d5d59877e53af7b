// What the background says in Spanish.
// Promise: the same phrases as the screens'.
// Not here: the other sections (catalogue.ts).

import { spanishFigures } from '../../../shared/ui/languages/spanish-figures.ts';
import type { Spoken } from '../catalogue.ts';
import { alertSpanish } from './alert.ts';
import { entrySpanish } from './entry.ts';
import { popupSpanish } from './popup.ts';
import { refusalSpanish } from './refusal.ts';
import { screenSpanish } from './screen.ts';

export const spoken: Spoken = {
  figures: spanishFigures,
  words: {
    ...screenSpanish,
    alert: alertSpanish,
    entry: entrySpanish,
    popup: popupSpanish,
    refusal: refusalSpanish,
  },
};
