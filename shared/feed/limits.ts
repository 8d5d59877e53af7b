// What no honest feed passes: its version and the lengths of its parts.
// Promise: the same for who writes and who reads.
// Not here: the fields (schema.ts).

export const FEED_VERSION = 1;

export const LIMITS = {
  /** Items of any list: endpoints, incidents, numbers of a column. */
  list: 2_000,
  /** Edges of days, and of hours: each makes a tally for each endpoint, so that a short text must not hold many. */
  edges: 128,
  /** UTF-16 units of any text, but for that of an update. */
  text: 500,
  updateText: 2_000,
  /** Either side of zero: instants beyond it are no dates (ECMA-262, time values). */
  number: 8.64e15,
};
