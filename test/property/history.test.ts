// Figures out of a history against tallies made of all samples at once.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayEdges, hourEdges } from '../../shared/core/calendar.ts';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../../shared/core/instant.ts';
import type { Interval } from '../../shared/core/intervals.ts';
import { overlays } from '../../shared/core/overlay.ts';
import { tallies } from '../../shared/core/rollup.ts';
import { inOrder, type Sample, upToNow } from '../../shared/core/sample.ts';
import type { Tally } from '../../shared/core/tally.ts';
import { STANDARD_WINDOWS, windowStart } from '../../shared/core/window.ts';
import type { Batch, KeyValue } from '../../shared/ports.ts';
import { type History, openHistory } from '../../shared/store/history.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import type { EndpointSettings } from '../../shared/store/work.ts';

const ZONES: readonly (readonly [string, string])[] = [
  ['UTC', '2026-03-01T00:00:00Z'],
  ['Europe/Berlin', '2026-03-28T20:00:00Z'],
  ['Europe/Berlin', '2026-10-24T20:00:00Z'],
  ['Asia/Kathmandu', '2026-05-10T03:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T10:00:00Z'],
  ['America/Santiago', '2026-09-05T22:00:00Z'],
];

interface Case {
  readonly zone: string;
  readonly samples: readonly Sample[];
  /** In which order and when they come, relative to their instant; ms. */
  readonly delays: readonly number[];
  readonly settings: EndpointSettings;
  readonly compactEvery: number;
}

const outcome = fc.oneof(
  { weight: 6, arbitrary: fc.constant('up' as const) },
  { weight: 1, arbitrary: fc.constant('degraded' as const) },
  { weight: 3, arbitrary: fc.constant('down' as const) },
  { weight: 2, arbitrary: fc.constant('unknown' as const) },
);

/** How long from one sample to the next: mostly on time, sometimes a gap of hours or days. */
const step = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 20, max: 40 }).map((minutes) => minutes * MINUTE_MS) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 5 * HOUR_MS }) },
  { weight: 1, arbitrary: fc.integer({ min: 10 * HOUR_MS, max: 4 * DAY_MS }) },
  { weight: 1, arbitrary: fc.constant(0) },
);

const delay = fc.oneof(
  { weight: 20, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 2 * HOUR_MS }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 6 * DAY_MS }) },
);

const cases: fc.Arbitrary<Case> = fc
  .tuple(
    fc.constantFrom(...ZONES),
    fc.array(
      fc.tuple(step, outcome, delay, fc.constantFrom('', '', '', 'b'), fc.integer({ min: 1, max: 3e6 })),
      {
        minLength: 1,
        size: 'max',
        maxLength: 250,
      },
    ),
    fc.array(fc.tuple(fc.nat(12 * DAY_MS), fc.nat(8 * HOUR_MS), fc.boolean()), { maxLength: 3 }),
    fc.integer({ min: 3, max: 60 }),
    fc.boolean(),
  )
  .map(([[zone, begin], rows, planned, compactEvery, onePlace]) => {
    const start = Date.parse(begin);
    let at = start;
    const samples = rows.map(([after, what, , vantage, latencyUs], i) => {
      at += after;
      return sampleOf(at, what, onePlace ? '' : vantage, latencyUs, i % 7 === 3);
    });
    const spans = planned.map(([from, length]) => ({ from: start + from, to: start + from + length }));
    const over = overlays(
      spans.filter((_, i) => planned[i]?.[2]),
      spans.filter((_, i) => !planned[i]?.[2]),
    );
    const settings = { id: 'shop', apdexUs: 500_000, overlays: over };
    return { zone, samples, delays: rows.map((row) => row[2]), settings, compactEvery };
  });

/**
 * A few checks a week over a year and a half. Gaps stay below the reach of raw samples: what the first
 * known sample after a longer one says of the last before it comes too late for that one's tally.
 */
const longCases = cases
  .filter(({ samples }) => samples.length >= 60)
  .map((each): Case => {
    const meanMs = (550 * DAY_MS) / each.samples.length;
    let at = each.samples[0]?.at ?? 0;
    const samples = each.samples.map((sample, i) => {
      const before = each.samples[i - 1] ?? sample;
      at += Math.round(meanMs * (1 + ((sample.at - before.at) % DAY_MS) / DAY_MS));
      const isBlind = sample.outcome === 'unknown' && before.outcome === 'unknown';
      const outcome = isBlind ? 'up' : sample.outcome;
      return { ...sample, at, outcome, vantage: '', intervalMs: 18 * HOUR_MS };
    });
    return { ...each, samples };
  });

function fail(problem: string): never {
  throw new Error(problem);
}

function sampleOf(
  at: Instant,
  what: Sample['outcome'],
  vantage: string,
  latencyUs: number,
  recheck: boolean,
): Sample {
  const cause = what === 'down' ? 'status' : what === 'unknown' ? 'offline' : null;
  const status = what === 'down' ? 503 : what === 'unknown' ? null : 200;
  const intervalMs = 30 * MINUTE_MS;
  return {
    at,
    outcome: what,
    intervalMs,
    vantage,
    status,
    latencyUs: what === 'up' ? latencyUs : null,
    cause,
    recheck,
  };
}

/** Tallies made of everything at once, outages that began before included. */
function directly({ settings, samples }: Case, edges: readonly Instant[]): Tally[] {
  const begin = Math.min(edges[0] ?? 0, ...samples.map(({ at }) => at)) - DAY_MS;
  const evidence = { samples, overlays: settings.overlays, apdexUs: settings.apdexUs, open: null };
  return tallies(evidence, [begin, ...edges]).slice(1);
}

async function expectExact(
  history: History,
  each: Case,
  known: readonly Sample[],
  asOf: Instant,
  now: Instant = Number.MAX_SAFE_INTEGER,
): Promise<void> {
  const [record] = await history.readAll([each.settings], asOf, now);
  const { samples, later } = upToNow(inOrder(known), now);
  const seen = { ...each, samples };
  expect(record?.skipped).toBe(later.length);
  const hours = hourEdges(asOf - 50 * HOUR_MS, asOf, each.zone);
  for (const { id, rows, lengthMs } of STANDARD_WINDOWS) {
    const days = dayEdges(asOf - lengthMs - 2 * DAY_MS, asOf - lengthMs + 2 * DAY_MS, each.zone);
    const from = windowStart(rows === 'hours' ? hours : days, asOf, lengthMs) ?? 0;
    expect(record?.windows[id], id).toEqual(directly(seen, [from, asOf])[0]);
  }
  for (const rows of [record?.days ?? [], record?.hours ?? []]) {
    const edges = [rows[0]?.spans[0]?.from ?? asOf, ...rows.map((row) => row.spans[0]?.to ?? asOf)];
    expect(edges.at(-1)).toBe(asOf);
    expect(rows).toEqual(directly(seen, edges));
  }
}

/** Samples in the order in which they come. */
function arrivals({ samples, delays }: Case): readonly { sample: Sample; when: Instant }[] {
  return samples
    .map((sample, i) => ({ sample, when: sample.at + (delays[i] ?? 0) }))
    .sort((a, b) => a.when - b.when);
}

test('windows, days and hours equal tallies of all samples, late and shuffled ones included', async () => {
  const property = fc.asyncProperty(cases, async (each) => {
    const problems: string[] = [];
    const kv = memoryStore();
    const history = await openHistory({ kv, zone: each.zone, onProblem: (text) => problems.push(text) });
    const known: Sample[] = [];
    for (const [i, { sample, when }] of arrivals(each).entries()) {
      const { refused } = await history.append([{ endpoint: 'shop', sample }], when);
      expect(refused).toEqual([]);
      known.push(sample);
      if (i % each.compactEvery === each.compactEvery - 1) await history.compact([each.settings], when);
      if (i % 41 === 0 || i === each.samples.length - 1) {
        const asOf = await history.asOf(when);
        expect(asOf).not.toBeNull();
        await expectExact(history, each, known, asOf ?? 0);
      }
    }
    const all = await history.samples('shop', 0, Number.MAX_SAFE_INTEGER);
    expect(all).toEqual(inOrder(known));
    expect(problems).toEqual([]);
  });
  await fc.assert(property, limits(40));
});

test('over more than a year, late and lately compacted, the longest window too equals all samples', async () => {
  const property = fc.asyncProperty(longCases, fc.nat(30), async (each, seldom) => {
    const history = await openHistory({ kv: memoryStore(), zone: each.zone, onProblem: fail });
    const known: Sample[] = [];
    for (const [i, { sample, when }] of arrivals(each).entries()) {
      await history.append([{ endpoint: 'shop', sample }], when);
      known.push(sample);
      if (i % (seldom + 1) === 0) await history.compact([each.settings], when);
      if (i % 31 !== 30 && i !== each.samples.length - 1) continue;
      const asOf = (await history.asOf(when)) ?? 0;
      await expectExact(history, each, known, asOf);
      await expectExact(history, each, known, asOf - 3 * DAY_MS);
    }
  });
  await fc.assert(property, limits(6));
});

test('an earlier instant gives the figures of all samples too', async () => {
  const property = fc.asyncProperty(cases, fc.nat(20 * DAY_MS), async (each, back) => {
    const history = await openHistory({ kv: memoryStore(), zone: each.zone, onProblem: () => {} });
    const last = Math.max(...each.samples.map(({ at }) => at));
    for (const sample of each.samples) await history.append([{ endpoint: 'shop', sample }], last);
    await history.compact([each.settings], last + DAY_MS);
    await expectExact(history, each, each.samples, last - back);
    // The clock was set back: what lies ahead of it now takes no part.
    await expectExact(history, each, each.samples, last - back, last - back);
    await history.compact([each.settings], last - back);
    await expectExact(history, each, each.samples, last - back, last - back);
    await expectExact(history, each, each.samples, last);
  });
  await fc.assert(property, limits(20));
});

test('compaction killed at any write, and repeated, ends in the same content', async () => {
  const property = fc.asyncProperty(cases, fc.nat(12), async (each, killAt) => {
    const contents = [];
    for (const isKilled of [false, true]) {
      const kv = memoryStore();
      let left = isKilled ? killAt : Number.POSITIVE_INFINITY;
      const mortal = {
        ...kv,
        write: (batch: Batch) => (left-- > 0 ? kv.write(batch) : Promise.reject(new Error('killed'))),
      };
      const open = () =>
        openHistory({ kv: mortal, zone: each.zone, onProblem: () => {}, endpointsPerWrite: 1 });
      let history = await open();
      const ends = Math.max(...each.samples.map(({ at }) => at)) + DAY_MS;
      const more = ['a', 'b', 'c'].map((id) => ({ ...each.settings, id }));
      const again = async (work: () => Promise<unknown>) => {
        await work().catch(async () => {
          left = Number.POSITIVE_INFINITY;
          history = await open();
          await work();
        });
      };
      for (const [i, sample] of each.samples.entries()) {
        await again(() =>
          history.append(
            more.map(({ id }) => ({ endpoint: id, sample })),
            ends,
          ),
        );
        if (i % 40 === 20) await again(() => history.compact(more, ends));
      }
      await again(() => history.compact(more, ends));
      contents.push((await content(kv)).filter(([key]) => key !== 'meta'));
    }
    expect(contents[1]).toEqual(contents[0]);
  });
  await fc.assert(property, limits(15));
});

async function content(kv: KeyValue): Promise<(readonly [string, unknown])[]> {
  return (await kv.range('', '~')).map(({ key, value }) => [key, value] as const);
}

test('after a change of plans and a compaction, everything is as if they had always been so', async () => {
  const property = fc.asyncProperty(cases, cases, fc.nat(250), async (each, other, changeAt) => {
    const history = await openHistory({ kv: memoryStore(), zone: each.zone, onProblem: fail });
    const last = Math.max(...each.samples.map(({ at }) => at));
    const begin = each.samples[0]?.at ?? 0;
    const shift = begin - (other.samples[0]?.at ?? 0);
    const move = (set: readonly Interval[]) =>
      set.map(({ from, to }) => ({ from: from + shift, to: to + shift }));
    const { maintenance, excluded } = other.settings.overlays;
    const changed = { ...each.settings, overlays: overlays(move(maintenance), move(excluded)) };
    for (const [i, { sample, when }] of arrivals(each).entries()) {
      await history.append([{ endpoint: 'shop', sample }], when);
      const settings = i < changeAt ? each.settings : changed;
      if (i % each.compactEvery === each.compactEvery - 1) await history.compact([settings], when);
    }
    await history.compact([changed], last + HOUR_MS);
    await expectExact(history, { ...each, settings: changed }, each.samples, last);
    expect(await history.compact([changed], last + HOUR_MS)).toEqual([]);
  });
  await fc.assert(property, limits(25));
});

test('an import gives what appending one by one gives', async () => {
  const property = fc.asyncProperty(cases, fc.nat(250), async (each, cut) => {
    const last = Math.max(...each.samples.map(({ at }) => at));
    const history = await openHistory({ kv: memoryStore(), zone: each.zone, onProblem: () => {} });
    await history.importSamples(each.settings, each.samples.slice(cut), last);
    for (const sample of each.samples.slice(cut / 2, cut))
      await history.append([{ endpoint: 'shop', sample }], last);
    await history.importSamples(each.settings, each.samples.slice(0, cut), last);
    await history.compact([each.settings], last);
    await expectExact(history, each, each.samples, last);
    expect(await history.remake(each.settings, last)).not.toBeNull();
    await expectExact(history, each, each.samples, last);
  });
  await fc.assert(property, limits(20));
});

/** A seed of its own each time in the long run; a failure prints it. */
function limits(numRuns: number): fc.Parameters<unknown> {
  const isLong = process.env['UPTALLY_LONG'] === '1';
  return isLong
    ? { numRuns: numRuns * 50, endOnFailure: true }
    : { numRuns, seed: 20261123, endOnFailure: true };
}
