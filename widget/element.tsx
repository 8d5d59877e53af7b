// The custom element: attributes in, a live status out, in a shadow root of its own.
// Promise: what is drawn follows what is known; which bar is told about and whether tables show is kept here alone.
// Not here: its name in the page (define.ts), its feeds (feed-element.ts), what is drawn (view.tsx).

import { render } from 'preact';
import { readSummary } from '../shared/feed/read.ts';
import colours from '../shared/ui/colours.css?inline';
import theme from '../shared/ui/theme.css?inline';
import { english, type Words } from '../shared/ui/words.ts';
import { wantedOf } from './choice.ts';
import { type Drawing, FeedElement } from './feed-element.ts';
import { Feeds } from './feeds.ts';
import type { Problem } from './load.ts';
import { PAGE } from './page.ts';
import type { Chosen, Summary } from './scene.ts';
import { View } from './view.tsx';
import look from './widget.css?inline';

const ATTRIBUTES = [...FeedElement.observedAttributes, 'variant', 'days', 'rows', 'theme'];
const FEEDS = new Feeds<Summary>(PAGE, readSummary);

/**
 * `<uptally-status src="status.json">`; docs/widget.md tells its attributes, each of which but `refresh` is a property too.
 * @fires uptally-error each time that a feed can't be read
 */
export class UptallyStatus extends FeedElement<Summary, Words> {
  static override readonly observedAttributes = ATTRIBUTES;
  #chosen: Chosen | null = null;
  #hasTables = false;
  readonly #told = new WeakSet<Problem>();

  constructor() {
    super(FEEDS, english, colours + theme + look);
  }

  protected override paint(drawing: Drawing<Summary, Words>): void {
    for (const { host, problem } of drawing.feeds) {
      if (problem === null || this.#told.has(problem)) continue;
      this.#told.add(problem);
      this.tell('uptally-error', { host, problem: problem[0], detail: problem[1] });
    }
    const scene = {
      ...drawing,
      ...wantedOf((name) => this.getAttribute(name), drawing.ids),
      hasTables: this.#hasTables,
      chosen: this.#chosen,
      choose: this.#choose,
      showTables: this.#showTables,
    };
    render(<View scene={scene} />, this.root);
  }

  readonly #choose = (chosen: Chosen | null): void => {
    this.#chosen = chosen;
    this.draw();
  };

  readonly #showTables = (shown: boolean): void => {
    this.#hasTables = shown;
    this.draw();
  };
}

// `refresh` is a method: its attribute is no property.
for (const name of ATTRIBUTES.filter((each) => each !== 'refresh')) {
  Object.defineProperty(UptallyStatus.prototype, name, {
    get(this: UptallyStatus) {
      return this.getAttribute(name);
    },
    set(this: UptallyStatus, value: unknown) {
      if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, `${value}`);
    },
    enumerable: true,
    configurable: true,
  });
}
