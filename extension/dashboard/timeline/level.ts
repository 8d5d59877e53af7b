// Levels of detail: days, hours or single checks, as the shown stretch and the room for it want.
// Promise: never many more points than pixels; what is drawn is made once and kept as columns.
// Not here: reading them (evidence.ts), drawing them (chart.ts).

import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../../../shared/core/instant.ts';
import type { Interval } from '../../../shared/core/intervals.ts';
import type { Sample } from '../../../shared/core/sample.ts';
import { quantilesUs } from '../../../shared/core/sketch.ts';
import type { Tally } from '../../../shared/core/tally.ts';
import type { Band } from './band.ts';

export type LevelKind = 'days' | 'hours' | 'checks';

/** Response times over time, one point a bucket: in its middle, or at the check. */
export interface Columns {
  readonly at: Float64Array;
  /** µs; null = nobody knows. */
  readonly median: readonly (number | null)[];
  /** p95 of buckets of a tally; of checks the slowest. */
  readonly high: readonly (number | null)[];
  /** Of checks the quickest. */
  readonly low: readonly (number | null)[];
}

/** What is drawn of a stretch of time. */
export interface Level {
  readonly kind: LevelKind;
  /** What it holds. */
  readonly extent: Interval;
  readonly columns: Columns;
  readonly band: Band;
}

/** Shorter stretches than this show single checks. */
const CHECKS_WITHIN_MS = 2 * DAY_MS;
/** How many hours a pixel may hold. */
const HOURS_PER_PIXEL = 1.5;
/** A point of several checks is this many pixels wide. */
const PIXELS_PER_POINT = 4;

/** @param rawFrom since when single checks are on record */
export function levelFor({ from, to }: Interval, widthPx: number, rawFrom: Instant): LevelKind {
  if (to - from <= CHECKS_WITHIN_MS && from >= rawFrom) return 'checks';
  return (to - from) / HOUR_MS > widthPx * HOURS_PER_PIXEL ? 'days' : 'hours';
}

/** @param rows successive buckets */
export function columnsOfRows(rows: readonly Tally[]): Columns {
  const known = rows.map(({ latency }) => quantilesUs(latency, [0.5, 0.95]));
  return {
    at: Float64Array.from(rows, ({ spans: [span] }) => (span === undefined ? 0 : (span.from + span.to) / 2)),
    median: known.map(([median]) => median ?? null),
    high: known.map(([, p95]) => p95 ?? null),
    low: rows.map(() => null),
  };
}

/** How long a point of checks is; 0 = each check is one. */
export function pointMs(lengthMs: number, widthPx: number, intervalMs: number): number {
  const wanted = (lengthMs / widthPx) * PIXELS_PER_POINT;
  return wanted <= intervalMs ? 0 : (POINT_LENGTHS_MS.find((each) => each >= wanted) ?? HOUR_MS);
}

const POINT_LENGTHS_MS = [0.5, 1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE_MS);

/**
 * @param samples in order
 * @param lengthMs of a point, as `pointMs` gives it: points lie at its multiples, so that nothing flickers while one moves
 */
export function columnsOfSamples(samples: readonly Sample[], lengthMs: number): Columns {
  const at: number[] = [];
  const columns: Record<'median' | 'high' | 'low', (number | null)[]> = { median: [], high: [], low: [] };
  const put = ({ at: place, median, high, low }: Point) => {
    at.push(place);
    columns.median.push(median);
    columns.high.push(high);
    columns.low.push(low);
  };
  let before: Sample | null = null;
  for (const group of groups(samples, lengthMs)) {
    const [first] = group;
    if (first === undefined) continue;
    // Nobody looked for a while: the line breaks.
    if (before !== null && first.at - before.at > Math.max(3 * before.intervalMs, 2 * lengthMs)) {
      put({ at: before.at + 1, median: null, high: null, low: null });
    }
    put(pointOf(group, lengthMs));
    before = group.at(-1) ?? first;
  }
  return { at: Float64Array.from(at), ...columns };
}

interface Point {
  readonly at: Instant;
  readonly median: number | null;
  readonly high: number | null;
  readonly low: number | null;
}

function* groups(samples: readonly Sample[], lengthMs: number): Generator<readonly Sample[]> {
  let group: Sample[] = [];
  const placeOf = ({ at }: Sample) => (lengthMs === 0 ? at : Math.floor(at / lengthMs));
  for (const sample of samples) {
    if (group[0] !== undefined && placeOf(group[0]) !== placeOf(sample)) {
      yield group;
      group = [];
    }
    group.push(sample);
  }
  if (group.length > 0) yield group;
}

function pointOf(group: readonly Sample[], lengthMs: number): Point {
  const first = group[0]?.at ?? 0;
  const at = lengthMs === 0 ? first : (Math.floor(first / lengthMs) + 0.5) * lengthMs;
  const known = group.flatMap(latencyOf).sort((a, b) => a - b);
  const median = known[Math.floor(0.5 * (known.length - 1))] ?? null;
  if (lengthMs === 0) return { at, median, high: null, low: null };
  return { at, median, high: known.at(-1) ?? null, low: known[0] ?? null };
}

/** What counts as a response time in the figures. */
function latencyOf({ outcome, latencyUs, recheck }: Sample): readonly number[] {
  const counts = latencyUs !== null && !recheck && (outcome === 'up' || outcome === 'degraded');
  return counts ? [latencyUs] : [];
}

/** Up to where the response times are drawn: single slow answers may leave the picture, the usual ones never. */
export function ceilingUs(columns: Columns, { from, to }: Interval): number {
  const highest: number[] = [];
  const medians: number[] = [];
  columns.at.forEach((at, i) => {
    if (at < from || at > to) return;
    const [median, high] = [columns.median[i] ?? null, columns.high[i] ?? null];
    if (median !== null) medians.push(median);
    if (high !== null) highest.push(high);
  });
  const of = (values: number[], q: number) =>
    values.sort((a, b) => a - b)[Math.floor(q * (values.length - 1))] ?? 0;
  const ceiling = Math.max(of(highest, 0.95) * 1.15, of(medians, 0.99) * 1.25);
  return ceiling > 0 ? ceiling : 1_000_000;
}
