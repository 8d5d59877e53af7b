// The page that elements stand in, as feeds ask it.
// Promise: the only place with clocks, chance and requests of the widget.
// Not here: what they are asked for (feeds.ts), timers (element.tsx, badge.ts).

import type { Reading } from './clock.ts';
import type { Page } from './feeds.ts';

/** Chromium's own: not among the standard's types. */
interface WithConnection {
  readonly connection?: { readonly saveData?: boolean };
}

export const now = (): Reading => [Date.now(), performance.now()];

/** Code that has run is quicker: only the first time is the work cut up. */
let isWarm = false;

export const PAGE: Page = {
  now,
  random: () => Math.random(),
  fetch: (url, init) => fetch(url, init),
  deadline: (ms) => AbortSignal.timeout(ms),
  pause: async () => {
    if (isWarm) return;
    isWarm = true;
    await new Promise((resolve) => setTimeout(resolve));
  },
  isSaving: () => {
    const { connection }: Navigator & WithConnection = navigator;
    return connection?.saveData === true;
  },
};
