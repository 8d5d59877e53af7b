// Whether a feed still speaks of the present.
// Promise: once the feed is overdue, nothing in it reads as operational.
// Not here: fetching a newer one (feeds.ts), what time it is (clock.ts), the words (face.ts).

import type { Instant } from '../shared/core/instant.ts';
import type { EndpointSummary, Status } from '../shared/feed/status.ts';
import type { Told } from '../shared/ui/sentences.ts';

/** An endpoint as far as its present is told. */
export type Seen = Pick<EndpointSummary, 'id' | 'name' | 'group' | 'intervalMs' | 'standing' | 'checkedAt'>;

/** A feed as far as its present is told. */
export interface Present<Endpoint extends Seen = Seen> extends Pick<Status, 'madeAt' | 'nextAt'> {
  readonly endpoints: readonly Endpoint[];
  readonly incidents: readonly Told[];
}

/** From when on it is stale: a period after the next one was due, or once no check in it stands any more. */
export function staleFrom({ madeAt, nextAt, endpoints }: Present): Instant {
  if (nextAt !== null) return nextAt + Math.max(0, nextAt - madeAt);
  return madeAt + 2 * Math.max(0, ...endpoints.map(({ intervalMs }) => intervalMs));
}

/** An endpoint of a stale feed: nobody knows what it is now. */
export function silent<Endpoint extends Seen>(endpoint: Endpoint): Endpoint {
  const { standing, checkedAt } = endpoint;
  const { state } = standing;
  if (state === 'unknown') return endpoint;
  const lastKnown = state === 'maintenance' ? standing.lastKnown : state;
  return { ...endpoint, standing: { state: 'unknown', since: checkedAt, why: 'silent', lastKnown } };
}
