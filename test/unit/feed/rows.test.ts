// Columns of a feed: nothing is lost, however far a tally is from what one would expect.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OutagePart } from '../../../shared/core/outage.ts';
import { EMPTY_SKETCH } from '../../../shared/core/sketch.ts';
import { mergeTotals, NO_TOTALS, type Tally } from '../../../shared/core/tally.ts';
import { windowTallies } from '../../../shared/core/window.ts';
import { readFeed } from '../../../shared/feed/read-full.ts';
import type { EndpointStatus, Status } from '../../../shared/feed/status.ts';
import { toFeed } from '../../../shared/feed/write.ts';
import { runs } from '../../oracle/arbitrary.ts';
import { statusFromSamples } from '../../support/status-from-samples.ts';

const ASOF = Date.UTC(2026, 2, 30, 14, 7);
const empty = statusFromSamples([{ id: 'a', samples: [] }], { asOf: ASOF, zone: 'Europe/Berlin' });

/** Any integer, the small ones often. */
const some = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  fc.nat(3),
  fc.nat(100_000_000),
  fc.nat(1_000_000_000_000),
);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const answers = fc.array(some, { minLength: 9, maxLength: 9 });

/** Turns a bucket into one with any totals that fit into it. */
const change = fc.record({
  times: fc.array(fc.oneof(fc.constant(0), share), { minLength: 5, maxLength: 5 }),
  doubts: fc.tuple(share, share),
  answers,
  intervalMs: fc.oneof(fc.constant(0), fc.constant(60_000), fc.nat(40_000_000_000)),
  wholeOutages: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(100_000)),
  wholes: fc.tuple(some, some, some),
  last: fc.tuple(share, share),
  parts: fc.array(
    fc.record({ agoMs: fc.nat(1_000_000_000_000), lengthMs: fc.option(fc.nat(1_000_000_000)), downMs: some }),
    {
      maxLength: 2,
    },
  ),
});

function changed(tally: Tally, { times, doubts, answers, wholes, last, parts, ...rest }: Change): Tally {
  const [span = { from: 0, to: 0 }] = tally.spans;
  let left = span.to - span.from;
  const [degradedMs = 0, downMs = 0, unknownMs = 0, maintenanceMs = 0, excludedMs = 0] = times.map((part) => {
    const ms = Math.floor(part * left);
    left -= ms;
    return ms;
  });
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, satisfied = 0, tolerating = 0, frustrated = 0] = answers;
  const made = parts.map(({ agoMs, lengthMs, downMs: ms }, i): OutagePart => {
    // Not where the last whole one can begin: its begin names an outage.
    const begin = span.from - agoMs - 1 - i;
    return { begin, end: lengthMs === null ? null : begin + lengthMs, downMs: ms };
  });
  return {
    ...NO_TOTALS,
    ...tally,
    ...rest,
    upMs: left,
    ...{ degradedMs, downMs, unknownMs, maintenanceMs, excludedMs },
    maybeDownMs: Math.floor(doubts[0] * (left + degradedMs)),
    maybeUpMs: Math.floor(doubts[1] * downMs),
    ...{ '1xx': a, '2xx': b, '3xx': c, '4xx': d, '5xx': e, none: f, satisfied, tolerating, frustrated },
    wholeOutagesMs: wholes[0],
    longestWholeMs: wholes[1],
    parts: made,
    last: rest.wholeOutages > 0 ? lastWhole(span, last, wholes[2]) : (made.at(-1) ?? null),
  };
}

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function lastWhole(span: { from: number; to: number }, [at, length]: [number, number], downMs: number) {
  const begin = span.from + Math.floor(at * (span.to - span.from));
  return { begin, end: begin + Math.floor(length * (span.to - begin)), downMs };
}

function withRows(endpoint: EndpointStatus, changes: readonly Change[]): EndpointStatus {
  const at = (i: number) => changes[i % changes.length];
  const of = (tallies: readonly Tally[], from: number) =>
    tallies.map((tally, i) => {
      const wanted = at(from + i);
      return wanted === undefined ? tally : changed({ ...tally, latency: EMPTY_SKETCH }, wanted);
    });
  const days = of(endpoint.days, 0);
  const hours = of(endpoint.hours, days.length);
  const [year = endpoint.windows['365d']] = of([endpoint.windows['365d']], 7);
  return {
    ...endpoint,
    days,
    hours,
    windows: windowTallies({ days, hours, year: [year] }, ASOF, mergeTotals),
  };
}

test('any totals that fit into their buckets come back as they were', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 200 }), (changes) => {
      const status: Status = {
        ...empty,
        endpoints: empty.endpoints.map((endpoint) => withRows(endpoint, changes)),
      };
      expect(readFeed(JSON.stringify(toFeed(status)))).toEqual({ ok: true, status });
    }),
    runs(60, 2_000),
  );
});
