// Whole stories for alerting: what happens in the world, and the messages of each, no more and no fewer.
// Promise: each goes through the shipped loop, tick, guard, rechecks, decisions and delivery (alert-world.ts).
// Not here: the tests (alert-scenarios.test.ts; without one of the rules, alert-scenarios-without.test.ts).

import type { HttpResult } from '../../shared/ports.ts';
import { AlertWorld, OK, type World } from './alert-world.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const TIMEOUT_MS = 10_000;

export const MANY = process.env['UPTALLY_LONG'] === '1' ? 2_800 : 300;
const EIGHT = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const CONTROL = 'https://control.example/';
const PORTAL = 'http://portal.example/';
export const BUSY = { ...OK, status: 503 };
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
const RULES = [{ name: 'down', when: { down: {} }, priority: 'P1', channels: ['hook', 'desktop'] }];
const AT_ONCE = [{ ...RULES[0], when: { down: { failures: 1, of: 1 } } }];

export interface Story extends Partial<World> {
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

export interface Told {
  /** After `nobody is told` or `told once`. */
  readonly name: string;
  /** What has to be told; what is left out is that of somebody who is not told. */
  readonly tells?: readonly string[];
  /** When an outage begins that is over the confirmation time; ms after the story's beginning. */
  readonly outageAt?: number;
  readonly story: Story;
}

export async function run(story: Story): Promise<AlertWorld> {
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

const within = (at: number, from: number, to: number) => from <= at && at < to;
export const between =
  (from: number, to: number, what: HttpResult | null, ids: readonly string[] = EIGHT) =>
  (id: string, at: number) =>
    ids.includes(id) && within(at, from, to) ? what : undefined;

/** Hosts and control addresses are out of reach. */
function cutOff(from: number, to: number, how: HttpResult | null = null): Pick<Story, 'host' | 'control'> {
  return {
    host: (_id, at) => (within(at, from, to) ? how : undefined),
    control: (at) => (within(at, from, to) ? how : OK),
  };
}

const SWITCH_AT = 10 * MINUTE + 16_000;
/** Sent in the ten seconds before, and never answered: the way back was through the old network. */
const underWay = between(SWITCH_AT - TIMEOUT_MS, SWITCH_AT, null);
const isCaught = (at: number) => within(at, 10 * MINUTE, 40 * MINUTE);

export const NOBODY_IS_TOLD: readonly Told[] = [
  {
    name: 'a laptop asleep for the night, whose network comes back twenty seconds later, even where one failure is enough',
    story: {
      forMs: 9 * HOUR,
      rules: AT_ONCE,
      sleeps: [10 * MINUTE, 8 * HOUR],
      ...cutOff(8 * HOUR, 8 * HOUR + 20_000),
    },
  },
  { name: 'Wi-Fi gone for an hour', story: { forMs: 2 * HOUR, ...cutOff(10 * MINUTE, 70 * MINUTE) } },
  {
    name: 'a captive portal',
    story: {
      forMs: HOUR,
      // Nobody can pose as a host over https.
      ...cutOff(10 * MINUTE, 40 * MINUTE, NO_TRUST),
      plain: (at) => (isCaught(at) ? LOGIN : { ...OK, body: 'success' }),
    },
  },
  {
    name: 'the DNS of this machine down',
    story: { forMs: HOUR, ...cutOff(10 * MINUTE, 40 * MINUTE, NO_NAME) },
  },
  {
    name: 'a VPN switched on under checks: seen by this machine’s addresses, even where one failure is enough',
    story: {
      forMs: HOUR,
      rules: AT_ONCE,
      host: underWay,
      addresses: (at) => (at < SWITCH_AT ? '192.0.2.7' : '192.0.2.7 10.8.0.2'),
    },
  },
  {
    name: 'a VPN switched on under checks in a browser, which sees no addresses but looks again',
    story: { forMs: HOUR, host: underWay },
  },
  { name: 'the clock back an hour', story: { forMs: 3 * HOUR, clockIsOff: (at) => (at < HOUR ? 0 : -HOUR) } },
  {
    name: 'a blip of four seconds',
    story: { forMs: HOUR, host: between(10 * MINUTE - 2_000, 10 * MINUTE + 2_000, BUSY, ['c']) },
  },
];

const many = Array.from({ length: MANY }, (_, i) => `e${i}`);

export const TOLD_ONCE: readonly Told[] = [
  {
    name: 'one of eight down',
    tells: ['c is down', 'c is back'],
    outageAt: 10 * MINUTE,
    story: { forMs: HOUR, host: between(10 * MINUTE, 20 * MINUTE, BUSY, ['c']) },
  },
  {
    name: 'one of eight that hangs',
    tells: ['c is down', 'c is back'],
    outageAt: 10 * MINUTE,
    story: { forMs: HOUR, host: between(10 * MINUTE, 20 * MINUTE, null, ['c']) },
  },
  {
    name: 'all eight behind one gateway, for the control address answers',
    tells: ['8 of 8 endpoints in web are down', '8 of 8 endpoints in web are back'],
    outageAt: 10 * MINUTE,
    story: { forMs: HOUR, host: between(10 * MINUTE, 20 * MINUTE, null) },
  },
  {
    name: 'a CDN that takes five hosts along',
    tells: ['5 of 8 endpoints in web are down', '5 of 8 endpoints in web are back'],
    outageAt: 10 * MINUTE,
    story: { forMs: HOUR, host: between(10 * MINUTE, 20 * MINUTE, null, EIGHT.slice(0, 5)) },
  },
  {
    name: 'a deploy with 40 s down',
    tells: ['c is down', 'c is back'],
    outageAt: 10 * MINUTE,
    story: { forMs: HOUR, host: between(10 * MINUTE, 10 * MINUTE + 40_000, BUSY, ['c']) },
  },
  {
    name: 'maintenance that ends during an outage: told when it ends',
    tells: ['c is down', 'c is back'],
    outageAt: 30 * MINUTE,
    story: {
      forMs: HOUR,
      host: between(10 * MINUTE, 40 * MINUTE, BUSY, ['c']),
      more: { maintenance: [{ from: '2026-11-23T12:05:00Z', to: '2026-11-23T12:30:00Z' }] },
    },
  },
  {
    name: `${MANY} endpoints failing at once`,
    tells: [`${MANY} of ${MANY} endpoints in web are down`, `${MANY} of ${MANY} endpoints in web are back`],
    outageAt: 10 * MINUTE,
    story: { forMs: 30 * MINUTE, ids: many, host: between(10 * MINUTE, 20 * MINUTE, BUSY, many) },
  },
];

/** A minute down, a minute up, for six hours. */
const flaps = (_id: string, at: number) =>
  within(at, 10 * MINUTE, 370 * MINUTE) && Math.floor((at - 10 * MINUTE) / MINUTE) % 2 === 0
    ? BUSY
    : undefined;

const UNSTABLE = ['a is unstable', 'a is stable again'];

export const LONG_TROUBLE: readonly Told[] = [
  {
    name: 'flapping every two checks for six hours',
    tells: UNSTABLE,
    story: { forMs: 7 * HOUR, ids: ['a'], more: { recheck: [] }, host: flaps },
  },
  {
    name: 'the same with rechecks: the first two outages one by one, then it is unstable',
    tells: ['a is down', 'a is back', 'a is down', 'a is back', ...UNSTABLE],
    story: { forMs: 7 * HOUR, ids: ['a'], host: flaps },
  },
  {
    name: 'a slow creep',
    tells: ['a is slow', 'a is fast again'],
    story: {
      forMs: 4 * HOUR,
      rules: [{ name: 'slow', when: { degraded: { for: '10m' } }, channels: ['hook'] }],
      more: {
        endpoints: [
          { id: 'a', name: 'a', url: 'https://a.example/', interval: '30s', expect: { latency: '500ms' } },
        ],
      },
      host: (_id, at) => ({ ...OK, latencyUs: Math.round(at < 3 * HOUR ? 100_000 + at / 10 : 100_000) }),
    },
  },
  {
    name: 'a brown-out at 3% errors for a day, by its budget and not check by check',
    tells: ['a is spending the error budget too fast', 'a is spending the error budget as planned again'],
    story: {
      forMs: 52 * HOUR,
      ids: ['a'],
      rules: [
        ...RULES,
        { name: 'budget', when: { burn: { objective: '99.9%' } }, priority: 'P2', channels: ['hook'] },
      ],
      host: everySo(33, HOUR, 25 * HOUR),
    },
  },
];

/** Every so many requests fail. */
function everySo(many: number, from: number, to: number): (id: string, at: number) => HttpResult | undefined {
  let asked = 0;
  return (_id, at) => {
    asked++;
    return within(at, from, to) && asked % many === 0 ? BUSY : undefined;
  };
}
