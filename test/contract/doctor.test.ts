// uptally doctor against a real server that serves a feed well, and then badly in one way after the other.

import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Evidence, termsOf } from '../../prober/doctor/check.ts';
import { address as addressCheck } from '../../prober/doctor/checks/address.ts';
import { type Examination, examine } from '../../prober/doctor/examine.ts';
import { CHECKS } from '../../prober/doctor/registry.ts';
import { examinationDocument, examinationText, isWell } from '../../prober/doctor/text.ts';
import { toFeed } from '../../shared/feed/write.ts';
import { staleFrom } from '../../widget/freshness.ts';
import { statusFromSamples } from '../support/status-from-samples.ts';

const MINUTE = 60_000;

type Headers = Readonly<Record<string, string | readonly string[]>>;

let server: Server;
let origin: string;
let answer: RequestListener;
let asked: IncomingHttpHeaders[];

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.headers);
    answer(request, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Expected a TCP port');
  origin = `http://127.0.0.1:${address.port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

/** A feed as of now. @param ageMs how long ago it was made, @param periodMs null = no next one is promised */
function feedText(ageMs = 0, periodMs: number | null = MINUTE): string {
  const now = Math.floor(Date.now() / 1_000) * 1_000 - ageMs;
  const endpoints = Array.from({ length: 20 }, (_, i) => ({ id: `endpoint-${i}`, samples: [] }));
  const status = statusFromSamples(endpoints, { asOf: Math.floor(now / MINUTE) * MINUTE, zone: 'UTC', now });
  return JSON.stringify(toFeed({ ...status, nextAt: periodMs === null ? null : now + periodMs }));
}

interface Served {
  readonly body?: string;
  readonly status?: number;
  /** Over those of a good server; '' leaves one out. */
  readonly headers?: Headers;
  readonly packed?: boolean;
  readonly never304?: boolean;
}

const GOOD: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Date, ETag, Age',
  'Cache-Control': 'no-cache',
  'Content-Type': 'application/json',
  ETag: '"a"',
  Vary: 'Accept-Encoding',
};

function serve({
  body = feedText(),
  status = 200,
  headers = {},
  packed = true,
  never304 = false,
}: Served): void {
  answer = (request, response) => {
    const all = Object.entries({ ...GOOD, ...headers }).filter(([, value]) => value !== '');
    for (const [name, value] of all) response.setHeader(name, value);
    const etag = response.getHeader('etag');
    if (!never304 && etag !== undefined && request.headers['if-none-match'] === etag) {
      return response.writeHead(304).end();
    }
    if (packed) response.setHeader('Content-Encoding', 'br');
    return response.writeHead(status).end(packed ? brotliCompressSync(body) : body);
  };
}

async function examined(path = '/status.json'): Promise<Examination> {
  const clock = { now: () => Date.now(), monotonicUs: () => performance.now() * 1_000 };
  const signal = new AbortController().signal;
  return examine(new URL(path, origin), { clock, version: '0', signal });
}

/** What is not fine, but for the address, which is this machine's. */
async function troubles(): Promise<readonly string[]> {
  const { lines } = await examined();
  return lines
    .filter(({ id, level }) => level !== 'fine' && id !== 'address')
    .map(({ id, level, found, remedy }) => `${level} ${id}: ${found} → ${remedy}`);
}

test('a feed that is served well has no trouble, and is asked for as a page elsewhere would', async () => {
  serve({});
  expect(await troubles()).toEqual([]);
  expect(asked).toHaveLength(2);
  expect(asked[0]).toMatchObject({
    origin: 'https://example.org',
    'accept-encoding': 'gzip, deflate, br, zstd',
  });
  expect(asked[0]).not.toHaveProperty('cookie');
  expect(asked[1]).toMatchObject({ 'if-none-match': '"a"' });
});

describe('each fault of a header is found', () => {
  test.each<[string, Headers, RegExp]>([
    [
      'no other origin',
      { 'Access-Control-Allow-Origin': '' },
      /^fault allow-origin: no Access-Control-Allow/,
    ],
    [
      'another origin',
      { 'Access-Control-Allow-Origin': 'https://other.example' },
      /^fault allow-origin: .* lets no other/,
    ],
    [
      'the header twice',
      { 'Access-Control-Allow-Origin': ['*', '*'] },
      /^fault allow-origin: .*more than once: \*, \* → .*browsers refuse two/,
    ],
    [
      'the asking origin without Vary',
      { 'Access-Control-Allow-Origin': 'https://example.org' },
      /^fault allow-origin: .*without Vary: Origin/,
    ],
    [
      'hidden clock',
      { 'Access-Control-Expose-Headers': 'ETag' },
      /^doubt expose-headers: pages may not read Date, Age → Send Access-Control-Expose-Headers: Date, Age, ETag/,
    ],
    ['no Cache-Control', { 'Cache-Control': '' }, /^doubt cache-control: no Cache-Control/],
    [
      'nothing kept',
      { 'Cache-Control': 'no-store' },
      /^doubt cache-control: .*no-store; each look sends all/,
    ],
    ['kept unsaid', { 'Cache-Control': 'public' }, /^doubt cache-control: .*does not say how long/],
    [
      'kept for ever',
      { 'Cache-Control': 'max-age=9, immutable' },
      /^fault cache-control: .*never asked for anew/,
    ],
    [
      'kept for two periods',
      { 'Cache-Control': 'public, max-age=120' },
      /^doubt cache-control: .*keep it for 2m, and a new one is due after 1m → Send/,
    ],
    [
      'kept for ten periods',
      { 'Cache-Control': 'max-age=5, s-maxage=600' },
      /^fault cache-control: .*for 10m.*turns up out of date → .*uptally feed --every 10m\./,
    ],
    ['no name', { ETag: '' }, /^doubt validator: neither ETag nor Last-Modified/],
    ['no Vary', { Vary: '' }, /^doubt compression: br, \d+ bytes for \d+, without Vary: Accept-Encoding/],
    [
      'another type',
      { 'Content-Type': 'text/plain' },
      /^doubt content-type: text\/plain → Send Content-Type/,
    ],
    ['no type', { 'Content-Type': '' }, /^doubt content-type: no Content-Type/],
    [
      'a clock that is fast',
      { Date: new Date(Date.now() + 5 * MINUTE).toUTCString() },
      /clocks: the server's clock is (?:4m 5\ds|5m) ahead of this machine's → Set the clocks/,
    ],
    [
      'a clock that is slow',
      { Date: new Date(Date.now() - 10 * MINUTE).toUTCString() },
      /^fault clocks: the feed was made in the future of the server; .*behind/,
    ],
  ])('%s', async (_what, headers, words) => {
    serve({ headers });
    expect((await troubles()).filter((line) => words.test(line))).toHaveLength(1);
  });

  test.each<[string, Headers]>([
    [
      'the asking origin with Vary',
      { 'Access-Control-Allow-Origin': 'https://example.org', Vary: 'Origin, Accept-Encoding' },
    ],
    ['every header exposed', { 'Access-Control-Expose-Headers': '*' }],
    ['kept for less than a period', { 'Cache-Control': 'public, max-age=30' }],
    ['Last-Modified as well', { 'Last-Modified': 'Tue, 24 Nov 2026 14:02:00 GMT' }],
    ['JSON by another name', { 'Content-Type': 'application/feed+json; charset=utf-8' }],
  ])('%s is fine', async (_what, headers) => {
    serve({ headers });
    expect(await troubles()).toEqual([]);
  });
});

describe('each fault of an answer is found', () => {
  test('nothing listens', async () => {
    const { lines } = await examined('http://127.0.0.1:9/');
    expect(lines).toMatchObject([
      { id: 'answer', level: 'fault', found: expect.stringContaining('refused') },
    ]);
  });

  test('a redirect is not followed, and its target is named', async () => {
    serve({ status: 301, headers: { Location: '/moved.json' } });
    expect(await troubles()).toEqual([
      expect.stringMatching(/^fault answer: 301, a redirect to (\S+moved\.json) → .*uptally doctor \1$/),
    ]);
    expect(asked).toHaveLength(1);
  });

  test.each([
    [404, /^fault answer: 404 → See whether the feed is at this address/],
    [403, /^fault answer: 403 → Let everybody read it/],
    [421, /^fault answer: 421 → .*Host: 127\.0\.0\.1:4747/],
    [503, /^fault answer: 503 /],
  ])('%i', async (status, words) => {
    serve({ status });
    expect(await troubles()).toEqual([expect.stringMatching(words)]);
  });

  test('a server that never says that nothing is new', async () => {
    serve({ never304: true });
    expect(await troubles()).toEqual([
      expect.stringMatching(
        /^doubt validator: ETag, but who has it already gets 200 and \d+ bytes → .*If-None-Match/,
      ),
    ]);
  });

  test('an Apache that does not know its own ETag again', async () => {
    serve({ never304: true, headers: { ETag: '"156a-gzip"' } });
    expect(await troubles()).toEqual([
      expect.stringMatching(/^doubt validator: .*→ .*DeflateAlterETag NoChange/),
    ]);
  });

  test('a feed that changes between two requests is no fault of the server', async () => {
    const versions = [feedText(2_000), feedText()];
    answer = (request, response) => {
      const body = versions[Math.min(asked.length - 1, 1)] ?? '';
      const etag = `"${asked.length === 1 ? 'old' : 'new'}"`;
      for (const [name, value] of Object.entries({ ...GOOD, ETag: etag })) response.setHeader(name, value);
      if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
      return response.setHeader('Content-Encoding', 'gzip').end(gzipSync(body));
    };
    expect(await troubles()).toEqual([]);
    expect(asked).toHaveLength(3);
  });

  test('what is not packed', async () => {
    serve({ packed: false });
    expect(await troubles()).toEqual([
      expect.stringMatching(/^doubt compression: \d+ bytes, gzip would make \d+ of it → Let the server/),
    ]);
  });

  test('more than 1 MiB, unpacked from a few bytes', async () => {
    serve({ body: `${feedText()}${' '.repeat(50 * 1024 * 1024)}` });
    const found = await troubles();
    expect(found).toContainEqual(
      'fault size: more than 1 MiB → Publish fewer endpoints in one feed, and several feeds.',
    );
    expect(found).toContainEqual('fault readable: too long to be read → See Size.');
  });

  test('a connection that breaks', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'Content-Length': '1000' }).write('{');
      response.socket?.destroy();
    };
    expect(await troubles()).toEqual([expect.stringMatching(/^fault answer: .*closed before/)]);
  });
});

describe('each fault of the document is found', () => {
  test.each<[string, () => string, RegExp]>([
    ['no JSON', () => 'hello', /^fault readable: it can't be read: .* → Write it anew with uptally feed/],
    ['another document', () => '{"uptally": 99}', /^fault readable: it can't be read: /],
    [
      'out of date',
      () => feedText(3 * MINUTE),
      /^fault freshness: made 3m(?: 1s)? ago, out of date since 1m/,
    ],
    [
      'overdue',
      () => feedText(1.5 * MINUTE),
      /^doubt freshness: made 1m 3\ds ago, and overdue since 3\ds → See whether/,
    ],
    [
      'without a promise',
      () => feedText(0, null),
      /^doubt freshness: .*does not say when the next one is due → .*--every 5m/,
    ],
  ])('%s', async (_what, body, words) => {
    serve({ body: body() });
    expect((await troubles()).filter((line) => words.test(line))).toHaveLength(1);
  });

  test('what a cache has kept for too long is told as that', async () => {
    serve({ body: feedText(3 * MINUTE), headers: { Age: '170' } });
    expect((await troubles()).join('\n')).toContain('A cache on the way has kept it for 2m 50s.');
  });

  test('a page that names its feed leads to it', async () => {
    const html = '<!doctype html><link rel="status" type="application/json" href="feed/status.json">';
    serve({ body: html, headers: { 'Content-Type': 'text/html' } });
    expect((await troubles()).join('\n')).toContain(`uptally doctor ${origin}/feed/status.json`);
  });

  test('the terms are those of the widget', () => {
    const { status } = {
      status: statusFromSamples([{ id: 'a', samples: [] }], { asOf: 60_000, zone: 'UTC' }),
    };
    for (const nextAt of [null, status.madeAt + 90_000, status.madeAt - 1]) {
      expect(termsOf({ ...status, nextAt }).staleAt).toBe(staleFrom({ ...status, nextAt }));
    }
  });
});

test.each([
  ['https://status.example.org/status.json', 'fine'],
  ['http://status.example.org/status.json', 'fault'],
  ['http://localhost:4747/status.json', 'doubt'],
  ['https://192.168.1.2/status.json', 'doubt'],
  ['https://10.example.org/status.json', 'fine'],
  ['https://[fd00::1]/status.json', 'doubt'],
])('%s is %s', (url, level) => {
  const answer = { status: 200, headers: {}, body: Buffer.from(''), sentBytes: 0, isCut: false, at: 0 };
  const evidence: Evidence = { url: new URL(url), answer, again: null, feed: { ok: false, problem: '' } };
  expect(addressCheck.look(evidence).level).toBe(level);
});

describe('what is said', () => {
  const line = { id: 'a', title: 'Caches', why: 'It matters.' };
  const trouble = { ...line, level: 'fault' as const, found: 'a \u001b[2J b', remedy: 'Do this.' };
  const good = { ...line, title: 'Other origins', level: 'fine' as const, found: 'all', remedy: '' };
  const better = { ...line, level: 'doubt' as const, found: 'slow', remedy: 'Do that.' };

  test('a line for what is fine, three for what is not, and nothing steers the terminal', () => {
    expect(examinationText({ url: 'https://a.example/', lines: [good, trouble] })).toBe(`https://a.example/

✓ Other origins  all
✗ Caches         a \\u{1b}[2J b
                 It matters.
                 → Do this.

1 problem. How to set it up, host by host: docs/hosting.md`);
  });

  test.each([
    [[good], true, 'All is well.'],
    [[good, better], true, 'It works. 1 thing that could be better.'],
    [[trouble, trouble, better, better], false, '2 problems, 2 things that could be better.'],
  ])('%#: the last line sums up', (lines, well, words) => {
    const examination = { url: '', lines };
    expect([isWell(examination), examinationText(examination)]).toEqual([
      well,
      expect.stringContaining(words),
    ]);
    expect(examinationDocument(examination)).toMatchObject({ version: 0, ok: well });
  });

  test('every check has a name of its own and says why', () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
    expect(CHECKS.filter(({ why }) => !/^[A-Z].*\.$/u.test(why))).toEqual([]);
  });
});
