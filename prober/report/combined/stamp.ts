// The time of a line: [10/Oct/2000:13:55:36 -0700], with its offset.
// Promise: what is no time of a calendar and a clock is null; a time read a moment ago costs a few comparisons.
// Not here: where in the line it stands (line-scanner.ts).

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const SPACE = 0x20;
const QUOTE = 0x22;
const SLASH = 0x2f;
const COLON = 0x3a;
const CLOSING = 0x5d;

/** From the opening bracket to the request's opening quote, both included. */
export const STAMP_LENGTH = 30;

/** Reads the stamps of one buffer, most of which differ little from the one before. */
export class StampReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** The bytes of the last stamp: date and zone, hour to second. */
  #date0 = 0;
  #date1 = 0;
  #date2 = 0;
  #zone0 = 0;
  #zone1 = 0;
  #clock0 = 0;
  #clock1 = 0;
  /** Seconds since 1970 of that date's midnight in its zone; null if there is no such date. */
  #midnight: number | null = null;
  #seconds: number | null = null;

  constructor(view: DataView) {
    this.#view = view;
    this.#bytes = new Uint8Array(view.buffer);
  }

  /** Whether a stamp stands there, followed by a request; its digits are not looked at. */
  isAt(at: number): boolean {
    const bytes = this.#bytes;
    if (bytes[at - 1] !== SPACE || bytes[at + 29] !== QUOTE) return false;
    return this.#isLast(at) || this.#hasShape(at);
  }

  /**
   * The seconds since 1970 that a stamp means.
   * @param at its opening bracket, where `isAt` is true
   * @returns negative before 1970; null if there is no such time. A leap second, :60, is the next minute's first.
   */
  secondsAt(at: number): number | null {
    if (!this.#isLast(at)) this.#read(at);
    return this.#seconds;
  }

  /** Whether these are the bytes of the last stamp, up to the space before the request. */
  #isLast(at: number): boolean {
    const view = this.#view;
    // The end of the clock first: it is what differs most often.
    return (
      view.getInt32(at + 17, true) === this.#clock1 &&
      this.#isLastDay(at) &&
      view.getInt32(at + 13, true) === this.#clock0
    );
  }

  #isLastDay(at: number): boolean {
    const view = this.#view;
    return (
      view.getInt32(at + 1, true) === this.#date0 &&
      view.getInt32(at + 5, true) === this.#date1 &&
      view.getInt32(at + 9, true) === this.#date2 &&
      view.getInt32(at + 21, true) === this.#zone0 &&
      view.getInt32(at + 25, true) === this.#zone1
    );
  }

  #hasShape(at: number): boolean {
    const bytes = this.#bytes;
    return (
      bytes[at + 3] === SLASH &&
      bytes[at + 7] === SLASH &&
      bytes[at + 12] === COLON &&
      bytes[at + 15] === COLON &&
      bytes[at + 18] === COLON &&
      bytes[at + 21] === SPACE &&
      bytes[at + 27] === CLOSING &&
      bytes[at + 28] === SPACE
    );
  }

  #read(at: number): void {
    const view = this.#view;
    if (!this.#isLastDay(at)) {
      this.#date0 = view.getInt32(at + 1, true);
      this.#date1 = view.getInt32(at + 5, true);
      this.#date2 = view.getInt32(at + 9, true);
      this.#zone0 = view.getInt32(at + 21, true);
      this.#zone1 = view.getInt32(at + 25, true);
      this.#midnight = this.#midnightAt(at);
    }
    this.#clock0 = view.getInt32(at + 13, true);
    this.#clock1 = view.getInt32(at + 17, true);
    this.#seconds = this.#withClock(at);
  }

  #withClock(at: number): number | null {
    const hour = this.#twoDigits(at + 13);
    const minute = this.#twoDigits(at + 16);
    const second = this.#twoDigits(at + 19);
    if (this.#midnight === null || hour < 0 || minute < 0 || second < 0) return null;
    if (hour > 23 || minute > 59 || second > 60) return null;
    return this.#midnight + (hour * 60 + minute) * 60 + second;
  }

  #midnightAt(at: number): number | null {
    const name = String.fromCharCode(...this.#bytes.subarray(at + 4, at + 7));
    const day = this.#twoDigits(at + 1);
    const month = MONTHS.indexOf(name);
    const century = this.#twoDigits(at + 8);
    const year = century * 100 + this.#twoDigits(at + 10);
    const offset = this.#offsetSeconds(at + 22);
    if (day < 1 || month < 0 || century < 0 || this.#twoDigits(at + 10) < 0 || offset === null) return null;
    const date = new Date(0);
    date.setUTCFullYear(year, month, day);
    return date.getUTCDate() === day ? date.getTime() / 1000 - offset : null;
  }

  /** "+0200"; offsets beyond 14 hours exist nowhere. */
  #offsetSeconds(at: number): number | null {
    const sign = this.#bytes[at] === 0x2b ? 1 : this.#bytes[at] === 0x2d ? -1 : 0;
    const hours = this.#twoDigits(at + 1);
    const minutes = this.#twoDigits(at + 3);
    if (sign === 0 || hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return null;
    return sign * (hours * 60 + minutes) * 60;
  }

  /** -1 if these are no two digits. */
  #twoDigits(at: number): number {
    const tens = (this.#bytes[at] ?? 0) - 0x30;
    const ones = (this.#bytes[at + 1] ?? 0) - 0x30;
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }
}
