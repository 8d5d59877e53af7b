// The reminder: now and then, somebody with a history is told to export it.
// Promise: after 30 days of history, then at most every 60 days; an export or "Not now" puts it off.
// Not here: the line itself (screen/reminder.tsx), exporting (make.ts).

import * as v from 'valibot';
import { DAY_MS, type Instant } from '../../shared/core/instant.ts';
import { coveredMs } from '../../shared/core/tally.ts';
import type { Status } from '../../shared/feed/status.ts';
import type { Notes } from '../notes.ts';

export const EXPORTED_KEY = 'exported';

const FIRST_MS = 30 * DAY_MS;
const AGAIN_MS = 60 * DAY_MS;

const instant = v.pipe(v.number(), v.safeInteger());
const exportedSchema = v.object({
  /** When the last export was made; null = never. */
  at: v.nullable(instant),
  /** When "Not now" was last said. */
  putOffAt: v.nullable(instant),
});

export type Exported = v.InferOutput<typeof exportedSchema>;

const NEVER: Exported = { at: null, putOffAt: null };

export async function readExported(notes: Notes): Promise<Exported> {
  const read = v.safeParse(exportedSchema, await notes.get(EXPORTED_KEY));
  return read.success ? read.output : NEVER;
}

export async function noteExported(notes: Notes, changes: Partial<Exported>): Promise<void> {
  await notes.set(EXPORTED_KEY, { ...(await readExported(notes)), ...changes });
}

/** The beginning of the first day on record, as far back as the days of a status reach; null = nothing is. */
export function sinceOf(status: Pick<Status, 'endpoints'> | null): Instant | null {
  const days = (status?.endpoints ?? []).flatMap((each) => each.days);
  const begins = days.flatMap((day) => (coveredMs(day) > 0 ? (day.spans[0]?.from ?? []) : []));
  return begins.length === 0 ? null : begins.reduce((first, each) => Math.min(first, each));
}

/** @param since the first instant on record; null = nothing is */
export function isReminderDue({ at, putOffAt }: Exported, since: Instant | null, now: Instant): boolean {
  if (since === null || now - since < FIRST_MS) return false;
  const last = Math.max(at ?? 0, putOffAt ?? 0);
  // A clock that was set back is no reason to keep quiet for years.
  return last > now || now - last >= AGAIN_MS;
}
