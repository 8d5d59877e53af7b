// Reading a feed as a whole: with answers, response times, and every window.
// Promise: as read.ts; the tallies are those that the feed was written from, but for their latencies.
// Not here: what a list of endpoints shows already (read.ts).

import { COLUMN_NAMES } from '../core/columns.ts';
import type { ResponseTimeFigure } from '../core/figures.ts';
import type { OutagePart } from '../core/outage.ts';
import { EMPTY_SKETCH } from '../core/sketch.ts';
import { mergeTotals, NO_TOTALS, type Tally } from '../core/tally.ts';
import { type WindowId, windowTallies } from '../core/window.ts';
import { type FullCells, NO_CELLS, NO_OTHERS, OTHER_EXPECTATIONS } from './full-columns.ts';
import { count, type Guarded, integer, list, optional, orNull, record, someOf } from './guard.ts';
import { type ReadFeed, readDocument } from './read.ts';
import { type Edges, FIT, type FilledRow, fail, fill, isPossible, readRows } from './read-rows.ts';
import type { DayLatency, EndpointStatus } from './status.ts';
import { downFirst } from './uptime-columns.ts';
import { byWindow, ENDPOINT_SHAPE, integers } from './wire.ts';

/** Up is what the other times leave. */
const { upMs: _, ...NO_DIFFERENCES } = NO_TOTALS;

const outage = record({ 0: integer, 1: orNull(integer), 2: count });

const responseTime = record({ count, medianUs: count, p95Us: count, p99Us: count, sumUs: count });

const wholeEndpoint = record({
  ...ENDPOINT_SHAPE,
  columns: someOf(NO_CELLS, integers),
  year: record({
    from: integer,
    columns: someOf(NO_DIFFERENCES, integer),
    parts: list(outage),
    last: optional(orNull(outage)),
  }),
  response: byWindow(responseTime),
  latencyByDay: record({ count: integers, median: integers, p95: integers }),
});

type WholeEndpoint = Guarded<typeof wholeEndpoint>;

/** @param document the text of a feed, at most as long as the caller cares to read */
export function readFeed(document: string): ReadFeed {
  return readDocument(document, wholeEndpoint, statusOf);
}

function statusOf(wire: WholeEndpoint, path: string, edges: Edges): EndpointStatus {
  const rows = readRows(wire, path, edges, NO_CELLS);
  fill(wire, path, downFirst([...rows.days, ...rows.hours]), NO_OTHERS, OTHER_EXPECTATIONS);
  const days = rows.days.map(tallyOf);
  const hours = rows.hours.map(tallyOf);
  const asOf = edges.days.at(-1) ?? 0;
  const ofYear = yearOf(wire.year, `${path}year`, mergeTotals(days), asOf);
  const windows = windowTallies({ hours, days, year: [ofYear] }, asOf, mergeTotals);
  const figure = (id: WindowId) => figureOf(wire.response[id], `${path}response.${id}`);
  const response = {
    '24h': figure('24h'),
    '7d': figure('7d'),
    '30d': figure('30d'),
    '90d': figure('90d'),
    '365d': figure('365d'),
  };
  const latencyByDay = latencies(wire, `${path}latencyByDay`, days, response['90d']);
  const { columns, parts, year, ...facts } = wire;
  return { ...facts, days, hours, windows, response, latencyByDay };
}

/** Without what stands beside it in a row. */
function tallyOf(row: FilledRow<FullCells>): Tally {
  const { lengthMs, lastBeginMs, lastLengthMs, lastDownMs, ...tally } = row;
  return { ...tally, latency: EMPTY_SKETCH };
}

/** The 365-day window: by how much its totals differ from those of the days. */
function yearOf(wire: WholeEndpoint['year'], path: string, days: Tally, asOf: number): Tally {
  const { from, columns, parts, last } = wire;
  const totals = { ...NO_TOTALS };
  for (const name of COLUMN_NAMES) {
    const value = days[name] + (columns[name] ?? 0);
    totals[name] = value >= 0 ? value : fail(`${path}.columns.${name}`, FIT);
  }
  const { degradedMs, downMs, unknownMs, maintenanceMs, excludedMs } = totals;
  totals.upMs = asOf - from - degradedMs - downMs - unknownMs - maintenanceMs - excludedMs;
  if (!isPossible({ ...totals, lengthMs: asOf - from })) fail(path, FIT);
  return {
    ...totals,
    spans: [{ from, to: asOf }],
    latency: EMPTY_SKETCH,
    parts: parts.map((part) => outagePart(part, `${path}.parts`)),
    last: last === undefined ? days.last : last && outagePart(last, `${path}.last`),
  };
}

function outagePart({ 0: begin, 1: end, 2: downMs }: Guarded<typeof outage>, path: string): OutagePart {
  return end === null || end >= begin ? { begin, end, downMs } : fail(path, FIT);
}

function figureOf(wire: Guarded<typeof responseTime> | null, path: string): ResponseTimeFigure | null {
  if (wire === null) return null;
  const { sumUs, ...rest } = wire;
  return rest.count > 0 ? { ...rest, meanUs: sumUs / rest.count } : fail(path, FIT);
}

/** Counts from the answers that were good, quantiles from those of all days. */
function latencies(
  { latencyByDay: { count, median, p95 } }: WholeEndpoint,
  path: string,
  days: readonly Tally[],
  all: ResponseTimeFigure | null,
): DayLatency[] {
  return days.map((day, i) => {
    const answers = day['2xx'] + (count[i] ?? 0);
    const medianUs = (all?.medianUs ?? 0) + (median[i] ?? 0);
    const p95Us = (all?.p95Us ?? 0) + (p95[i] ?? 0);
    if (Math.min(answers, medianUs, p95Us) < 0) fail(path, FIT);
    return answers === 0 ? { count: 0, medianUs: null, p95Us: null } : { count: answers, medianUs, p95Us };
  });
}
