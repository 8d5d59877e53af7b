import { expect, test } from 'vitest';
import { check } from '../../../shared/probe/check.ts';
import { BUSY, endpoint, FakeWorld, GOOD, NO_PERMISSION, REDIRECT, REFUSED, SILENT } from './fake-world.ts';

const shop = endpoint('shop');

function checkIn(world: FakeWorld, target = shop) {
  return check(target, { http: world.http, clock: world.clock, vantage: 'home' });
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
