// `uptally/widget/render`: the widget on a server.
// Promise: no type of a browser is needed.
// Not here: the element that takes it over (element.d.ts).

import type { Theme, Variant } from './names.js';

export type { Theme, Variant } from './names.js';

/** Attributes of the element, which are written on it too, and what a server alone can say. */
export interface RenderOptions {
  /** Address of the feed, for the element. */
  readonly src: string;
  readonly variant?: Variant | undefined;
  /** Only the endpoints of this group. */
  readonly group?: string | undefined;
  /** Ids of endpoints in the order wanted, with commas or spaces between. */
  readonly endpoints?: string | undefined;
  /** How many days the bars show, 1 to 90. */
  readonly days?: number | undefined;
  readonly theme?: Theme | undefined;
  /** Seconds between two looks at the feed. */
  readonly refresh?: number | undefined;
  /** Where the sentence leads. */
  readonly href?: string | undefined;
  /** A language that was imported, or English; BCP 47. */
  readonly locale?: string | undefined;
  /** Address of uptally-status.css; left out: plain text until the script comes. */
  readonly stylesheet?: string | undefined;
  /** IANA zone that times are told in; left out: the feed's. */
  readonly timeZone?: string | undefined;
  /** Epoch ms, to find out whether the feed is stale; left out: it is taken as it is. */
  readonly now?: number | undefined;
}

/**
 * `<uptally-status>` with its content, for any page.
 * @param feed the text of a feed, or the parsed document
 * @throws TypeError if it is no feed, with the path of the fault
 */
export declare function renderStatus(feed: string | object, options: RenderOptions): string;
