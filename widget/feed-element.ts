// What every element of ours does: it watches the feeds that its attributes name, and tells what became of them.
// Promise: no request but for its feeds, which it shares with the others of the page; all stops when it leaves the page.
// Not here: what is drawn (element.tsx, badge.ts), loading (pool.ts), names of elements (define.ts).

import type { Wording } from '../shared/ui/text.ts';
import { feedAddress, linkAddress } from './address.ts';
import { type Wanted, wantedOf } from './choice.ts';
import { type Face, faceOf } from './face.ts';
import type { Present } from './freshness.ts';
import { LANGUAGE_EVENT, languageOf } from './languages.ts';
import type { Problem } from './load.ts';
import { PAGE } from './page.ts';
import type { Feed, Known, Pool } from './pool.ts';
import { refreshMsOf } from './schedule.ts';
import { NOTHING_KNOWN, type Shown, shownAt } from './shown.ts';

/** Each is a property too. */
const ATTRIBUTES = [
  'src',
  'variant',
  'group',
  'endpoints',
  'days',
  'rows',
  'locale',
  'theme',
  'refresh',
  'href',
] as const;

/** What an element draws. */
export interface Drawing<S> extends Wanted {
  readonly feeds: readonly Shown<S>[];
  readonly face: Face;
  /** Its zone is the reader's until a feed tells its own. */
  readonly wording: Wording;
  /** Where the sentence leads; undefined = nowhere. */
  readonly href: string | undefined;
  /** What a reader who hears the page is told: the sentence at the last change of state; '' = none yet. */
  readonly news: string;
}

/** A feed that this element shows. */
interface Source<S> {
  readonly host: string;
  readonly feed: { readonly known: Known<S>; readonly refresh?: Feed<S>['refresh'] };
}

/**
 * @fires uptally-change where the overall state changes, and once it is first known
 * @fires uptally-error each time that a feed can't be read
 */
export abstract class FeedElement<S extends Present> extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES;
  /** A server may have drawn it already. */
  protected readonly root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  readonly #pool: Pool<S>;
  #sources: readonly Source<S>[] = [];
  /** null where it is in no page. */
  #stop: AbortController | null = null;
  #state: Face['state'] | null = null;
  #news = '';
  readonly #told = new WeakSet<Problem>();

  constructor(pool: Pool<S>, css: string) {
    super();
    this.#pool = pool;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets = [sheet];
  }

  protected abstract paint(drawing: Drawing<S>): void;

  /** The overall state: up, degraded, down, maintenance, unknown; null before anything is known. */
  get state(): Face['state'] | null {
    return this.#state;
  }

  /** Loads the feeds now; resolves once they are drawn. */
  async refresh(): Promise<void> {
    await Promise.all(this.#sources.map(({ feed }) => feed.refresh?.()));
  }

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    document.addEventListener(LANGUAGE_EVENT, this.draw, { signal });
    const refreshMs = refreshMsOf(this.getAttribute('refresh'));
    const sources = new Set(`${this.getAttribute('src')}`.trim().split(/\s+/));
    this.#sources = [...sources].map((text) => {
      const url = feedAddress(text, this.baseURI, location.origin);
      if (!(url instanceof URL)) return { host: text, feed: { known: { ...NOTHING_KNOWN, problem: url } } };
      return { host: url.host, feed: this.#pool.watch(url.href, { refreshMs, tell: this.draw }, signal) };
    });
    this.draw();
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
      this.#tell('uptally-change', { state, before, sentence });
    }
    for (const { host, problem } of drawing.feeds) {
      if (problem === null || this.#told.has(problem)) continue;
      this.#told.add(problem);
      this.#tell('uptally-error', { host, problem: problem[0], detail: problem[1] });
    }
    this.paint({ ...drawing, news: this.#news });
  };

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #drawing(): Drawing<S> {
    const attribute = (name: (typeof ATTRIBUTES)[number]) => this.getAttribute(name);
    const wanted = wantedOf(attribute);
    const reading = PAGE.now();
    const viewerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const lang = this.closest('[lang]')?.getAttribute('lang');
    const language = languageOf([attribute('locale'), lang, navigator.language]);
    const wording = { ...language, zone: viewerZone, viewerZone };
    const feeds = this.#sources.map(({ host, feed }) => shownAt(feed.known, host, wanted, reading));
    const href = linkAddress(attribute('href'), this.baseURI);
    return { ...wanted, feeds, face: faceOf(feeds, wording), wording, href, news: '' };
  }
}

for (const name of ATTRIBUTES) {
  Object.defineProperty(FeedElement.prototype, name, {
    get(this: HTMLElement) {
      return this.getAttribute(name);
    },
    set(this: HTMLElement, value: unknown) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, `${value}`);
    },
    enumerable: true,
    configurable: true,
  });
}
