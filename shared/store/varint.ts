// Varints: whole numbers of any size one after another, the small ones in a single byte.
// Promise: every number comes back as it was written; reading past the end throws.
// Not here: what the numbers mean (tally-record.ts), the check sum (bytes.ts).

export class VarintWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = value;
  }

  /** @param value 0 to 2^53 - 1 */
  unsigned(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.byte((rest % 0x80) + 0x80);
    this.byte(rest);
  }

  /** @param value |value| <= 2^52 */
  signed(value: number): void {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** @param value of ASCII */
  text(value: string): void {
    this.unsigned(value.length);
    for (let i = 0; i < value.length; i++) this.byte(value.charCodeAt(i));
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

export class VarintReader {
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
    let text = '';
    for (let left = this.unsigned(); left > 0; left--) text += String.fromCharCode(this.byte());
    return text;
  }
}
