// Words on what was removed or changed and can be taken back, in French.
// Promise: as in undoing-words.ts.
// Not here: what a phrase is for (undoing-words.ts).

import type { UndoingWords } from '../undoing-words.ts';

export const undoingFrench: UndoingWords = {
  changed: (name) => `Modifications enregistrées\u00a0: ${name}.`,
  changedMany: (count, text) => (count < 2 ? `${text} endpoint modifié.` : `${text} endpoints modifiés.`),
  removedMany: (count, text) =>
    count < 2 ? `${text} endpoint n’est plus surveillé.` : `${text} endpoints ne sont plus surveillés.`,
};
