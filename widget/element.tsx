// The custom element: attributes in, a live status out, in a shadow root of its own.
// Promise: what is drawn follows what is known; which bar is told about and whether tables show is kept here alone.
// Not here: its name in the page (define.ts), its feeds (feed-element.ts), what is drawn (view.tsx).

import { render } from 'preact';
import { readSummary } from '../shared/feed/read.ts';
import colours from '../shared/ui/colours.css?inline';
import theme from '../shared/ui/theme.css?inline';
import { type Drawing, FeedElement } from './feed-element.ts';
import { PAGE } from './page.ts';
import { Pool } from './pool.ts';
import type { Chosen, Summary } from './scene.ts';
import { View } from './view.tsx';
import look from './widget.css?inline';

const POOL = new Pool<Summary>(PAGE, readSummary);

/** `<uptally-status src="status.json">`; docs/widget.md tells its attributes, each of which is a property too. */
export class UptallyStatus extends FeedElement<Summary> {
  #chosen: Chosen | null = null;
  #hasTables = false;

  constructor() {
    super(POOL, colours + theme + look);
  }

  protected override paint(drawing: Drawing<Summary>): void {
    const scene = {
      ...drawing,
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
