// The first paint: the popup as the background draws it after each round, for the moment until the popup has its own code.
// Promise: lies in memory alone, and is shown only while it is fresh and of this very version.
// Not here: drawing it (draw.tsx), when (keeper.ts), showing it (show.ts).

import type { Instant } from '../../shared/core/instant.ts';
import type { Refusal } from '../origins.ts';

export const FIRST_PAINT_KEY = 'first-paint';

/** Markup, in the order in which it is shown: the head, what is said of the page one is on, and the rest. */
export interface FirstPaint {
  /** Of the extension that drew it. */
  readonly version: string;
  readonly at: Instant;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly head: string;
  readonly here: HerePaint;
  readonly rest: string;
}

/** What is said of a page, whichever it is. */
export interface HerePaint {
  readonly refused: Readonly<Record<Refusal, string>>;
  readonly unwatched: string;
  /** By host; null = watched, and not drawn. */
  readonly watched: Readonly<Record<string, string | null>>;
}

/** Stands for the host of a page that is not watched; no host is named so. */
export const ANY_HOST = 'any.invalid';

/** Older than this it is not shown: the background did not run, and nobody knows what is so now; ms. */
export const FIRST_PAINT_MAX_MS = 45_000;
