// The document as JSON that may be looked at in a terminal.
// Promise: the same value once it is parsed; no character in it steers a terminal or turns a line around.
// Not here: what is in it (schema.ts).

/** What JSON itself leaves as it is: DEL, C1 control codes, line separators, what steers the direction of writing. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

export function jsonText(value: object): string {
  return JSON.stringify(value, null, 2).replace(UNSAFE, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
