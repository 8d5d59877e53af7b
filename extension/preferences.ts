// Preferences: how this person likes the screens, apart from what is watched.
// Promise: a preference that can't be read is its default; none of them is part of an export of the watch list.
// Not here: the watch list's own settings (watchlist.ts), the switches (settings/).

import * as v from 'valibot';
import type { Notes } from './notes.ts';

export const PREFERENCES_KEY = 'preferences';

export interface Preferences {
  /** Whether single letters (`j`, `k`, `c`, `?`) are commands; WCAG 2.1.4 wants that they can be switched off. */
  readonly letters: boolean;
}

const preferencesSchema = v.object({ letters: v.fallback(v.boolean(), true) });

export async function readPreferences(notes: Notes): Promise<Preferences> {
  const read = v.safeParse(preferencesSchema, (await notes.get(PREFERENCES_KEY)) ?? {});
  return read.success ? read.output : { letters: true };
}

/** Changes these and leaves the others. */
export async function writePreferences(notes: Notes, changes: Partial<Preferences>): Promise<void> {
  await notes.set(PREFERENCES_KEY, { ...(await readPreferences(notes)), ...changes });
}
