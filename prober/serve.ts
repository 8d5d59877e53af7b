// The local server: the status page and its feed, on this machine only.
// Promise: it answers only to its own names, so that a page elsewhere can't pose as it (DNS rebinding); other origins
//   can read the feed and what stands beside it, and nothing else.
// Not here: what the resources hold (serve-command.ts), compression (encoding.ts).

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Complaint, codeOf, messageOf } from './complaint.ts';
import { type Encoder, encoder } from './encoding.ts';
import type { Document } from './publish.ts';

export interface Resource {
  readonly type: string;
  /** Whether other origins may read it. */
  readonly isPublic: boolean;
  /** Rejects with an Error for people where it can't be had. */
  readonly document: () => Promise<Document>;
}

export interface ServerOptions {
  /** 0 = any free one. */
  readonly port: number;
  readonly resources: Resources;
  /** Those that are looked for only once somebody asks for one. */
  readonly later?: LaterResources;
}

/** By path. */
export type Resources = Readonly<Record<string, Resource>>;

export interface LaterResources {
  /** How their paths begin. */
  readonly under: string;
  readonly resources: () => Promise<Resources>;
}

export interface LocalServer {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  ...["script-src 'self'", "style-src 'self'", "connect-src 'self'", "img-src 'self'"],
  ...[
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ],
].join('; ');

const ALWAYS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
  Vary: 'Accept-Encoding',
};

const PRIVATE = {
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
const PUBLIC = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Date, ETag, Age',
};

const LOOPBACK = ['127.0.0.1', '::1'] as const;

/** Serves on 127.0.0.1, and on [::1] where there is one. @throws Complaint if the port can't be had */
export async function startServer({ port, resources, later }: ServerOptions): Promise<LocalServer> {
  const own: Own = { port, resources, later, encode: encoder() };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    void respond(request, response, own).catch(() => response.destroy());
  };
  const [first, second] = LOOPBACK.map(() => createServer(answer));
  if (first === undefined || second === undefined) throw new Error('Expected two servers');
  own.port = await listen(first, port, LOOPBACK[0]).catch((error: unknown) => {
    throw portComplaint(port, error);
  });
  // Without IPv6, or with the port taken there, 127.0.0.1 is enough.
  await listen(second, own.port, LOOPBACK[1]).catch(() => {});
  const close = async (): Promise<void> => {
    await Promise.all([first, second].map(end));
  };
  return { url: `http://127.0.0.1:${own.port}/`, close };
}

interface Own {
  port: number;
  readonly resources: Resources;
  readonly later: LaterResources | undefined;
  readonly encode: Encoder;
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { port, encode, ...found }: Own,
): Promise<void> {
  const own = `http://127.0.0.1:${port}/`;
  if (!isOwnHost(request.headersDistinct['host'], port)) {
    return refuse(response, 421, `This server answers to its own names only: open ${own}`);
  }
  const path = (request.url ?? '').split('?', 1).join('');
  const resource = await resourceAt(path, found);
  if (resource === undefined) return refuse(response, 404, `There is nothing here. The page is ${own}`);
  const headers = resource.isPublic ? PUBLIC : PRIVATE;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, 'This can only be read.', { ...headers, Allow: 'GET, HEAD' });
  }
  try {
    const document = await resource.document();
    const all = { ...ALWAYS, ...headers, ETag: document.etag };
    if (matches(request.headers['if-none-match'] ?? '', document.etag)) {
      response.writeHead(304, all).end();
      return;
    }
    const { body, encoding } = await encode(document, request.headers['accept-encoding']);
    response.writeHead(200, {
      ...all,
      'Content-Type': resource.type,
      'Content-Length': body.length,
      ...(encoding === null ? {} : { 'Content-Encoding': encoding }),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  } catch (error) {
    refuse(response, 503, messageOf(error), headers);
  }
}

async function resourceAt(path: string, { resources, later }: Pick<Own, 'resources' | 'later'>) {
  const all = later !== undefined && path.startsWith(later.under) ? await later.resources() : resources;
  return Object.hasOwn(all, path) ? all[path] : undefined;
}

function refuse(
  response: ServerResponse,
  status: number,
  words: string,
  headers: Readonly<Record<string, string>> = PRIVATE,
): void {
  response.writeHead(status, { ...ALWAYS, ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${words}\n`);
}

/** Whether the request was sent to this machine by a name that no other can claim. */
function isOwnHost(hosts: readonly string[] | undefined, port: number): boolean {
  const [host = '', ...more] = hosts ?? [];
  const match = /^([^:]+|\[::1\])(?::(\d+))?$/u.exec(host.toLowerCase());
  if (match === null || more.length > 0 || Number(match[2] ?? 80) !== port) return false;
  return /^(?:127\.0\.0\.1|\[::1\]|(?:[a-z0-9-]+\.)*localhost)$/u.test(match[1] ?? '');
}

function matches(header: string, etag: string): boolean {
  const plain = (tag: string) => tag.trim().replace(/^W\//u, '');
  return header.split(',').some((tag) => tag.trim() === '*' || plain(tag) === plain(etag));
}

function listen(server: Server, port: number, host: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once('error', reject);
  server.listen({ port, host, ipv6Only: true }, () => {
    const address = server.address();
    resolve(address === null || typeof address === 'string' ? port : address.port);
  });
  return promise;
}

function end(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

function portComplaint(port: number, error: unknown): Complaint {
  const other = `Choose another: --port ${port === 4748 ? 4749 : 4748}, or --port 0 for any free one`;
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new Complaint(`Port ${port} on 127.0.0.1 is in use, by another Uptally perhaps. ${other}.`, 1);
    case 'EACCES':
      return new Complaint(`Port ${port} is not for every user to open. ${other}.`, 1);
    default:
      return new Complaint(`The page can't be served on port ${port}: ${messageOf(error)}. ${other}.`, 1);
  }
}
