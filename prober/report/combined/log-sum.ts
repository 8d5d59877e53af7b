// Adds up the parts of a log.
// Promise: the sum of the parts in their order is what reading them as one gives, to the bit.
// Not here: how a part is read (log-blocks.ts).

import type { Instant } from '../../../shared/core/instant.ts';
import {
  type AccessLog,
  type Quarter,
  SKIP_REASONS,
  SKIPS_KEPT,
  type SkippedLine,
  type SkipReason,
} from './access-log.ts';
import { PathCounts } from './path-counts.ts';
import { sumOfQuarters } from './quarter-counts.ts';
import { type SlotPage, sumOfPages } from './slot-counts.ts';

export class LogSum {
  readonly #quarters = new Map<Instant, Quarter>();
  readonly #slots = new Map<number, SlotPage>();
  readonly #paths = new PathCounts();
  readonly #skips = new SkipCounts();
  #requests = 0;
  #first: Instant | null = null;
  #last: Instant | null = null;
  #lines = 0;
  #ambiguousTimes = 0;

  /** Adds what follows in the same file. */
  add(part: AccessLog): void {
    for (const [start, quarter] of part.quarters) {
      const before = this.#quarters.get(start);
      this.#quarters.set(start, before === undefined ? quarter : sumOfQuarters(before, quarter));
    }
    for (const [index, page] of part.slots) {
      const before = this.#slots.get(index);
      this.#slots.set(index, before === undefined ? page : sumOfPages(before, page));
    }
    this.#paths.merge(part);
    this.#skips.merge(part.skipped, this.#lines);
    this.#requests += part.requests;
    if (part.first !== null) this.#first = Math.min(part.first, this.#first ?? part.first);
    if (part.last !== null) this.#last = Math.max(part.last, this.#last ?? part.last);
    this.#lines += part.lines;
    this.#ambiguousTimes += part.ambiguousTimes;
  }

  /** The sum; add nothing more. */
  take(): AccessLog {
    return {
      quarters: new Map(Array.from(this.#quarters).sort(([a], [b]) => a - b)),
      slots: this.#slots,
      requests: this.#requests,
      first: this.#first,
      last: this.#last,
      lines: this.#lines,
      skipped: this.#skips.take(),
      ambiguousTimes: this.#ambiguousTimes,
      ...this.#paths.take(),
    };
  }
}

/** Counts skipped lines and keeps the first few. */
export class SkipCounts {
  #byReason = noSkips();
  #first: SkippedLine[] = [];

  /** @param line from 1 */
  add(line: number, reason: SkipReason): void {
    this.#byReason[reason] += 1;
    if (this.#first.length < SKIPS_KEPT) this.#first.push({ line, reason });
  }

  /** @param linesBefore how many lines precede those of `skipped` */
  merge(skipped: AccessLog['skipped'], linesBefore: number): void {
    for (const { line, reason } of skipped.first.slice(0, SKIPS_KEPT - this.#first.length)) {
      this.#first.push({ line: linesBefore + line, reason });
    }
    const own = this.#byReason;
    for (const reason of SKIP_REASONS) own[reason] += skipped.byReason[reason];
  }

  /** What was counted since the last time. */
  take(): AccessLog['skipped'] {
    const byReason = this.#byReason;
    const count = SKIP_REASONS.reduce((sum, reason) => sum + byReason[reason], 0);
    const taken = { count, byReason, first: this.#first };
    this.#byReason = noSkips();
    this.#first = [];
    return taken;
  }
}

function noSkips(): Record<SkipReason, number> {
  return { format: 0, time: 0, 'before-1970': 0, future: 0, status: 0, 'too-long': 0 };
}
