// What every element of ours does: it watches the feeds that its attributes name, and tells what became of them.
// Promise: no request but for its feeds, which it shares with the others of the page, none while the page is hidden; all
//   stops when it leaves the page.
// Not here: what is drawn (element.tsx, badge.ts), loading (feeds.ts), names of elements (define.ts).

import { SECOND_MS } from '../shared/core/instant.ts';
import type { FaceWords } from '../shared/ui/words.ts';
import { feedAddress, linkAddress } from './address.ts';
import { chooser, type Ids, idsOf } from './choice.ts';
import { type Face, faceOf } from './face.ts';
import { type Feed, type Feeds, NOTHING_KNOWN } from './feeds.ts';
import type { Present } from './freshness.ts';
import { LANGUAGE_EVENT, type Language, languageOf } from './languages.ts';
import { now } from './page.ts';
import { refreshMsOf } from './schedule.ts';
import { type Shown, shownAt } from './shown.ts';

/** What an element draws. */
export interface Drawing<S, W extends FaceWords> {
  readonly feeds: readonly Shown<S>[];
  /** Of the endpoints asked for. */
  readonly ids: Ids;
  readonly face: Face;
  readonly wording: Language<W>;
  /** Where the sentence leads; undefined = nowhere. */
  readonly href: string | undefined;
  /** What a reader who hears the page is told: the sentence at the last change of state; '' = none yet. */
  readonly news: string;
}

/** A feed that this element shows. */
interface Source<S extends Present> {
  readonly host: string;
  readonly feed: Pick<Feed<S>, 'known'> & Partial<Pick<Feed<S>, 'look'>>;
}

/** @fires uptally-change where the overall state changes, and once it is first known */
export abstract class FeedElement<S extends Present, W extends FaceWords> extends HTMLElement {
  static readonly observedAttributes = ['src', 'group', 'endpoints', 'locale', 'refresh', 'href'];
  /** A server may have drawn it already. */
  protected readonly root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  readonly #feeds: Feeds<S>;
  readonly #english: W;
  #sources: readonly Source<S>[] = [];
  /** null where it is in no page. */
  #stop: AbortController | null = null;
  #state: Face['state'] | null = null;
  #news = '';

  constructor(feeds: Feeds<S>, english: W, css: string) {
    super();
    this.#feeds = feeds;
    this.#english = english;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets = [sheet];
  }

  protected abstract paint(drawing: Drawing<S, W>): void;

  /** The overall state: up, degraded, down, maintenance, unknown; null before anything is known. */
  get state(): Face['state'] | null {
    return this.#state;
  }

  /** Loads the feeds now; resolves once they are drawn. */
  async refresh(): Promise<void> {
    await Promise.all(this.#look(true));
  }

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#sources = this.#watched(signal);
    /** Ages grow, and a feed turns stale, without any news. */
    const tick = (isSeenAgain: boolean) => {
      if (document.hidden) return;
      this.#look(isSeenAgain);
      this.draw();
    };
    const timer = setInterval(tick, SECOND_MS, false);
    signal.addEventListener('abort', () => clearInterval(timer));
    document.addEventListener('visibilitychange', () => tick(true), { signal });
    document.addEventListener(LANGUAGE_EVENT, this.draw, { signal });
    tick(false);
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    this.#stop = null;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || this.#stop === null) return;
    if (name === 'src' || name === 'refresh') {
      this.disconnectedCallback();
      this.connectedCallback();
    } else this.draw();
  }

  protected readonly draw = (): void => {
    const drawing = this.#drawing();
    const { state, sentence, isLoading } = drawing.face;
    const before = this.#state;
    // What a server has drawn stays until there is something newer.
    if (isLoading && before === null && this.root.firstChild !== null) return;
    if (!isLoading && before !== state) {
      this.#state = state;
      if (before !== null) this.#news = sentence;
      this.tell('uptally-change', { state, before, sentence });
    }
    this.paint({ ...drawing, news: this.#news });
  };

  protected tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #look(atOnce: boolean) {
    return this.#sources.map(({ feed }) => feed.look?.(atOnce));
  }

  #watched(signal: AbortSignal): readonly Source<S>[] {
    const refreshMs = refreshMsOf(this.getAttribute('refresh'));
    return `${this.getAttribute('src')}`
      .trim()
      .split(/\s+/)
      .map((text) => {
        const url = feedAddress(text, this.baseURI, location.origin);
        return url instanceof URL
          ? { host: url.host, feed: this.#feeds.watch(url.href, refreshMs, this.draw, signal) }
          : { host: text, feed: { known: { ...NOTHING_KNOWN, problem: url } } };
      });
  }

  #drawing(): Omit<Drawing<S, W>, 'news'> {
    const attribute = (name: string) => this.getAttribute(name);
    const ids = idsOf(attribute);
    const choice = chooser(attribute('group'), ids);
    const lang = this.closest('[lang]')?.getAttribute('lang');
    const wording = languageOf([attribute('locale'), lang, navigator.language], this.#english);
    const feeds = this.#sources.map(({ host, feed }) => shownAt(feed.known, host, choice, now()));
    const href = linkAddress(attribute('href'), this.baseURI);
    return { feeds, ids, face: faceOf(feeds, wording), wording, href };
  }
}
