// Lines of text out of bytes.
// Promise: a line of any length needs no more memory than the longest that is taken; each line keeps its number.
// Not here: where the bytes come from (byte-source.ts), what a line says.

/** A longer line is no line of evidence; UTF-16 units. */
export const LINE_LENGTH_MAX = 1 << 20;

export interface LineTaker {
  /** @param number from 1. @param text without its line end (LF or CRLF) */
  readonly line: (text: string, number: number) => void;
  readonly tooLong: (number: number) => void;
}

/**
 * Cuts bytes into lines: UTF-8, or UTF-16 where it begins with its byte order mark. What is no such
 * text becomes U+FFFD, and NUL stays what it is: the reader of the line refuses it.
 */
export async function eachLine(chunks: AsyncIterable<Uint8Array>, taker: LineTaker): Promise<void> {
  const cutter = new LineCutter(taker);
  let decoder: TextDecoder | null = null;
  for await (const chunk of chunks) {
    decoder ??= decoderFor(chunk);
    cutter.add(decoder.decode(chunk, { stream: true }));
  }
  cutter.add(decoder?.decode() ?? '');
  cutter.end();
}

/** Reads its byte order mark and leaves it out. */
export function decoderFor(start: Uint8Array): TextDecoder {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le');
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder('utf-8');
}

class LineCutter {
  readonly #taker: LineTaker;
  /** The beginning of a line whose end has not come yet. */
  #rest = '';
  #isTooLong = false;
  #number = 0;

  constructor(taker: LineTaker) {
    this.#taker = taker;
  }

  add(text: string): void {
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      this.#take(this.#rest + text.slice(from, end));
      from = end + 1;
    }
    this.#rest += text.slice(from);
    if (this.#rest.length <= LINE_LENGTH_MAX) return;
    this.#isTooLong = true;
    this.#rest = '';
  }

  end(): void {
    if (this.#rest !== '' || this.#isTooLong) this.#take(this.#rest);
  }

  #take(line: string): void {
    this.#number += 1;
    const isTooLong = this.#isTooLong || line.length > LINE_LENGTH_MAX;
    this.#rest = '';
    this.#isTooLong = false;
    if (isTooLong) this.#taker.tooLong(this.#number);
    else this.#taker.line(line.endsWith('\r') ? line.slice(0, -1) : line, this.#number);
  }
}
