// The names of an Atom feed and of its entries, under which readers remember them.
// Promise: they hang on the public page and on when a thing begins, never on words that may be mended or on this machine.
// Not here: the document (atom.ts).

import { createHash } from 'node:crypto';
import type { Instant } from '../../shared/core/instant.ts';

export type Kind = 'incident' | 'maintenance';

/** A tag has the year from which on its host is sure to be the owner's (RFC 4151). */
const YEAR = 2026;
const HOST = /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/u;

/**
 * How to name a part of the feed: a tag URI by the page; where there is none, a UUID by the title.
 * @returns takes the name of a part, '' for the feed itself
 */
export function feedId(page: string | null, title: string): (part: string) => string {
  const url = page === null ? null : URL.parse(page);
  if (url !== null && HOST.test(url.hostname)) {
    const path = url.pathname.replace(/\/$/u, '');
    const port = url.port === '' ? '' : `/${url.port}`;
    return (part) => `tag:${url.hostname},${YEAR}:status${port}${path}${part === '' ? '' : `/${part}`}`;
  }
  return (part) => uuid(JSON.stringify([page ?? title, part]));
}

/** "incident/2026-11-24T13:02:00.000Z"; what begins with another of its kind gets a number. */
export function numbered(parts: readonly { readonly kind: Kind; readonly begin: Instant }[]): string[] {
  const times = new Map<string, number>();
  return parts.map(({ kind, begin }) => {
    const name = `${kind}/${new Date(begin).toISOString()}`;
    const count = (times.get(name) ?? 0) + 1;
    times.set(name, count);
    return count === 1 ? name : `${name}/${count}`;
  });
}

/** One of version 8: made of our own digest (RFC 9562, section 5.8). */
function uuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
}
