// What alerting keeps over a restart, as JSON and back.
// Promise: what is read has the shape that was written, or there was nothing; watchers learn anew from the history.
// Not here: deciding (alerting.ts), where it is kept.

import * as v from 'valibot';
import { DAY_MS, type Instant } from '../core/instant.ts';
import { becauseSchema, integer } from './because-schema.ts';
import type { Alert } from './post.ts';

const savedSchema = v.object({
  version: v.literal(0),
  alerts: v.array(
    v.object({
      id: v.string(),
      rule: v.string(),
      openedAt: integer,
      since: integer,
      members: v.array(v.string()),
      all: v.array(v.string()),
      finding: v.object({
        since: integer,
        state: v.picklist(['down', 'degraded', 'unknown']),
        because: becauseSchema,
      }),
      isAcknowledged: v.boolean(),
      escalated: integer,
    }),
  ),
  /** Alerts of the last 24 hours, by what they were about. */
  opened: v.array(v.object({ rule: v.string(), endpoint: v.string(), at: integer })),
});

export type SavedAlerting = v.InferOutput<typeof savedSchema>;

/** What was kept; null where nothing was, or nobody can read it. */
export function readSaved(value: unknown): SavedAlerting | null {
  const read = v.safeParse(savedSchema, value);
  return read.success ? read.output : null;
}

export interface Kept {
  readonly alerts: readonly Alert[];
  readonly opened: SavedAlerting['opened'];
  readonly now: Instant;
}

export function savedOf({ alerts, opened, now }: Kept): SavedAlerting {
  return {
    version: 0,
    alerts: alerts.map(({ id, plan, openedAt, since, members, all, finding, isAcknowledged, escalated }) => ({
      id,
      rule: plan.rule.name,
      openedAt,
      since,
      members: [...members],
      all: [...all],
      finding,
      isAcknowledged,
      escalated,
    })),
    opened: opened.filter(({ at }) => at > now - DAY_MS),
  };
}
