// Feeds for the tests of the widget: a made-up status, published as if that had been so long ago.
// Promise: good documents; the first of the endpoints is down, the others are up.
// Not here: bad documents (mutated-feeds.ts), making up checks (seeded-status.ts).

import type { Status } from '../../shared/feed/status.ts';
import { toFeed } from '../../shared/feed/write.ts';
import { seededStatus } from './seeded-status.ts';

const PERIOD_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Up to the last whole minute. */
export function statusNow(...names: readonly string[]): Status {
  return seededStatus({ asOf: Math.floor(Date.now() / PERIOD_MS) * PERIOD_MS, names });
}

/** Checkout is down and Website is up; without the first of them all is well. */
export function shopStatus(): Status {
  return statusNow('Checkout', 'Website');
}

export function withoutOutage(status: Status): Status {
  return { ...status, endpoints: status.endpoints.slice(1) };
}

/**
 * The text of its feed, checked and made at one moment; the next one is due a minute after it, unless `change` says otherwise.
 * @param agoMs how long ago that was
 */
export function published(status: Status, agoMs = 0, change: Partial<Status> = {}): string {
  const madeAt = Date.now() - agoMs;
  const endpoints = status.endpoints.map((endpoint) => ({ ...endpoint, checkedAt: madeAt }));
  return JSON.stringify(toFeed({ ...status, madeAt, nextAt: madeAt + PERIOD_MS, endpoints, ...change }));
}

/** One that is open, and one that has ended. */
export function incidentsOf(title: string, url: string | null = null): Status['incidents'] {
  const [begin, end] = [Date.now() - 2 * HOUR_MS, Date.now() - HOUR_MS];
  const updates = [{ at: begin, text: 'We look into it' }];
  const told = { title, impact: 'degraded', endpoints: [], url, updates, begin } as const;
  return [
    { ...told, end: null },
    { ...told, end },
  ];
}

/** The first endpoint is in planned maintenance for another hour; a further one begins in two hours. */
export function withMaintenance(status: Status): Status {
  const now = Date.now();
  const endpoints = status.endpoints.map((endpoint, i) => {
    const standing = { state: 'maintenance', since: now - HOUR_MS, why: null, lastKnown: 'up' } as const;
    return i === 0 ? { ...endpoint, standing } : endpoint;
  });
  const maintenance = [
    { from: now - HOUR_MS, to: now + HOUR_MS, title: 'Database upgrade' },
    { from: now + 2 * HOUR_MS, to: now + 3 * HOUR_MS, title: 'Restart' },
  ];
  return { ...status, endpoints, maintenance };
}
