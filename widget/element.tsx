// The custom element: attributes in, a live status out, in a shadow root of its own.
// Promise: no request but for its feeds, which it shares with the others of the page, none while the page is hidden; all
//   stops when it leaves the page.
// Not here: its name in the page (define.ts), loading (feeds.ts), what is drawn (view.tsx).

import { SECOND_MS } from '../shared/core/instant.ts';
import { readSummary } from '../shared/feed/read.ts';
import colours from '../shared/ui/colours.css?inline';
import { fullInstantText } from '../shared/ui/text.ts';
import theme from '../shared/ui/theme.css?inline';
import { english } from '../shared/ui/words.ts';
import { feedAddress, linkTo } from './address.ts';
import { chooser, idsOf, wantedOf } from './choice.ts';
import { hold } from './draw.ts';
import { type Face, faceOf } from './face.ts';
import { type Feed, feedsOf, NOTHING_KNOWN } from './feeds.ts';
import { LANGUAGE_EVENT, languageOf } from './languages.ts';
import type { Problem } from './load.ts';
import { now, PAGE } from './page.ts';
import type { Chosen, Scene, Summary } from './scene.ts';
import { refreshMsOf } from './schedule.ts';
import { shownAt } from './shown.ts';
import { View } from './view.tsx';
import look from './widget.css?inline';

/** Each but `refresh`, which is a method, is a property too. */
const ATTRIBUTES = [
  'src',
  'variant',
  'group',
  'endpoints',
  'days',
  'rows',
  'locale',
  'theme',
  'href',
  'refresh',
] as const;

const watch = feedsOf<Summary>(PAGE, readSummary);
const SHEET = new CSSStyleSheet();
SHEET.replaceSync(colours + theme + look);

/** A feed that this element shows. */
interface Source {
  readonly host: string;
  readonly feed: Pick<Feed<Summary>, 'known'> & Partial<Feed<Summary>>;
}

/**
 * `<uptally-status src="status.json">`; docs/widget.md tells its attributes.
 * @fires uptally-change where the overall state changes, and once it is first known
 * @fires uptally-error each time that a feed can't be read
 */
export class UptallyStatus extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES;
  readonly #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  #sources: readonly Source[] = [];
  /** null where it is in no page. */
  #stop: AbortController | null = null;
  #state: Face['state'] | null = null;
  #news = '';
  #chosen: Chosen | null = null;
  #hasTables = false;
  readonly #drawn: Scene['drawn'] = new WeakMap();
  #held: ReturnType<typeof hold> = [];
  /** Whether a server has drawn what is shown. */
  #isServed = this.#root.firstChild !== null;
  /** How many endpoints are drawn at once: few while the code is cold, so that no work is long. */
  static #most = 1;
  readonly #told = new WeakSet<Problem>();

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [SHEET];
    if (this.#isServed) UptallyStatus.#most = Number.POSITIVE_INFINITY;
  }

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
    const refreshMs = refreshMsOf(this.getAttribute('refresh'));
    this.#sources = `${this.getAttribute('src')}`
      .trim()
      .split(/\s+/)
      .map((text) => {
        const url = feedAddress(text, this.baseURI, location.origin);
        return url instanceof URL
          ? { host: url.host, feed: watch(url.href, refreshMs, this.#draw, signal) }
          : { host: text, feed: { known: { ...NOTHING_KNOWN, problem: url } } };
      });
    /** Ages grow, and a feed turns stale, without any news. */
    const tick = (isSeenAgain: boolean) => {
      if (document.hidden) return;
      this.#look(isSeenAgain);
      this.#draw();
    };
    const timer = setInterval(tick, SECOND_MS, false);
    signal.addEventListener('abort', () => clearInterval(timer));
    document.addEventListener('visibilitychange', () => tick(true), { signal });
    document.addEventListener(LANGUAGE_EVENT, this.#draw, { signal });
    tick(false);
    // A browser's first date takes long: it is made by itself, while the feed is on its way.
    setTimeout(fullInstantText, 0, 0, this.#scene().wording);
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    this.#stop = null;
  }

  attributeChangedCallback(name: string): void {
    if (this.#stop === null) return;
    if (name === 'src' || name === 'refresh') {
      this.disconnectedCallback();
      this.connectedCallback();
    } else this.#draw();
  }

  #look(atOnce: boolean) {
    return this.#sources.map(({ feed }) => feed.look?.(atOnce));
  }

  readonly #draw = (): void => {
    const scene = this.#scene();
    const { state, sentence, isLoading } = scene.face;
    const before = this.#state;
    // What a server has drawn stays until there is something newer.
    if (this.#isServed && isLoading) return;
    if (this.#isServed) this.#root.replaceChildren();
    this.#isServed = false;
    if (!isLoading && before !== state) {
      this.#state = state;
      if (before !== null) this.#news = sentence;
      this.#tell('change', { state, before, sentence });
    }
    for (const { host, problem } of scene.feeds) {
      if (problem === null || this.#told.has(problem)) continue;
      this.#told.add(problem);
      this.#tell('error', { host, problem: problem[0], detail: problem[1] });
    }
    this.#held = hold(this.#root, <View scene={{ ...scene, news: this.#news }} />, this.#held);
    if (scene.feeds.flatMap(({ status }) => status?.endpoints ?? [])[UptallyStatus.#most]) {
      UptallyStatus.#most *= 2;
      setTimeout(this.#draw);
    }
  };

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(`uptally-${name}`, { detail, bubbles: true, composed: true }));
  }

  #scene(): Scene {
    const attribute = (name: (typeof ATTRIBUTES)[number]) => this.getAttribute(name);
    const ids = idsOf(attribute);
    const choice = chooser(attribute('group'), ids);
    const lang = this.closest('[lang]')?.getAttribute('lang');
    const wording = languageOf([attribute('locale'), lang, navigator.language], english);
    const feeds = this.#sources.map(({ host, feed }) => shownAt(feed.known, host, choice, now()));
    return {
      ...wantedOf(attribute, ids),
      feeds,
      face: faceOf(feeds, wording),
      wording,
      link: linkTo(attribute('href'), this.baseURI),
      news: '',
      most: UptallyStatus.#most,
      hasTables: this.#hasTables,
      drawn: this.#drawn,
      chosen: this.#chosen,
      choose: (chosen) => {
        this.#chosen = chosen;
        this.#draw();
      },
      showTables: (shown) => {
        this.#hasTables = shown;
        this.#draw();
      },
    };
  }
}

for (const name of ATTRIBUTES.slice(0, -1)) {
  Object.defineProperty(UptallyStatus.prototype, name, {
    get(this: UptallyStatus) {
      return this.getAttribute(name);
    },
    set(this: UptallyStatus, value: unknown) {
      if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, `${value}`);
    },
  });
}
