// The page that the widget stands in: its clock, its network, whether it is seen.
// Promise: nothing is left behind once a signal is aborted.
// Not here: what to do with them (watch.ts, element.tsx).

import type { Page } from './watch.ts';

export function browserPage(): Page {
  return {
    now: () => Date.now(),
    random: () => Math.random(),
    fetch: (url, init) => fetch(url, init),
    deadline: (ms) => AbortSignal.timeout(ms),
    seen: (signal) =>
      until(signal, (done, over) => {
        if (!document.hidden) return done();
        onSeen(done, over);
      }),
    pause: (ms, signal) =>
      until(signal, (done, over) => {
        const timer = setTimeout(done, ms);
        over.addEventListener('abort', () => clearTimeout(timer));
        onSeen(done, over);
      }),
  };
}

function onSeen(done: () => void, signal: AbortSignal): void {
  document.addEventListener('visibilitychange', () => document.hidden || done(), { signal });
}

/** @param begin gets what to call in the end, and a signal that is aborted then */
function until(signal: AbortSignal, begin: (done: () => void, over: AbortSignal) => void): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const over = new AbortController();
    const done = () => {
      over.abort();
      resolve();
    };
    signal.addEventListener('abort', done, { signal: over.signal });
    begin(done, over.signal);
  });
}
