// What German changes in a finished text that a phrase takes in.
// Promise: one full stop at the end of a sentence; an instant with its zone needs no "Uhr".
// Not here: "seit 14:02 Uhr" and full stops (shared/ui/languages/german.ts).

/** @param text a count as a reader writes it */
export function counted(text: string, one: string, many: string): string {
  return `${text} ${text === '1' ? one : many}`;
}

/** "seit dem 25.11.2026, 14:02:15 MEZ" @param instant with its zone */
export function sinceInstant(instant: string): string {
  return `seit dem ${instant}`;
}
