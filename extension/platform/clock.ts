// The clocks of the browser.
// Promise: the wall clock in whole milliseconds, the monotonic one in whole microseconds.
// Not here: who reads them.

import type { Clock } from '../../shared/ports.ts';

export function browserClock(): Clock {
  return { now: () => Date.now(), monotonicUs: () => Math.round(performance.now() * 1_000) };
}

/** Resolves after `ms`, or at once when the signal aborts. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
