// Whether a feed still speaks of the present.
// Promise: once the feed is overdue, nothing in it reads as operational.
// Not here: fetching a newer one (watch.ts), the words (view.tsx).

import type { Instant } from '../shared/core/instant.ts';
import type { EndpointStatus, Status } from '../shared/feed/status.ts';

/** From when on it is stale: a period after the next one was due, or once no check in it stands any more. */
export function staleFrom({ madeAt, nextAt, endpoints }: Status): Instant {
  if (nextAt !== null) return nextAt + Math.max(0, nextAt - madeAt);
  return madeAt + 2 * Math.max(0, ...endpoints.map(({ intervalMs }) => intervalMs));
}

/** The status as it may be shown at `now`; the same object where it is fresh. */
export function asOfNow(status: Status, now: Instant): Status {
  if (now < staleFrom(status)) return status;
  return { ...status, nextAt: null, endpoints: status.endpoints.map(silent) };
}

/** When the last check was, of all endpoints; null where there was none. */
export function lastCheckedAt({ endpoints }: Status): Instant | null {
  return Math.max(0, ...endpoints.map(({ checkedAt }) => checkedAt ?? 0)) || null;
}

function silent(endpoint: EndpointStatus): EndpointStatus {
  const { standing, checkedAt } = endpoint;
  const { state } = standing;
  if (state === 'unknown') return endpoint;
  const lastKnown = state === 'maintenance' ? standing.lastKnown : state;
  return { ...endpoint, standing: { state: 'unknown', since: checkedAt, why: 'silent', lastKnown } };
}
