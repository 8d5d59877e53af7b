// Watching a feed: load, tell, wait, again.
// Promise: one request at a time, none while the page is hidden, one at once when it is seen again.
// Not here: one request (load.ts), how long to wait (schedule.ts), the page itself (page.ts).

import type { Instant } from '../shared/core/instant.ts';
import type { ReadFeed } from '../shared/feed/read.ts';
import type { Words } from '../shared/ui/words.ts';
import { type Fetch, loadFeed } from './load.ts';
import { waitMs } from './schedule.ts';

/** What the widget asks of the page that it stands in. */
export interface Page {
  now(): Instant;
  /** 0 to 1. */
  random(): number;
  readonly fetch: Fetch;
  /** A signal that is aborted after so many ms. */
  deadline(ms: number): AbortSignal;
  /** Resolves once the page is seen, or the signal aborted. */
  seen(signal: AbortSignal): Promise<void>;
  /** Resolves after so many ms, earlier where the page is seen again or the signal aborted. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

export interface Watched {
  readonly url: string;
  /** ms; null: as the feed says. */
  readonly refreshMs: number | null;
  readonly words: Words;
}

const TIMEOUT_MS = 20_000;

/** Goes on until the signal is aborted. */
export async function watchFeed(
  { url, refreshMs, words }: Watched,
  page: Page,
  tell: (result: ReadFeed) => void,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  for (;;) {
    await page.seen(signal);
    if (signal.aborted) return;
    const limit = AbortSignal.any([signal, page.deadline(TIMEOUT_MS)]);
    const result = await loadFeed(url, page.fetch, limit, words);
    if (signal.aborted) return;
    tell(result);
    const status = result.ok ? result.status : null;
    const wait = waitMs({ status, failures }, refreshMs, page.now(), page.random());
    failures = result.ok ? 0 : failures + 1;
    await page.pause(wait, signal);
    if (signal.aborted) return;
  }
}
