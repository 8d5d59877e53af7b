// The prober's loop: sleeps until something is due, checks it, keeps it, tells what changed.
// Promise: one timer for any number of endpoints; trouble with one write or check never ends the loop.
// Not here: what a tick does (shared/probe), the page (serve.ts), signals of the system (serve-command.ts).

import type { Config } from '../shared/config/config.ts';
import { HOUR_MS, type Instant, MINUTE_MS } from '../shared/core/instant.ts';
import { advance, type Latest } from '../shared/core/standing.ts';
import { settingsOf } from '../shared/feed/from-history.ts';
import { watchedEndpoints } from '../shared/feed/watched.ts';
import type { Clock, Http, Secrets } from '../shared/ports.ts';
import type { Settled } from '../shared/probe/guard.ts';
import { matchers } from '../shared/probe/matchers.ts';
import { RecheckBook } from '../shared/probe/recheck-book.ts';
import { NEVER_TICKED, nextDueAt, noteTick, noteTickEnd, slotStart } from '../shared/probe/schedule.ts';
import { runTick, type TickReport } from '../shared/probe/tick.ts';
import type { History } from '../shared/store/history.ts';
import type { EndpointSample } from '../shared/store/journal.ts';
import type { Remade } from '../shared/store/move.ts';
import type { Wording } from '../shared/ui/text.ts';
import { messageOf } from './complaint.ts';
import { type Keeper, keeper } from './keeper.ts';
import { stateLines, type Told } from './state-lines.ts';

export interface WatchTools {
  /** Another one where what people are told has changed; its endpoints stay. */
  readonly config: Config;
  readonly history: Pick<History, 'append' | 'compact'>;
  /** The latest of each endpoint, at first from the history; brought up to date with each result. */
  readonly latest: Map<string, Latest>;
  readonly clock: Clock;
  readonly http: Http;
  readonly secrets: Secrets;
  /** Resolves after `ms`, or at once where the signal aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly wording: Wording;
  /** A line for the terminal. */
  readonly say: (line: string) => void;
  /** Something new is on record. */
  readonly onStored: () => void;
  /** Results of a tick, or none where only time has passed: what is decided of them is told. Never rejects. */
  readonly onResults: (results: readonly EndpointSample[]) => Promise<void>;
  /** When `onResults` wants to be called although nothing is due; null = never. */
  readonly alertsAt: () => Instant | null;
  /** On abort nothing new is begun, and what is under way has a moment left. */
  readonly signal: AbortSignal;
}

/** How many checks of one tick are in flight at once. */
const CONCURRENCY = 200;
/** Never longer asleep than this: the wall clock may be set meanwhile. */
const SLEEP_MAX_MS = MINUTE_MS;
/** Timers may fire a moment early; that must not become a busy loop. */
const SLEEP_MIN_MS = 20;
/** What is in flight at the end may take so long still. */
const GRACE_MS = 2_000;
/** About a day of a hundred endpoints, 20 MB. */
const HOLD_MAX = 100_000;

/** Watches until the signal aborts; then everything that was found is on record. Never rejects. */
export async function watch(tools: WatchTools): Promise<void> {
  const { config, clock, wait, signal } = tools;
  const rounds = new Rounds(tools);
  const compacting = compactor(tools);
  let sleepMs = 0;
  while (!signal.aborted) {
    rounds.begin(sleepMs);
    const alertsAt = tools.alertsAt();
    if (alertsAt !== null && alertsAt <= clock.now()) await tools.onResults([]);
    compacting.ifDue();
    const next = Math.min(
      earliestDue(config.endpoints, tools.latest, rounds.busy, clock.now()) ?? Infinity,
      rounds.nextRecheckAt() ?? Infinity,
      tools.alertsAt() ?? Infinity,
    );
    sleepMs = Math.min(SLEEP_MAX_MS, Math.max(SLEEP_MIN_MS, next - clock.now()));
    await wait(sleepMs, AbortSignal.any([signal, rounds.turned]));
  }
  await rounds.end();
  await compacting.end();
}

/**
 * When something is due next; null if everything is paused. What is being checked is due in its next slot.
 * @param busy ids of endpoints whose check is under way
 */
export function earliestDue(
  endpoints: Config['endpoints'],
  latest: ReadonlyMap<string, Latest>,
  busy: ReadonlySet<string>,
  now: Instant,
): Instant | null {
  let earliest: Instant | null = null;
  for (const endpoint of endpoints) {
    const due =
      busy.has(endpoint.id) && !endpoint.paused
        ? slotStart(endpoint, now) + endpoint.intervalMs
        : nextDueAt(endpoint, latest.get(endpoint.id)?.sample.at ?? null, now);
    if (due !== null && (earliest === null || due < earliest)) earliest = due;
  }
  return earliest;
}

/** Ticks, which may overlap: one that waits for an answer keeps no other endpoint from its turn. */
class Rounds {
  readonly busy = new Set<string>();
  readonly #tools: WatchTools;
  readonly #keeper: Keeper;
  readonly #told: Told = new Map();
  readonly #running = new Set<Promise<void>>();
  readonly #atOnce = new AbortController();
  readonly #rechecks: RecheckBook;
  #turned = new AbortController();
  #awake = NEVER_TICKED;
  #wokeAt: Instant = 0;

  constructor(tools: WatchTools) {
    this.#tools = tools;
    const { history, clock, say, latest } = tools;
    this.#rechecks = new RecheckBook(latest);
    this.#keeper = keeper({ history, now: () => clock.now(), onTrouble: say, holdMax: HOLD_MAX });
  }

  /** Aborts once something may have to be looked at again, sooner than was known when the last tick began. */
  get turned(): AbortSignal {
    return this.#turned.signal;
  }

  /** null = none. */
  nextRecheckAt(): Instant | null {
    const { config, latest, clock } = this.#tools;
    return this.#rechecks.nextAt(config, latest, this.busy, clock.now());
  }

  /** Begins a tick. @param sleptMs how long we meant to sleep before it */
  begin(sleptMs: number): void {
    const now = this.#tools.clock.now();
    if (this.#turned.signal.aborted) this.#turned = new AbortController();
    const before = this.#awake.wakingUntil;
    this.#awake = noteTick(this.#awake, now, sleptMs);
    if (this.#awake.wakingUntil !== null && this.#awake.wakingUntil !== before) this.#wokeAt = now;
    const round = this.#tick().then((report) => {
      this.#running.delete(round);
      // A tick from before we slept knows nothing about the network after it; the loop itself is never late.
      if (now < this.#wokeAt) return;
      const { wakingUntil } = noteTickEnd(this.#awake, now, report);
      this.#awake = { ...this.#awake, wakingUntil };
    });
    this.#running.add(round);
  }

  /** Gives what is in flight a moment, then ends and keeps what there is. */
  async end(): Promise<void> {
    const done = new AbortController();
    const all = Promise.all(this.#running);
    await Promise.race([all, this.#tools.wait(GRACE_MS, done.signal)]);
    done.abort();
    this.#atOnce.abort();
    await all;
    await this.#keeper.keep([]);
    const { waiting } = this.#keeper;
    if (waiting > 0) this.#tools.say(`${waiting} checks could not be written, and are lost.`);
  }

  #tick(): Promise<TickReport> {
    const { config, latest, clock, http, secrets, wait, say } = this.#tools;
    return runTick({
      endpoints: config.endpoints,
      latest: (id) => latest.get(id)?.sample.at ?? null,
      isRecheckDue: (endpoint, now) => {
        const at = this.#rechecks.nextOf(endpoint, config, latest.get(endpoint.id)?.sample.at ?? null, now);
        return at !== null && at <= now;
      },
      clock,
      http,
      control: config.control,
      vantage: '',
      secrets,
      matchers: async () => matchers,
      concurrency: CONCURRENCY,
      store: (results) => this.#store(results),
      onFree: () => {
        if (this.nextRecheckAt() !== null) this.#turned.abort();
      },
      wait,
      onError: (error) => say(`A check broke: ${messageOf(error)}. It comes again.`),
      wakingUntil: this.#awake.wakingUntil,
      busy: this.busy,
      signal: this.#atOnce.signal,
    });
  }

  /** On record first, then told. */
  async #store(results: readonly Settled[]): Promise<void> {
    const { latest, wording, say, onStored, onResults } = this.#tools;
    const samples = results.map(({ endpoint, sample, failure }) => {
      return { endpoint: endpoint.id, sample, ...(failure !== undefined && { failure }) };
    });
    await this.#keeper.keep(samples);
    for (const line of stateLines(results, latest, this.#told, wording)) say(line);
    for (const { endpoint, sample } of results) {
      const before = latest.get(endpoint.id) ?? null;
      // One beyond its slot is from before the clock was set back, and would keep all others out.
      const possible = before === null || before.sample.at <= this.#tools.clock.now() ? before : null;
      this.#rechecks.note(endpoint.id, possible, sample);
      latest.set(endpoint.id, advance(possible, sample));
    }
    onStored();
    await onResults(samples);
  }
}

/** Says since when figures know of plans that have changed: what is older has no samples left to make it of. */
function remadeLine(remade: readonly Remade[]): string {
  const from = remade.reduce((least, each) => Math.min(least, each.from), Number.MAX_SAFE_INTEGER);
  const whose = remade.length === 1 ? 'an endpoint' : `${remade.length} endpoints`;
  return (
    `What is planned for ${whose} has changed: figures were made anew since ${new Date(from).toISOString()}. ` +
    'What is older stays as it was.'
  );
}

/** Puts what came in into its place, once an hour, and where plans have changed. */
function compactor(tools: WatchTools) {
  const { history, clock, say } = tools;
  const hourOf = (at: Instant) => Math.floor(at / HOUR_MS);
  let doneHour = -1;
  let doneFor: Config | null = null;
  let running: Promise<void> | null = null;
  const compact = async (now: Instant): Promise<void> => {
    try {
      const remade = await history.compact(watchedEndpoints(tools.config, now).map(settingsOf), now);
      if (remade.length > 0) say(remadeLine(remade));
    } catch (error) {
      say(`The history could not be put in order: ${messageOf(error)}. It is tried again in an hour.`);
    }
    running = null;
  };
  return {
    ifDue: (): void => {
      const now = clock.now();
      if (running !== null || (hourOf(now) === doneHour && doneFor === tools.config)) return;
      doneHour = hourOf(now);
      doneFor = tools.config;
      running = compact(now);
    },
    end: async (): Promise<void> => {
      await running;
    },
  };
}
