// A channel's request on Node: sent once, and it knows whether the other side can have read anything of it.
// Promise: no redirect is followed, nothing outlives its time-out, and it never rejects.
// Not here: what the answer means (shared/alert/channels), trying again (shared/alert/delivery.ts).

import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { ChannelAnswer, ChannelRequest } from '../shared/alert/channels/channel.ts';
import type { Post, Posted } from '../shared/alert/channels/outlet.ts';
import { codeOf } from './complaint.ts';

/** Of the answer; vendors say what is wrong in a line. */
const BODY_MAX_BYTES = 65_536;

export interface PostOptions {
  /** Of Uptally, for the User-Agent. */
  readonly version: string;
  /** The whole request, answer included. */
  readonly timeoutMs: number;
}

export function createPost(options: PostOptions): Post {
  return (request) => {
    const url = URL.parse(request.url);
    if (url === null) return Promise.resolve(none(false, 'The address of the channel is none.'));
    // What can't even be sent (a header that is none) has reached nobody.
    return post(request, url, options).catch(() => none(false, `The request to ${url.host} can't be made.`));
  };
}

// Not fetch: it does not tell a server that was never reached from one that read everything and then said nothing.
function post({ method, headers, body }: ChannelRequest, url: URL, options: PostOptions): Promise<Posted> {
  const { version, timeoutMs } = options;
  const isSecure = url.protocol === 'https:';
  return new Promise((resolve) => {
    let isConnected = false;
    const signal = AbortSignal.timeout(timeoutMs);
    const fail = (error: unknown) => resolve(none(isConnected, saidOf(error, url, signal.aborted)));
    const request = (isSecure ? httpsRequest : httpRequest)(url, {
      method,
      signal,
      agent: false,
      headers: {
        'user-agent': `uptally/${version}`,
        ...headers,
        'content-length': Buffer.byteLength(body),
        connection: 'close',
      },
    });
    request.once('socket', (socket) =>
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        isConnected = true;
      }),
    );
    request.on('error', fail);
    request.once('response', (response) => {
      readAnswer(response).then((answer) => resolve({ kind: 'answer', answer }), fail);
    });
    request.end(body);
  });
}

async function readAnswer(response: IncomingMessage): Promise<ChannelAnswer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response) {
    if (!Buffer.isBuffer(part)) continue;
    parts.push(part);
    size += part.length;
    if (size >= BODY_MAX_BYTES) break;
  }
  response.destroy();
  return {
    status: response.statusCode ?? 0,
    headers: plainHeaders(response.headers),
    body: Buffer.concat(parts).toString('utf8', 0, BODY_MAX_BYTES),
  };
}

function plainHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

function none(mayHaveArrived: boolean, detail: string): Posted {
  return { kind: 'none', mayHaveArrived, detail };
}

/** Names the host alone: the rest of a channel's address is often its secret. */
function saidOf(error: unknown, { host }: URL, timedOut: boolean): string {
  if (timedOut) return `${host} did not answer in time.`;
  return `${host} could not be reached${WHY[codeOf(error)] ?? '.'}`;
}

const WHY: Readonly<Record<string, string>> = {
  ENOTFOUND: ': no such host is known.',
  EAI_AGAIN: ': the name could not be looked up.',
  ECONNREFUSED: ': it refuses the connection.',
  ECONNRESET: ': it ended the connection.',
  EHOSTUNREACH: ': no way leads there.',
  ENETUNREACH: ': no way leads there.',
  ETIMEDOUT: ' in time.',
  CERT_HAS_EXPIRED: ': its certificate has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT: ': it signed its certificate itself.',
  SELF_SIGNED_CERT_IN_CHAIN: ': nobody vouches for its certificate.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ': nobody vouches for its certificate.',
  ERR_TLS_CERT_ALTNAME_INVALID: ': its certificate is for another name.',
};
