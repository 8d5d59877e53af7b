// The lock: one prober at a time on one history.
// Promise: it ends with its process, however that ends; nobody ever has to remove it by hand.
// Not here: the history (shared/store), which may be read at any time.

import { DatabaseSync } from 'node:sqlite';
import { Complaint, messageOf } from './complaint.ts';

export interface Lock {
  release(): void;
}

/** Another may be looking at the lock for a moment, ms. */
const PATIENCE_MS = 500;

/**
 * Takes the lock of a history. It is an open transaction in a tiny database beside it: the system itself drops that
 * when the process ends, and another process can read meanwhile who holds it.
 * @throws Complaint if another prober has it
 */
export function takeLock(historyFile: string): Lock {
  const file = `${historyFile}.lock`;
  const database = open(file);
  try {
    database.exec('BEGIN IMMEDIATE');
    database.exec('CREATE TABLE IF NOT EXISTS holder (pid INTEGER)');
    database.exec('DELETE FROM holder');
    database.prepare('INSERT INTO holder (pid) VALUES (?)').run(process.pid);
    // Only what is committed can be read by others; the second transaction is the one that stays.
    database.exec('COMMIT; BEGIN IMMEDIATE');
  } catch (error) {
    const pid = holder(database);
    database.close();
    if (!/locked|busy/iu.test(messageOf(error))) throw unusable(file, error);
    const who = pid === null ? 'Another Uptally' : `Another Uptally (process ${pid})`;
    throw new Complaint(
      `${who} is writing to ${historyFile}. End it, or give this one a history of its own, for example --data ./history-2`,
      1,
    );
  }
  return { release: () => database.close() };
}

function open(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: PATIENCE_MS });
  } catch (error) {
    throw unusable(file, error);
  }
}

function unusable(file: string, error: unknown): Complaint {
  return new Complaint(
    `${file} can't be used (${messageOf(error)}). It holds nothing to keep: remove it.`,
    1,
  );
}

function holder(database: DatabaseSync): number | null {
  try {
    const pid = database.prepare('SELECT pid FROM holder').get()?.['pid'];
    return typeof pid === 'number' ? pid : null;
  } catch {
    return null;
  }
}
