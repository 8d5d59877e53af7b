// Whole stories through the shipped loop, tick, guard, rechecks, decisions and delivery: the messages of each, and no other.

import { afterAll, describe, expect, test } from 'vitest';
import type { HttpResult } from '../../shared/ports.ts';
import { AlertWorld, OK, type World } from '../support/alert-world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const INTERVAL_MS = 30_000;
const TIMEOUT_MS = 10_000;
/** Confirmation: the rechecks of a first failure. */
const CONFIRM_MS = 30_000;

const MANY = process.env['UPTALLY_LONG'] === '1' ? 2_800 : 300;
const EIGHT = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const CONTROL = 'https://control.example/';
const PORTAL = 'http://portal.example/';
const BUSY = { ...OK, status: 503 };
const LOGIN = {
  ...OK,
  body: '<title>Log in</title>',
  particulars: {
    url: 'http://login.hotel.test/',
    contentType: 'text/html',
    headerNames: [],
    bytesRead: 21,
    phases: null,
  },
};
const NO_NAME: HttpResult = { kind: 'none', cause: 'dns', detail: 'No such name.' };
const NO_TRUST: HttpResult = { kind: 'none', cause: 'tls', detail: 'The certificate is for another name.' };
const RULES = [{ name: 'down', when: { down: {} }, priority: 'P1', channels: ['hook'] }];

interface Story extends Partial<World> {
  readonly ids?: readonly string[];
  readonly rules?: readonly object[];
  readonly more?: object;
  readonly forMs: number;
  /** What an endpoint answers; OK where it says nothing. */
  readonly host?: (id: string, at: number) => HttpResult | null | undefined;
  /** What the control address over https answers, and the one over http. */
  readonly control?: (at: number) => HttpResult | null;
  readonly plain?: (at: number) => HttpResult | null;
  /** Sleeps from one instant to another. */
  readonly sleeps?: readonly [number, number];
}

const latenesses: { readonly story: string; readonly ms: number }[] = [];

async function run(story: Story): Promise<AlertWorld> {
  const { ids = EIGHT, rules = RULES, more = {}, host, control = () => OK } = story;
  const plain =
    story.plain ?? ((at: number) => (control(at) === OK ? { ...OK, body: 'success' } : control(at)));
  const document = {
    control: [CONTROL, { url: PORTAL, status: 200, body: 'success' }],
    endpoints: ids.map((id) => ({
      id,
      name: id,
      group: 'web',
      url: `https://${id}.example/`,
      interval: '30s',
    })),
    alerts: { rules },
    ...more,
  };
  const world = await AlertWorld.begin(document, {
    ...story,
    answer: (url, at) => {
      if (url === CONTROL) return control(at);
      if (url === PORTAL) return plain(at);
      const answered = host?.(new URL(url).hostname.replace('.example', ''), at);
      return answered === undefined ? OK : answered;
    },
  });
  const [from, to] = story.sleeps ?? [story.forMs, story.forMs];
  await world.pass(from);
  world.sleep(to - from);
  await world.pass(story.forMs - to);
  await world.end();
  return world;
}

async function titles(story: Story): Promise<readonly string[]> {
  return (await run(story)).told.map(({ title }) => title);
}

const within = (at: number, from: number, to: number) => from <= at && at < to;
const between =
  (from: number, to: number, what: HttpResult | null, ids: readonly string[] = EIGHT) =>
  (id: string, at: number) =>
    ids.includes(id) && within(at, from, to) ? what : undefined;

describe('nobody is told', () => {
  test('while a laptop sleeps for the night, and its network comes back twenty seconds later', async () => {
    const gone = (at: number) => within(at, 8 * HOUR, 8 * HOUR + 20_000);
    const told = await titles({
      forMs: 9 * HOUR,
      sleeps: [10 * MINUTE, 8 * HOUR],
      host: (_id, at) => (gone(at) ? null : undefined),
      control: (at) => (gone(at) ? null : OK),
    });
    expect(told).toEqual([]);
  });

  test('while the Wi-Fi is gone for an hour', async () => {
    const gone = (at: number) => within(at, 10 * MINUTE, 70 * MINUTE);
    const told = await titles({
      forMs: 2 * HOUR,
      host: (_id, at) => (gone(at) ? null : undefined),
      control: (at) => (gone(at) ? null : OK),
    });
    expect(told).toEqual([]);
  });

  test('while a captive portal stands in between', async () => {
    const caught = (at: number) => within(at, 10 * MINUTE, 40 * MINUTE);
    const told = await titles({
      forMs: HOUR,
      host: (_id, at) => (caught(at) ? NO_TRUST : undefined),
      // Nobody can pose as a host over https.
      control: (at) => (caught(at) ? NO_TRUST : OK),
      plain: (at) => (caught(at) ? LOGIN : { ...OK, body: 'success' }),
    });
    expect(told).toEqual([]);
  });

  test('while the DNS of this machine is down', async () => {
    const broken = (at: number) => within(at, 10 * MINUTE, 40 * MINUTE);
    const told = await titles({
      forMs: HOUR,
      host: (_id, at) => (broken(at) ? NO_NAME : undefined),
      control: (at) => (broken(at) ? NO_NAME : OK),
    });
    expect(told).toEqual([]);
  });

  test('when the clock is set back an hour', async () => {
    const told = await titles({ forMs: 3 * HOUR, clockIsOff: (at) => (at < HOUR ? 0 : -HOUR) });
    expect(told).toEqual([]);
  });

  test('of a blip of four seconds', async () => {
    expect(
      await titles({ forMs: HOUR, host: between(10 * MINUTE - 2_000, 10 * MINUTE + 2_000, BUSY, ['c']) }),
    ).toEqual([]);
  });
});

describe('told once, and once when it is over', () => {
  async function toldInTime(
    story: string,
    wanted: readonly string[],
    told: Story,
    from: number,
  ): Promise<void> {
    const world = await run(told);
    expect(world.told.map(({ title }) => title)).toEqual(wanted);
    const lateMs = (world.told[0]?.arrivedAt ?? Number.POSITIVE_INFINITY) - from;
    latenesses.push({ story, ms: lateMs });
    expect(lateMs).toBeLessThanOrEqual(INTERVAL_MS + TIMEOUT_MS + CONFIRM_MS);
  }

  test('one of eight', async () => {
    const host = between(10 * MINUTE, 20 * MINUTE, BUSY, ['c']);
    await toldInTime('one of eight', ['c is down', 'c is back'], { forMs: HOUR, host }, 10 * MINUTE);
  });

  test('one of eight that hangs', async () => {
    const host = between(10 * MINUTE, 20 * MINUTE, null, ['c']);
    await toldInTime('one that hangs', ['c is down', 'c is back'], { forMs: HOUR, host }, 10 * MINUTE);
  });

  test('all eight behind one gateway, for the control address answers', async () => {
    const host = between(10 * MINUTE, 20 * MINUTE, null);
    const wanted = ['8 of 8 endpoints in web are down', '8 of 8 endpoints in web are back'];
    await toldInTime('all eight', wanted, { forMs: HOUR, host }, 10 * MINUTE);
  });

  test('a CDN that takes five hosts along', async () => {
    const host = between(10 * MINUTE, 20 * MINUTE, null, EIGHT.slice(0, 5));
    const wanted = ['5 of 8 endpoints in web are down', '5 of 8 endpoints in web are back'];
    await toldInTime('a CDN', wanted, { forMs: HOUR, host }, 10 * MINUTE);
  });

  test('a deploy that takes forty seconds', async () => {
    const host = between(10 * MINUTE, 10 * MINUTE + 40_000, BUSY, ['c']);
    await toldInTime('a deploy', ['c is down', 'c is back'], { forMs: HOUR, host }, 10 * MINUTE);
  });

  test('maintenance that ends during an outage: told when it ends', async () => {
    const from = new Date(Date.UTC(2026, 10, 23, 12, 5)).toISOString();
    const to = new Date(Date.UTC(2026, 10, 23, 12, 30)).toISOString();
    const more = { maintenance: [{ from, to }] };
    const host = between(10 * MINUTE, 40 * MINUTE, BUSY, ['c']);
    await toldInTime('maintenance', ['c is down', 'c is back'], { forMs: HOUR, host, more }, 30 * MINUTE);
  });

  test(`${MANY} endpoints at once`, async () => {
    const ids = Array.from({ length: MANY }, (_, i) => `e${i}`);
    const host = between(10 * MINUTE, 20 * MINUTE, BUSY, ids);
    const wanted = [
      `${MANY} of ${MANY} endpoints in web are down`,
      `${MANY} of ${MANY} endpoints in web are back`,
    ];
    await toldInTime('many at once', wanted, { forMs: 30 * MINUTE, host, ids }, 10 * MINUTE);
  });

  test('flapping every two checks for six hours', async () => {
    const from = 10 * MINUTE;
    const flaps = (at: number) =>
      within(at, from, from + 6 * HOUR) && Math.floor((at - from) / MINUTE) % 2 === 0;
    const told = await titles({
      forMs: 7 * HOUR,
      ids: ['a'],
      more: { recheck: [] },
      host: (_id, at) => (flaps(at) ? BUSY : undefined),
    });
    expect(told).toEqual(['a is unstable', 'a is stable again']);
  });

  test('the same with rechecks: the first two outages one by one, then it is unstable', async () => {
    const from = 10 * MINUTE;
    const flaps = (at: number) =>
      within(at, from, from + 6 * HOUR) && Math.floor((at - from) / MINUTE) % 2 === 0;
    const host = (_id: string, at: number) => (flaps(at) ? BUSY : undefined);
    const told = await titles({ forMs: 7 * HOUR, ids: ['a'], host });
    expect(told).toEqual([
      'a is down',
      'a is back',
      'a is down',
      'a is back',
      'a is unstable',
      'a is stable again',
    ]);
  });

  test('a slow creep', async () => {
    const rules = [{ name: 'slow', when: { degraded: { for: '10m' } }, channels: ['hook'] }];
    const endpoints = [
      { id: 'a', name: 'a', url: 'https://a.example/', interval: '30s', expect: { latency: '500ms' } },
    ];
    const latencyUs = (at: number) => (at < 3 * HOUR ? 100_000 + at / 10 : 100_000);
    const told = await titles({
      forMs: 4 * HOUR,
      rules,
      more: { endpoints },
      host: (_id, at) => ({ ...OK, latencyUs: Math.round(latencyUs(at)) }),
    });
    expect(told).toEqual(['a is slow', 'a is fast again']);
  });

  test('a brown-out of three percent for a day, by its budget and not check by check', async () => {
    const rules = [
      ...RULES,
      { name: 'budget', when: { burn: { objective: '99.9%' } }, priority: 'P2', channels: ['hook'] },
    ];
    let asked = 0;
    const told = await titles({
      forMs: 26 * HOUR,
      ids: ['a'],
      rules,
      host: (_id, at) => {
        asked++;
        return within(at, HOUR, 25 * HOUR) && asked % 33 === 0 ? BUSY : undefined;
      },
    });
    expect(told.filter((title) => title.includes('is down'))).toEqual([]);
    expect(told[0]).toBe('a is spending the error budget too fast');
  });
});

afterAll(() => {
  const lines = latenesses.map(({ story, ms }) => `  ${story}: ${(ms / 1_000).toFixed(1)} s`);
  console.log(`From the outage to its message:\n${lines.join('\n')}`);
});
