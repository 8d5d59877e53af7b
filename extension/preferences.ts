// Preferences: how this person likes the screens, apart from what is watched.
// Promise: a preference that can't be read is its default; none of them is part of an export of the watch list.
// Not here: the watch list's own settings (watchlist.ts), the switches (settings/).

import * as v from 'valibot';
import type { Notes } from './notes.ts';

export const PREFERENCES_KEY = 'preferences';

export interface Preferences {
  /** Whether single letters (`j`, `k`, `c`, `?`) are commands; WCAG 2.1.4 wants that they can be switched off. */
  readonly letters: boolean;
  /** Whether it was understood why so little is watched: it is explained once. */
  readonly coverageTold: boolean;
  /** Groups whose endpoints are folded away in the popup; '' = those without one. */
  readonly folded: readonly string[];
}

const DEFAULTS: Preferences = { letters: true, coverageTold: false, folded: [] };

const preferencesSchema = v.object({
  letters: v.fallback(v.boolean(), DEFAULTS.letters),
  coverageTold: v.fallback(v.boolean(), DEFAULTS.coverageTold),
  folded: v.fallback(v.array(v.string()), []),
});

export async function readPreferences(notes: Notes): Promise<Preferences> {
  const read = v.safeParse(preferencesSchema, (await notes.get(PREFERENCES_KEY)) ?? {});
  return read.success ? read.output : DEFAULTS;
}

/** Changes these and leaves the others. */
export async function writePreferences(notes: Notes, changes: Partial<Preferences>): Promise<void> {
  await notes.set(PREFERENCES_KEY, { ...(await readPreferences(notes)), ...changes });
}
