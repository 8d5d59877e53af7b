// One tick: what is due, or to be looked at again, is checked, judged and stored.
// Promise: one endpoint's trouble never keeps another's result; what is stored has been settled by the guard.
// Not here: when ticks come (extension, prober), which rechecks are due (recheck.ts), alerts.

import type { Control } from '../config/control.ts';
import type { Endpoint } from '../config/endpoint.ts';
import type { Instant } from '../core/instant.ts';
import { type CheckTools, check } from './check.ts';
import { Desk } from './desk.ts';
import type { Settled } from './guard.ts';
import { isLoopback } from './loopback.ts';
import { Outbox } from './outbox.ts';
import { isDue, type WakingReport } from './schedule.ts';

export interface Tick extends CheckTools {
  readonly endpoints: readonly Endpoint[];
  /** The instant of the endpoint's sample taken last; null = none. */
  readonly latest: (endpointId: string) => Instant | null;
  /** Whether an endpoint that is not due is to be looked at again all the same. */
  readonly isRecheckDue: (endpoint: Endpoint, now: Instant) => boolean;
  /** Addresses that tell whether we are on line; asked at most once a tick, and only if its checks leave it open. */
  readonly control: readonly Control[];
  /** How many checks may be in flight at once, >= 1. */
  readonly concurrency: number;
  /** Stores results; called with the next ones only after it has settled. */
  readonly store: (results: readonly Settled[]) => Promise<void>;
  /** Results are stored, and their endpoints no longer busy. Must not throw. */
  readonly onFree: () => void;
  /** Resolves after `ms`; where the signal aborts it resolves or rejects at once. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** A write or a check broke: the results named are not stored, and come again. Must not throw. */
  readonly onError: (error: unknown, results: readonly Settled[]) => void;
  /** From `noteTick`; null = awake. */
  readonly wakingUntil: Instant | null;
  /**
   * Endpoints whose check is under way or not yet stored. Give all ticks the same set if they may overlap: a tick
   * leaves out what is in it, adds what it starts, and removes it once stored or given up.
   */
  readonly busy: Set<string>;
  /** On abort nothing more is sent, what is settled is stored, and the tick ends; what is in flight is lost. */
  readonly signal: AbortSignal;
}

/** Hand it to `noteTickEnd` too. */
export interface TickReport extends WakingReport {
  /** How many endpoints were due, rechecks included. */
  readonly due: number;
  /** How many results were handed to the store and taken by it. */
  readonly recorded: number;
}

interface Due {
  readonly endpoint: Endpoint;
  readonly recheck: boolean;
}

/** Runs one tick to its end. Never rejects. */
export async function runTick(tick: Tick): Promise<TickReport> {
  const { endpoints, latest, clock, signal, busy } = tick;
  const now = clock.now();
  const due = endpoints.flatMap((endpoint): readonly Due[] => {
    if (busy.has(endpoint.id)) return [];
    // First: a slot begins with a regular check, which counts in full.
    if (isDue(endpoint, latest(endpoint.id), now)) return [{ endpoint, recheck: false }];
    return tick.isRecheckDue(endpoint, now) ? [{ endpoint, recheck: true }] : [];
  });
  const started = new Set(due.map(({ endpoint }) => endpoint.id));
  for (const id of started) busy.add(id);
  const desk = new Desk(tick);
  const written = { count: 0 };
  const outbox = new Outbox<Settled>({
    ...tick,
    store: async (results) => {
      await tick.store(results);
      written.count += results.length;
      // From here on another tick may take them: they are no longer ours to give up.
      for (const { endpoint } of results) if (started.delete(endpoint.id)) busy.delete(endpoint.id);
      tick.onFree();
    },
  });
  await unlessAborted(signal, async () => {
    if (due.some(({ endpoint }) => !isLoopback(endpoint.url))) await networkBack(tick);
    await eachOf(due, tick, async ({ endpoint, recheck }) => {
      const finding = await check(endpoint, tick, recheck);
      if (!signal.aborted) outbox.add(desk.take(finding));
    });
    const settled = await desk.finish();
    if (!signal.aborted) outbox.add(settled);
  });
  await outbox.flush();
  for (const id of started) busy.delete(id);
  return { due: due.length, recorded: written.count, ...desk.report };
}

/** How often the platform is asked after waking; ms. */
const LOOK_MS = 1_000;

/** Just woken and certainly off line: checks would find nothing but that. Waits no longer than waking lasts. */
async function networkBack({ http, clock, wait, wakingUntil, signal }: Tick): Promise<void> {
  while (
    wakingUntil !== null &&
    !signal.aborted &&
    !http.mayBeOnline() &&
    clock.now() + LOOK_MS <= wakingUntil
  ) {
    await wait(LOOK_MS, signal);
  }
}

/** Does the job for each endpoint, so many at a time; a job that breaks is reported and the others go on. */
async function eachOf(
  due: readonly Due[],
  { concurrency, signal, onError }: Tick,
  job: (each: Due) => Promise<void>,
): Promise<void> {
  const queue = due.values();
  const worker = async (): Promise<void> => {
    for (const each of queue) {
      if (signal.aborted) return;
      await job(each).catch((error: unknown) => onError(error, []));
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, worker));
}

/** Resolves when the work is done or the signal aborts, whichever comes first. */
async function unlessAborted(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = () => resolve();
  signal.addEventListener('abort', stop, { once: true });
  await Promise.race([promise, work()]);
  signal.removeEventListener('abort', stop);
}
