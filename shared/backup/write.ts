// Writing a backup: configuration, notes and the whole history, line by line.
// Promise: what is read back is the same to the bit; at most one endpoint's records are in memory at a time.
// Not here: where the lines go, and their compression (the faces).

import type { Config } from '../config/config.ts';
import { formatInstant } from '../config/iso-instant.ts';
import { configDocument } from '../config/serialize.ts';
import type { Instant } from '../core/instant.ts';
import type { Entry, KeyValue } from '../ports.ts';
import { crc32 } from '../store/bytes.ts';
import { type EndpointSample, readJournal } from '../store/journal.ts';
import {
  allOf,
  endpointOf,
  keyOf,
  META_KEY,
  SERIES_KINDS,
  type SeriesKind,
  SINGLE_KINDS,
  seriesRange,
} from '../store/keys.ts';
import { readMeta } from '../store/meta.ts';
import { BACKUP_VERSION } from './line.ts';
import { recordOf } from './record.ts';
import { REFUSALS } from './refusals.ts';

export interface BackupWish {
  readonly kv: KeyValue;
  readonly config: Config;
  /** Small values that belong to it, by key. */
  readonly notes: Readonly<Record<string, unknown>>;
  /** Secrets, where somebody asked for them. */
  readonly secrets: readonly unknown[];
  readonly now: Instant;
  /** Is told how much of it is done: 0 to 1. */
  readonly onProgress: (ratio: number) => void;
  readonly signal: AbortSignal;
}

/** Rows of the journal in one line. */
const JOURNAL_ROWS = 500;

/**
 * The bytes of a backup, uncompressed, in pieces.
 * @throws Error where the history was rearranged meanwhile: try again; or whatever the signal aborts with
 */
export async function* writeBackup(wish: BackupWish): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { kv, config, notes, secrets, now, onProgress, signal } = wish;
  const turn = readMeta(await kv.get(META_KEY));
  const encoder = new TextEncoder();
  let [lines, sum] = [0, 0];
  const line = (value: object): Uint8Array<ArrayBuffer> => {
    const bytes = encoder.encode(`${JSON.stringify(value)}\n`);
    [lines, sum] = [lines + 1, crc32(bytes, sum)];
    return bytes;
  };
  const arrived = await arrivals(kv);
  const { latest, journal } = arrived;
  const endpoints = await endpointsIn(kv, arrived);
  const madeAt = formatInstant(now);
  yield line({ uptally: 'backup', version: BACKUP_VERSION, madeAt, endpoints: endpoints.length });
  yield line({ kind: 'config', config: configDocument(config) });
  for (const [key, value] of Object.entries(notes)) yield line({ kind: 'note', key, value });
  for (const value of secrets) yield line({ kind: 'secret', value });
  for (let i = 0; i < journal.length; i += JOURNAL_ROWS) {
    const rows = journal.slice(i, i + JOURNAL_ROWS).map(({ endpoint, sample }) => ({ endpoint, ...sample }));
    yield line({ kind: 'journal', rows });
  }
  for (const [i, endpoint] of endpoints.entries()) {
    const last = latest.get(endpoint);
    if (last !== undefined) yield line(recordLine(last));
    for await (const entry of recordsOf(kv, endpoint)) {
      signal.throwIfAborted();
      yield line(recordLine(entry));
    }
    onProgress((i + 1) / endpoints.length);
  }
  if (readMeta(await kv.get(META_KEY)) !== turn) throw new Error(MOVED);
  yield line({ kind: 'end', lines, crc32: sum });
}

export const MOVED = `${REFUSALS.moved}.`;

interface Arrivals {
  /** The latest sample of each endpoint, as it lies in the store. */
  readonly latest: ReadonlyMap<string, Entry>;
  readonly journal: readonly EndpointSample[];
}

/** What came in last: read until nothing came in between, so that the latest sample is one of the journal's. */
async function arrivals(kv: KeyValue): Promise<Arrivals> {
  const [first, all] = [allOf('latest'), allOf('journal')];
  for (;;) {
    const before = await kv.range(first.from, first.to);
    const entries = await kv.range(all.from, all.to);
    const after = await kv.range(first.from, first.to);
    if (JSON.stringify(before) !== JSON.stringify(after)) continue;
    const journal = entries.flatMap(({ value }) => {
      const read = readJournal(value);
      return read.ok ? read.samples : [];
    });
    return { latest: new Map(after.map((entry) => [endpointOf(entry.key), entry])), journal };
  }
}

async function endpointsIn(kv: KeyValue, { latest, journal }: Arrivals): Promise<readonly string[]> {
  const states = await kv.range(allOf('state').from, allOf('state').to);
  const ids = [...latest.keys(), ...journal.map(({ endpoint }) => endpoint)];
  return [...new Set([...ids, ...states.map(({ key }) => endpointOf(key))])].sort();
}

async function* recordsOf(kv: KeyValue, endpoint: string): AsyncGenerator<Entry> {
  for (const kind of SINGLE_KINDS) {
    if (kind === 'latest') continue;
    const key = keyOf(kind, endpoint);
    const value = await kv.get(key);
    if (value !== null) yield { key, value };
  }
  for (const kind of SERIES_KINDS) yield* await seriesOf(kv, kind, endpoint);
}

function seriesOf(kv: KeyValue, kind: SeriesKind, endpoint: string): Promise<readonly Entry[]> {
  const { from, to } = seriesRange(kind, endpoint, 0, Number.MAX_SAFE_INTEGER);
  return kv.range(from, to);
}

function recordLine(entry: Entry): object {
  const record = recordOf(entry);
  if (record === null) throw new Error(`Expected a record of an endpoint, got ${entry.key}`);
  const { kind, endpoint, at, value } = record;
  const held = typeof value === 'string' ? { text: value } : { base64: value.toBase64() };
  return { kind, endpoint, ...(at === null ? {} : { at }), ...held };
}
