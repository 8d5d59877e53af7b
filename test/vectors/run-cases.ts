// The vectors that are cases: samples or periods in, figures and texts out.
// Promise: each is cut into buckets in odd places, so that it is a test of merging too.
// Not here: the tables of single rules (run-tables.ts), comparing (run-vectors.ts).

import * as v from 'valibot';
import { parseServiceHours } from '../../shared/config/service-hours-text.ts';
import { type Overlays, overlays } from '../../shared/core/overlay.ts';
import { runsOfPeriods } from '../../shared/core/periods.ts';
import { openOutage, runTallies, tallies } from '../../shared/core/rollup.ts';
import {
  type Cause,
  DOWN_CAUSES,
  OUTCOMES,
  type Sample,
  UNKNOWN_REASONS,
  upToNow,
} from '../../shared/core/sample.ts';
import { excludedTime } from '../../shared/core/service-hours.ts';
import { mergeAll, type Tally } from '../../shared/core/tally.ts';
import type { OpenOutage } from '../../shared/core/walk.ts';
import { figuresAndTexts } from './figures-and-texts.ts';

const outcome = v.picklist(OUTCOMES);
const cause = v.picklist([...DOWN_CAUSES, ...UNKNOWN_REASONS]);
const span = v.tuple([v.number(), v.number()]);
const more = v.strictObject({
  cause: v.optional(cause),
  recheck: v.optional(v.boolean(), false),
  vantage: v.optional(v.string(), ''),
  intervalS: v.optional(v.number()),
});
const row = v.union([
  v.strictTuple([v.number(), outcome, v.nullable(v.number()), v.nullable(v.number())]),
  v.strictTuple([v.number(), outcome, v.nullable(v.number()), v.nullable(v.number()), more]),
]);

export const casesSchema = v.array(
  v.strictObject({
    title: v.string(),
    /** How the numbers come about, where the title does not say it. */
    why: v.optional(v.string()),
    intervalS: v.number(),
    repeat: v.optional(
      v.strictObject({
        every: v.number(),
        from: v.number(),
        to: v.number(),
        outcome,
        status: v.nullable(v.number()),
        latency: v.nullable(v.number()),
      }),
    ),
    samples: v.optional(v.array(row), []),
    /** Instead of samples: states that are known as such. */
    periods: v.optional(v.array(v.tuple([v.number(), v.number(), outcome]))),
    /** Samples later than this take no part. */
    now: v.optional(v.number()),
    maintenance: v.optional(v.array(span), []),
    excluded: v.optional(v.array(span), []),
    service: v.optional(v.strictObject({ hours: v.string(), zone: v.string() })),
    quorum: v.optional(v.number()),
    apdexMs: v.optional(v.number(), 500),
    objective: v.optional(v.string()),
    window: span,
    expect: v.record(v.string(), v.unknown()),
  }),
);

type Case = v.InferOutput<typeof casesSchema>[number];

/** All figures and texts of a case; instants and lengths in seconds after `base`. */
export function figuresOfCase(vector: Case, base: number): Record<string, unknown> {
  const at = (seconds: number) => base + Math.round(seconds * 1000);
  const { samples, later } = upToNow(
    samplesOf(vector, at),
    vector.now === undefined ? Number.POSITIVE_INFINITY : at(vector.now),
  );
  const tally = tallyOf(vector, samples, at);
  return { skipped: later.length, ...figuresAndTexts(tally, base, vector.objective) };
}

function tallyOf(vector: Case, samples: readonly Sample[], at: (seconds: number) => number): Tally {
  const { quorum, periods } = vector;
  const terms = { overlays: overlaysOf(vector, at), apdexUs: vector.apdexMs * 1000 };
  const cut = (open: OpenOutage | null, edges: readonly number[]): Tally[] =>
    periods === undefined
      ? tallies({ ...terms, open, samples, ...(quorum === undefined ? {} : { quorum: () => quorum }) }, edges)
      : runTallies(
          runsOfPeriods(periods.map(([from, to, state]) => ({ from: at(from), to: at(to), state }))),
          { overlays: terms.overlays, open },
          edges,
        );
  const [from, to] = vector.window;
  const [before] = cut(null, [at(-86_400), at(from)]);
  const open = before === undefined ? null : openOutage(before);
  const cuts = [at(from), at(from) + 1, at(from + (to - from) / 3) - 7, at(to)];
  return mergeAll(
    cut(
      open,
      [...new Set(cuts)].sort((a, b) => a - b),
    ),
  );
}

function overlaysOf(vector: Case, at: (seconds: number) => number): Overlays {
  const spans = (list: readonly (readonly [number, number])[]) =>
    list.map(([from, to]) => ({ from: at(from), to: at(to) }));
  const excluded = spans(vector.excluded);
  if (vector.service !== undefined) {
    const read = parseServiceHours(vector.service.hours);
    if (!read.ok) throw new Error(`${vector.title}: "${vector.service.hours}" can't be read`);
    const [from, to] = vector.window;
    excluded.push(...excludedTime(read.hours, at(from - 86_400), at(to + 86_400), vector.service.zone));
  }
  return overlays(spans(vector.maintenance), excluded);
}

function samplesOf(vector: Case, at: (seconds: number) => number): readonly Sample[] {
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
  return [...regular, ...listed];
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
    latencyUs: latencyMs === null ? null : Math.round(latencyMs * 1000),
    cause: rest.cause ?? null,
    recheck: rest.recheck ?? false,
  };
}
