// Columns: sketches at their edges, and which foreign tallies can have come from samples.

import { expect, test } from 'vitest';
import { isPossible, pack, packSketch, unpack, unpackSketch } from '../../shared/core/columns.ts';
import { EMPTY_SKETCH, sketchOf } from '../../shared/core/sketch.ts';
import { EMPTY_TALLY, type Tally } from '../../shared/core/tally.ts';

test('a sketch of one latency, and of none, come back as they were', () => {
  expect(unpackSketch(packSketch(sketchOf([7])))).toEqual({ first: 7, counts: [1], sumUs: 7 });
  expect(packSketch(EMPTY_SKETCH)).toEqual([]);
  expect(unpackSketch([])).toEqual({ first: 0, counts: [], sumUs: 0 });
  expect(unpackSketch([5])).toEqual({ first: 0, counts: [], sumUs: 0 });
});

test('each of the six times has its place in the columns', () => {
  const times = { degradedMs: 2, downMs: 4, unknownMs: 8, maintenanceMs: 16, excludedMs: 32 };
  const tally: Tally = { ...EMPTY_TALLY, ...times, upMs: 37, spans: [{ from: 1, to: 100 }] };
  expect(unpack(pack([tally]), [1, 100])).toEqual([tally]);
  expect(pack([tally]).columns).toEqual({
    degradedMs: [2],
    downMs: [4],
    unknownMs: [8],
    maintenanceMs: [16],
    excludedMs: [32],
  });
});

test.each<[string, Partial<Tally>, boolean]>([
  ['nothing', {}, true],
  ['down for less than no time up', { upMs: -1 }, false],
  ['as much in doubt as was up', { upMs: 5, maybeDownMs: 5 }, true],
  ['as much in doubt as was up and degraded', { upMs: 5, degradedMs: 3, maybeDownMs: 8 }, true],
  ['more in doubt than was up', { upMs: 5, degradedMs: 3, maybeDownMs: 9 }, false],
  ['degraded alone in doubt', { degradedMs: 3, maybeDownMs: 3 }, true],
  ['as much in doubt as was down', { downMs: 5, maybeUpMs: 5 }, true],
  ['more in doubt than was down', { upMs: 9, downMs: 5, maybeUpMs: 6 }, false],
  [
    'too much in doubt, though the down time is right',
    { upMs: 1, downMs: 5, maybeDownMs: 2, maybeUpMs: 5 },
    false,
  ],
  ['less than no time up, though nothing is in doubt', { upMs: -1, degradedMs: 1 }, false],
])('a tally with %s may have come from samples: %o → %s', (_, times, expected) => {
  expect(isPossible({ ...EMPTY_TALLY, ...times })).toBe(expected);
});
