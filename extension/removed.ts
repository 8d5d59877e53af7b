// Removed endpoints: kept aside for a moment, so that a removal can be taken back.
// Promise: for at least ten seconds nothing of a removed endpoint is lost, its history included.
// Not here: removing and taking back (background/commands.ts).

import * as v from 'valibot';
import { endpointSchema } from '../shared/config/schema.ts';
import type { Instant } from '../shared/core/instant.ts';
import type { Notes } from './notes.ts';

/** For how long the popup offers to take it back; ms. */
export const UNDO_MS = 10_000;

export const REMOVED_KEY = 'removed';

const removedSchema = v.array(
  v.object({
    endpoint: v.intersect([endpointSchema, v.object({ id: v.string() })]),
    name: v.string(),
    place: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    at: v.pipe(v.number(), v.safeInteger()),
  }),
);

export type Removed = v.InferOutput<typeof removedSchema>[number];

/** Those on record, the oldest first; none where the record can't be read. */
export async function readRemoved(notes: Notes): Promise<readonly Removed[]> {
  const read = v.safeParse(removedSchema, await notes.get(REMOVED_KEY));
  return read.success ? read.output : [];
}

export function writeRemoved(notes: Notes, removed: readonly Removed[]): Promise<void> {
  return notes.set(REMOVED_KEY, removed);
}

/** Whether it may still be taken back by a click. */
export function isUndoable({ at }: Pick<Removed, 'at'>, now: Instant): boolean {
  return Math.abs(now - at) < UNDO_MS;
}
