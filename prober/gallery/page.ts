// What a page of the gallery is: examples, each with the code that runs on the page.
// Promise: code is written once; what is shown and copied is what the page or its files hold.
// Not here: the pages (pages/), how one looks (template.ts).

export interface GalleryPage {
  /** The end of its address; '' = the gallery's own. */
  readonly name: string;
  /** In the list of pages. */
  readonly title: string;
  /** The first sentence; `code` in it is set off, as in every text here. */
  readonly lead: string;
  /** Lines of its head beside what every page has, shown as "once a page". */
  readonly head: readonly string[];
  readonly examples: readonly Example[];
}

export interface Example {
  /** Within its page. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Two of them stand beside each other where there is room. */
  readonly isSmall?: boolean;
  readonly code: readonly Code[];
}

export type Code =
  /** Markup that stands on the page. */
  | { readonly kind: 'html'; readonly text: string }
  /** A file of files/, which the head of the page names. */
  | { readonly kind: 'file'; readonly file: string }
  /** A call of `renderStatus`; what it makes stands on the page. */
  | { readonly kind: 'server'; readonly call: ServerCall }
  /** For other places than this page. */
  | { readonly kind: 'elsewhere'; readonly language: Language; readonly text: string };

export interface ServerCall {
  /** Of a story. */
  readonly feed: string;
  readonly options: Readonly<Record<string, string | number>> & { readonly src: string };
}

export type Language = 'HTML' | 'CSS' | 'JavaScript' | 'Markdown';

export const WIDGET = '<script type="module" src="/uptally-status.js"></script>';
export const BADGE = '<script type="module" src="/uptally-badge.js"></script>';

/** Where the feed of a story lies. */
export function feedOf(story: string): string {
  return `/gallery/feeds/${story}.json`;
}
