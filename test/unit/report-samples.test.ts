// Samples held in columns and tallied in one pass: the same as the core makes of them all at once.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Surroundings } from '../../prober/report/evidence.ts';
import { medianInterval } from '../../prober/report/median-interval.ts';
import { SampleColumns } from '../../prober/report/sample-columns.ts';
import { sampleEvidence } from '../../prober/report/sample-evidence.ts';
import { overlays } from '../../shared/core/overlay.ts';
import { openOutage, tallies } from '../../shared/core/rollup.ts';
import type { Sample } from '../../shared/core/sample.ts';
import { edges, intervals, runs, samples, samplesOfVantages } from '../oracle/arbitrary.ts';

function columnsOf(list: readonly Sample[]): SampleColumns {
  const columns = new SampleColumns();
  for (const sample of list) columns.add(sample);
  return columns;
}

function around(over: Surroundings['overlaysOf']): Surroundings {
  return {
    now: 1e13,
    at: null,
    zone: 'UTC',
    zoneIsNamed: false,
    intervalMs: null,
    slotMs: null,
    overlaysOf: over,
    hasOverlays: false,
    apdexUs: 500_000,
    requestTime: null,
    signal: new AbortController().signal,
    onProgress: () => {},
  };
}

const some = fc.oneof(samples, samplesOfVantages).filter((list) => list.length > 0);

test('columns give back every sample', () => {
  fc.assert(
    fc.property(some, (list) => {
      const columns = columnsOf(list);
      expect(list.map((_, i) => columns.sampleOf(i, 1))).toEqual(list);
    }),
    runs(200, 5_000),
  );
});

test('any windows at once are what the core makes of each alone, from all samples', async () => {
  await fc.assert(
    fc.asyncProperty(some, edges, intervals, async (list, cuts, planned) => {
      const over = overlays(planned);
      const windows = cuts.slice(1).map((to, i) => ({ from: cuts[i] ?? to, to }));
      const [first, last] = [cuts[0] ?? 0, cuts.at(-1) ?? 0];
      const wanted = [...windows, { from: first, to: last }];
      const evidence = sampleEvidence(
        'x',
        columnsOf(list),
        around(() => over),
      );
      const readings = await evidence.read(wanted);
      const start = Math.min(...list.map(({ at }) => at));
      const terms = { samples: list, overlays: over, apdexUs: 500_000 };
      const expected = wanted.map(({ from, to }) => {
        const [before] = start < from ? tallies({ ...terms, open: null }, [start, from]) : [];
        const open = before === undefined ? null : openOutage(before);
        return tallies({ ...terms, open }, [from, to])[0];
      });
      expect(readings.map(({ tally }) => tally)).toEqual(expected);
    }),
    runs(150, 5_000),
  );
});

test.each<[string, readonly number[], number | null]>([
  ['one gap among many', [0, 60, 120, 180, 4_000], 60],
  ['an even number: the lower of the two in the middle', [0, 30, 90], 30],
  ['the same instant twice', [0, 0, 60], 60],
  ['one alone', [5], null],
  ['none', [], null],
])('the median interval of %s: %j → %s', (_, instants, expected) => {
  const columns = columnsOf(
    instants.map((at) => ({
      ...{
        at,
        outcome: 'up' as const,
        intervalMs: 1,
        vantage: '',
        status: 200,
        latencyUs: null,
        cause: null,
      },
      recheck: false,
    })),
  );
  expect(medianInterval(columns, columns.byTime())).toBe(expected);
});

test('rechecks and other vantages change no interval', () => {
  const base = { outcome: 'up', intervalMs: 1, status: 200, latencyUs: null, cause: null } as const;
  const columns = columnsOf([
    ...[0, 60, 120, 180].map((at) => ({ ...base, at, vantage: 'a', recheck: false })),
    ...[10, 70, 130].map((at) => ({ ...base, at, vantage: 'b', recheck: false })),
    ...[1, 2, 3, 4, 5, 6].map((at) => ({ ...base, at, vantage: 'a', recheck: true })),
  ]);
  expect(medianInterval(columns, columns.byTime())).toBe(60);
});
