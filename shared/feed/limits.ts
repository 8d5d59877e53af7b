// What no honest feed passes: its version and the lengths of its parts.
// Promise: the same for who writes and who reads.
// Not here: the fields (schema.ts).

export const FEED_VERSION = 0;

export const LIMITS = {
  /** Items of any list: endpoints, days, bins of a sketch. */
  list: 2_000,
  /** UTF-16 units of any text. */
  text: 500,
  /** Either side of zero: instants beyond it are no dates (ECMA-262, time values). */
  number: 8.64e15,
};
