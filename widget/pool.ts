// The feeds of a page: each is loaded once, however many widgets show it.
// Promise: one request a feed at a time, none while the page is hidden, all at once when it is seen again; what nobody
//   shows any more is forgotten.
// Not here: one request (load.ts), how long to wait (schedule.ts), what is drawn (element.tsx).

import { SECOND_MS } from '../shared/core/instant.ts';
import type { Status } from '../shared/feed/status.ts';
import { type FeedClock, type Reading, timeNow } from './clock.ts';
import { type Fetch, loadFeed, type Problem } from './load.ts';
import { waitMs } from './schedule.ts';

/** What the widgets ask of the page that they stand in. */
export interface Page {
  now(): Reading;
  /** 0 to 1. */
  random(): number;
  readonly fetch: Fetch;
  /** A signal that is aborted after so many ms. */
  deadline(ms: number): AbortSignal;
  isHidden(): boolean;
  isSaving(): boolean;
  /** Calls `tick` every so many ms, and at once when the page is seen again, until the signal aborts. */
  every(ms: number, tick: (isSeenAgain: boolean) => void, signal: AbortSignal): void;
}

/** All that is known of a feed. */
export interface Known<S> {
  /** The last that could be read; null: none yet. */
  readonly status: S | null;
  readonly clock: FeedClock | null;
  /** Why the latest could not be read; null where it could. */
  readonly problem: Problem | null;
}

export type Read<S> = (
  text: string,
) => { readonly ok: true; readonly status: S } | { readonly ok: false; readonly problem: string };

export interface Interest {
  /** ms; null: as the feed says. */
  readonly refreshMs: number | null;
  /** What is known has changed, or a second has passed. */
  readonly tell: () => void;
}

export interface Feed<S> {
  readonly known: Known<S>;
  /** Resolves once it was loaded and told. */
  refresh(): Promise<void>;
}

const TIMEOUT_MS = 20_000;

export class Pool<S extends Pick<Status, 'madeAt' | 'nextAt'>> {
  readonly #page: Page;
  readonly #read: Read<S>;
  readonly #feeds = new Map<string, Watched<S>>();
  #ticking: AbortController | null = null;

  constructor(page: Page, read: Read<S>) {
    this.#page = page;
    this.#read = read;
  }

  /** Watches a feed until the signal aborts. @param url http(s) */
  watch(url: string, interest: Interest, signal: AbortSignal): Feed<S> {
    const feed = this.#feeds.get(url) ?? new Watched(url, this.#page, this.#read);
    this.#feeds.set(url, feed);
    feed.interests.add(interest);
    signal.addEventListener('abort', () => feed.interests.delete(interest));
    if (this.#ticking === null) {
      this.#ticking = new AbortController();
      this.#page.every(SECOND_MS, (isSeenAgain) => this.#tick(isSeenAgain), this.#ticking.signal);
    }
    if (!this.#page.isHidden()) feed.loadIfDue();
    return feed;
  }

  /** A feed that lost its last widget has till now: an element that moves within the page leaves and comes back. */
  #tick(isSeenAgain: boolean): void {
    for (const [url, feed] of this.#feeds) {
      if (feed.interests.size === 0) {
        feed.end();
        this.#feeds.delete(url);
      } else if (!this.#page.isHidden()) {
        if (isSeenAgain) void feed.refresh();
        else feed.loadIfDue();
        feed.tell();
      }
    }
    if (this.#feeds.size > 0) return;
    this.#ticking?.abort();
    this.#ticking = null;
  }
}

class Watched<S extends Pick<Status, 'madeAt' | 'nextAt'>> implements Feed<S> {
  readonly interests = new Set<Interest>();
  known: Known<S> = { status: null, clock: null, problem: null };
  readonly #url: string;
  readonly #page: Page;
  readonly #read: Read<S>;
  readonly #ending = new AbortController();
  /** By the clock that never jumps. */
  #dueMs = 0;
  #failures = 0;
  #loading: Promise<void> | null = null;

  constructor(url: string, page: Page, read: Read<S>) {
    this.#url = url;
    this.#page = page;
    this.#read = read;
  }

  refresh(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  loadIfDue(): void {
    if (this.#page.now().monotonicMs >= this.#dueMs) void this.refresh();
  }

  tell(): void {
    for (const { tell } of this.interests) tell();
  }

  end(): void {
    this.#ending.abort();
  }

  async #load(): Promise<void> {
    const { signal } = this.#ending;
    const limit = AbortSignal.any([signal, this.#page.deadline(TIMEOUT_MS)]);
    const loaded = await loadFeed(this.#url, this.#page.fetch, limit);
    this.#loading = null;
    if (signal.aborted) return;
    const reading = this.#page.now();
    const read = 'problem' in loaded ? null : this.#read(loaded.text);
    const problem: Problem | null =
      'problem' in loaded ? loaded.problem : read?.ok === false ? ['document', read.problem] : null;
    if (read?.ok && !('problem' in loaded)) {
      this.known = { status: read.status, clock: { ...reading, serverMs: loaded.serverMs }, problem };
    } else {
      this.known = { ...this.known, problem };
    }
    this.#dueMs = reading.monotonicMs + this.#waitMs(reading);
    this.#failures = problem === null ? 0 : this.#failures + 1;
    this.tell();
  }

  /** The widget that wants it soonest decides. */
  #waitMs(reading: Reading): number {
    const { status, clock, problem } = this.known;
    const asked = [...this.interests].flatMap(({ refreshMs }) => refreshMs ?? []);
    const refreshMs = asked.length === 0 ? null : Math.min(...asked);
    const last = { status: problem === null ? status : null, failures: this.#failures };
    const now = clock === null ? reading.wallMs : timeNow(clock, reading, false);
    return waitMs(last, refreshMs, this.#page.isSaving(), now, this.#page.random());
  }
}
