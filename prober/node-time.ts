// Time on Node: the Clock port, and waiting.
// Promise: a wait ends with its signal, so that nothing keeps the process alive after it.
// Not here: when to tick (the prober's loop).

import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../shared/ports.ts';

export function createNodeClock(): Clock {
  return {
    now: () => Date.now(),
    monotonicUs: () => Number(process.hrtime.bigint() / 1_000n),
  };
}

/** Resolves after `ms`, or at once where the signal aborts. */
export async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
}
