// The last outcomes in a ring: which failed, when, and how often down and not down changed places.
// Promise: an outcome costs a few steps, however many are looked at.
// Not here: what follows from them (down.ts, flapping.ts).

import type { Instant } from '../../core/instant.ts';

export class RecentOutcomes {
  readonly #down: Uint8Array;
  readonly #at: Float64Array;
  #next = 0;
  #count = 0;
  #failures = 0;

  constructor(size: number) {
    this.#down = new Uint8Array(size);
    this.#at = new Float64Array(size);
  }

  /** How many of them failed. */
  get failures(): number {
    return this.#failures;
  }

  add(isDown: boolean, at: Instant): void {
    const size = this.#down.length;
    if (this.#count === size) this.#failures -= this.#down[this.#next] ?? 0;
    else this.#count++;
    this.#down[this.#next] = isDown ? 1 : 0;
    this.#at[this.#next] = at;
    this.#failures += isDown ? 1 : 0;
    this.#next = (this.#next + 1) % size;
  }

  /** The instant of the first failure among them. @throws RangeError where none of them failed */
  get firstFailure(): Instant {
    for (let back = this.#count; back >= 1; back--) {
      if (this.#downAt(back) === 1) return this.#at[this.#place(back)] ?? 0;
    }
    throw new RangeError('None of the last checks failed.');
  }

  get changes(): number {
    let changes = 0;
    for (let back = 2; back <= this.#count; back++) {
      if (this.#downAt(back) !== this.#downAt(back - 1)) changes++;
    }
    return changes;
  }

  #downAt(back: number): number {
    return this.#down[this.#place(back)] ?? 0;
  }

  #place(back: number): number {
    const size = this.#down.length;
    return (this.#next - back + size) % size;
  }
}
