// One request for a feed, as a browser sends it for a page of another origin, and the answer with all its headers.
// Promise: no redirect is followed, at most so many bytes are read, and nothing outlives its time-out; never rejects.
// Not here: what an answer should be (checks/).

import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { PassThrough } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';
import type { Instant } from '../../shared/core/instant.ts';
import type { Clock } from '../../shared/ports.ts';
import { explainFailure } from '../http-failure.ts';

export interface Answer {
  readonly status: number;
  /** Named in small letters; what was sent twice is joined by a comma. */
  readonly headers: IncomingHttpHeaders;
  /** Unpacked; at most `MOST_BYTES` and a part. */
  readonly body: Buffer;
  /** As many as came over the line. */
  readonly sentBytes: number;
  /** Whether the body is longer than is read. */
  readonly isCut: boolean;
  /** By our clock: when the headers came. */
  readonly at: Instant;
}

export type Exchanged =
  | { readonly ok: true; readonly answer: Answer }
  /** `detail` is a sentence for people. */
  | { readonly ok: false; readonly detail: string };

export interface ExchangeTools {
  readonly clock: Clock;
  /** Of Uptally, for the User-Agent. */
  readonly version: string;
  readonly signal: AbortSignal;
}

/** As much as a widget reads. */
export const MOST_BYTES = 1024 * 1024;
/** As long as a widget waits. */
export const TIMEOUT_MS = 20_000;
/** Of the page that we pretend to be. */
export const ORIGIN = 'https://example.org';

/** @param more headers beside those that a browser sends */
export async function exchange(
  url: URL,
  more: Readonly<Record<string, string>>,
  { clock, version, signal }: ExchangeTools,
): Promise<Exchanged> {
  const limit = AbortSignal.timeout(TIMEOUT_MS);
  const headers = {
    ...{ Accept: '*/*', 'Accept-Encoding': 'gzip, deflate, br, zstd', 'Cache-Control': 'max-age=0' },
    ...{
      Origin: ORIGIN,
      'Sec-Fetch-Mode': 'cors',
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Dest': 'empty',
    },
    ...{ 'User-Agent': `uptally/${version}`, ...more },
  };
  try {
    const response = await responseTo(url, headers, AbortSignal.any([signal, limit]));
    return { ok: true, answer: await readAnswer(response, clock.now()) };
  } catch (error) {
    const wish = { url: url.href, method: 'GET', timeoutMs: TIMEOUT_MS, maxBodyBytes: MOST_BYTES } as const;
    const { detail } = await explainFailure(limit.aborted ? limit.reason : error, wish, clock);
    return { ok: false, detail };
  }
}

function responseTo(
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  request(url, { headers, signal, agent: false }, resolve).once('error', reject).end();
  return promise;
}

async function readAnswer(response: IncomingMessage, at: Instant): Promise<Answer> {
  const { statusCode = 0, headers } = response;
  const parts: Buffer[] = [];
  let bytes = 0;
  let sentBytes = 0;
  response.on('data', (part: Buffer) => {
    sentBytes += part.length;
  });
  const plain = response.pipe(unpacker(headers['content-encoding'] ?? ''));
  response.once('error', (error) => plain.destroy(error));
  for await (const part of plain) {
    if (!Buffer.isBuffer(part)) continue;
    parts.push(part);
    bytes += part.length;
    if (bytes > MOST_BYTES) break;
  }
  response.destroy();
  return {
    status: statusCode,
    headers,
    body: Buffer.concat(parts),
    sentBytes,
    isCut: bytes > MOST_BYTES,
    at,
  };
}

function unpacker(encoding: string) {
  switch (encoding.trim().toLowerCase()) {
    case 'br':
      return createBrotliDecompress();
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'zstd':
      return createZstdDecompress();
    default:
      return new PassThrough();
  }
}
