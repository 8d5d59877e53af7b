// A vendor of alerts on this machine: checks each request as its documentation says, and answers as it does.
// Promise: what was taken is on the list, in order; a fault that a test sets is answered once, in place of the vendor.
// Not here: the vendors (vendors/, one file each), servers that are watched (chaos.ts).

import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Asked {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The vendor's own answer to a request. */
export type Vendor = (asked: Asked) => Reply;

/** `hang`: takes the request and never answers; `reset`: reads it and breaks off; `taken`: takes it, and breaks off. */
export type Fault = Reply | 'hang' | 'reset' | 'taken';

export interface VendorServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  /** Every request that came, the living list. */
  readonly asked: readonly Asked[];
  /** Those that the vendor took. */
  readonly taken: readonly Asked[];
  /** For the next requests, one each; what was set before and has met none is forgotten. */
  fail(...faults: readonly Fault[]): void;
  close(): Promise<void>;
}

export async function startVendor(vendor: Vendor): Promise<VendorServer> {
  const asked: Asked[] = [];
  const taken: Asked[] = [];
  const faults: Fault[] = [];
  const server = createServer((request, response) => {
    void read(request).then((each) => {
      asked.push(each);
      const reply = faults.shift() ?? vendor(each);
      if (reply === 'hang') return;
      if (reply === 'reset' || reply === 'taken') {
        if (reply === 'taken' && vendor(each).status < 300) taken.push(each);
        return void request.socket.resetAndDestroy();
      }
      if (reply.status < 300) taken.push(each);
      answer(response, reply);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Expected a TCP port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    asked,
    taken,
    fail: (...more) => void faults.splice(0, faults.length, ...more),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage): Promise<Asked> {
  const parts: Buffer[] = [];
  for await (const part of request) if (Buffer.isBuffer(part)) parts.push(part);
  const url = new URL(request.url ?? '/', 'http://vendor.test');
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(parts).toString('utf8'),
  };
}

function answer(response: ServerResponse, { status, headers = {}, body = '' }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}

/** As many requests as the vendor takes in a stretch; then its own refusal. */
export function limited(vendor: Vendor, most: number, refusal: Reply): Vendor {
  let left = most;
  return (asked) => (left-- > 0 ? vendor(asked) : refusal);
}

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers, body: JSON.stringify(body) };
}

/** undefined where it is no JSON. */
export function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
