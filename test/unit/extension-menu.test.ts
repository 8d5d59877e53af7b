// The context menu: its lines, for which pages, and when the browser is told.

import { expect, test } from 'vitest';
import type { Seen } from '../../extension/answer.ts';
import { endpointOf, menu } from '../../extension/background/menu.ts';
import { menuKeeper } from '../../extension/background/menu-keeper.ts';
import type { MenuItem } from '../../extension/browser-entries.ts';
import { wordingFor } from '../../extension/wording.ts';
import { extensionEnglish } from '../../extension/words/words.ts';
import { parseConfig } from '../../shared/config/config.ts';
import type { State } from '../../shared/core/standing.ts';
import { memoryNotes } from './extension-notes.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const wording = { ...wordingFor('UTC', 'en'), viewerZone: 'UTC' };
const words = extensionEnglish;

function configOf(...endpoints: readonly object[]) {
  const read = parseConfig({ endpoints }, { zone: 'UTC' });
  if (!read.ok) throw new Error('Expected a config');
  return read.config;
}

function seen(id: string, state: State, since: number | null = NOW - 3_600_000): Seen {
  return { id, name: id, standing: { state, since, why: null, lastKnown: null } };
}

const shop = configOf({ id: 'shop', name: 'Shop', url: 'https://shop.test/a' });

test('what is watched says so on the pages of its host, with state and since when', () => {
  const [first, ...others] = menu(shop, [seen('shop', 'up')], {
    now: NOW,
    wording,
    words,
    target: 'chromium',
  });
  expect(first).toEqual({
    id: 'endpoint shop',
    title: 'Shop is watched: Up since 11:00',
    on: 'page',
    patterns: ['*://shop.test/*'],
  });
  expect(endpointOf('endpoint shop')).toBe('shop');
  expect(others.map(({ title, on }) => [title, on])).toEqual([
    ['Monitor this page', 'page'],
    ['Monitor this link', 'link'],
    ['Check everything now', 'action'],
    ['Open the dashboard', 'action'],
  ]);
});

test('several on one host are one line, which opens the worst', () => {
  const config = configOf({ id: 'a', url: 'https://shop.test/a' }, { id: 'b', url: 'https://shop.test/b' });
  const tools = { now: NOW, wording, words, target: 'firefox' } as const;
  const items = menu(config, [seen('a', 'up'), seen('b', 'down')], tools);
  expect(items[0]).toMatchObject({ id: 'endpoint b', title: 'shop.test is watched: b is down' });
  expect(items.filter(({ patterns }) => patterns !== undefined)).toHaveLength(1);
  expect(items.at(-1)?.title).toBe('Open at the side');
});

test.each([
  ['R&D %s', [], 'R&&D % s is watched: paused'],
  ['Shop', [seen('x', 'unknown', null)], 'Shop is watched: Unknown'],
] as const)('%s, seen %j → "%s"', (name, sightings, title) => {
  const config = configOf({ id: 'x', name, url: 'https://x.test/', paused: sightings.length === 0 });
  expect(menu(config, sightings, { now: NOW, wording, words, target: 'chromium' })[0]?.title).toBe(title);
});

test('the browser is told when a line has changed, and after an update', async () => {
  const told: (readonly MenuItem[])[] = [];
  const keeper = menuKeeper({
    notes: memoryNotes(),
    now: () => NOW,
    wording: () => wording,
    words,
    target: 'chromium',
    setMenu: async (items) => void told.push(items),
  });
  await keeper.show(shop, [seen('shop', 'up')]);
  await keeper.show(shop, [seen('shop', 'up')]);
  expect(told).toHaveLength(1);
  await keeper.show(shop, [seen('shop', 'down')]);
  expect(told).toHaveLength(2);
  await keeper.forget();
  await keeper.show(shop, [seen('shop', 'down')]);
  expect(told).toHaveLength(3);
});
