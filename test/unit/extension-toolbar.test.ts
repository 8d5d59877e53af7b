// The toolbar for each mix of states: badge, icon and title.

import { expect, test } from 'vitest';
import type { Seen } from '../../extension/answer.ts';
import { toolbar, troubledToolbar } from '../../extension/background/toolbar.ts';
import { sightings } from '../../extension/sightings.ts';
import { wordingFor } from '../../extension/wording.ts';
import { extensionEnglish } from '../../extension/words/words.ts';
import { parseConfig } from '../../shared/config/config.ts';
import type { Outcome } from '../../shared/core/sample.ts';
import type { State } from '../../shared/core/standing.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const wording = wordingFor('UTC', 'en');
const NOBODY: ReadonlySet<string> = new Set();

function seen(...states: readonly State[]): readonly Seen[] {
  return states.map((state, i) => ({
    id: `site-${i + 1}`,
    name: `Site ${i + 1}`,
    standing: { state, since: NOW, why: null, lastKnown: null },
  }));
}

test.each([
  [['up', 'up'], '', 'up', 'Uptally: All systems operational'],
  [['up', 'down'], '1', 'down', 'Uptally: Site 2 is down. Everything else works.'],
  [['down', 'down', 'unknown'], '2', 'down', 'Uptally: 2 of 3 down: Site 1 and Site 2'],
  [
    ['down', 'up', 'down', 'down', 'down'],
    '4',
    'down',
    'Uptally: 4 of 5 down: Site 1, Site 3, Site 4, and Site 5. Everything else works.',
  ],
  [
    ['down', 'down', 'down', 'down', 'down'],
    '5',
    'down',
    'Uptally: 5 of 5 down: Site 1, Site 2, Site 3, and 2 more',
  ],
  [['unknown', 'up'], '?', 'unknown', 'Uptally: Site 1: no current data. Everything else works.'],
  [['degraded', 'unknown'], '?', 'degraded', 'Uptally: Site 1 is slow'],
  [['maintenance', 'up'], '', 'maintenance', 'Uptally: Site 1 is in maintenance. Everything else works.'],
  [[], '', 'unknown', 'Uptally: Nothing is watched yet'],
] as const)('%j → badge "%s", icon %s, title "%s"', (states, badge, icon, title) => {
  const shown = toolbar({ endpoints: [] }, seen(...states), NOBODY, wording, extensionEnglish);
  expect(shown).toMatchObject({ badge, title });
  expect(shown.icon['16']).toBe(`/icons/${icon}-16.png`);
});

test.each([
  [['down', 'up'], ['site-1'], '', 'up', 'Uptally: All else works, 1 snoozed'],
  [['down', 'down'], ['site-1'], '1', 'down', 'Uptally: Site 2 is down'],
  [['down', 'up'], ['site-2'], '1', 'down', 'Uptally: Site 1 is down. Everything else works.'],
  [['up', 'up'], ['site-1'], '', 'up', 'Uptally: All systems operational'],
  [['down'], ['site-1'], '', 'unknown', 'Uptally: Everything is snoozed'],
] as const)('%j with %j snoozed → badge "%s", icon %s, title "%s"', (states, snoozed, badge, icon, title) => {
  const shown = toolbar({ endpoints: [] }, seen(...states), new Set(snoozed), wording, extensionEnglish);
  expect(shown).toMatchObject({ badge, title });
  expect(shown.icon['16']).toBe(`/icons/${icon}-16.png`);
});

test('trouble of our own is a mark that is no state of an endpoint', () => {
  expect(troubledToolbar(extensionEnglish)).toMatchObject({
    badge: '!',
    title: 'Uptally: The last round of checks failed. Open Uptally to see why.',
  });
});

test('a paused endpoint says nothing, one that was never checked is unknown', () => {
  const read = parseConfig(
    {
      endpoints: [
        { id: 'a', url: 'http://a.test/' },
        { id: 'b', url: 'http://b.test/', paused: true },
      ],
    },
    { zone: 'UTC' },
  );
  if (!read.ok) throw new Error('Expected a config');
  expect(sightings(read.config, new Map(), NOW).map(({ name, standing }) => [name, standing.why])).toEqual([
    ['a.test', 'never'],
  ]);
});

test('with everything paused the title says so, and not that nothing is watched', () => {
  const read = parseConfig({ endpoints: [{ url: 'http://b.test/', paused: true }] }, { zone: 'UTC' });
  if (!read.ok) throw new Error('Expected a config');
  const shown = toolbar(read.config, [], NOBODY, wording, extensionEnglish);
  expect(shown).toMatchObject({ badge: '', title: 'Uptally: Everything is paused' });
});

test('an endpoint under planned maintenance is in maintenance, whatever its last check said', () => {
  const read = parseConfig(
    {
      endpoints: [
        { id: 'a', url: 'http://a.test/' },
        { id: 'b', url: 'http://b.test/' },
      ],
      maintenance: [{ from: '2026-11-23T11:00Z', to: '2026-11-23T13:00Z', endpoints: ['a'] }],
    },
    { zone: 'UTC' },
  );
  if (!read.ok) throw new Error('Expected a config');
  const latest = new Map(['a', 'b'].map((id) => [id, latestOf('down')]));
  expect(sightings(read.config, latest, NOW).map(({ standing }) => standing.state)).toEqual([
    'maintenance',
    'down',
  ]);
});

function latestOf(outcome: Outcome) {
  const sample = {
    at: NOW - 1_000,
    outcome,
    intervalMs: 60_000,
    vantage: '',
    status: 503,
    latencyUs: 1_000,
    cause: 'status',
    recheck: false,
  } as const;
  return { sample, since: sample.at, known: sample, knownSince: sample.at };
}
