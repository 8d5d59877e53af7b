import { expect, test } from 'vitest';
import {
  BUSY,
  endpoint,
  FakeWorld,
  GOOD,
  heldHost,
  KNOWN_CONTROL,
  landed,
  NO_PERMISSION,
  REFUSED,
  SILENT,
  settleAll,
} from './fake-world.ts';

const [a, b, c] = [endpoint('a'), endpoint('b'), endpoint('c')];
const local = endpoint('local', { url: 'http://localhost:8080/' });

function worldWhere(answers: Readonly<Record<string, Parameters<FakeWorld['hosts']['set']>[1]>>): FakeWorld {
  const world = new FakeWorld();
  for (const [id, host] of Object.entries(answers)) {
    world.hosts.set(id === 'local' ? local.url : endpoint(id).url, host);
  }
  return world;
}

test('one host of many is silent → it is down, and no control address is asked', async () => {
  const world = worldWhere({ b: SILENT });
  await world.tick([a, b, c]);
  expect(world.stored).toEqual(['a up', 'b down timeout', 'c up']);
  expect(world.controlAsked).toEqual([]);
});

test('a 503 proves the network as well as a 200', async () => {
  const world = worldWhere({ a: BUSY, b: SILENT });
  await world.tick([a, b]);
  expect(world.stored).toEqual(['a down status', 'b down timeout']);
});

test('all are silent and a control address answers → all are down', async () => {
  const world = worldWhere({ a: SILENT, b: REFUSED });
  world.controlAnswers = true;
  await world.tick([a, b]);
  expect(world.stored).toEqual(['a down timeout', 'b down network']);
  expect(world.controlAsked).toEqual(['https://control.example/']);
});

test('all are silent and so are the control addresses → we are off line', async () => {
  const world = worldWhere({ a: SILENT, b: REFUSED });
  await world.tick([a, b]);
  expect(world.stored).toEqual(['a unknown offline', 'b unknown offline']);
});

test('all are silent and there is no control address → we are off line', async () => {
  const world = worldWhere({ a: SILENT });
  await world.tick([a], { control: [] });
  expect(world.stored).toEqual(['a unknown offline']);
});

test('behind a captive portal nothing is known, whether it is silent or answers in their place', async () => {
  const world = new FakeWorld();
  const [news, shop] = ['news', 'shop'].map((id) => endpoint(id, { url: `http://${id}.example/` }));
  world.hosts.set('http://news.example/', landed('https://login.hotel.test/'));
  world.hosts.set('http://shop.example/', { ...GOOD, status: 511 });
  world.hosts.set(a.url, SILENT);
  world.hosts.set(KNOWN_CONTROL.url, { ...GOOD, body: '<html>Welcome' });
  await world.tick(
    [a, news, shop, local].filter((each) => each !== undefined),
    { control: [KNOWN_CONTROL] },
  );
  expect(world.stored).toEqual([
    'a unknown portal',
    'local up',
    'news unknown portal',
    'shop unknown portal',
  ]);
});

test('led elsewhere while the control address is itself, an endpoint is what its answer says', async () => {
  const world = new FakeWorld();
  const news = endpoint('news', { url: 'http://news.example/' });
  world.hosts.set(news.url, landed('https://papers.test/'));
  world.hosts.set(KNOWN_CONTROL.url, { ...GOOD, body: 'success' });
  await world.tick([news], { control: [KNOWN_CONTROL] });
  expect(world.stored).toEqual(['news up']);
});

test('answers over plain http ask nobody as long as they are as expected', async () => {
  const world = new FakeWorld();
  await world.tick([endpoint('news', { url: 'http://news.example/' })]);
  expect([world.stored, world.controlAsked]).toEqual([['news up'], []]);
});

test('answers over plain http wait for the end of the tick, unless something answers over https', async () => {
  const hanging = heldHost();
  const world = worldWhere({ b: hanging.host });
  const news = endpoint('news', { url: 'http://news.example/' });
  const ticking = world.tick([news, b]);
  await settleAll();
  expect(world.timers).toHaveLength(0);
  hanging.answer(GOOD);
  await ticking;
  expect(world.stored).toEqual(['b up', 'news up']);
});

test('with no control address to ask, answers over plain http wait for nobody', async () => {
  const world = worldWhere({ b: () => new Promise(() => {}) });
  const [news, odd] = [
    endpoint('news', { url: 'http://news.example/' }),
    endpoint('odd', { url: 'http://odd.test/' }),
  ];
  world.hosts.set(odd.url, { ...GOOD, status: 511 });
  void world.tick([news, odd, b], { control: [] });
  await settleAll();
  world.timers[0]?.();
  await settleAll();
  expect(world.stored).toEqual(['news up']);
});

test('names that are not found while a bare address answers: this machine’s DNS, if no other name is found', async () => {
  const world = worldWhere({ a: { kind: 'none', cause: 'dns', detail: 'No such name.' } });
  const bare = endpoint('bare', { url: 'https://192.0.2.1/' });
  await world.tick([a, bare]);
  expect(world.stored).toEqual(['a unknown offline', 'bare up']);
  world.writes.splice(0);
  world.controlAnswers = true;
  await world.tick([a, bare]);
  expect(world.stored).toEqual(['a down dns', 'bare up']);
});

test('loopback alone is silent → it is down, and nobody is asked', async () => {
  const world = worldWhere({ local: REFUSED });
  await world.tick([local]);
  expect(world.stored).toEqual(['local down network']);
  expect(world.controlAsked).toEqual([]);
});

test('an answer from this machine does not prove the network', async () => {
  const world = worldWhere({ a: SILENT, local: GOOD });
  await world.tick([a, local]);
  expect(world.stored).toEqual(['a unknown offline', 'local up']);
});

test('the platform is certainly off line → nothing is sent, nothing is known', async () => {
  const world = new FakeWorld();
  world.online = false;
  await world.tick([a, b]);
  expect(world.stored).toEqual(['a unknown offline', 'b unknown offline']);
  expect([world.sent, world.controlAsked]).toEqual([[], []]);
});

test('without permission an endpoint is unknown, and the silence of another is still in doubt', async () => {
  const world = worldWhere({ a: NO_PERMISSION, b: SILENT });
  await world.tick([a, b]);
  expect(world.stored).toEqual(['a unknown permission', 'b unknown offline']);
});

test('just after waking silence is unknown even where a control address would answer', async () => {
  const world = worldWhere({ a: REFUSED });
  world.controlAnswers = true;
  await world.tick([a, b], { wakingUntil: world.now + 30_000 });
  expect(world.stored).toEqual(['a unknown asleep', 'b up']);
});

test('just after waking a silence counts if another answered before it was sent', async () => {
  const world = worldWhere({ b: REFUSED });
  const report = await world.tick([a, b], { wakingUntil: world.now + 30_000, concurrency: 1 });
  expect(world.stored).toEqual(['a up', 'b down network']);
  expect(report.networkProven).toBe(true);
});

/** A wait that lets its time pass at once, and what else is told. */
function passing(world: FakeWorld, after: () => void = () => undefined) {
  return async (ms: number) => {
    world.now += ms;
    after();
  };
}

test('just after waking and off line the checks wait for the network, and find what is there', async () => {
  const world = new FakeWorld();
  world.online = false;
  const wokeAt = world.now;
  const wait = passing(world, () => {
    world.online = world.now >= wokeAt + 4_000;
  });
  await world.tick([a], { wakingUntil: wokeAt + 30_000, wait });
  expect([world.stored, world.writes.flat()[0]?.sample.at]).toEqual([['a up'], wokeAt + 4_000]);
});

test('a network that does not come back is waited for no longer than waking lasts', async () => {
  const world = new FakeWorld();
  world.online = false;
  const wokeAt = world.now;
  await world.tick([a], { wakingUntil: wokeAt + 30_000, wait: passing(world) });
  expect(world.stored).toEqual(['a unknown offline']);
  expect(world.writes.flat()[0]?.sample.at).toBeLessThanOrEqual(wokeAt + 30_000);
});

test('this machine’s own endpoints wait for no network', async () => {
  const world = new FakeWorld();
  world.online = false;
  await world.tick([local], { wakingUntil: world.now + 30_000 });
  expect(world.stored).toEqual(['local up']);
});

test('an abort ends the wait for the network, and nothing is sent', async () => {
  const world = new FakeWorld();
  world.online = false;
  const stop = new AbortController();
  const ticking = world.tick([a], { wakingUntil: world.now + 30_000, signal: stop.signal });
  await settleAll();
  stop.abort();
  await ticking;
  expect([world.sent, world.stored]).toEqual([[], []]);
});

test('just after waking an answer over plain http waits for the guard like any other', async () => {
  const world = new FakeWorld();
  const news = endpoint('news', { url: 'http://news.example/' });
  world.hosts.set(news.url, landed('https://login.hotel.test/'));
  world.hosts.set(KNOWN_CONTROL.url, { ...GOOD, body: 'Welcome' });
  await world.tick([news], { wakingUntil: world.now + 30_000, control: [KNOWN_CONTROL] });
  expect(world.stored).toEqual(['news unknown portal']);
});

test('sleep in the middle of a tick: the checks after it are in the grace, whatever answered before', async () => {
  const world = worldWhere({ c: REFUSED });
  world.hosts.set(b.url, async () => {
    world.now += 3_600_000;
    return SILENT;
  });
  const report = await world.tick([a, b, c], { concurrency: 1 });
  expect(world.stored).toEqual(['a up', 'b unknown asleep', 'c unknown asleep']);
  expect(report).toMatchObject({ networkProven: false, wakingUntil: world.now + 30_000 });
});

test('only what is due is checked', async () => {
  const world = new FakeWorld();
  const report = await world.tick([a, b, endpoint('c', { paused: true })], {
    latest: (id) => (id === 'a' ? world.now : null),
  });
  expect(world.stored).toEqual(['b up']);
  expect(report).toMatchObject({ due: 1, recorded: 1 });
});

test('what is to be looked at again is marked as that, with the endpoint’s own interval', async () => {
  const world = new FakeWorld();
  await world.tick([a, b, c], {
    latest: (id) => (id === 'c' ? null : world.now),
    isRecheckDue: ({ id }) => id === 'a',
  });
  const found = world.writes
    .flat()
    .map(({ endpoint, sample }) => [endpoint.id, sample.recheck, sample.intervalMs]);
  expect(found.toSorted()).toEqual([
    ['a', true, 60_000],
    ['c', false, 60_000],
  ]);
});

test('what is due is no recheck, even if it is to be looked at again: a slot begins with a look that counts', async () => {
  const world = new FakeWorld();
  await world.tick([a], { isRecheckDue: () => true });
  expect(world.writes.flat().map(({ sample }) => sample.recheck)).toEqual([false]);
});

test('once results are stored their endpoints are free, and that is told', async () => {
  const world = new FakeWorld();
  const busy = new Set<string>();
  const told: number[] = [];
  await world.tick([a, b], { busy, onFree: () => void told.push(busy.size) });
  expect(told).toEqual([0]);
});

test('no more checks than allowed are in flight', async () => {
  const world = new FakeWorld();
  let [flying, most] = [0, 0];
  const many = Array.from({ length: 20 }, (_, i) => endpoint(`e${i}`));
  for (const { url } of many) {
    world.hosts.set(url, async () => {
      most = Math.max(most, ++flying);
      await settleAll();
      flying--;
      return GOOD;
    });
  }
  await world.tick(many, { concurrency: 3 });
  expect([most, world.stored.length]).toEqual([3, 20]);
});

test('quick results are stored together, without waiting for one that hangs', async () => {
  const hanging = heldHost();
  const world = worldWhere({ c: hanging.host });
  const ticking = world.tick([a, b, c]);
  await settleAll();
  expect(world.stored).toEqual([]);
  world.timers[0]?.();
  await settleAll();
  expect(world.writes.map((write) => write.length)).toEqual([2]);
  hanging.answer(SILENT);
  await ticking;
  expect(world.stored).toEqual(['a up', 'b up', 'c down timeout']);
  expect(world.writes).toHaveLength(2);
});

test('a silence is kept back until something answers', async () => {
  const slow = heldHost();
  const world = worldWhere({ a: REFUSED, b: slow.host, c: SILENT });
  const ticking = world.tick([a, b, c]);
  await settleAll();
  expect(world.timers).toHaveLength(0);
  slow.answer(GOOD);
  await ticking;
  expect(world.stored).toEqual(['a down network', 'b up', 'c down timeout']);
  expect(world.writes).toHaveLength(1);
});

test('the answer of this machine does not wait for the guard', async () => {
  const slow = heldHost();
  const world = worldWhere({ a: REFUSED, b: slow.host, local: REFUSED });
  const ticking = world.tick([a, b, local]);
  await settleAll();
  world.timers[0]?.();
  await settleAll();
  expect(world.stored).toEqual(['local down network']);
  slow.answer(SILENT);
  await ticking;
  expect(world.stored).toEqual(['a unknown offline', 'b unknown offline', 'local down network']);
});

test('a store that fails is reported, the tick ends, and its endpoints are free again', async () => {
  const world = new FakeWorld();
  const busy = new Set<string>();
  const full = new Error('disk full');
  const report = await world.tick([a], { busy, store: () => Promise.reject(full) });
  expect(report).toMatchObject({ due: 1, recorded: 0 });
  expect([world.errors, [...busy]]).toEqual([[full], []]);
});

test('a check that breaks is reported, and the others go on', async () => {
  const world = worldWhere({ a: () => Promise.reject(new Error('broken port')) });
  await world.tick([a, b]);
  expect(world.stored).toEqual(['b up']);
  expect(world.errors).toHaveLength(1);
});

test('ticks that overlap never check an endpoint twice at once', async () => {
  const hanging = heldHost();
  const world = worldWhere({ a: hanging.host });
  const busy = new Set<string>();
  const first = world.tick([a, b], { busy });
  await settleAll();
  expect([...busy]).toEqual(['a', 'b']);
  world.timers[0]?.();
  await settleAll();
  expect([...busy]).toEqual(['a']);
  await world.tick([a, b], { busy });
  hanging.answer(GOOD);
  await first;
  expect(world.stored).toEqual(['a up', 'b up', 'b up']);
  expect([...busy]).toEqual([]);
});

test('an abort stores what is settled, leaves the rest, and ends at once', async () => {
  const world = worldWhere({ b: () => new Promise(() => {}) });
  const stop = new AbortController();
  const ticking = world.tick([a, b, c], { signal: stop.signal, concurrency: 2 });
  await settleAll();
  stop.abort();
  await ticking;
  expect(world.stored).toEqual(['a up', 'c up']);
});

test('an aborted tick sends nothing', async () => {
  const world = new FakeWorld();
  expect(await world.tick([a], { signal: AbortSignal.abort() })).toMatchObject({ recorded: 0 });
  expect(world.sent).toEqual([]);
});
