// The document of `uptally replay --json`, version 0, as it is written and published.
// Promise: what `replayDocument` makes fits it (the compiler and a test look).
// Not here: making it (document.ts).

import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const lengthMs = v.pipe(v.number(), v.minValue(0));
const instant = v.pipe(v.string(), v.isoTimestamp());
const priority = v.picklist(['P1', 'P2', 'P3', 'P4']);

const message = {
  /** ISO 8601, UTC. */
  at: instant,
  rule: v.string(),
  endpoints: v.array(v.string()),
  kind: v.picklist(['open', 'update', 'close', 'digest']),
  priority,
  /** In English. */
  reason: v.string(),
};

const result = {
  rules: v.string(),
  messages: v.array(v.object({ ...message, since: instant })),
  held: v.array(v.object({ ...message, because: v.string() })),
  /** Outages that a rule noticed and held back to their end. */
  silenced: count,
  /** Outages that no rule noticed, the longest first. */
  missed: v.array(v.object({ endpoint: v.string(), begin: instant, end: v.nullable(instant), lengthMs })),
  /** From the first failure to its message; null where none was told. */
  delayMs: v.nullable(v.object({ median: lengthMs, max: lengthMs })),
  messagesPerDay: v.nullable(lengthMs),
  /** That begin or escalate something from 22:00 to 07:00. */
  atNight: count,
};

export const replaySchema = v.object({
  version: v.literal(0),
  zone: v.string(),
  from: v.nullable(instant),
  to: v.nullable(instant),
  samples: count,
  /** Endpoints whose record holds no checks, and what stood in for them; empty where all are checks. */
  standIns: v.array(
    v.object({
      from: v.picklist(['requests', 'periods']),
      everyMs: lengthMs,
      endpoints: v.array(v.string()),
      /** In English. */
      note: v.string(),
    }),
  ),
  ...result,
  /** The other rules beside them; null where none were named. */
  against: v.nullable(v.object(result)),
  /** Other thresholds of the rules of kind `down`; null where nobody asked. */
  tried: v.nullable(
    v.array(
      v.object({
        failures: count,
        of: count,
        messages: count,
        missed: count,
        longestMissedMs: lengthMs,
        medianDelayMs: v.nullable(lengthMs),
      }),
    ),
  ),
  suggestion: v.nullable(v.string()),
});

export type ReplayDocument = v.InferOutput<typeof replaySchema>;
export type ReplayResult = NonNullable<ReplayDocument['against']>;
