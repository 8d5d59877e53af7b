// What alerting keeps over a restart, as JSON and back.
// Promise: what is read has the shape that was written, or there was nothing; watchers learn anew from the history.
// Not here: deciding (alerting.ts), writing it (alert-desk.ts).

import * as v from 'valibot';
import { DAY_MS, type Instant } from '../core/instant.ts';
import type { KeyValue } from '../ports.ts';
import { jsonOf } from './decision-record.ts';
import type { Alert } from './post.ts';
import { becauseSchema, heldSchema, integer } from './record-schemas.ts';

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
        foundAt: integer,
        state: v.picklist(['down', 'degraded', 'unknown']),
        because: becauseSchema,
      }),
      escalated: integer,
      priority: v.optional(v.picklist([1, 2, 3, 4]), 4),
    }),
  ),
  /** Troubles that are held back, so that each reason is on record once. */
  held: v.array(v.object({ rule: v.string(), endpoint: v.string(), held: heldSchema })),
  /** What watchers remember: kinds of errors, when each was new, and seen last. */
  memories: v.array(
    v.object({
      rule: v.string(),
      endpoint: v.string(),
      seen: v.array(v.tuple([v.string(), integer, integer])),
    }),
  ),
  /** Alerts of the last 24 hours, by what they were about. */
  opened: v.array(v.object({ rule: v.string(), endpoint: v.string(), at: integer })),
});

export type SavedAlerting = v.InferOutput<typeof savedSchema>;
export type SavedAlert = SavedAlerting['alerts'][number];

/** What was kept; null where nothing was, or nobody can read it. */
export function readSaved(value: unknown): SavedAlerting | null {
  const read = v.safeParse(savedSchema, value);
  return read.success ? read.output : null;
}

/** Where it lies in the store of alerts. */
export const SAVED_KEY = 'alerting';

export async function savedIn(store: Pick<KeyValue, 'get'>): Promise<SavedAlerting | null> {
  return readSaved(jsonOf(await store.get(SAVED_KEY)));
}

export interface Kept {
  readonly alerts: readonly Alert[];
  readonly held: SavedAlerting['held'];
  readonly memories: SavedAlerting['memories'];
  readonly opened: SavedAlerting['opened'];
  readonly now: Instant;
}

export function savedOf({ alerts, held, memories, opened, now }: Kept): SavedAlerting {
  return {
    version: 0,
    alerts: alerts.map(({ id, plan, openedAt, since, members, all, finding, escalated }) => ({
      id,
      rule: plan.rule.name,
      openedAt,
      since,
      members: [...members],
      all: [...all],
      finding,
      escalated,
      priority: plan.rule.priority,
    })),
    held,
    memories,
    opened: opened.filter(({ at }) => at > now - DAY_MS),
  };
}
