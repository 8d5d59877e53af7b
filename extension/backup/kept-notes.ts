// Which notes belong to a backup, in one place: what a person wrote or decided beside the watch list.
// Promise: nothing of the moment (what is running, waiting or was just removed) and no secret goes along.
// Not here: what the notes say (each in the file of its idea).

import { ERROR_MARKS_KEY } from '../error-marks.ts';
import { OUTAGE_NOTES_KEY } from '../outage-notes.ts';
import { SNOOZED_KEY } from '../snooze.ts';

const KEPT_NOTES: readonly string[] = [SNOOZED_KEY, ERROR_MARKS_KEY, OUTAGE_NOTES_KEY];

export function isKeptNote(key: string): boolean {
  return KEPT_NOTES.includes(key);
}

/** Those of all notes that go along. */
export function keptNotes(all: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => isKeptNote(key)));
}
