// A site for the examples: files of a folder, or another server behind other headers.
// Promise: its own origin on a free port; it answers nothing but what the test gives it.
// Not here: the examples (examples/), their feed (the test).

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

export interface Answer {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly policy?: string;
}

export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

/** @param answer of a path; null = there is nothing */
export async function startSite(
  answer: (path: string) => Promise<Answer | null> | Answer | null,
): Promise<Site> {
  const server = createServer(async (request, response) => {
    const given = await answer(new URL(request.url ?? '/', 'http://site').pathname);
    const { type, body, policy } = given ?? { type: 'text/plain', body: 'not found' };
    response.writeHead(given === null ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      ...(policy === undefined ? {} : { 'content-security-policy': policy }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Expected a port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** `/` is index.html. */
export function fileOf(folder: string, path: string): Answer | null {
  const file = join(folder, path === '/' ? 'index.html' : path);
  if (!existsSync(file)) return null;
  return { type: TYPES[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) };
}

/** What another server answers, under a policy of ours. */
export async function behind(origin: string, path: string, policy: string): Promise<Answer | null> {
  const response = await fetch(origin + path);
  if (!response.ok) return null;
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
  return { type, body: await response.text(), policy };
}
