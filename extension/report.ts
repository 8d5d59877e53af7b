// The report: what the last round of checks left for people to read, beside the history.
// Promise: lost or unreadable, it costs words and never figures.
// Not here: samples (shared/store), the words of a state (shared/ui).

import * as v from 'valibot';
import type { Instant } from '../shared/core/instant.ts';
import type { Notes } from './notes.ts';

export const DETAILS_KEY = 'details';
export const TROUBLE_KEY = 'trouble';

const detailsSchema = v.record(v.string(), v.string());
const troubleSchema = v.object({ at: v.pipe(v.number(), v.safeInteger()), problem: v.string() });

/** A sentence by endpoint id, on what its last check found; none for those that are well. */
export type Details = Readonly<Record<string, string>>;

/** What went wrong in Uptally itself. */
export interface Trouble {
  readonly at: Instant;
  /** A sentence for people. */
  readonly problem: string;
}

export async function readDetails(notes: Notes): Promise<Details> {
  const read = v.safeParse(detailsSchema, await notes.get(DETAILS_KEY));
  return read.success ? read.output : {};
}

/** Notes the sentences of these endpoints, where they have changed. */
export async function noteDetails(notes: Notes, news: Details): Promise<void> {
  const before = await readDetails(notes);
  const after = Object.fromEntries(Object.entries({ ...before, ...news }).filter(([, text]) => text !== ''));
  if (!sameDetails(before, after)) await notes.set(DETAILS_KEY, after);
}

export async function readTrouble(notes: Notes): Promise<Trouble | null> {
  const read = v.safeParse(troubleSchema, await notes.get(TROUBLE_KEY));
  return read.success ? read.output : null;
}

/** @param trouble null = all is well again */
export async function noteTrouble(notes: Notes, trouble: Trouble | null): Promise<void> {
  if (trouble !== null) return notes.set(TROUBLE_KEY, trouble);
  if ((await notes.get(TROUBLE_KEY)) !== null) await notes.remove(TROUBLE_KEY);
}

function sameDetails(a: Details, b: Details): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
