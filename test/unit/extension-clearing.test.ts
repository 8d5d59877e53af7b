import { expect, test } from 'vitest';
import { clearUp } from '../../extension/background/clearing.ts';
import { NO_PARTS } from '../../extension/background/revisions.ts';
import { readSteps, UNDO_MS, writeSteps } from '../../extension/steps.ts';
import { writeConfig } from '../../extension/watchlist.ts';
import { parseConfig } from '../../shared/config/config.ts';
import { memoryNotes } from './extension-notes.ts';

const NOW = Date.UTC(2026, 10, 24);

async function cleared(
  watched: readonly string[],
  removed: readonly [id: string, url: string, agoMs: number][],
) {
  const notes = memoryNotes();
  const config = parseConfig({ zone: 'UTC', endpoints: watched }, { zone: 'UTC' });
  if (!config.ok) throw new Error('Expected a good config');
  await writeConfig(notes, config.config);
  await writeSteps(
    notes,
    removed.map(([id, url, agoMs]) => ({
      ...NO_PARTS,
      removed: [{ endpoint: { id, url }, place: 0 }],
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
