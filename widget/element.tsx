// The custom element: attributes in, a live status out, in a shadow root of its own.
// Promise: one request to `src` at a time and no other; all stops when it leaves the page.
// Not here: its name in the page (define.ts), what is drawn (view.tsx).

import { render } from 'preact';
import { SECOND_MS } from '../shared/core/instant.ts';
import type { ReadFeed } from '../shared/feed/read.ts';
import type { Wording } from '../shared/ui/text.ts';
import theme from '../shared/ui/theme.css?inline';
import { english } from '../shared/ui/words.ts';
import { browserPage } from './page.ts';
import { refreshMsOf } from './schedule.ts';
import { type Known, View } from './view.tsx';
import { watchFeed } from './watch.ts';
import look from './widget.css?inline';

const NOTHING: Known = { status: null, problem: null };

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
  readonly #page = browserPage();
  #known = NOTHING;
  #stop = new AbortController();

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(theme + look);
    this.#root.adoptedStyleSheets = [sheet];
  }

  connectedCallback(): void {
    this.#start();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === 'src') this.#known = NOTHING;
    if (this.isConnected) this.#start();
  }

  #start(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const source = sourceOf(this.getAttribute('src'), this.ownerDocument.baseURI);
    if (source.ok) {
      const refreshMs = refreshMsOf(this.getAttribute('refresh'));
      const watched = { url: source.url, refreshMs, words: english };
      void watchFeed(watched, this.#page, (result) => this.#take(result), signal);
    } else {
      this.#known = { status: null, problem: source.problem };
    }
    void this.#keepDrawing(signal);
  }

  #take(result: ReadFeed): void {
    this.#known = result.ok
      ? { status: result.status, problem: null }
      : { ...this.#known, problem: result.problem };
    this.#draw();
  }

  /** Ages grow, and a feed turns stale, without any news. */
  async #keepDrawing(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.#draw();
      await this.#page.pause(SECOND_MS, signal);
      await this.#page.seen(signal);
    }
  }

  #draw(): void {
    const { status } = this.#known;
    render(
      <View known={this.#known} now={this.#page.now()} wording={this.#wording(status?.zone)} />,
      this.#root,
    );
  }

  #wording(zone: string | undefined): Wording {
    const viewerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const lang = this.closest('[lang]')?.getAttribute('lang');
    const locale = [this.getAttribute('locale'), lang, navigator.language].find(isLocale) ?? 'en';
    return { locale, zone: zone ?? viewerZone, viewerZone, words: english };
  }
}

type Source = { readonly ok: true; readonly url: string } | { readonly ok: false; readonly problem: string };

function sourceOf(src: string | null, base: string): Source {
  if (src === null || src.trim() === '') return { ok: false, problem: english.feedAddress };
  const url = URL.parse(src, base);
  if (url !== null && /^https?:$/.test(url.protocol)) return { ok: true, url: url.href };
  return { ok: false, problem: english.feedAddress };
}

function isLocale(tag: string | null | undefined): tag is string {
  try {
    return !!tag && Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
