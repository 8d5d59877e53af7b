// What an endpoint is right now, and since when.

import { expect, test } from 'vitest';
import { NO_OVERLAYS, overlays } from '../../shared/core/overlay.ts';
import { type Sample, UNKNOWN_REASONS } from '../../shared/core/sample.ts';
import { advance, type Latest, standing } from '../../shared/core/standing.ts';

type Seen = readonly [at: number, outcome: Sample['outcome'], cause?: Sample['cause']];

/** Checked every 60 ms, so that a sample stands for 120. */
const sample = ([at, outcome, cause = null]: Seen): Sample => ({
  at,
  outcome,
  cause,
  intervalMs: 60,
  vantage: '',
  status: null,
  latencyUs: null,
  recheck: false,
});

const after = (...seen: readonly Seen[]): Latest | null =>
  seen.reduce<Latest | null>((latest, each) => advance(latest, sample(each)), null);

const now = (at: number, ...seen: readonly Seen[]) => standing(after(...seen), at, NO_OVERLAYS);

test.each<[string, number, Seen[], object]>([
  ['nothing on record → never', 5, [], { state: 'unknown', since: null, why: 'never', lastKnown: null }],
  ['up', 5, [[0, 'up']], { state: 'up', since: 0, why: null, lastKnown: null }],
  [
    'up since the first of its run',
    70,
    [
      [0, 'up'],
      [60, 'up'],
    ],
    { state: 'up', since: 0 },
  ],
  [
    'a change begins a run',
    70,
    [
      [0, 'up'],
      [60, 'degraded'],
    ],
    { state: 'degraded', since: 60 },
  ],
  [
    'a gap of exactly two intervals is none',
    130,
    [
      [0, 'up'],
      [120, 'up'],
    ],
    { state: 'up', since: 0 },
  ],
  [
    'up is not up through a longer gap',
    130,
    [
      [0, 'up'],
      [121, 'up'],
    ],
    { state: 'up', since: 121 },
  ],
  [
    'down goes on through any gap',
    1_005,
    [
      [0, 'down'],
      [1_000, 'down'],
    ],
    { state: 'down', since: 0 },
  ],
  ['up stands for less than two intervals', 119, [[0, 'up']], { state: 'up', since: 0 }],
  ['then it is silent', 120, [[0, 'up']], { state: 'unknown', since: 120, why: 'silent', lastKnown: 'up' }],
  [
    'silent after down',
    500,
    [[0, 'down']],
    { state: 'unknown', since: 120, why: 'silent', lastKnown: 'down' },
  ],
  [
    'unknown has a reason',
    70,
    [
      [0, 'up'],
      [60, 'unknown', 'offline'],
    ],
    { state: 'unknown', since: 60, why: 'offline', lastKnown: 'up' },
  ],
  [
    'unknown since the first of its run',
    130,
    [
      [0, 'up'],
      [60, 'unknown', 'portal'],
      [120, 'unknown', 'offline'],
    ],
    { state: 'unknown', since: 60, why: 'offline', lastKnown: 'up' },
  ],
  [
    'unknown from the start',
    5,
    [[0, 'unknown', 'asleep']],
    { state: 'unknown', since: 0, why: 'asleep', lastKnown: null },
  ],
  [
    'an unknown in between ends no short run of up',
    130,
    [
      [0, 'up'],
      [60, 'unknown', 'offline'],
      [120, 'up'],
    ],
    { state: 'up', since: 0 },
  ],
  [
    'but a long one does',
    190,
    [
      [0, 'up'],
      [60, 'unknown', 'offline'],
      [121, 'up'],
    ],
    { state: 'up', since: 121 },
  ],
  [
    'known again after unknown from the start',
    70,
    [
      [0, 'unknown', 'offline'],
      [60, 'up'],
    ],
    { state: 'up', since: 60 },
  ],
  [
    'a late sample changes nothing',
    70,
    [
      [60, 'up'],
      [0, 'down'],
    ],
    { state: 'up', since: 60 },
  ],
  [
    'the same instant twice changes nothing',
    70,
    [
      [60, 'up'],
      [60, 'down'],
    ],
    { state: 'up', since: 60 },
  ],
])('%s', (_, at, seen, expected) => {
  expect(now(at, ...seen)).toMatchObject(expected);
});

test('every reason is told, and one that is none reads as unreadable', () => {
  for (const reason of UNKNOWN_REASONS) expect(now(5, [0, 'unknown', reason]).why).toBe(reason);
  expect(now(5, [0, 'unknown', 'timeout']).why).toBe('unreadable');
  expect(now(5, [0, 'unknown']).why).toBe('unreadable');
});

test('maintenance stands over every state, half-open, but not outside service hours', () => {
  const over = overlays(
    [
      { from: 100, to: 200 },
      { from: 300, to: 400 },
    ],
    [{ from: 350, to: 360 }],
  );
  const states = [99, 100, 199, 200, 300, 349, 350, 359, 360, 399, 400].map((at) => {
    const { state, since } = standing(after([at, 'down']), at, over);
    return `${at} ${state} ${since}`;
  });
  expect(states).toEqual([
    '99 down 99',
    '100 maintenance 100',
    '199 maintenance 100',
    '200 down 200',
    '300 maintenance 300',
    '349 maintenance 300',
    '350 down 350',
    '359 down 359',
    '360 maintenance 360',
    '399 maintenance 360',
    '400 down 400',
  ]);
  expect(standing(null, 150, over)).toEqual({ state: 'maintenance', since: 100, why: null, lastKnown: null });
});

test('the latest knows what was last known', () => {
  expect(after([0, 'up'], [60, 'unknown', 'offline'])).toMatchObject({
    since: 60,
    sample: { at: 60 },
    known: { at: 0 },
    knownSince: 0,
  });
  expect(after([0, 'unknown', 'offline'])).toMatchObject({ known: null, knownSince: 0 });
  expect(after([0, 'unknown', 'offline'], [60, 'down'])).toMatchObject({ since: 60, knownSince: 60 });
  expect(after([0, 'down'], [60, 'unknown', 'offline'], [400, 'down'])).toMatchObject({
    since: 0,
    knownSince: 0,
  });
});
