import { expect, test } from 'vitest';
import { clearUp } from '../../extension/background/clearing.ts';
import { NO_PARTS } from '../../extension/background/revisions.ts';
import { addressesOf } from '../../extension/channel-ready.ts';
import { secretStore } from '../../extension/secrets.ts';
import { readSteps, UNDO_MS, writeSteps } from '../../extension/steps.ts';
import { writeConfig } from '../../extension/watchlist.ts';
import { parseConfig } from '../../shared/config/config.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { memoryNotes } from './extension-notes.ts';

const NOW = Date.UTC(2026, 10, 24);

function hook(url: string, i: number) {
  return { name: `hook-${i}`, kind: 'webhook' as const, url };
}

async function cleared(
  watched: readonly string[],
  removed: readonly [id: string, url: string, agoMs: number][],
  /** Addresses of channels that there are, and of one that went with each. */
  channels: { readonly kept?: readonly string[]; readonly gone?: string } = {},
) {
  const notes = memoryNotes();
  const config = parseConfig(
    { zone: 'UTC', endpoints: watched, channels: (channels.kept ?? []).map(hook) },
    { zone: 'UTC' },
  );
  if (!config.ok) throw new Error('Expected a good config');
  await writeConfig(notes, config.config);
  await writeSteps(
    notes,
    removed.map(([id, url, agoMs]) => ({
      ...NO_PARTS,
      removed: [{ endpoint: { id, url }, place: 0 }],
      channels:
        channels.gone === undefined ? [] : [{ place: 0, before: hook(channels.gone, 9), after: null }],
      id: `step ${id}`,
      name: id,
      undone: false,
      at: NOW - agoMs,
    })),
  );
  const forgotten: string[] = [];
  const dropped: string[] = [];
  await clearUp({
    notes,
    now: () => NOW,
    zone: 'UTC',
    history: async () => ({ forget: async (id) => void forgotten.push(id) }),
    addressesOf: async (all) =>
      addressesOf(
        all,
        secretStore(async () => memoryStore()),
      ),
    dropHosts: async (origins) => dropped.push(...origins),
  });
  return {
    forgotten,
    dropped,
    left: (await readSteps(notes)).flatMap((step) => step.removed.map(({ endpoint }) => endpoint.id)),
  };
}

test('what was removed is forgotten and its host given back, once it can’t be taken back', async () => {
  expect(await cleared([], [['shop', 'https://shop.test/', UNDO_MS]])).toEqual({
    forgotten: ['shop'],
    dropped: ['*://shop.test/*'],
    left: [],
  });
});

test('a host that a channel sends to stays, and goes with the channel that went', async () => {
  const shop = ['shop', 'https://shop.test/', UNDO_MS] as const;
  const kept = { kept: ['https://shop.test/hook'] };
  expect((await cleared([], [[...shop]], kept)).dropped).toEqual([]);
  const gone = { gone: 'https://hook.test/a' };
  expect((await cleared([], [[...shop]], gone)).dropped).toEqual(['*://shop.test/*', '*://hook.test/*']);
  const both = { kept: ['https://hook.test/b'], gone: 'https://hook.test/a' };
  expect((await cleared([], [[...shop]], both)).dropped).toEqual(['*://shop.test/*']);
});

test('within the time to take it back nothing goes', async () => {
  expect(await cleared([], [['shop', 'https://shop.test/', UNDO_MS - 1]])).toEqual({
    forgotten: [],
    dropped: [],
    left: ['shop'],
  });
});

test('a host that another endpoint needs stays allowed', async () => {
  const seen = await cleared(['https://shop.test:8443/api'], [['shop', 'https://shop.test/', UNDO_MS]]);
  expect(seen).toEqual({ forgotten: ['shop'], dropped: [], left: [] });
});

test('an endpoint that was added again under the same name keeps its history', async () => {
  const seen = await cleared(['https://shop.test/'], [['shop-test', 'https://shop.test/', UNDO_MS]]);
  expect(seen).toEqual({ forgotten: [], dropped: [], left: [] });
});
