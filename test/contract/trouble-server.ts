// A real server that gives every kind of trouble, by path, and keeps a log of what it was asked.
// Promise: closing it ends every connection.
// Not here: certificates (certificates.ts).

import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { KeyPair } from './certificates.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export interface TroubleServer {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** How often somebody had enough of /endless and closed the connection. */
  readonly hungUp: () => number;
  readonly close: () => Promise<void>;
}

export async function startTroubleServer(secure?: KeyPair): Promise<TroubleServer> {
  const asked: Asked[] = [];
  const endless = { hungUp: 0 };
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '';
    asked.push({ method: request.method ?? '', path, headers: request.headers });
    const trouble = TROUBLES[path];
    if (trouble === undefined) response.writeHead(404).end();
    else trouble(request, response, endless);
  };
  const server = secure === undefined ? createServer(answer) : createSecureServer(secure, answer);
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('Expected a port');
  return {
    url: `${secure === undefined ? 'http' : 'https'}://127.0.0.1:${address.port}`,
    asked,
    hungUp: () => endless.hungUp,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

type Trouble = (request: IncomingMessage, response: ServerResponse, endless: { hungUp: number }) => void;

const TROUBLES: Readonly<Record<string, Trouble>> = {
  '/fine': (_request, response) =>
    response.writeHead(200, { 'set-cookie': 'a=b' }).end('All is well: ünïcödé.'),
  '/503': (_request, response) => response.writeHead(503).end('Out of order.'),
  '/slow': (_request, response) => void setTimeout(() => response.end('late'), 300).unref(),
  '/slow-body': (_request, response) => {
    response.writeHead(200);
    response.write('first');
    setTimeout(() => response.end('second'), 300).unref();
  },
  '/hang': () => {},
  '/hang-in-body': (_request, response) => void response.writeHead(200).write('begun'),
  '/reset': (request) => request.socket.resetAndDestroy(),
  '/reset-in-body': (request, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('begun', () => request.socket.resetAndDestroy());
  },
  '/no-http': (request) => request.socket.end('Good day to you.\r\n\r\n'),
  '/endless': (_request, response, endless) => {
    response.once('close', () => endless.hungUp++);
    const chunk = 'x'.repeat(65_536);
    const pour = () => {
      if (response.destroyed) return;
      if (response.write(chunk)) setImmediate(pour);
      else response.once('drain', pour);
    };
    response.writeHead(200);
    pour();
  },
  '/redirect': (_request, response) => response.writeHead(302, { location: '/fine' }).end(),
  '/loop': (_request, response) => response.writeHead(302, { location: '/loop' }).end(),
};
