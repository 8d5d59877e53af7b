// The badge alone: a mark and the first sentence, without Preact.
// Promise: the same state and the same words as the large element's badge, from the same feed.
// Not here: the feeds (feed-element.ts), all that a badge does not show.

import { readPresent } from '../shared/feed/read-present.ts';
import colours from '../shared/ui/colours.css?inline';
import { STATE_SHAPES } from '../shared/ui/state-shapes.ts';
import look from './badge.css?inline';
import { type Drawing, FeedElement } from './feed-element.ts';
import type { Present } from './freshness.ts';
import { PAGE } from './page.ts';
import { Pool } from './pool.ts';

const SVG = 'http://www.w3.org/2000/svg';
const POOL = new Pool<Present>(PAGE, readPresent);

/** `<uptally-badge src="status.json">`; docs/widget.md tells its attributes, each of which is a property too. */
export class UptallyBadge extends FeedElement<Present> {
  readonly #badge = document.createElement('a');
  readonly #mark = document.createElementNS(SVG, 'svg');
  readonly #slot = document.createElement('slot');
  readonly #news = document.createElement('span');

  constructor() {
    super(POOL, colours + look);
    this.#badge.part.add('badge');
    this.#mark.setAttribute('viewBox', '0 0 16 16');
    this.#mark.setAttribute('aria-hidden', 'true');
    this.#mark.append(document.createElementNS(SVG, 'path'), document.createElementNS(SVG, 'path'));
    this.#badge.append(this.#mark, this.#slot);
    this.#news.role = 'status';
    this.root.replaceChildren(this.#badge, this.#news);
  }

  protected override paint({ face, wording, href, news }: Drawing<Present>): void {
    const { state, sentence, isLoading } = face;
    const { lang, dir } = wording.words;
    Object.assign(this.#badge, { lang, dir, className: state });
    if (href === undefined) this.#badge.removeAttribute('href');
    else this.#badge.href = href;
    for (const [i, d] of STATE_SHAPES[state].entries()) this.#mark.children[i]?.setAttribute('d', d);
    this.#slot.name = isLoading ? 'loading' : state;
    setText(this.#slot, sentence);
    setText(this.#news, news);
  }
}

/** The same text again would be heard again. */
function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

if (customElements.get('uptally-badge') === undefined) customElements.define('uptally-badge', UptallyBadge);
