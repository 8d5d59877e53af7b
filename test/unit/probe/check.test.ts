import { expect, test } from 'vitest';
import { METHODS } from '../../../shared/config/method.ts';
import { secretReference } from '../../../shared/config/secret.ts';
import type { HttpRequest, HttpResult } from '../../../shared/ports.ts';
import { check } from '../../../shared/probe/check.ts';
import { matchers } from '../../../shared/probe/matchers.ts';
import { mayRecheck } from '../../../shared/probe/recheck.ts';
import { BUSY, endpoint, FakeWorld, GOOD, NO_PERMISSION, REDIRECT, REFUSED, SILENT } from './fake-world.ts';

const shop = endpoint('shop');

function checkIn(world: FakeWorld, target = shop) {
  return check(target, {
    http: world.http,
    clock: world.clock,
    vantage: 'home',
    secrets: world.secrets,
    matchers: async () => matchers,
  });
}

test.each([
  [GOOD, 'up', null, 200, 12_000, 'answer'],
  [BUSY, 'down', 'status', 503, 12_000, 'answer'],
  [SILENT, 'down', 'timeout', null, null, 'silence'],
  [REFUSED, 'down', 'network', null, null, 'silence'],
  [NO_PERMISSION, 'unknown', 'permission', null, null, 'blocked'],
  [REDIRECT, 'unknown', 'redirect', null, null, 'answer'],
] as const)('%j → %s %s', async (result, outcome, cause, status, latencyUs, evidence) => {
  const world = new FakeWorld();
  world.hosts.set(shop.url, result);
  const at = world.now;
  expect(await checkIn(world)).toMatchObject({
    evidence,
    loopback: false,
    sample: { at, outcome, cause, status, latencyUs, intervalMs: 60_000, vantage: 'home', recheck: false },
  });
});

test('the sample stands at the instant of sending, not of the answer', async () => {
  const world = new FakeWorld();
  const sentAt = world.now;
  world.hosts.set(shop.url, async () => {
    world.now += 3_000;
    return GOOD;
  });
  expect((await checkIn(world)).sample.at).toBe(sentAt);
});

test.each([
  ['a silence is nobody’s downtime', shop.url, SILENT, 'unknown', 'offline'],
  ['an answer is what it says', shop.url, BUSY, 'down', 'status'],
  ['a silence of this machine is its own', 'http://localhost/', SILENT, 'down', 'timeout'],
] as const)('this machine’s network changes meanwhile: %s', async (_title, url, result, outcome, cause) => {
  const world = new FakeWorld();
  let addresses = '192.0.2.7';
  world.hosts.set(url, async () => {
    addresses = '192.0.2.7 198.51.100.2';
    return result;
  });
  const http = { ...world.http, ownAddresses: () => addresses };
  const tools = { ...world, http, vantage: '', matchers: async () => matchers };
  expect((await check({ ...shop, url }, tools)).sample).toMatchObject({ outcome, cause });
});

test('the body is read only where a text is expected, and 1 MiB of it at most', async () => {
  const world = new FakeWorld();
  const limits: number[] = [];
  world.hosts.set(shop.url, async (request) => {
    limits.push(request.maxBodyBytes);
    return { ...GOOD, body: 'Welcome' };
  });
  await checkIn(world);
  await checkIn(world, { ...shop, expectedText: 'Welcome' });
  expect(limits).toEqual([0, 1_048_576]);
});

test('certainly off line: nothing is sent, and nothing is known', async () => {
  const world = new FakeWorld();
  world.online = false;
  const { sample } = await checkIn(world);
  expect([sample.outcome, sample.cause, world.sent]).toEqual(['unknown', 'offline', []]);
});

test('certainly off line: this very machine is checked all the same', async () => {
  const world = new FakeWorld();
  world.online = false;
  const local = endpoint('local', { url: 'http://127.0.0.1:8080/' });
  world.hosts.set(local.url, REFUSED);
  const { sample } = await checkIn(world, local);
  expect([sample.outcome, sample.cause]).toEqual(['down', 'network']);
});

test('a time-out that ends long after its time is sleep, not downtime', async () => {
  const world = new FakeWorld();
  world.hosts.set(shop.url, async () => {
    world.now += 3_600_000;
    return SILENT;
  });
  const { sample } = await checkIn(world);
  expect([sample.outcome, sample.cause]).toEqual(['unknown', 'asleep']);
});

test('a status that HTTP does not know is down, and no answer to count', async () => {
  const world = new FakeWorld();
  world.hosts.set(shop.url, { ...GOOD, status: 999 });
  const { sample, detail } = await checkIn(world);
  expect(sample).toMatchObject({ outcome: 'down', cause: 'status', status: null, latencyUs: null });
  expect(detail).toContain('999');
});

test('a latency is kept in whole microseconds', async () => {
  const world = new FakeWorld();
  world.hosts.set(shop.url, { ...GOOD, latencyUs: 12.6 });
  expect((await checkIn(world)).sample.latencyUs).toBe(13);
});

const SECRET = 'S3CRET-TOKEN';
const keyed = endpoint('keyed', {
  method: 'POST',
  headers: { Accept: 'application/json', Authorization: `Bearer ${secretReference('TOKEN')}` },
  body: `{"key":"${secretReference('KEY')}"}`,
  expectedText: 'ok',
});

function worldWithSecrets(result: HttpResult = GOOD) {
  const world = new FakeWorld();
  const requests: HttpRequest[] = [];
  world.hosts.set(keyed.url, async (request) => {
    requests.push(request);
    return result;
  });
  world.kept.set('https://keyed.example TOKEN', SECRET);
  world.kept.set('https://keyed.example KEY', 'another');
  return { world, requests };
}

test('method, headers and body are sent with their secrets, and no redirect is followed', async () => {
  const { world, requests } = worldWithSecrets();
  await checkIn(world, keyed);
  expect(requests).toMatchObject([
    {
      method: 'POST',
      headers: { Accept: 'application/json', Authorization: `Bearer ${SECRET}` },
      body: '{"key":"another"}',
      followRedirects: false,
    },
  ]);
});

test.each([
  [{}, true],
  [{ Accept: 'text/html' }, true],
  [{ 'X-Api-Key': 'as it is' }, false],
])('with headers %j redirects are followed: %s', async (headers, followRedirects) => {
  const world = new FakeWorld();
  const seen: boolean[] = [];
  world.hosts.set(shop.url, async (request) => {
    seen.push(request.followRedirects);
    return GOOD;
  });
  await checkIn(world, { ...shop, headers });
  expect(seen).toEqual([followRedirects]);
});

test.each([
  ['is missing', (world: FakeWorld) => void world.kept.clear()],
  [
    'is bound to another origin',
    (world: FakeWorld) => {
      world.kept.clear();
      world.kept.set('https://other.example TOKEN', SECRET);
      world.kept.set('https://keyed.example:8443 TOKEN', SECRET);
      world.kept.set('http://keyed.example TOKEN', SECRET);
    },
  ],
  [
    'has two lines',
    (world: FakeWorld) => void world.kept.set('https://keyed.example TOKEN', `${SECRET}\r\nX: y`),
  ],
])('a secret that %s: nothing is sent, and nothing is known', async (_title, spoil) => {
  const { world, requests } = worldWithSecrets();
  spoil(world);
  const { sample, detail, evidence } = await checkIn(world, keyed);
  expect([sample.outcome, sample.cause, evidence, requests]).toEqual(['unknown', 'secret', 'blocked', []]);
  expect(detail).toMatch(/Give it again/u);
  expect(detail).not.toContain(SECRET);
});

test('a store of secrets that breaks is a missing secret', async () => {
  const { world } = worldWithSecrets();
  const broken = { read: () => Promise.reject(new Error('gone')) };
  const tools = {
    http: world.http,
    clock: world.clock,
    vantage: '',
    secrets: broken,
    matchers: async () => matchers,
  };
  expect((await check(keyed, tools)).sample.cause).toBe('secret');
});

test.each([
  ['an answer that echoes it', { ...GOOD, body: `You sent Bearer ${SECRET}, and another` }],
  ['a failure that quotes it', { kind: 'none', cause: 'network', detail: `Bad header ${SECRET}.` }],
  ['a block that quotes it', { kind: 'blocked', reason: 'redirect', detail: `To /?key=${SECRET}.` }],
] as const satisfies readonly (readonly [string, HttpResult])[])(
  '%s tells no secret',
  async (_title, result) => {
    const { world } = worldWithSecrets(result);
    const { detail } = await checkIn(world, keyed);
    expect(detail).not.toBe('');
    expect(detail).not.toContain(SECRET);
    expect(detail).not.toContain('another');
  },
);

test.each(METHODS)('%s: looked at again at once only where it changes nothing', (method) => {
  expect(mayRecheck({ method })).toBe(['GET', 'HEAD'].includes(method));
});

test.each([
  [{ expectedText: 'ok' }, 'Mrs Smith', '“ok” is not in the answer.'],
  [{ expectedJson: [{ path: '$.a', equals: 1 }] }, '{"a":"Mrs Smith"}', 'At $.a the JSON is not 1.'],
  [{ expectedJson: [{ path: '$.a' }] }, 'Mrs Smith', 'The answer is no JSON.'],
])('what is kept of a failure of %j has nothing of the answer in it', async (expected, body, kept) => {
  const world = new FakeWorld();
  world.hosts.set(shop.url, { ...GOOD, body });
  const { failure, detail } = await checkIn(world, { ...shop, ...expected });
  expect(detail).toContain('Mrs Smith');
  expect(failure?.detail).toBe(kept);
});

test('a failing answer alone is glanced at, and leaves what it looked like', async () => {
  const world = new FakeWorld();
  const body = '<!doctype html><title>503 in 4711 ms</title>';
  world.hosts.set(shop.url, async ({ glance }) => {
    expect([200, 204, 301, 503].map((status) => glance?.(status))).toEqual([false, false, true, true]);
    const particulars = { url: null, contentType: 'text/html', headerNames: [], bytesRead: 1, phases: null };
    return { ...BUSY, body, particulars };
  });
  const { failure } = await checkIn(world);
  expect(failure?.shape).toEqual({ type: 'text/html', size: 'small', title: '503 in # ms', keys: null });
  expect((await checkIn(new FakeWorld())).failure).toBeUndefined();
});

test('a secret that a failing answer echoes stays out of what is kept of it', async () => {
  const { world } = worldWithSecrets({ ...BUSY, body: `<!doctype html><title>No ${SECRET}</title>` });
  const { failure } = await checkIn(world, keyed);
  expect(JSON.stringify(failure)).not.toContain(SECRET);
  expect(failure?.shape?.title).toContain('No ');
});
