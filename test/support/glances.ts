// Glances for tests: what the documents beside a feed are made of, by hand.
// Promise: every state, and texts that try to break out.
// Not here: what is expected of the documents.

import type { Glance, Glanced } from '../../prober/beside/glance.ts';
import type { State } from '../../shared/core/standing.ts';

export const MADE_AT = Date.UTC(2026, 10, 24, 14, 3, 30);
export const HOSTILE = `</title></text><script>alert("1")</script>&amp;'\u0007\ud800`;

export function glanced(id: string, state: State, name = id): Glanced {
  const checkedAt = state === 'unknown' ? null : MADE_AT - 90_000;
  return { id, name, standing: { state, since: null, why: null, lastKnown: null }, checkedAt };
}

export function glance(endpoints: readonly Glanced[], more: Partial<Glance> = {}): Glance {
  return {
    title: 'Example',
    page: 'https://status.example.org/',
    madeAt: MADE_AT,
    zone: 'Europe/Berlin',
    maintenance: [],
    incidents: [],
    endpoints,
    ...more,
  };
}
