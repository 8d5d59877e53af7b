// A tally: everything that the figures need to know of a bucket of time, in integers.
// Promise: a commutative monoid over disjoint buckets; merging in any order and grouping is bit-identical.
// Not here: making a tally from samples (rollup.ts), ratios (figures.ts).

import { type Interval, union } from './intervals.ts';
import { later, type OutagePart, settle } from './outage.ts';
import { EMPTY_SKETCH, mergeSketches, type Sketch } from './sketch.ts';

/** Integers that add up where buckets are joined, but for the two maxima. */
export const NO_TOTALS = {
  /** The six disjoint times, ms; they add up to the tally's spans. */
  upMs: 0,
  degradedMs: 0,
  downMs: 0,
  unknownMs: 0,
  maintenanceMs: 0,
  excludedMs: 0,
  /** What down time grows by if every doubt goes against the endpoint, ms. */
  maybeDownMs: 0,
  /** What down time shrinks by if every doubt goes for the endpoint, ms. */
  maybeUpMs: 0,
  /** Longest interval in force while covered, ms; 0 where nothing is covered or states are exact. A maximum. */
  intervalMs: 0,
  /** Answers by class, and checks that nothing answered. */
  '1xx': 0,
  '2xx': 0,
  '3xx': 0,
  '4xx': 0,
  '5xx': 0,
  none: 0,
  /** Apdex: checks at most at the threshold, at most at four of it, and the rest, down included. */
  satisfied: 0,
  tolerating: 0,
  frustrated: 0,
  /** Outages that began and ended in one piece of the spans; the sum and the greatest (a maximum) of their down times, ms. */
  wholeOutages: 0,
  wholeOutagesMs: 0,
  longestWholeMs: 0,
};

export type Totals = Readonly<typeof NO_TOTALS>;
export type TotalName = keyof Totals;
export const TOTAL_NAMES: readonly TotalName[] = /* @__PURE__ */ Object.keys(NO_TOTALS).filter(isTotalName);

function isTotalName(name: string): name is TotalName {
  return name in NO_TOTALS;
}

export interface Tally extends Totals {
  /** The instants it is about: sorted, disjoint, joined where they touch. */
  readonly spans: readonly Interval[];
  /** Latencies of up and degraded samples. */
  readonly latency: Sketch;
  /** Outages of which it knows only a part, by `begin`. */
  readonly parts: readonly OutagePart[];
  /** The outage that began last, as far as it knows it. */
  readonly last: OutagePart | null;
}

/** What an uptime is summed up from. */
const NO_UPTIME = {
  upMs: 0,
  degradedMs: 0,
  downMs: 0,
  unknownMs: 0,
  maintenanceMs: 0,
  excludedMs: 0,
  maybeDownMs: 0,
  maybeUpMs: 0,
  wholeOutages: 0,
} satisfies Partial<Totals>;

/** As much of a tally as an uptime with its evidence is read from: what a reader who shows no more need know. */
export type UptimeTally = Pick<Tally, keyof typeof NO_UPTIME | 'spans' | 'intervalMs' | 'parts' | 'last'>;

/** The neutral element: about no time at all. */
export const EMPTY_TALLY: Tally = { ...NO_TOTALS, spans: [], latency: EMPTY_SKETCH, parts: [], last: null };

/** The tally of both buckets together. They must not overlap. */
export function merge(a: Tally, b: Tally): Tally {
  return mergeAll([a, b]);
}

/** The tally of all of them together. They must not overlap. */
export function mergeAll(tallies: readonly Tally[]): Tally {
  return { ...mergeTotals(tallies), latency: mergeSketches(tallies.map((tally) => tally.latency)) };
}

/** The same without latencies, for who shows none. */
export function mergeTotals(tallies: readonly Tally[]): Tally {
  const totals = { ...NO_TOTALS };
  const spans: Interval[] = [];
  const parts: OutagePart[] = [];
  let last: OutagePart | null = null;
  for (const tally of tallies) {
    add(totals, tally);
    for (const span of tally.spans) spans.push(span);
    for (const part of tally.parts) parts.push(part);
    last = later(last, tally.last);
  }
  return settled(totals, parts, { spans: union(spans), latency: EMPTY_SKETCH, last });
}

/**
 * Successive rows as one, for who reads no more of them than an uptime with its evidence: an outage that lies on both
 * sides of an edge stays two parts.
 */
export function joinRows(rows: readonly UptimeTally[]): UptimeTally {
  const sum = { ...NO_UPTIME, intervalMs: 0 };
  const spans: Interval[] = [];
  const parts: OutagePart[] = [];
  let last: OutagePart | null = null;
  for (const row of rows) {
    sum.upMs += row.upMs;
    sum.degradedMs += row.degradedMs;
    sum.downMs += row.downMs;
    sum.unknownMs += row.unknownMs;
    sum.maintenanceMs += row.maintenanceMs;
    sum.excludedMs += row.excludedMs;
    sum.maybeDownMs += row.maybeDownMs;
    sum.maybeUpMs += row.maybeUpMs;
    sum.wholeOutages += row.wholeOutages;
    sum.intervalMs = Math.max(sum.intervalMs, row.intervalMs);
    spans.push(...row.spans);
    parts.push(...row.parts);
    last = row.last ?? last;
  }
  return { ...sum, spans, parts, last };
}

/** Written out, name by name: a loop over the names takes ten times as long. */
function add(sum: { -readonly [K in TotalName]: number }, one: Totals): void {
  sum.upMs += one.upMs;
  sum.degradedMs += one.degradedMs;
  sum.downMs += one.downMs;
  sum.unknownMs += one.unknownMs;
  sum.maintenanceMs += one.maintenanceMs;
  sum.excludedMs += one.excludedMs;
  sum.maybeDownMs += one.maybeDownMs;
  sum.maybeUpMs += one.maybeUpMs;
  sum.intervalMs = Math.max(sum.intervalMs, one.intervalMs);
  sum['1xx'] += one['1xx'];
  sum['2xx'] += one['2xx'];
  sum['3xx'] += one['3xx'];
  sum['4xx'] += one['4xx'];
  sum['5xx'] += one['5xx'];
  sum.none += one.none;
  sum.satisfied += one.satisfied;
  sum.tolerating += one.tolerating;
  sum.frustrated += one.frustrated;
  sum.wholeOutages += one.wholeOutages;
  sum.wholeOutagesMs += one.wholeOutagesMs;
  sum.longestWholeMs = Math.max(sum.longestWholeMs, one.longestWholeMs);
}

/** A tally whose outages that lie in one piece of its spans have become totals. */
export function settled(
  totals: Totals,
  parts: readonly OutagePart[],
  rest: Pick<Tally, 'spans' | 'latency' | 'last'>,
): Tally {
  if (parts.length === 0) return { ...totals, ...rest, parts };
  const { whole, open } = settle(parts, rest.spans);
  return {
    ...totals,
    ...rest,
    parts: open,
    wholeOutages: totals.wholeOutages + whole.length,
    wholeOutagesMs: whole.reduce((sum, { downMs }) => sum + downMs, totals.wholeOutagesMs),
    longestWholeMs: whole.reduce((most, { downMs }) => Math.max(most, downMs), totals.longestWholeMs),
  };
}

/** Time in a known state, ms. */
export function coveredMs(tally: Pick<Tally, 'upMs' | 'degradedMs' | 'downMs'>): number {
  return tally.upMs + tally.degradedMs + tally.downMs;
}

/** The length of the time it is about, ms. */
export function lengthMs(tally: Pick<Tally, 'spans'>): number {
  return tally.spans.reduce((sum, span) => sum + span.to - span.from, 0);
}

/** The time in which the endpoint could have been watched, ms. */
export function watchableMs(tally: Pick<Tally, 'spans' | 'maintenanceMs' | 'excludedMs'>): number {
  return lengthMs(tally) - tally.maintenanceMs - tally.excludedMs;
}
