// Outages one by one against the tallies of the same samples.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import { outageList } from '../../shared/core/outage-list.ts';
import { overlays } from '../../shared/core/overlay.ts';
import { tallies } from '../../shared/core/rollup.ts';
import type { Sample } from '../../shared/core/sample.ts';

const START = Date.UTC(2026, 4, 4);
const MIN = MINUTE_MS;

const sample: fc.Arbitrary<Sample> = fc
  .record({
    minute: fc.integer({ min: 0, max: 300 }),
    outcome: fc.constantFrom(
      'up' as const,
      'down' as const,
      'down' as const,
      'degraded' as const,
      'unknown' as const,
    ),
    vantage: fc.constantFrom('', '', 'berlin'),
    status: fc.constantFrom(500, 503),
  })
  .map(({ minute, ...more }) => {
    const cause = more.outcome === 'down' ? ('status' as const) : null;
    return { ...more, cause, at: START + minute * MIN, intervalMs: 5 * MIN, recheck: false, latencyUs: 1 };
  });
const interval = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 40 }))
  .map(([from, length]) => ({ from: START + from * MIN, to: START + (from + length) * MIN }));

test('down time, bounds and number are those of the tally', () => {
  const property = fc.property(
    fc.array(sample, { maxLength: 60 }),
    fc.array(interval, { maxLength: 3 }),
    (samples, planned) => {
      const over = overlays(planned);
      const [tally] = tallies({ samples, overlays: over, apdexUs: 1, open: null }, [START, START + DAY_MS]);
      const outages = outageList(samples, over);
      const sum = (of: (outage: (typeof outages)[number]) => number) =>
        outages.reduce((all, each) => all + of(each), 0);
      expect(sum(({ downMs }) => downMs)).toBe(tally?.downMs);
      expect(sum(({ leastMs }) => leastMs)).toBe((tally?.downMs ?? 0) - (tally?.maybeUpMs ?? 0));
      expect(outages).toHaveLength((tally?.wholeOutages ?? 0) + (tally?.parts.length ?? 0));
      expect(outages.filter(({ end }) => end === null).map(({ begin }) => begin)).toEqual(
        tally?.parts.map(({ begin }) => begin),
      );
      for (const { begin, end, checks, causes, mostMs, downMs } of outages) {
        if (end !== null) expect(begin).toBeLessThan(end);
        expect(causes.reduce((all, { count }) => all + count, 0)).toBe(checks);
        expect(checks).toBeGreaterThan(0);
        expect(mostMs).toBeGreaterThanOrEqual(downMs);
      }
    },
  );
  fc.assert(property, { numRuns: 500 });
});

test('of one vantage without plans, what an outage may be longer by is what tallies doubt', () => {
  const property = fc.property(fc.array(sample, { maxLength: 60 }), (drawn) => {
    const samples = drawn.map((each) => ({ ...each, vantage: '' }));
    const over = overlays([]);
    const [tally] = tallies({ samples, overlays: over, apdexUs: 1, open: null }, [START, START + DAY_MS]);
    const outages = outageList(samples, over);
    const more = outages.reduce((all, { mostMs, downMs }) => all + mostMs - downMs, 0);
    expect(more).toBe(tally?.maybeDownMs);
  });
  fc.assert(property, { numRuns: 300 });
});
