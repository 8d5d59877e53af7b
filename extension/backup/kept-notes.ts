// Which notes belong to a backup, in one place: what a person wrote or decided beside the watch list.
// Promise: nothing of the moment (what is running, waiting or was just removed) and no secret goes along; of a backup's
// notes those that nobody could read are left behind, so that they spoil none that is here.
// Not here: what the notes say (each in the file of its idea).

import * as v from 'valibot';
import { ERROR_MARKS_KEY, errorMarksSchema } from '../error-marks.ts';
import { OUTAGE_NOTES_KEY, outageNotesSchema } from '../outage-notes.ts';
import { SNOOZED_KEY, snoozedSchema } from '../snooze.ts';

type Note = Readonly<Record<string, unknown>>;

/** Each tells of many endpoints, by a name that begins with the id of one. */
const KEPT_NOTES: Readonly<Record<string, v.GenericSchema<unknown, Note>>> = {
  [SNOOZED_KEY]: snoozedSchema,
  [ERROR_MARKS_KEY]: errorMarksSchema,
  [OUTAGE_NOTES_KEY]: outageNotesSchema,
};

/** Those of all notes that go along. */
export function keptNotes(all: Readonly<Record<string, unknown>>): Readonly<Record<string, Note>> {
  const kept = Object.entries(KEPT_NOTES).flatMap(([key, schema]) => {
    const read = Object.hasOwn(all, key) ? v.safeParse(schema, all[key]) : null;
    return read?.success === true ? [[key, read.output] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** As they are where nothing was ever noted. */
export function noNotes(): Readonly<Record<string, Note>> {
  return Object.fromEntries(Object.keys(KEPT_NOTES).map((key) => [key, {}]));
}

/** The same of endpoints that are called otherwise here; what is told of others is left behind. @param ids here by those there */
export function renamed(note: Note, ids: ReadonlyMap<string, string>): Note {
  const entries = Object.entries(note).flatMap(([name, value]) => {
    const [there = '', ...rest] = name.split(' ');
    const id = ids.get(there);
    return id === undefined ? [] : [[[id, ...rest].join(' '), value] as const];
  });
  return Object.fromEntries(entries);
}
