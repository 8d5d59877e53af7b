// Words on what can be taken back, in Arabic.
// Promise: as in undoing-words.ts.
// Not here: what a phrase is for (undoing-words.ts).

import { counted, isolated } from '../../../shared/ui/languages/arabic.ts';
import type { UndoingWords } from '../undoing-words.ts';
import { OF_ENDPOINTS } from './grammar.ts';

export const undoingArabic: UndoingWords = {
  changed: (name) => `تم تعديل ${isolated(name)}.`,
  changedMany: (count, text) => `تم تعديل ${counted(count, OF_ENDPOINTS, text)}.`,
  removedMany: (count, text) => `أُلغيت مراقبة ${counted(count, OF_ENDPOINTS, text)}.`,
};
