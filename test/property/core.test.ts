import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlays } from '../../shared/core/overlay.ts';
import { openOutage, Recorder, tallies } from '../../shared/core/rollup.ts';
import { inOrder, type Sample } from '../../shared/core/sample.ts';
import { mergeSketches, quantileUs, SketchRecorder, sketchOf } from '../../shared/core/sketch.ts';
import { EMPTY_TALLY, joinRows, merge, mergeAll, type Tally } from '../../shared/core/tally.ts';
import { edges, GRID, intervals, runs, samples, samplesOfVantages } from '../oracle/arbitrary.ts';
import { slowMiddle, slowSketch } from '../oracle/sketch.ts';

type Planned = readonly { from: number; to: number }[];

function tallyAll(
  list: readonly Sample[],
  maintenance: Planned,
  excluded: Planned,
  cuts: readonly number[],
): Tally[] {
  // An outage that began before the first edge is carried in, as the store does it.
  const over = overlays(maintenance, excluded);
  const evidence = { samples: list, overlays: over, apdexUs: 500_000, open: null };
  const first = cuts[0] ?? 0;
  const earlier = tallies(evidence, [Math.min(-10_000, first - GRID), first]);
  const open = earlier[0] === undefined ? null : openOutage(earlier[0]);
  return tallies({ ...evidence, open }, cuts);
}

describe('merging', () => {
  it('in any order and grouping is bit-identical, gaps between the buckets included', () => {
    fc.assert(
      fc.property(
        samplesOfVantages,
        intervals,
        edges,
        fc.infiniteStream(fc.nat()),
        (list, maintenance, cuts, stream) => {
          const pieces = tallyAll(list, maintenance, [], cuts);
          const next = () => Number(stream.next().value);
          let heap = pieces;
          while (heap.length > 1) {
            const i = next() % heap.length;
            const a = heap[i] ?? EMPTY_TALLY;
            const left = heap.filter((_, at) => at !== i);
            const j = next() % left.length;
            heap = [...left.filter((_, at) => at !== j), merge(a, left[j] ?? EMPTY_TALLY)];
          }
          expect(heap[0]).toEqual(mergeAll(pieces));
          const kept = pieces.filter((_, i) => i !== 1);
          expect(mergeAll([...kept].reverse())).toEqual(mergeAll(kept));
        },
      ),
      runs(300, 5_000),
    );
  });

  it('of adjacent buckets equals one bucket of their time', () => {
    fc.assert(
      fc.property(samplesOfVantages, intervals, intervals, edges, (list, maintenance, excluded, cuts) => {
        const [from = 0] = cuts;
        const whole = tallyAll(list, maintenance, excluded, [from, cuts.at(-1) ?? 0]);
        expect(mergeAll(tallyAll(list, maintenance, excluded, cuts))).toEqual(whole[0]);
      }),
      runs(300, 5_000),
    );
  });

  it('of rows for an uptime alone gives its times and bounds, and leaves outages in their parts', () => {
    fc.assert(
      fc.property(samplesOfVantages, intervals, intervals, edges, (list, maintenance, excluded, cuts) => {
        const rows = tallyAll(list, maintenance, excluded, cuts);
        const { upMs, degradedMs, downMs, unknownMs, maintenanceMs, excludedMs, ...whole } = mergeAll(rows);
        const { maybeDownMs, maybeUpMs, intervalMs } = whole;
        expect(joinRows(rows)).toEqual({
          upMs,
          degradedMs,
          downMs,
          unknownMs,
          maintenanceMs,
          excludedMs,
          maybeDownMs,
          maybeUpMs,
          intervalMs,
          wholeOutages: rows.reduce((sum, row) => sum + row.wholeOutages, 0),
          spans: rows.flatMap(({ spans }) => spans),
          parts: rows.flatMap(({ parts }) => parts),
          last: rows.findLast(({ last }) => last !== null)?.last ?? null,
        });
      }),
      runs(200, 3_000),
    );
  });

  it('starts from nothing', () => {
    fc.assert(
      fc.property(samples, edges, (list, cuts) => {
        for (const tally of tallyAll(list, [], [], cuts)) {
          expect(merge(EMPTY_TALLY, tally)).toEqual(tally);
          expect(merge(tally, EMPTY_TALLY)).toEqual(tally);
        }
      }),
      runs(100, 1_000),
    );
  });
});

describe('samples', () => {
  it('give the same tallies shuffled and repeated', () => {
    fc.assert(
      fc.property(
        samplesOfVantages,
        intervals,
        edges,
        fc.infiniteStream(fc.nat()),
        (list, maintenance, cuts, stream) => {
          const shuffled = [...list, ...list]
            .map((each) => ({ each, key: Number(stream.next().value) }))
            .sort((a, b) => a.key - b.key)
            .map(({ each }) => each);
          expect(tallyAll(shuffled, maintenance, [], cuts)).toEqual(tallyAll(list, maintenance, [], cuts));
        },
      ),
      runs(300, 5_000),
    );
  });

  it('recorded one at a time give what the batch gives', () => {
    fc.assert(
      fc.property(samples, intervals, edges, (list, maintenance, cuts) => {
        const terms = { overlays: overlays(maintenance), apdexUs: 500_000, open: null };
        const recorder = new Recorder(terms, cuts);
        for (const sample of inOrder(list)) recorder.add(sample);
        expect(recorder.tallies()).toEqual(tallies({ ...terms, samples: list }, cuts));
      }),
      runs(200, 3_000),
    );
  });

  it('before the last known one that can still stand, and after the next known one, make no difference', () => {
    fc.assert(
      fc.property(samples, intervals, edges, (list, maintenance, cuts) => {
        const terms = { overlays: overlays(maintenance), apdexUs: 500_000, open: null };
        const [from, to] = [cuts[0] ?? 0, cuts.at(-1) ?? 0];
        const known = inOrder(list).filter(({ outcome }) => outcome !== 'unknown');
        const first = known.findLast(({ at }) => at < from)?.at ?? Number.NEGATIVE_INFINITY;
        const last = known.find(({ at }) => at >= to)?.at ?? Number.POSITIVE_INFINITY;
        const needed = list.filter(({ at }) => at >= first && at <= last);
        expect(tallies({ ...terms, samples: needed }, cuts)).toEqual(
          tallies({ ...terms, samples: list }, cuts),
        );
      }),
      runs(200, 3_000),
    );
  });
});

describe('sketches', () => {
  const latencies = fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 60_000_000 }),
      fc.integer({ min: 0, max: 1e10 }),
      // As many of each order of magnitude.
      fc.double({ min: 0, max: 34, noNaN: true }).map((power) => Math.floor(2 ** power)),
      fc.integer({ min: 3_599_999_990, max: 3_600_000_010 }),
    ),
    { minLength: 1, maxLength: 300 },
  );

  it('give every quantile within 1% of the exact one', () => {
    fc.assert(
      fc.property(latencies, fc.double({ min: 0, max: 1, noNaN: true }), (list, q) => {
        const capped = list.map((each) => Math.min(each, 3_600_000_000));
        const exact = [...capped].sort((a, b) => a - b)[Math.floor(q * (list.length - 1))] ?? 0;
        const estimate = quantileUs(sketchOf(capped), q) ?? -1;
        expect(Math.abs(estimate - exact)).toBeLessThanOrEqual(exact / 100);
        expect(estimate).toBe(slowMiddle(exact));
      }),
      runs(500, 20_000),
    );
  });

  it('are those that the rule of the bins gives, one after another from one recorder', () => {
    fc.assert(
      fc.property(latencies, latencies, (a, b) => {
        const recorder = new SketchRecorder();
        for (const list of [a, b]) {
          for (const latencyUs of list) recorder.add(latencyUs);
          expect(recorder.take()).toEqual(slowSketch(list));
        }
        expect(recorder.take()).toEqual({ first: 0, counts: [], sumUs: 0 });
        expect(sketchOf(a)).toEqual(slowSketch(a));
      }),
      runs(60, 2_000),
    );
  });

  it('merge to what recording everything into one gives', () => {
    fc.assert(
      fc.property(latencies, latencies, (a, b) => {
        const merged = mergeSketches([sketchOf(a), sketchOf(b)]);
        expect(merged).toEqual(sketchOf([...a, ...b]));
        expect(mergeSketches([sketchOf(b), sketchOf(a)])).toEqual(merged);
      }),
      runs(200, 5_000),
    );
  });
});
