// The report as a document: what `uptally report --json` writes, version 0.
// Promise: times in ISO 8601 UTC, lengths in ms, shares from 0 to 1; null for what has no evidence, never NaN.
// Not here: making one (document.ts), the report for the eye (text.ts).

import * as v from 'valibot';
import { FORMAT_NAMES } from './format.ts';

export const REPORT_VERSION = 0;

const instant = v.pipe(v.string(), v.isoTimestamp());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const lengthMs = v.nullable(count);
const ratio = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)));
const aboveZero = v.nullable(v.pipe(v.number(), v.minValue(0)));

const responses = v.object({
  '1xx': count,
  '2xx': count,
  '3xx': count,
  '4xx': count,
  '5xx': count,
  /** Checks that nothing answered. */
  none: count,
});

const latency = v.object({
  medianMs: aboveZero,
  p95Ms: aboveZero,
  p99Ms: aboveZero,
  meanMs: aboveZero,
  apdexRatio: ratio,
});

const outages = v.object({
  count,
  longestMs: count,
  mttrMs: aboveZero,
  mtbfMs: aboveZero,
  openSince: v.nullable(instant),
});

const burnPair = v.object({
  longMs: count,
  shortMs: count,
  /** The share of the budget that is gone when the long window burns at the threshold throughout. */
  budgetRatio: ratio,
  threshold: v.number(),
  longBurn: aboveZero,
  shortBurn: aboveZero,
  /** Whether both burn at the threshold or faster; null where the pair can't be used. */
  burns: v.nullable(v.boolean()),
  /** Why it can't be used. */
  refused: v.nullable(v.picklist(['unreachable', 'slow'])),
});

const objective = v.object({
  ratio: v.number(),
  budgetMs: count,
  spentMs: count,
  /** Negative where more is spent than there was. */
  leftMs: v.pipe(v.number(), v.integer()),
  /** So many checks without one failure would prove it, one-sided, at 95%. */
  checksNeeded: count,
  burn: v.object({ windowBurn: aboveZero, pairs: v.array(burnPair) }),
});

const cost = v.object({
  perMinute: v.number(),
  downtime: v.number(),
  downtimeMin: v.number(),
  downtimeMax: v.number(),
});

/** The figures as people read them. */
const text = v.object({
  uptime: v.string(),
  doubt: v.nullable(v.string()),
  watched: v.nullable(v.string()),
  downtime: v.string(),
  downtimeBounds: v.nullable(v.string()),
  availability: v.string(),
  availabilityBounds: v.nullable(v.string()),
  median: v.string(),
  p95: v.string(),
  outages: v.nullable(v.string()),
  /** The same as plain sentences. */
  sentences: v.array(v.string()),
});

export const windowSchema = v.object({
  /** "24h", "2026-11"; '' for a picked time. */
  window: v.string(),
  from: instant,
  to: instant,
  askedFrom: instant,
  askedTo: instant,
  upMs: lengthMs,
  degradedMs: lengthMs,
  downMs: lengthMs,
  unknownMs: lengthMs,
  maintenanceMs: lengthMs,
  excludedMs: lengthMs,
  downMinMs: lengthMs,
  downMaxMs: lengthMs,
  uptimeRatio: ratio,
  uptimeLowRatio: ratio,
  uptimeHighRatio: ratio,
  /** If besides it was down whenever nobody could tell. */
  uptimeWorstRatio: ratio,
  coverageRatio: ratio,
  availabilityRatio: ratio,
  availabilityLowRatio: ratio,
  availabilityHighRatio: ratio,
  responses: v.nullable(responses),
  /** Requests of an access log; null where checks are on record instead. */
  requests: v.nullable(count),
  latency,
  outages: v.nullable(outages),
  objective: v.nullable(objective),
  cost: v.nullable(cost),
  text,
});

const pathErrors = v.object({ path: v.nullable(v.string()), '4xx': count, '5xx': count });

const endpoint = v.object({
  endpoint: v.string(),
  notes: v.array(v.string()),
  windows: v.array(windowSchema),
  /** Of an access log, most errors first, over all of it. */
  errorsByPath: v.nullable(
    v.object({
      paths: v.array(pathErrors),
      others: v.object({ '4xx': count, '5xx': count }),
      missedAtMost: count,
    }),
  ),
});

const input = v.object({
  /** A file as it was named; '-' is the standard input. */
  name: v.string(),
  format: v.nullable(v.picklist([...FORMAT_NAMES, 'maintenance'])),
  /** Lines, or endpoints of a feed or history. */
  taken: count,
  skipped: count,
  firstSkipped: v.array(v.object({ line: count, why: v.string() })),
  remarks: v.array(v.string()),
});

export const reportSchema = v.object({
  report: v.literal(REPORT_VERSION),
  /** Up to when windows such as "24h" speak; null where nothing is on record. */
  asOf: v.nullable(instant),
  /** Its midnights are the edges of days. */
  zone: v.string(),
  inputs: v.array(input),
  notes: v.array(v.string()),
  endpoints: v.array(endpoint),
});

export type Report = v.InferOutput<typeof reportSchema>;
export type EndpointReport = Report['endpoints'][number];
export type WindowReport = v.InferOutput<typeof windowSchema>;
export type InputReport = Report['inputs'][number];
