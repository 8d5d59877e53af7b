// What a tick of many due endpoints writes.
// Promise: the shipped round, with a network of words; every write is counted.
// Not here: how long a write takes (a disk's affair).

import { type RoundTools, rounds } from '../extension/background/rounds.ts';
import type { Notes } from '../extension/notes.ts';
import { CONFIG_KEY } from '../extension/watchlist.ts';
import { wordingFor } from '../extension/wording.ts';
import { extensionEnglish } from '../extension/words/words.ts';
import type { KeyValue } from '../shared/ports.ts';
import { matchers } from '../shared/probe/matchers.ts';
import { NO_SECRETS } from '../shared/probe/request.ts';
import { openHistory } from '../shared/store/history.ts';
import { memoryStore } from '../shared/store/memory.ts';
import type { Row } from './row.ts';

const START_MS = Date.UTC(2026, 10, 23, 12);
const TICK_MS = 30_000;

export async function tickRows(count: number): Promise<readonly Row[]> {
  const writes = { history: 0, notes: 0 };
  const time = { now: START_MS };
  const kv = counted(memoryStore(), writes);
  const opening = openHistory({ kv, zone: 'UTC', onProblem: () => undefined });
  const tools: RoundTools = {
    notes: notesOf(count, writes),
    clock: { now: () => time.now, monotonicUs: () => time.now * 1_000 },
    http: {
      send: async () => ({ kind: 'answer', status: 200, latencyUs: 5_000, body: '', isCut: false }),
      answers: async () => true,
      mayBeOnline: () => true,
    },
    secrets: NO_SECRETS,
    matchers: async () => matchers,
    wait: (_ms, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
    tickMs: TICK_MS,
    zone: 'UTC',
    history: () => opening,
    show: async () => undefined,
    showMenu: async () => undefined,
    words: extensionEnglish,
    wording: ({ zone }) => wordingFor(zone, 'en'),
    announce: () => undefined,
    alert: async () => undefined,
  };
  const { tick } = rounds(tools);
  // The first one moves what is new to its place as well.
  await tick();
  writes.history = 0;
  writes.notes = 0;
  time.now += 2 * TICK_MS;
  await tick();
  return [
    {
      name: `a tick of ${count} due endpoints: writes to the history`,
      value: writes.history,
      unit: '',
      target: 4,
    },
    { name: '… and to the notes', value: writes.notes, unit: '', target: 4 },
  ];
}

function counted(kv: KeyValue, writes: { history: number }): KeyValue {
  return {
    ...kv,
    write: (batch) => {
      writes.history++;
      return kv.write(batch);
    },
  };
}

function notesOf(count: number, writes: { notes: number }): Notes {
  const endpoints = Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    url: `https://service-${i}.example.com/`,
    interval: '60s',
  }));
  const noted = new Map<string, unknown>([[CONFIG_KEY, { version: 0, zone: 'UTC', control: [], endpoints }]]);
  return {
    get: async (key) => noted.get(key) ?? null,
    all: async () => Object.fromEntries(noted),
    set: async (key, value) => {
      writes.notes++;
      noted.set(key, value);
    },
    remove: async (key) => {
      writes.notes++;
      noted.delete(key);
    },
  };
}
