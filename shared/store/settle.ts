// Settling: what has to be written so that fresh samples of one endpoint are in their place.
// Promise: one batch of puts and removals that says the same however often it is made.
// Not here: which samples, and when (history.ts); what is deleted for its age (retention.ts).

import { DAY_MS, type Instant } from '../core/instant.ts';
import { openOutage } from '../core/rollup.ts';
import { inOrder, isKnown, type Sample } from '../core/sample.ts';
import type { Tally } from '../core/tally.ts';
import type { Batch, Entry, KeyValue } from '../ports.ts';
import { burntAfter } from './burnt-in.ts';
import { CHUNK_MS, encodeChunk } from './chunk.ts';
import { damagedKey, keyOf, seriesKey, seriesRange } from './keys.ts';
import { readyOf } from './ready.ts';
import { type Records, readChunk } from './records.ts';
import { type EndpointState, writeBurntIn, writeState } from './shelf.ts';
import { writeTallies } from './tally-record.ts';
import { daysOf, endOf, gapless, groupByDay } from './view.ts';
import { type EndpointSettings, make, upTo, type Wish, type Work, workOf } from './work.ts';
import type { ZoneEdges } from './zone-edges.ts';

/** Days lie together in the archive by this length of time. */
const DAY_BLOCK_MS = 32 * DAY_MS;
/** The settled edge does not wait for evidence longer than this, nor for more samples. */
const LONGEST_WAIT_MS = 14 * DAY_MS;
const LONGEST_TAIL = 2_000;

export interface Place {
  readonly kv: KeyValue;
  readonly records: Records;
  readonly edges: ZoneEdges;
}

export interface Settled extends Batch {
  /** Tallies are made anew since here. */
  readonly from: Instant;
}

/** What to write to put `wish.fresh` in their place, and tallies up to `wish.until`. @param rawFrom since when raw samples are kept */
export async function settle(place: Place, wish: Wish, rawFrom: Instant): Promise<Settled> {
  const { endpoint, shelf, fresh, until } = wish;
  const work = await workOf(place.records, place.edges, wish);
  if (shelf === null && work.samples.length === 0) return { put: [], remove: [], from: work.from };
  const made = make(work, endpoint, place.edges.hoursWithin(work.from, until));
  const hours = [...withoutGap(work.hours, work.from), ...made];
  const hoursBatch = await hoursOf(place, endpoint.id, hours, work.from);
  const days = daysOf(hours, endOf(work.days), place.edges).filter((day) => isOver(day, place.edges));
  const allDays = gapless([...work.days, ...days], place.edges, endpoint);
  const state = stateOf(work, made, until, rawFrom);
  const put: Entry[] = [
    ...(await chunksOf(place.kv, endpoint.id, fresh)),
    ...hoursBatch.put,
    ...(await dayBlocksOf(place, endpoint, days)),
    { key: keyOf('state', endpoint.id), value: writeState(state) },
    {
      key: keyOf('tail', endpoint.id),
      value: encodeChunk(tailOf([...work.samples, ...work.later], state.settled)),
    },
    ...(await burntInOf(place, endpoint, {
      // What a damaged chunk keeps from being made anew stays as it is, and is not tried again each hour.
      from: Math.min(work.from, wish.since ?? work.from),
      to: state.to,
      rawFrom,
    })),
    ...(await readyOf(place, wish, { state, hours, days: allDays, from: work.from })),
  ];
  return { put, remove: hoursBatch.remove, from: work.from };
}

/** What tallies are made with now, where that is not on record. */
async function burntInOf(
  { kv, records }: Place,
  endpoint: EndpointSettings,
  { from, to, rawFrom }: Pick<EndpointState, 'to' | 'rawFrom'> & { readonly from: Instant },
): Promise<readonly Entry[]> {
  const key = keyOf('burnt-in', endpoint.id);
  const value = writeBurntIn(burntAfter(await records.burntIn(endpoint.id), { endpoint, from, to }, rawFrom));
  return (await kv.get(key)) === value ? [] : [{ key, value }];
}

/** The rows at the end that touch each other and end at `edge`. */
function withoutGap(rows: readonly Tally[], edge: Instant): readonly Tally[] {
  let at = edge;
  let first = rows.length;
  while (first > 0 && rows[first - 1]?.spans[0]?.to === at) {
    first -= 1;
    at = rows[first]?.spans[0]?.from ?? at;
  }
  return rows.slice(first);
}

function isOver(day: Tally, edges: ZoneEdges): boolean {
  const to = endOf([day]);
  return edges.dayFloor(to) === to;
}

/** The hours of each day that meets [from, ...): a record a day; what lay there before and fits no more goes. */
async function hoursOf(
  { kv, edges }: Place,
  id: string,
  hours: readonly Tally[],
  from: Instant,
): Promise<Batch> {
  const touched = [...groupByDay(hours, edges).values()].filter((day) => endOf(day) > from);
  const put = touched.map((day) => {
    return { key: seriesKey('hours', id, day[0]?.spans[0]?.from ?? 0), value: writeTallies(day) };
  });
  const kept = new Set(put.map(({ key }) => key));
  const after = seriesRange('hours', id, from, Number.POSITIVE_INFINITY);
  const old = (await kv.range(after.from, after.to)).map(({ key }) => key);
  return { put, remove: old.filter((key) => !kept.has(key)) };
}

/** Blocks of days, the first with what it has before. */
async function dayBlocksOf(
  { records, edges }: Place,
  endpoint: EndpointSettings,
  days: readonly Tally[],
): Promise<readonly Entry[]> {
  const first = days[0]?.spans[0]?.from;
  if (first === undefined) return [];
  const start = blockOf(first);
  const before = upTo(await records.archive('days', endpoint.id, start, start + DAY_BLOCK_MS), first);
  const rows = gapless([...before, ...days], edges, endpoint);
  const blocks = Map.groupBy(rows, (day) => blockOf(day.spans[0]?.from ?? 0));
  return [...blocks].map(([at, block]) => {
    return { key: seriesKey('days', endpoint.id, at), value: writeTallies(block) };
  });
}

/** Where the block of days begins that holds the day of `at`. */
export function blockOf(at: Instant): Instant {
  return Math.floor(at / DAY_BLOCK_MS) * DAY_BLOCK_MS;
}

/** The chunks that `fresh` falls into, with what they have; one that can't be read is laid aside. */
async function chunksOf(kv: KeyValue, id: string, fresh: readonly Sample[]): Promise<readonly Entry[]> {
  const put: Entry[] = [];
  const byDay = Map.groupBy(fresh, ({ at }) => Math.floor(at / CHUNK_MS) * CHUNK_MS);
  for (const [day, samples] of byDay) {
    const key = seriesKey('chunk', id, day);
    const old = await kv.get(key);
    const read = old === null ? null : readChunk(old);
    if (old !== null && read?.ok === false) put.push({ key: damagedKey(key), value: old });
    put.push({ key, value: encodeChunk([...(read?.ok ? read.value : []), ...samples]) });
  }
  return put;
}

function stateOf(work: Work, made: readonly Tally[], until: Instant, rawFrom: Instant): EndpointState {
  const settled = settledEdge(work, made, until);
  const before = made.find((hour) => endOf([hour]) === settled);
  return {
    to: Math.max(until, work.from),
    settled,
    open: before === undefined ? work.open : openOutage(before),
    rawFrom,
  };
}

/** The hour of the last known sample of the vantage that has been silent longest. */
function settledEdge(work: Work, made: readonly Tally[], until: Instant): Instant {
  const lastKnown = new Map<string, Instant>();
  for (const sample of work.samples) {
    if (sample.at < until && isKnown(sample)) lastKnown.set(sample.vantage, sample.at);
  }
  const least = [...lastKnown.values()].reduce((a, b) => Math.min(a, b), until - 1);
  const edge = made.findLast((hour) => (hour.spans[0]?.from ?? least) <= least)?.spans[0]?.from ?? work.from;
  const waiting = work.samples.reduce((count, { at }) => count + (at >= edge ? 1 : 0), 0);
  if (least >= edge && until - edge <= LONGEST_WAIT_MS && waiting <= LONGEST_TAIL) return edge;
  return made.at(-1)?.spans[0]?.from ?? work.from;
}

/** What tallies from `edge` on depend on: samples since then, and of each vantage the last known before and its next. */
function tailOf(samples: readonly Sample[], edge: Instant): readonly Sample[] {
  const carried: Sample[] = [];
  for (const own of Map.groupBy(samples, ({ vantage }) => vantage).values()) {
    const last = own.findLastIndex((sample) => sample.at < edge && isKnown(sample));
    carried.push(...own.slice(Math.max(last, 0), last + 2).filter(({ at }) => at < edge));
  }
  return inOrder([...carried, ...samples.filter(({ at }) => at >= edge)]);
}
