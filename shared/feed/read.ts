// Reading a feed: hostile text in, a status out, as far as a list of endpoints shows one.
// Promise: never throws; what is wrong is said with its path, and nothing is half believed.
// Not here: fetching it (widget/load.ts), what a list does not show (read-full.ts), its shape (wire.ts).

import type { Instant } from '../core/instant.ts';
import type { UptimeTally } from '../core/tally.ts';
import { type Reading, readAs } from './guard.ts';
import { readRows } from './read-rows.ts';
import type { EndpointStatus, EndpointSummary, Status } from './status.ts';
import { ENDPOINT_SHAPE, feedOf, type WireEndpoint } from './wire.ts';

export type ReadFeed<Endpoint extends EndpointSummary = EndpointStatus> = Reading<Status<Endpoint>>;

/** A feed as a list shows it, without the code that the rest would need. @param document its text, as long as the caller cares to read */
export function readSummary(document: string): ReadFeed<EndpointSummary> {
  return readAs(document, feedOf(ENDPOINT_SHAPE), (feed) => ({ ...feed, endpoints: readEndpoints(feed) }));
}

interface Dated<Endpoint> {
  readonly asOf: Instant;
  readonly zone: string;
  readonly endpoints: readonly Endpoint[];
}

export interface Buckets {
  readonly days: readonly UptimeTally[];
  readonly hours: readonly UptimeTally[];
}

/** Its endpoints, with rows that are tallies. @throws RangeError where the platform does not know the zone: no day could be named in it */
export function readEndpoints<Endpoint extends WireEndpoint>({
  asOf,
  zone,
  endpoints,
}: Dated<Endpoint>): (Omit<Endpoint, keyof Buckets> & Buckets)[] {
  new Intl.DateTimeFormat('en', { timeZone: zone });
  return endpoints.map((endpoint, i) => {
    const { intervalMs, days, hours } = endpoint;
    const read = (rows: typeof days) => readRows(rows, asOf, intervalMs, `.endpoints.${i}`);
    return { ...endpoint, days: read(days), hours: read(hours) };
  });
}
