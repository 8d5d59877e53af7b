// The custom element: attributes in, a live status out, in a shadow root of its own.
// Promise: one request to `src` at a time and no other; all stops when it leaves the page.
// Not here: its name in the page (define.ts), what is drawn (view.tsx).

import { render } from 'preact';
import { SECOND_MS } from '../shared/core/instant.ts';
import type { Wording } from '../shared/ui/text.ts';
import theme from '../shared/ui/theme.css?inline';
import { english as words } from '../shared/ui/words.ts';
import { refreshMsOf } from './schedule.ts';
import { type Known, View } from './view.tsx';
import { type Page, watchFeed } from './watch.ts';
import look from './widget.css?inline';

const NOTHING: Known = { status: null, problem: null };

const PAGE: Page = {
  now: () => Date.now(),
  random: () => Math.random(),
  fetch: (url, init) => fetch(url, init),
  deadline: (ms) => AbortSignal.timeout(ms),
};

/**
 * `<uptally-status src="status.json">`
 * - `src`: address of the feed, relative to the document; http or https
 * - `refresh`: seconds between two looks, at least 10; default: when the feed says that the next is due
 * - `locale`: BCP 47 tag for figures and dates; default: the language of the page
 * - `theme`: light, dark or auto (default)
 */
export class UptallyStatus extends HTMLElement {
  static readonly observedAttributes = ['src', 'refresh', 'locale'];
  readonly #root = this.attachShadow({ mode: 'open' });
  #known = NOTHING;
  /** null where it is in no page. */
  #stop: AbortController | null = null;

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(theme + look);
    this.#root.adoptedStyleSheets = [sheet];
  }

  connectedCallback(): void {
    this.#stop = new AbortController();
    this.#start(this.#stop.signal);
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    this.#stop = null;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === 'src') this.#known = NOTHING;
    if (this.#stop === null) return;
    this.disconnectedCallback();
    this.connectedCallback();
  }

  #start(signal: AbortSignal): void {
    const load = this.#loader(signal);
    /** Ages grow, and a feed turns stale, without any news. */
    const tick = (isSeenAgain: boolean) => {
      if (document.hidden) return;
      this.#draw();
      load?.(isSeenAgain);
    };
    const timer = setInterval(tick, SECOND_MS, false);
    signal.addEventListener('abort', () => clearInterval(timer));
    document.addEventListener('visibilitychange', () => tick(true), { signal });
    tick(true);
  }

  /** Without an address there is nothing to load, and a problem known. */
  #loader(signal: AbortSignal) {
    const src = this.getAttribute('src');
    const url = src ? URL.parse(src, this.baseURI) : null;
    if (url === null || !/^https?:$/.test(url.protocol)) {
      this.#known = { status: null, problem: words.feedAddress };
      return null;
    }
    const refreshMs = refreshMsOf(this.getAttribute('refresh'));
    const watched = { url: url.href, refreshMs, words };
    return watchFeed(
      watched,
      PAGE,
      (news) => {
        this.#known = news.ok
          ? { status: news.status, problem: null }
          : { ...this.#known, problem: news.problem };
        this.#draw();
      },
      signal,
    );
  }

  #draw(): void {
    render(<View known={this.#known} now={PAGE.now()} wording={this.#wording()} />, this.#root);
  }

  #wording(): Wording {
    const viewerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const lang = this.closest('[lang]')?.getAttribute('lang');
    const locale = [this.getAttribute('locale'), lang, navigator.language].find(isLocale) ?? 'en';
    return { locale, zone: this.#known.status?.zone ?? viewerZone, viewerZone, words };
  }
}

function isLocale(tag: string | null | undefined): tag is string {
  try {
    return Intl.getCanonicalLocales(tag ?? []).length > 0;
  } catch {
    return false;
  }
}
