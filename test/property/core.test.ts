import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, packSketch, unpack, unpackSketch } from '../../shared/core/columns.ts';
import { downtime, outages, uptime } from '../../shared/core/figures.ts';
import { overlays } from '../../shared/core/overlay.ts';
import { openOutage, tallies } from '../../shared/core/rollup.ts';
import type { Sample } from '../../shared/core/sample.ts';
import { mergeSketches, quantileUs, sketchOf } from '../../shared/core/sketch.ts';
import { EMPTY_TALLY, lengthMs, merge, mergeAll, type Tally } from '../../shared/core/tally.ts';
import { edges, GRID, intervals, runs, samples, samplesOfVantages } from '../oracle/arbitrary.ts';
import { oracle } from '../oracle/oracle.ts';

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

describe('tallies against the oracle', () => {
  for (const [name, arbitrary, count] of [
    ['one vantage', samples, 3_000],
    ['three vantages', samplesOfVantages, 1_000],
  ] as const) {
    it(`${name}: times, bounds, outages, answers and latencies are those that the rules give instant by instant`, () => {
      fc.assert(
        fc.property(arbitrary, intervals, intervals, edges, (list, maintenance, excluded, cuts) => {
          const [from = 0] = cuts;
          const to = cuts.at(-1) ?? 0;
          const tally = mergeAll(tallyAll(list, maintenance, excluded, cuts));
          const truth = oracle({ samples: list, maintenance, excluded, from, to, grid: GRID });
          const { upMs, degradedMs, downMs, unknownMs, maintenanceMs, excludedMs, maybeDownMs, maybeUpMs } =
            tally;
          const { outages: seen, responses, latenciesUs, ...times } = truth;
          expect({
            upMs,
            degradedMs,
            downMs,
            unknownMs,
            maintenanceMs,
            excludedMs,
            maybeDownMs,
            maybeUpMs,
          }).toEqual(times);
          expect(tally).toMatchObject(responses);
          expect(tally.latency).toEqual(sketchOf(latenciesUs));
          const figures = outages(tally);
          const ended = seen.filter((each) => each.end !== null);
          const begun = seen.filter((each) => each.begin >= from);
          const mean = ended.reduce((sum, each) => sum + each.downMs, 0) / ended.length;
          expect(figures).toEqual({
            count: seen.length,
            longestMs: Math.max(0, ...seen.map((each) => each.downMs)),
            mttrMs: ended.length === 0 ? null : mean,
            mtbfMs: begun.length === 0 ? null : (upMs + degradedMs) / begun.length,
            openSince: seen.find((each) => each.end === null)?.begin ?? null,
            last: seen.at(-1) ?? null,
          });
        }),
        runs(300, count),
      );
    });
  }

  it('the six times add up to the window, and the bounds enclose the down time', () => {
    fc.assert(
      fc.property(samples, intervals, edges, (list, maintenance, cuts) => {
        for (const tally of tallyAll(list, maintenance, [], cuts)) {
          const { upMs, degradedMs, downMs, unknownMs, maintenanceMs, excludedMs } = tally;
          expect(upMs + degradedMs + downMs + unknownMs + maintenanceMs + excludedMs).toBe(lengthMs(tally));
          const { minMs, maxMs } = downtime(tally);
          expect(minMs).toBeGreaterThanOrEqual(0);
          expect(minMs).toBeLessThanOrEqual(downMs);
          expect(maxMs).toBeGreaterThanOrEqual(downMs);
          const figure = uptime(tally);
          if (figure !== null)
            expect(figure.low >= 0 && figure.low <= figure.ratio && figure.high <= 1).toBe(true);
        }
      }),
      runs(300, 5_000),
    );
  });
});

describe('merging', () => {
  it('in any order and grouping is bit-identical, gaps between the buckets included', () => {
    fc.assert(
      fc.property(
        samples,
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
      fc.property(samples, intervals, edges, (list, maintenance, cuts) => {
        const [from = 0] = cuts;
        const whole = tallyAll(list, maintenance, [], [from, cuts.at(-1) ?? 0]);
        expect(mergeAll(tallyAll(list, maintenance, [], cuts))).toEqual(whole[0]);
      }),
      runs(300, 5_000),
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
      fc.property(samples, edges, fc.infiniteStream(fc.nat()), (list, cuts, stream) => {
        const shuffled = [...list, ...list]
          .map((each) => ({ each, key: Number(stream.next().value) }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        expect(tallyAll(shuffled, [], [], cuts)).toEqual(tallyAll(list, [], [], cuts));
      }),
      runs(300, 5_000),
    );
  });

  it('at a fixed interval, removing a known one never raises coverage', () => {
    fc.assert(
      fc.property(samples, edges, fc.nat(), (list, cuts, pick) => {
        const fixed = list.map((each) => ({ ...each, intervalMs: 60 }));
        const known = fixed.filter((each) => each.outcome !== 'unknown');
        if (known.length === 0) return;
        const gone = known[pick % known.length];
        const covered = (some: readonly Sample[]) => {
          const { upMs, degradedMs, downMs } = mergeAll(tallyAll(some, [], [], cuts));
          return upMs + degradedMs + downMs;
        };
        const instants = fixed.filter((each) => each.at === gone?.at);
        if (instants.length > 1) return;
        expect(covered(fixed.filter((each) => each !== gone))).toBeLessThanOrEqual(covered(fixed));
      }),
      runs(300, 5_000),
    );
  });
});

describe('sketches', () => {
  const latencies = fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 60_000_000 }),
      fc.integer({ min: 0, max: 1e10 }),
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
      }),
      runs(500, 20_000),
    );
  });

  it('merge to what recording everything into one gives, and survive packing', () => {
    fc.assert(
      fc.property(latencies, latencies, (a, b) => {
        const merged = mergeSketches([sketchOf(a), sketchOf(b)]);
        expect(merged).toEqual(sketchOf([...a, ...b]));
        expect(mergeSketches([sketchOf(b), sketchOf(a)])).toEqual(merged);
        expect(unpackSketch(packSketch(merged))).toEqual(merged);
      }),
      runs(200, 5_000),
    );
  });
});

describe('columns', () => {
  it('unpack to the tallies that were packed', () => {
    fc.assert(
      fc.property(samples, intervals, edges, (list, maintenance, cuts) => {
        const before = tallyAll(list, maintenance, [], cuts);
        const after = unpack(
          JSON.parse(JSON.stringify(pack(before))),
          cuts,
          before.map((tally) => tally.latency),
        );
        expect(after).toEqual(before);
      }),
      runs(200, 3_000),
    );
  });
});
