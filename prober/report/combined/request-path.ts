// The path that a request asked for: "GET /a/b?c=d HTTP/1.1" asked for /a/b.
// Promise: at most LONGEST_PATH bytes of it, so that hostile requests fill no memory.
// Not here: where the request stands in the line (line-scanner.ts), who escapes a path for a terminal.

/** Longer paths are cut, and those that begin alike are counted together. */
export const LONGEST_PATH = 256;

const SPACE = 0x20;
const QUERY = 0x3f;
const FRAGMENT = 0x23;

/**
 * The path of the request at [from, to) without query and fragment; the log's own escapes remain.
 * @returns null for a request that names none, such as "-" or the first bytes of a TLS connection
 */
export function pathOf(bytes: Buffer, from: number, to: number): string | null {
  const start = behindMethod(bytes, from, to);
  const targetEnd = start === null ? from : beforeProtocol(bytes, start, to);
  if (start === null || targetEnd === start) return null;
  const limit = Math.min(targetEnd, start + LONGEST_PATH);
  let end = start;
  while (end < limit && bytes[end] !== QUERY && bytes[end] !== FRAGMENT) end += 1;
  return end === start ? null : bytes.toString('utf8', start, end);
}

/** Behind letters, dashes or underscores and one space; null if there are none. */
function behindMethod(bytes: Buffer, from: number, to: number): number | null {
  let at = from;
  while (at < to && isMethodByte(bytes[at] ?? 0)) at += 1;
  return at > from && at < to && bytes[at] === SPACE ? at + 1 : null;
}

function isMethodByte(byte: number): boolean {
  const letter = byte | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || byte === 0x2d || byte === 0x5f;
}

/** A bad request may have spaces in its path: only the last one before "HTTP/" ends it. */
function beforeProtocol(bytes: Buffer, from: number, to: number): number {
  let at = to;
  while (at > from && bytes[at - 1] !== SPACE) at -= 1;
  return at > from && bytes.toString('latin1', at, Math.min(to, at + 5)) === 'HTTP/' ? at - 1 : to;
}
