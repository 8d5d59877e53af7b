// Secrets: a config names them, `${secret:NAME}`, and never holds them.
// Promise: a secret goes to the one origin that it is bound to, and a text lacks none of its secrets when it is sent.
// Not here: where secrets lie (extension/secrets.ts, prober/secrets.ts).

import { filled } from '../sayings.ts';
import type { Endpoint } from './endpoint.ts';
import { FAULTS } from './fault-sayings.ts';
import { HEADER_LENGTH_MAX, secretHeader } from './header.ts';
import { slug } from './identity.ts';

/** In characters: as long as the header that holds it may be. */
export const SECRET_LENGTH_MAX = HEADER_LENGTH_MAX;
export const SECRET_NAME = /^[A-Z][A-Z0-9_]{0,63}$/u;
/** How every reference begins; a text that holds it otherwise is a slip of the pen. */
const OPENING = `$${'{'}secret:`;
const REFERENCE = /\$\{secret:([A-Z][A-Z0-9_]{0,63})\}/gu;

/** What in an endpoint, or a draft of one, may hold secrets. */
export interface Secretive {
  readonly headers?: Endpoint['headers'] | undefined;
  readonly body?: Endpoint['body'] | undefined;
}

/** How a secret is named in a header's value or a body. */
export function secretReference(name: string): string {
  return `${OPENING}${name}}`;
}

/** The names of the secrets in a text, each once. */
export function secretsIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(REFERENCE), (match) => match[1] ?? ''))];
}

/** The names of the secrets that a request of the endpoint holds, each once. */
export function secretsOf({ headers = {}, body }: Secretive): readonly string[] {
  return [...new Set([...Object.values(headers), body ?? ''].flatMap(secretsIn))];
}

/** Why a reference in the text can't be one, as a clause for people; '' = all can. */
export function wrongWithReferences(text: string): string {
  if (!text.replace(REFERENCE, '').includes(OPENING)) return '';
  return filled(FAULTS.secretName, secretReference('API_TOKEN'));
}

/**
 * The text with its secrets in place of their names.
 * @param secrets by name
 * @throws Error that names a secret which is missing, and nothing else
 */
export function withSecrets(text: string, secrets: ReadonlyMap<string, string>): string {
  return text.replace(REFERENCE, (_reference, name: string) => {
    const secret = secrets.get(name);
    if (secret === undefined) throw new Error(`Expected the secret ${name}, which is missing`);
    return secret;
  });
}

/** Whether a request of it holds something that must not be carried on to where a redirect leads. */
export function keepsSecret(endpoint: Secretive): boolean {
  return secretsOf(endpoint).length > 0 || Object.keys(endpoint.headers ?? {}).some(secretHeader);
}

/** Scheme, host and port: what a secret is bound to. '' if `url` is none. */
export function originOfSecret(url: string): string {
  const parsed = URL.parse(url);
  return parsed === null ? '' : parsed.origin;
}

/** A name for the secret in this header of this address, which is not taken: `SHOP_TEST_AUTHORIZATION`. */
export function freeSecretName(url: string, what: string, taken: ReadonlySet<string>): string {
  const words = slug(`${URL.parse(url)?.host ?? ''} ${what}`)
    .replaceAll('-', '_')
    .toUpperCase();
  const base = /^[A-Z]/u.test(words) ? words.slice(0, 60) : `S_${words}`.slice(0, 60);
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}_${n}`;
    if (!taken.has(name)) return name;
  }
}
