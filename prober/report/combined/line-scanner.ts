// Reads lines of the Common and Combined Log Format out of bytes, without making strings of them.
// Promise: each line is counted, or skipped for a reason; a line's meaning depends on nothing but the line.
// Not here: how lines are cut out of files and streams (line-feed.ts), request times (request-time.ts).

import type { Instant } from '../../../shared/core/instant.ts';
import type { AccessLog, SkipReason } from './access-log.ts';
import { SkipCounts } from './log-sum.ts';
import { PathCounts } from './path-counts.ts';
import { QuarterCounts } from './quarter-counts.ts';
import { pathOf } from './request-path.ts';
import { AMBIGUOUS_TIME, isEscaped, RequestTimeReader, type TimeUnit } from './request-time.ts';
import { SlotCounts } from './slot-counts.ts';
import { STAMP_LENGTH, StampReader } from './stamp.ts';
import { findByte } from './words.ts';

/** How lines are read: what a thread has to be told. */
export interface ScanRules {
  /** Later requests are skipped. */
  readonly now: Instant;
  /** Unit of the number that ends a line; null where only what tells its unit itself is a time; 'none': no times. */
  readonly requestTime: TimeUnit | 'none' | null;
  /** Apdex threshold. */
  readonly apdexUs: number;
  /** Length of the slots that checks would have been sent in, ms; null where nobody asks what they would have seen. */
  readonly slotMs: number | null;
}

/** Longer lines, their end not included, are skipped. */
export const LONGEST_LINE = 1_048_576;

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const DASH = 0x2d;
const BRACKET = 0x5b;
const CLIENT_ERROR = 4;
const STATUS_DIGITS = 3;
const NO_STATUS = -1;
const BAD_STATUS = -2;
const ONE_CLIENT_ERROR = { '4xx': 1, '5xx': 0 };
const ONE_SERVER_ERROR = { '4xx': 0, '5xx': 1 };

export class LineScanner {
  readonly #bytes: Buffer;
  readonly #view: DataView;
  readonly #stamps: StampReader;
  readonly #times: RequestTimeReader | null;
  readonly #quarters: QuarterCounts;
  readonly #slots: SlotCounts | null;
  readonly #paths = new PathCounts();
  readonly #skips = new SkipCounts();
  readonly #latestS: number;
  #lines = 0;
  #requests = 0;
  #firstS: number;
  #lastS = 0;
  #ambiguousTimes = 0;

  /** @param bytes where lines will stand, with PADDING and STAMP_LENGTH bytes more than they fill */
  constructor(bytes: ArrayBuffer, rules: ScanRules) {
    this.#bytes = Buffer.from(bytes);
    this.#view = new DataView(bytes);
    this.#stamps = new StampReader(this.#view);
    this.#times = rules.requestTime === 'none' ? null : new RequestTimeReader(this.#view, rules.requestTime);
    this.#quarters = new QuarterCounts(rules.apdexUs);
    this.#slots = rules.slotMs === null ? null : new SlotCounts(rules.slotMs);
    this.#latestS = Math.floor(rules.now / 1000);
    this.#firstS = this.#latestS;
  }

  /**
   * Counts the whole lines of [from, to) that begin before `stop`.
   * @returns where the first line begins that was not counted
   */
  scan(from: number, to: number, stop: number): number {
    let start = from;
    while (start < stop) {
      const end = findByte(this.#view, NEWLINE, start, to);
      if (end === to) break;
      this.#line(start, end);
      start = end + 1;
    }
    return start;
  }

  /** Counts a line that is too long to be held. */
  addTooLong(): void {
    this.#lines += 1;
    this.#skips.add(this.#lines, 'too-long');
  }

  /** What was counted since the last time, as a log of its own. */
  take(): AccessLog {
    const isEmpty = this.#requests === 0;
    const taken = {
      quarters: this.#quarters.take(),
      slots: this.#slots?.take() ?? new Map(),
      requests: this.#requests,
      first: isEmpty ? null : this.#firstS * 1000,
      last: isEmpty ? null : this.#lastS * 1000,
      lines: this.#lines,
      skipped: this.#skips.take(),
      ambiguousTimes: this.#ambiguousTimes,
      ...this.#paths.take(),
    };
    this.#lines = 0;
    this.#requests = 0;
    this.#firstS = this.#latestS;
    this.#lastS = 0;
    this.#ambiguousTimes = 0;
    return taken;
  }

  #line(start: number, newline: number): void {
    this.#lines += 1;
    const end = newline > start && this.#bytes[newline - 1] === RETURN ? newline - 1 : newline;
    if (end === start) return;
    const reason = newline - start > LONGEST_LINE ? 'too-long' : this.#request(start, end);
    if (reason !== null) this.#skips.add(this.#lines, reason);
  }

  /** Counts the request of a line; otherwise tells why not. */
  #request(start: number, end: number): SkipReason | null {
    const stamp = this.#stampIn(start, end);
    if (stamp === end) return 'format';
    const request = stamp + STAMP_LENGTH;
    const quote = this.#closingQuote(request, end);
    const statusClass = this.#statusClassAt(quote + 1, end);
    if (statusClass === NO_STATUS) return 'format';
    if (statusClass === BAD_STATUS) return 'status';
    const seconds = this.#stamps.secondsAt(stamp);
    if (seconds === null) return 'time';
    if (seconds < 0) return 'before-1970';
    if (seconds > this.#latestS) return 'future';
    this.#requests += 1;
    if (seconds < this.#firstS) this.#firstS = seconds;
    if (seconds > this.#lastS) this.#lastS = seconds;
    this.#quarters.add(seconds, statusClass);
    if (this.#slots?.isFirst(seconds, statusClass)) this.#slots.put(seconds, this.#statusAt(quote + 2));
    if (statusClass >= CLIENT_ERROR) this.#error(statusClass, request, quote);
    else if (statusClass > 0) this.#time(quote + 1 + 1 + STATUS_DIGITS, end);
    return null;
  }

  /** Where the first stamp before a request begins; `end` if there is none. */
  #stampIn(start: number, end: number): number {
    const limit = end - STAMP_LENGTH + 1;
    for (let at = start + 2; ; at++) {
      at = findByte(this.#view, BRACKET, at, limit);
      if (at >= limit) return end;
      if (this.#stamps.isAt(at)) return at;
    }
  }

  #closingQuote(from: number, end: number): number {
    for (let at = from; ; at++) {
      at = findByte(this.#view, QUOTE, at, end);
      if (at === end || !isEscaped(this.#bytes, from, at)) return at;
    }
  }

  /** The first digit of the status behind a request; 0 for "-" and "000"; else NO_STATUS or BAD_STATUS. */
  #statusClassAt(at: number, end: number): number {
    const bytes = this.#bytes;
    if (at + 1 >= end || bytes[at] !== SPACE) return NO_STATUS;
    const length = bytes[at + 1] === DASH ? 1 : STATUS_DIGITS;
    const behind = at + 1 + length;
    if (behind > end || (behind < end && bytes[behind] !== SPACE)) return BAD_STATUS;
    if (length === 1) return 0;
    const first = (bytes[at + 1] ?? 0) - 0x30;
    const second = (bytes[at + 2] ?? 0) - 0x30;
    const third = (bytes[at + 3] ?? 0) - 0x30;
    if (second < 0 || second > 9 || third < 0 || third > 9 || first < 0 || first > 5) return BAD_STATUS;
    return first === 0 && second + third > 0 ? BAD_STATUS : first;
  }

  #statusAt(at: number): number {
    const digit = (i: number): number => (this.#bytes[at + i] ?? 0) - 0x30;
    return digit(0) * 100 + digit(1) * 10 + digit(2);
  }

  #error(statusClass: number, from: number, to: number): void {
    const by = statusClass === CLIENT_ERROR ? ONE_CLIENT_ERROR : ONE_SERVER_ERROR;
    this.#paths.add(pathOf(this.#bytes, from, to), by);
  }

  #time(behindStatus: number, end: number): void {
    if (this.#times === null) return;
    const timeUs = this.#times.timeUs(behindStatus, end);
    if (timeUs === AMBIGUOUS_TIME) this.#ambiguousTimes += 1;
    if (timeUs < 0) return;
    this.#quarters.addLatency(timeUs);
    this.#slots?.addLatency(timeUs);
  }
}
