// Hosts as the browser's permissions name them, and which pages can be monitored.
// Promise: a pattern never carries a port: Firefox knows none there.
// Not here: asking for the permission (browser.ts).

import { hostName, readUrl } from '../shared/config/url.ts';

/** `*://example.org/*`: every page of the host of `url`, whatever the scheme and port. */
export function originOf(url: string): string {
  return `*://${hostName(url)}/*`;
}

export const REFUSALS = ['private', 'unseen', 'file', 'browser', 'login'] as const;

/** Why a page can't be monitored; a sentence for each: words/refusal-words.ts. */
export type Refusal = (typeof REFUSALS)[number];

export type Monitorable =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly why: Refusal };

/** Whether the page that the person looks at can be monitored, and at which address. */
export function monitorable(page: { readonly url: string | null; readonly isPrivate: boolean }): Monitorable {
  if (page.isPrivate) return refused('private');
  if (page.url === null || page.url === '') return refused('unseen');
  const read = readUrl(page.url);
  if (read.ok) return read;
  const scheme = URL.parse(page.url)?.protocol ?? '';
  // Such an address is refused for the name or password in it alone.
  if (scheme === 'http:' || scheme === 'https:') return refused('login');
  return refused(scheme === 'file:' ? 'file' : 'browser');
}

function refused(why: Refusal): Monitorable {
  return { ok: false, why };
}
