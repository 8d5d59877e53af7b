// History: every sample that came in, and the tallies made of them, over one key-value store.
// Promise: each write is atomic and harmless if repeated; figures are what all samples together would give.
// Not here: the forms of records (chunk.ts, journal.ts, shelf.ts), what has to be remade (work.ts).

import type { Instant } from '../core/instant.ts';
import { inOrder, type Sample } from '../core/sample.ts';
import { advance, type Latest } from '../core/standing.ts';
import type { Tally } from '../core/tally.ts';
import type { Batch, KeyValue } from '../ports.ts';
import { type Appended, append, lastMinute } from './append.ts';
import { type BucketWish, bucketsOf } from './buckets.ts';
import { type FailureDay, failuresOf } from './failures.ts';
import { forgetting } from './forget.ts';
import type { EndpointSample } from './journal.ts';
import { journalBefore, META_KEY } from './keys.ts';
import { readMeta, writeMeta } from './meta.ts';
import { moving, type Remade } from './move.ts';
import { type OlderTallies, preceding } from './older.ts';
import { type Records, records } from './records.ts';
import { RETENTION, type Retention } from './retention.ts';
import type { Place } from './settle.ts';
import { makingRoom, thinning } from './thin.ts';
import { taking } from './turns.ts';
import { type EndpointView, viewOf } from './view.ts';
import { type EndpointSettings, workOf } from './work.ts';
import { zoneEdges } from './zone-edges.ts';

export interface HistoryOptions {
  readonly kv: KeyValue;
  /** The owner's IANA zone: its hours and midnights cut the tallies. */
  readonly zone: string;
  readonly retention?: Retention;
  /** Is told in a sentence of each record that can't be read. */
  readonly onProblem: (text: string) => void;
  /** How many endpoints share a write; a smaller number needs less memory. */
  readonly endpointsPerWrite?: number;
}

/** What is on record of one endpoint, up to one instant. */
export interface EndpointRecord extends EndpointView {
  readonly latest: Latest | null;
  /** How many samples on record are later than now: they take no part. */
  readonly skipped: number;
}

export interface History {
  /** Keeps samples, in one atomic write. Samples that can't be are refused one by one, with the reason. */
  append(samples: readonly EndpointSample[], now: Instant): Promise<Appended>;
  /** Puts a history in its place at once: chunks and tallies; for many samples of one endpoint. */
  importSamples(endpoint: EndpointSettings, samples: readonly Sample[], now: Instant): Promise<Appended>;
  /**
   * Moves the journal up to the last complete hour into chunks and tallies, and removes what is too old. Where
   * other time is planned than tallies were made with, they are made anew as far as raw samples reach.
   * @returns which, and since when
   */
  compact(endpoints: readonly EndpointSettings[], now: Instant): Promise<readonly Remade[]>;
  /** Makes the tallies of an endpoint anew as far as raw samples reach. @returns since when; null if nothing is */
  remake(endpoint: EndpointSettings, now: Instant): Promise<Instant | null>;
  /** Removes everything on record of an endpoint. */
  forget(endpoint: string): Promise<void>;
  /**
   * Puts tallies in front of what is on record of an endpoint: those of whole days before it.
   * @returns how many days that were
   */
  importTallies(endpoint: EndpointSettings, older: OlderTallies, now: Instant): Promise<number>;
  /**
   * Removes raw samples from before `before`, as far as no tally depends on them; tallies stay.
   * @param endpoint null = of all of them, and only as many as make room
   * @returns since when raw samples are left; null if none could go
   */
  thin(endpoint: string | null, before: Instant): Promise<Instant | null>;
  /** While nobody else writes: has `work` look at the store, and writes what it says in one go. */
  rearrange(work: (kv: KeyValue) => Promise<Batch>): Promise<void>;
  /** Whether anything was ever put in its place here: a history that says no, but said yes before, was deleted. */
  hasBegun(): Promise<boolean>;
  /** The last complete minute on record, over all endpoints; null if nothing is. */
  asOf(now: Instant): Promise<Instant | null>;
  /** The last sample of each endpoint and since when it is so. */
  latest(): Promise<ReadonlyMap<string, Latest>>;
  /** Samples with from <= at < to, as `inOrder` gives them; as far as raw samples reach. */
  samples(endpoint: string, from: Instant, to: Instant): Promise<readonly Sample[]>;
  /** The same of many endpoints, each since an instant of its own, in fewer reads. */
  samplesSince(since: ReadonlyMap<string, Instant>, to: Instant): Promise<readonly EndpointSample[]>;
  /** Since when all raw samples of an endpoint are kept; null where nothing is settled yet, so that all are. */
  rawFrom(endpoint: string): Promise<Instant | null>;
  /** What failing checks looked like, by day (see `failureDayOf`): of the days that meet [from, to). */
  failures(endpoint: string, from: Instant, to: Instant): Promise<ReadonlyMap<Instant, FailureDay>>;
  /**
   * The hours or days of an endpoint that meet [from, to), in order and without gaps, as far back as they are kept:
   * before that, and where nobody looked, they are unknown. They are whole; only one that is not over ends at `to`.
   */
  buckets(wish: BucketWish): Promise<readonly Tally[]>;
  /**
   * Windows, days and hours of many endpoints up to `asOf`, in a few reads. In the order of `endpoints`.
   * @param asOf at most `now`; samples between the two settle doubts before it
   */
  readAll(
    endpoints: readonly EndpointSettings[],
    asOf: Instant,
    now: Instant,
  ): Promise<readonly EndpointRecord[]>;
  close(): Promise<void>;
}

/** Opens the history in `kv`. @throws Error if it is of a newer format, RangeError if `zone` is none */
export async function openHistory(options: HistoryOptions): Promise<History> {
  const { kv, zone } = options;
  readMeta(await kv.get(META_KEY));
  const kept = records(kv, onceEach(options.onProblem));
  const place: Place = { kv, records: kept, edges: zoneEdges(zone) };
  const retention = options.retention ?? RETENTION;
  const mover = moving(place, retention, options.endpointsPerWrite ?? ENDPOINTS_PER_WRITE);
  const [arriving, rearranging] = [taking(), taking()];
  /** One atomic write that nothing else comes between, and that tells readers that things moved. */
  const alone = <T extends Batch>(work: () => Promise<T>): Promise<T> =>
    rearranging(() =>
      arriving(async () => {
        const made = await work();
        if (made.put.length === 0 && made.remove.length === 0) return made;
        const turn = readMeta(await kv.get(META_KEY)) + 1;
        const put = [...made.put, { key: META_KEY, value: writeMeta(turn) }];
        await kv.write({ put, remove: made.remove });
        return made;
      }),
    );
  return {
    append: (samples, now) => arriving(() => append(place, retention, samples, now)),
    compact: (endpoints, now) => rearranging(() => mover.compact(endpoints, now)),
    importSamples: (endpoint, samples, now) =>
      rearranging(() => arriving(() => mover.importSamples(endpoint, samples, now))),
    remake: (endpoint, now) => rearranging(() => mover.remake(endpoint, now)),
    forget: async (endpoint) => void (await alone(() => forgetting(kv, endpoint))),
    importTallies: async (endpoint, older, now) =>
      (await alone(() => preceding(place, endpoint, older, now))).days,
    thin: async (endpoint, before) => {
      const thinned = await alone(() =>
        endpoint === null ? makingRoom(place) : thinning(place, endpoint, before),
      );
      return thinned.before;
    },
    rearrange: async (work) => void (await alone(() => work(kv))),
    hasBegun: async () => (await kv.get(META_KEY)) !== null,
    latest: () => kept.latest(),
    asOf: async (now) => lastMinute(await kept.latest(), now),
    samples: (endpoint, from, to) => unmoved(kv, () => samplesOf(kept, endpoint, from, to)),
    samplesSince: (since, to) => unmoved(kv, () => samplesSince(kept, since, to)),
    rawFrom: async (endpoint) => (await kept.shelf(endpoint))?.state.rawFrom ?? null,
    failures: (endpoint, from, to) => failuresOf(kv, endpoint, from, to),
    buckets: (wish) => unmoved(kv, async () => bucketsOf(place, (await kept.journal()).samples, wish)),
    readAll: (endpoints, asOf, now) => unmoved(kv, () => readAll(place, endpoints, asOf, now)),
    close: () => kv.close(),
  };
}

const ENDPOINTS_PER_WRITE = 250;

/** Reads until nothing was rearranged meanwhile. */
async function unmoved<T>(kv: KeyValue, read: () => Promise<T>): Promise<T> {
  for (;;) {
    const before = readMeta(await kv.get(META_KEY));
    const result = await read();
    if (readMeta(await kv.get(META_KEY)) === before) return result;
  }
}

async function samplesOf(kept: Records, id: string, from: Instant, to: Instant): Promise<readonly Sample[]> {
  const all = await samplesSince(kept, new Map([[id, from]]), to);
  return all.map(({ sample }) => sample);
}

async function samplesSince(
  kept: Records,
  since: ReadonlyMap<string, Instant>,
  to: Instant,
): Promise<readonly EndpointSample[]> {
  // What the journal has of later need not be read for it.
  const { samples: journal } = await kept.journal(journalBefore(to));
  const byEndpoint = Map.groupBy(journal, ({ endpoint }) => endpoint);
  const all = await Promise.all(
    [...since].map(async ([endpoint, from]) => {
      const own = (byEndpoint.get(endpoint) ?? []).map(({ sample }) => sample);
      const { samples } = await kept.raw(endpoint, from, to);
      const within = own.filter(({ at }) => from <= at && at < to);
      return inOrder([...samples, ...within]).map((sample) => ({ endpoint, sample }));
    }),
  );
  return all.flat();
}

async function readAll(
  place: Place,
  endpoints: readonly EndpointSettings[],
  asOf: Instant,
  now: Instant,
): Promise<readonly EndpointRecord[]> {
  const { records: kept } = place;
  const [journal, latest, shelfOf] = await Promise.all([
    kept.journal(),
    kept.latest(),
    kept.shelves(endpoints.map(({ id }) => id)),
  ]);
  const byEndpoint = Map.groupBy(journal.samples, ({ endpoint }) => endpoint);
  const all: EndpointRecord[] = [];
  for (const endpoint of endpoints) {
    const fresh = (byEndpoint.get(endpoint.id) ?? []).map(({ sample }) => sample);
    const shelf = shelfOf(endpoint.id);
    const work = await workOf(place.records, place.edges, { endpoint, shelf, fresh, now, until: asOf });
    const view = viewOf(work, endpoint, asOf, place.edges);
    const last = latestUpTo(now, latest.get(endpoint.id) ?? null, work.samples);
    all.push({ ...view, latest: last, skipped: work.later.length });
  }
  return all;
}

/** The latest that is no later than now. */
function latestUpTo(now: Instant, latest: Latest | null, samples: readonly Sample[]): Latest | null {
  if (latest === null || latest.sample.at <= now) return latest;
  return samples.reduce<Latest | null>(advance, null);
}

/** Tells each text once. */
function onceEach(tell: (text: string) => void): (text: string) => void {
  const told = new Set<string>();
  return (text) => {
    if (told.has(text)) return;
    told.add(text);
    tell(text);
  };
}
