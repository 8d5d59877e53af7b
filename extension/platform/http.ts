// Requests by fetch, and what lies behind a failed one.
// Promise: no cookie, no cache, no referrer; a failure that the browser itself made is told from a server's silence.
// Not here: whether our own network was there at all (shared/probe/guard.ts).

import { shownHost } from '../../shared/config/host-note.ts';
import { onlyLooks } from '../../shared/config/method.ts';
import type { Http, HttpRequest, HttpResult, Particulars, Phases } from '../../shared/ports.ts';
import { type BodyStart, NOTHING_READ, readStart, readWhatComes } from '../../shared/probe/body.ts';
import { isLoopback } from '../../shared/probe/loopback.ts';
import { notCarriedOn } from '../../shared/probe/request.ts';
import { GLANCE_BYTES } from '../../shared/probe/shape.ts';
import { filled } from '../../shared/sayings.ts';
import { SEEN } from '../own-sayings.ts';

/** A worker that waits longer for an answer may be ended by the browser; ms. */
export const TIMEOUT_MAX_MS = 25_000;

/** For both questions about a redirect together, after the request itself has failed; ms. */
const REDIRECT_TIMEOUT_MS = 4_000;

/** How long the beginning of a failing answer is waited for, ms. */
const GLANCE_MS = 1_000;

export interface BrowserNetwork {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly monotonicUs: () => number;
  /** Whether we may look at the host of this address. */
  readonly mayAsk: (url: string) => Promise<boolean>;
  /** false only where the browser is certain. */
  readonly isOnline: () => boolean;
  /** Where the time of the request for this address went; absent where nobody looks at it. @param sentUs by `monotonicUs` */
  readonly phases?: (url: string, sentUs: number) => Promise<Phases | null>;
}

export const DISCREET = {
  cache: 'no-store',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
} as const satisfies RequestInit;

export function browserHttp(network: BrowserNetwork): Http {
  return {
    send: (request) => send(request, network),
    answers: (url, timeoutMs) => answers({ url, method: 'GET' }, AbortSignal.timeout(timeoutMs), network),
    mayBeOnline: network.isOnline,
  };
}

async function send(request: HttpRequest, network: BrowserNetwork): Promise<HttpResult> {
  const { url, method, headers, body, followRedirects } = request;
  // First: without permission some answers could be read all the same, and the person has said no.
  if (!(await network.mayAsk(url))) return locked(url);
  const timeoutMs = Math.min(request.timeoutMs, TIMEOUT_MAX_MS);
  const signal = AbortSignal.timeout(timeoutMs);
  const redirect = followRedirects ? 'follow' : 'manual';
  const sentUs = network.monotonicUs();
  try {
    const response = await network.fetch(url, { ...DISCREET, method, headers, body, redirect, signal });
    const latencyUs = Math.max(0, network.monotonicUs() - sentUs);
    if (response.type === 'opaqueredirect') {
      return { kind: 'blocked', reason: 'redirect', detail: notCarriedOn(url) };
    }
    const isGlance = request.maxBodyBytes === 0 && request.glance?.(response.status) === true;
    const read = isGlance ? glance(response) : readBody(response, request.maxBodyBytes);
    const { text, isCut, bytes } = await read;
    const particulars = particularsOf(response, bytes, await network.phases?.(url, sentUs));
    return { kind: 'answer', status: response.status, latencyUs, body: text, isCut, particulars };
  } catch {
    if (!signal.aborted) return failure(request, network);
    return { kind: 'none', cause: 'timeout', detail: `${filled(SEEN.timeout, `${timeoutMs / 1_000}`)}.` };
  }
}

function particularsOf(response: Response, bytesRead: number, phases: Phases | null = null): Particulars {
  return {
    url: response.url === '' ? null : response.url,
    contentType: response.headers.get('content-type'),
    headerNames: [...response.headers.keys()],
    bytesRead,
    phases,
  };
}

/** A failed fetch is one TypeError, whatever happened: ask what it was. */
async function failure(request: HttpRequest, network: BrowserNetwork): Promise<HttpResult> {
  const { url } = request;
  const host = shownHost(url);
  if (!network.isOnline() && !isLoopback(url)) {
    return { kind: 'blocked', reason: 'offline', detail: `${SEEN.offline}.` };
  }
  const end = await redirectEnd(request, network);
  if (end === 'answers') {
    const detail = `${filled(SEEN.leadsElsewhere, host)}.`;
    return { kind: 'blocked', reason: 'redirect', detail };
  }
  const detail = `${filled(end === 'silent' ? SEEN.leadsNowhere : SEEN.noAnswer, host)}.`;
  return { kind: 'none', cause: 'network', detail };
}

function locked(url: string): HttpResult {
  const detail = `${filled(SEEN.locked, shownHost(url))}.`;
  return { kind: 'blocked', reason: 'permission', detail };
}

/**
 * Where it is a redirect: whether there would be an answer if only we were allowed to follow it; null where it is none.
 * Asked without the headers and the body; and with a method that only looks: what the request does is done once.
 */
async function redirectEnd(
  request: HttpRequest,
  network: BrowserNetwork,
): Promise<'answers' | 'silent' | null> {
  const { url, followRedirects } = request;
  if (!followRedirects) return null;
  const method = onlyLooks(request.method) ? request.method : 'GET';
  const signal = AbortSignal.timeout(REDIRECT_TIMEOUT_MS);
  try {
    const first = await network.fetch(url, { ...DISCREET, method, redirect: 'manual', signal });
    await first.body?.cancel();
    if (first.type !== 'opaqueredirect') return null;
    return (await answers({ url, method }, signal, network)) ? 'answers' : 'silent';
  } catch {
    return null;
  }
}

/** Whether anything answers: without the right to read it, which no-cors does not need. */
async function answers(
  { url, method }: Pick<HttpRequest, 'url' | 'method'>,
  signal: AbortSignal,
  network: BrowserNetwork,
): Promise<boolean> {
  try {
    const response = await network.fetch(url, { ...DISCREET, method, mode: 'no-cors', signal });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}

/** What of the beginning comes at once; a body that hangs or breaks off is no trouble of the check. */
async function glance(response: Response): Promise<BodyStart> {
  const reader = response.body?.getReader();
  if (reader === undefined) return NOTHING_READ;
  // Ends a read that waits.
  const timer = setTimeout(() => void reader.cancel().catch(() => undefined), GLANCE_MS);
  const start = await readWhatComes(reader, GLANCE_BYTES);
  clearTimeout(timer);
  void reader.cancel().catch(() => undefined);
  return start;
}

async function readBody(response: Response, limit: number): Promise<BodyStart> {
  const reader = response.body?.getReader();
  if (reader === undefined) return NOTHING_READ;
  const start = await readStart(reader, limit);
  // Not awaited: some servers hold the line, and what was read counts.
  void reader.cancel().catch(() => undefined);
  return start;
}
