// The log, read backwards in pieces: of many endpoints at once, newest first.
// Promise: a piece is as long as it takes to fill a screen; nothing is left out, nothing comes twice.
// Not here: which checks fit (filters.ts), drawing.

import { DAY_MS, type Instant, MINUTE_MS } from '../../../shared/core/instant.ts';
import type { Sample } from '../../../shared/core/sample.ts';
import { type Failure, failureDayOf, failureOf } from '../../../shared/store/failures.ts';
import type { History } from '../../../shared/store/history.ts';
import { fits, type LogFilters } from './filters.ts';

export interface LogRow {
  /** The endpoint's id. */
  readonly endpoint: string;
  readonly sample: Sample;
  readonly failure: Failure | null;
}

export interface LogSource {
  readonly history: Pick<History, 'samples' | 'failures'>;
  /** What is read of: ids and intervals. */
  readonly endpoints: readonly { readonly id: string; readonly intervalMs: number }[];
  readonly filters: LogFilters;
  /** Since when anything is on record. */
  readonly floor: Instant;
}

export interface LogPiece {
  readonly rows: readonly LogRow[];
  /** Everything before it is still to be read; null = nothing is. */
  readonly next: Instant | null;
  /** How long the next piece may be, ms. */
  readonly lengthMs: number;
}

/** About so many checks a piece. */
const PIECE_CHECKS = 200;

/** How long a first piece is, by how often is checked. */
export function firstLength(endpoints: LogSource['endpoints']): number {
  const perMs = endpoints.reduce((sum, { intervalMs }) => sum + 1 / intervalMs, 0);
  return Math.min(DAY_MS, Math.max(MINUTE_MS, PIECE_CHECKS / Math.max(perMs, 1e-9)));
}

/** Reads the piece that ends before `to`. @param lengthMs at most a day */
export async function readPiece(source: LogSource, to: Instant, lengthMs: number): Promise<LogPiece> {
  const { endpoints, filters, history, floor } = source;
  const least = Math.max(floor, filters.from ?? floor);
  const from = Math.max(least, Math.floor(to - lengthMs));
  const rows: LogRow[] = [];
  for (const { id } of endpoints) {
    const own = (await history.samples(id, from, to)).filter((sample) => fits(sample, filters));
    if (own.length === 0) continue;
    const isDown = own.some(({ outcome }) => outcome === 'down');
    const looks = isDown ? await history.failures(id, from, to) : null;
    for (const sample of own) {
      const failure = failureOf(looks?.get(failureDayOf(sample.at)), sample);
      rows.push({ endpoint: id, sample, failure: sample.outcome === 'down' ? failure : null });
    }
  }
  rows.sort(newestFirst);
  // Where little fits, longer pieces cost hardly more.
  const factor = rows.length < PIECE_CHECKS / 4 ? 3 : rows.length > 4 * PIECE_CHECKS ? 1 / 3 : 1;
  const next = from > least ? from : null;
  return { rows, next, lengthMs: Math.min(DAY_MS, Math.max(MINUTE_MS, lengthMs * factor)) };
}

function newestFirst(a: LogRow, b: LogRow): number {
  return b.sample.at - a.sample.at || (a.endpoint < b.endpoint ? -1 : 1);
}
