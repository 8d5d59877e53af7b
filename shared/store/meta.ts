// Meta: which format a history has, and how often its places were rearranged.
// Promise: a history of a newer format is refused before anything is read from it or written to it.
// Not here: the format of the database that it lies in (sqlite.ts, idb.ts).

import * as v from 'valibot';
import type { Stored } from '../ports.ts';
import { filled } from '../sayings.ts';

const FORMAT = 0;

/** What can be wrong with the format, as clauses. */
export const FORMATS = {
  unreadable:
    'The record that names the format of this history can not be read: restore the database from a copy',
  newer: 'This history has format {}, and this Uptally reads up to {}: use the newer Uptally that wrote it',
} as const;

const metaSchema = v.object({ format: v.number(), turn: v.pipe(v.number(), v.safeInteger()) });

/** @returns a number that is another one after each rearrangement */
export function readMeta(value: Stored | null): number {
  if (value === null) return 0;
  let document: unknown = null;
  try {
    document = JSON.parse(typeof value === 'string' ? value : '');
  } catch {
    // told below
  }
  const read = v.safeParse(metaSchema, document);
  if (!read.success) {
    throw new Error(`${FORMATS.unreadable}.`);
  }
  if (read.output.format > FORMAT) {
    throw new Error(`${filled(FORMATS.newer, `${read.output.format}`, `${FORMAT}`)}.`);
  }
  return read.output.turn;
}

export function writeMeta(turn: number): string {
  return JSON.stringify({ format: FORMAT, turn });
}
