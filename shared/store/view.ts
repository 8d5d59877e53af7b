// The view: windows, days and hours of an endpoint up to one instant, merged from kept and fresh tallies.
// Promise: each window equals one tally of it made from all samples; time that nobody watched is there as unknown.
// Not here: finding the tallies (work.ts), states and latencies by day (status.ts).

import { HOUR_MS, type Instant } from '../core/instant.ts';
import { NO_OVERLAYS } from '../core/overlay.ts';
import { tallies } from '../core/rollup.ts';
import { mergeAll, type Tally } from '../core/tally.ts';
import { STANDARD_WINDOWS, type WindowId } from '../core/window.ts';
import { type EndpointSettings, make, upTo, type Work } from './work.ts';
import type { ZoneEdges } from './zone-edges.ts';

export interface EndpointView {
  /** One tally for each standard window, latencies included. */
  readonly windows: Readonly<Record<WindowId, Tally>>;
  /** The days of the 90-day window; the last one ends at `asOf`. */
  readonly days: readonly Tally[];
  /** The hours of the last two days; the last one ends at `asOf`. */
  readonly hours: readonly Tally[];
}

/** How far back the hours of a view reach, ms. */
export const VIEW_HOURS_MS = 48 * HOUR_MS;

/** @param asOf at or after `work.from` */
export function viewOf(
  work: Work,
  endpoint: EndpointSettings,
  asOf: Instant,
  edges: ZoneEdges,
): EndpointView {
  const hours = [...work.hours, ...make(work, endpoint, edges.hoursWithin(work.from, asOf))];
  const days = [...work.days, ...daysOf(hours, endOf(work.days), edges)];
  const older = [...upTo(work.year, days[0]?.spans[0]?.from ?? asOf), ...days];
  const beginning = (id: WindowId) => edges.dayFloor(asOf - lengthOf(id));
  const filledDays = filled(days, beginning('90d'), asOf, edges.daysWithin, endpoint);
  const rows = {
    hours: filled(hours, edges.hourFloor(asOf - VIEW_HOURS_MS), asOf, edges.hoursWithin, endpoint),
    // A day with edges of another zone may meet that beginning and end before the window.
    days: filledDays.slice(firstOf('90d', filledDays, asOf)),
    before: (to: Instant) => filled(older, beginning('365d'), to, (from, end) => [from, end], endpoint),
  };
  return { windows: windowsOf(rows, asOf), days: rows.days, hours: rows.hours };
}

interface NestedRows {
  readonly hours: readonly Tally[];
  /** Those of the 90-day window. */
  readonly days: readonly Tally[];
  /** Those of the 365-day window that end at or before `to`, the beginning of one of `days`. */
  readonly before: (to: Instant) => readonly Tally[];
}

/** As `windowTallies` of the core, but each window is made of the next shorter one: a third of the work. */
function windowsOf({ hours, days, before }: NestedRows, asOf: Instant): Record<WindowId, Tally> {
  const first = (id: WindowId, rows: readonly Tally[]) => firstOf(id, rows, asOf);
  const [week, month] = [first('7d', days), first('30d', days)];
  const last7 = mergeAll(days.slice(week));
  const last30 = mergeAll([...days.slice(month, week), last7]);
  const last90 = mergeAll([...days.slice(0, month), last30]);
  const older = before(beginOf(last90));
  return {
    '24h': mergeAll(hours.slice(first('24h', hours))),
    '7d': last7,
    '30d': last30,
    '90d': last90,
    '365d': mergeAll([...older.slice(first('365d', older)), last90]),
  };
}

/** Which of `rows` is the first of the window: the last one that begins at or before its nominal beginning. */
function firstOf(id: WindowId, rows: readonly Tally[], asOf: Instant): number {
  const first = rows.findLastIndex((row) => beginOf(row) <= asOf - lengthOf(id));
  return Math.max(first, 0);
}

function lengthOf(id: WindowId): number {
  return STANDARD_WINDOWS.find((window) => window.id === id)?.lengthMs ?? 0;
}

function beginOf(tally: Tally): Instant {
  return tally.spans[0]?.from ?? Number.POSITIVE_INFINITY;
}

/** The days of hours from `from` on. */
export function daysOf(hours: readonly Tally[], from: Instant, edges: ZoneEdges): Tally[] {
  const later = hours.filter((hour) => (hour.spans[0]?.from ?? from) >= from);
  return [...groupByDay(later, edges).values()].map(mergeAll);
}

/** Hours by the day that they begin in. */
export function groupByDay(hours: readonly Tally[], edges: ZoneEdges): Map<Instant, Tally[]> {
  return Map.groupBy(hours, (hour) => edges.dayFloor(hour.spans[0]?.from ?? 0));
}

/** Where rows end; 0 if there are none. */
export function endOf(rows: readonly Tally[]): Instant {
  return rows.at(-1)?.spans.at(-1)?.to ?? 0;
}

/** Those of `rows` that meet [from, to), and tallies of unknown time where none is. */
export function filled(
  rows: readonly Tally[],
  from: Instant,
  to: Instant,
  cut: (from: Instant, to: Instant) => readonly Instant[],
  { overlays, apdexUs }: EndpointSettings,
): Tally[] {
  const unknown = (start: Instant, end: Instant): Tally[] =>
    start < end ? tallies({ samples: [], overlays, apdexUs, open: null }, cut(start, end)) : [];
  const whole: Tally[] = [];
  let at = from;
  for (const row of rows) {
    const span = row.spans[0];
    if (span === undefined || span.to <= at || span.from >= to) continue;
    whole.push(...unknown(at, span.from), row);
    at = span.to;
  }
  return [...whole, ...unknown(at, to)];
}

/** Days with those between them that a damaged record has lost, as unknown. */
export function gapless(days: readonly Tally[], edges: ZoneEdges, endpoint: EndpointSettings): Tally[] {
  return filled(days, days[0]?.spans[0]?.from ?? 0, endOf(days), edges.daysWithin, endpoint);
}

/** Settings of an endpoint that nobody describes any more. */
export function defaultSettings(id: string): EndpointSettings {
  return { id, apdexUs: 500_000, overlays: NO_OVERLAYS };
}
