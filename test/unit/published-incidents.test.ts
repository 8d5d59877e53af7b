// Incidents as a status tells them: which ones, in what order, and nothing of what is still to come.

import { expect, test } from 'vitest';
import { parseConfig } from '../../shared/config/config.ts';
import { LIMITS } from '../../shared/feed/limits.ts';
import { publishedIncidents } from '../../shared/feed/watched.ts';

const NOW = Date.UTC(2026, 10, 24, 14);
const MINUTE = 60_000;
const DAY = 86_400_000;
const iso = (at: number) => new Date(at).toISOString();

function published(incidents: readonly object[]) {
  const endpoints = [{ id: 'shop', url: 'https://example.org' }];
  const parsed = parseConfig({ endpoints, incidents }, { zone: 'UTC' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return publishedIncidents(parsed.config, NOW);
}

test('open ones and those of the last 90 days are told, newest first', () => {
  const incidents = [
    { title: 'long over', begin: iso(NOW - 100 * DAY), end: iso(NOW - 90 * DAY) },
    { title: 'just within', begin: iso(NOW - 100 * DAY), end: iso(NOW - 90 * DAY + 1) },
    { title: 'open since long', begin: iso(NOW - 200 * DAY) },
    { title: 'new', begin: iso(NOW) },
    { title: 'still to come', begin: iso(NOW + 1) },
  ];
  expect(published(incidents).map(({ title }) => title)).toEqual(['new', 'just within', 'open since long']);
});

test('what a config may hold a reader of a feed takes', () => {
  const update = (letters: number) => ({ at: iso(NOW), text: 'x'.repeat(letters) });
  const told = (title: number, text: number) =>
    parseConfig(
      { endpoints: [], incidents: [{ title: 'x'.repeat(title), begin: iso(NOW), updates: [update(text)] }] },
      { zone: 'UTC' },
    ).ok;
  const { text, updateText } = LIMITS;
  expect([told(text, updateText), told(text + 1, 1), told(1, updateText + 1)]).toEqual([true, false, false]);
});

test('an end and an update that are still to come wait for their time', () => {
  const updates = [
    { at: iso(NOW - 2 * MINUTE), text: 'first' },
    { at: iso(NOW - MINUTE), text: 'second' },
    { at: iso(NOW + MINUTE), text: 'not yet' },
  ];
  const [told] = published([
    { title: 'a', begin: iso(NOW - DAY), end: iso(NOW + MINUTE), updates, endpoints: ['shop'] },
  ]);
  expect(told).toMatchObject({ end: null, endpoints: ['shop'] });
  expect(told?.updates.map(({ text }) => text)).toEqual(['second', 'first']);
});

test('where it is about everything no endpoint is named', () => {
  expect(published([{ title: 'a', begin: iso(NOW), url: 'mailto:a@example.org' }])).toEqual([
    {
      title: 'a',
      impact: 'down',
      begin: NOW,
      end: null,
      endpoints: [],
      updates: [],
      url: 'mailto:a@example.org',
    },
  ]);
});
