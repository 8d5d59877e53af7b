// Which addresses a widget may ask, and which it may link to.
// Promise: nothing private or local is asked but by a page of that very origin; nothing but web and mail is linked.
// Not here: asking (load.ts).

import type { Problem } from './load.ts';

/** Loopback, private, link-local, shared and unspecified addresses, as URL writes them. */
const PRIVATE =
  /^(?:(?:.*\.)?localhost|(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))(?:\.\d+)+|\[(?:::|f[cde]).*)$/;

/**
 * @param text as in the attribute
 * @param base of the document
 * @param origin of the page
 */
export function feedAddress(text: string, base: string, origin: string): URL | Problem {
  const url = URL.parse(text, base);
  if (url === null || !/^https?:$/.test(url.protocol)) return ['address', ''];
  return url.origin !== origin && PRIVATE.test(url.hostname) ? ['private', ''] : url;
}

/** The address of a link as it was given; undefined where it leads to no page and no mail. */
export function linkAddress(text: string | null, base: string): string | undefined {
  const url = text === null ? null : URL.parse(text, base);
  return text !== null && url !== null && /^(https?|mailto):$/.test(url.protocol) ? text : undefined;
}
