// Which addresses a widget may ask, and which it may link to.
// Promise: nothing private or local is asked but by a page of that very origin; nothing but web and mail is linked.
// Not here: asking (load.ts).

import type { Problem } from './load.ts';

/** Loopback, private, link-local and unspecified addresses, as URL writes them. */
const PRIVATE =
  /^(?:(?:.*\.)?localhost|(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+)+|\[(?:::|f[cde]).*)$/;

/**
 * @param text as in the attribute
 * @param base of the document
 * @param origin of the page
 */
export function feedAddress(text: string, base: string, origin: string): URL | Problem {
  const url = URL.parse(text, base);
  const isPrivate = url !== null && url.origin !== origin && PRIVATE.test(url.hostname);
  return url !== null && /^https?:$/.test(url.protocol) && !isPrivate ? url : ['address', ''];
}

/** What makes a link of an `<a>`: nothing where the text leads to no page and no mail. */
export interface Link {
  readonly href?: string;
}

/** @param base of the page; without one, the text must be a whole address */
export function linkTo(text: string | null, base?: string): Link {
  const url = text === null ? null : URL.parse(text, base);
  return text !== null && url !== null && /^(https?|mailto):$/.test(url.protocol) ? { href: text } : {};
}
