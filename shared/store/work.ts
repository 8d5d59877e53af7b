// Work: what the tallies of an endpoint have to be made from, and since when.
// Promise: whatever came late or shuffled, tallies from `from` on are what all samples together would give.
// Not here: making them into windows (view.ts), writing them down (settle.ts).

import { DAY_MS, HOUR_MS, type Instant } from '../core/instant.ts';
import type { Overlays } from '../core/overlay.ts';
import { openOutage, tallies } from '../core/rollup.ts';
import { inOrder, isKnown, type Sample, upToNow } from '../core/sample.ts';
import type { Tally } from '../core/tally.ts';
import type { OpenOutage } from '../core/walk.ts';
import type { Records, Shelf } from './records.ts';
import { ARCHIVE_MARGIN_MS, YEAR_MS, YEAR_SLACK_MS } from './year.ts';
import type { ZoneEdges } from './zone-edges.ts';

/** What a history must know of an endpoint to tally it. */
export interface EndpointSettings {
  readonly id: string;
  /** Apdex threshold, µs, > 0. */
  readonly apdexUs: number;
  readonly overlays: Overlays;
}

export interface Work {
  /** An edge of an hour: tallies before it stay, tallies from it on have to be made. */
  readonly from: Instant;
  readonly open: OpenOutage | null;
  readonly samples: readonly Sample[];
  /** Samples after `now`: kept, but they take no part. */
  readonly later: readonly Sample[];
  /** Kept hours up to `from`, the last of them without a gap; the first begins a day. */
  readonly hours: readonly Tally[];
  /** Kept days up to `from`. */
  readonly days: readonly Tally[];
  /** Kept rows up to the first of `days`, some longer than a day: see year.ts. */
  readonly year: readonly Tally[];
}

export interface Wish {
  readonly endpoint: EndpointSettings;
  readonly shelf: Shelf | null;
  /** Samples that no tally knows yet. */
  readonly fresh: readonly Sample[];
  /** The present: what lies after it takes no part. */
  readonly now: Instant;
  /** Up to when tallies are wanted. */
  readonly until: Instant;
  /** Since when they shall be made anew, where that is not left to the samples. */
  readonly since?: Instant;
}

/** How long before an edge a sample may lie that still stands there. */
const CARRY_MS = 2 * DAY_MS;
/** How far back to look for the last known sample, one try after the other. */
const LOOK_BACK_MS = [CARRY_MS, 16 * DAY_MS, Number.POSITIVE_INFINITY];
/** How much of the archive a view needs besides what is made. */
const HOURS_BEFORE_MS = 5 * DAY_MS;
const DAYS_BEFORE_MS = YEAR_MS + ARCHIVE_MARGIN_MS;

/** Finds the edge since which tallies change, and everything that they depend on. */
export async function workOf(records: Records, edges: ZoneEdges, wish: Wish): Promise<Work> {
  const { shelf, fresh, until, since, now } = wish;
  if (
    shelf === null ||
    since !== undefined ||
    until < shelf.state.settled ||
    !follows(shelf, changesOf(wish, shelf.tail))
  ) {
    return archiveWork(records, edges, wish);
  }
  const { settled, open } = shelf.state;
  return {
    from: settled,
    open,
    ...upToNow(inOrder([...shelf.tail, ...fresh]), now),
    hours: upTo(shelf.hours, settled),
    days: upTo(shelf.days, settled),
    year: until - shelf.state.to <= YEAR_SLACK_MS ? shelf.year : await archivedYear(records, wish, shelf),
  };
}

/** The tallies of `hours` within [work.from, until). */
export function make(work: Work, endpoint: EndpointSettings, edges: readonly Instant[]): Tally[] {
  const { samples, open } = work;
  return tallies({ samples, open, overlays: endpoint.overlays, apdexUs: endpoint.apdexUs }, edges);
}

/** Samples by which kept tallies may be wrong: those that they do not know, and those that they ought not to. */
function changesOf({ fresh, now }: Wish, kept: readonly Sample[]): readonly Sample[] {
  return [...fresh.filter(({ at }) => at <= now), ...kept.filter(({ at }) => at > now)];
}

/** Whether `fresh` touches nothing before the settled edge. */
function follows({ state, tail }: Shelf, fresh: readonly Sample[]): boolean {
  return firstByVantage(fresh).every((first) => {
    if (first.at < state.settled) return false;
    const before = lastKnownBefore(tail, first);
    return before === null || before.at >= state.settled;
  });
}

/** The way that is open always: from the raw samples and the archive. */
async function archiveWork(records: Records, edges: ZoneEdges, wish: Wish): Promise<Work> {
  const { shelf, until } = wish;
  const { id } = wish.endpoint;
  const touched = await firstTouched(records, wish);
  const reach = Math.max(touched, (shelf?.state.rawFrom ?? 0) - DAY_MS, 0);
  const first = Math.min(reach, until);
  const raw = await records.raw(id, first - CARRY_MS - HOUR_MS, Number.POSITIVE_INFINITY);
  const damagedTo = raw.damagedTo ?? 0;
  const kept = await records.archive('hours', id, first - HOURS_BEFORE_MS, Math.max(first, damagedTo) + 1);
  const from = Math.min(
    damagedTo > first ? edgeAfter(kept, edges, damagedTo) : edgeBefore(kept, edges, first),
    until,
  );
  const hours = upTo(kept, from);
  const days = upTo(await records.archive('days', id, from - DAYS_BEFORE_MS, from), from);
  const last = [hours.at(-1), days.at(-1)].find((tally) => tally?.spans[0]?.to === from);
  return {
    from,
    open: last === undefined ? null : openOutage(last),
    ...upToNow(inOrder([...raw.samples, ...(shelf?.tail ?? []), ...wish.fresh]), wish.now),
    hours,
    days,
    year: [],
  };
}

/** The days of the archive in place of a year that was made ready too long ago. */
async function archivedYear(
  records: Records,
  { endpoint, until }: Wish,
  { days }: Shelf,
): Promise<readonly Tally[]> {
  const to = days[0]?.spans[0]?.from ?? until;
  return upTo(await records.archive('days', endpoint.id, until - DAYS_BEFORE_MS, to), to);
}

/** The first instant whose tally may change: where the last known sample before a change lies. */
async function firstTouched(records: Records, wish: Wish): Promise<Instant> {
  const { endpoint, shelf, fresh, until, since, now } = wish;
  if (shelf === null) {
    const { samples } = await records.raw(endpoint.id, 0, Number.POSITIVE_INFINITY);
    return Math.min(samples[0]?.at ?? until, firstOf(fresh) ?? until);
  }
  const ahead =
    shelf.state.to > now ? (await records.raw(endpoint.id, now, Number.POSITIVE_INFINITY)).samples : [];
  // What is planned between a sample and the next settles a doubt: the sample before a change is touched too.
  const after =
    since === undefined ? [] : (await records.raw(endpoint.id, since, Number.POSITIVE_INFINITY)).samples;
  const firsts = firstByVantage([...changesOf(wish, [...shelf.tail, ...ahead]), ...after]);
  const start = Math.min(firstOf(firsts) ?? until, since ?? until, until);
  for (const lookBack of LOOK_BACK_MS) {
    const { samples } = await records.raw(endpoint.id, Math.max(start - lookBack, 0), start);
    const before = firsts.map((first) => lastKnownBefore([...samples, ...shelf.tail], first));
    const isLast = lookBack === Number.POSITIVE_INFINITY;
    if (isLast || before.every((known) => known !== null)) {
      return before.reduce((least, known) => Math.min(least, known?.at ?? least), start);
    }
  }
  return start;
}

/** An edge of kept hours at or before `at`, or else the edge of the day. */
function edgeBefore(kept: readonly Tally[], edges: ZoneEdges, at: Instant): Instant {
  const row = kept.findLast((tally) => (tally.spans[0]?.from ?? at) <= at)?.spans[0];
  if (row === undefined) return edges.dayFloor(at);
  return at < row.to ? row.from : row.to;
}

/** The first edge of kept hours at or after `at`, or the last there is: what is damaged is not made anew. */
function edgeAfter(kept: readonly Tally[], edges: ZoneEdges, at: Instant): Instant {
  const row = kept.find((tally) => (tally.spans[0]?.from ?? at) >= at);
  return row?.spans[0]?.from ?? kept.at(-1)?.spans[0]?.to ?? edges.dayFloor(at);
}

/** Those that end at or before `edge`. @param rows in the order of time */
export function upTo(rows: readonly Tally[], edge: Instant): readonly Tally[] {
  return rows.slice(0, rows.findLastIndex((tally) => (tally.spans[0]?.to ?? edge) <= edge) + 1);
}

function firstOf(samples: readonly Sample[]): Instant | null {
  return samples.reduce<Instant | null>((least, { at }) => (least === null || at < least ? at : least), null);
}

/** The earliest sample of each vantage. */
function firstByVantage(samples: readonly Sample[]): Sample[] {
  const firsts = new Map<string, Sample>();
  for (const sample of samples) {
    const first = firsts.get(sample.vantage);
    if (first === undefined || sample.at < first.at) firsts.set(sample.vantage, sample);
  }
  return [...firsts.values()];
}

/** The latest known sample of the same vantage that is older. */
function lastKnownBefore(samples: readonly Sample[], { at, vantage }: Sample): Sample | null {
  let last: Sample | null = null;
  for (const sample of samples) {
    if (sample.vantage !== vantage || sample.at >= at || !isKnown(sample)) continue;
    if (last === null || sample.at > last.at) last = sample;
  }
  return last;
}
