// A document beside the feed, for those who run no script: what it is called and how it is made.
// Promise: a pure function of what is known; the same status gives the same text.
// Not here: the documents (a file each), the list of them (registry.ts), writing and serving them.

import type { Glance, Glanced } from './glance.ts';

export interface BesideFormat {
  /** As the header Content-Type has it. */
  readonly type: string;
  /** Of the document about everything: "badge.svg". */
  readonly file: string;
  readonly text: (glance: Glance) => string;
  /** One for each endpoint as well; null = none. */
  readonly each: EachFormat | null;
}

export interface EachFormat {
  /** Of an endpoint's document: "badge/shop.svg". */
  readonly file: (id: string) => string;
  readonly text: (glance: Glance, endpoint: Glanced) => string;
}
