// An address that may be shown to others: which page it is, and nothing that it was asked.
// Promise: no user name, no password, no value of the query, no fragment.
// Not here: secrets in a path: nobody can tell them from names.

const MASK = '…';

/** `https://example.org/a?id=…&…`; what is no address becomes ''. */
export function maskedAddress(text: string): string {
  const url = URL.parse(text);
  if (url === null) return '';
  const query = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '')
    .map(maskedPart)
    .join('&');
  return `${url.protocol}//${url.host}${url.pathname}${query === '' ? '' : `?${query}`}`;
}

/** A part without a name may be a secret as a whole. */
function maskedPart(part: string): string {
  const equals = part.indexOf('=');
  return equals <= 0 ? MASK : `${part.slice(0, equals)}=${MASK}`;
}
