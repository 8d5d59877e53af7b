// What Spanish changes in a finished text that a phrase takes in.
// Promise: a count agrees with its noun; an age reads well, be it "hace 3 h" or a date; a sentence ends once.
// Not here: articles before times and dates (shared/ui/languages/spanish.ts).

import { withArticle } from '../../../shared/ui/languages/spanish.ts';

/** @param text a count as a reader writes it */
export function counted(text: string, one: string, many: string): string {
  return `${text} ${text === '1' ? one : many}`;
}

/** "hace 14 s" stays, "24 oct, 03:10" becomes "el 24 oct, 03:10". */
export function ago(age: string): string {
  return /^\d/u.test(age) ? withArticle(age) : age;
}

/** One full stop at the end, also after an abbreviation. */
export function closed(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}
