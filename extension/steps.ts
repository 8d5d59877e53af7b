// Steps: what was removed or changed lately, kept aside so that it can be taken back.
// Promise: for at least twenty seconds nothing of it is lost, histories included.
// Not here: removing, changing and taking back (background/), the button (screen/notices.tsx).

import * as v from 'valibot';
import { endpointSchema } from '../shared/config/schema.ts';
import { channelSchema } from '../shared/config/schema-channels.ts';
import { incidentSchema, maintenanceSchema } from '../shared/config/schema-plan.ts';
import type { Instant } from '../shared/core/instant.ts';
import type { Notes } from './notes.ts';

/** For how long a screen offers to take it back, at the least; ms. WCAG 2.2.1 asks for twenty seconds. */
export const UNDO_MS = 20_000;

export const STEPS_KEY = 'removed';

const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const entry = v.intersect([endpointSchema, v.object({ id: v.string() })]);

/** Something of a list as it was; `after` is what stands there since, null = nothing. */
const lost = <Item extends typeof maintenanceSchema | typeof incidentSchema | typeof channelSchema>(
  item: Item,
) => v.array(v.object({ place, before: v.nullable(item), after: v.nullable(item) }));

const stepSchema = v.object({
  id: v.string(),
  at: v.pipe(v.number(), v.safeInteger()),
  /** Of the first endpoint concerned. */
  name: v.string(),
  undone: v.boolean(),
  removed: v.array(v.object({ place, endpoint: entry })),
  changed: v.array(v.object({ before: entry, after: entry })),
  maintenance: lost(maintenanceSchema),
  incidents: lost(incidentSchema),
  channels: v.optional(lost(channelSchema), []),
  /** Rules of one's own that named a channel which went. */
  rules: v.optional(v.nullable(v.object({ before: v.unknown(), after: v.unknown() })), null),
});

export type Step = v.InferOutput<typeof stepSchema>;
export type Entry = v.InferOutput<typeof entry>;

/** Those on record, the oldest first; none where the record can't be read. */
export async function readSteps(notes: Notes): Promise<readonly Step[]> {
  const read = v.safeParse(v.array(stepSchema), await notes.get(STEPS_KEY));
  return read.success ? read.output : [];
}

export function writeSteps(notes: Notes, steps: readonly Step[]): Promise<void> {
  return notes.set(STEPS_KEY, steps);
}

/** Whether it may still be taken back by a click. */
export function isUndoable({ at, undone }: Pick<Step, 'at' | 'undone'>, now: Instant): boolean {
  return !undone && Math.abs(now - at) < UNDO_MS;
}
