// The walk: goes through successive buckets in the order of time and counts every millisecond of them once.
// Promise: what nobody told it about is unknown; planned time is split off exactly where it begins and ends.
// Not here: which state is when (timeline.ts, quorum.ts), answers and latencies (rollup.ts).

import type { Instant } from './instant.ts';
import type { OutagePart } from './outage.ts';
import type { Planned } from './overlay.ts';
import type { KnownOutcome, Outcome } from './sample.ts';
import { NO_TOTALS, type TotalName, type Totals } from './tally.ts';

/** An outage that has begun and not ended. */
export interface OpenOutage {
  readonly begin: Instant;
  /** Its down time so far, ms. */
  readonly downMs: number;
}

export interface Bucket {
  readonly from: Instant;
  readonly to: Instant;
  readonly totals: { -readonly [K in TotalName]: Totals[K] };
  readonly parts: OutagePart[];
}

/** @param edges ascending @throws RangeError if they are not */
export function bucketsBetween(edges: readonly Instant[]): Bucket[] {
  return edges.slice(1).map((to, i) => {
    const from = edges[i] ?? to;
    if (!(from <= to)) throw new RangeError(`Expected ascending edges, got ${to} after ${from}`);
    return bucket(from, to);
  });
}

function bucket(from: Instant, to: Instant): Bucket {
  return { from, to, totals: { ...NO_TOTALS }, parts: [] };
}

export class Walk {
  readonly #buckets: readonly Bucket[];
  readonly #planned: readonly Planned[];
  readonly #end: Instant;
  #bucket: Bucket;
  #index = 0;
  #nextPlanned = 0;
  /** Everything before is counted. */
  #at: Instant;
  /** Up to here lies nothing but time of this bucket that counts; at most `#at` where that is not known. */
  #clearTo: Instant;
  #isDown = false;
  #begin: Instant = 0;
  #downMs = 0;

  /**
   * @param planned all that ends after the first bucket begins
   * @param open the outage that is open at its beginning
   */
  constructor(buckets: readonly Bucket[], planned: readonly Planned[], open: OpenOutage | null) {
    const first = buckets[0] ?? bucket(0, 0);
    this.#buckets = buckets;
    this.#planned = planned;
    this.#bucket = first;
    this.#at = this.#clearTo = first.from;
    this.#end = buckets.at(-1)?.to ?? first.to;
    if (open !== null) this.#down(open.begin, open.downMs);
  }

  /**
   * The time [from, to) is in `state`; none of it lies before what was told last.
   * @param intervalMs longest interval in force, ms
   */
  stretch(from: Instant, to: Instant, state: KnownOutcome, isInDoubt: boolean, intervalMs: number): void {
    if (to <= this.#at || from > this.#end) return;
    if (from > this.#at) this.#count(from, 'unknown', false, 0);
    if (this.#isDown && state !== 'down') this.#recover(from);
    this.#count(to < this.#end ? to : this.#end, state, isInDoubt, intervalMs);
  }

  /** The rest is unknown. */
  finish(): void {
    this.#count(this.#end, 'unknown', false, 0);
    while (this.#index < this.#buckets.length) this.#leaveBucket();
  }

  /** Counts [#at, to) as `state`. */
  #count(to: Instant, state: Outcome, isInDoubt: boolean, intervalMs: number): void {
    while (this.#at < to) {
      if (this.#at >= this.#clearTo && this.#skipPlanned(to)) continue;
      const until = to < this.#clearTo ? to : this.#clearTo;
      this.#add(until - this.#at, state, isInDoubt, intervalMs);
      this.#at = until;
    }
  }

  /** Enters the bucket and passes the planned time that `#at` lies in, as far as `to`. @returns whether there was some */
  #skipPlanned(to: Instant): boolean {
    while (this.#bucket.to <= this.#at) this.#leaveBucket();
    let planned = this.#planned[this.#nextPlanned];
    while (planned !== undefined && planned.to <= this.#at) planned = this.#planned[++this.#nextPlanned];
    if (planned === undefined || planned.from > this.#at) {
      this.#clearTo = Math.min(this.#bucket.to, planned?.from ?? this.#bucket.to);
      return false;
    }
    const until = Math.min(to, planned.to, this.#bucket.to);
    this.#bucket.totals[planned.as === 'excluded' ? 'excludedMs' : 'maintenanceMs'] += until - this.#at;
    this.#at = until;
    return true;
  }

  #add(lengthMs: number, state: Outcome, isInDoubt: boolean, intervalMs: number): void {
    const { totals } = this.#bucket;
    if (state === 'unknown') {
      totals.unknownMs += lengthMs;
      return;
    }
    if (intervalMs > totals.intervalMs) totals.intervalMs = intervalMs;
    if (state === 'down') {
      totals.downMs += lengthMs;
      if (isInDoubt) totals.maybeUpMs += lengthMs;
      if (!this.#isDown) this.#down(this.#at, 0);
      this.#downMs += lengthMs;
      return;
    }
    if (state === 'up') totals.upMs += lengthMs;
    else totals.degradedMs += lengthMs;
    if (isInDoubt) totals.maybeDownMs += lengthMs;
  }

  #down(begin: Instant, downMs: number): void {
    this.#isDown = true;
    this.#begin = begin;
    this.#downMs = downMs;
  }

  /** An up or degraded sample at `at` ends the outage, in the bucket with from < at <= to. */
  #recover(at: Instant): void {
    if (this.#bucket.from < at) this.#part(at);
    this.#isDown = false;
  }

  #leaveBucket(): void {
    if (this.#isDown) this.#part(null);
    this.#index += 1;
    this.#bucket = this.#buckets[this.#index] ?? this.#bucket;
  }

  #part(end: Instant | null): void {
    this.#bucket.parts.push({ begin: this.#begin, end, downMs: this.#downMs });
  }
}
