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

/**
 * A feed as a list shows it, without the code that the rest would need.
 * @param document its text, as long as the caller cares to read
 * @param before the same feed as it was read last: rows that are written as they were then stay the very same objects
 */
export function readSummary(document: string, before?: Status<EndpointSummary>): ReadFeed<EndpointSummary> {
  return readAs(document, feedOf(ENDPOINT_SHAPE), (feed) => ({
    ...feed,
    endpoints: readEndpoints(feed, before?.endpoints),
  }));
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

/** The rows of an endpoint as they were written, by the days that were read from them. */
const WRITTEN = new WeakMap<Buckets['days'], string>();

/** The one that was asked for last: a formatter takes long to make, and most feeds keep their zone. */
let knownZone: string | null = null;

/** Its endpoints, with rows that are tallies. @throws RangeError where the platform does not know the zone: no day could be named in it */
export function readEndpoints<Endpoint extends WireEndpoint>(
  { asOf, zone, endpoints }: Dated<Endpoint>,
  before?: readonly Buckets[],
): (Omit<Endpoint, keyof Buckets> & Buckets)[] {
  if (zone !== knownZone) new Intl.DateTimeFormat('en', { timeZone: zone });
  knownZone = zone;
  return endpoints.map((endpoint, i) => {
    const { intervalMs, days, hours } = endpoint;
    const known = before?.[i];
    const written = before && textOf([asOf, intervalMs, days, hours]);
    if (known && written === WRITTEN.get(known.days))
      return { ...endpoint, days: known.days, hours: known.hours };
    const read = (name: keyof Buckets) => readRows(endpoint[name], asOf, intervalMs, `.endpoints.${i}`, name);
    const buckets = { days: read('days'), hours: read('hours') };
    if (written) WRITTEN.set(buckets.days, written);
    return { ...endpoint, ...buckets };
  });
}

/** undefined of what is nested beyond reason: whoever reads it refuses it, and says where. */
function textOf(rows: unknown): string | undefined {
  try {
    return JSON.stringify(rows);
  } catch {
    return;
  }
}
