// Text of unknown origin as plain text: one line, without what steers a screen, and never longer than its place.
// Promise: nothing that comes out of here begins a line, moves a cursor, turns text around, or ends inside a character.
// Not here: the escapes of a channel (each has its own), what a terminal shows (prober/terminal-text.ts).

/** Control codes, line and paragraph separators, what steers the direction of writing, halves of characters, and what nobody sees. */
const STEERING =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]+/gu;

/** `text` in one line, its control codes as one space each run; '' where nothing is left. */
export function oneLine(text: string): string {
  return text.replace(STEERING, ' ').replace(/ {2,}/gu, ' ').trim();
}

export interface Cut {
  /** The most that may come out. */
  readonly max: number;
  /** A character as the channel writes it; as it is unless set. */
  readonly escape?: (character: string) => string;
  /** How the channel counts; UTF-16 code units unless set. */
  readonly sizeOf?: (text: string) => number;
}

/** The beginning of the text that fits, escaped, with … where something is left out. */
export function cut(
  text: string,
  { max, escape: escaped = (each) => each, sizeOf = (each) => each.length }: Cut,
): string {
  const ending = escaped('…');
  const room = max - sizeOf(ending);
  let written = '';
  let size = 0;
  // What fits together with the ending, in case the rest does not fit.
  let safe = '';
  for (const character of text) {
    const piece = escaped(character);
    size += sizeOf(piece);
    if (size > max) return safe + ending;
    written += piece;
    if (size <= room) safe = written;
  }
  return written;
}

const encoder = new TextEncoder();

/** In UTF-8. */
export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

/** A word joiner: nobody sees it, and no program reads an address or a name across it. */
const JOINER = '\u2060';
/** Where addresses, mentions, tags and commands begin or go on: `@name`, `#tag`, `/command`, `://host`, `host.org`. */
const INSIDE_LINK = /(?<=[@#$/:.])(?=[\p{L}\p{N}_/])/gu;

/**
 * For screens that look for addresses and names in plain text and make links of them: the same to the eye, but no link.
 * What other people's servers say must not become something to click.
 */
export function unlinked(text: string): string {
  return text.replace(INSIDE_LINK, JOINER);
}

/** Browsers and vendors take so much of an address at the least. */
const LINK_MAX = 2_000;

/** An http(s) address without anything that could end it early in markup; null if it is none, or too long to be followed. */
export function safeLink(link: string | null): string | null {
  const url = link === null ? null : URL.parse(link);
  if (url === null || !/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '')
    return null;
  const behind = url.pathname + url.search + url.hash;
  const safe = url.origin + behind.replace(/[<>"'|`()[\]{}\\^*_~]/gu, percentEncoded);
  return safe.length > LINK_MAX ? null : safe;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
