// A record of a backup: what a history keeps, as one line of text names it, and back.
// Promise: what is read has been taken apart and is what its name says, or is refused with a reason.
// Not here: the lines around it (line.ts), which records there are (write.ts).

import { ID, ID_LENGTH_MAX } from '../config/identity.ts';
import { DAY_MS, type Instant } from '../core/instant.ts';
import type { Sample } from '../core/sample.ts';
import type { Tally } from '../core/tally.ts';
import type { Entry, Stored } from '../ports.ts';
import { CHUNK_MS } from '../store/chunk.ts';
import { readFailures, writeFailures } from '../store/failures.ts';
import { keyOf, type RecordKind, readKey, SERIES_KINDS, SINGLE_KINDS, seriesKey } from '../store/keys.ts';
import { readChunk } from '../store/records.ts';
import { type EndpointState, type Read, readBurntIn, readLatest, readState } from '../store/shelf.ts';
import { readTallies } from '../store/tally-record.ts';
import { isPossible } from './possible.ts';

export interface BackupRecord {
  readonly kind: RecordKind;
  readonly endpoint: string;
  /** null where an endpoint has one record of the kind. */
  readonly at: Instant | null;
  readonly value: Stored;
}

/** What is in a record, as far as a preview and a merge need it. */
export type Content =
  | { readonly samples: readonly Sample[] }
  | { readonly tallies: readonly Tally[] }
  /** Other times that it names. */
  | { readonly times: readonly Instant[] };

export function recordOf({ key, value }: Entry): BackupRecord | null {
  const read = readKey(key);
  return read === null ? null : { ...read, value };
}

/** The same under another endpoint's id. */
export function entryOf({ kind, at, value }: BackupRecord, endpoint: string): Entry {
  const single = SINGLE_KINDS.find((each) => each === kind);
  const series = SERIES_KINDS.find((each) => each === kind);
  if (single !== undefined) return { key: keyOf(single, endpoint), value };
  return { key: seriesKey(series ?? 'chunk', endpoint, at ?? 0), value };
}

/** Takes a record apart. */
export function contentOf(record: BackupRecord): Read<Content> {
  const wrong = wrongName(record);
  if (wrong !== null) return { ok: false, problem: wrong };
  const read = contentIn(record);
  const strange = read.ok ? timesIn(read.value).find((at) => !isPossible(at)) : undefined;
  return strange === undefined
    ? read
    : { ok: false, problem: `it names a time that can’t be: ${strange} ms` };
}

function contentIn({ kind, at, value }: BackupRecord): Read<Content> {
  switch (kind) {
    case 'chunk':
      return chunkContent(readChunk(value), at ?? 0);
    case 'tail':
      return asTimes(readChunk(value), (samples) => samples.map((sample) => sample.at));
    case 'hours':
    case 'days':
      return talliesContent(readTallies(value), at ?? 0, kind);
    case 'recent-hours':
    case 'recent-days':
    case 'recent-year':
      return asTimes(readTallies(value), edgesOf);
    case 'latest':
      return asTimes(readLatest(value), ({ sample, since, known, knownSince }) => [
        sample.at,
        since,
        knownSince,
        ...(known === null ? [] : [known.at]),
      ]);
    case 'state':
      return stateContent(readState(value));
    case 'burnt-in':
      return asTimes(readBurntIn(value), ({ from }) => [from]);
    case 'failures': {
      // What can't be read counts as nothing there: what is read must say the same as what was written.
      const isWhole = writeFailures(readFailures(value)) === value;
      return isWhole ? { ok: true, value: { times: [] } } : { ok: false, problem: 'it can’t be read' };
    }
  }
}

function wrongName({ kind, endpoint, at }: BackupRecord): string | null {
  if (!ID.test(endpoint) || endpoint.length > ID_LENGTH_MAX) return 'its endpoint has an id that is none';
  const isSeries = SERIES_KINDS.some((each) => each === kind);
  if (isSeries && at === null) return 'it does not say when it begins';
  if (!isSeries && at !== null) return 'it has a beginning, and its kind has none';
  return null;
}

function chunkContent(read: Read<readonly Sample[]>, at: Instant): Read<Content> {
  if (!read.ok) return read;
  if (at % CHUNK_MS !== 0) return { ok: false, problem: 'it does not begin with a day' };
  const strange = read.value.find((sample) => sample.at < at || sample.at >= at + CHUNK_MS);
  if (strange !== undefined) return { ok: false, problem: 'it has a sample of another day' };
  return { ok: true, value: { samples: read.value } };
}

/** A record of hours lies at its first row, one of days at its block of 32. */
function talliesContent(read: Read<Tally[]>, at: Instant, kind: 'hours' | 'days'): Read<Content> {
  if (!read.ok) return read;
  const first = read.value[0]?.spans[0]?.from;
  const isThere = first === undefined || (at <= first && (kind === 'days' || first - at < 2 * DAY_MS));
  if (!isThere) return { ok: false, problem: 'it has tallies of another time' };
  return { ok: true, value: { tallies: read.value } };
}

function stateContent(read: Read<EndpointState>): Read<Content> {
  if (!read.ok) return read;
  const { to, settled, open, rawFrom } = read.value;
  if (settled > to) return { ok: false, problem: 'it is settled beyond its end' };
  if (open !== null && open.downMs < 0)
    return { ok: false, problem: 'it has an outage of less than no time' };
  // No samples are gone: that is 0.
  const times = [to, settled, ...(open === null ? [] : [open.begin]), ...(rawFrom === 0 ? [] : [rawFrom])];
  return { ok: true, value: { times } };
}

function asTimes<T>(read: Read<T>, times: (value: T) => readonly Instant[]): Read<Content> {
  return read.ok ? { ok: true, value: { times: times(read.value) } } : read;
}

function timesIn(content: Content): readonly Instant[] {
  if ('samples' in content) return content.samples.map(({ at }) => at);
  return 'tallies' in content ? edgesOf(content.tallies) : content.times;
}

function edgesOf(tallies: readonly Tally[]): readonly Instant[] {
  return tallies.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to]));
}
