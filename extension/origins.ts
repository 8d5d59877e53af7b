// Hosts as the browser's permissions name them, and which pages can be monitored.
// Promise: a pattern never carries a port: Firefox knows none there.
// Not here: asking for the permission (browser.ts).

import { hostName, readUrl } from '../shared/config/url.ts';

/** `*://example.org/*`: every page of the host of `url`, whatever the scheme and port. */
export function originOf(url: string): string {
  return `*://${hostName(url)}/*`;
}

export type Monitorable =
  | { readonly ok: true; readonly url: string }
  /** `wrong` is a sentence for people. */
  | { readonly ok: false; readonly wrong: string };

/** Whether the page that the person looks at can be monitored, and at which address. */
export function monitorable(page: { readonly url: string | null; readonly isPrivate: boolean }): Monitorable {
  if (page.isPrivate) return refused('A page in a private window leaves no trace, so it is not watched.');
  if (page.url === null || page.url === '') return refused('The browser does not tell which page this is.');
  const read = readUrl(page.url);
  if (read.ok) return read;
  const scheme = URL.parse(page.url)?.protocol ?? '';
  if (scheme === 'http:' || scheme === 'https:')
    return refused(`This page can't be monitored: ${read.wrong}.`);
  return refused(
    scheme === 'file:'
      ? 'A file on this computer has no server that could be down.'
      : 'A page of the browser itself has no server that could be down.',
  );
}

function refused(wrong: string): Monitorable {
  return { ok: false, wrong };
}
