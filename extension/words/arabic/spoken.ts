// What the background says in Arabic.
// Promise: the same phrases as the screens'.
// Not here: the other sections (catalogue.ts).

import { arabicFigures } from '../../../shared/ui/languages/arabic-figures.ts';
import type { Spoken } from '../catalogue.ts';
import { alertArabic } from './alert.ts';
import { entryArabic } from './entry.ts';
import { popupArabic } from './popup.ts';
import { refusalArabic } from './refusal.ts';
import { screenArabic } from './screen.ts';

export const spoken: Spoken = {
  figures: arabicFigures,
  words: {
    ...screenArabic,
    alert: alertArabic,
    entry: entryArabic,
    popup: popupArabic,
    refusal: refusalArabic,
  },
};
