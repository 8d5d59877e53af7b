// Snooze: endpoints whose trouble is known, and that ask for nobody's attention until an instant.
// Promise: they go on being checked and counted; what can't be read wakes them all.
// Not here: which times are offered (screen/snooze-times.ts), what attention is (answer.ts, background/toolbar.ts).

import * as v from 'valibot';
import type { Instant } from '../shared/core/instant.ts';
import type { Notes } from './notes.ts';

export const SNOOZED_KEY = 'snoozed';

export const snoozedSchema = v.record(v.string(), v.pipe(v.number(), v.safeInteger()));

/** The instant that each sleeps until, by endpoint id. */
export type Snoozed = Readonly<Record<string, Instant>>;

/** Those on record, some of them over perhaps. */
export async function readSnoozed(notes: Notes): Promise<Snoozed> {
  const read = v.safeParse(snoozedSchema, (await notes.get(SNOOZED_KEY)) ?? {});
  return read.success ? read.output : {};
}

/** @param until null = wakes it */
export async function noteSnooze(
  notes: Notes,
  id: string,
  until: Instant | null,
  now: Instant,
): Promise<void> {
  const others = Object.entries(await readSnoozed(notes)).filter(([each, end]) => each !== id && end > now);
  await notes.set(SNOOZED_KEY, Object.fromEntries(until === null ? others : [...others, [id, until]]));
}

/** Ids of those that sleep at the instant `now`. */
export function asleep(snoozed: Snoozed, now: Instant): ReadonlySet<string> {
  return new Set(Object.keys(snoozed).filter((id) => now < (snoozed[id] ?? now)));
}
