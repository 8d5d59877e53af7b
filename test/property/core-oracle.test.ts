import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apdex, coverage, downtime, outages, uptime } from '../../shared/core/figures.ts';
import { overlays } from '../../shared/core/overlay.ts';
import { runsOfPeriods } from '../../shared/core/periods.ts';
import { openOutage, runTallies, type Terms, tallies } from '../../shared/core/rollup.ts';
import { type Sample, upToNow } from '../../shared/core/sample.ts';
import { sketchOf } from '../../shared/core/sketch.ts';
import { mergeAll, type Tally } from '../../shared/core/tally.ts';
import {
  edges,
  GRID,
  instant,
  intervals,
  periods,
  runs,
  samples,
  samplesOfVantages,
} from '../oracle/arbitrary.ts';
import { type OracleAnswer, type OracleTimes, oracle, oracleOfPeriods } from '../oracle/oracle.ts';

const APDEX_US = 5_000_000;

/** Tallies of all buckets together and of each; an outage that began before is carried in, as the store does it. */
function carried(
  make: (open: Terms['open'], cuts: readonly number[]) => Tally[],
  cuts: readonly number[],
): readonly Tally[] {
  const first = cuts[0] ?? 0;
  const [earlier] = make(null, [Math.min(-10_000, first - GRID), first]);
  const buckets = make(earlier === undefined ? null : openOutage(earlier), cuts);
  return [mergeAll(buckets), ...buckets];
}

function expectTimes(tally: Tally, truth: OracleTimes): void {
  const { outages: seen, ...times } = truth;
  expect(tally).toMatchObject({
    upMs: times.upMs,
    degradedMs: times.degradedMs,
    downMs: times.downMs,
    unknownMs: times.unknownMs,
    maintenanceMs: times.maintenanceMs,
    excludedMs: times.excludedMs,
    maybeDownMs: times.maybeDownMs,
    maybeUpMs: times.maybeUpMs,
    intervalMs: times.intervalMs,
  });
  expectFigures(tally, times);
  const from = tally.spans[0]?.from ?? 0;
  const ended = seen.filter((each) => each.end !== null);
  const begun = seen.filter((each) => each.begin >= from);
  const mean = ended.reduce((sum, each) => sum + each.downMs, 0) / ended.length;
  expect(outages(tally)).toEqual({
    count: seen.length,
    longestMs: Math.max(0, ...seen.map((each) => each.downMs)),
    mttrMs: ended.length === 0 ? null : mean,
    mtbfMs: begun.length === 0 ? null : (times.upMs + times.degradedMs) / begun.length,
    openSince: seen.find((each) => each.end === null)?.begin ?? null,
    last: seen.at(-1) ?? null,
  });
}

function expectAnswers(tally: Tally, truth: OracleAnswer): void {
  expect(tally).toMatchObject(truth.responses);
  expect(tally).toMatchObject(truth.apdex);
  expect(tally.latency).toEqual(sketchOf(truth.latenciesUs));
  const { satisfied, tolerating, frustrated } = truth.apdex;
  const rated = satisfied + tolerating + frustrated;
  expect(apdex(tally)).toBe(rated === 0 ? null : (2 * satisfied + tolerating) / (2 * rated));
}

function expectFigures(tally: Tally, times: Omit<OracleTimes, 'outages'>): void {
  const { upMs, degradedMs, downMs, unknownMs, maybeDownMs, maybeUpMs } = times;
  const known = upMs + degradedMs + downMs;
  expect(downtime(tally)).toEqual({ downMs, minMs: downMs - maybeUpMs, maxMs: downMs + maybeDownMs });
  expect(coverage(tally)).toBe(known + unknownMs === 0 ? null : known / (known + unknownMs));
  const figure = uptime(tally);
  if (known === 0) {
    expect(figure).toBeNull();
    return;
  }
  expect(figure?.ratio).toBeCloseTo(1 - downMs / known, 12);
  expect(figure?.low).toBeCloseTo(1 - (downMs + maybeDownMs) / known, 12);
  expect(figure?.high).toBeCloseTo(1 - (downMs - maybeUpMs) / known, 12);
  // The worst case adds unknown to down and to covered.
  expect(figure?.worst).toBeCloseTo(1 - (downMs + maybeDownMs + unknownMs) / (known + unknownMs), 12);
}

describe('tallies against the oracle', () => {
  const quorum = fc.constantFrom(undefined, undefined, 1, 2, 3);
  for (const [name, arbitrary, count] of [
    ['one vantage', samples, 20_000],
    ['three vantages', samplesOfVantages, 10_000],
  ] as const) {
    it(`${name}: times, bounds, outages, answers and latencies are those that the rules give instant by instant`, () => {
      fc.assert(
        fc.property(arbitrary, intervals, intervals, edges, quorum, instant, (...given) => {
          const [list, maintenance, excluded, cuts, agree, late] = given;
          // A third of the cases have samples that lie in the future.
          const now = late % 3 === 0 ? late : Number.POSITIVE_INFINITY;
          const { samples: taken, later } = upToNow(list, now);
          const terms = { samples: taken, overlays: overlays(maintenance, excluded), apdexUs: APDEX_US };
          const voting = agree === undefined ? {} : { quorum: (known: number) => Math.min(agree, known) };
          for (const tally of carried((open, at) => tallies({ ...terms, ...voting, open }, at), cuts)) {
            const [{ from, to } = { from: 0, to: 0 }] = tally.spans;
            const truth = oracle({
              ...{ samples: list, maintenance, excluded, now, from, to, grid: GRID, apdexUs: APDEX_US },
              ...(agree === undefined ? {} : { quorum: agree }),
            });
            expect(later).toHaveLength(truth.skipped);
            expectTimes(tally, truth);
            expectAnswers(tally, truth);
          }
        }),
        runs(300, count),
      );
    });
  }

  it('periods: at each instant the worst known state that any of them names, exact, as the rules give it', () => {
    fc.assert(
      fc.property(periods, intervals, intervals, edges, (list, maintenance, excluded, cuts) => {
        const over = overlays(maintenance, excluded);
        const make = (open: Terms['open'], at: readonly number[]) =>
          runTallies(runsOfPeriods(list), { overlays: over, open }, at);
        for (const tally of carried(make, cuts)) {
          const [{ from, to } = { from: 0, to: 0 }] = tally.spans;
          expectTimes(tally, oracleOfPeriods({ maintenance, excluded, from, to, grid: GRID }, list));
        }
      }),
      runs(300, 3_000),
    );
  });

  it('periods: runs are in order, apart, joined where they touch in one state, and beyond doubt', () => {
    fc.assert(
      fc.property(periods, (list) => {
        const found = runsOfPeriods(list);
        for (const [i, run] of found.entries()) {
          const next = found[i + 1];
          expect(run.from).toBeLessThan(run.to);
          expect([run.isInDoubt, run.intervalMs]).toEqual([false, 0]);
          if (next === undefined) continue;
          expect(run.to).toBeLessThanOrEqual(next.from);
          expect(run.to === next.from && run.state === next.state).toBe(false);
        }
      }),
      runs(200, 2_000),
    );
  });
});

describe('figures', () => {
  it('the six times add up to the window, the bounds enclose the down time, and each uptime lies in [0, 1]', () => {
    fc.assert(
      fc.property(samplesOfVantages, intervals, intervals, edges, (list, maintenance, excluded, cuts) => {
        const terms = { overlays: overlays(maintenance, excluded), apdexUs: APDEX_US, open: null };
        for (const [i, tally] of tallies({ ...terms, samples: list }, cuts).entries()) {
          const { upMs, degradedMs, downMs, unknownMs, maintenanceMs, excludedMs } = tally;
          const length = (cuts[i + 1] ?? 0) - (cuts[i] ?? 0);
          expect(upMs + degradedMs + downMs + unknownMs + maintenanceMs + excludedMs).toBe(length);
          const { minMs, maxMs } = downtime(tally);
          expect(0 <= minMs && minMs <= downMs && downMs <= maxMs && maxMs <= length).toBe(true);
          const figure = uptime(tally);
          if (figure === null) continue;
          const { worst, low, ratio, high } = figure;
          expect(0 <= worst && worst <= low && low <= ratio && ratio <= high && high <= 1).toBe(true);
        }
      }),
      runs(300, 5_000),
    );
  });

  it('at a fixed interval, removing a known sample never raises coverage', () => {
    const fixed = (list: readonly Sample[]) => list.map((each) => ({ ...each, intervalMs: 6 * GRID }));
    fc.assert(
      fc.property(samplesOfVantages.map(fixed), intervals, edges, fc.nat(), (list, planned, cuts, pick) => {
        const known = list.filter((each) => each.outcome !== 'unknown');
        const gone = known[pick % known.length];
        // Of several samples at one instant another would step into its place, an unknown one too.
        const rivals = list.filter((each) => each.at === gone?.at && each.vantage === gone.vantage);
        if (gone === undefined || rivals.length > 1) return;
        const terms = { overlays: overlays(planned), apdexUs: APDEX_US, open: null };
        const of = (some: readonly Sample[]) =>
          coverage(mergeAll(tallies({ ...terms, samples: some }, cuts))) ?? 0;
        expect(of(list.filter((each) => each !== gone))).toBeLessThanOrEqual(of(list));
      }),
      runs(300, 5_000),
    );
  });
});
