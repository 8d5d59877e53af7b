// The history of a prober: the SQLite file that it lies in.
// Promise: what keeps it from being opened is a complaint; other work goes on while much is read or written.
// Not here: how samples are kept (shared/store), who may write (lock.ts), where the file lies (places.ts).

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { KeyValue } from '../shared/ports.ts';
import { type History, openHistory } from '../shared/store/history.ts';
import { sqliteStore } from '../shared/store/sqlite.ts';
import { Complaint, messageOf } from './complaint.ts';

/**
 * Opens a history.
 * @param onProblem is told in a sentence of each record that can't be read
 * @throws Complaint
 */
export async function openHistoryFile(
  file: string,
  zone: string,
  onProblem: (text: string) => void,
): Promise<History> {
  try {
    return await openHistory({ kv: breathing(sqliteStore(file)), zone, onProblem });
  } catch (error) {
    const said = messageOf(error);
    throw new Complaint(said.includes(file) ? said : `${file}: ${said}`, 1);
  }
}

/** SQLite answers at once, so that a long piece of work would keep answers to checks waiting; ms. */
const TURN_MS = 10;

/** The same store, which lets others take their turn. */
function breathing(kv: KeyValue): KeyValue {
  let turnAt = performance.now();
  const breathe = async (): Promise<void> => {
    if (performance.now() - turnAt < TURN_MS) return;
    await nextTurn();
    turnAt = performance.now();
  };
  return {
    get: async (key) => {
      await breathe();
      return kv.get(key);
    },
    range: async (from, to) => {
      await breathe();
      return kv.range(from, to);
    },
    write: async (batch) => {
      await breathe();
      return kv.write(batch);
    },
    close: () => kv.close(),
  };
}
