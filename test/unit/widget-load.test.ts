// Fetching a feed, and what its headers tell of the time.
// Promise: no network: it is handed in.
// Not here: when it is fetched (widget-feeds.test.ts), real browsers (test/e2e/widget.test.ts).

import { describe, expect, it } from 'vitest';
import { feedAddress, linkTo } from '../../widget/address.ts';
import { type Fetch, loadFeed, MOST_BYTES } from '../../widget/load.ts';

const load = (fetch: Fetch) => loadFeed('http://site/status.json', fetch, new AbortController().signal);

describe('loading a feed', () => {
  it('asks without cookies, referrer, redirects or old copies', async () => {
    let asked: RequestInit | undefined;
    const loaded = await load(async (_url, init) => {
      asked = init;
      return new Response('{}');
    });
    expect(loaded).toEqual({ text: '{}', serverMs: null, problem: null });
    expect(asked).toMatchObject({
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
    expect(asked).not.toHaveProperty('headers');
  });

  it.each([
    ['Date alone', { date: 'Sat, 24 Oct 2026 12:00:00 GMT' }, Date.UTC(2026, 9, 24, 12)],
    ['Date and Age', { date: 'Sat, 24 Oct 2026 12:00:00 GMT', age: '90' }, Date.UTC(2026, 9, 24, 12, 1, 30)],
    ['an Age that is none', { date: 'Sat, 24 Oct 2026 12:00:00 GMT', age: 'old' }, Date.UTC(2026, 9, 24, 12)],
    ['Age alone', { age: '90' }, null],
    ['a Date that is none', { date: 'noon' }, null],
  ])('reads the time of the server from %s', async (_name, headers, serverMs) => {
    expect(await load(async () => new Response('', { headers }))).toEqual({
      text: '',
      serverMs,
      problem: null,
    });
  });

  it.each([
    ['an answer of 404', () => new Response('gone', { status: 404 }), ['answered', '404']],
    ['too long an answer', () => new Response(' '.repeat(MOST_BYTES + 1)), ['tooLarge', '']],
  ])('tells of %s', async (_name, answer, problem) => {
    expect(await load(async () => answer())).toMatchObject({ problem });
  });

  it('tells where nothing answers', async () => {
    const loaded = await load(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(loaded).toMatchObject({ problem: ['unreachable', ''] });
  });

  it('takes an answer without a body as an empty one', async () => {
    expect(await load(async () => new Response(null))).toMatchObject({ text: '', problem: null });
  });

  it('takes letters that are cut between two parts of an answer as they were written', async () => {
    const bytes = new TextEncoder().encode('\ufeff{"title":"Zürich 東京 🟢"}');
    const parts = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await load(async () => new Response(parts))).toMatchObject({ text: '{"title":"Zürich 東京 🟢"}' });
    const cut = new Response(bytes.slice(0, -3));
    expect(await load(async () => cut)).toMatchObject({ text: '{"title":"Zürich 東京 \ufffd' });
  });

  it('stops reading an endless answer', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    expect(await load(async () => new Response(endless))).toMatchObject({ problem: ['tooLarge', ''] });
    expect(sent).toBeLessThan(2 * MOST_BYTES);
  });
});

const PAGE = 'https://shop.example/help/';
const ORIGIN = 'https://shop.example';

describe('the address of a feed', () => {
  it.each([
    ['status.json', 'https://shop.example/help/status.json'],
    ['//status.example/s.json', 'https://status.example/s.json'],
    ['https://8.8.8.8/s.json', 'https://8.8.8.8/s.json'],
    ['https://localhost.example/s.json', 'https://localhost.example/s.json'],
    ['https://10.example/s.json', 'https://10.example/s.json'],
    ['https://[2606:4700::1]/s.json', 'https://[2606:4700::1]/s.json'],
  ])('%s is asked', (text, href) => {
    expect(feedAddress(text, PAGE, ORIGIN)).toMatchObject({ href });
  });

  it.each([
    'http://localhost/s.json',
    'http://printer.localhost:8080/s.json',
    'http://127.0.0.1:4747/status.json',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
  ])('%s is asked by pages of that origin alone', (text) => {
    expect(feedAddress(text, PAGE, ORIGIN)).toEqual(['address', '']);
    const { origin } = new URL(text);
    expect(feedAddress(text, text, origin)).toBeInstanceOf(URL);
  });

  it.each([
    'http://',
    'javascript:alert(1)',
    'data:application/json,{}',
    'ftp://example.org/',
    'blob:https://shop.example/1',
  ])('%s is none', (text) => {
    expect(feedAddress(text, PAGE, ORIGIN)).toEqual(['address', '']);
  });
});

describe('the address of a link', () => {
  it.each(['https://example.org/', 'http://example.org', 'mailto:a@example.org', '/status'])(
    'may be %s',
    (text) => {
      expect(linkTo(text, PAGE)).toEqual({ href: text });
    },
  );

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'http://',
    null,
  ])('is none: %j', (text) => {
    expect(linkTo(text, PAGE)).toEqual({});
  });
});
