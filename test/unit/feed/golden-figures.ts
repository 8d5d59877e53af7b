// What a feed of a golden file says, in a shape that lasts: all totals of all windows, and what is shown of each day and hour.
// Promise: a figure that changes, or moves to another day, changes what is here.
// Not here: the golden files (test/fixtures/feed), the tests (golden.test.ts).

import { type Tally, TOTAL_NAMES, type UptimeTally } from '../../../shared/core/tally.ts';
import { STANDARD_WINDOWS } from '../../../shared/core/window.ts';
import type { EndpointStatus, EndpointSummary, Status } from '../../../shared/feed/status.ts';

export function figuresOf(status: Status): unknown {
  return { ...status, endpoints: status.endpoints.map(endpointFigures) };
}

export function summaryFiguresOf(status: Status<EndpointSummary>): unknown {
  const { title, madeAt, asOf, nextAt, zone, endpoints, maintenance, incidents } = status;
  const facts = { title, madeAt, asOf, nextAt, zone, maintenance, incidents };
  return { ...facts, endpoints: endpoints.map(summaryFigures) };
}

function summaryFigures(endpoint: EndpointSummary): unknown {
  const { id, name, group, intervalMs, standing, checkedAt, response } = endpoint;
  return {
    ...{ id, name, group, intervalMs, standing, checkedAt },
    medians: [response['7d'], response['30d'], response['90d']].map((figure) => figure?.medianUs),
    days: endpoint.days.map(shownFigures),
    hours: endpoint.hours.map(shownFigures),
  };
}

/** As far as a list shows it: how many outages touch it, and where the last one began in it. */
function shownFigures(row: UptimeTally): unknown {
  const { spans, last, parts, wholeOutages } = row;
  const outages = wholeOutages + parts.length;
  const from = spans[0]?.from ?? 0;
  return [spans, timesOf(row), row.intervalMs, outages, last && Math.max(from - 1, last.begin)];
}

function endpointFigures(endpoint: EndpointStatus): unknown {
  const { windows, days, hours, latencyByDay, ...rest } = endpoint;
  return {
    ...rest,
    windows: STANDARD_WINDOWS.map(({ id }) => windowFigures(windows[id])),
    days: days.map(rowFigures),
    hours: hours.map(rowFigures),
    latencyByDay: latencyByDay.map(({ count, medianUs, p95Us }) => [count, medianUs, p95Us]),
  };
}

function windowFigures(tally: Tally): unknown {
  const { spans, parts, last } = tally;
  return { spans, parts, last, totals: TOTAL_NAMES.map((name) => tally[name]) };
}

/** From, the six times, doubts, interval, outages, the last of them. */
function rowFigures(row: UptimeTally): unknown {
  const { spans, parts, last, intervalMs, wholeOutages } = row;
  return [spans[0]?.from, ...timesOf(row), intervalMs, wholeOutages, parts, last];
}

function timesOf(row: UptimeTally): readonly number[] {
  const { upMs, degradedMs, downMs, unknownMs, maintenanceMs, excludedMs, maybeDownMs, maybeUpMs } = row;
  return [upMs, degradedMs, downMs, unknownMs, maintenanceMs, excludedMs, maybeDownMs, maybeUpMs];
}
