// Text from outside, made harmless for a terminal: names, paths, addresses and lines of other people's files.
// Promise: what comes out moves no cursor, colours nothing, begins no new line and turns no text around; nothing is lost unseen.
// Not here: cells of a CSV file, HTML.

/**
 * C0 and C1 control codes, DEL, the line and paragraph separators, and what steers the direction of writing.
 * Source of the last: Unicode Standard Annex 9, "Directional Formatting Characters".
 */
const UNSAFE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** `text` with each dangerous character as its code: "a\u{1b}[2J". Plain text comes back as it is. */
export function terminalText(text: string): string {
  return text.replace(UNSAFE, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`);
}

/** What JSON itself leaves as it is, but for the line ends between its parts. */
const UNSAFE_IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** A document as JSON text: the same data to who parses it, and as harmless on a terminal. */
export function terminalJson(document: object): string {
  return JSON.stringify(document, null, 2).replace(
    UNSAFE_IN_JSON,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
