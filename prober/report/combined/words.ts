// Looking for a byte among many, eight at a time.
// Promise: the same answer as a plain loop; may read up to PADDING bytes beyond the limit.
// Not here: what the bytes mean (line-scanner.ts).
//
// A word has a zero byte where (word - 0x01010101) & ~word & 0x80808080 is not 0, and the lowest bit of that marks
// the first (Warren, "Hacker's Delight", 6-1). Buffer.indexOf is faster on long stretches, but the parts of a log's
// line are too short to pay for the call.

/** Bytes behind the limit that a search may touch. */
export const PADDING = 8;

const LOW = 0x01010101;
const HIGH = 0x80808080;

/**
 * Where `byte` stands first in [from, limit); `limit` if nowhere.
 * @param byte 0 to 127
 */
export function findByte(view: DataView, byte: number, from: number, limit: number): number {
  const pattern = byte * LOW;
  for (let at = from; at < limit; at += 8) {
    const one = view.getInt32(at, true) ^ pattern;
    const two = view.getInt32(at + 4, true) ^ pattern;
    const inOne = (one - LOW) & ~one & HIGH;
    const inTwo = (two - LOW) & ~two & HIGH;
    if ((inOne | inTwo) === 0) continue;
    const found = inOne === 0 ? at + 4 + firstOf(inTwo) : at + firstOf(inOne);
    return found < limit ? found : limit;
  }
  return limit;
}

/** Which of four bytes the lowest bit lies in. */
function firstOf(marks: number): number {
  return (31 - Math.clz32(marks & -marks)) >> 3;
}
