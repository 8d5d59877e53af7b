// What every Http port owes; run over Node's. The browsers' is run over in the end-to-end tests.

import { readFileSync } from 'node:fs';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNodeHttp } from '../../prober/node-http.ts';
import { createNodeClock } from '../../prober/node-time.ts';
import type { HttpRequest, HttpResult } from '../../shared/ports.ts';
import { type Certificates, makeCertificates } from '../servers/certificates.ts';
import {
  type Behaviour,
  type Chaos,
  endlessBody,
  hang,
  ok,
  redirect,
  redirectLoop,
  reset,
  slow,
  startChaos,
  status,
} from '../servers/chaos.ts';

const http = createNodeHttp({ clock: createNodeClock(), version: '1.2.3' });
const trustedBefore = getCACertificates();
const poured = { ended: 0 };
let server: Chaos;
let certificates: Certificates;

const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  '/fine': ok(200, 'All is well: ünïcödé.', { 'set-cookie': 'a=b', 'cache-control': 'max-age=3600' }),
  '/503': status(503),
  '/slow': slow(300),
  '/slow-body': (request, response) => {
    response.writeHead(200).write('first');
    slow(1_000, () => response.end('second'))(request, response);
  },
  '/hang': hang(),
  '/hang-in-body': (_request, response) => void response.writeHead(200).write('begun'),
  '/reset': reset(),
  '/reset-in-body': (request, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('begun', () => request.socket.resetAndDestroy());
  },
  '/no-http': (request) => void request.socket.end('Good day to you.\r\n\r\n'),
  '/endless': (request, response) => {
    response.once('close', () => poured.ended++);
    endlessBody()(request, response);
  },
  '/redirect': redirect('/fine'),
  '/echo': (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => void parts.push(part));
    request.once('end', () => response.end(`${request.method} ${Buffer.concat(parts)}`));
  },
  '/loop': redirectLoop(),
};

beforeAll(async () => {
  server = await startChaos();
  for (const [path, behaviour] of Object.entries(BEHAVIOURS)) server.set(path, behaviour);
  certificates = await makeCertificates();
  setDefaultCACertificates([readFileSync(certificates.authorityFile, 'utf8')]);
});

afterAll(async () => {
  setDefaultCACertificates(trustedBefore);
  await certificates.close();
  await server.close();
});

const PLAIN = { headers: {}, body: null, followRedirects: true };

function get(path: string, more: Partial<HttpRequest> = {}): Promise<HttpResult> {
  const url = path.startsWith('http') ? path : server.origin + path;
  return http.send({ url, method: 'GET', timeoutMs: 5_000, maxBodyBytes: 0, ...PLAIN, ...more });
}

test('an answer has its status and the time to its headers', async () => {
  const result = await get('/slow');
  expect(result).toMatchObject({ kind: 'answer', status: 200, body: '' });
  const latencyUs = result.kind === 'answer' ? result.latencyUs : 0;
  expect(Number.isInteger(latencyUs)).toBe(true);
  expect(latencyUs).toBeGreaterThan(250_000);
  expect(latencyUs).toBeLessThan(3_000_000);
});

test('the time to the headers leaves out the body', async () => {
  const result = await get('/slow-body', { maxBodyBytes: 1_000 });
  expect(result).toMatchObject({ kind: 'answer', body: 'firstsecond' });
  expect(result.kind === 'answer' && result.latencyUs < 900_000).toBe(true);
});

test('a 503 is an answer', async () => {
  expect(await get('/503')).toMatchObject({ kind: 'answer', status: 503 });
});

test('the body is decoded, and read only as far as asked', async () => {
  expect(await get('/fine', { maxBodyBytes: 1_000 })).toMatchObject({ body: 'All is well: ünïcödé.' });
  expect(await get('/fine', { maxBodyBytes: 3 })).toMatchObject({ body: 'All' });
});

test('HEAD asks for no body', async () => {
  expect(await get('/fine', { method: 'HEAD', maxBodyBytes: 1_000 })).toMatchObject({
    status: 200,
    body: '',
  });
  expect(server.log.at(-1)?.method).toBe('HEAD');
});

test('a redirect is followed', async () => {
  expect(await get('/redirect', { maxBodyBytes: 3 })).toMatchObject({ status: 200, body: 'All' });
});

test('who asks is told; cookies, cache and referrer are not', async () => {
  await get('/fine');
  await get('/fine');
  const headers = server.log.at(-1)?.headers ?? {};
  expect(headers['user-agent']).toBe('uptally/1.2.3');
  expect(headers['cache-control']).toBe('no-cache');
  expect([headers.cookie, headers.referer, headers['if-none-match']]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test.each([
  ['/hang', 'timeout', 'There was no complete answer within 0.3 s.'],
  ['/hang-in-body', 'timeout', 'There was no complete answer within 0.3 s.'],
  ['/reset', 'network', 'The connection was closed before the answer was complete (ECONNRESET).'],
  ['/reset-in-body', 'network', 'The connection was closed before the answer was complete'],
  ['/no-http', 'network', 'What came back is not HTTP'],
  ['/loop', 'network', 'The redirects never end (redirect loop).'],
  ['http://nowhere.invalid/', 'dns', 'The name nowhere.invalid'],
  ['http://127.0.0.1:1/', 'network', 'Web requests to this port are blocked'],
] as const)('%s → %s: %s', async (path, cause, detail) => {
  const timeoutMs = path.startsWith('/hang') ? 300 : 5_000;
  expect(await get(path, { timeoutMs, maxBodyBytes: 1_000 })).toMatchObject({
    kind: 'none',
    cause,
    detail: expect.stringContaining(detail),
  });
});

test('a port where nothing listens refuses', async () => {
  const gone = await startChaos();
  await gone.close();
  expect(await get(gone.origin)).toEqual({
    kind: 'none',
    cause: 'network',
    detail: 'The connection was refused: nothing listens there (ECONNREFUSED).',
  });
});

test('a body that never ends is cut, and the connection ended', async () => {
  const result = await get('/endless', { maxBodyBytes: 1_048_576 });
  expect(result.kind === 'answer' && result.body.length).toBe(1_048_576);
  await expect.poll(() => poured.ended, { timeout: 5_000 }).toBe(1);
});

test('a body that nobody asked for is not read', async () => {
  expect(await get('/endless')).toMatchObject({ kind: 'answer', status: 200, body: '' });
  await expect.poll(() => poured.ended, { timeout: 5_000 }).toBe(2);
});

test.each([
  ['signed by nobody', 'selfSigned', 'is not signed by an authority that this machine trusts'],
  ['for another name', 'wrongHost', 'The certificate is for another name than 127.0.0.1'],
  ['that has expired', 'expired', 'The certificate has expired on 31 Jan 2020 (CERT_HAS_EXPIRED).'],
] as const)('a certificate %s is named', async (_title, which, words) => {
  const secure = await startChaos({ certificate: certificates[which] });
  try {
    const result = await get(`${secure.origin}/fine`);
    expect(result).toMatchObject({ kind: 'none', cause: 'tls', detail: expect.stringContaining(words) });
    expect(secure.log).toEqual([]);
  } finally {
    await secure.close();
  }
});

test('https to a server that speaks http is named', async () => {
  expect(await get(`${server.origin.replace('http:', 'https:')}/fine`)).toMatchObject({
    kind: 'none',
    cause: 'tls',
  });
});

test.each([
  ['/fine', true],
  ['/503', true],
  ['/loop', true],
  ['/hang', false],
  ['/reset', false],
])('whether anything answers at %s: %s', async (path, answers) => {
  expect(await http.answers(server.origin + path, path === '/hang' ? 300 : 5_000)).toBe(answers);
});

test('its own addresses stay the same as long as its network does', () => {
  expect(http.ownAddresses?.()).toBe(http.ownAddresses?.());
  expect(http.ownAddresses?.()).not.toMatch(/\b127\.|\bfe80:/);
});

test('method, headers and body arrive as they were given, also those that a browser would drop', async () => {
  const headers = { 'X-One': 'a b', Cookie: 'a=b', 'User-Agent': 'mine' };
  const result = await get('/echo', { method: 'POST', headers, body: '{"ü":1}', maxBodyBytes: 1_000 });
  expect(result).toMatchObject({ kind: 'answer', status: 200, body: 'POST {"ü":1}', isCut: false });
  expect(server.log.at(-1)?.headers).toMatchObject({
    'x-one': 'a b',
    cookie: 'a=b',
    'user-agent': 'mine',
  });
});

test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)('%s is sent as it is', async (method) => {
  expect(await get('/echo', { method, body: 'x', maxBodyBytes: 100 })).toMatchObject({ body: `${method} x` });
});

test.each([301, 302, 303, 307, 308])(
  'a redirect by %d that must not be followed is blocked',
  async (code) => {
    server.set(`/to-${code}`, redirect('/echo', code));
    server.clearLog();
    const headers = { Authorization: 'Bearer S3CRET' };
    const result = await get(`/to-${code}`, { headers, followRedirects: false });
    expect(result).toMatchObject({ kind: 'blocked', reason: 'redirect' });
    expect(result.kind === 'blocked' && result.detail).toContain('Give the address where it ends');
    expect(server.log.map(({ path }) => path)).toEqual([`/to-${code}`]);
  },
);

test('a body is told to be cut only where it goes on', async () => {
  server.set('/five', ok(200, 'abcde'));
  expect(await get('/five', { maxBodyBytes: 5 })).toMatchObject({ body: 'abcde', isCut: false });
  expect(await get('/five', { maxBodyBytes: 4 })).toMatchObject({ body: 'abcd', isCut: true });
  expect(await get('/five', { maxBodyBytes: 0 })).toMatchObject({ body: '', isCut: false });
});

test('an answer tells where it came from, what it is, how long, and the names of its headers', async () => {
  server.set('/typed', ok(200, 'ü', { 'content-type': 'text/plain; charset=utf-8', 'x-token': 'S3CRET' }));
  server.set('/typed-elsewhere', redirect('/typed'));
  const result = await get('/typed-elsewhere', { maxBodyBytes: 100 });
  const particulars = result.kind === 'answer' ? result.particulars : undefined;
  expect(particulars).toMatchObject({
    url: `${server.origin}/typed`,
    contentType: 'text/plain; charset=utf-8',
    bytesRead: 2,
    phases: null,
  });
  expect(particulars?.headerNames).toEqual(expect.arrayContaining(['content-type', 'x-token']));
  expect(JSON.stringify(particulars)).not.toContain('S3CRET');
});
