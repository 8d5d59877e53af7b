// Decisions as they lie in a store: one record each, in the order of time.
// Promise: what is written is read back; a record that can't be read is left out and harms no other.
// Not here: making decisions (alerting.ts).

import * as v from 'valibot';
import type { Instant } from '../core/instant.ts';
import type { Entry, KeyValue, Stored } from '../ports.ts';
import type { Decision } from './decision.ts';
import { becauseSchema, heldSchema, integer } from './record-schemas.ts';

const decisionSchema: v.GenericSchema<unknown, Decision> = v.object({
  at: integer,
  rule: v.string(),
  alert: v.string(),
  kind: v.picklist(['open', 'update', 'close']),
  priority: v.picklist([1, 2, 3, 4]),
  endpoints: v.array(v.string()),
  state: v.picklist(['up', 'degraded', 'down', 'unknown', 'maintenance']),
  since: integer,
  because: becauseSchema,
  held: v.nullable(heldSchema),
  channels: v.array(v.string()),
});

/** @param i its place among those of one instant */
export function decisionEntry(decision: Decision, i: number): Entry {
  return { key: decisionKey(decision.at, `${decision.rule} ${i}`), value: JSON.stringify(decision) };
}

/** What was decided in [from, to), in the order of time. */
export async function decisionsOf(store: KeyValue, from: Instant, to: Instant): Promise<readonly Decision[]> {
  const entries = await store.range(decisionKey(from, ''), decisionKey(to, ''));
  return entries.flatMap(({ value }) => {
    const read = v.safeParse(decisionSchema, jsonOf(value));
    return read.success ? [read.output] : [];
  });
}

/** Keys of what was decided before `to`. */
export async function decisionKeysBefore(store: KeyValue, to: Instant): Promise<readonly string[]> {
  return (await store.range(decisionKey(0, ''), decisionKey(to, ''))).map(({ key }) => key);
}

function decisionKey(at: Instant, rest: string): string {
  const ascii = rest.replace(/[^ -~]/gu, '_');
  return `decision/${Math.max(0, at).toString(36).padStart(9, '0')} ${ascii}`;
}

/** null where it is none. */
export function jsonOf(value: Stored | null): unknown {
  if (typeof value !== 'string') return null;
  try {
    const json: unknown = JSON.parse(value);
    return json;
  } catch {
    return null;
  }
}
