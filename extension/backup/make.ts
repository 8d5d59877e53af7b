// Making a backup of this browser: what is watched, the notes that belong to it, and the history.
// Promise: secrets only where somebody asked for them; a history that moves meanwhile is read once more.
// Not here: the lines (shared/backup/write.ts), saving the file (dashboard/backup).

import { MOVED, writeBackup } from '../../shared/backup/write.ts';
import type { Config } from '../../shared/config/config.ts';
import type { Instant } from '../../shared/core/instant.ts';
import type { KeyValue } from '../../shared/ports.ts';
import type { Notes } from '../notes.ts';
import type { SecretStore } from '../secrets.ts';
import { packed } from './file.ts';
import { keptNotes } from './kept-notes.ts';

export interface MakeTools {
  readonly store: () => Promise<KeyValue>;
  readonly notes: Notes;
  readonly secrets: Pick<SecretStore, 'list' | 'read'>;
  readonly now: () => Instant;
}

export interface MakeWish {
  readonly config: Config;
  readonly withSecrets: boolean;
  readonly onProgress: (ratio: number) => void;
  readonly signal: AbortSignal;
}

/** Compaction comes once an hour: twice in a row is no chance. */
const TRIES = 3;

/** @throws Error for people, or what the signal aborts with */
export async function makeBackup(tools: MakeTools, wish: MakeWish): Promise<Blob> {
  const kv = await tools.store();
  const notes = keptNotes(await tools.notes.all());
  const secrets = wish.withSecrets ? await allSecrets(tools.secrets) : [];
  try {
    for (let left = TRIES; ; left--) {
      try {
        return await packed(writeBackup({ ...wish, kv, notes, secrets, now: tools.now() }));
      } catch (error) {
        if (left === 1 || !(error instanceof Error) || error.message !== MOVED) throw error;
      }
    }
  } finally {
    await kv.close();
  }
}

async function allSecrets(store: MakeTools['secrets']): Promise<readonly unknown[]> {
  const known = await store.list();
  const values = known.map(async ({ name, origin }) => {
    return { name, origin, value: (await store.read(origin, [name])).get(name) ?? '' };
  });
  return Promise.all(values);
}
