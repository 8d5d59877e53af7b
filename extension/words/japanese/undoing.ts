// Words on what can be taken back, in Japanese.
// Promise: as in undoing-words.ts.
// Not here: what a phrase is for (undoing-words.ts).

import type { UndoingWords } from '../undoing-words.ts';

export const undoingJapanese: UndoingWords = {
  changed: (name) => `${name}を変更しました。`,
  changedMany: (_count, text) => `${text}件のエンドポイントを変更しました。`,
  removedMany: (_count, text) => `${text}件のエンドポイントの監視をやめました。`,
};
