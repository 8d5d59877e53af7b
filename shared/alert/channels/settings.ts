// The small schemas that the settings of channels are made of, once their secrets are in place.
// Promise: what is refused is told by the name of the setting alone: its value may be a secret.
// Not here: settings as a config has them, secrets by name (config/schema-channels.ts).

import * as v from 'valibot';
import { readUrl } from '../../config/url.ts';

/** An http(s) address, normalised. */
export const address = (name: string) =>
  v.pipe(
    v.string(`${name}: expected an http(s) address`),
    v.check((value) => readUrl(value).ok, `${name}: expected an http(s) address without a user name in it`),
    v.transform((value) => {
      const read = readUrl(value);
      return read.ok ? read.url : value;
    }),
  );

/** A text of the form that the vendor gives. */
export const formed = (name: string, form: RegExp, expected: string) =>
  v.pipe(v.string(`${name}: expected ${expected}`), v.regex(form, `${name}: expected ${expected}`));

/** A value that may stand in a header: no line ends, plain ASCII. */
export const headerValue = (name: string) =>
  formed(name, /^[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?$/u, 'one line of plain characters');

/** Headers of the owner's own. */
export const headers = v.record(v.string(), headerValue('headers'));

/** The address without a slash at its end, to put a path behind it. */
export function withoutSlash(url: string): string {
  return url.replace(/\/+$/u, '');
}
