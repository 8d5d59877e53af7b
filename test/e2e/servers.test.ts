// The servers that tests watch: each fault is really one on the wire.
// Promise: without these a green end-to-end test could mean that nothing failed at all.
// Not here: the browsers (drivers.test.ts).

import { readFile } from 'node:fs/promises';
import { request } from 'node:https';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../browser/wait.ts';
import { type Certificate, type Certificates, makeCertificates } from '../servers/certificates.ts';
import {
  type Chaos,
  endlessBody,
  hang,
  maxAge,
  ok,
  redirect,
  redirectLoop,
  reset,
  slow,
  startChaos,
  status,
} from '../servers/chaos.ts';
import { type Nginx, startNginx } from '../servers/nginx.ts';

describe('the server that misbehaves', () => {
  let chaos: Chaos;
  beforeEach(async () => {
    chaos = await startChaos();
  });
  afterEach(() => chaos.close());

  it('answers as told from the next request on, path by path', async () => {
    expect((await fetch(`${chaos.origin}/a`)).status).toBe(200);
    chaos.set('/a', status(503));
    chaos.set('/b', ok(201, 'made', { 'x-kind': 'test' }));
    expect((await fetch(`${chaos.origin}/a?query`)).status).toBe(503);
    const made = await fetch(`${chaos.origin}/b`);
    expect([made.status, made.headers.get('x-kind'), await made.text()]).toEqual([201, 'test', 'made']);
  });

  it('spends the delay of a slow answer itself, and logs both of its instants', async () => {
    chaos.set('*', slow(120));
    await fetch(`${chaos.origin}/slow`, { headers: { 'x-mine': '1' } });
    const [entry] = chaos.log;
    expect(entry).toMatchObject({ path: '/slow', method: 'GET', status: 200 });
    expect(entry?.headers['x-mine']).toBe('1');
    expect((entry?.answeredAt ?? 0) - (entry?.receivedAt ?? 0)).toBeGreaterThanOrEqual(119);
  });

  it('logs a hanging request as received and never answered', async () => {
    chaos.set('*', hang());
    const asked = fetch(`${chaos.origin}/hang`, { signal: AbortSignal.timeout(150) });
    await expect(asked).rejects.toThrow(/aborted/);
    expect(chaos.log).toMatchObject([{ answeredAt: null, status: null }]);
    chaos.clearLog();
    expect(chaos.log).toEqual([]);
  });

  it('resets the connection', async () => {
    chaos.set('*', reset());
    const failure = await fetch(chaos.origin).catch((error: unknown) => error);
    expect(failure).toMatchObject({ cause: { code: 'ECONNRESET' } });
  });

  it('redirects, once or for ever', async () => {
    chaos.set('/from', redirect('/to'));
    expect((await fetch(`${chaos.origin}/from`)).url).toBe(`${chaos.origin}/to`);
    chaos.set('/loop', redirectLoop());
    const failure = await fetch(`${chaos.origin}/loop`).catch((error: unknown) => error);
    expect(String(failure instanceof Error && failure.cause)).toMatch(/redirect/);
  });

  it('pours a body for as long as it is read, and none of it counts as answered', async () => {
    chaos.set('*', endlessBody());
    const { body } = await fetch(chaos.origin);
    let readBytes = 0;
    for await (const chunk of body ?? []) {
      readBytes += chunk.byteLength;
      if (readBytes > 2 * 1024 * 1024) break;
    }
    expect(readBytes).toBeGreaterThan(2 * 1024 * 1024);
    expect(chaos.log).toMatchObject([{ answeredAt: null, status: 200 }]);
  });

  it('lets its answer be kept for an hour', async () => {
    chaos.set('*', maxAge());
    expect((await fetch(chaos.origin)).headers.get('cache-control')).toBe('max-age=3600');
  });

  it('closes while a request hangs', async () => {
    const other = await startChaos();
    other.set('*', hang());
    const failure = fetch(other.origin).catch((error: unknown) => error);
    await expect.poll(() => other.log.length).toBe(1);
    await other.close();
    expect(await failure).toBeInstanceOf(TypeError);
  });
});

describe('certificates with one fault each', () => {
  let certificates: Certificates;
  beforeAll(async () => {
    certificates = await makeCertificates();
  });
  afterAll(() => certificates.close());

  const rows = [
    { fault: 'trusted', code: 200 },
    { fault: 'selfSigned', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    { fault: 'expired', code: 'CERT_HAS_EXPIRED' },
    { fault: 'wrongHost', code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
  ] as const;

  it.each(rows)('$fault → $code, for a client that trusts the authority', async ({ fault, code }) => {
    expect(await ask(certificates[fault], await readFile(certificates.authorityFile, 'utf8'))).toBe(code);
  });
});

async function ask(certificate: Certificate, ca: string): Promise<unknown> {
  const chaos = await startChaos({ certificate });
  try {
    return await new Promise((resolve) => {
      const call = request(chaos.origin, { ca, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      call.once('error', (error) => resolve('code' in error ? error.code : error));
      call.end();
    });
  } finally {
    await chaos.close();
  }
}

describe('nginx', () => {
  let nginx: Nginx;
  beforeAll(async () => {
    nginx = await startNginx();
  });
  afterAll(() => nginx.close());

  it('answers as its configuration says as soon as reload() is over, ten times in a row', async () => {
    const seen: unknown[] = [];
    for (let round = 0; round < 10; round++) {
      await nginx.reload(round % 2 === 0 ? 503 : 'ok');
      seen.push((await fetch(nginx.origin)).status);
    }
    expect(seen).toEqual([503, 200, 503, 200, 503, 200, 503, 200, 503, 200]);
  });

  it('closes the connection without an answer', async () => {
    await nginx.reload('close');
    await expect(fetch(nginx.origin)).rejects.toThrow('fetch failed');
    await nginx.reload('ok');
  });

  it("keeps a log of what it was asked, the driver's own requests left out", async () => {
    await fetch(`${nginx.origin}/page?x=1`, { headers: { cookie: 'a=b' } });
    // It writes its log after its answer.
    const asked = await waitFor(
      async () => (await nginx.requests()).find(({ path }) => path.startsWith('/page')),
      {
        what: 'the request in the log',
      },
    );
    const requests = await nginx.requests();
    expect(asked).toMatchObject({ method: 'GET', path: '/page?x=1', status: 200, cookie: 'a=b' });
    expect(requests.filter(({ path }) => path.startsWith('/.'))).toEqual([]);
  });
});
