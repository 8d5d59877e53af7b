// Readings out of tallies that lie ready: the days, hours and standard windows of a feed or a history.
// Promise: a window that is no row moves outward to the edges of rows, and never inward.
// Not here: where the tallies come from (format-feed.ts, format-history.ts).

import type { Instant } from '../../shared/core/instant.ts';
import type { Interval } from '../../shared/core/intervals.ts';
import { EMPTY_TALLY, mergeAll, type Tally } from '../../shared/core/tally.ts';
import type { Reading, Shown } from './evidence.ts';

/** A tally and what it knows of latencies. */
export interface Row {
  readonly tally: Tally;
  readonly latency: Shown['latency'];
}

export interface Rows {
  /** Successive, up to `asOf`. */
  readonly days: readonly Row[];
  /** Successive, up to `asOf`, of the last two days. */
  readonly hours: readonly Row[];
  readonly windows: readonly Row[];
}

/** What gives the reading of a window: of one of the rows where it is one, else of all that it touches. */
export function rowReader(rows: Rows): (window: Interval) => Reading {
  const { days, hours, windows } = rows;
  const bySpan = new Map([...days, ...hours, ...windows].map((row) => [keyOf(spanOf(row.tally)), row]));
  return (window) => {
    const same = bySpan.get(keyOf(window));
    return same === undefined ? touchedReading(rows, window) : readingOf(same, window);
  };
}

function touchedReading(rows: Rows, wanted: Interval): Reading {
  const longer = longestWindow(rows, wanted);
  if (longer !== null) return longer;
  const touched = rowsFrom(rows, wanted.from).filter(({ tally }) => touches(tally, wanted));
  const [first] = touched;
  if (first === undefined) return readingOf({ tally: unwatched(wanted), latency: false }, wanted);
  if (touched.length === 1) return readingOf(first, spanOf(first.tally));
  const tally = mergeAll(touched.map((row) => row.tally));
  const latency = touched.every((row) => row.latency === true);
  const to = spanOf(touched.at(-1)?.tally ?? tally).to;
  return readingOf({ tally, latency }, { from: spanOf(first.tally).from, to });
}

/** Whether there is no planned time in it, so that samples would say the same. */
export function isUnplanned({ tally }: Reading): boolean {
  return tally.maintenanceMs + tally.excludedMs === 0;
}

/** The window of a year reaches further back than the rows do. */
function longestWindow({ days, windows }: Rows, wanted: Interval): Reading | null {
  const firstDay = days[0] === undefined ? wanted.from : spanOf(days[0].tally).from;
  const row = windows.find(({ tally }) => {
    const { from, to } = spanOf(tally);
    return to === wanted.to && wanted.from <= from && from < firstDay;
  });
  return row === undefined ? null : readingOf(row, spanOf(row.tally));
}

/** Days as far as there are no hours, then hours; hours alone where they reach back far enough. */
function rowsFrom({ days, hours }: Rows, from: Instant): readonly Row[] {
  const firstHour = hours[0] === undefined ? Number.POSITIVE_INFINITY : spanOf(hours[0].tally).from;
  if (from >= firstHour) return hours;
  const dayEdge = days.map(({ tally }) => spanOf(tally).from).find((edge) => edge >= firstHour);
  if (dayEdge === undefined) return days;
  return [
    ...days.filter(({ tally }) => spanOf(tally).to <= dayEdge),
    ...hours.filter(({ tally }) => spanOf(tally).from >= dayEdge),
  ];
}

function readingOf({ tally, latency }: Row, used: Interval): Reading {
  return { used, tally, requests: null, shown: { states: true, answers: true, latency, apdex: true } };
}

function keyOf({ from, to }: Interval): string {
  return `${from} to ${to}`;
}

function touches(tally: Tally, { from, to }: Interval): boolean {
  const span = spanOf(tally);
  return span.from < to && from < span.to;
}

function spanOf({ spans }: Tally): Interval {
  return { from: spans[0]?.from ?? 0, to: spans.at(-1)?.to ?? 0 };
}

function unwatched(window: Interval): Tally {
  return { ...EMPTY_TALLY, spans: [window], unknownMs: window.to - window.from };
}
