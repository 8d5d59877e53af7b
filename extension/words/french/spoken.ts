// What the background says in French.
// Promise: the same phrases as the screens'.
// Not here: the other sections (catalogue.ts).

import { frenchFigures } from '../../../shared/ui/languages/french-figures.ts';
import type { Spoken } from '../catalogue.ts';
import { alertFrench } from './alert.ts';
import { entryFrench } from './entry.ts';
import { popupFrench } from './popup.ts';
import { refusalFrench } from './refusal.ts';
import { screenFrench } from './screen.ts';

export const spoken: Spoken = {
  figures: frenchFigures,
  words: {
    ...screenFrench,
    alert: alertFrench,
    entry: entryFrench,
    popup: popupFrench,
    refusal: refusalFrench,
  },
};
