// The Http port on Node: one request by fetch, every failure a value.
// Promise: no cookie, cache or referrer goes out, no connection is reused, and nothing outlives its time-out.
// Not here: what an answer means (shared/probe), the words for failures (http-failure.ts).

import { networkInterfaces } from 'node:os';
import type { Clock, Http, HttpRequest, HttpResult, Particulars } from '../shared/ports.ts';
import { type BodyStart, NOTHING_READ, readStart, readWhatComes } from '../shared/probe/body.ts';
import { notCarriedOn } from '../shared/probe/request.ts';
import { GLANCE_BYTES } from '../shared/probe/shape.ts';
import { explainFailure } from './http-failure.ts';

export interface NodeHttpTools {
  readonly clock: Clock;
  /** Of Uptally, for the User-Agent. */
  readonly version: string;
}

export function createNodeHttp({ clock, version }: NodeHttpTools): Http {
  const headers = {
    'user-agent': `uptally/${version}`,
    // A kept connection may be closed by the server just as we send, which would look like an outage.
    connection: 'close',
  };
  return {
    async send(request) {
      try {
        return await send(request, headers, clock);
      } catch (error) {
        return { kind: 'none', ...(await explainFailure(error, request, clock)) };
      }
    },
    async answers(url, timeoutMs) {
      try {
        const signal = AbortSignal.timeout(timeoutMs);
        const response = await fetch(url, { ...ANONYMOUS, headers, redirect: 'manual', signal });
        await drop(response);
        return true;
      } catch {
        return false;
      }
    },
    mayBeOnline,
    ownAddresses,
  };
}

/** How long the beginning of a failing answer is waited for, ms. */
const GLANCE_MS = 1_000;

const ANONYMOUS = { cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' } as const;

async function send(
  request: HttpRequest,
  own: Readonly<Record<string, string>>,
  clock: Clock,
): Promise<HttpResult> {
  const { url, method, body, timeoutMs, maxBodyBytes, followRedirects } = request;
  const signal = AbortSignal.timeout(timeoutMs);
  const headers = new Headers(own);
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, value);
  const redirect = followRedirects ? 'follow' : 'manual';
  const sentUs = clock.monotonicUs();
  const response = await fetch(url, { ...ANONYMOUS, headers, method, body, redirect, signal });
  const latencyUs = clock.monotonicUs() - sentUs;
  if (!followRedirects && REDIRECTS.includes(response.status)) {
    await drop(response);
    return { kind: 'blocked', reason: 'redirect', detail: notCarriedOn(url) };
  }
  const isGlance = maxBodyBytes === 0 && request.glance?.(response.status) === true;
  const read = isGlance
    ? await glance(response)
    : maxBodyBytes === 0
      ? NOTHING_READ
      : await readText(response, maxBodyBytes);
  await drop(response);
  const particulars = particularsOf(response, read.bytes);
  return {
    kind: 'answer',
    status: response.status,
    latencyUs,
    body: read.text,
    isCut: read.isCut,
    particulars,
  };
}

/** Those that the Fetch standard calls redirects. */
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

function particularsOf(response: Response, bytesRead: number): Particulars {
  return {
    url: response.url === '' ? null : response.url,
    contentType: response.headers.get('content-type'),
    headerNames: [...response.headers.keys()],
    bytesRead,
    // Node's fetch tells nothing of its connection.
    phases: null,
  };
}

async function readText(response: Response, maxBytes: number): Promise<BodyStart> {
  if (response.body === null) return NOTHING_READ;
  const reader = response.body.getReader();
  const start = await readStart(reader, maxBytes);
  reader.releaseLock();
  return start;
}

/** What of the beginning comes at once; a body that hangs or breaks off is no trouble of the check. */
async function glance(response: Response): Promise<BodyStart> {
  const reader = response.body?.getReader();
  if (reader === undefined) return NOTHING_READ;
  // Ends a read that waits.
  const timer = setTimeout(() => void reader.cancel().catch(() => undefined), GLANCE_MS);
  const start = await readWhatComes(reader, GLANCE_BYTES);
  clearTimeout(timer);
  reader.releaseLock();
  return start;
}

/** Ends the connection without reading further; where it has already broken there is nothing left to end. */
async function drop(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => {});
}

/** Without any address but this machine's own there is certainly no network. */
function mayBeOnline(): boolean {
  try {
    return outerAddresses().length > 0;
  } catch {
    return true; // Some systems forbid the question.
  }
}

/** Link-local ones come and go with every container. */
function ownAddresses(): string {
  try {
    const lasting = outerAddresses().filter((address) => !/^(?:fe80:|169\.254\.)/u.test(address));
    return lasting.toSorted().join(' ');
  } catch {
    return '';
  }
}

function outerAddresses(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap(
    (all) => all?.flatMap(({ internal, address }) => (internal ? [] : [address])) ?? [],
  );
}
