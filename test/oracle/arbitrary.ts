// Arbitrary histories for property tests: short, dense, and full of the cases that hurt.
// Promise: every instant is a multiple of GRID, so that the oracle may look at each.
// Not here: realistic streams (support/seeded-history.ts).

import fc from 'fast-check';
import { DOWN_CAUSES, type Sample, UNKNOWN_REASONS } from '../../shared/core/sample.ts';

export const GRID = 10;
/** Instants of samples lie in [0, SPAN). */
export const SPAN = 1_200;

export const instant = fc.integer({ min: 0, max: SPAN / GRID - 1 }).map((n) => n * GRID);

export const sample: fc.Arbitrary<Sample> = fc
  .record({
    at: instant,
    outcome: fc.constantFrom('up', 'up', 'up', 'degraded', 'down', 'down', 'unknown'),
    intervalMs: fc.constantFrom(GRID * 3, GRID * 6, GRID * 10),
    vantage: fc.constant(''),
    status: fc.constantFrom(100, 199, 200, 204, 299, 300, 399, 400, 404, 499, 500, 503, 599, null),
    latencyUs: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 20_000_000 })),
    pick: fc.nat(5),
    recheck: fc.boolean(),
  })
  .map(({ pick, ...rest }): Sample => {
    const list = rest.outcome === 'unknown' ? UNKNOWN_REASONS : DOWN_CAUSES;
    const cause = rest.outcome === 'down' || rest.outcome === 'unknown' ? (list[pick] ?? null) : null;
    return { ...rest, outcome: outcomeOf(rest.outcome), cause };
  });

function outcomeOf(text: string): Sample['outcome'] {
  return text === 'up' || text === 'degraded' || text === 'down' ? text : 'unknown';
}

export const samples = fc.array(sample, { maxLength: 40 });

export const samplesOfVantages = fc.array(
  fc.tuple(sample, fc.constantFrom('a', 'b', 'c')).map(([each, vantage]): Sample => ({ ...each, vantage })),
  { maxLength: 40 },
);

const interval = fc.tuple(instant, instant).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

export const intervals = fc.array(interval, { maxLength: 3 });

/** States that somebody else has judged: overlapping, touching, empty. */
export const periods = fc.array(
  fc
    .tuple(interval, fc.constantFrom('up', 'degraded', 'down', 'unknown'))
    .map(([span, state]) => ({ ...span, state: outcomeOf(state) })),
  { maxLength: 12 },
);

/** Ascending edges, at least two, some of them beyond the samples. */
export const edges = fc
  .uniqueArray(
    fc.integer({ min: -20, max: SPAN / GRID + 30 }).map((n) => n * GRID),
    { minLength: 2, maxLength: 6 },
  )
  .map((list) => list.sort((a, b) => a - b));

/** How often a property runs: few in `npm test`, many in `npm run test:long`. */
export function runs(few: number, many: number): { numRuns: number; seed: number } {
  return { numRuns: process.env['UPTALLY_LONG'] === '1' ? many : few, seed: 20_261_123 };
}
