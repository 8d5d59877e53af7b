// KeyValue in IndexedDB, for the extension: service worker and pages alike.
// Promise: durable once resolved; a database that was closed under us is opened again, once.
// Not here: what is kept (history.ts).

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Batch, Entry, KeyValue, Stored } from '../ports.ts';
import { filled } from '../sayings.ts';
import { ADVICE } from './idb-sayings.ts';

const FORMAT = 1;
const STORE = 'kv';

interface Schema extends DBSchema {
  kv: { key: string; value: Stored };
}

type Database = IDBPDatabase<Schema>;

/**
 * Opens a database, and makes it where there is none.
 * @throws Error with what to do, where the browser refuses
 */
export async function idbStore(name: string): Promise<KeyValue> {
  let database: Promise<Database> | null = null;
  let isClosed = false;
  const opened = (): Promise<Database> => {
    database ??= open(name, () => {
      database = null;
    });
    return database;
  };
  const run = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    if (isClosed) throw new Error(`The database ${name} is closed: open a new one.`);
    try {
      return await work(await opened());
    } catch (error) {
      if (!isLost(error)) throw explained(error, name);
      database = null;
    }
    try {
      return await work(await opened());
    } catch (error) {
      database = null;
      throw explained(error, name);
    }
  };
  await run(async () => undefined);
  return {
    get: (key) => run(async (db) => (await db.get(STORE, key)) ?? null),
    range: (from, to) => run((db) => readRange(db, from, to)),
    write: (batch) => run((db) => write(db, batch)),
    close: async () => {
      isClosed = true;
      (await database)?.close();
      database = null;
    },
  };
}

function open(name: string, onEnd: () => void): Promise<Database> {
  return openDB<Schema>(name, FORMAT, {
    upgrade: (db) => {
      db.createObjectStore(STORE);
    },
    // Somebody wants to delete it, or a newer Uptally to change it: do not stand in the way.
    blocking: (_current, _blocked, event) => {
      onEnd();
      const { target } = event;
      if (target instanceof IDBDatabase) target.close();
    },
    terminated: onEnd,
  });
}

async function readRange(db: Database, from: string, to: string): Promise<readonly Entry[]> {
  if (from >= to) return [];
  const within = IDBKeyRange.bound(from, to, false, true);
  const transaction = db.transaction(STORE, 'readonly');
  const [keys, values] = await Promise.all([
    transaction.store.getAllKeys(within),
    transaction.store.getAll(within),
  ]);
  return keys.flatMap((key, i) => {
    const value = values[i];
    return value === undefined ? [] : [{ key, value }];
  });
}

async function write(db: Database, { put, remove }: Batch): Promise<void> {
  // strict: the promise resolves once the data are on disk, and not in the cache of the system.
  const transaction = db.transaction(STORE, 'readwrite', { durability: 'strict' });
  const ended = transaction.done;
  try {
    // A failed request aborts the whole; `done` tells of it, so that the others need not.
    for (const key of remove) transaction.store.delete(key).catch(() => undefined);
    for (const { key, value } of put) transaction.store.put(value, key).catch(() => undefined);
  } catch (error) {
    // A value that can't be stored throws at once, and what came before it would be committed.
    ended.catch(() => undefined);
    transaction.abort();
    throw error;
  }
  await ended;
}

/** Whether the connection is gone, so that another try may help. */
function isLost(error: unknown): boolean {
  return (
    error instanceof DOMException && ['InvalidStateError', 'AbortError', 'UnknownError'].includes(error.name)
  );
}

function explained(error: unknown, name: string): unknown {
  if (!(error instanceof DOMException)) return error;
  const advice = Object.entries(ADVICE).find(([failed]) => failed === error.name)?.[1];
  if (advice === undefined) return error;
  return new Error(filled(advice, name, error.message || error.name), { cause: error });
}
