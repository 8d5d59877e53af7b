// Incidents: outages as the owner tells people of them.
// Promise: they are words and nothing else; no state and no figure ever changes by one.
// Not here: which of them are told at an instant (feed/watched.ts), what is measured (probe/).

import type { Instant } from '../core/instant.ts';
import type { Endpoint } from './endpoint.ts';
import { idsOf } from './endpoints.ts';
import { parseInstant } from './iso-instant.ts';
import { readLink } from './link.ts';
import type { IncidentInput } from './schema-plan.ts';

export interface Incident {
  readonly title: string;
  readonly begin: Instant;
  /** null while it is open. */
  readonly end: Instant | null;
  readonly impact: 'down' | 'degraded';
  /** Ids of the endpoints concerned; null = all. */
  readonly endpoints: readonly string[] | null;
  /** Where more is told: http(s) or mailto; null = nowhere. */
  readonly url: string | null;
  /** As they were written. */
  readonly updates: readonly IncidentUpdate[];
}

export interface IncidentUpdate {
  readonly at: Instant;
  readonly text: string;
}

export const IMPACT_DEFAULT = 'down';

/** @param input as the schema lets it through */
export function toIncident(input: IncidentInput, endpoints: readonly Endpoint[]): Incident {
  const ids = input.endpoints?.flatMap((name) => idsOf(name, endpoints));
  const link = input.url === undefined ? null : readLink(input.url);
  return {
    title: input.title,
    begin: parseInstant(input.begin) ?? 0,
    end: input.end === undefined ? null : parseInstant(input.end),
    impact: input.impact ?? IMPACT_DEFAULT,
    endpoints: ids === undefined ? null : [...new Set(ids)],
    url: link?.ok === true ? link.link : null,
    updates: (input.updates ?? []).map(({ at, text }) => ({ at: parseInstant(at) ?? 0, text })),
  };
}
