// Watching a feed: whether it is time to load it, and what came of it.
// Promise: one request at a time, none while the page is hidden, one at once when it is seen again.
// Not here: one request (load.ts), how long to wait (schedule.ts), the clock that ticks (element.tsx).

import type { Instant } from '../shared/core/instant.ts';
import type { Words } from '../shared/ui/words.ts';
import { type Fetch, loadFeed, type News } from './load.ts';
import { waitMs } from './schedule.ts';

/** What the widget asks of the page that it stands in. */
export interface Page {
  now(): Instant;
  /** 0 to 1. */
  random(): number;
  readonly fetch: Fetch;
  /** A signal that is aborted after so many ms. */
  deadline(ms: number): AbortSignal;
}

export interface Watched {
  readonly url: string;
  /** ms; null: as the feed says. */
  readonly refreshMs: number | null;
  readonly words: Words;
}

const TIMEOUT_MS = 20_000;

/**
 * Nothing is told once the signal is aborted.
 * @returns to be called often while the page is seen; loads where it is due, or where `atOnce`
 */
export function watchFeed(
  { url, refreshMs, words }: Watched,
  page: Page,
  tell: (result: News) => void,
  signal: AbortSignal,
): (atOnce: boolean) => Promise<void> {
  let dueAt = 0;
  let failures = 0;
  let isLoading = false;
  return async (atOnce) => {
    if (isLoading || (!atOnce && page.now() < dueAt)) return;
    isLoading = true;
    const limit = AbortSignal.any([signal, page.deadline(TIMEOUT_MS)]);
    const result = await loadFeed(url, page.fetch, limit, words);
    isLoading = false;
    if (signal.aborted) return;
    const status = result.ok ? result.status : null;
    dueAt = page.now() + waitMs({ status, failures }, refreshMs, page.now(), page.random());
    failures = status === null ? failures + 1 : 0;
    tell(result);
  };
}
