// Frequency: how often a rule may open alerts, of one endpoint and in a day.
// Promise: what is held back is told later if it still goes on; the wait doubles only with what was told.
// Not here: other reasons to hold something back (alerting.ts).

import { nextUnit, unitFloor } from '../core/calendar.ts';
import { DAY_MS, type Instant } from '../core/instant.ts';
import type { HeldBack } from './decision.ts';
import type { Rule } from './rule.ts';

export interface Frequency {
  /** What keeps an alert of this endpoint back now; null = nothing. */
  holds(endpoint: string, at: Instant): Extract<HeldBack, { why: 'every' | 'per-day' }> | null;
  /** An alert of these endpoints was opened. */
  opened(endpoints: readonly string[], at: Instant): void;
  /** What was opened, as far as it still counts. */
  lately(): readonly { readonly endpoint: string; readonly at: Instant }[];
}

/** @param zone the owner's: its midnights end a day */
export function frequencyOf({ everyMs, backsOff, perDay }: Rule, zone: string): Frequency {
  /** When alerts were opened in the last 24 hours, by endpoint. */
  const byEndpoint = new Map<string, readonly Instant[]>();
  let today: Instant = Number.NEGATIVE_INFINITY;
  let openedToday = 0;
  return {
    holds(endpoint, at) {
      const opens = byEndpoint.get(endpoint)?.filter((open) => open > at - DAY_MS) ?? [];
      const last = opens.at(-1);
      if (last !== undefined) {
        const waitMs = backsOff ? everyMs * 2 ** (opens.length - 1) : everyMs;
        const until = last + Math.min(waitMs, DAY_MS);
        if (at < until) return { why: 'every', until };
      }
      if (perDay === null || openedToday < perDay || unitFloor('day', at, zone) !== today) return null;
      return { why: 'per-day', until: nextUnit('day', today, zone) };
    },
    opened(endpoints, at) {
      for (const id of endpoints) {
        const opens = byEndpoint.get(id) ?? [];
        byEndpoint.set(id, [...opens.filter((open) => open > at - DAY_MS), at]);
      }
      if (perDay === null) return;
      const day = unitFloor('day', at, zone);
      openedToday = day === today ? openedToday + 1 : 1;
      today = day;
    },
    lately: () => [...byEndpoint].flatMap(([endpoint, opens]) => opens.map((at) => ({ endpoint, at }))),
  };
}
