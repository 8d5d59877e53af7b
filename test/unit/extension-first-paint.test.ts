// The popup drawn ahead: what is in it, when there is none, and that what changes together is drawn once.

import { expect, test } from 'vitest';
import { FIRST_PAINT_KEY, type FirstPaint } from '../../extension/first-paint/first-paint.ts';
import { firstPaintKeeper, isInFirstPaint } from '../../extension/first-paint/keeper.ts';
import { wordingFor } from '../../extension/wording.ts';
import { spokenIn } from '../../extension/words/spoken.ts';
import { openHistory } from '../../shared/store/history.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { waitFor } from '../browser/wait.ts';
import { memoryNotes } from './extension-notes.ts';

const NOW = Date.UTC(2026, 10, 24, 14, 6);
const ENDPOINTS = Array.from({ length: 30 }, (_, i) => ({
  id: `e${i}`,
  name: i === 0 ? '<script>alert(1)</script>' : `Service ${i}`,
  url: `https://service-${i}.example.com/`,
}));
const CONFIG = { version: 0, zone: 'UTC', endpoints: ENDPOINTS };

/** @param language of the browser's owner */
function keeping(notes: Readonly<Record<string, unknown>>, language = 'en') {
  const memory = memoryNotes({ [FIRST_PAINT_KEY]: 'of before' });
  const noted = memoryNotes(notes);
  const { words, figures } = spokenIn(language);
  const history = openHistory({ kv: memoryStore(), zone: 'UTC', onProblem: expect.unreachable });
  const troubles: unknown[] = [];
  let waited = 0;
  let written = 0;
  const keep = firstPaintKeeper({
    notes: noted,
    memory: {
      set: async (key, value) => {
        written += 1;
        await memory.set(key, value);
      },
      remove: memory.remove,
    },
    now: () => NOW,
    wait: async () => {
      waited += 1;
    },
    zone: 'UTC',
    history: async () => history,
    wording: ({ zone }) => wordingFor(zone, language, figures),
    words,
    version: '1.0.0',
    onTrouble: (error) => troubles.push(error),
  });
  return {
    keep,
    noted,
    troubles,
    painted: () => memory.get(FIRST_PAINT_KEY),
    counts: () => ({ waited, written }),
  };
}

/** What lies in memory once it is drawn; null = nothing does. */
async function paintOf(
  notes: Readonly<Record<string, unknown>>,
  language?: string,
): Promise<FirstPaint | null> {
  const { keep, painted, troubles } = keeping(notes, language);
  keep();
  await waitFor(async () => (await painted()) !== 'of before', { what: 'it to be drawn' });
  expect(troubles).toEqual([]);
  // As it was written, through a copy.
  return JSON.parse(JSON.stringify(await painted()));
}

test('eight rows, the first sentence, and what is said of each page', async () => {
  const paint = await paintOf({ config: CONFIG });
  expect(paint?.rest.match(/class="row"/g)).toHaveLength(8);
  expect(paint?.head).toContain('No current data');
  expect(paint?.here.refused.file).toContain('A file on this computer');
  expect(paint?.here.unwatched).toContain('This site is not watched.');
  expect(paint?.here.watched['service-1.example.com']).toContain('Check now');
  // Each costs time: of the others only that they are watched.
  expect(paint?.here.watched['service-29.example.com']).toBeNull();
  expect(paint?.here.watched['elsewhere.example.com']).toBeUndefined();
});

test('names are text, whatever stands in them', async () => {
  const paint = await paintOf({ config: CONFIG });
  expect(paint?.rest).toContain('&lt;script>');
  expect(JSON.stringify(paint)).not.toContain('<script');
});

test('it speaks the reader’s language', async () => {
  const paint = await paintOf({ config: CONFIG }, 'ar');
  expect([paint?.lang, paint?.dir]).toEqual(['ar', 'rtl']);
  expect(paint?.here.unwatched).toContain(spokenIn('ar').words.notWatched);
});

const STEP = {
  id: 's',
  at: NOW,
  name: 'x',
  undone: false,
  removed: [],
  changed: [],
  maintenance: [],
  incidents: [],
};

test.each([
  ['nothing is watched', { config: { ...CONFIG, endpoints: [] } }],
  ['the list can’t be read', { config: { endpoints: 7 } }],
  ['something went wrong', { config: CONFIG, trouble: { at: NOW, problem: 'The disk is full.' } }],
  ['something can be taken back', { config: CONFIG, removed: [STEP] }],
  ['the history was lost', { config: CONFIG, mishap: { what: 'lost', at: NOW } }],
])('where %s, nothing is drawn ahead', async (_what, notes) => {
  expect(await paintOf(notes)).toBeNull();
});

test('what changes together is drawn once, and what changes later once more', async () => {
  const { keep, counts } = keeping({ config: CONFIG });
  for (let i = 0; i < 20; i++) keep();
  await waitFor(() => counts().written === 1, { what: 'the first drawing' });
  keep();
  await waitFor(() => counts().written === 2, { what: 'the second' });
  expect(counts()).toEqual({ waited: 2, written: 2 });
});

test('only notes that show in it have it drawn anew', () => {
  expect(['config', 'snoozed', 'preferences', 'wish *://a.example/*'].map(isInFirstPaint)).not.toContain(
    false,
  );
  expect(['wakefulness', 'menu', 'details', 'draft x'].map(isInFirstPaint)).not.toContain(true);
});
