// Keys: where each record of a history lies.
// Promise: records of one kind lie together, those of one endpoint within them in the order of time.
// Not here: what the records hold (journal.ts, chunk.ts, shelf.ts).

import type { Instant } from '../core/instant.ts';

/** Kinds of which each endpoint has one record. */
export const SINGLE_KINDS = [
  'latest',
  'state',
  'tail',
  'burnt-in',
  'recent-hours',
  'recent-days',
  'recent-year',
] as const;
/** Kinds of which each endpoint has many, by instant. */
export const SERIES_KINDS = ['chunk', 'hours', 'days', 'failures'] as const;

export type SingleKind = (typeof SINGLE_KINDS)[number];
export type SeriesKind = (typeof SERIES_KINDS)[number];

export const META_KEY = 'meta';

export interface KeyRange {
  readonly from: string;
  readonly to: string;
}

/** The record of a kind that an endpoint has. */
export function keyOf(kind: SingleKind, endpoint: string): string {
  return `${kind}/${encodeURIComponent(endpoint)}`;
}

/** The record of an endpoint that begins at `at`. */
export function seriesKey(kind: SeriesKind, endpoint: string, at: Instant): string {
  return `${kind}/${encodeURIComponent(endpoint)}/${padded(at)}`;
}

/** The records of an endpoint that begin in [from, to). */
export function seriesRange(kind: SeriesKind, endpoint: string, from: Instant, to: Instant): KeyRange {
  return { from: seriesKey(kind, endpoint, from), to: seriesKey(kind, endpoint, to) };
}

/** Every record of a kind. */
export function allOf(kind: SingleKind | 'journal'): KeyRange {
  return { from: `${kind}/`, to: `${kind}0` };
}

/** The records of the journal whose first sample is before `to`. */
export function journalBefore(to: Instant): KeyRange {
  return { from: 'journal/', to: `journal/${padded(to)}` };
}

/** A record of the journal. @param mark tells records of the same instant apart */
export function journalKey(first: Instant, mark: string): string {
  return `journal/${padded(first)}/${mark}`;
}

/** The endpoint of a record that `keyOf` or `seriesKey` named. */
export function endpointOf(key: string): string {
  return decodeURIComponent(key.split('/')[1] ?? '');
}

/** The instant at which a record begins that `seriesKey` named. */
export function instantOf(key: string): Instant {
  return Number(key.split('/')[2] ?? 0);
}

export type RecordKind = SingleKind | SeriesKind;

/** What a key that `keyOf` or `seriesKey` made says; null if they made it not. */
export function readKey(
  key: string,
): { readonly kind: RecordKind; readonly endpoint: string; readonly at: Instant | null } | null {
  const [name = '', , at] = key.split('/');
  const kind = [...SINGLE_KINDS, ...SERIES_KINDS].find((each) => each === name);
  if (kind === undefined) return null;
  return { kind, endpoint: endpointOf(key), at: at === undefined ? null : Number(at) };
}

/** Where a record is laid aside that can't be read, so that nothing is destroyed. */
export function damagedKey(key: string): string {
  return `damaged/${key}`;
}

function padded(at: Instant): string {
  return String(Math.min(Math.max(at, 0), Number.MAX_SAFE_INTEGER)).padStart(16, '0');
}
