// Rounds of the background: what is checked, stored and shown, on a history in memory and a network of words.

import { describe, expect, test, vi } from 'vitest';
import { type RoundTools, rounds } from '../../extension/background/rounds.ts';
import type { Toolbar } from '../../extension/browser.ts';
import { readDetails, readTrouble } from '../../extension/report.ts';
import { CONFIG_KEY } from '../../extension/watchlist.ts';
import { wordingFor } from '../../extension/wording.ts';
import { extensionEnglish } from '../../extension/words/words.ts';
import { minuteFloor } from '../../shared/core/instant.ts';
import { NO_OVERLAYS } from '../../shared/core/overlay.ts';
import type { HttpResult, KeyValue } from '../../shared/ports.ts';
import { matchers } from '../../shared/probe/matchers.ts';
import { TOGETHER_MS } from '../../shared/probe/outbox.ts';
import { NO_SECRETS } from '../../shared/probe/request.ts';
import { openHistory } from '../../shared/store/history.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { memoryNotes } from './extension-notes.ts';

const START = Date.UTC(2026, 10, 23, 12);
const CONFIG = {
  version: 0,
  zone: 'UTC',
  control: [],
  endpoints: [
    { id: 'a', url: 'http://127.0.0.1:1/a', interval: '30s' },
    { id: 'b', url: 'http://127.0.0.1:1/b', interval: '30s' },
    { id: 'p', url: 'http://127.0.0.1:1/p', paused: true },
  ],
};
const UP: HttpResult = { kind: 'answer', status: 200, latencyUs: 5_000, body: '', isCut: false };

function desk(
  answer: (url: string) => Promise<HttpResult> = async () => UP,
  kv: KeyValue = memoryStore(),
  notes = memoryNotes({ [CONFIG_KEY]: CONFIG }),
) {
  const time = { now: START };
  const asked: string[] = [];
  const shown: Toolbar[] = [];
  const timers: { readonly ms: number; readonly ring: () => void }[] = [];
  const opening = openHistory({ kv, zone: 'UTC', onProblem: () => undefined });
  const tools: RoundTools = {
    notes,
    clock: { now: () => time.now, monotonicUs: () => time.now * 1_000 },
    secrets: NO_SECRETS,
    matchers: async () => matchers,
    http: {
      send: async ({ url }) => {
        asked.push(url.slice(-1));
        return answer(url);
      },
      answers: async () => false,
      mayBeOnline: () => true,
    },
    // Results are written as soon as the tick flushes them; other waits end when the test says so.
    wait: (ms, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve());
        if (ms > TOGETHER_MS) timers.push({ ms, ring: resolve });
      }),
    tickMs: 30_000,
    zone: 'UTC',
    history: () => opening,
    show: async (toolbar) => void shown.push(toolbar),
    words: extensionEnglish,
    wording: ({ zone }) => wordingFor(zone, 'en'),
    announce: () => undefined,
    alert: async () => undefined,
    showMenu: async () => undefined,
  };
  const stored = async (id: string) => (await opening).samples(id, 0, START * 2);
  return { rounds: rounds(tools), time, asked, shown, notes, stored, history: opening, timers, tools };
}

test('a tick checks what is due, stores it and shows it; paused endpoints rest', async () => {
  const { rounds, asked, shown, stored } = desk();
  await rounds.tick();
  expect(asked.toSorted()).toEqual(['a', 'b']);
  expect((await stored('a')).map(({ at, outcome }) => [at, outcome])).toEqual([[START, 'up']]);
  expect(shown.at(-1)).toMatchObject({ badge: '', title: 'Uptally: All systems operational' });
});

test('a tick within the same slot finds nothing due', async () => {
  const { rounds, asked, time } = desk();
  await rounds.tick();
  time.now += 1;
  await rounds.tick();
  expect(asked).toHaveLength(2);
});

test('two ticks at once are one', async () => {
  const { rounds, asked } = desk();
  await Promise.all([rounds.tick(), rounds.tick()]);
  expect(asked).toHaveLength(2);
});

test('asked for, an endpoint is checked in the middle of its slot, paused or not', async () => {
  const { rounds, asked, time } = desk();
  await rounds.tick();
  time.now += 1;
  await rounds.check(['a', 'p']);
  expect(asked.slice(2).toSorted()).toEqual(['a', 'p']);
});

test('asked for while its check is under way, an endpoint is checked once more afterwards', async () => {
  const { promise, resolve } = Promise.withResolvers<HttpResult>();
  const { rounds, asked } = desk(() => promise);
  const first = rounds.check(['a']);
  const second = rounds.check(['a', 'b']);
  await expect.poll(() => asked).toEqual(['a', 'b']);
  resolve(UP);
  await Promise.all([first, second]);
  expect(asked).toEqual(['a', 'b', 'a']);
});

test('the answer of an address that was replaced meanwhile is not put down to the new one', async () => {
  const { promise, resolve } = Promise.withResolvers<HttpResult>();
  const { rounds, asked, notes, stored } = desk(() => promise);
  const checked = rounds.tick();
  await expect.poll(() => asked.toSorted()).toEqual(['a', 'b']);
  const endpoints = CONFIG.endpoints.map((each) =>
    each.id === 'a' ? { ...each, url: `${each.url}/new` } : each,
  );
  await notes.set(CONFIG_KEY, { ...CONFIG, endpoints });
  resolve(UP);
  await checked;
  expect(await stored('a')).toEqual([]);
  expect(await stored('b')).toHaveLength(1);
});

test('what an endpoint said is there to read as long as it is not well', async () => {
  let status = 503;
  const { rounds, notes, time } = desk(async () => ({ ...UP, status }));
  await rounds.tick();
  expect(await readDetails(notes)).toMatchObject({ a: 'The answer was status 503.' });
  status = 200;
  time.now += 30_000;
  await rounds.tick();
  expect(await readDetails(notes)).toEqual({});
});

test('a store that refuses is told in the toolbar and in the popup, until it works again', async () => {
  const store = memoryStore();
  let full = true;
  const kv: KeyValue = {
    ...store,
    write: async (batch) => {
      if (full) throw new Error('There is no room left for the history.');
      await store.write(batch);
    },
  };
  const { rounds, notes, shown, time, stored } = desk(undefined, kv);
  await rounds.tick();
  expect(await readTrouble(notes)).toEqual({ at: START, problem: 'There is no room left for the history.' });
  expect(shown.at(-1)).toMatchObject({ badge: '!' });
  full = false;
  time.now += 1;
  await rounds.tick();
  expect(await readTrouble(notes)).toBeNull();
  expect(await stored('a')).toHaveLength(1);
});

test('a browser that writes no note any more is told of, and the checks go on and are stored', async () => {
  const full = async () => {
    throw new Error('no space left');
  };
  const notes = { ...memoryNotes({ [CONFIG_KEY]: CONFIG }), set: full };
  const { rounds, shown, time, stored } = desk(undefined, undefined, notes);
  for (let i = 0; i < 3; i++, time.now += 30_000) await rounds.tick();
  expect(await stored('a')).toHaveLength(3);
  expect(shown.at(-1)).toMatchObject({ badge: '!' });
});

test('a history that was deleted is missed although the next tick puts something in its place', async () => {
  const kv = memoryStore();
  const { rounds, notes, time } = desk(undefined, kv);
  for (let i = 0; i < 130; i++, time.now += 30_000) await rounds.tick();
  await kv.write({ put: [], remove: (await kv.range('', '~')).map(({ key }) => key) });
  await notes.remove('compacted');
  for (let i = 0; i < 2; i++, time.now += 3_600_000) await rounds.tick();
  expect(await notes.get('mishap')).toMatchObject({ what: 'lost' });
});

test('a list that cannot be read is told, and checks nothing', async () => {
  const { rounds, notes, asked, shown } = desk();
  await notes.set(CONFIG_KEY, { version: 0, endpoints: [{ url: 'ftp://shop.test/' }] });
  await rounds.tick();
  expect(asked).toEqual([]);
  expect((await readTrouble(notes))?.problem).toContain('endpoints[0].url');
  expect(shown.at(-1)).toMatchObject({ badge: '!' });
});

test('after a sleep, silence beyond this machine is put down to waking, once', async () => {
  const silent = async (): Promise<HttpResult> => ({ kind: 'none', cause: 'network', detail: 'No answer.' });
  const { rounds, notes, time, stored } = desk(silent);
  const endpoints = [{ id: 'far', url: 'http://far.test/', interval: '30s' }];
  await rounds.tick();
  await notes.set(CONFIG_KEY, { ...CONFIG, endpoints });
  time.now += 3_600_000;
  await rounds.tick();
  expect((await stored('far')).map(({ outcome, cause }) => [outcome, cause])).toEqual([
    ['unknown', 'asleep'],
  ]);
});

describe('looking again', () => {
  const FAILING: HttpResult = { ...UP, status: 503 };
  const everyMinute = {
    ...CONFIG,
    endpoints: [{ id: 'a', url: 'http://127.0.0.1:1/a', interval: '60s' }],
  };

  async function failing() {
    let result = FAILING;
    const all = desk(async () => result);
    await all.notes.set(CONFIG_KEY, everyMinute);
    await all.rounds.tick();
    const looks = async () => {
      const samples = await all.stored('a');
      return samples.map(({ at, outcome, recheck }) => [(at - START) / 1_000, outcome, recheck]);
    };
    /** Lets the timer ring that was set last. */
    const ring = async () => {
      const timer = all.timers.at(-1);
      const count = (await all.stored('a')).length;
      all.time.now += timer?.ms ?? 0;
      timer?.ring();
      await expect.poll(async () => (await all.stored('a')).length).toBe(count + 1);
    };
    const become = (next: HttpResult) => {
      result = next;
    };
    return { ...all, looks, ring, become };
  }

  test('comes 5, 15 and 30 s after a first failure, each a recheck', async () => {
    const { looks, ring, timers } = await failing();
    for (let i = 0; i < 3; i++) await ring();
    const expected = [5, 15, 30].map((seconds) => [seconds, 'down', true]);
    expect(await looks()).toEqual([[0, 'down', false], ...expected]);
    expect(timers.map(({ ms }) => ms)).toEqual([5_000, 10_000, 15_000]);
  });

  test('ends where the second look finds it up', async () => {
    const { looks, ring, become, timers } = await failing();
    become(UP);
    await ring();
    expect(await looks()).toEqual([
      [0, 'down', false],
      [5, 'up', true],
    ]);
    expect(timers).toHaveLength(1);
  });

  test('is not done for who answers, nor where the list wants none', async () => {
    const fine = desk();
    await fine.rounds.tick();
    const none = desk(async () => FAILING);
    await none.notes.set(CONFIG_KEY, { ...everyMinute, recheck: [] });
    await none.rounds.tick();
    expect([fine.timers, none.timers]).toEqual([[], []]);
  });

  test('goes on in a background that begins anew, and what was missed is not there', async () => {
    const { tools, time, looks } = await failing();
    time.now += 28_000;
    await rounds(tools).tick();
    expect(await looks()).toEqual([
      [0, 'down', false],
      [28, 'down', true],
    ]);
  });

  test('an hour later nothing is left to be looked at again', async () => {
    const { tools, time, timers, looks } = await failing();
    time.now += 3_600_000;
    await rounds(tools).tick();
    expect(timers).toHaveLength(1);
    expect((await looks()).at(-1)).toEqual([3_600, 'down', false]);
  });

  test('a history that can’t be written makes no busy loop', async () => {
    const { timers, time, asked, history } = await failing();
    vi.spyOn(await history, 'append').mockRejectedValue(new Error('There is no room left.'));
    time.now += 5_000;
    timers.at(-1)?.ring();
    await expect.poll(() => asked.length).toBe(2);
    await expect.poll(() => timers.at(-1)?.ms).toBe(1_000);
    expect([asked.length, timers.length]).toEqual([2, 2]);
  });
});

test('a plan that was added makes tallies anew at the next round, and not only at the next hour', async () => {
  const { rounds, time, notes, history } = desk();
  for (let i = 0; i <= 300; i++, time.now += 30_000) await rounds.tick();
  const settings = { id: 'a', apdexUs: 500_000, overlays: NO_OVERLAYS };
  const plannedMs = async () => {
    const [record] = await (await history).readAll([settings], minuteFloor(time.now), time.now);
    return record?.windows['24h'].maintenanceMs;
  };
  expect(await plannedMs()).toBe(0);
  const maintenance = [{ from: new Date(START).toISOString(), to: new Date(START + 60_000).toISOString() }];
  await notes.set(CONFIG_KEY, { ...CONFIG, maintenance });
  await rounds.tick();
  expect(await plannedMs()).toBe(60_000);
});
