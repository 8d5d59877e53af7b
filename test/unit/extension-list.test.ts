// The list: order, groups, what is found, what a row says, keys, and why so little was watched.

import { describe, expect, test } from 'vitest';
import { keyAction } from '../../extension/popup/keys.ts';
import { closedRatio, lowCoverage } from '../../extension/popup/low-coverage.ts';
import { sparkPath } from '../../extension/popup/spark-path.ts';
import { arranged, foundBy, type Item, itemsOf } from '../../extension/screen/order.ts';
import { roughlyMs, rowText } from '../../extension/screen/row-text.ts';
import { wordingFor } from '../../extension/wording.ts';
import { extensionEnglish } from '../../extension/words/words.ts';
import { parseConfig } from '../../shared/config/config.ts';
import type { Sample } from '../../shared/core/sample.ts';
import type { Standing, State } from '../../shared/core/standing.ts';
import { EMPTY_TALLY } from '../../shared/core/tally.ts';

const NOW = Date.UTC(2026, 10, 24, 14, 6);
const DAY = 86_400_000;
const wording = { ...wordingFor('UTC', 'en'), viewerZone: 'UTC' };
const standing = (state: State, more: Partial<Standing> = {}): Standing => ({
  state,
  since: NOW - 263_000,
  why: null,
  lastKnown: null,
  ...more,
});

function items(
  list: readonly (readonly [id: string, group: string | null, state: State | 'paused'])[],
  sleeping: readonly string[] = [],
): readonly Item[] {
  const endpoints = list.map(([id, group, state]) => ({
    id,
    name: id,
    url: `https://${id}.example.com/`,
    ...(group !== null && { group }),
    ...(state === 'paused' && { paused: true }),
    ...(id === 'search' && { tags: ['Zürich'], expect: { latency: '800ms' } }),
  }));
  const read = parseConfig({ zone: 'UTC', endpoints }, { zone: 'UTC' });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const standings = new Map(
    list.flatMap(([id, , state]) => (state === 'paused' ? [] : [[id, standing(state)] as const])),
  );
  return itemsOf({ config: read.config, status: null, standings }, new Set(sleeping));
}

const names = (all: readonly Item[]) => all.map(({ endpoint }) => endpoint.id);

describe('the order', () => {
  test('worst first, then as the owner ordered; snoozed trouble after it, paused last', () => {
    const [group] = arranged(
      items(
        [
          ['a', null, 'up'],
          ['off', null, 'paused'],
          ['b', null, 'unknown'],
          ['known', null, 'down'],
          ['c', null, 'down'],
          ['d', null, 'degraded'],
        ],
        ['known'],
      ),
    );
    expect(names(group?.items ?? [])).toEqual(['c', 'd', 'b', 'known', 'a', 'off']);
  });

  test('groups by the worst of them, each with how many are so', () => {
    const groups = arranged(
      items([
        ['a', 'Quiet', 'up'],
        ['b', 'Loud', 'up'],
        ['c', 'Loud', 'down'],
        ['d', null, 'degraded'],
        ['e', 'Off', 'paused'],
      ]),
    );
    expect(groups.map(({ name, state, count, attended }) => [name, state, count, attended])).toEqual([
      ['Loud', 'down', 1, 2],
      [null, 'degraded', 1, 1],
      ['Quiet', 'up', 1, 1],
      ['Off', null, 0, 0],
    ]);
  });

  test('a group whose only trouble is snoozed does not raise its voice', () => {
    const [group] = arranged(
      items(
        [
          ['a', 'G', 'down'],
          ['b', 'G', 'up'],
        ],
        ['a'],
      ),
    );
    expect(group).toMatchObject({ state: 'up', count: 1, attended: 1 });
  });
});

test.each([
  ['', ['search', 'shop']],
  ['SHOP', ['shop']],
  ['zurich', ['search']],
  ['example sea', ['search']],
  ['front', ['shop']],
  ['nothing', []],
])('looking for %j finds %j', (query, found) => {
  const all = items([
    ['search', null, 'up'],
    ['shop', 'Front', 'up'],
  ]);
  expect(names(foundBy(all, query))).toEqual(found);
});

describe('what a row says', () => {
  const sample = (found: Partial<Sample>): Sample => ({
    at: NOW,
    outcome: 'up',
    intervalMs: 60_000,
    vantage: '',
    status: 200,
    latencyUs: 182_000,
    cause: null,
    recheck: false,
    ...found,
  });
  const says = (item: Item | undefined, seen: Partial<Sample> | null) => {
    if (item === undefined) throw new Error('Expected an item');
    const last = seen === null ? null : sample(seen);
    const latest = last && { sample: last, since: NOW, known: last, knownSince: NOW };
    return rowText(item, latest, NOW + 3_600_000, NOW, wording, extensionEnglish);
  };
  test.each([
    ['up', {}, 'up 4m · 182 ms'],
    ['down', { outcome: 'down', status: 503, cause: 'status' }, 'down 4m 23s · 503'],
    [
      'down',
      { outcome: 'down', status: null, latencyUs: null, cause: 'timeout' },
      'down 4m 23s · no answer in time',
    ],
    ['degraded', { outcome: 'degraded', latencyUs: 1_840_000 }, 'slow 4m · 1,840 ms, limit 800 ms'],
    ['maintenance', { outcome: 'down', status: 503, cause: 'status' }, 'maintenance 4m · 503'],
    ['paused', {}, 'paused'],
  ] as const)('%s, %j → %s', (state, seen, text) => {
    expect(says(items([['search', null, state]])[0], seen)).toBe(text);
  });

  test('what is unknown says why, and what is snoozed until when', () => {
    const [item] = items([['a', null, 'down']], ['a']);
    if (item === undefined) throw new Error('Expected an item');
    expect(says(item, null)).toBe('down 4m 23s · snoozed until 15:06');
    expect(says({ ...item, isAsleep: false, standing: standing('unknown', { why: 'offline' }) }, null)).toBe(
      'you are off line',
    );
  });

  test.each([
    [59_999, 59_999],
    [61_000, 60_000],
    [7_300_000, 7_200_000],
    [3 * DAY + 5, 3 * DAY],
  ])('%i ms is roughly %i', (ms, roughly) => expect(roughlyMs(ms)).toBe(roughly));
});

test.each([
  [[null, null, 5], ''],
  [[10, 5], 'M0 1L56 7'],
  [[10, null, 10, 5], 'M0 1M37.3 1L56 7'],
])('a line over %j is %j', (values, path) => expect(sparkPath(values, 56, 14)).toBe(path));

test.each([
  [{ key: 'j' }, true, 'next'],
  [{ key: '?' }, true, 'help'],
  [{ key: '/' }, true, 'search'],
  [{ key: 'j' }, false, null],
  [{ key: '/' }, false, null],
  [{ key: 'c', isTyping: true }, true, null],
  [{ key: 'c', ctrlKey: true }, true, null],
  [{ key: 'k', metaKey: true }, true, null],
  [{ key: 'x' }, true, null],
] as const)('%j with single keys %s → %s', (pressed, letters, action) => {
  const idle = { ctrlKey: false, metaKey: false, altKey: false, isTyping: false };
  expect(keyAction({ ...idle, ...pressed }, letters)).toBe(action);
});

describe('why so little was watched', () => {
  const day = (at: number, coveredRatio: number) => ({
    ...EMPTY_TALLY,
    spans: [{ from: NOW + at * DAY, to: NOW + (at + 1) * DAY }],
    upMs: coveredRatio * DAY,
    unknownMs: (1 - coveredRatio) * DAY,
  });
  const days = (...ratios: readonly number[]) => ratios.map((ratio, i) => day(i, ratio));

  test.each([
    ['watched enough', days(0.9, 0.8, 0.9, 0.9), null],
    ['hardly watched', days(0.3, 0.3, 0.3, 0.3), 0.3],
    ['new: the days before it do not count', days(0, 0, 0.1, 0.9, 0.9, 0.9), null],
    ['too new to tell', days(0, 0, 0.2, 0.2), null],
  ])('%s', (_case, rows, ratio) => {
    const gap = lowCoverage([{ id: 'a', days: rows }]);
    expect(gap === null ? null : Math.round(gap.watchedRatio * 100) / 100).toBe(ratio);
  });

  test('the best watched endpoint speaks for the browser', () => {
    const some = { id: 'a', days: days(0.1, 0.1, 0.1, 0.1) };
    expect(lowCoverage([some, { id: 'b', days: days(0.9, 0.9, 0.9, 0.9) }])).toBeNull();
    expect(lowCoverage([some])?.endpoint).toBe('a');
  });

  test('time in which it looked and could not tell is not closed time', () => {
    const gap = lowCoverage([{ id: 'a', days: days(0.2, 0.2, 0.2, 0.2) }]);
    if (gap === null) throw new Error('Expected a gap');
    const blind = Array.from({ length: 10 }, (_, i) => ({
      at: NOW + i,
      outcome: 'unknown' as const,
      intervalMs: 0.25 * DAY,
      vantage: '',
      status: null,
      latencyUs: null,
      cause: 'offline' as const,
      recheck: false,
    }));
    expect(closedRatio(gap, [])).toBeCloseTo(0.8);
    expect(closedRatio(gap, blind)).toBeNull();
  });
});
