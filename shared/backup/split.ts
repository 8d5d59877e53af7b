// Splitting bytes into lines, within limits.
// Promise: never holds more than one line; a file that would not end, or a line that would not, is refused.
// Not here: what the lines say (line.ts).

import { filled } from '../sayings.ts';
import { crc32 } from '../store/bytes.ts';
import { REFUSALS } from './refusals.ts';

export interface SplitLimits {
  readonly lineBytes: number;
  readonly totalBytes: number;
}

export interface SplitLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** CRC-32 of all bytes before this line. */
  readonly sumBefore: number;
}

const NEWLINE = 0x0a;

/** @throws Error with a sentence where a limit is passed, or a line is no UTF-8 */
export async function* linesOf(
  bytes: AsyncIterable<Uint8Array>,
  limits: SplitLimits,
): AsyncGenerator<SplitLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [number, total, sum] = [0, 0, 0];
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  const take = (part: Uint8Array): SplitLine => {
    const line = joined([...held, part]);
    [held, heldBytes, number] = [[], 0, number + 1];
    const sumBefore = sum;
    sum = crc32(line, sum);
    return { number, text: textOf(decoder, line, number), sumBefore };
  };
  for await (const piece of bytes) {
    total += piece.length;
    if (total > limits.totalBytes)
      throw new Error(`${filled(REFUSALS.tooLarge, `${mega(limits.totalBytes)}`)}.`);
    let at = 0;
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, at)) {
      yield take(piece.subarray(at, end + 1));
      at = end + 1;
    }
    heldBytes += piece.length - at;
    if (heldBytes > limits.lineBytes)
      throw new Error(`Line ${number + 1} is longer than ${mega(limits.lineBytes)} MB.`);
    if (at < piece.length) held.push(piece.subarray(at));
  }
  if (heldBytes > 0) yield take(new Uint8Array());
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function textOf(decoder: TextDecoder, line: Uint8Array, number: number): string {
  try {
    return decoder.decode(line);
  } catch {
    throw new Error(`Line ${number} is no text.`);
  }
}

function mega(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
