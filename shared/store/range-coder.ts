// A binary range coder with adaptive chances: what is likely costs next to nothing.
// Promise: decoding takes the very steps of encoding, in integers only; reading past the end throws.
// Not here: which chance a bit is coded with (chunk-numbers.ts, chunk-samples.ts), check sums (bytes.ts).
//
// Martin's "Range encoding" (1979), bit by bit with a range of 32 bits as in LZMA; a carry runs back over the bytes
// written, as in Rissanen and Langdon's coder (1979). A chance learns as Krichevsky and Trofimov's estimator (1981),
// (ones + 1/2) / (bits + 1), until it has seen 126 bits, and then forgets slowly.

/** The range is at least this wide, so that a chance of 1/65536 is a share of it. */
const RANGE_MIN_BITS = 24;
/** How far a chance is corrected at its n-th bit, in 1/32768: 1 / (n + 1.5). */
const RATES = Uint16Array.from({ length: 127 }, (_, n) => Math.floor(65_536 / (2 * n + 3)));
const SLOWEST = RATES.length - 1;
/** At this rate a chance stops 127/65536 short of certainty: no bit costs less than 1/360, and a byte holds no more. */
export const BITS_IN_BYTE_MAX = 8 * 360;

/**
 * Both directions in one, so that a format is written down once: encoding, a call takes a value and gives it back;
 * decoding, it gives the value that was encoded at this place, whatever it is called with.
 */
export class RangeCoder {
  readonly #encoded: Uint8Array | null;
  readonly #written: number[] = [];
  /** How many bytes have been decoded. */
  #read = 0;
  /** By context the chance of a 1 in 1/65536, 127 to 65409, times 256, and how many bits it has seen. */
  readonly #learnt: Int32Array;
  // Both are unsigned and kept as signed: so engines hold them as integers.
  /** Encoding: where the range begins. Decoding: how far above that the code lies. */
  #low = 0;
  #range = -1;

  /**
   * @param contexts how many chances there are
   * @param encoded what is to be decoded; null to encode
   * @throws RangeError if `encoded` is too short to be anything
   */
  constructor(contexts: number, encoded: Uint8Array | null) {
    this.#learnt = new Int32Array(contexts).fill(0x8000 << 8);
    this.#encoded = encoded;
    if (encoded !== null) this.finish();
    this.#range = -1;
  }

  get decoding(): boolean {
    return this.#encoded !== null;
  }

  /** How many bytes have not been decoded: 0 once the last value has been. */
  get left(): number {
    return (this.#encoded?.length ?? 0) - this.#read;
  }

  /** @param value 0 or 1; its chance is learnt by `context` */
  bit(context: number, value: number): number {
    const learnt = this.#learnt;
    const range = this.#range;
    const known = learnt[context] ?? 0;
    const chance = known >>> 8;
    const count = known & 0xff;
    const rate = RATES[count] ?? 0;
    const next = count < SLOWEST ? count + 1 : count;
    const bound = Math.imul(range >>> 16, chance);
    const found = this.#encoded === null ? value : this.#low >>> 0 < bound >>> 0 ? 1 : 0;
    if (found === 1) {
      learnt[context] = ((chance + (((0x1_0000 - chance) * rate) >>> 15)) << 8) | next;
      this.#narrow(0, bound);
    } else {
      learnt[context] = ((chance - ((chance * rate) >>> 15)) << 8) | next;
      this.#narrow(bound, (range - bound) | 0);
    }
    return found;
  }

  /** A number of so many bits, all values equally likely. @param bits 1 to 16 */
  raw(value: number, bits: number): number {
    const unit = this.#range >>> bits;
    const most = (1 << bits) - 1;
    const found = this.#encoded === null ? value : Math.min(Math.floor((this.#low >>> 0) / unit), most);
    this.#narrow(Math.imul(unit, found), unit);
    return found;
  }

  /** Ends the encoding. @returns what was written */
  finish(): number[] {
    for (let i = 0; i < 4; i++) this.#shift();
    return this.#written;
  }

  /** Cuts the range: so far above where it began, so wide. */
  #narrow(skipped: number, width: number): void {
    if (this.#encoded !== null) this.#low = (this.#low - skipped) | 0;
    else {
      this.#low = (this.#low + skipped) | 0;
      if (this.#low >>> 0 < skipped >>> 0) this.#carry();
    }
    this.#range = width;
    while (this.#range >>> RANGE_MIN_BITS === 0) this.#shift();
  }

  /** Adds 1 to the number that the bytes written so far are. */
  #carry(): void {
    const written = this.#written;
    let at = written.length - 1;
    while (written[at] === 0xff) written[at--] = 0;
    written[at] = (written[at] ?? 0) + 1;
  }

  /** Widens the range by a byte: the first of `low` is settled, or the next one is needed. */
  #shift(): void {
    const low = this.#low;
    this.#range <<= 8;
    this.#low = low << 8;
    if (this.#encoded === null) {
      this.#written.push(low >>> 24);
      return;
    }
    const next = this.#encoded[this.#read++];
    if (next === undefined) throw new RangeError(`its bytes end too early`);
    this.#low |= next;
  }
}
