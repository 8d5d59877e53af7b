// Marks on errors: what a person decided about a kind of error, known or muted.
// Promise: the background alone writes them; an endpoint that is forgotten takes its marks along.
// Not here: what a mark does (shared/alert/error-rank.ts). They are no part of the watch list, which others import.

import * as v from 'valibot';
import { endpointOfKey } from '../shared/alert/error-groups.ts';
import type { ErrorMark } from '../shared/alert/error-rank.ts';
import type { Instant } from '../shared/core/instant.ts';
import type { Notes } from './notes.ts';

export const ERROR_MARKS_KEY = 'error-marks';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** The message that sets a mark, or takes it away. */
export const markErrorSchema = v.object({
  do: v.literal('mark-error'),
  /** Of the group: see `errorKey`. */
  key: v.pipe(v.string(), v.maxLength(200)),
  as: v.nullable(v.picklist(['known', 'muted'])),
  last24: count,
});

export const errorMarksSchema = v.record(
  v.string(),
  v.object({ as: v.picklist(['known', 'muted']), at: count, last24: count }),
);

/** By key of the group. */
export type ErrorMarks = Readonly<Record<string, ErrorMark>>;

export async function readErrorMarks(notes: Pick<Notes, 'get'>): Promise<ErrorMarks> {
  const read = v.safeParse(errorMarksSchema, await notes.get(ERROR_MARKS_KEY));
  return read.success ? read.output : {};
}

export async function markError(
  notes: Notes,
  { key, as, last24 }: Omit<v.InferOutput<typeof markErrorSchema>, 'do'>,
  now: Instant,
): Promise<void> {
  const { [key]: _before, ...others } = await readErrorMarks(notes);
  await notes.set(ERROR_MARKS_KEY, as === null ? others : { ...others, [key]: { as, at: now, last24 } });
}

export async function forgetErrorMarks(notes: Notes, endpoint: string): Promise<void> {
  const marks = await readErrorMarks(notes);
  const kept = Object.fromEntries(Object.entries(marks).filter(([key]) => endpointOfKey(key) !== endpoint));
  if (Object.keys(kept).length < Object.keys(marks).length) await notes.set(ERROR_MARKS_KEY, kept);
}
