// Rechecks of the background: one timer for whatever is to be looked at again within the next half minute.
// Promise: never longer asleep than half a minute, so that a browser leaves the background alive that long; where it
// does not, the alarm finds what is due still, and what is missed is simply not there.
// Not here: the rule (shared/probe/recheck.ts), sending them (rounds.ts).

import type { Endpoint } from '../../shared/config/endpoint.ts';
import { type Instant, SECOND_MS } from '../../shared/core/instant.ts';
import { advance, type Latest } from '../../shared/core/standing.ts';
import type { Clock } from '../../shared/ports.ts';
import type { Settled } from '../../shared/probe/guard.ts';
import { RecheckBook, type RecheckPlan } from '../../shared/probe/recheck-book.ts';

/** A browser ends a background that is idle for half a minute; later than this the alarm comes first. */
const AHEAD_MAX_MS = 25 * SECOND_MS;
/** What is due already waits as long: a history that can't be written must not become a busy loop. */
const AHEAD_MIN_MS = SECOND_MS;

export interface RecheckTools {
  readonly clock: Clock;
  /** Resolves after `ms`, or at once when the signal aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Something is due. Must not reject. */
  readonly onDue: () => Promise<void>;
}

export class Rechecks {
  readonly #tools: RecheckTools;
  readonly #latest = new Map<string, Latest>();
  #book: RecheckBook | null = null;
  #plan: RecheckPlan = { endpoints: [], recheckMs: [] };
  #timer: { readonly at: Instant; readonly stop: AbortController } | null = null;

  constructor(tools: RecheckTools) {
    this.#tools = tools;
  }

  /** Takes what is on record as a round begins. */
  begin(plan: RecheckPlan, latest: ReadonlyMap<string, Latest>): void {
    this.#plan = plan;
    this.#book ??= new RecheckBook(latest);
    for (const [id, read] of latest) {
      // Another round may have stored a later one since it was read.
      const known = this.#latest.get(id);
      if (known === undefined || known.sample.at <= read.sample.at) this.#latest.set(id, read);
    }
  }

  isDue(endpoint: Endpoint, now: Instant): boolean {
    const lastAt = this.#latest.get(endpoint.id)?.sample.at ?? null;
    const at = this.#book?.nextOf(endpoint, this.#plan, lastAt, now) ?? null;
    return at !== null && at <= now;
  }

  /** Takes what a round has stored. */
  note(results: readonly Settled[]): void {
    for (const { endpoint, sample } of results) {
      const before = this.#latest.get(endpoint.id) ?? null;
      this.#book?.note(endpoint.id, before, sample);
      this.#latest.set(endpoint.id, advance(before, sample));
    }
  }

  /** Sets the timer for what comes next, if anything does. @param busy ids of endpoints whose check is under way */
  arrange(busy: ReadonlySet<string>): void {
    const now = this.#tools.clock.now();
    const at = this.#book?.nextAt(this.#plan, this.#latest, busy, now) ?? null;
    if (at === null || at - now > AHEAD_MAX_MS || (this.#timer !== null && this.#timer.at <= at)) return;
    this.#timer?.stop.abort();
    const stop = new AbortController();
    this.#timer = { at, stop };
    void this.#tools.wait(Math.max(AHEAD_MIN_MS, at - now), stop.signal).then(() => {
      if (stop.signal.aborted) return;
      this.#timer = null;
      void this.#tools.onDue();
    });
  }
}
