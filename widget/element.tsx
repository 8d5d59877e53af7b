// <uptally-status>: the widget as a custom element. Importing this registers nothing (define.ts does).
// Promise: touches nothing outside its shadow root, and leaves nothing behind when it is taken out.
// Not here: what is shown (view.tsx), when the feed is loaded (follow.ts).

import { render } from 'preact';
import { SECOND_MS } from '../shared/core/instant.ts';
import type { Wording } from '../shared/ui/text.ts';
import theme from '../shared/ui/theme.css?inline';
import { english } from '../shared/ui/words.ts';
import { follow, type Known } from './follow.ts';
import { loadFeed } from './load.ts';
import { View } from './view.tsx';
import css from './widget.css?inline';

/**
 * A status read from a feed.
 * @attr src address of the feed, relative to the page; http or https
 * @attr refresh seconds between two loads, 5 at the least; as the feed says if missing
 * @attr locale language tag of figures and dates; the page's `lang` if missing
 * @attr theme light, dark, or auto (as the visitor's system, default)
 */
export class UptallyStatus extends HTMLElement {
  static readonly observedAttributes = ['src', 'refresh', 'locale'];

  #connection: AbortController | null = null;
  #known: Known | null = null;
  readonly #root: ShadowRoot;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(theme + css);
    this.#root.adoptedStyleSheets = [sheet];
  }

  connectedCallback(): void {
    this.#start();
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
    this.#connection = null;
    render(null, this.#root);
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected || this.#connection === null) return;
    if (name === 'src') this.#known = null;
    this.#start();
  }

  #start(): void {
    this.#connection?.abort();
    const connection = new AbortController();
    this.#connection = connection;
    const { signal } = connection;
    const src = this.getAttribute('src');
    this.#render();
    const ages = setInterval(() => document.visibilityState === 'visible' && this.#render(), SECOND_MS);
    signal.addEventListener('abort', () => clearInterval(ages), { once: true });
    if (src === null) return;
    const refresh = Number(this.getAttribute('refresh') ?? Number.NaN);
    void follow({
      load: () =>
        loadFeed(src, document.baseURI, { fetch: (...request) => fetch(...request), words: english, signal }),
      tell: (known) => {
        this.#known = known;
        this.#render();
      },
      now: () => Date.now(),
      random: () => Math.random(),
      wait,
      visible,
      refreshMs: Number.isFinite(refresh) ? refresh * SECOND_MS : null,
      signal,
    });
  }

  #render(): void {
    render(<View known={this.#known} now={Date.now()} wording={this.#wording()} />, this.#root);
  }

  #wording(): Wording {
    const wanted = this.getAttribute('locale') ?? this.closest('[lang]')?.getAttribute('lang') ?? 'en';
    const viewerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const zone = this.#known?.status?.zone ?? viewerZone;
    return { locale: known(wanted), zone: knownZone(zone) ? zone : 'UTC', viewerZone, words: english };
  }
}

/** The language tag if the browser knows it, else English. */
function known(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function knownZone(timeZone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone }) !== null;
  } catch {
    return false;
  }
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}

function visible(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.visibilityState === 'visible' || signal.aborted) resolve();
    };
    document.addEventListener('visibilitychange', look, { signal });
    signal.addEventListener('abort', look, { once: true });
    look();
  });
}
