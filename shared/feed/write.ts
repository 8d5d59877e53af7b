// Writing a feed: a status as the public document.
// Promise: only what a visitor may see; no address, cause or reason leaves that the owner did not publish, for none is copied.
// Not here: where it is put (prober/, extension/), the shape (schema.ts), the columns of tallies (write-rows.ts).

import { COLUMN_NAMES, type ColumnName } from '../core/columns.ts';
import type { ResponseTimeFigure } from '../core/figures.ts';
import type { Instant } from '../core/instant.ts';
import type { OutagePart } from '../core/outage.ts';
import { mergeTotals, type Tally } from '../core/tally.ts';
import { FEED_VERSION } from './limits.ts';
import type { Feed, FeedEndpoint } from './schema.ts';
import type { EndpointStatus, Incident, Status } from './status.ts';
import { withoutZeros, writeRows } from './write-rows.ts';

/** The feed of a status. */
export function toFeed(status: Status): Feed {
  const { asOf, endpoints } = status;
  const shared = edgesOf(endpoints[0], asOf);
  return {
    uptally: FEED_VERSION,
    title: status.title,
    page: status.page,
    madeAt: status.madeAt,
    asOf,
    nextAt: status.nextAt,
    zone: status.zone,
    demonstration: status.demonstration,
    ...shared,
    endpoints: endpoints.map((endpoint) => ({
      ...facts(endpoint),
      ...differing(edgesOf(endpoint, asOf), shared),
      ...writeRows([...endpoint.days, ...endpoint.hours], endpoint.intervalMs),
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
    ...(isSamePart(year.last, all.last) ? {} : { last: year.last && outageRow(year.last) }),
  };
}

function outageRow({ begin, end, downMs }: OutagePart): [number, number | null, number] {
  return [begin, end, downMs];
}

function isSamePart(a: OutagePart | null, b: OutagePart | null): boolean {
  return a?.begin === b?.begin && a?.end === b?.end && a?.downMs === b?.downMs;
}

/** The sum is an integer and the mean its nearest double, so that rounding gives it back. */
function responseOf(figure: ResponseTimeFigure | null) {
  if (figure === null) return null;
  const { count, medianUs, p95Us, p99Us, meanUs } = figure;
  return { count, medianUs, p95Us, p99Us, sumUs: Math.round(meanUs * count) };
}

function latencyByDay({ latencyByDay, days, response }: EndpointStatus): FeedEndpoint['latencyByDay'] {
  const all = response['90d'];
  return {
    count: withoutZeros(latencyByDay.map(({ count }, i) => count - (days[i]?.['2xx'] ?? 0))),
    median: withoutZeros(
      latencyByDay.map(({ medianUs }) => (medianUs === null ? 0 : medianUs - (all?.medianUs ?? 0))),
    ),
    p95: withoutZeros(latencyByDay.map(({ p95Us }) => (p95Us === null ? 0 : p95Us - (all?.p95Us ?? 0)))),
  };
}

type Edges = Pick<Feed, 'days' | 'hours'>;

function edgesOf(endpoint: EndpointStatus | undefined, asOf: Instant): Edges {
  return { days: lengthsUpTo(endpoint?.days, asOf), hours: lengthsUpTo(endpoint?.hours, asOf) };
}

/** The first edge, then how long each bucket is; at least one, so that a feed without endpoints has a shape too. */
function lengthsUpTo(tallies: readonly Tally[] = [], asOf: Instant): number[] {
  const starts = tallies.flatMap((tally) => tally.spans.map((span) => span.from));
  const [first = asOf, ...rest] = starts;
  return [first, ...[...rest, asOf].map((edge, i) => edge - (starts[i] ?? asOf))];
}

/** Those that are not shared. */
function differing(own: Edges, shared: Edges): Partial<Edges> {
  return {
    ...(isSame(own.days, shared.days) ? {} : { days: own.days }),
    ...(isSame(own.hours, shared.hours) ? {} : { hours: own.hours }),
  };
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((edge, i) => edge === b[i]);
}
