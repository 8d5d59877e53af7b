// The document of `uptally worth --json`, version 0, as it is written and published.
// Promise: what `worthDocument` makes fits it (the compiler and a test look).
// Not here: making it (document.ts), what the numbers mean (shared/core/cost.ts).

import * as v from 'valibot';

const ratio = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const atLeastZero = v.pipe(v.number(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const instant = v.pipe(v.string(), v.isoTimestamp());

const improvement = v.object({
  objectiveRatio: ratio,
  /** Down time that it leaves in a mean month. */
  allowedMs: atLeastZero,
  savedMs: atLeastZero,
  savedValue: atLeastZero,
  /** Cost of the first year / value saved in it; null where no cost was named, or nothing is saved. */
  costRatio: v.nullable(atLeastZero),
  /** Until the set-up cost has come back; null = never, or no cost was named. */
  paybackMonths: v.nullable(atLeastZero),
  /** Without one failure, to prove it at 95%. */
  checksNeeded: count,
  text: v.object({ objective: v.string(), sentence: v.string(), warning: v.nullable(v.string()) }),
});

const doubt = v.object({
  kind: v.picklist(['bounds', 'coverage', 'checks', 'outages']),
  text: v.string(),
});

/** null where the downtime was typed. */
const evidence = v.nullable(
  v.object({
    source: v.picklist(['feed', 'history']),
    endpoint: v.string(),
    name: v.string(),
    /** It plays, and is nobody's uptime. */
    demonstration: v.boolean(),
    window: v.string(),
    /** ISO 8601, UTC. */
    from: instant,
    to: instant,
    downMs: count,
    downMinMs: count,
    downMaxMs: count,
    coveredMs: count,
    coverageRatio: ratio,
    outages: count,
    checks: count,
  }),
);

export const worthSchema = v.object({
  version: v.literal(0),
  /** ISO 4217 code of every amount. */
  currency: v.string(),
  minuteValue: atLeastZero,
  /** All figures are of a mean month of this length: 30.436875 days. */
  monthMs: count,
  downMs: atLeastZero,
  downValue: atLeastZero,
  uptimeRatio: ratio,
  work: v.nullable(v.object({ setUpCost: atLeastZero, monthlyCost: atLeastZero })),
  evidence,
  /** What speaks against a decision on this evidence, the gravest first. */
  doubts: v.array(doubt),
  /** As asked for; else each next nine. */
  objectives: v.array(improvement),
  /** In English. */
  text: v.object({ uptime: v.string(), now: v.string(), decision: v.array(v.string()) }),
});

export type WorthDocument = v.InferOutput<typeof worthSchema>;
