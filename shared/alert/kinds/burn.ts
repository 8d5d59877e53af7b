// Burn: the error budget is spent too fast, in the long and the short window of any pair.
// Promise: rates as core/objective.ts defines them, over watched time; a sample costs a few steps for each window.
// Not here: the pairs and their thresholds (core/objective.ts).

import type { Instant } from '../../core/instant.ts';
import { type BurnPair, burnPairs, burns, type Objective } from '../../core/objective.ts';
import type { Sample } from '../../core/sample.ts';
import { standsForMs } from '../../core/timeline.ts';
import type { Finding } from '../finding.ts';
import type { Condition } from '../rule.ts';
import { TIMELESS, type Watcher } from './watcher.ts';

/** @throws RangeError if no pair can be used: the rules' schema refuses such an objective before */
export function burnWatcher({ objective, windowMs }: Extract<Condition, { kind: 'burn' }>): Watcher {
  const pairs = burnPairs(objective, windowMs).filter(({ refused }) => refused === null);
  if (pairs.length === 0) throw new RangeError('No pair of windows can notice this objective.');
  const lengths = [...new Set(pairs.flatMap(({ longMs, shortMs }) => [longMs, shortMs]))];
  const spent = new Spent(lengths, objective);
  let downSince: Instant | null = null;
  let finding: Finding | null = null;
  const burning = (): BurnPair | undefined =>
    pairs.find((pair) => burns(pair, spent.rate(pair.longMs), spent.rate(pair.shortMs)));
  return {
    ...TIMELESS,
    get finding() {
      return finding;
    },
    take(sample: Sample) {
      spent.add(sample);
      if (sample.outcome === 'down') downSince ??= sample.at;
      if (!spent.hasDown) {
        downSince = null;
        finding = null;
        return;
      }
      const pair = burning();
      if (pair === undefined) finding = null;
      else if (finding === null)
        finding = findingOf(pair, spent.rate(pair.longMs) ?? 0, {
          since: downSince ?? sample.at,
          foundAt: sample.at,
        });
    },
  };
}

function findingOf(
  { threshold, longMs, shortMs }: BurnPair,
  rate: number,
  when: Pick<Finding, 'since' | 'foundAt'>,
): Finding {
  return { ...when, state: 'down', because: { kind: 'burn', rate, threshold, longMs, shortMs } };
}

/** How much of the time of several windows, which all end at the last sample, was down, and how much was watched. */
class Spent {
  readonly #windows: readonly { readonly ms: number; first: number }[];
  readonly #allowed: number;
  /** Of each stretch: its beginning, its end, whether it was down; and what had been before it. */
  #from: Instant[] = [];
  #to: Instant[] = [];
  #down: boolean[] = [];
  #downBefore: number[] = [];
  #coveredBefore: number[] = [];
  #downMs = 0;
  #coveredMs = 0;
  #last: Sample | null = null;

  constructor(lengths: readonly number[], { parts, of }: Objective) {
    this.#windows = lengths.map((ms) => ({ ms, first: 0 }));
    this.#allowed = (of - parts) / of;
  }

  /** Whether the longest window holds any down time. */
  get hasDown(): boolean {
    return this.#downMs > (this.#downBefore[this.#oldest()] ?? this.#downMs);
  }

  add(sample: Sample): void {
    const last = this.#last;
    if (last !== null && sample.at <= last.at) return;
    if (last !== null && last.outcome !== 'unknown') this.#stretch(last, sample.at);
    this.#last = sample;
    for (const window of this.#windows) {
      while ((this.#to[window.first] ?? Number.POSITIVE_INFINITY) <= sample.at - window.ms) window.first++;
    }
    this.#forget();
  }

  /** The burn rate of a window of this length; null where nothing of it was watched. */
  rate(ms: number): number | null {
    const window = this.#windows.find((each) => each.ms === ms);
    const at = this.#last?.at ?? 0;
    const first = window?.first ?? this.#from.length;
    if (first >= this.#from.length) return null;
    const over = Math.max(0, at - ms - (this.#from[first] ?? 0));
    const covered = this.#coveredMs - (this.#coveredBefore[first] ?? 0) - over;
    const down = this.#downMs - (this.#downBefore[first] ?? 0) - (this.#down[first] === true ? over : 0);
    return covered <= 0 ? null : down / covered / this.#allowed;
  }

  #stretch(sample: Sample, next: Instant): void {
    const to = Math.min(next, sample.at + standsForMs(sample));
    const isDown = sample.outcome === 'down';
    this.#from.push(sample.at);
    this.#to.push(to);
    this.#down.push(isDown);
    this.#downBefore.push(this.#downMs);
    this.#coveredBefore.push(this.#coveredMs);
    this.#coveredMs += to - sample.at;
    if (isDown) this.#downMs += to - sample.at;
  }

  /** Drops what lies before every window, now and then. */
  #forget(): void {
    const oldest = this.#oldest();
    if (oldest < 4_096) return;
    const kept = <T>(list: readonly T[]) => list.slice(oldest);
    this.#from = kept(this.#from);
    this.#to = kept(this.#to);
    this.#down = kept(this.#down);
    this.#downBefore = kept(this.#downBefore);
    this.#coveredBefore = kept(this.#coveredBefore);
    for (const window of this.#windows) window.first -= oldest;
  }

  #oldest(): number {
    let oldest = Number.POSITIVE_INFINITY;
    for (const { first } of this.#windows) oldest = Math.min(oldest, first);
    return oldest;
  }
}
