// Twelve endpoints in every state that the popup knows, with a quarter of history, for tests and pictures.
// Promise: names and figures are invented; nothing is asked of any network, for the alarm is silenced.
// Not here: loading them inside the page (import-states.ts).

import type { BrowserUnderTest } from '../browser/browser.ts';
import { bundle } from './bundle.ts';
import type { Ending, SeededEndpoint, SeededStates } from './import-states.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const up = (fromMs: number, latencyMs: number, toMs = 14_000): Ending => ({
  outcome: 'up',
  status: 200,
  latencyUs: latencyMs * 1_000,
  cause: null,
  fromMs,
  toMs,
});
const down = (fromMs: number, status: number | null, latencyMs = 91, toMs = 14_000): Ending => ({
  outcome: 'down',
  status,
  latencyUs: status === null ? null : latencyMs * 1_000,
  cause: status === null ? 'timeout' : 'status',
  fromMs,
  toMs,
});
const unknown = (fromMs: number, cause: Ending['cause'], toMs = 14_000): Ending => ({
  outcome: 'unknown',
  status: null,
  latencyUs: null,
  cause,
  fromMs,
  toMs,
});

interface Made {
  readonly endpoint: object;
  readonly days: number;
  readonly endings: readonly Ending[];
}

const made = (
  url: string,
  name: string,
  group: string,
  days: number,
  endings: readonly Ending[],
  more: object = {},
): Made => ({
  endpoint: { id: name.toLowerCase().replaceAll(' ', '-'), url, name, group, interval: '1m', ...more },
  days,
  endings,
});

const ENDPOINTS: readonly Made[] = [
  made('https://app.example.com/checkout?id=7', 'Checkout API', 'Shop', 90, [
    up(2 * HOUR, 182, 5 * MINUTE),
    down(4 * MINUTE + 23_000, 503),
  ]),
  made(
    'https://search.example.com/',
    'Search',
    'Shop',
    90,
    [{ ...up(12 * MINUTE, 1_840), outcome: 'degraded' }],
    { expect: { latency: '800ms' } },
  ),
  made('https://www.example.com/', 'Website', 'Shop', 90, [up(3 * HOUR, 182)]),
  made('https://wiki.intranet.example/', 'Intranet wiki', 'Team', 90, [unknown(20 * MINUTE, 'offline')]),
  made('https://old.example.com/', 'Legacy portal', 'Team', 40, [unknown(9 * MINUTE, 'redirect')]),
  made('https://vendor.example/status', 'Vendor', 'Team', 90, [unknown(30 * MINUTE, 'permission')]),
  made('https://batch.example.com/', 'Nightly batch', 'Team', 90, [up(HOUR, 240)]),
  made(
    'https://docs.example.com/',
    'Documentation with quite a long name that has to end somewhere',
    'Team',
    90,
    [up(HOUR, 96)],
  ),
  made('https://mail.example.com/', 'Mail', 'Office', 90, [down(3 * HOUR, null)]),
  made('https://silent.example.com/', 'Silent', 'Office', 60, [down(5 * HOUR, 502, 40, 3 * HOUR)]),
  made('https://new.example.com/', 'New site', 'Office', 0, []),
  made('https://paused.example.com/', 'Old shop', 'Office', 90, [up(HOUR, 210)], { paused: true }),
];

/** @param grouped whether the endpoints have groups */
export function seededStates(now: number, grouped: boolean): SeededStates {
  const zone = 'Europe/Zurich';
  const endpoints = ENDPOINTS.map(({ endpoint }) => (grouped ? endpoint : { ...endpoint, group: undefined }));
  const around = { from: new Date(now - HOUR).toISOString(), to: new Date(now + HOUR).toISOString() };
  const config = { version: 0, zone, maintenance: [{ ...around, endpoints: ['nightly-batch'] }], endpoints };
  const seeded = ENDPOINTS.map(({ endpoint, days, endings }, i): SeededEndpoint => {
    const id = `${Reflect.get(endpoint, 'id')}`;
    return { id, days, seed: i + 1, endings };
  });
  return { now, zone, notes: { config, snoozed: { mail: now + 90 * MINUTE } }, endpoints: seeded };
}

/** Loads them, and has nothing checked from then on. */
export async function loadStates(browser: BrowserUnderTest, states: SeededStates): Promise<void> {
  const code = await bundle(new URL('./import-states.ts', import.meta.url), 'states');
  await browser.evaluateInExtensionPage(`(async () => {
    const api = globalThis.browser ?? chrome;
    await api.alarms.clearAll();
    ${code};
    return states.importStates(${JSON.stringify(states)});
  })()`);
}
