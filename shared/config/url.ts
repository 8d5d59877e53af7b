// Addresses as a person may type them, and what can be read off them.
// Promise: what passes is an absolute http(s) address without a name or password in it, normalised.
// Not here: whether anything answers there (probe/).

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
    return {
      ok: false,
      wrong:
        'the address carries a user name or password; addresses are shown, exported and logged, so a secret there would not stay one: leave it out; a check can send it as a secret in a header',
    };
  }
  url.hash = '';
  return { ok: true, url: url.href };
}

/** Host (with its port) and path, as a name for people: `example.org/shop`. '' if `url` is none. */
export function hostAndPath(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return '';
  return parsed.host + (parsed.pathname === '/' ? '' : parsed.pathname.replace(/\/$/u, ''));
}

/** The host's name without its port, IPv6 addresses in brackets; '' if `url` is none. */
export function hostName(url: string): string {
  return URL.parse(url)?.hostname ?? '';
}

function noUrl(text: string): string {
  if (text === '') return 'the address is empty';
  const fixed = URL.parse(`https://${text}`);
  const couldBe = fixed !== null && /^[\w.-]+\.\w+/u.test(text);
  return `${quote(text)} is no web address${couldBe ? `; did you mean https://${text}?` : ''}`;
}

function otherScheme(text: string, url: URL): string {
  // `localhost:8080` and `example.org:80` parse as schemes.
  const hint = /^[\w.-]+:\d+(?:\/|$)/u.test(text) ? `; did you mean http://${text}?` : '';
  return hint === ''
    ? `the scheme ${url.protocol}// can't be watched`
    : `${quote(text)} lacks its scheme${hint}`;
}

function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
