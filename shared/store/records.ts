// Records: what a history keeps of an endpoint, read from the store.
// Promise: a record that can't be read is reported once and skipped; its neighbours survive.
// Not here: writing (settle.ts), what is made of it (work.ts, view.ts).

import type { Instant } from '../core/instant.ts';
import { inOrder, type Sample } from '../core/sample.ts';
import type { Latest } from '../core/standing.ts';
import type { Tally } from '../core/tally.ts';
import type { Entry, KeyValue, Stored } from '../ports.ts';
import type { BurntIn } from './burnt-in.ts';
import { CHUNK_MS, decodeChunk } from './chunk.ts';
import { type EndpointSample, readJournal } from './journal.ts';
import { allOf, endpointOf, instantOf, type KeyRange, keyOf, type SingleKind, seriesRange } from './keys.ts';
import { type EndpointState, type Read, readBurntIn, readLatest, readState } from './shelf.ts';
import { readTallies } from './tally-record.ts';

/** What lies ready of an endpoint, so that its latest figures need no archive. */
export interface Shelf {
  readonly state: EndpointState;
  /** The samples that tallies from `state.settled` on depend on. */
  readonly tail: readonly Sample[];
  /** Whole days of hours, up to `state.to`. */
  readonly hours: readonly Tally[];
  /** The days that were over at `state.to`, as far back as the longest window. */
  readonly days: readonly Tally[];
  /** What leads from the beginning of the year's window up to the first of `days`: see year.ts. */
  readonly year: readonly Tally[];
}

export interface RawSamples {
  readonly samples: readonly Sample[];
  /** Where the last chunk ends that is damaged; null if none is. */
  readonly damagedTo: Instant | null;
}

export interface Records {
  journal(range?: KeyRange): Promise<{ keys: readonly string[]; samples: readonly EndpointSample[] }>;
  latest(): Promise<ReadonlyMap<string, Latest>>;
  shelf(endpoint: string): Promise<Shelf | null>;
  /** Those of these endpoints in a few reads; each is taken apart only when it is asked for. */
  shelves(endpoints: readonly string[]): Promise<(endpoint: string) => Shelf | null>;
  /** What the tallies of an endpoint were made with; null where nobody knows. */
  burntIn(endpoint: string): Promise<BurntIn | null>;
  /** Raw samples in [from, to), out of chunks only. */
  raw(endpoint: string, from: Instant, to: Instant): Promise<RawSamples>;
  /** Tallies out of the archive whose record begins in [from, to), in order. */
  archive(kind: 'hours' | 'days', endpoint: string, from: Instant, to: Instant): Promise<readonly Tally[]>;
}

const SHELF_KINDS = [
  'state',
  'tail',
  'recent-hours',
  'recent-days',
  'recent-year',
] as const satisfies SingleKind[];
type ShelfParts = Readonly<Record<(typeof SHELF_KINDS)[number], Stored | null>>;

/** @param onProblem is told in a sentence of each record that can't be read */
export function records(kv: KeyValue, onProblem: (text: string) => void): Records {
  const good = <T>(key: string, read: Read<T>): T | null => {
    if (read.ok) return read.value;
    onProblem(`The record ${key} can't be read and is left out: ${read.problem}.`);
    return null;
  };
  const range = ({ from, to }: KeyRange): Promise<readonly Entry[]> => kv.range(from, to);
  const shelfFrom = (endpoint: string, parts: ShelfParts): Shelf | null => {
    const { state, tail } = parts;
    if (state === null || tail === null) return null;
    const part = (kind: 'recent-hours' | 'recent-days' | 'recent-year') =>
      good(keyOf(kind, endpoint), readTallies(parts[kind] ?? ''));
    const shelf = {
      state: good(keyOf('state', endpoint), readState(state)),
      tail: good(keyOf('tail', endpoint), readChunk(tail)),
      hours: part('recent-hours'),
      days: part('recent-days'),
      year: part('recent-year'),
    };
    const { state: known, tail: samples, hours, days, year } = shelf;
    return known === null || samples === null || hours === null || days === null || year === null
      ? null
      : { state: known, tail: samples, hours, days, year };
  };
  const partsAt = async (endpoint: string): Promise<ShelfParts> =>
    partsOf(await Promise.all(SHELF_KINDS.map((kind) => kv.get(keyOf(kind, endpoint)))));
  return {
    journal: async (within = allOf('journal')) => {
      const entries = await range(within);
      const samples = entries.map(({ key, value }) => good(key, asRead(readJournal(value))) ?? []);
      return {
        keys: entries.filter((_, i) => samples[i]?.length).map(({ key }) => key),
        samples: samples.flat(),
      };
    },
    latest: async () => {
      const entries = await range(allOf('latest'));
      const read = entries.map(({ key, value }) => [endpointOf(key), good(key, readLatest(value))] as const);
      return new Map(read.flatMap(([endpoint, latest]) => (latest === null ? [] : [[endpoint, latest]])));
    },
    shelf: async (endpoint) => shelfFrom(endpoint, await partsAt(endpoint)),
    shelves: async (endpoints) => {
      if (endpoints.length <= FEW) {
        const values = await Promise.all(endpoints.map(partsAt));
        const byEndpoint = new Map(endpoints.map((endpoint, i) => [endpoint, values[i]]));
        return (endpoint) => shelfFrom(endpoint, byEndpoint.get(endpoint) ?? partsOf([]));
      }
      const kinds = await Promise.all(SHELF_KINDS.map((kind) => range(allOf(kind))));
      const maps = kinds.map((entries) => new Map(entries.map(({ key, value }) => [endpointOf(key), value])));
      return (endpoint) => {
        const values = maps.map((map) => map.get(endpoint) ?? null);
        return shelfFrom(endpoint, partsOf(values));
      };
    },
    burntIn: async (endpoint) => {
      const key = keyOf('burnt-in', endpoint);
      const value = await kv.get(key);
      return value === null ? null : good(key, readBurntIn(value));
    },
    raw: async (endpoint, from, to) => {
      const entries = await range(seriesRange('chunk', endpoint, from - CHUNK_MS + 1, to));
      const chunks = entries.map(({ key, value }) => ({ key, samples: good(key, readChunk(value)) }));
      const damaged = chunks.findLast(({ samples }) => samples === null);
      const samples = chunks.flatMap((chunk) => chunk.samples ?? []);
      return {
        samples: inOrder(samples.filter(({ at }) => from <= at && at < to)),
        damagedTo: damaged === undefined ? null : instantOf(damaged.key) + CHUNK_MS,
      };
    },
    archive: async (kind, endpoint, from, to) => {
      const entries = await range(seriesRange(kind, endpoint, from, to));
      return laid(entries.map(({ key, value }) => good(key, readTallies(value)) ?? []));
    },
  };
}

/** So few endpoints are read one by one: a screen that shows the first rows need not read all the others. */
const FEW = 12;

/** Rows of successive records; where a later record begins before an earlier one ends, the later stands. */
function laid(rows: readonly (readonly Tally[])[]): readonly Tally[] {
  const whole: Tally[] = [];
  for (const record of rows) {
    const from = record[0]?.spans[0]?.from ?? Number.POSITIVE_INFINITY;
    while ((whole.at(-1)?.spans[0]?.to ?? from) > from) whole.pop();
    whole.push(...record);
  }
  return whole;
}

function partsOf(values: readonly (Stored | null)[]): ShelfParts {
  const [state = null, tail = null, hours = null, days = null, year = null] = values;
  return { state, tail, 'recent-hours': hours, 'recent-days': days, 'recent-year': year };
}

/** The samples of a record that ought to be a chunk. */
export function readChunk(value: Stored): Read<readonly Sample[]> {
  if (typeof value === 'string') return { ok: false, problem: 'it is text, and no chunk' };
  const decoded = decodeChunk(value);
  return decoded.ok ? { ok: true, value: decoded.samples } : decoded;
}

function asRead(read: ReturnType<typeof readJournal>): Read<readonly EndpointSample[]> {
  return read.ok ? { ok: true, value: read.samples } : read;
}
