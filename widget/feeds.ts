// The feeds of a page: each is loaded once, however many elements show it.
// Promise: one request a feed at a time; what nobody shows any more is forgotten, its request ended.
// Not here: one request (load.ts), how long to wait (schedule.ts), the clock that ticks (feed-element.ts).

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
}

/** All that is known of a feed. */
export interface Known<S> {
  /** The last that could be read; null: none yet. */
  readonly status: S | null;
  readonly clock: FeedClock | null;
  /** Why the latest could not be read; null where it could. */
  readonly problem: Problem | null;
}

export const NOTHING_KNOWN = { status: null, clock: null, problem: null } as const satisfies Known<never>;

/** A document taken apart. */
export type Read<S> = (
  text: string,
) => { readonly ok: true; readonly status: S } | { readonly ok: false; readonly problem: string };

const TIMEOUT_MS = 20_000;

type Dated = Pick<Status, 'madeAt' | 'nextAt'>;

export class Feeds<S extends Dated> {
  readonly #page: Page;
  readonly #read: Read<S>;
  readonly #feeds = new Map<string, Feed<S>>();

  constructor(page: Page, read: Read<S>) {
    this.#page = page;
    this.#read = read;
  }

  /**
   * The feed of an address, watched until the signal aborts.
   * @param refreshMs how often; null: as the feed says
   * @param tell is called when something new is known
   */
  watch(url: string, refreshMs: number | null, tell: () => void, signal: AbortSignal): Feed<S> {
    const feed = this.#feeds.get(url) ?? new Feed(url, this.#page, this.#read);
    this.#feeds.set(url, feed);
    feed.wishes.set(tell, refreshMs);
    signal.addEventListener('abort', () => {
      feed.wishes.delete(tell);
      // An element that moves within the page leaves and comes back at once.
      queueMicrotask(() => {
        if (feed.wishes.size > 0) return;
        feed.ending.abort();
        this.#feeds.delete(url);
      });
    });
    return feed;
  }
}

export class Feed<S extends Dated> {
  known: Known<S> = NOTHING_KNOWN;
  /** How often each who watches wants it. */
  readonly wishes = new Map<() => void, number | null>();
  readonly ending = new AbortController();
  readonly #url: string;
  readonly #page: Page;
  readonly #read: Read<S>;
  /** By the clock that never jumps. */
  #dueMs = 0;
  #failures = 0;
  #loading: Promise<void> | null = null;

  constructor(url: string, page: Page, read: Read<S>) {
    this.#url = url;
    this.#page = page;
    this.#read = read;
  }

  /** Loads it where it is due, or where `atOnce`; resolves once it is told. */
  look(atOnce: boolean): Promise<void> | null {
    if (atOnce || this.#page.now()[1] >= this.#dueMs) this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<void> {
    const { signal } = this.ending;
    const limit = AbortSignal.any([signal, this.#page.deadline(TIMEOUT_MS)]);
    const { text, serverMs, problem } = await loadFeed(this.#url, this.#page.fetch, limit);
    this.#loading = null;
    if (signal.aborted) return;
    const reading = this.#page.now();
    const read = problem === null ? this.#read(text) : { ok: false as const, problem: '' };
    this.known = read.ok
      ? { status: read.status, clock: { reading, serverMs }, problem: null }
      : { ...this.known, problem: problem ?? ['document', read.problem] };
    this.#dueMs = reading[1] + this.#waitMs(read.ok ? read.status : null, reading);
    this.#failures = read.ok ? 0 : this.#failures + 1;
    for (const tell of this.wishes.keys()) tell();
  }

  /** @param status what was read; null after a failure */
  #waitMs(status: Dated | null, reading: Reading): number {
    const { clock } = this.known;
    return waitMs(
      status,
      this.#failures,
      Math.min(...[...this.wishes.values()].map((refreshMs) => refreshMs ?? Number.POSITIVE_INFINITY)),
      this.#page.isSaving(),
      clock === null ? 0 : timeNow(clock, reading, false),
      this.#page.random(),
    );
  }
}
