// Down: enough of the last checks failed; or it is up and down in turns, and that is told instead.
// Promise: a blip is no outage, a confirmed outage is dated from its first failure, recovery is confirmed too.
// Not here: how soon failures are looked at again (probe/recheck.ts).

import type { Instant } from '../../core/instant.ts';
import { isKnown, type Sample } from '../../core/sample.ts';
import type { Finding } from '../finding.ts';
import type { Condition } from '../rule.ts';
import { TIMELESS, type Watcher } from './watcher.ts';

/** So many of the last checks, rechecks apart, are looked at for changes between down and not down. */
export const UNSTABLE_OF = 20;
/** So many changes among them: unstable. An outage makes two, so that it is the third one within twenty checks. */
export const UNSTABLE_FROM = 5;
/** So few again: stable. Hysteresis, so that being unstable does not come and go itself. */
export const STABLE_AT = 2;

export function downWatcher({ failures, of, recovered }: Extract<Condition, { kind: 'down' }>): Watcher {
  const recent = new RecentOutcomes(of);
  /** Without rechecks, which come in swarms. */
  const regular = new RecentOutcomes(UNSTABLE_OF);
  let isUnstable = false;
  let unstableSince: Instant = 0;
  let downSince: Instant | null = null;
  let goodInRow = 0;
  let finding: Finding | null = null;
  const judge = (isDown: boolean): void => {
    goodInRow = isDown ? 0 : goodInRow + 1;
    if (isDown && downSince === null && recent.failures >= failures) downSince = recent.firstFailure;
    if (!isDown && goodInRow >= recovered) downSince = null;
    const { changes } = regular;
    if (!isUnstable && changes >= UNSTABLE_FROM) {
      isUnstable = true;
      unstableSince = finding?.since ?? regular.firstFailure;
    } else if (isUnstable && changes <= STABLE_AT) isUnstable = false;
  };
  const told = (at: Instant): Finding | null => {
    if (isUnstable) {
      if (finding?.because.kind === 'unstable') return finding;
      const because = { kind: 'unstable', changes: regular.changes, of: UNSTABLE_OF } as const;
      return { since: unstableSince, foundAt: at, state: 'down', because };
    }
    if (downSince === null) return null;
    if (finding?.because.kind === 'down') return finding;
    return { since: downSince, foundAt: at, state: 'down', because: { kind: 'down', failures, of } };
  };
  return {
    ...TIMELESS,
    get finding() {
      return finding;
    },
    take(sample: Sample) {
      if (!isKnown(sample)) return;
      const isDown = sample.outcome === 'down';
      // The quick way of a healthy endpoint: nothing failed lately, and nothing does now.
      const wasCalm = recent.failures === 0 && regular.failures === 0;
      recent.add(isDown, sample.at);
      if (!sample.recheck) regular.add(isDown, sample.at);
      if (!isDown && wasCalm && finding === null && downSince === null) return;
      judge(isDown);
      finding = told(sample.at);
    },
  };
}

/** The last outcomes in a ring: which failed, when, and how often down and not down changed places. */
class RecentOutcomes {
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
