// From an endpoint to the request that is sent: secrets are put in at the last moment.
// Promise: what is sent lacks no secret, and a request with a secret goes to its own origin and nowhere else.
// Not here: sending (platforms), where secrets lie (extension/secrets.ts, prober/secrets.ts).

import type { Endpoint } from '../config/endpoint.ts';
import { secretHeader, wrongWithHeaderValue } from '../config/header.ts';
import { shownHost } from '../config/host-note.ts';
import { keepsSecret, originOfSecret, secretsOf, withSecrets } from '../config/secret.ts';
import type { HttpRequest, Secrets } from '../ports.ts';
import { filled } from '../sayings.ts';
import { DETAILS } from './detail-sayings.ts';

const NONE: ReadonlyMap<string, string> = new Map();

/** For who checks nothing that has any. */
export const NO_SECRETS: Secrets = { read: async () => NONE };

export type Prepared =
  | {
      readonly ok: true;
      readonly request: HttpRequest;
      /** A text without what must stay secret in this request. */
      readonly masked: (text: string) => string;
    }
  /** A sentence for people: why it can't be sent. */
  | { readonly ok: false; readonly detail: string };

/** @param maxBodyBytes how much of the answer is read. Never rejects. */
export async function prepare(endpoint: Endpoint, secrets: Secrets, maxBodyBytes: number): Promise<Prepared> {
  const { url, method, headers, body, timeoutMs } = endpoint;
  const names = secretsOf(endpoint);
  const origin = originOfSecret(url);
  const known = names.length === 0 ? NONE : await secrets.read(origin, names).catch(() => NONE);
  const missing = names.find((name) => !known.has(name));
  if (missing !== undefined) {
    return { ok: false, detail: `${filled(DETAILS.secretMissing, missing, origin)}.` };
  }
  const ready = Object.entries(headers).map(([name, value]) => [name, withSecrets(value, known)] as const);
  const unsound = ready.find(([, value]) => wrongWithHeaderValue(value) !== '');
  if (unsound !== undefined) {
    const why = wrongWithHeaderValue(unsound[1]);
    return { ok: false, detail: `${filled(DETAILS.secretUnsound, unsound[0], why)}.` };
  }
  const request = {
    url,
    method,
    headers: Object.fromEntries(ready),
    body: body === null ? null : withSecrets(body, known),
    followRedirects: !keepsSecret(endpoint),
    timeoutMs,
    maxBodyBytes,
  };
  const hidden = [
    ...known.values(),
    ...ready.flatMap(([name, value]) => (secretHeader(name) ? [value] : [])),
  ];
  return { ok: true, request, masked: (text) => without(text, hidden) };
}

/** What is said where a redirect was not followed for the sake of what is in the request. */
export function notCarriedOn(url: string): string {
  return `${filled(DETAILS.notCarriedOn, shownHost(url))}.`;
}

/** The longest first: one may be a part of another. */
function without(text: string, hidden: readonly string[]): string {
  const parts = hidden.filter((each) => each !== '').toSorted((a, b) => b.length - a.length);
  return parts.reduce((left, each) => left.replaceAll(each, '•••'), text);
}
