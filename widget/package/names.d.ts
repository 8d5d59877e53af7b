// The words that attributes, events and options share, for pages and servers alike.
// Promise: no type of a browser is named here, so that a server needs none.
// Not here: the elements (element.d.ts, badge.d.ts), what each attribute does (described.ts).

export type Variant = 'full' | 'compact' | 'line' | 'badge';
export type Theme = 'light' | 'dark' | 'auto';
export type State = 'up' | 'degraded' | 'down' | 'maintenance' | 'unknown';
/** Why nothing newer is known of a feed; `answered` comes with the status, `document` with the fault. */
export type Problem = 'address' | 'unreachable' | 'answered' | 'tooLarge' | 'document';

/** Attributes of `<uptally-badge>`. */
export interface BadgeAttributes {
  /** Address of the feed. */
  src?: string | undefined;
  /** Where the sentence leads. */
  href?: string | undefined;
  /** BCP 47; English unless the language's file is loaded. */
  locale?: string | undefined;
}

/** Attributes of `<uptally-status>`; its `src` may hold several addresses with spaces between. */
export interface StatusAttributes extends BadgeAttributes {
  variant?: Variant | undefined;
  /** Only the endpoints of this group. */
  group?: string | undefined;
  /** Ids of endpoints in the order wanted, with commas or spaces between. */
  endpoints?: string | undefined;
  /** How many days the bars show, 1 to 90. */
  days?: number | string | undefined;
  /** For how many endpoints room is kept while none is known, 1 to 100. */
  rows?: number | string | undefined;
  theme?: Theme | undefined;
  /** Seconds between two looks at the feed, at least 10; left out: as the feed says. */
  refresh?: number | string | undefined;
}

/** What `uptally-change` tells. */
export interface ChangeDetail {
  readonly state: State;
  /** null where nothing was known before. */
  readonly before: State | null;
  /** As it is shown. */
  readonly sentence: string;
}

/** What `uptally-error` tells. */
export interface ErrorDetail {
  /** Of the feed, or the text that is no address. */
  readonly host: string;
  readonly problem: Problem;
  readonly detail: string;
}
