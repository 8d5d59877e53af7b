// Outages: maximal runs of down, counted over buckets that know only a part of them.
// Promise: merging is commutative and associative to the bit, gaps between the buckets included.
// Not here: finding outages in a timeline (rollup.ts), joining flaps into incidents (alert/).

import type { Instant } from './instant.ts';
import type { Interval } from './intervals.ts';

/** What a bucket knows of an outage. */
export interface OutagePart {
  /** First millisecond of down, wherever that lies: it names the outage. */
  readonly begin: Instant;
  /** The up or degraded sample that ended it; null if that lies after the bucket, or is not on record. */
  readonly end: Instant | null;
  /** Its down time from `begin` up to its end or the bucket's, ms. */
  readonly downMs: number;
}

/** Outages that touch a set of buckets. */
export interface Outages {
  /** How many began and ended in one piece of the set, and the sum and the greatest of their down times. */
  readonly whole: number;
  readonly wholeMs: number;
  readonly longestWholeMs: number;
  /** The others, by `begin`. */
  readonly parts: readonly OutagePart[];
  /** The one that began last, as far as the set knows it. */
  readonly last: OutagePart | null;
}

export const NO_OUTAGES: Outages = { whole: 0, wholeMs: 0, longestWholeMs: 0, parts: [], last: null };

/** Outages from their parts: those that lie inside one of `spans` become totals. */
export function outagesOf(parts: readonly OutagePart[], spans: readonly Interval[]): Outages {
  const all = joined(parts);
  return settle({ ...NO_OUTAGES, last: all.at(-1) ?? null }, all, spans);
}

/**
 * @param spans the instants that the two sets cover together, joined
 */
export function mergeOutages(a: Outages, b: Outages, spans: readonly Interval[]): Outages {
  const totals = {
    whole: a.whole + b.whole,
    wholeMs: a.wholeMs + b.wholeMs,
    longestWholeMs: Math.max(a.longestWholeMs, b.longestWholeMs),
    last: later(a.last, b.last),
  };
  if (a.parts.length === 0 && b.parts.length === 0) return { ...totals, parts: [] };
  return settle(totals, joined([...a.parts, ...b.parts]), spans);
}

function settle(
  totals: Omit<Outages, 'parts'>,
  distinct: readonly OutagePart[],
  spans: readonly Interval[],
): Outages {
  let { whole, wholeMs, longestWholeMs } = totals;
  const open: OutagePart[] = [];
  for (const part of distinct) {
    const { begin, end } = part;
    if (end === null || !spans.some((span) => span.from <= begin && end <= span.to)) {
      open.push(part);
      continue;
    }
    whole += 1;
    wholeMs += part.downMs;
    longestWholeMs = Math.max(longestWholeMs, part.downMs);
  }
  return { whole, wholeMs, longestWholeMs, parts: open, last: totals.last };
}

/** The outages, each once, by `begin`. */
function joined(parts: readonly OutagePart[]): OutagePart[] {
  const byBegin = new Map<Instant, OutagePart>();
  for (const part of parts) byBegin.set(part.begin, join(byBegin.get(part.begin) ?? part, part));
  return [...byBegin.values()].sort((a, b) => a.begin - b.begin);
}

/** Two parts of the same outage made one: down time only grows, so the greater is the later. */
function join(a: OutagePart, b: OutagePart): OutagePart {
  return { begin: a.begin, end: a.end ?? b.end, downMs: Math.max(a.downMs, b.downMs) };
}

function later(a: OutagePart | null, b: OutagePart | null): OutagePart | null {
  if (a === null || b === null) return a ?? b;
  if (a.begin === b.begin) return join(a, b);
  return a.begin > b.begin ? a : b;
}
