// Cuts a stretch of bytes into lines for the scanner: those that begin inside it, however the bytes arrive.
// Promise: stretches that tile a file give each line exactly once; memory stays the same, however long a line is.
// Not here: where bytes come from (log-file.ts), what a line means (line-scanner.ts).

import type { AccessLog } from './access-log.ts';
import { LineScanner, LONGEST_LINE, type ScanRules } from './line-scanner.ts';
import { findByte, PADDING } from './words.ts';

/** So much is read at once: it stays in the processor's nearest memory. */
const CHUNK = 131_072;
/** So much is read at once behind the end of a stretch, for the rest of its last line. */
const LINE_REST = 4096;
/** A line that is just not too long, the chunk that ends it, and what searches touch behind it. */
const CAPACITY = LONGEST_LINE + CHUNK;
const NEWLINE = 0x0a;

export class LineFeed {
  readonly #bytes = new Uint8Array(CAPACITY + 1 + 4 * PADDING);
  readonly #view = new DataView(this.#bytes.buffer);
  readonly #scanner: LineScanner;
  /** Where in the file the first byte held stands. */
  #offset = 0;
  #held = 0;
  /** The stretch: lines that begin at or behind its end belong to the next. */
  #end = 0;
  /** Whether the bytes up to the next line end belong to no line that is wanted. */
  #isSkipping = false;

  constructor(rules: ScanRules) {
    this.#scanner = new LineScanner(this.#bytes.buffer, rules);
  }

  /**
   * Turns to the lines that begin in [from, to) of a file.
   * @returns the first byte to give
   */
  seek(from: number, to: number): number {
    // The byte before tells whether a line begins at `from`.
    this.#offset = Math.max(0, from - 1);
    this.#isSkipping = from > 0;
    this.#held = 0;
    this.#end = to;
    return this.#offset;
  }

  /** Goes on with the stretch that follows; the bytes held remain. */
  extend(to: number): void {
    this.#end = to;
    this.#scan();
  }

  /** Whether every line of the stretch was counted. */
  get isDone(): boolean {
    return this.#offset >= this.#end;
  }

  /** Where to put the bytes that follow, never empty; tell `filled` how many they were. */
  get room(): Uint8Array {
    const wanted = this.#end - this.#offset - this.#held;
    const length = Math.min(CHUNK, wanted > 0 ? wanted : LINE_REST);
    return this.#bytes.subarray(this.#held, this.#held + length);
  }

  filled(count: number): void {
    this.#held += count;
    this.#scan();
  }

  /** There are no more bytes: what is held is the last line. */
  finish(): void {
    if (this.#held > 0 && !this.#isSkipping && !this.isDone) {
      this.#bytes[this.#held] = NEWLINE;
      this.#scanner.scan(0, this.#held + 1, this.#held);
    }
    this.#drop(this.#held);
    this.#offset = Math.max(this.#offset, this.#end);
  }

  /** What was counted since the last time. */
  take(): AccessLog {
    return this.#scanner.take();
  }

  #scan(): void {
    if (this.#isSkipping) {
      const newline = findByte(this.#view, NEWLINE, 0, this.#held);
      this.#isSkipping = newline === this.#held;
      this.#drop(this.#isSkipping ? this.#held : newline + 1);
    }
    if (this.isDone) return;
    const stop = Math.min(this.#held, this.#end - this.#offset);
    this.#drop(this.#scanner.scan(0, this.#held, stop));
    if (this.#held <= LONGEST_LINE || this.isDone) return;
    this.#scanner.addTooLong();
    this.#drop(this.#held);
    this.#isSkipping = true;
  }

  /** Forgets the first bytes. */
  #drop(count: number): void {
    this.#bytes.copyWithin(0, count, this.#held);
    this.#held -= count;
    this.#offset += count;
  }
}
