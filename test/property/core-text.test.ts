// The one place where a figure could promise more than its evidence: its digits.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlays } from '../../shared/core/overlay.ts';
import { openOutage, tallies } from '../../shared/core/rollup.ts';
import { EMPTY_TALLY, mergeAll, type Tally } from '../../shared/core/tally.ts';
import { availabilityText, uptimeText } from '../../shared/ui/text.ts';
import { edges, GRID, intervals, runs, samplesOfVantages } from '../oracle/arbitrary.ts';
import { oracle } from '../oracle/oracle.ts';

const YEARS_MS = 3_000_000_000_000;
/** As many lengths of each order of magnitude. */
const length = fc.oneof(
  fc.constantFrom(0, 1, 2),
  fc.double({ min: 0, max: Math.log2(YEARS_MS), noNaN: true }).map((power) => Math.floor(2 ** power)),
);

const tally: fc.Arbitrary<Tally> = fc
  .record({
    upMs: length,
    degradedMs: length,
    downMs: fc.oneof(fc.constant(0), length),
    intervalMs: fc.constantFrom(0, 1, 5_000, 30_000, 60_000, 300_000, 3_600_000),
    wholeOutages: fc.constantFrom(0, 0, 1),
    parts: fc.constantFrom([], [], [{ begin: -5, end: null, downMs: 5 }]),
  })
  .map((times) => ({ ...EMPTY_TALLY, ...times }));

/** 100 × 10^d × interval <= covered, by looking at each d. */
function decimals(covered: number, interval: number): number {
  return [1, 2, 3, 4].filter((d) => BigInt(10 ** (d + 2)) * BigInt(interval) <= BigInt(covered)).at(-1) ?? 0;
}

/** The exact share in units of the last digit shown, and what was shown in them. */
function steps(text: string, part: number, all: number): { shown: bigint; floor: bigint; digits: number } {
  const [, whole = '', fraction = ''] = /^(\d+)(?:\.(\d+))?%$/u.exec(text) ?? [];
  const shown = BigInt(whole + fraction);
  return {
    shown,
    floor: (BigInt(part) * 10n ** BigInt(fraction.length + 2)) / BigInt(all),
    digits: fraction.length,
  };
}

describe('a percentage of uptime', () => {
  it('has the digits that the checks support, is cut, and is 100% only without an outage', () => {
    fc.assert(
      fc.property(tally, (given) => {
        const up = given.upMs + given.degradedMs;
        const covered = up + given.downMs;
        const text = uptimeText(given, 'en');
        if (covered === 0) {
          expect(text).toBe('—');
          return;
        }
        const { shown, floor, digits } = steps(text, up, covered);
        expect(digits).toBe(decimals(covered, given.intervalMs));
        const isSpotless = given.downMs === 0 && given.wholeOutages === 0 && given.parts.length === 0;
        const hundred = 10n ** BigInt(digits + 2);
        expect(shown).toBe(floor === hundred && !isSpotless ? hundred - 1n : floor);
        expect(text.startsWith('100')).toBe(isSpotless);
      }),
      runs(500, 20_000),
    );
  });

  it('never says 100% of a window that an outage touches', () => {
    fc.assert(
      fc.property(samplesOfVantages, intervals, edges, (samples, maintenance, cuts) => {
        const terms = { samples, overlays: overlays(maintenance), apdexUs: 1 };
        const [from, to] = [cuts[0] ?? 0, cuts.at(-1) ?? 0];
        const [before = EMPTY_TALLY] = tallies({ ...terms, open: null }, [
          Math.min(-10_000, from - GRID),
          from,
        ]);
        const text = uptimeText(mergeAll(tallies({ ...terms, open: openOutage(before) }, cuts)), 'en');
        const window = { samples, maintenance, excluded: [], from, to, grid: GRID, apdexUs: 1 };
        if (oracle(window).outages.length > 0) expect(text).not.toMatch(/100/u);
      }),
      runs(300, 5_000),
    );
  });
});

describe('a percentage of answers', () => {
  it('has one answer as its unit, is cut, and is 100% only without a failure', () => {
    const count = fc.double({ min: 0, max: 32, noNaN: true }).map((power) => Math.floor(2 ** power) - 1);
    fc.assert(
      fc.property(count, fc.oneof(fc.constant(0), count), (good, bad) => {
        const text = availabilityText({ ...EMPTY_TALLY, '2xx': good, '5xx': bad }, 'en');
        if (good + bad === 0) {
          expect(text).toBe('—');
          return;
        }
        const { shown, floor, digits } = steps(text, good, good + bad);
        expect(digits).toBe(decimals(good + bad, 1));
        expect(shown).toBe(floor);
        expect(text.startsWith('100')).toBe(bad === 0);
      }),
      runs(300, 10_000),
    );
  });
});
