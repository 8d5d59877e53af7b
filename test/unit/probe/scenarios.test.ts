// What happens to a network, as eight endpoints see it in one tick of the shipped guard: whose fault each silence is.

import { expect, test } from 'vitest';
import { CONTROL_DEFAULT } from '../../../shared/config/control.ts';
import type { HttpResult } from '../../../shared/ports.ts';
import { endpoint, FakeWorld, GOOD, landed, SILENT } from './fake-world.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const SECURE = IDS.map((id) => endpoint(id));
/** Half of them by plain http. */
const MIXED = IDS.map((id, i) =>
  i % 2 === 0 ? endpoint(id) : endpoint(id, { url: `http://${id}.example/` }),
);
const NO_NAME: HttpResult = { kind: 'none', cause: 'dns', detail: 'No such name.' };
const NO_TRUST: HttpResult = { kind: 'none', cause: 'tls', detail: 'The certificate is for another name.' };
const SUCCESS: HttpResult = { ...GOOD, body: 'success\n' };
const LOGIN = landed('https://login.hotel.test/');

interface Scenario {
  readonly endpoints?: typeof SECURE;
  /** What the endpoints of these letters do; the others answer. */
  readonly hosts: Readonly<Record<string, HttpResult>>;
  /** Whether the plain control addresses answer. */
  readonly controlAnswers: boolean;
  /** What the control address over http answers. */
  readonly known: HttpResult;
  readonly isOnline?: boolean;
}

async function outcomesIn({ endpoints = SECURE, hosts, ...seen }: Scenario): Promise<string> {
  const world = new FakeWorld();
  for (const { id, url } of endpoints) {
    const host = Object.entries(hosts).find(([letters]) => letters.includes(id))?.[1];
    if (host !== undefined) world.hosts.set(url, host);
  }
  for (const { url } of CONTROL_DEFAULT) world.hosts.set(url, seen.known);
  world.controlAnswers = seen.controlAnswers;
  world.online = seen.isOnline ?? true;
  await world.tick(endpoints, { control: CONTROL_DEFAULT });
  const counts = new Map<string, number>();
  for (const { sample } of world.writes.flat()) {
    const found = [sample.outcome, sample.cause].filter(Boolean).join(' ');
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return [...counts]
    .map(([found, count]) => `${count} ${found}`)
    .toSorted()
    .join(', ');
}

const there = { controlAnswers: true, known: SUCCESS };
const gone = { controlAnswers: false, known: SILENT };

test.each<[string, Scenario, string]>([
  ['all is well', { hosts: {}, ...there }, '8 up'],
  ['one of eight is down', { hosts: { c: SILENT }, ...there }, '1 down timeout, 7 up'],
  [
    'one of eight is down, and no control address can be reached from here',
    { hosts: { c: SILENT }, ...gone },
    '1 down timeout, 7 up',
  ],
  ['a CDN takes five along', { hosts: { abcde: SILENT }, ...there }, '3 up, 5 down timeout'],
  ['all eight behind one gateway', { hosts: { abcdefgh: SILENT }, ...there }, '8 down timeout'],
  ['the Wi-Fi is gone', { hosts: { abcdefgh: SILENT }, ...gone }, '8 unknown offline'],
  ['the browser knows it', { hosts: {}, ...gone, isOnline: false }, '8 unknown offline'],
  ['the DNS of this machine is down', { hosts: { abcdefgh: NO_NAME }, ...gone }, '8 unknown offline'],
  ['their domain has expired', { hosts: { abcdefgh: NO_NAME }, ...there }, '8 down dns'],
  [
    'a captive portal breaks https, and leads http to its login',
    { endpoints: MIXED, hosts: { aceg: NO_TRUST, bdfh: LOGIN }, controlAnswers: false, known: LOGIN },
    '8 unknown portal',
  ],
  [
    'a captive portal answers http in the place of each page',
    { endpoints: MIXED, hosts: { aceg: NO_TRUST }, controlAnswers: false, known: GOOD },
    '8 unknown portal',
  ],
  [
    'the line is gone, and a box in the house still answers http',
    { endpoints: MIXED, hosts: { acdefgh: SILENT }, ...gone },
    '1 up, 7 unknown offline',
  ],
  [
    'plain http sites move house',
    { endpoints: MIXED, hosts: { bdfh: landed('https://new.test/') }, ...there },
    '8 up',
  ],
])('%s', async (_title, scenario, outcomes) => {
  expect(await outcomesIn(scenario)).toBe(outcomes);
});
