// What French changes in a finished text that a phrase takes in.
// Promise: none and one are singular; an age reads well, be it "il y a 3 h" or a date; a sentence ends once.
// Not here: colons and "depuis" (shared/ui/languages/french.ts).

import { isTime } from '../../../shared/ui/languages/french.ts';

/** @param text a count as a reader writes it */
export function counted(text: string, one: string, many: string): string {
  return `${text} ${text === '0' || text === '1' ? one : many}`;
}

/** "il y a 14 s" stays, "24 oct., 03:10" becomes "le 24 oct., 03:10". */
export function ago(age: string): string {
  return /^\d/u.test(age) && !isTime(age) ? `le ${age}` : age;
}

/** "jusqu’à 14:02", "jusqu’au 25 nov., 14:02" */
export function until(when: string): string {
  return `jusqu’${isTime(when) ? 'à' : 'au'} ${when}`;
}

/** With the narrow no-break spaces that French puts inside quotation marks. */
export function quoted(text: string): string {
  return `«\u202f${text}\u202f»`;
}

/** One full stop at the end, also after an abbreviation. */
export function closed(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}
