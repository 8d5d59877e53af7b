// Periods that somebody else has judged, as runs.

import { expect, test } from 'vitest';
import { type Period, runsOfPeriods } from '../../shared/core/periods.ts';

const rows = (periods: readonly Period[]) =>
  runsOfPeriods(periods).map(({ from, to, state }) => `${from}-${to} ${state}`);

test.each<[string, Period[], string[]]>([
  ['nothing → nothing', [], []],
  [
    'touching equal ones join',
    [
      { from: 5, to: 9, state: 'up' },
      { from: 0, to: 5, state: 'up' },
    ],
    ['0-9 up'],
  ],
  [
    'a gap stays a gap',
    [
      { from: 0, to: 5, state: 'up' },
      { from: 6, to: 9, state: 'up' },
    ],
    ['0-5 up', '6-9 up'],
  ],
  [
    'overlapping → the worst known',
    [
      { from: 0, to: 10, state: 'up' },
      { from: 2, to: 6, state: 'degraded' },
      { from: 4, to: 5, state: 'down' },
    ],
    ['0-2 up', '2-4 degraded', '4-5 down', '5-6 degraded', '6-10 up'],
  ],
  [
    'unknown gives way to whatever is known',
    [
      { from: 0, to: 10, state: 'unknown' },
      { from: 3, to: 4, state: 'up' },
    ],
    ['3-4 up'],
  ],
  [
    'the same twice → once, and its end counts once both are over',
    [
      { from: 0, to: 4, state: 'down' },
      { from: 0, to: 4, state: 'down' },
      { from: 2, to: 7, state: 'down' },
    ],
    ['0-7 down'],
  ],
  [
    'empty and backward ones are nothing',
    [
      { from: 4, to: 4, state: 'down' },
      { from: 9, to: 2, state: 'down' },
    ],
    [],
  ],
])('%s', (_, periods, expected) => {
  expect(rows(periods)).toEqual(expected);
  expect(rows([...periods].reverse())).toEqual(expected);
});

test('runs of periods are beyond doubt and have no interval', () => {
  expect(runsOfPeriods([{ from: 1, to: 2, state: 'down' }])).toEqual([
    { from: 1, to: 2, state: 'down', isInDoubt: false, intervalMs: 0 },
  ]);
});
