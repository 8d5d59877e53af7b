// Room: what must be on record is stored even where the disk is full, and a history that the browser deleted is missed.
// Promise: the oldest raw samples go first, never tallies; each is told once; polling goes on.
// Not here: which samples can go (shared/store/thin.ts), the sentences (words/backup-words.ts).

import type { Instant } from '../../shared/core/instant.ts';
import type { History } from '../../shared/store/history.ts';
import { noteMishap } from '../mishaps.ts';
import type { Notes } from '../notes.ts';

const BEGUN_KEY = 'history-begun';

export interface RoomTools {
  readonly history: Pick<History, 'thin'>;
  readonly notes: Notes;
  readonly now: Instant;
}

/** Has something written to the history; where there is no room for it, makes some, once. */
export async function withRoom(
  write: () => Promise<unknown>,
  { history, notes, now }: RoomTools,
): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isFull(error)) throw error;
    const before = await history.thin(null, now);
    // Nothing old is left to go: the person must make room.
    if (before === null) throw error;
    await write();
    // Last: on a full disk this may fail, and the samples count for more.
    await noteMishap(notes, { what: 'room', at: now, before });
  }
}

/** Notices once that a history which had begun is there no longer. */
export async function noticeLoss(
  history: Pick<History, 'hasBegun'>,
  notes: Notes,
  now: Instant,
): Promise<void> {
  const [isThere, wasThere] = [await history.hasBegun(), (await notes.get(BEGUN_KEY)) === true];
  if (isThere === wasThere) return;
  if (isThere) return notes.set(BEGUN_KEY, true);
  await noteMishap(notes, { what: 'lost', at: now });
  await notes.remove(BEGUN_KEY);
}

function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'QuotaExceededError' || isFull(error.cause);
}
