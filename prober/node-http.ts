// The Http port on Node: one request by fetch, every failure a value.
// Promise: no cookie, cache or referrer goes out, no connection is reused, and nothing outlives its time-out.
// Not here: what an answer means (shared/probe), the words for failures (http-failure.ts).

import { networkInterfaces } from 'node:os';
import type { Clock, Http, HttpRequest, HttpResult } from '../shared/ports.ts';
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
  };
}

const ANONYMOUS = { cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' } as const;

async function send(
  { url, method, timeoutMs, maxBodyBytes }: HttpRequest,
  headers: Readonly<Record<string, string>>,
  clock: Clock,
): Promise<HttpResult> {
  const signal = AbortSignal.timeout(timeoutMs);
  const sentUs = clock.monotonicUs();
  const response = await fetch(url, { ...ANONYMOUS, headers, method, redirect: 'follow', signal });
  const latencyUs = clock.monotonicUs() - sentUs;
  const body = maxBodyBytes === 0 ? '' : await readText(response, maxBodyBytes);
  await drop(response);
  return { kind: 'answer', status: response.status, latencyUs, body };
}

/** At most so many bytes of the body, as text; a letter cut in two becomes U+FFFD. */
async function readText(response: Response, maxBytes: number): Promise<string> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let left = maxBytes;
  while (left > 0) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value.subarray(0, left), { stream: true });
    left -= value.byteLength;
  }
  reader.releaseLock();
  return text + decoder.decode();
}

/** Ends the connection without reading further; where it has already broken there is nothing left to end. */
async function drop(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => {});
}

/** Without any address but this machine's own there is certainly no network. */
function mayBeOnline(): boolean {
  try {
    return Object.values(networkInterfaces()).some((addresses) =>
      addresses?.some(({ internal }) => !internal),
    );
  } catch {
    return true; // Some systems forbid the question.
  }
}
