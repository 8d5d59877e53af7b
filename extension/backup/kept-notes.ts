// Which notes belong to a backup, in one place: what a person wrote or decided beside the watch list.
// Promise: nothing of the moment (what is running, waiting or was just removed) and no secret goes along; of a backup's
// notes those that nobody could read are left behind, so that they spoil none that is here.
// Not here: what the notes say (each in the file of its idea).

import * as v from 'valibot';
import { ERROR_MARKS_KEY, errorMarksSchema } from '../error-marks.ts';
import { OUTAGE_NOTES_KEY, outageNotesSchema } from '../outage-notes.ts';
import { SNOOZED_KEY, snoozedSchema } from '../snooze.ts';

const KEPT_NOTES: Readonly<Record<string, v.GenericSchema>> = {
  [SNOOZED_KEY]: snoozedSchema,
  [ERROR_MARKS_KEY]: errorMarksSchema,
  [OUTAGE_NOTES_KEY]: outageNotesSchema,
};

/** Those of all notes that go along. */
export function keptNotes(all: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const kept = Object.entries(all).flatMap(([key, value]) => {
    if (!Object.hasOwn(KEPT_NOTES, key)) return [];
    const read = v.safeParse(KEPT_NOTES[key] ?? v.never(), value);
    return read.success ? [[key, read.output] as const] : [];
  });
  return Object.fromEntries(kept);
}
