// Numbers written in decimal digits among bytes.
// Promise: whole microseconds in exact integer arithmetic; a fraction of one is cut off.
// Not here: which number is a request time (request-time.ts).

const DOT = 0x2e;
const WHOLE_DIGITS = 11;
const FRACTION_DIGITS = 9;
/** A number beyond a day is no request time, but an instant or a size. */
const LONGEST_US = 86_400_000_000;

/** How many digits follow the dot: 0 for a whole number, -1 if [from, to) is no number. */
export function decimalsOf(bytes: Uint8Array, from: number, to: number): number {
  let dot = -1;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) continue;
    if (byte !== DOT || dot >= 0) return -1;
    dot = at;
  }
  const wholeEnd = dot < 0 ? to : dot;
  if (wholeEnd === from || dot === to - 1) return -1;
  return dot < 0 ? 0 : to - dot - 1;
}

/**
 * The number at [from, to), of which `decimals` digits follow a dot, in microseconds.
 * @param usPerUnit 1, 1000 or 1,000,000
 * @returns -1 if it is more than a day, or too long to be exact
 */
export function microsecondsOf(
  bytes: Uint8Array,
  from: number,
  to: number,
  decimals: number,
  usPerUnit: number,
): number {
  const wholeEnd = decimals === 0 ? to : to - decimals - 1;
  if (wholeEnd - from > WHOLE_DIGITS || decimals > FRACTION_DIGITS) return -1;
  const whole = digitsAt(bytes, from, wholeEnd) * usPerUnit;
  if (whole > LONGEST_US) return -1;
  if (decimals === 0) return whole;
  const fraction = digitsAt(bytes, to - decimals, to) * usPerUnit;
  return whole + Math.floor(fraction / 10 ** decimals);
}

function digitsAt(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + (bytes[at] ?? 0x30) - 0x30;
  return value;
}
