// Words on what was removed or changed and can be taken back.
// Promise: names or counts what is concerned.
// Not here: the sentence on a single removal (words.ts).

export interface UndoingWords {
  readonly changed: (name: string) => string;
  /** `count` for the plural, `text` the same as a reader writes it. */
  readonly changedMany: (count: number, text: string) => string;
  readonly removedMany: (count: number, text: string) => string;
}

export const undoingEnglish: UndoingWords = {
  changed: (name) => `${name} was changed.`,
  changedMany: (_count, text) => `${text} endpoints were changed.`,
  removedMany: (_count, text) => `${text} endpoints are no longer watched.`,
};
