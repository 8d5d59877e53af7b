// The feeds of a page: each is loaded once, however many elements show it.
// Promise: one request a feed at a time; what nobody shows any more is forgotten, its request ended.
// Not here: one request (load.ts), how long to wait (schedule.ts), the clock that ticks (element.tsx, badge.ts).

import type { Status } from '../shared/feed/status.ts';
import { type FeedClock, type Reading, timeNow } from './clock.ts';
import { type Fetch, loadFeed, type Problem } from './load.ts';
import { waitMs } from './schedule.ts';

/** What is asked of the page that elements stand in. */
export interface Page {
  readonly now: () => Reading;
  /** 0 to 1. */
  readonly random: () => number;
  readonly fetch: Fetch;
  /** A signal that is aborted after so many ms. */
  readonly deadline: (ms: number) => AbortSignal;
  /** Whether the visitor asks to save data. */
  readonly isSaving: () => boolean;
  /** Lets the page do what else it has to, the first time. */
  readonly pause: () => Promise<void>;
}

/** A feed that could be read, and when. */
export interface Taken<S> extends FeedClock {
  readonly status: S;
}

/** All that is known of a feed. */
export interface Known<S> {
  /** The last that could be read; null: none yet. */
  readonly taken: Taken<S> | null;
  /** Why the latest could not be read; null where it could. */
  readonly problem: Problem | null;
}

export const NOTHING_KNOWN = { taken: null, problem: null } as const satisfies Known<never>;

/** A document taken apart. @param before the one of the same address that was taken last */
export type Read<S> = (
  text: string,
  before: S | undefined,
) => { readonly ok: true; readonly status: S } | { readonly ok: false; readonly problem: string };

export interface Feed<S> {
  known: Known<S>;
  /** Loads it where it is due, or where `atOnce`; resolves once it is told. */
  readonly look: (atOnce: boolean) => Promise<void> | null;
  /** How often each who watches wants it: ms, or Infinity: as the feed says. */
  readonly wishes: Map<() => void, number>;
  readonly ending: AbortController;
}

/**
 * The feed of an address, watched until the signal aborts.
 * @param url http(s)
 * @param tell is called when something new is known
 */
export type Watch<S> = (url: string, refreshMs: number, tell: () => void, signal: AbortSignal) => Feed<S>;

type Dated = Pick<Status, 'madeAt' | 'nextAt'>;

const TIMEOUT_MS = 20_000;

export function feedsOf<S extends Dated>(page: Page, read: Read<S>): Watch<S> {
  const feeds = new Map<string, Feed<S>>();
  return (url, refreshMs, tell, signal) => {
    const feed = feeds.get(url) ?? feedOf(url, page, read);
    const { wishes, ending } = feed;
    feeds.set(url, feed);
    wishes.set(tell, refreshMs);
    signal.addEventListener('abort', () => {
      wishes.delete(tell);
      // An element that moves within the page leaves and comes back at once.
      queueMicrotask(() => {
        if (wishes.size > 0) return;
        ending.abort();
        feeds.delete(url);
      });
    });
    return feed;
  };
}

function feedOf<S extends Dated>(url: string, page: Page, read: Read<S>): Feed<S> {
  /** By the clock that never jumps. */
  let dueMs = 0;
  let failures = 0;
  let loading: Promise<void> | null = null;
  const load = async (): Promise<void> => {
    const limit = AbortSignal.any([feed.ending.signal, page.deadline(TIMEOUT_MS)]);
    const { text, serverMs, problem } = await loadFeed(url, page.fetch, limit);
    loading = null;
    if (feed.ending.signal.aborted) return;
    const reading = page.now();
    // What could not be loaded is an empty text, which is no document.
    const made = read(text, feed.known.taken?.status);
    feed.known = made.ok
      ? { taken: { status: made.status, reading, serverMs }, problem: null }
      : { ...feed.known, problem: problem ?? ['document', made.problem] };
    // Reading is work enough for a slow machine at first; drawing comes next.
    await page.pause();
    const { taken } = feed.known;
    const now = taken === null ? 0 : timeNow(taken, reading, false);
    const refreshMs = Math.min(...feed.wishes.values());
    const status = made.ok ? made.status : null;
    dueMs = reading[1] + waitMs(status, failures, refreshMs, page.isSaving(), now, page.random());
    failures = made.ok ? 0 : failures + 1;
    for (const tell of feed.wishes.keys()) tell();
  };
  const feed: Feed<S> = {
    known: NOTHING_KNOWN,
    wishes: new Map(),
    ending: new AbortController(),
    look: (atOnce) => {
      if (atOnce || page.now()[1] >= dueMs) loading ??= load();
      return loading;
    },
  };
  return feed;
}
