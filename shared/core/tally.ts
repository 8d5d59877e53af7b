// A tally: everything that the figures need to know of a bucket of time, in integers.
// Promise: a commutative monoid over disjoint buckets; merging in any order and grouping is bit-identical.
// Not here: making a tally from samples (rollup.ts), ratios (figures.ts).

import { type Interval, union } from './intervals.ts';
import { mergeOutages, NO_OUTAGES, type Outages } from './outage.ts';
import { EMPTY_SKETCH, mergeAllSketches, mergeSketches, type Sketch } from './sketch.ts';

/** Answers by class, and checks that nothing answered. */
export interface Responses {
  readonly '1xx': number;
  readonly '2xx': number;
  readonly '3xx': number;
  readonly '4xx': number;
  readonly '5xx': number;
  readonly none: number;
}

/** Apdex counts: at most the threshold, at most four of it, and the rest, down included. */
export interface Satisfaction {
  readonly satisfied: number;
  readonly tolerating: number;
  readonly frustrated: number;
}

export interface Tally {
  /** The instants it is about: sorted, disjoint, joined where they touch. */
  readonly spans: readonly Interval[];
  /** The six disjoint times, ms; they add up to `spans`. */
  readonly upMs: number;
  readonly degradedMs: number;
  readonly downMs: number;
  readonly unknownMs: number;
  readonly maintenanceMs: number;
  readonly excludedMs: number;
  /** What down time grows by if every doubt goes against the endpoint, ms. */
  readonly maybeDownMs: number;
  /** What down time shrinks by if every doubt goes for the endpoint, ms. */
  readonly maybeUpMs: number;
  /** Longest interval in force while covered, ms; 0 where nothing is covered or states are exact. */
  readonly intervalMs: number;
  readonly responses: Responses;
  /** Latencies of up and degraded samples. */
  readonly latency: Sketch;
  readonly satisfaction: Satisfaction;
  readonly outages: Outages;
}

export const NO_RESPONSES: Responses = { '1xx': 0, '2xx': 0, '3xx': 0, '4xx': 0, '5xx': 0, none: 0 };
export const NO_SATISFACTION: Satisfaction = { satisfied: 0, tolerating: 0, frustrated: 0 };

/** The neutral element: about no time at all. */
export const EMPTY_TALLY: Tally = {
  spans: [],
  upMs: 0,
  degradedMs: 0,
  downMs: 0,
  unknownMs: 0,
  maintenanceMs: 0,
  excludedMs: 0,
  maybeDownMs: 0,
  maybeUpMs: 0,
  intervalMs: 0,
  responses: NO_RESPONSES,
  latency: EMPTY_SKETCH,
  satisfaction: NO_SATISFACTION,
  outages: NO_OUTAGES,
};

/** The tally of both buckets together. They must not overlap. */
export function merge(a: Tally, b: Tally): Tally {
  return { ...mergeWithoutLatency(a, b), latency: mergeSketches(a.latency, b.latency) };
}

function mergeWithoutLatency(a: Tally, b: Tally): Tally {
  const spans = joined(a.spans, b.spans);
  return {
    spans,
    upMs: a.upMs + b.upMs,
    degradedMs: a.degradedMs + b.degradedMs,
    downMs: a.downMs + b.downMs,
    unknownMs: a.unknownMs + b.unknownMs,
    maintenanceMs: a.maintenanceMs + b.maintenanceMs,
    excludedMs: a.excludedMs + b.excludedMs,
    maybeDownMs: a.maybeDownMs + b.maybeDownMs,
    maybeUpMs: a.maybeUpMs + b.maybeUpMs,
    intervalMs: Math.max(a.intervalMs, b.intervalMs),
    responses: addResponses(a.responses, b.responses),
    latency: EMPTY_SKETCH,
    satisfaction: {
      satisfied: a.satisfaction.satisfied + b.satisfaction.satisfied,
      tolerating: a.satisfaction.tolerating + b.satisfaction.tolerating,
      frustrated: a.satisfaction.frustrated + b.satisfaction.frustrated,
    },
    outages: mergeOutages(a.outages, b.outages, spans),
  };
}

/** Buckets mostly come one after the other: no need to sort them then. */
function joined(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  const [last, next] = [a.at(-1), b[0]];
  if (a.length !== 1 || b.length !== 1 || last === undefined || last.to !== next?.from)
    return union([...a, ...b]);
  return [{ from: last.from, to: next.to }];
}

/** The tally of all of them together. */
export function mergeAll(tallies: readonly Tally[]): Tally {
  const rest = tallies.reduce(mergeWithoutLatency, EMPTY_TALLY);
  return { ...rest, latency: mergeAllSketches(tallies.map(({ latency }) => latency)) };
}

/** Time in a known state, ms. */
export function coveredMs(tally: Tally): number {
  return tally.upMs + tally.degradedMs + tally.downMs;
}

/** The length of the time it is about, ms. */
export function lengthMs(tally: Tally): number {
  return tally.spans.reduce((sum, span) => sum + span.to - span.from, 0);
}

function addResponses(a: Responses, b: Responses): Responses {
  return {
    '1xx': a['1xx'] + b['1xx'],
    '2xx': a['2xx'] + b['2xx'],
    '3xx': a['3xx'] + b['3xx'],
    '4xx': a['4xx'] + b['4xx'],
    '5xx': a['5xx'] + b['5xx'],
    none: a.none + b.none,
  };
}
