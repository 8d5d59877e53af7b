// A trial: a draft is checked once from the page it is typed in, and what came back is shown there.
// Promise: with the host's permission, or nothing is sent; nothing is stored, and what was typed stays in the page.
// Not here: what is shown of it (editing/), checks that count (background/).

import type { Endpoint } from '../shared/config/endpoint.ts';
import { originOfSecret } from '../shared/config/secret.ts';
import type { Matchers } from '../shared/ports.ts';
import { type Evidence, tryOut } from '../shared/probe/try-out.ts';
import { hasHosts } from './browser.ts';
import { originOf } from './origins.ts';
import { browserClock } from './platform/clock.ts';
import { browserHttp } from './platform/http.ts';
import { browserPhases } from './platform/phases.ts';
import { browserSecrets, withTyped } from './secrets.ts';

/** The languages of patterns and paths: 52 kB that a page loads only once it needs them. */
export async function pageMatchers(): Promise<Matchers> {
  return (await import('../shared/probe/matchers.ts')).matchers;
}

/**
 * Checks the endpoint once. Never rejects.
 * @param typed secrets by name that are not kept yet; others are looked up
 * @param signal ends the request; what is told then is of no use
 */
export function tryOutHere(
  endpoint: Endpoint,
  typed: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<Evidence> {
  const clock = browserClock();
  const http = browserHttp({
    fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.any([signal, ...signalIn(init)]) }),
    monotonicUs: clock.monotonicUs,
    mayAsk: (url) => hasHosts([originOf(url)]),
    isOnline: () => navigator.onLine,
    phases: browserPhases,
  });
  const secrets = withTyped(browserSecrets(), originOfSecret(endpoint.url), typed);
  return tryOut(endpoint, { http, clock, vantage: '', secrets, matchers: pageMatchers });
}

function signalIn({ signal }: RequestInit): readonly AbortSignal[] {
  return signal === undefined || signal === null ? [] : [signal];
}
