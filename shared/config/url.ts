// Addresses as a person may type them, and what can be read off them.
// Promise: what passes is an absolute http(s) address without a name or password in it, normalised.
// Not here: whether anything answers there (probe/).

import { filled } from '../sayings.ts';
import { FAULTS } from './fault-sayings.ts';

export type ReadUrl =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly wrong: string };

/** Reads an address; `wrong` is a clause for people on why it can't be watched. The fragment is dropped: no server sees it. */
export function readUrl(text: string): ReadUrl {
  const url = URL.parse(text.trim());
  if (url === null) return { ok: false, wrong: noUrl(text.trim()) };
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { ok: false, wrong: otherScheme(text.trim(), url) };
  if (url.username !== '' || url.password !== '') {
    // Not quoted back: the message may end up in a log.
    return { ok: false, wrong: FAULTS.loginInAddress };
  }
  url.hash = '';
  return { ok: true, url: url.href };
}

/** Host (with its port) and path, as they are sent: `example.org/shop`; for people see host-note.ts. '' if `url` is none. */
export function hostAndPath(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return '';
  return parsed.host + (parsed.pathname === '/' ? '' : parsed.pathname.replace(/\/$/u, ''));
}

/** The host's name as it is sent, without its port, IPv6 addresses in brackets; '' if `url` is none. */
export function hostName(url: string): string {
  return URL.parse(url)?.hostname ?? '';
}

function noUrl(text: string): string {
  if (text === '') return FAULTS.addressEmpty;
  const fixed = URL.parse(`https://${text}`);
  const couldBe = fixed !== null && /^[\w.-]+\.\w+/u.test(text);
  return couldBe
    ? filled(FAULTS.noAddressBut, quote(text), `https://${text}`)
    : filled(FAULTS.noAddress, quote(text));
}

function otherScheme(text: string, url: URL): string {
  // `localhost:8080` and `example.org:80` parse as schemes.
  return /^[\w.-]+:\d+(?:\/|$)/u.test(text)
    ? filled(FAULTS.lacksScheme, quote(text), `http://${text}`)
    : filled(FAULTS.otherScheme, `${url.protocol}//`);
}

function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
