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

  /** Whole numbers, each as its difference from the one before. */
  deltas(values: readonly number[]): void {
    let before = 0;
    for (const value of values) {
      this.signed(value - before);
      before = value;
    }
  }

  /** Whole numbers >= 0, the most of them small: twice each, and odd numbers for runs of zeros. */
  counts(values: readonly number[]): void {
    let zeros = 0;
    for (const value of values) {
      if (value === 0) {
        zeros += 1;
        continue;
      }
      if (zeros > 0) this.unsigned(2 * zeros - 1);
      zeros = 0;
      this.unsigned(2 * value);
    }
    if (zeros > 0) this.unsigned(2 * zeros - 1);
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
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new RangeError(`Expected more than ${this.#bytes.length} bytes`);
    this.#at += 1;
    return byte;
  }

  unsigned(): number {
    let value = this.byte();
    if (value < 0x80) return value;
    value -= 0x80;
    for (let scale = 0x80; ; scale *= 0x80) {
      const next = this.byte();
      if (next < 0x80) return value + next * scale;
      value += (next - 0x80) * scale;
    }
  }

  signed(): number {
    const value = this.unsigned();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  /** `length` whole numbers as `VarintWriter.deltas` wrote them. */
  deltas(length: number): number[] {
    const values: number[] = [];
    let before = 0;
    for (let i = 0; i < length; i++) {
      before += this.#isZero() ? 0 : this.signed();
      values.push(before);
    }
    return values;
  }

  /** Counts as `VarintWriter.counts` wrote them. A screen reads a million of them, nearly all of one byte. */
  counts(length: number): number[] {
    const counts = new Array<number>(length).fill(0);
    const bytes = this.#bytes;
    let at = this.#at;
    for (let i = 0; i < length; ) {
      const low = bytes[at] ?? 0x80;
      if (low < 0x80) {
        at += 1;
        if ((low & 1) === 0) counts[i++] = low >> 1;
        else i += (low + 1) >> 1;
      } else {
        this.#at = at;
        const value = this.unsigned();
        at = this.#at;
        if (value % 2 === 0) counts[i++] = value / 2;
        else i += (value + 1) / 2;
      }
    }
    this.#at = at;
    return counts;
  }

  /** Passes a zero, if it is one. */
  #isZero(): boolean {
    if (this.#bytes[this.#at] !== 0) return false;
    this.#at += 1;
    return true;
  }

  text(): string {
    let text = '';
    for (let left = this.unsigned(); left > 0; left--) text += String.fromCharCode(this.byte());
    return text;
  }
}
