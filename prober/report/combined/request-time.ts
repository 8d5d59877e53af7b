// Finds the request time behind the answer's size, the referer and the user agent.
// Promise: nothing that a client can write is taken for a time, and no number whose unit would be a guess.
// Not here: which answers' times count (line-scanner.ts).
//
// Without a named unit a time is a number with exactly three decimals, seconds, as nginx writes $request_time:
// of the bare fields that end the line the first such, else the value of rt= or request_time= behind the user agent.
// With a named unit it is the number that ends the line, bare or in quotes.

import { decimalsOf, microsecondsOf } from './decimal.ts';
import { findByte } from './words.ts';

/** Unit of the number that ends a line: Apache's %T is in s, %{ms}T in ms, %D in us. */
export type TimeUnit = 's' | 'ms' | 'us';

export const NO_TIME = -1;
/** A number ends the line that may be a time, but its unit is not told, or a client may have written it. */
export const AMBIGUOUS_TIME = -2;

const US_PER: Readonly<Record<TimeUnit, number>> = { s: 1_000_000, ms: 1000, us: 1 };
/** Of nginx's $request_time. */
const DECIMALS = 3;
const SPACE = 0x20;
const QUOTE = 0x22;
/** `" `, the first byte lowest. */
const QUOTE_AND_SPACE = 0x2022;
const DASH = 0x2d;
const DOT = 0x2e;
const BACKSLASH = 0x5c;
const KEYS = ['rt=', 'request_time='].map((key) => Uint8Array.from(key, (letter) => letter.charCodeAt(0)));

export class RequestTimeReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #usPerUnit: number | null;

  /** @param unit null where it is not named */
  constructor(view: DataView, unit: TimeUnit | null) {
    this.#bytes = new Uint8Array(view.buffer);
    this.#view = view;
    this.#usPerUnit = unit === null ? null : US_PER[unit];
  }

  /**
   * @param from behind the status
   * @param end of the line
   * @returns whole microseconds, or NO_TIME or AMBIGUOUS_TIME
   */
  timeUs(from: number, end: number): number {
    const only = this.#usPerUnit === null ? this.#onlyTime(from, end) : NO_TIME;
    return only === NO_TIME ? this.#anyTimeUs(from, end) : only;
  }

  /** The usual case, quickly: `" 0.123` at the end, one bare field with one digit before the dot. */
  #onlyTime(from: number, end: number): number {
    if (end - 7 <= from) return NO_TIME;
    const quoteToDigit = this.#view.getInt32(end - 8, true) >>> 8;
    const decimals = this.#view.getInt32(end - 4, true);
    const ones = (quoteToDigit >>> 16) - 0x30;
    const tenths = ((decimals >>> 8) & 0xff) - 0x30;
    const hundredths = ((decimals >>> 16) & 0xff) - 0x30;
    const thousandths = (decimals >>> 24) - 0x30;
    if ((quoteToDigit & 0xffff) !== QUOTE_AND_SPACE || (decimals & 0xff) !== DOT) return NO_TIME;
    if (!isValue(ones) || !isValue(tenths) || !isValue(hundredths) || !isValue(thousandths)) return NO_TIME;
    return (ones * 1000 + tenths * 100 + hundredths * 10 + thousandths) * 1000;
  }

  #anyTimeUs(from: number, end: number): number {
    const start = this.#behindSize(from, end);
    let last = end;
    while (last > start && this.#bytes[last - 1] === SPACE) last -= 1;
    if (this.#usPerUnit !== null) return this.#lastNumber(start, last, this.#usPerUnit);
    const bare = this.#bareTime(start, last);
    if (bare !== NO_TIME) return bare;
    const keyed = this.#keyedTime(start, last);
    if (keyed !== NO_TIME) return keyed;
    return this.#mayBeTime(start, last) ? AMBIGUOUS_TIME : NO_TIME;
  }

  /** The size of the answer is a number or a dash, between spaces. */
  #behindSize(from: number, end: number): number {
    const bytes = this.#bytes;
    if (from >= end || bytes[from] !== SPACE) return from;
    let at = from + 1;
    if (bytes[at] === DASH) at += 1;
    else while (at < end && isDigit(bytes[at])) at += 1;
    return at === from + 1 || (at < end && bytes[at] !== SPACE) ? from : at;
  }

  /** Of the fields that end the line and have no quotes, the first with three decimals. */
  #bareTime(start: number, end: number): number {
    const bytes = this.#bytes;
    let found = NO_TIME;
    for (let to = end; to > start && bytes[to - 1] !== QUOTE; ) {
      let from = to;
      while (from > start && bytes[from - 1] !== SPACE) from -= 1;
      if (from === start) break;
      const time = this.#seconds(from, to);
      if (time !== NO_TIME) found = time;
      to = from - 1;
      while (to > start && bytes[to - 1] === SPACE) to -= 1;
    }
    return found;
  }

  /** A number with three decimals. */
  #seconds(from: number, to: number): number {
    if (this.#bytes[to - DECIMALS - 1] !== DOT || to - from < DECIMALS + 2) return NO_TIME;
    if (decimalsOf(this.#bytes, from, to) !== DECIMALS) return NO_TIME;
    return microsecondsOf(this.#bytes, from, to, DECIMALS, US_PER.s);
  }

  /** The value of a key outside all quotes, itself in quotes or not. */
  #keyedTime(start: number, end: number): number {
    const bytes = this.#bytes;
    for (let at = this.#behindAgent(start, end); at < end; at++) {
      if (bytes[at] === QUOTE) at = this.#closingQuote(at + 1, end);
      if (bytes[at] !== SPACE) continue;
      const value = this.#behindKey(at + 1, end);
      const time = value < 0 ? NO_TIME : this.#valueAt(value, end);
      if (time !== NO_TIME) return time;
    }
    return NO_TIME;
  }

  #valueAt(at: number, end: number): number {
    const isQuoted = at < end && this.#bytes[at] === QUOTE;
    const from = isQuoted ? at + 1 : at;
    return this.#seconds(from, findByte(this.#view, isQuoted ? QUOTE : SPACE, from, end));
  }

  #behindKey(at: number, end: number): number {
    const key = KEYS.find((each) => each.every((byte, i) => this.#bytes[at + i] === byte));
    return key === undefined || at + key.length > end ? -1 : at + key.length;
  }

  #lastNumber(start: number, end: number, usPerUnit: number): number {
    const from = this.#lastField(start, end);
    const to = this.#bytes[end - 1] === QUOTE ? end - 1 : end;
    const decimals = from < 0 ? -1 : decimalsOf(this.#bytes, from, to);
    return decimals < 0 ? NO_TIME : microsecondsOf(this.#bytes, from, to, decimals, usPerUnit);
  }

  #mayBeTime(start: number, end: number): boolean {
    const from = this.#lastField(start, end);
    const to = this.#bytes[end - 1] === QUOTE ? end - 1 : end;
    const decimals = from < 0 ? -1 : decimalsOf(this.#bytes, from, to);
    return decimals === 0 || (decimals === DECIMALS && to < end);
  }

  /** Where a number that ends the line begins, behind the quote where it has one; -1 if none does. */
  #lastField(start: number, end: number): number {
    const bytes = this.#bytes;
    const isQuoted = end > start && bytes[end - 1] === QUOTE;
    const to = isQuoted ? end - 1 : end;
    let from = to;
    while (from > start && (isDigit(bytes[from - 1]) || bytes[from - 1] === DOT)) from -= 1;
    if (from === to || from === start) return -1;
    if (!isQuoted) return bytes[from - 1] === SPACE ? from : -1;
    // In quotes it may as well be the referer or the user agent, which clients write.
    const isField = bytes[from - 1] === QUOTE && bytes[from - 2] === SPACE;
    return isField && from - 2 >= this.#behindAgent(start, end) ? from : -1;
  }

  /** Behind the first two fields in quotes. */
  #behindAgent(start: number, end: number): number {
    let at = start;
    for (let fields = 0; fields < 2 && at + 1 < end; fields++) {
      if (this.#bytes[at] !== SPACE || this.#bytes[at + 1] !== QUOTE) break;
      at = Math.min(end, this.#closingQuote(at + 2, end) + 1);
    }
    return at;
  }

  /** `end` if there is none. */
  #closingQuote(from: number, end: number): number {
    for (let at = from; ; at++) {
      at = findByte(this.#view, QUOTE, at, end);
      if (at === end || !isEscaped(this.#bytes, from, at)) return at;
    }
  }
}

/** Whether an odd number of backslashes stands before `at`. */
export function isEscaped(bytes: Uint8Array, from: number, at: number): boolean {
  let backslashes = 0;
  while (at - backslashes > from && bytes[at - backslashes - 1] === BACKSLASH) backslashes += 1;
  return backslashes % 2 === 1;
}

/** Whether a byte less that of "0" is a digit's value. */
function isValue(difference: number): boolean {
  return difference >= 0 && difference <= 9;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
