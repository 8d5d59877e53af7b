// What the languages of expectations have to say of a pattern or a path that can't be read.
// Promise: as re2js and json-p3 say it, which a test holds them to; what else they say is told as it is.
// Not here: the languages (matchers.ts).

/** The gap takes the faulty part. */
export const PATTERNS = {
  missingParen: 'missing closing ): `{}`',
  missingBracket: 'missing closing ]: `{}`',
  strayParen: 'unexpected ): `{}`',
  nestedRepeat: 'invalid nested repetition operator: `{}`',
  nothingRepeated: 'missing argument to repetition operator: `{}`',
  repeat: 'invalid repeat count: `{}`',
  range: 'invalid character class range: `{}`',
  escape: 'invalid escape sequence: `{}`',
  name: 'invalid named capture: `{}`',
  nameTwice: 'duplicate capture group name: `{}`',
  perl: 'invalid or unsupported Perl syntax: `{}`',
  backslash: 'trailing backslash at end of expression',
} as const;

/** The last two gaps take what stands there, and where, from 0. */
export const PATHS = {
  noFunction: "no such function '{}' ('{}':{})",
  unread: "{} ('{}':{})",
} as const;
