// The journal: what came in and has not been put in its place yet, one record for each append.
// Promise: the same samples make the same record under the same key, so that writing twice is harmless.
// Not here: when records are moved (move.ts), where they lie among the others (keys.ts).

import { faultOf, type Sample, toCause, toOutcome } from '../core/sample.ts';
import type { Entry, Stored } from '../ports.ts';
import { crc32 } from './bytes.ts';
import type { Failure } from './failures.ts';
import { journalKey } from './keys.ts';

export interface EndpointSample {
  /** The endpoint's id. */
  readonly endpoint: string;
  readonly sample: Sample;
  /** What a failing check looked like; kept beside the journal (failures.ts). */
  readonly failure?: Failure;
}

export type JournalRead =
  | { readonly ok: true; readonly samples: readonly EndpointSample[] }
  | { readonly ok: false; readonly problem: string };

/** Endpoint, instant, outcome, interval, vantage, status, latency, cause, recheck. */
type Row = readonly [
  string,
  number,
  string,
  number,
  string,
  number | null,
  number | null,
  string | null,
  0 | 1,
];

/** @param samples at least one */
export function journalRecord(samples: readonly EndpointSample[]): Entry {
  const value = JSON.stringify({ version: 0, rows: samples.map(toRow) });
  const first = samples.reduce((least, { sample }) => Math.min(least, sample.at), Number.MAX_SAFE_INTEGER);
  const mark = crc32(new TextEncoder().encode(value)).toString(16).padStart(8, '0');
  return { key: journalKey(first, `${samples.length}-${mark}`), value };
}

/** The samples of a record of the journal. */
export function readJournal(value: Stored): JournalRead {
  const document = parsed(value);
  if (document === null || !('rows' in document) || !Array.isArray(document.rows)) {
    return { ok: false, problem: 'it is no record of a journal' };
  }
  if (!('version' in document) || document.version !== 0) {
    return { ok: false, problem: 'it was written by a newer Uptally: use that one' };
  }
  const rows: readonly unknown[] = document.rows;
  const samples: EndpointSample[] = [];
  for (const row of rows) {
    const sample = fromRow(row);
    if (sample === null) return { ok: false, problem: `row ${samples.length} is no sample` };
    samples.push(sample);
  }
  return { ok: true, samples };
}

function toRow({ endpoint, sample }: EndpointSample): Row {
  const { at, outcome, intervalMs, vantage, status, latencyUs, cause, recheck } = sample;
  return [endpoint, at, outcome, intervalMs, vantage, status, latencyUs, cause, recheck ? 1 : 0];
}

function fromRow(row: unknown): EndpointSample | null {
  if (!Array.isArray(row)) return null;
  const cells: readonly unknown[] = row;
  const [endpoint, at, outcomeName, intervalMs, vantage, status, latencyUs, causeName, recheck] = cells;
  const outcome = toOutcome(outcomeName);
  const cause = causeName === null ? null : toCause(causeName);
  if (typeof endpoint !== 'string' || typeof at !== 'number' || typeof intervalMs !== 'number') return null;
  if (typeof vantage !== 'string' || outcome === null) return null;
  if (status !== null && typeof status !== 'number') return null;
  if (latencyUs !== null && typeof latencyUs !== 'number') return null;
  if (cause === null && causeName !== null) return null;
  const sample = { at, outcome, intervalMs, vantage, status, latencyUs, cause, recheck: recheck === 1 };
  return faultOf(sample) === null ? { endpoint, sample } : null;
}

function parsed(value: Stored): object | null {
  if (typeof value !== 'string') return null;
  try {
    const document: unknown = JSON.parse(value);
    return typeof document === 'object' ? document : null;
  } catch {
    return null;
  }
}
