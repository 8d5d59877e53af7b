// Whether a feed still speaks of the present.
// Promise: once the feed is overdue, nothing in it reads as operational.
// Not here: fetching a newer one (watch.ts), the words (view.tsx).

import type { Instant } from '../shared/core/instant.ts';
import type { EndpointSummary, Status } from '../shared/feed/status.ts';

type Summary = Status<EndpointSummary>;

/** From when on it is stale: a period after the next one was due, or once no check in it stands any more. */
export function staleFrom({ madeAt, nextAt, endpoints }: Summary): Instant {
  if (nextAt !== null) return nextAt + Math.max(0, nextAt - madeAt);
  return madeAt + 2 * Math.max(0, ...endpoints.map(({ intervalMs }) => intervalMs));
}

/** The status as it may be shown at `now`; the same object where it is fresh. */
export function asOfNow(status: Summary, now: Instant): Summary {
  if (now < staleFrom(status)) return status;
  return { ...status, nextAt: null, endpoints: status.endpoints.map(silent) };
}

/** When the last check was, of all endpoints; null where there was none. */
export function lastCheckedAt({ endpoints }: Summary): Instant | null {
  return Math.max(0, ...endpoints.map(({ checkedAt }) => checkedAt ?? 0)) || null;
}

function silent(endpoint: EndpointSummary): EndpointSummary {
  const { standing, checkedAt } = endpoint;
  const { state } = standing;
  if (state === 'unknown') return endpoint;
  const lastKnown = state === 'maintenance' ? standing.lastKnown : state;
  return { ...endpoint, standing: { state: 'unknown', since: checkedAt, why: 'silent', lastKnown } };
}
