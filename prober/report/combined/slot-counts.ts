// What a check in each slot of time would have seen: the first request of the slot whose answer tells up or down.
// Promise: a few comparisons a request and 18 bytes a slot, however many requests fall into it; right in any order.
// Not here: the samples that are made of it (slot-samples.ts).

/** Slots that follow each other. A status of 0 = no request of that slot tells anything. */
export interface SlotPage {
  readonly statuses: Uint16Array;
  /** Seconds since 1970. */
  readonly seconds: Float64Array;
  /** µs; -1 where the log has none. */
  readonly latencyUs: Float64Array;
}

/** By the page's number: page n begins with slot n × PAGE_SLOTS, slot m with the instant m × its length. */
export type SlotPages = ReadonlyMap<number, SlotPage>;

export interface SlotRequest {
  readonly seconds: number;
  readonly status: number;
  readonly latencyUs: number | null;
}

export const PAGE_SLOTS = 1024;
const NO_LATENCY = -1;
const SUCCESS = 2;
const REDIRECT = 3;
const SERVER_ERROR = 5;

export class SlotCounts {
  readonly #slotMs: number;
  #pages = new Map<number, SlotPage>();
  #page = emptyPage();
  #pageIndex = -1;
  /** Of the request that was asked for last. */
  #at = 0;
  #isFirst = false;

  /** @param slotMs length of a slot, ms, > 0 */
  constructor(slotMs: number) {
    this.#slotMs = slotMs;
  }

  /**
   * Whether a request is the first of its slot so far that tells up or down.
   * @param seconds since 1970, >= 0
   * @param statusClass the status' first digit; 0 for none
   */
  isFirst(seconds: number, statusClass: number): boolean {
    this.#isFirst = false;
    if (statusClass !== SUCCESS && statusClass !== REDIRECT && statusClass !== SERVER_ERROR) return false;
    const slot = Math.floor((seconds * 1000) / this.#slotMs);
    this.#turnTo(Math.floor(slot / PAGE_SLOTS));
    this.#at = slot % PAGE_SLOTS;
    this.#isFirst = this.#page.statuses[this.#at] === 0 || seconds < (this.#page.seconds[this.#at] ?? 0);
    return this.#isFirst;
  }

  /** Keeps that request for its slot, where it is the first. */
  put(seconds: number, status: number): void {
    this.#page.statuses[this.#at] = status;
    this.#page.seconds[this.#at] = seconds;
    this.#page.latencyUs[this.#at] = NO_LATENCY;
  }

  /** The request time of the request that was asked for last. */
  addLatency(latencyUs: number): void {
    if (this.#isFirst) this.#page.latencyUs[this.#at] = latencyUs;
  }

  /** What was kept since the last time. */
  take(): SlotPages {
    const taken = this.#pages;
    this.#pages = new Map();
    this.#pageIndex = -1;
    return taken;
  }

  #turnTo(index: number): void {
    if (index === this.#pageIndex) return;
    this.#pageIndex = index;
    this.#page = this.#pages.get(index) ?? emptyPage();
    this.#pages.set(index, this.#page);
  }
}

/** Everything that either has; of two requests in a slot the earlier, and of two in the same second that of `a`. */
export function sumOfPages(a: SlotPage, b: SlotPage): SlotPage {
  const sum = {
    statuses: a.statuses.slice(),
    seconds: a.seconds.slice(),
    latencyUs: a.latencyUs.slice(),
  };
  for (const [i, status] of b.statuses.entries()) {
    const second = b.seconds[i] ?? 0;
    if (status === 0 || (sum.statuses[i] !== 0 && (sum.seconds[i] ?? 0) <= second)) continue;
    sum.statuses[i] = status;
    sum.seconds[i] = second;
    sum.latencyUs[i] = b.latencyUs[i] ?? NO_LATENCY;
  }
  return sum;
}

/** The request of each slot that has one, in the order of time. */
export function* inSlots(pages: SlotPages): Generator<SlotRequest> {
  for (const [, page] of [...pages].toSorted(([a], [b]) => a - b)) {
    for (const [i, status] of page.statuses.entries()) {
      if (status === 0) continue;
      const latencyUs = page.latencyUs[i] ?? NO_LATENCY;
      yield { seconds: page.seconds[i] ?? 0, status, latencyUs: latencyUs === NO_LATENCY ? null : latencyUs };
    }
  }
}

function emptyPage(): SlotPage {
  return {
    statuses: new Uint16Array(PAGE_SLOTS),
    seconds: new Float64Array(PAGE_SLOTS),
    latencyUs: new Float64Array(PAGE_SLOTS),
  };
}
