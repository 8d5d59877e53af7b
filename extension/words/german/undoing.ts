// Words on what can be taken back, in German.
// Promise: as in undoing-words.ts.
// Not here: what a phrase is for (undoing-words.ts).

import type { UndoingWords } from '../undoing-words.ts';

export const undoingGerman: UndoingWords = {
  changed: (name) => `${name} wurde geändert.`,
  changedMany: (count, text) =>
    count === 1 ? `${text} Endpunkt wurde geändert.` : `${text} Endpunkte wurden geändert.`,
  removedMany: (count, text) =>
    count === 1
      ? `${text} Endpunkt wird nicht mehr überwacht.`
      : `${text} Endpunkte werden nicht mehr überwacht.`,
};
