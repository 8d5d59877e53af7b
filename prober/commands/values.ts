// Values of options that several commands read in the same way.
// Promise: null for whatever is not wholly understood, never half of it.
// Not here: what is said then (command.ts), options of one command (its own file).

/** A whole number of at most six digits, from 0 to `max`. */
export function wholeNumber(text: string, max: number): number | null {
  return /^\d{1,6}$/u.test(text) && Number(text) <= max ? Number(text) : null;
}
