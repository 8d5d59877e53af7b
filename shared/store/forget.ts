// Forgetting: everything on record of an endpoint goes.
// Promise: one atomic write; the samples of the others stay, those that came in the same record included.
// Not here: what is too old (retention.ts).

import type { Batch, Entry, KeyValue } from '../ports.ts';
import { journalRecord, readJournal } from './journal.ts';
import {
  allOf,
  damagedKey,
  keyOf,
  SERIES_KINDS,
  type SeriesKind,
  SINGLE_KINDS,
  seriesRange,
} from './keys.ts';

/** What to write so that nothing is left of `endpoint`. */
export async function forgetting(kv: KeyValue, endpoint: string): Promise<Batch> {
  const journal = allOf('journal');
  const rewritten = (await kv.range(journal.from, journal.to)).map((record) => without(record, endpoint));
  const series = await Promise.all(SERIES_KINDS.map((kind) => keysOf(kv, kind, endpoint)));
  const keys = [...SINGLE_KINDS.map((kind) => keyOf(kind, endpoint)), ...series.flat()];
  const put = rewritten.flatMap((batch) => batch.put);
  const kept = new Set(put.map(({ key }) => key));
  const remove = [...keys, ...keys.map(damagedKey), ...rewritten.flatMap((batch) => batch.remove)];
  return { put, remove: remove.filter((key) => !kept.has(key)) };
}

async function keysOf(kv: KeyValue, kind: SeriesKind, endpoint: string): Promise<string[]> {
  const { from, to } = seriesRange(kind, endpoint, 0, Number.MAX_SAFE_INTEGER);
  return (await kv.range(from, to)).map(({ key }) => key);
}

/** A record of the journal without the samples of `endpoint`; one that can't be read stays as it is. */
function without({ key, value }: Entry, endpoint: string): Batch {
  const read = readJournal(value);
  if (!read.ok || read.samples.every((each) => each.endpoint !== endpoint)) return { put: [], remove: [] };
  const others = read.samples.filter((each) => each.endpoint !== endpoint);
  return { put: others.length > 0 ? [journalRecord(others)] : [], remove: [key] };
}
