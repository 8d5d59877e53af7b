// Writing a feed: a status as the public document.
// Promise: only what a visitor may see; no address, cause or reason leaves, for none is copied.
// Not here: where it is put (prober/, extension/), the shape (schema.ts).

import { pack, packSketch } from '../core/columns.ts';
import type { Instant } from '../core/instant.ts';
import type { Tally } from '../core/tally.ts';
import { FEED_VERSION } from './limits.ts';
import type { Feed, FeedEndpoint } from './schema.ts';
import type { EndpointStatus, Status } from './status.ts';

/** The feed of a status. */
export function toFeed(status: Status): Feed {
  const [first] = status.endpoints;
  const shared = edgesOf(first, status.asOf);
  return {
    uptally: FEED_VERSION,
    title: status.title,
    madeAt: status.madeAt,
    asOf: status.asOf,
    nextAt: status.nextAt,
    zone: status.zone,
    demonstration: status.demonstration,
    ...shared,
    endpoints: status.endpoints.map((endpoint) => ({
      ...toFeedEndpoint(endpoint, status.asOf),
      ...differing(edgesOf(endpoint, status.asOf), shared),
    })),
    maintenance: status.maintenance.map(({ from, to, title }) => ({ from, to, title })),
  };
}

function toFeedEndpoint(endpoint: EndpointStatus, asOf: Instant): FeedEndpoint {
  const { id, name, group, intervalMs, checkedAt, knownAt, latencyUs, standing, windows, latencyByDay } =
    endpoint;
  const year = windows['365d'];
  return {
    id,
    name,
    group,
    intervalMs,
    state: standing.state,
    since: standing.since,
    why: standing.why === 'silent' || standing.why === 'never' ? standing.why : null,
    lastKnown: standing.lastKnown,
    checkedAt,
    knownAt,
    latencyUs,
    days: packed(endpoint.days),
    hours: packed(endpoint.hours),
    year: { from: year.spans[0]?.from ?? asOf, ...packed([year]) },
    latency: {
      '24h': [...packSketch(windows['24h'].latency)],
      '7d': [...packSketch(windows['7d'].latency)],
      '30d': [...packSketch(windows['30d'].latency)],
      '90d': [...packSketch(windows['90d'].latency)],
      '365d': [...packSketch(year.latency)],
    },
    latencyByDay: {
      count: latencyByDay.map((day) => day.count),
      median: latencyByDay.map((day) => day.medianUs ?? 0),
      p95: latencyByDay.map((day) => day.p95Us ?? 0),
    },
  };
}

function packed(tallies: readonly Tally[]): FeedEndpoint['days'] {
  const { columns, parts, last } = pack(tallies);
  return { columns, parts: parts.map((row) => [...row]), last: last.map((row) => [...row]) };
}

type Edges = Pick<Feed, 'dayEdges' | 'hourEdges'>;

function edgesOf(endpoint: EndpointStatus | undefined, asOf: Instant): Edges {
  return { dayEdges: startsOf(endpoint?.days, asOf), hourEdges: startsOf(endpoint?.hours, asOf) };
}

/** At least two, so that a feed without endpoints has a shape too. */
function startsOf(tallies: readonly Tally[] = [], asOf: Instant): Instant[] {
  const starts = tallies.flatMap((tally) => tally.spans.map((span) => span.from));
  return starts.length === 0 ? [asOf, asOf] : [...starts, asOf];
}

/** Those that are not shared. */
function differing({ dayEdges, hourEdges }: Edges, shared: Edges): Partial<Edges> {
  return {
    ...(isSame(dayEdges, shared.dayEdges) ? {} : { dayEdges }),
    ...(isSame(hourEdges, shared.hourEdges) ? {} : { hourEdges }),
  };
}

function isSame(a: readonly Instant[], b: readonly Instant[]): boolean {
  return a.length === b.length && a.every((edge, i) => edge === b[i]);
}
