// Runs the vectors against the core, wherever it is loaded: Node, Chromium, Firefox.
// Promise: pure; the answer lists every difference with the title of its case.
// Not here: reading the file (the callers import it), property tests.

import * as v from 'valibot';
import {
  apdex,
  availability,
  coverage,
  downtime,
  outages,
  responseTime,
  uptime,
} from '../../shared/core/figures.ts';
import { overlays } from '../../shared/core/overlay.ts';
import { openOutage, tallies } from '../../shared/core/rollup.ts';
import { type Cause, DOWN_CAUSES, OUTCOMES, type Sample, UNKNOWN_REASONS } from '../../shared/core/sample.ts';
import { mergeAll, type Tally } from '../../shared/core/tally.ts';
import { englishFigures, type FigureWording } from '../../shared/ui/figure-words.ts';
import { lastOutageText, outagesText } from '../../shared/ui/sentences.ts';
import {
  availabilityText,
  doubtText,
  downtimeBoundsText,
  downtimeText,
  latencyText,
  uptimeText,
  watchedText,
} from '../../shared/ui/text.ts';

const outcome = v.picklist(OUTCOMES);
const cause = v.picklist([...DOWN_CAUSES, ...UNKNOWN_REASONS]);
const span = v.tuple([v.number(), v.number()]);
const more = v.object({
  cause: v.optional(cause),
  recheck: v.optional(v.boolean(), false),
  vantage: v.optional(v.string(), ''),
  intervalS: v.optional(v.number()),
});
const row = v.union([
  v.strictTuple([v.number(), outcome, v.nullable(v.number()), v.nullable(v.number())]),
  v.strictTuple([v.number(), outcome, v.nullable(v.number()), v.nullable(v.number()), more]),
]);
const vectorsSchema = v.object({
  base: v.string(),
  cases: v.array(
    v.strictObject({
      title: v.string(),
      intervalS: v.number(),
      repeat: v.optional(
        v.object({
          every: v.number(),
          from: v.number(),
          to: v.number(),
          outcome,
          status: v.nullable(v.number()),
          latency: v.nullable(v.number()),
        }),
      ),
      samples: v.array(row),
      maintenance: v.optional(v.array(span), []),
      excluded: v.optional(v.array(span), []),
      window: span,
      expect: v.record(v.string(), v.unknown()),
    }),
  ),
});

type Case = v.InferOutput<typeof vectorsSchema>['cases'][number];

export interface VectorResult {
  readonly cases: number;
  /** How many single figures and texts were compared. */
  readonly compared: number;
  readonly differences: readonly string[];
}

/** @param document the parsed vectors.json */
export function runVectors(document: unknown): VectorResult {
  const { base, cases } = v.parse(vectorsSchema, document);
  const results = cases.map((each) => compare(each, Date.parse(base)));
  return {
    cases: cases.length,
    compared: results.reduce((sum, each) => sum + each.compared, 0),
    differences: results.flatMap((each) => each.differences),
  };
}

function compare(vector: Case, base: number): { compared: number; differences: string[] } {
  const actual = figuresOf(tallyOf(vector, base), base);
  const differences: string[] = [];
  let compared = 0;
  const check = (path: string, expected: unknown, got: unknown) => {
    if (typeof expected === 'object' && expected !== null) {
      for (const [key, value] of Object.entries(expected)) {
        check(`${path}.${key}`, value, v.is(v.record(v.string(), v.unknown()), got) ? got[key] : undefined);
      }
      return;
    }
    compared += 1;
    if (!Object.is(expected, got)) {
      differences.push(
        `${vector.title}: ${path} expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`,
      );
    }
  };
  for (const [key, value] of Object.entries(vector.expect)) check(key, value, actual[key]);
  return { compared, differences };
}

function tallyOf(vector: Case, base: number): Tally {
  const at = (seconds: number) => base + seconds * 1000;
  const spans = (list: readonly (readonly [number, number])[]) =>
    list.map(([from, to]) => ({ from: at(from), to: at(to) }));
  const listed = vector.samples.map(([when, state, status, latency, rest]) =>
    sampleOf(at(when), state, status, latency, {
      ...rest,
      intervalMs: (rest?.intervalS ?? vector.intervalS) * 1000,
    }),
  );
  const taken = new Set(listed.map((sample) => sample.at));
  const regular: Sample[] = [];
  if (vector.repeat !== undefined) {
    const { every, from, to, outcome: state, status, latency } = vector.repeat;
    for (let when = from; when < to; when += every) {
      if (taken.has(at(when))) continue;
      regular.push(sampleOf(at(when), state, status, latency, { intervalMs: vector.intervalS * 1000 }));
    }
  }
  const evidence = {
    samples: [...regular, ...listed],
    overlays: overlays(spans(vector.maintenance), spans(vector.excluded)),
    apdexUs: 500_000,
    open: null,
  };
  const [from, to] = vector.window;
  const before = mergeAll(tallies(evidence, [base - 1000, at(from)]));
  // Cut in odd places, so that every vector is a test of merging too.
  const cuts = [at(from), at(from) + 1, at(from + (to - from) / 3) - 7, at(to)].map(Math.round);
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  return mergeAll(tallies({ ...evidence, open: from > 0 ? openOutage(before) : null }, edges));
}

function sampleOf(
  at: number,
  state: Sample['outcome'],
  status: number | null,
  latencyMs: number | null,
  rest: {
    readonly intervalMs: number;
    readonly cause?: Cause | undefined;
    readonly recheck?: boolean;
    readonly vantage?: string;
  },
): Sample {
  return {
    at,
    outcome: state,
    intervalMs: rest.intervalMs,
    vantage: rest.vantage ?? '',
    status,
    latencyUs: latencyMs === null ? null : latencyMs * 1000,
    cause: rest.cause ?? null,
    recheck: rest.recheck ?? false,
  };
}

function figuresOf(tally: Tally, base: number): Record<string, unknown> {
  const wording: FigureWording = { locale: 'en', zone: 'UTC', viewerZone: 'UTC', words: englishFigures };
  const { minMs, maxMs } = downtime(tally);
  const seen = outages(tally);
  const times = responseTime(tally);
  const seconds = (ms: number | null | undefined) => (ms === null || ms === undefined ? null : ms / 1000);
  const instant = (at: number | null | undefined) =>
    at === null || at === undefined ? null : (at - base) / 1000;
  return {
    up: tally.upMs / 1000,
    degraded: tally.degradedMs / 1000,
    down: tally.downMs / 1000,
    unknown: tally.unknownMs / 1000,
    maintenance: tally.maintenanceMs / 1000,
    excluded: tally.excludedMs / 1000,
    downMin: minMs / 1000,
    downMax: maxMs / 1000,
    uptime: uptime(tally)?.ratio ?? null,
    coverage: coverage(tally),
    availability: availability(tally)?.ratio ?? null,
    responses: tally,
    // Quantiles are within 1%, so a vector speaks of milliseconds.
    median: times === null ? null : Math.round(times.medianUs / 10_000) * 10,
    p95: times === null ? null : Math.round(times.p95Us / 10_000) * 10,
    apdex: apdex(tally),
    outages: seen.count,
    longest: seconds(seen.longestMs),
    mttr: seconds(seen.mttrMs),
    mtbf: seconds(seen.mtbfMs),
    openSince: instant(seen.openSince),
    lastBegin: instant(seen.last?.begin),
    lastEnd: instant(seen.last?.end),
    text: {
      uptime: uptimeText(tally, 'en'),
      doubt: doubtText(tally, 'en'),
      watched: watchedText(tally, wording),
      downtime: downtimeText(tally, 'en'),
      downtimeBounds: downtimeBoundsText(tally, wording),
      availability: availabilityText(tally, 'en'),
      median: latencyText(times?.medianUs ?? null, 'en'),
      outages: outagesText(tally, wording),
      last: lastOutageText(tally, 'down', tally.spans[0]?.to ?? 0, wording),
    },
  };
}
