// What no honest feed passes: its version and the lengths of its parts.
// Promise: the same for who writes and who reads.
// Not here: the fields (schema.ts).

export const FEED_VERSION = 1;

export const LIMITS = {
  /** Items of any list, and UTF-16 units of any text: endpoints, incidents, days, a title. */
  list: 2_000,
  /** What an owner may type, which a reader takes: UTF-16 units of a text, and of that of an update. */
  text: 500,
  updateText: 2_000,
  /** The greatest with 15 digits: as an instant (the year 33658) a date still, and small enough to be added up. */
  number: 999_999_999_999_999,
};
