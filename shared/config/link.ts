// Addresses that people follow: a page, or somebody to write to.
// Promise: what passes is an http(s) address without a name or password in it, or a mailto with somebody in it.
// Not here: addresses that are watched (url.ts).

import { readUrl } from './url.ts';

export type ReadLink =
  | { readonly ok: true; readonly link: string }
  | { readonly ok: false; readonly wrong: string };

const SOMEBODY = /^[^@\s]+@[^@\s]+$/u;

/** Reads an address; `wrong` is a clause for people. The fragment stays: it may name the part of a page that is meant. */
export function readLink(text: string): ReadLink {
  const trimmed = text.trim();
  const url = URL.parse(trimmed);
  if (SOMEBODY.test(trimmed) && url === null)
    return no(`it lacks its scheme; did you mean mailto:${trimmed}?`);
  if (url?.protocol === 'mailto:') {
    return SOMEBODY.test(url.pathname) ? { ok: true, link: url.href } : no('nobody stands behind mailto:');
  }
  if (url !== null && !/^https?:$/u.test(url.protocol))
    return no(`${url.protocol} is neither http(s) nor mailto`);
  const read = readUrl(trimmed);
  return read.ok ? { ok: true, link: url?.href ?? read.url } : no(read.wrong);
}

function no(wrong: string): ReadLink {
  return { ok: false, wrong };
}
