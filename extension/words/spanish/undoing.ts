// Words on what was removed or changed and can be taken back, in Spanish.
// Promise: as in undoing-words.ts.
// Not here: what a phrase is for (undoing-words.ts).

import type { UndoingWords } from '../undoing-words.ts';

export const undoingSpanish: UndoingWords = {
  changed: (name) => `Cambios guardados en ${name}.`,
  changedMany: (count, text) =>
    count === 1 ? 'Cambios guardados en 1 endpoint.' : `Cambios guardados en ${text} endpoints.`,
  removedMany: (count, text) =>
    count === 1 ? '1 endpoint ya no se supervisa.' : `${text} endpoints ya no se supervisan.`,
};
