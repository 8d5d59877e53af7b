// Notes on outages: what a person typed about an outage, by endpoint and the instant that it began.
// Promise: the background alone writes them; an endpoint that is forgotten takes its notes along.
// Not here: the outages (shared/core/outage-list.ts). A backup carries `OUTAGE_NOTES_KEY` as it is.

import * as v from 'valibot';
import type { Instant } from '../shared/core/instant.ts';
import type { Notes } from './notes.ts';

export const OUTAGE_NOTES_KEY = 'outage-notes';

export const NOTE_MAX = 2_000;

/** The message that notes a text; '' takes the note away. */
export const noteOutageSchema = v.object({
  do: v.literal('note-outage'),
  id: v.pipe(v.string(), v.maxLength(64)),
  begin: v.pipe(v.number(), v.safeInteger()),
  text: v.pipe(v.string(), v.maxLength(NOTE_MAX)),
});

export const outageNotesSchema = v.record(v.string(), v.record(v.string(), v.string()));

/** Texts by endpoint id, then by begin in ms. */
export type OutageNotes = Readonly<Record<string, Readonly<Record<string, string>>>>;

export async function readOutageNotes(notes: Pick<Notes, 'get'>): Promise<OutageNotes> {
  const read = v.safeParse(outageNotesSchema, await notes.get(OUTAGE_NOTES_KEY));
  return read.success ? read.output : {};
}

export async function noteOutage(notes: Notes, id: string, begin: Instant, text: string): Promise<void> {
  const all = await readOutageNotes(notes);
  const { [begin]: _before, ...others } = all[id] ?? {};
  const own = text.trim() === '' ? others : { ...others, [begin]: text };
  await notes.set(OUTAGE_NOTES_KEY, { ...all, [id]: own });
}

export async function forgetOutageNotes(notes: Notes, id: string): Promise<void> {
  const { [id]: own, ...others } = await readOutageNotes(notes);
  if (own !== undefined) await notes.set(OUTAGE_NOTES_KEY, others);
}
