// The watch list: the config as it lies in the browser's storage.
// Promise: what can't be read is never written over; it is said with the path of the fault.
// Not here: changing it (background/commands.ts, the only writer), what its fields mean (shared/config).

import { type Config, parseConfig } from '../shared/config/config.ts';
import { formatProblems } from '../shared/config/problem.ts';
import { configDocument } from '../shared/config/serialize.ts';
import { filled } from '../shared/sayings.ts';
import type { Notes } from './notes.ts';
import { REFUSED } from './own-sayings.ts';

export const CONFIG_KEY = 'config';

export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  /** A sentence for people. */
  | { readonly ok: false; readonly problem: string };

/** @param zone of a config that is not written yet: an IANA name */
export async function readConfig(notes: Notes, zone: string): Promise<ReadConfig> {
  const stored = await notes.get(CONFIG_KEY);
  const read = parseConfig(stored ?? { version: 0, zone, endpoints: [] }, { zone });
  if (read.ok) return read;
  const faults = formatProblems(read.problems);
  return { ok: false, problem: filled(REFUSED.listUnreadable, faults) };
}

export function writeConfig(notes: Notes, config: Config): Promise<void> {
  return notes.set(CONFIG_KEY, configDocument(config));
}
