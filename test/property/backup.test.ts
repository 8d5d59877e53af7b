// Damaged backups: whatever was done to one, importing it is a sentence for people or a history that works.

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type ImportTools, importStaged } from '../../extension/background/importing.ts';
import { readConfig, writeConfig } from '../../extension/watchlist.ts';
import { minuteFloor } from '../../shared/core/instant.ts';
import { settingsOf } from '../../shared/feed/from-history.ts';
import { watchedEndpoints } from '../../shared/feed/watched.ts';
import type { Entry, KeyValue } from '../../shared/ports.ts';
import { matchers } from '../../shared/probe/matchers.ts';
import { openHistory } from '../../shared/store/history.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { mutatedBackup, THOUSANDS_EVERY } from '../support/mutated-backups.ts';
import { seededYear } from '../support/seeded-year.ts';
import { configOf, everything, exported, fill, inPieces, NOW, open, ZONE } from '../unit/backup/made.ts';
import { memoryNotes } from '../unit/extension-notes.ts';

const IS_LONG = process.env['UPTALLY_LONG'] === '1';
const IDS = ['shop', 'api'];

const mutation = fc.record({
  // Most lines are records: those about everything get their share.
  line: fc.oneof(fc.nat(3), fc.nat(10_000)),
  how: fc.oneof(
    { weight: 8, arbitrary: fc.constant('changed' as const) },
    { weight: 1, arbitrary: fc.constantFrom('missing' as const, 'twice' as const, 'last' as const) },
  ),
  seed: fc.integer({ min: 1, max: 1_000_000 }).filter((seed) => seed % THOUSANDS_EVERY !== 0),
});
const choice = fc.record({
  mode: fc.constantFrom('replace' as const, 'merge' as const),
  same: fc.constantFrom('together' as const, 'apart' as const),
});

let lines: readonly string[];
let here: readonly Entry[];

beforeAll(async () => {
  const year = { to: NOW - (NOW % 60_000), zone: ZONE, intervalMs: 900_000, days: 3 };
  const there = memoryStore();
  for (const [i, id] of IDS.entries()) {
    await fill(there, id, seededYear({ ...year, seed: i + 1, downNow: i === 0 }).samples, NOW);
  }
  const bytes = await exported(there, IDS, {
    notes: { snoozed: { shop: NOW }, 'outage-notes': { shop: { [NOW]: 'ours' } } },
    secrets: [{ name: 'TOKEN', origin: 'https://shop.test', value: 'hush' }],
  });
  lines = new TextDecoder().decode(bytes).trimEnd().split('\n').slice(0, -1);
  const store = memoryStore();
  for (const id of ['shop', 'here']) await fill(store, id, seededYear({ ...year, seed: 9 }).samples, NOW);
  here = await store.range('', '~');
});

async function desk(file: string) {
  const kv = memoryStore();
  await kv.write({ put: here, remove: [] });
  const notes = memoryNotes();
  await writeConfig(notes, configOf(['shop', 'here']));
  const tools: ImportTools = {
    notes,
    now: () => NOW,
    zone: ZONE,
    history: (zone) => open(kv, zone),
    secrets: { list: async () => [], keep: async () => undefined },
    matchers: async () => matchers,
    staged: async () => inPieces(new TextEncoder().encode(file)),
    clearStage: async () => undefined,
  };
  return { kv, notes, tools };
}

async function samplesOf(kv: KeyValue, id: string) {
  const history = await openHistory({ kv, zone: ZONE, onProblem: () => undefined });
  return (await history.samples(id, 0, Number.MAX_SAFE_INTEGER)).map(({ at }) => at);
}

/** What the next rounds and looks will do with what is there now. */
async function goesOn({ kv, notes }: Awaited<ReturnType<typeof desk>>): Promise<void> {
  const read = await readConfig(notes, ZONE);
  if (!read.ok) throw new Error(read.problem);
  // What is missing is told, and made anew.
  const history = await openHistory({ kv, zone: read.config.zone, onProblem: () => undefined });
  const settings = watchedEndpoints(read.config, NOW).map(settingsOf);
  await history.compact(settings, NOW);
  await history.readAll(settings, minuteFloor(NOW), NOW);
}

test('a damaged backup is refused in a sentence, or leaves everything at work; nothing that was here is lost', async () => {
  const outcomes = { refused: 0, taken: 0 };
  const property = fc.asyncProperty(
    fc.array(mutation, { minLength: 1, maxLength: 3 }),
    choice,
    async (mutations, chosen) => {
      const made = await desk(mutatedBackup(lines, mutations));
      const { kv, notes, tools } = made;
      const [before, config] = [await everything(kv, 'here', NOW), await notes.all()];
      const ours = await samplesOf(kv, 'shop');
      const done = await importStaged(chosen, tools);
      outcomes[done.ok ? 'taken' : 'refused'] += 1;
      if (!done.ok) {
        expect(done.problem).toMatch(/^Nothing was changed\. [A-Z“].{10,}$/su);
        expect(done.problem).not.toMatch(
          /undefined|\[object|is not a function|is not iterable|Cannot |Maximum call stack/u,
        );
        expect(await notes.all()).toEqual(config);
      }
      if (!done.ok || chosen.mode === 'merge') {
        expect(await everything(kv, 'here', NOW)).toBe(before);
        expect(await samplesOf(kv, 'shop')).toEqual(expect.arrayContaining(ours));
      }
      await goesOn(made);
    },
  );
  await fc.assert(property, { numRuns: IS_LONG ? 2_000 : 120, seed: 20261129 });
  // Else nearly all were refused at the door, and nothing was tried.
  expect(outcomes.taken).toBeGreaterThan(IS_LONG ? 200 : 8);
  expect(outcomes.refused).toBeGreaterThan(IS_LONG ? 200 : 8);
});
