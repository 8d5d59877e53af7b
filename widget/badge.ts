// The badge alone: a mark and the first sentence, drawn by hand.
// Promise: the same state and the same words as the large element's badge, from the same feed.
// Not here: loading (feeds.ts), the sentence (face.ts), all that a badge does not show.

import { SECOND_MS } from '../shared/core/instant.ts';
import { readPresent } from '../shared/feed/read-present.ts';
import { STATE_SHAPES } from '../shared/ui/state-shapes.ts';
import { englishFace } from '../shared/ui/words.ts';
import { feedAddress } from './address.ts';
import look from './badge.css?inline';
import { faceOf } from './face.ts';
import { feedsOf, type Known, NOTHING_KNOWN } from './feeds.ts';
import type { Present } from './freshness.ts';
import { languageOf } from './languages.ts';
import { now, PAGE } from './page.ts';
import { shownAt } from './shown.ts';

const SVG = 'http://www.w3.org/2000/svg';
const watch = feedsOf<Present>(PAGE, readPresent);
const NO_ADDRESS: Known<Present> = { ...NOTHING_KNOWN, problem: ['address', ''] };

/** `<uptally-badge src="status.json">`; docs/widget.md tells its attributes. */
export class UptallyBadge extends HTMLElement {
  static readonly observedAttributes = ['src', 'href', 'locale'];
  readonly #badge = document.createElement('a');
  readonly #shape = document.createElementNS(SVG, 'path');
  readonly #text = document.createElement('span');
  /** null where it is in no page. */
  #stop: AbortController | null = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
    root.adoptedStyleSheets = [sheet];
    const mark = document.createElementNS(SVG, 'svg');
    mark.setAttribute('viewBox', '0 0 16 16');
    mark.append(this.#shape);
    this.#text.role = 'status';
    this.#badge.part.add('badge');
    this.#badge.append(mark, this.#text);
    root.append(this.#badge);
  }

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const href = this.getAttribute('href');
    this.#badge.toggleAttribute('href', href !== null);
    if (href !== null) this.#badge.href = href;
    const url = feedAddress(`${this.getAttribute('src')}`, this.baseURI, location.origin);
    const feed =
      url instanceof URL
        ? watch(url.href, Number.POSITIVE_INFINITY, () => this.#draw(feed?.known), signal)
        : null;
    const tick = (isSeenAgain: boolean) => {
      if (document.hidden) return;
      feed?.look(isSeenAgain);
      this.#draw(feed?.known);
    };
    const timer = setInterval(tick, SECOND_MS, false);
    signal.addEventListener('abort', () => clearInterval(timer));
    document.addEventListener('visibilitychange', () => tick(true), { signal });
    tick(false);
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    this.#stop = null;
  }

  attributeChangedCallback(): void {
    if (this.#stop === null) return;
    this.disconnectedCallback();
    this.connectedCallback();
  }

  #draw(known: Known<Present> = NO_ADDRESS): void {
    const lang = this.closest('[lang]')?.getAttribute('lang');
    const wording = languageOf([this.getAttribute('locale'), lang, navigator.language], englishFace);
    const { state, sentence } = faceOf([shownAt(known, '', (all) => all, now())], wording);
    this.#badge.lang = wording.words.lang;
    this.#badge.dir = wording.words.dir;
    this.#shape.style.fill = `var(--${state})`;
    this.#shape.setAttribute('d', STATE_SHAPES[state]);
    // The same text again would be heard again.
    if (this.#text.textContent !== sentence) this.#text.textContent = sentence;
  }
}

if (customElements.get('uptally-badge') === undefined) customElements.define('uptally-badge', UptallyBadge);
