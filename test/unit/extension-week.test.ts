// A hundred endpoints at 60 s over a simulated time, the background killed at random writes: nothing that was
// acknowledged is lost, nothing is there twice, and it takes as little room as the codec promises.

import { expect, test } from 'vitest';
import { type RoundTools, rounds } from '../../extension/background/rounds.ts';
import { CONFIG_KEY } from '../../extension/watchlist.ts';
import { wordingFor } from '../../extension/wording.ts';
import { extensionEnglish } from '../../extension/words/words.ts';
import { DAY_MS, HOUR_MS } from '../../shared/core/instant.ts';
import type { KeyValue } from '../../shared/ports.ts';
import { slotStart } from '../../shared/probe/schedule.ts';
import { openHistory } from '../../shared/store/history.ts';
import { readJournal } from '../../shared/store/journal.ts';
import { bytesOf, measure } from '../../shared/store/measure.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { seeded } from '../support/seeded.ts';
import { memoryNotes } from './extension-notes.ts';

const IS_LONG = process.env['UPTALLY_LONG'] === '1';
const LENGTH_MS = IS_LONG ? 7 * DAY_MS : 3 * HOUR_MS;
const COUNT = IS_LONG ? 100 : 20;
const START = Date.UTC(2026, 10, 23, 12);
const TICK_MS = 30_000;
/** One write in so many is the last of its background. */
const DEADLY = 40;

const CONFIG = {
  version: 0,
  zone: 'UTC',
  control: [],
  endpoints: Array.from({ length: COUNT }, (_, i) => ({ id: `e${i}`, url: `http://127.0.0.1:1/${i}` })),
};

test(`${COUNT} endpoints over ${LENGTH_MS / HOUR_MS} hours`, async () => {
  const random = seeded(20261129);
  const store = memoryStore();
  const notes = memoryNotes({ [CONFIG_KEY]: CONFIG });
  const time = { now: START };
  const acknowledged = new Set<string>();
  const asked = new Map<string, number>();
  let kills = 0;
  for (let life = newLife(); time.now < START + LENGTH_MS; time.now += TICK_MS) {
    await life.rounds.tick();
    if (life.isDead()) {
      kills += 1;
      life = newLife();
    }
  }
  const history = await openHistory({
    kv: store,
    zone: 'UTC',
    onProblem: (text) => expect.unreachable(text),
  });
  const stored: string[] = [];
  let rechecks = 0;
  for (const { id } of CONFIG.endpoints) {
    const own = await history.samples(id, 0, time.now + DAY_MS);
    stored.push(...own.map(({ at }) => `${id} ${at}`));
    expect(own.length).toBeLessThanOrEqual(asked.get(id) ?? 0);
    // One a slot: what was stored is not asked for again, except to look again at a failure.
    const slotOf = ({ at }: { readonly at: number }) => slotStart({ id, intervalMs: 60_000 }, at);
    const regular = own.filter(({ recheck }) => !recheck);
    const slots = new Set(regular.map(slotOf));
    expect(slots.size).toBe(regular.length);
    rechecks += own.length - regular.length;
    expect(own.filter((sample) => !slots.has(slotOf(sample)))).toEqual([]);
  }
  expect(rechecks).toBeGreaterThan(0);
  const there = new Set(stored);
  expect(there.size).toBe(stored.length);
  expect([...acknowledged].filter((sample) => !there.has(sample))).toEqual([]);
  expect(kills).toBeGreaterThan(LENGTH_MS / HOUR_MS / 2);
  if (!IS_LONG) return;
  const { endpoints } = await measure(store);
  const samplesBytes = [...endpoints.values()].reduce((sum, each) => sum + each.samplesBytes, 0);
  expect(samplesBytes / stored.length).toBeLessThan(3);
  expect([...endpoints.values()].reduce((sum, each) => sum + bytesOf(each), 0) / COUNT).toBeLessThan(150_000);

  /** A background with a store that dies at a random write, before it or after it. */
  function newLife() {
    let dead = false;
    const alive = <T>(work: () => Promise<T>) => (dead ? Promise.reject(new Error('killed')) : work());
    const kv: KeyValue = {
      get: (key) => alive(() => store.get(key)),
      range: (from, to) => alive(() => store.range(from, to)),
      write: (batch) =>
        alive(async () => {
          const [isLast, isAfter] = [random() < 1 / DEADLY, random() < 0.5];
          if (isLast) dead = true;
          if (isLast && !isAfter) throw new Error('killed');
          await store.write(batch);
          if (isLast) throw new Error('killed');
          for (const { key, value } of batch.put) if (key.startsWith('journal/')) acknowledge(value);
        }),
      close: async () => undefined,
    };
    const opening = openHistory({ kv, zone: 'UTC', onProblem: (text) => expect.unreachable(text) });
    const set: typeof notes.set = (key, value) => alive(() => notes.set(key, value));
    return { rounds: rounds(toolsOf({ ...notes, set }, opening)), isDead: () => dead };
  }

  function acknowledge(value: string | Uint8Array): void {
    const read = readJournal(value);
    for (const { endpoint, sample } of read.ok ? read.samples : [])
      acknowledged.add(`${endpoint} ${sample.at}`);
  }

  function toolsOf(lifeNotes: typeof notes, opening: ReturnType<typeof openHistory>): RoundTools {
    return {
      notes: lifeNotes,
      clock: { now: () => time.now, monotonicUs: () => time.now * 1_000 },
      http: {
        send: async ({ url }) => {
          const id = `e${url.split('/').at(-1)}`;
          asked.set(id, (asked.get(id) ?? 0) + 1);
          const latencyUs = 80_000 + Math.floor(random() * 40_000);
          return { kind: 'answer', status: random() < 0.01 ? 503 : 200, latencyUs, body: '', isCut: false };
        },
        answers: async () => true,
        mayBeOnline: () => true,
      },
      wait: (_ms, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
      tickMs: TICK_MS,
      zone: 'UTC',
      history: () => opening,
      show: async () => undefined,
      showMenu: async () => undefined,
      secrets: { read: async () => new Map() },
      matchers: async () => (await import('../../shared/probe/matchers.ts')).matchers,
      words: extensionEnglish,
      wording: ({ zone }) => wordingFor(zone, 'en'),
      announce: () => undefined,
      alert: async () => undefined,
    };
  }
});
