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
/** At this rate a chance stops 127/65536 short of certainty: no bit costs less than log2(65536/65409) > 1/358 bit. */
export const BITS_PER_BYTE_MAX = 8 * 358;

/**
 * Both directions in one, so that a format is written down once: encoding, a call takes a value and gives it back;
 * decoding, it gives the value that was encoded at this place, whatever it is called with.
 */
export class RangeCoder {
  readonly decoding: boolean;
  private bytes: Uint8Array;
  /** Where the next byte is written or read. */
  private at: number;
  /** By context the chance of a 1 in 1/65536, 127 to 65409, times 256, and how many bits it has seen. */
  private readonly learnt: Int32Array;
  // Both are unsigned and kept as signed: so engines hold them as integers.
  /** Encoding: where the range begins. Decoding: how far above that the code lies. */
  private low = 0;
  private range = -1;

  /**
   * @param contexts how many chances there are
   * @param start so many bytes at the beginning are left to the caller
   * @param encoded what is to be decoded; null to encode
   * @throws RangeError if `encoded` is too short to be anything
   */
  constructor(contexts: number, start: number, encoded: Uint8Array | null) {
    this.learnt = new Int32Array(contexts).fill(0x8000 << 8);
    this.at = start;
    this.decoding = encoded !== null;
    this.bytes = encoded ?? new Uint8Array(8192);
    if (this.decoding) for (let i = 0; i < 4; i++) this.shift();
    this.range = -1;
  }

  /** @param value 0 or 1; its chance is learnt by `context` */
  bit(context: number, value: number): number {
    const { learnt, low, range } = this;
    const known = learnt[context] ?? 0;
    const chance = known >>> 8;
    const count = known & 0xff;
    const rate = RATES[count] ?? 0;
    const next = count < SLOWEST ? count + 1 : count;
    const bound = Math.imul(range >>> 16, chance);
    const found = this.decoding ? (low >>> 0 < bound >>> 0 ? 1 : 0) : value;
    if (found === 1) {
      learnt[context] = ((chance + (((0x1_0000 - chance) * rate) >>> 15)) << 8) | next;
      this.range = bound;
    } else {
      learnt[context] = ((chance - ((chance * rate) >>> 15)) << 8) | next;
      this.skip(bound);
      this.range = (range - bound) | 0;
    }
    while (this.range >>> RANGE_MIN_BITS === 0) this.shift();
    return found;
  }

  /** A number of so many bits, all values equally likely. @param bits 0 to 16 */
  raw(value: number, bits: number): number {
    const unit = this.range >>> bits;
    const most = (1 << bits) - 1;
    const found = this.decoding ? Math.min(Math.floor((this.low >>> 0) / unit), most) : value;
    this.skip(Math.imul(unit, found));
    this.range = unit;
    while (this.range >>> RANGE_MIN_BITS === 0) this.shift();
    return found;
  }

  /** Ends the encoding. @returns what was written, after `start` bytes of 0 */
  finish(): Uint8Array {
    for (let i = 0; i < 4; i++) this.shift();
    return this.bytes.subarray(0, this.at);
  }

  /** How many bytes have not been decoded: 0 once the last value has been. */
  get left(): number {
    return this.bytes.length - this.at;
  }

  /** Moves the beginning of the range. */
  private skip(width: number): void {
    if (this.decoding) {
      this.low = (this.low - width) | 0;
      return;
    }
    this.low = (this.low + width) | 0;
    if (this.low >>> 0 < width >>> 0) this.carry();
  }

  /** Adds 1 to the number that the bytes written so far are. */
  private carry(): void {
    let at = this.at - 1;
    while (this.bytes[at] === 0xff) this.bytes[at--] = 0;
    this.bytes[at] = (this.bytes[at] ?? 0) + 1;
  }

  /** Widens the range by a byte: the first of `low` is settled, or the next one is needed. */
  private shift(): void {
    const { low, at } = this;
    if (this.decoding) {
      const next = this.bytes[at];
      if (next === undefined) throw new RangeError(`it ends too early, after ${at} bytes`);
      this.low = (low << 8) | next;
    } else {
      if (at === this.bytes.length) this.grow();
      this.bytes[at] = low >>> 24;
      this.low = low << 8;
    }
    this.at = at + 1;
    this.range <<= 8;
  }

  private grow(): void {
    const larger = new Uint8Array(2 * this.bytes.length);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}
