// The page that a widget stands in, as the pool asks it.
// Promise: the only place with clocks, chance, timers and requests of the widget.
// Not here: what they are asked for (pool.ts, element.tsx).

import type { Reading } from './clock.ts';
import type { Page } from './pool.ts';

/** Chromium's own: not among the standard's types. */
interface WithConnection {
  readonly connection?: { readonly saveData?: boolean };
}

export const PAGE: Page = {
  now: (): Reading => ({ wallMs: Date.now(), monotonicMs: performance.now() }),
  random: () => Math.random(),
  fetch: (url, init) => fetch(url, init),
  deadline: (ms) => AbortSignal.timeout(ms),
  isHidden: () => document.hidden,
  isSaving: () => {
    const { connection }: Navigator & WithConnection = navigator;
    return connection?.saveData === true;
  },
  every: (ms, tick, signal) => {
    const timer = setInterval(tick, ms, false);
    signal.addEventListener('abort', () => clearInterval(timer));
    document.addEventListener('visibilitychange', () => tick(true), { signal });
  },
};
