// What the background says in Japanese.
// Promise: the same phrases as the screens'.
// Not here: the other sections (catalogue.ts).

import { japaneseFigures } from '../../../shared/ui/languages/japanese-figures.ts';
import type { Spoken } from '../catalogue.ts';
import { alertJapanese } from './alert.ts';
import { entryJapanese } from './entry.ts';
import { popupJapanese } from './popup.ts';
import { refusalJapanese } from './refusal.ts';
import { screenJapanese } from './screen.ts';

export const spoken: Spoken = {
  figures: japaneseFigures,
  words: {
    ...screenJapanese,
    alert: alertJapanese,
    entry: entryJapanese,
    popup: popupJapanese,
    refusal: refusalJapanese,
  },
};
