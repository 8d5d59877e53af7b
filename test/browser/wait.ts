// Waiting for a condition of the real world: the one place of the tests with a timer.
// Promise: resolves with the first value that counts, or fails with what was waited for and the last obstacle.
// Not here: time inside the product, which is an argument there.

import { setTimeout as delay } from 'node:timers/promises';

export interface Wait {
  /** How long to try, ms; the last try begins before it is over. Default 10,000. */
  readonly timeoutMs?: number;
  /** What is waited for, as it shall read after "Waited 10000 ms for ". */
  readonly what: string;
  /** Pause between two tries, ms. Default 25. */
  readonly everyMs?: number;
}

/** What does not count as an answer. */
export type Nothing = false | null | undefined;

/**
 * Asks until the condition answers with something else than false, null or undefined.
 * An exception of the condition means "not yet"; the last one is the cause of the failure.
 * @throws Error after `timeoutMs`, saying what was waited for
 */
export async function waitFor<T>(condition: () => T | Promise<T>, wait: Wait): Promise<Exclude<T, Nothing>> {
  const timeoutMs = wait.timeoutMs ?? 10_000;
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    let obstacle: unknown;
    try {
      const value = await within(condition, Math.max(1, deadline - performance.now()));
      if (isSomething(value)) return value;
      obstacle = undefined;
    } catch (error) {
      obstacle = error;
    }
    if (performance.now() >= deadline) throw failure(wait.what, timeoutMs, obstacle);
    await delay(wait.everyMs ?? 25);
  }
}

function isSomething<T>(value: T): value is Exclude<T, Nothing> {
  return value !== false && value !== null && value !== undefined;
}

function failure(what: string, timeoutMs: number, obstacle: unknown): Error {
  const last = obstacle === undefined ? '' : `. The last try: ${String(obstacle)}`;
  return new Error(`Waited ${timeoutMs} ms for ${what}${last}`, { cause: obstacle });
}

/** A condition that never answers must not outlive the deadline. */
async function within<T>(condition: () => T | Promise<T>, leftMs: number): Promise<T> {
  const stop = new AbortController();
  const late = delay(leftMs, undefined, { signal: stop.signal }).then(() => {
    throw new Error('gave no answer');
  });
  try {
    return await Promise.race([condition(), late]);
  } finally {
    stop.abort();
    late.catch(() => undefined);
  }
}
