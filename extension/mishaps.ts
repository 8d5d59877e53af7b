// Mishaps: what befell the history that a person should know, once it is over.
// Promise: said for a day; a record that can't be read is none.
// Not here: trouble that lasts (report.ts), what is done about it (background/room.ts).

import * as v from 'valibot';
import { DAY_MS, type Instant } from '../shared/core/instant.ts';
import type { Notes } from './notes.ts';

export const MISHAP_KEY = 'mishap';

const instant = v.pipe(v.number(), v.safeInteger());

const mishapSchema = v.variant('what', [
  /** The disk was full: raw samples from before `before` were deleted. */
  v.object({ what: v.literal('room'), at: instant, before: instant }),
  /** The browser has deleted the history. */
  v.object({ what: v.literal('lost'), at: instant }),
]);

export type Mishap = v.InferOutput<typeof mishapSchema>;

/** The last one, if it is less than a day ago. */
export async function readMishap(notes: Pick<Notes, 'get'>, now: Instant): Promise<Mishap | null> {
  const read = v.safeParse(mishapSchema, await notes.get(MISHAP_KEY));
  return read.success && Math.abs(now - read.output.at) < DAY_MS ? read.output : null;
}

export function noteMishap(notes: Notes, mishap: Mishap): Promise<void> {
  return notes.set(MISHAP_KEY, mishap);
}
