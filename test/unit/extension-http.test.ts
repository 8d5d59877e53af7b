// The Http of a browser: what each kind of failed fetch becomes, on a fetch that fails as browsers do.

import { expect, test } from 'vitest';
import { type BrowserNetwork, browserHttp } from '../../extension/platform/http.ts';
import type { HttpRequest } from '../../shared/ports.ts';

const request: HttpRequest = {
  url: 'http://shop.test:8080/a',
  method: 'GET',
  headers: {},
  body: null,
  followRedirects: true,
  timeoutMs: 1_000,
  maxBodyBytes: 0,
};

/** What the network says to each way of asking; where nothing is said, the fetch fails. */
interface Ways {
  readonly follow?: Response;
  readonly manual?: Response;
  readonly noCors?: Response;
}

function http(ways: Ways, more: Partial<BrowserNetwork> = {}) {
  const sent: RequestInit[] = [];
  const fetch: BrowserNetwork['fetch'] = async (_url, init) => {
    sent.push(init);
    const way = init.mode === 'no-cors' ? 'noCors' : init.redirect === 'manual' ? 'manual' : 'follow';
    const answer = ways[way];
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return answer;
  };
  let us = 0;
  const monotonicUs = () => {
    us += 1_500;
    return us;
  };
  return {
    ...browserHttp({ fetch, monotonicUs, mayAsk: async () => true, isOnline: () => true, ...more }),
    sent,
  };
}

const opaqueRedirect = Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });

test('an answer has its status and its latency up to the headers', async () => {
  const { send } = http({ follow: new Response('x', { status: 503 }) });
  expect(await send(request)).toMatchObject({ kind: 'answer', status: 503, latencyUs: 1_500, body: '' });
});

test('every request goes without cookies, cache and referrer', async () => {
  const { send, answers, sent } = http({ manual: opaqueRedirect });
  await send(request);
  await answers('https://control.test/', 1_000);
  expect(sent.length).toBeGreaterThanOrEqual(3);
  for (const init of sent) {
    expect(init).toMatchObject({ cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' });
  }
});

test('a failure without permission for the host is no evidence: permission', async () => {
  const { send } = http({}, { mayAsk: async (url) => url !== request.url });
  expect(await send(request)).toMatchObject({ kind: 'blocked', reason: 'permission' });
});

test('a failure while the browser is off line is no evidence: offline', async () => {
  const { send } = http({}, { isOnline: () => false });
  expect(await send(request)).toMatchObject({ kind: 'blocked', reason: 'offline' });
});

test('this very machine needs no network: its silence counts although the browser is off line', async () => {
  const { send } = http({}, { isOnline: () => false });
  expect(await send({ ...request, url: 'http://127.0.0.1:1/' })).toMatchObject({
    kind: 'none',
    cause: 'network',
  });
});

test('a redirect to a host without permission that answers is no evidence: redirect', async () => {
  const { send } = http({ manual: opaqueRedirect, noCors: new Response() });
  expect(await send(request)).toMatchObject({ kind: 'blocked', reason: 'redirect' });
});

test('a redirect that ends in silence, or never, is down, and that it redirects is told', async () => {
  const { send } = http({ manual: opaqueRedirect });
  expect(await send(request)).toMatchObject({
    kind: 'none',
    cause: 'network',
    detail: expect.stringMatching(/^shop\.test redirects, and the browser came to no answer/u),
  });
});

test('no redirect and no answer is down', async () => {
  const { send } = http({});
  expect(await send(request)).toMatchObject({ kind: 'none', cause: 'network' });
});

test('an answer that does not come in time is a timeout', async () => {
  const never: BrowserNetwork['fetch'] = (_url, init) =>
    new Promise((_resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    });
  const { send } = http({}, { fetch: never });
  expect(await send({ ...request, timeoutMs: 20 })).toMatchObject({ kind: 'none', cause: 'timeout' });
});

test('of an endless body no more is read than was asked for', async () => {
  let pulled = 0;
  let cancelled = false;
  const endless = new ReadableStream({
    pull: (controller) => {
      pulled += 1;
      controller.enqueue(new TextEncoder().encode('a'.repeat(100)));
    },
    cancel: () => {
      cancelled = true;
    },
  });
  const { send } = http({ follow: new Response(endless) });
  const result = await send({ ...request, maxBodyBytes: 250 });
  expect(result).toMatchObject({ kind: 'answer', body: 'a'.repeat(250) });
  expect(pulled).toBeLessThan(6);
  expect(cancelled).toBe(true);
});

test('a control address counts as answered whatever it says, and is not read', async () => {
  expect(
    await http({ noCors: new Response('', { status: 500 }) }).answers('https://control.test/', 100),
  ).toBe(true);
  expect(await http({}).answers('https://control.test/', 100)).toBe(false);
});
