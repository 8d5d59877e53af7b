// Writing a feed: a status as the public document.
// Promise: only what a visitor may see; no address, cause or reason leaves that the owner did not publish, for none is copied.
// Not here: where it is put (prober/, extension/), the shape (schema.ts), the columns of tallies (write-rows.ts).

import { COLUMN_NAMES, type ColumnName } from '../core/columns.ts';
import type { ResponseTimeFigure } from '../core/figures.ts';
import type { Instant } from '../core/instant.ts';
import type { OutagePart } from '../core/outage.ts';
import { mergeTotals } from '../core/tally.ts';
import { FEED_VERSION } from './limits.ts';
import type { Feed, FeedEndpoint } from './schema.ts';
import type { EndpointStatus, Incident, Status } from './status.ts';
import { withoutZeros, writeColumns, writeRows } from './write-rows.ts';

/** The feed of a status. */
export function toFeed(status: Status): Feed {
  const { asOf, endpoints } = status;
  return {
    uptally: FEED_VERSION,
    title: status.title,
    page: status.page,
    madeAt: status.madeAt,
    asOf,
    nextAt: status.nextAt,
    zone: status.zone,
    demonstration: status.demonstration,
    endpoints: endpoints.map((endpoint) => ({
      ...facts(endpoint),
      ...bucketsOf(endpoint),
      year: yearOf(endpoint, asOf),
      response: {
        '24h': responseOf(endpoint.response['24h']),
        '7d': responseOf(endpoint.response['7d']),
        '30d': responseOf(endpoint.response['30d']),
        '90d': responseOf(endpoint.response['90d']),
        '365d': responseOf(endpoint.response['365d']),
      },
      latencyByDay: latencyByDay(endpoint),
    })),
    maintenance: status.maintenance.map(({ from, to, title }) => ({ from, to, title })),
    incidents: status.incidents.map(toFeedIncident),
  };
}

function toFeedIncident({ title, impact, begin, end, endpoints, updates, url }: Incident) {
  const told = updates.map(({ at, text }) => ({ at, text }));
  return { title, impact, begin, end, endpoints: [...endpoints], updates: told, url };
}

function facts({ id, name, group, intervalMs, standing, checkedAt, knownAt, latencyUs }: EndpointStatus) {
  const { state, since, lastKnown } = standing;
  const why = standing.why === 'silent' || standing.why === 'never' ? standing.why : null;
  const told = { state, since, why, lastKnown };
  return { id, name, group, intervalMs, standing: told, checkedAt, knownAt, latencyUs };
}

/** Its days and hours, newest first. */
function bucketsOf(endpoint: EndpointStatus) {
  const days = endpoint.days.toReversed();
  const hours = endpoint.hours.toReversed();
  return {
    days: writeRows(days, endpoint.intervalMs),
    hours: writeRows(hours, endpoint.intervalMs),
    ...writeColumns([...days, ...hours]),
  };
}

/** By how much the totals of the 365-day window differ from those of all days. */
function yearOf({ windows, days }: EndpointStatus, asOf: Instant): FeedEndpoint['year'] {
  const year = windows['365d'];
  const all = mergeTotals(days);
  const columns: { [K in ColumnName]?: number } = {};
  for (const name of COLUMN_NAMES) if (year[name] !== all[name]) columns[name] = year[name] - all[name];
  return {
    from: year.spans[0]?.from ?? asOf,
    columns,
    parts: year.parts.map(outageRow),
    last: year.last && outageRow(year.last),
  };
}

function outageRow({ begin, end, downMs }: OutagePart): [number, number | null, number] {
  return [begin, end, downMs];
}

/** The sum is an integer and the mean its nearest double, so that rounding gives it back. */
function responseOf(figure: ResponseTimeFigure | null) {
  if (figure === null) return null;
  const { count, medianUs, p95Us, p99Us, meanUs } = figure;
  return { count, medianUs, p95Us, p99Us, sumUs: Math.round(meanUs * count) };
}

/** Newest first. */
function latencyByDay({ latencyByDay, days, response }: EndpointStatus): FeedEndpoint['latencyByDay'] {
  const all = response['90d'];
  const counts = latencyByDay.map(({ count }, i) => count - (days[i]?.['2xx'] ?? 0));
  const medians = latencyByDay.map(({ medianUs }) =>
    medianUs === null ? 0 : medianUs - (all?.medianUs ?? 0),
  );
  const p95s = latencyByDay.map(({ p95Us }) => (p95Us === null ? 0 : p95Us - (all?.p95Us ?? 0)));
  return {
    count: withoutZeros(counts.reverse()),
    median: withoutZeros(medians.reverse()),
    p95: withoutZeros(p95s.reverse()),
  };
}
