// The shape of a feed on the wire, as far as a list of endpoints shows it: small enough for a public page.
// Promise: what fits it fits schema.ts, which describes the whole document (a test holds that); fields that it does not name are not looked at.
// Not here: what the fields mean (schema.ts), the rest of them (read-full.ts), whether values fit together (read.ts).

import { OUTCOMES } from '../core/sample.ts';
import {
  address,
  boolean,
  count,
  type Guard,
  type Guarded,
  integer,
  list,
  oneOf,
  optional,
  orNull,
  record,
  someOf,
  text,
} from './guard.ts';
import { FEED_VERSION, LIMITS } from './limits.ts';
import { NO_UPTIME } from './uptime-columns.ts';

export const integers = list(integer);
const edges = optional(integers);

const part = record({ 0: count, 1: integer, 2: orNull(integer), 3: count });

/** A figure of each standard window. */
export function byWindow<Figure>(figure: Guard<Figure>) {
  const inner = orNull(figure);
  return record({ '24h': inner, '7d': inner, '30d': inner, '90d': inner, '365d': inner });
}

export const ENDPOINT_SHAPE = {
  id: text(),
  name: text(),
  group: orNull(text()),
  intervalMs: count,
  standing: record({
    state: oneOf(...OUTCOMES, 'maintenance'),
    since: orNull(integer),
    why: orNull(oneOf('silent', 'never')),
    lastKnown: orNull(oneOf(...OUTCOMES)),
  }),
  checkedAt: orNull(integer),
  knownAt: orNull(integer),
  latencyUs: orNull(count),
  days: edges,
  hours: edges,
  columns: someOf(NO_UPTIME, integers),
  parts: list(part),
  response: byWindow(record({ medianUs: count })),
};

export const endpointSummary = record(ENDPOINT_SHAPE);

export const INCIDENT_SHAPE = {
  title: text(),
  impact: oneOf('down', 'degraded'),
  begin: integer,
  end: orNull(integer),
  endpoints: list(text()),
  updates: list(record({ at: integer, text: text(LIMITS.updateText) })),
  url: orNull(address(/^(https?|mailto):/i)),
};

const incident = record(INCIDENT_SHAPE);

export function feedOf<Endpoint>(endpoint: Guard<Endpoint>) {
  return record({
    uptally: oneOf(FEED_VERSION),
    title: text(),
    page: orNull(address(/^https?:/i)),
    madeAt: integer,
    asOf: integer,
    nextAt: orNull(integer),
    zone: text(),
    demonstration: boolean,
    days: edges,
    hours: edges,
    endpoints: list(endpoint),
    maintenance: list(record({ from: integer, to: integer, title: text() })),
    incidents: list(incident),
  });
}

export type WireEndpoint = Guarded<typeof endpointSummary>;
