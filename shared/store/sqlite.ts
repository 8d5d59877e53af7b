// KeyValue in an SQLite file, for the prober.
// Promise: durable once resolved; a file that is not ours, or of a newer Uptally, is refused and never touched.
// Not here: what is kept (history.ts).

import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Batch, Entry, KeyValue, Stored } from '../ports.ts';

/** The format of the table, in `user_version`; 0 is a file that has none yet. */
const FORMAT = 1;
/** 'UPTA': tells our files from those of others. */
const APPLICATION_ID = 0x55505441;
/** How long to wait for another process that writes, ms. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens a database, and makes it where there is none.
 * @param file path, or ':memory:'
 * @throws Error that names the file, what is wrong, and what to do
 */
export function sqliteStore(file: string): KeyValue {
  const database = openDatabase(file);
  const statement = (sql: string): StatementSync => explained(file, () => database.prepare(sql));
  const [get, range, put, remove] = [
    statement('SELECT key, value FROM kv WHERE key = ?'),
    statement('SELECT key, value FROM kv WHERE key >= ? AND key < ? ORDER BY key'),
    statement(
      'INSERT INTO kv (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    ),
    statement('DELETE FROM kv WHERE key = ?'),
  ];
  const write = (batch: Batch): void => {
    database.exec('BEGIN IMMEDIATE');
    try {
      for (const key of batch.remove) remove.run(key);
      for (const { key, value } of batch.put) put.run(key, value);
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };
  return {
    get: async (key) =>
      explained(file, () => get.all(key).map((row) => toEntry(row, file))[0]?.value ?? null),
    range: async (from, to) => explained(file, () => range.all(from, to).map((row) => toEntry(row, file))),
    write: async (batch) => explained(file, () => write(batch)),
    close: async () => {
      if (database.isOpen) database.close();
    },
  };
}

function openDatabase(file: string): DatabaseSync {
  const database = explained(file, () => new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS }));
  try {
    explained(file, () => prepare(database, file));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepare(database: DatabaseSync, file: string): void {
  const format = pragma(database, 'user_version');
  const owner = pragma(database, 'application_id');
  const isEmpty = database.prepare('SELECT count(*) AS count FROM sqlite_schema').get()?.['count'] === 0;
  if (!isEmpty && owner !== APPLICATION_ID) {
    throw new Error(`${file} is a database of another program: name another file, and leave this one alone.`);
  }
  if (format > FORMAT) {
    const versions = `has format ${format}, and this Uptally reads up to ${FORMAT}`;
    throw new Error(`${file} ${versions}: use the newer Uptally that wrote it, or name another file.`);
  }
  // WAL: readers never wait for the writer. FULL: what is committed survives a loss of power as
  // well, at one fsync for each tick; with NORMAL the last ticks could be lost after "stored" was said.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  if (format === FORMAT) return;
  database.exec(`BEGIN IMMEDIATE;
    CREATE TABLE IF NOT EXISTS kv (key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
    PRAGMA application_id = ${APPLICATION_ID};
    PRAGMA user_version = ${FORMAT};
    COMMIT`);
}

function pragma(database: DatabaseSync, name: 'user_version' | 'application_id'): number {
  const value = database.prepare(`PRAGMA ${name}`).get()?.[name];
  return typeof value === 'number' ? value : 0;
}

function toEntry(row: Record<string, unknown>, file: string): Entry {
  const { key, value } = row;
  if (typeof key !== 'string' || !isStored(value)) {
    throw new Error(`${file} holds a record of another kind than Uptally writes: restore it from a copy.`);
  }
  return { key, value };
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'string' || value instanceof Uint8Array;
}

/** Runs `work`; what SQLite says becomes a message that names the file and what to do. */
function explained<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const advice = ADVICE.find(([pattern]) => pattern.test(said));
    if (advice === undefined) throw error;
    throw new Error(`${file}: ${advice[1]} (${said})`, { cause: error });
  }
}

const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/not a database/, 'this file is no database of Uptally. Name another file; this one stays as it is'],
  [
    /malformed|corrupt/,
    'the database is damaged. Restore it from a copy, or name another file; this one stays as it is',
  ],
  [
    /unable to open|cannot open/i,
    'the database can not be opened. Does its folder exist, and may you write there?',
  ],
  [/readonly|read-only/i, 'the database can not be written to. Change its permissions, or name another file'],
  [
    /locked|busy/i,
    'another program has been writing to the database for 5 s. End the other Uptally, or try again',
  ],
  [/full/i, 'there is no room left on the disk. Make room; what was stored before is kept'],
];
