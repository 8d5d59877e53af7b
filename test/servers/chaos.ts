// A web server that misbehaves on demand: each path answers as the test says, from the next request on.
// Promise: the log has every request with the server's own times; an answer counts once its last byte was handed over.
// Not here: a real web server's ways to fail (nginx.ts), certificates (certificates.ts).

import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Server, Socket } from 'node:net';

export interface ChaosOptions {
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Default 0: any free port. */
  readonly port?: number;
  /** PEM texts; with them the server speaks https. */
  readonly certificate?: { readonly key: string; readonly cert: string };
}

export interface LoggedRequest {
  /** Epoch ms, by the server's clock. */
  readonly receivedAt: number;
  /** Epoch ms at which the whole answer was handed to the system; null if that did not happen. */
  readonly answeredAt: number | null;
  /** With the query. */
  readonly path: string;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** null if no status was sent. */
  readonly status: number | null;
}

/** How one request is answered. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

export interface Chaos {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  readonly port: number;
  /** Requests in order of arrival, the living list. */
  readonly log: readonly LoggedRequest[];
  clearLog(): void;
  /** From the next request on; `path` is compared without the query, and `*` is every path without its own. */
  set(path: string, behaviour: Behaviour): void;
  /** Ends every open connection and stops listening. */
  close(): Promise<void>;
}

/** An answer with a body, 200 unless said. */
export function ok(status = 200, body = 'ok', headers: Readonly<Record<string, string>> = {}): Behaviour {
  return (_request, response) => response.writeHead(status, headers).end(body);
}

/** Answers after `delayMs`, which the server spends. */
export function slow(delayMs: number, then: Behaviour = ok()): Behaviour {
  return (request, response) => {
    const timer = setTimeout(() => then(request, response), delayMs);
    response.once('close', () => clearTimeout(timer));
  };
}

/** Takes the request and never answers. */
export function hang(): Behaviour {
  return () => undefined;
}

/** Takes the request and hangs up without a word. */
export function hangUp(): Behaviour {
  return (request) => void request.socket.end();
}

/** Ends the connection with a TCP reset. */
export function reset(): Behaviour {
  return (request) => void request.socket.resetAndDestroy();
}

/** An answer with this status and a body that says so. */
export function status(code: number): Behaviour {
  return ok(code, `status ${code}`);
}

/** @param to an address, or a path of this server */
export function redirect(to: string, code = 302): Behaviour {
  return ok(code, '', { location: to });
}

/** Leads from every path to the same path with another query, so many times; then all is well. */
export function redirects(count: number): Behaviour {
  return (request, response) => {
    const [path = '/', query = '0'] = (request.url ?? '/').split('?');
    const taken = Number.parseInt(query, 10);
    const then = taken < count ? redirect(`${path}?${taken + 1}`) : ok();
    then(request, response);
  };
}

/** Leads on and on. */
export function redirectLoop(): Behaviour {
  return redirects(Number.POSITIVE_INFINITY);
}

/** 200 and a body that goes on as long as the other side reads. */
export function endlessBody(): Behaviour {
  return (_request, response) => {
    const chunk = Buffer.alloc(16_384, 'uptally ');
    response.writeHead(200, { 'content-type': 'text/plain' });
    const pour = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', pour);
    pour();
  };
}

/** 200 that may be kept for an hour. */
export function maxAge(body = 'ok'): Behaviour {
  return ok(200, body, { 'cache-control': 'max-age=3600' });
}

/** Starts the server; every path answers 200 until told otherwise. */
export async function startChaos(options: ChaosOptions = {}): Promise<Chaos> {
  const behaviours = new Map<string, Behaviour>([['*', ok()]]);
  const log: LoggedRequest[] = [];
  const answer: Behaviour = (request, response) => {
    record(log, request, response);
    const [path = '/'] = (request.url ?? '/').split('?');
    const behaviour = behaviours.get(path) ?? behaviours.get('*') ?? ok();
    behaviour(request, response);
  };
  const { certificate } = options;
  const server = certificate ? createTlsServer({ ...certificate }, answer) : createServer(answer);
  const sockets = trackSockets(server);
  const host = options.host ?? '127.0.0.1';
  const port = await listen(server, options.port ?? 0, host);
  return {
    origin: `${certificate ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    log,
    clearLog: () => void log.splice(0),
    set: (path, behaviour) => void behaviours.set(path, behaviour),
    close: () => close(server, sockets),
  };
}

/** Getters, since an entry is settled only when its answer is. */
function record(log: LoggedRequest[], request: IncomingMessage, response: ServerResponse): void {
  const { url: path = '/', method = 'GET', headers } = request;
  let answeredAt: number | null = null;
  response.once('finish', () => {
    answeredAt = Date.now();
  });
  log.push({
    receivedAt: Date.now(),
    path,
    method,
    headers,
    get answeredAt() {
      return answeredAt;
    },
    get status() {
      return response.headersSent ? response.statusCode : null;
    },
  });
}

function trackSockets(server: Server): Set<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  return sockets;
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('Expected a TCP port'));
      else resolve(address.port);
    });
  });
}

function close(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    for (const socket of sockets) socket.destroy();
  });
}
