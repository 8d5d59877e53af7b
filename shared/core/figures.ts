// Figures: what people read off a tally.
// Promise: null where there is no evidence, never 0 or 1 in its place, and never NaN.
// Not here: rounding and words (ui/text.ts), which works on the same tally in exact integers.

import type { Instant } from './instant.ts';
import type { OutagePart } from './outage.ts';
import { type ProportionInterval, wilson } from './proportion.ts';
import { quantilesUs, sketchCount } from './sketch.ts';
import { coveredMs, type Tally, watchableMs } from './tally.ts';

export interface UptimeFigure {
  /** (up + degraded) / covered. */
  readonly ratio: number;
  /** If every doubt goes against the endpoint. */
  readonly low: number;
  /** If every doubt goes for the endpoint. */
  readonly high: number;
  /** If besides it was down whenever nobody could tell: (up + degraded - doubt) / (covered + unknown). */
  readonly worst: number;
}

/** null where nothing is covered. */
export function uptime(tally: Tally): UptimeFigure | null {
  const covered = coveredMs(tally);
  if (covered === 0) return null;
  const up = tally.upMs + tally.degradedMs;
  return {
    ratio: up / covered,
    low: (up - tally.maybeDownMs) / covered,
    high: (up + tally.maybeUpMs) / covered,
    worst: (up - tally.maybeDownMs) / (covered + tally.unknownMs),
  };
}

/** covered / (window - maintenance - excluded), 0 to 1; null where all of the window was planned. */
export function coverage(tally: Tally): number | null {
  const watchable = watchableMs(tally);
  return watchable === 0 ? null : coveredMs(tally) / watchable;
}

/** Down time with its bounds, ms. */
export function downtime(tally: Tally): { downMs: number; minMs: number; maxMs: number } {
  const { downMs, maybeUpMs, maybeDownMs } = tally;
  return { downMs, minMs: downMs - maybeUpMs, maxMs: downMs + maybeDownMs };
}

export interface AvailabilityFigure extends ProportionInterval {
  /** 2xx / (2xx + 5xx); low and high: its 95% Wilson interval. */
  readonly ratio: number;
}

/** Availability of answers; null where neither 2xx nor 5xx was answered. */
export function availability(tally: Tally): AvailabilityFigure | null {
  const good = tally['2xx'];
  const all = good + tally['5xx'];
  const interval = wilson(good, all);
  return interval === null ? null : { ratio: good / all, ...interval };
}

export interface ResponseTimeFigure {
  readonly count: number;
  readonly medianUs: number;
  readonly p95Us: number;
  readonly p99Us: number;
  readonly meanUs: number;
}

/** Response time of up and degraded checks; null where none answered. Quantiles within 1%. */
export function responseTime(tally: Tally): ResponseTimeFigure | null {
  const count = sketchCount(tally.latency);
  const [medianUs, p95Us, p99Us] = quantilesUs(tally.latency, [0.5, 0.95, 0.99]);
  if (medianUs === undefined || p95Us === undefined || p99Us === undefined) return null;
  return { count, medianUs, p95Us, p99Us, meanUs: tally.latency.sumUs / count };
}

/** Apdex score, 0 to 1: (satisfied + tolerating / 2) / all; null without checks. */
export function apdex(tally: Tally): number | null {
  const { satisfied, tolerating, frustrated } = tally;
  const all = satisfied + tolerating + frustrated;
  return all === 0 ? null : (satisfied + tolerating / 2) / all;
}

export interface OutageFigures {
  /** Outages that touch the window. */
  readonly count: number;
  /** The greatest down time of one of them, from its own beginning, ms; 0 if none. */
  readonly longestMs: number;
  /** Mean down time of those that ended in the window, ms; null without. */
  readonly mttrMs: number | null;
  /** (up + degraded) / those that began in the window, ms; null without. */
  readonly mtbfMs: number | null;
  /** When the outage that is open at the end began. */
  readonly openSince: Instant | null;
  /** The one that began last. */
  readonly last: OutagePart | null;
}

/** @param tally of one window, without gaps */
export function outages(tally: Tally): OutageFigures {
  const { wholeOutages, wholeOutagesMs, longestWholeMs, parts, last } = tally;
  const from = tally.spans[0]?.from ?? 0;
  const ended = parts.filter((part) => part.end !== null);
  const begun = wholeOutages + parts.filter((part) => part.begin >= from).length;
  const endedCount = wholeOutages + ended.length;
  const endedMs = wholeOutagesMs + ended.reduce((sum, part) => sum + part.downMs, 0);
  return {
    count: wholeOutages + parts.length,
    longestMs: parts.reduce((longest, part) => Math.max(longest, part.downMs), longestWholeMs),
    mttrMs: endedCount === 0 ? null : endedMs / endedCount,
    mtbfMs: begun === 0 ? null : (tally.upMs + tally.degradedMs) / begun,
    openSince: parts.findLast((part) => part.end === null)?.begin ?? null,
    last,
  };
}
