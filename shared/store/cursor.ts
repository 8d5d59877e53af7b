// A cursor: reads what a ByteWriter wrote, fast enough for the many small numbers of a screen's records.
// Promise: the numbers that were written; reading past the end throws.
// Not here: writing, and the check sum (bytes.ts).

export class Cursor {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    if (this.#at >= this.#bytes.length) {
      throw new RangeError(`Expected more than ${this.#bytes.length} bytes`);
    }
    return this.#bytes[this.#at++] ?? 0;
  }

  unsigned(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    const second = this.byte();
    if (second < 0x80) return first - 0x80 + second * 0x80;
    let value = first - 0x80 + (second - 0x80) * 0x80;
    for (let scale = 0x4000; ; scale *= 0x80) {
      const next = this.byte();
      if (next < 0x80) return value + next * scale;
      value += (next - 0x80) * scale;
    }
  }

  signed(): number {
    const value = this.unsigned();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  text(): string {
    const length = this.unsigned();
    const end = Math.min(this.#at + length, this.#bytes.length);
    let text = '';
    while (this.#at < end) text += String.fromCharCode(this.byte());
    return text;
  }
}
