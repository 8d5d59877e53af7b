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
  return { ...status, endpoints: status.endpoints.map(summaryFigures) };
}

function summaryFigures(endpoint: EndpointSummary): unknown {
  const { id, name, group, intervalMs, standing, checkedAt, knownAt, latencyUs, response } = endpoint;
  return {
    ...{ id, name, group, intervalMs, standing, checkedAt, knownAt, latencyUs },
    medians: STANDARD_WINDOWS.map(({ id: window }) => response[window]?.medianUs),
    days: endpoint.days.map(rowFigures),
    hours: endpoint.hours.map(rowFigures),
  };
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
  const { spans, parts, last, upMs, degradedMs, downMs, unknownMs, maintenanceMs, excludedMs } = row;
  const { maybeDownMs, maybeUpMs, intervalMs, wholeOutages } = row;
  const times = [upMs, degradedMs, downMs, unknownMs, maintenanceMs, excludedMs, maybeDownMs, maybeUpMs];
  return [spans[0]?.from, ...times, intervalMs, wholeOutages, parts, last];
}
