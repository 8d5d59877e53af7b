// Rollup: the samples of an endpoint cut into the tallies of successive buckets.
// Promise: merging the tallies of adjacent buckets equals one tally of them together, to the bit.
// Not here: where the edges of the buckets lie (calendar.ts), keeping the tallies (store/).

import type { Instant } from './instant.ts';
import type { OutagePart } from './outage.ts';
import { type Overlays, overlaidAt } from './overlay.ts';
import { majority, type Quorum, timeline } from './quorum.ts';
import { inOrder, isKnown, type Sample } from './sample.ts';
import { sketchOf } from './sketch.ts';
import { NO_TOTALS, settled, type Tally, type TotalName, type Totals } from './tally.ts';
import type { Run } from './timeline.ts';

/** What the tallies of an endpoint are made from. */
export interface Evidence {
  /**
   * Its samples in any order: at least from the last known one before the first edge that can still
   * stand there, to the first known one at or after the last edge, where there is one.
   */
  readonly samples: readonly Sample[];
  readonly overlays: Overlays;
  /** Apdex threshold, µs, > 0. */
  readonly apdexUs: number;
  readonly quorum?: Quorum;
  /** The outage that is open at the first edge, if one is: see `openOutage`. */
  readonly open: OpenOutage | null;
}

/** An outage that has begun and not ended. */
export interface OpenOutage {
  readonly begin: Instant;
  /** Its down time so far, ms. */
  readonly downMs: number;
}

/**
 * Tallies of the buckets between successive edges.
 * @param edges ascending; n + 1 edges make n tallies
 */
export function tallies(evidence: Evidence, edges: readonly Instant[]): Tally[] {
  const samples = inOrder(evidence.samples);
  const buckets = bucketsBetween(edges);
  const first = buckets[0];
  if (first === undefined) return [];
  const walk = new Walk(buckets, evidence.open);
  const end = buckets.at(-1)?.to ?? first.to;
  let at = first.from;
  for (const run of timeline(samples, evidence.overlays, evidence.quorum ?? majority)) {
    if (run.to <= first.from) continue;
    if (run.from > end) break;
    addOverlaid(walk, nothingKnown(at, run.from), evidence.overlays);
    if (run.state === 'up' || run.state === 'degraded') walk.recover(run.from);
    addOverlaid(walk, run, evidence.overlays);
    at = run.to;
  }
  addOverlaid(walk, nothingKnown(at, end), evidence.overlays);
  walk.finish();
  countAnswers(samples, evidence, buckets);
  return buckets.map(toTally);
}

/** The outage that is open at the end of a tally of one span, if one is. */
export function openOutage(tally: Tally): OpenOutage | null {
  const open = tally.parts.findLast((part) => part.end === null);
  return open === undefined ? null : { begin: open.begin, downMs: open.downMs };
}

interface Bucket {
  readonly from: Instant;
  readonly to: Instant;
  readonly totals: { -readonly [K in TotalName]: Totals[K] };
  readonly parts: OutagePart[];
  readonly latenciesUs: number[];
}

function bucketsBetween(edges: readonly Instant[]): Bucket[] {
  return edges.slice(1).map((to, i) => ({
    from: edges[i] ?? to,
    to,
    totals: { ...NO_TOTALS },
    parts: [],
    latenciesUs: [],
  }));
}

function toTally({ from, to, totals, parts, latenciesUs }: Bucket): Tally {
  const spans = from < to ? [{ from, to }] : [];
  const last = parts.at(-1) ?? null;
  return settled(totals, parts, { spans, latency: sketchOf(latenciesUs), last });
}

type Meaning = 'counted' | 'maintenance' | 'excluded';

/** Walks through the buckets in the order of time, once. */
class Walk {
  readonly #buckets: readonly Bucket[];
  #index = 0;
  #open: OpenOutage | null;

  constructor(buckets: readonly Bucket[], open: OpenOutage | null) {
    this.#buckets = buckets;
    this.#open = open;
  }

  /** An up or degraded sample at `at` ends an open outage, in the bucket with from < at <= to. */
  recover(at: Instant): void {
    if (this.#open === null) return;
    while ((this.#bucket?.to ?? at) < at) this.#next();
    const bucket = this.#bucket;
    if (bucket !== undefined && bucket.from < at) bucket.parts.push({ ...this.#open, end: at });
    this.#open = null;
  }

  /** The time [from, to) of a run, none of it before what was added last. */
  add(run: Run, from: Instant, to: Instant, meaning: Meaning): void {
    let at = from;
    while (at < to) {
      const bucket = this.#bucket;
      if (bucket === undefined) return;
      if (bucket.to <= at) {
        this.#next();
        continue;
      }
      const start = Math.max(at, bucket.from);
      const until = Math.min(to, bucket.to);
      if (start < until) this.#count(bucket.totals, run, start, until - start, meaning);
      at = until;
    }
  }

  finish(): void {
    while (this.#bucket !== undefined) this.#next();
  }

  get #bucket(): Bucket | undefined {
    return this.#buckets[this.#index];
  }

  #next(): void {
    if (this.#open !== null) this.#bucket?.parts.push({ ...this.#open, end: null });
    this.#index += 1;
  }

  #count(totals: Bucket['totals'], run: Run, at: Instant, lengthMs: number, meaning: Meaning): void {
    if (meaning !== 'counted') {
      totals[meaning === 'maintenance' ? 'maintenanceMs' : 'excludedMs'] += lengthMs;
      return;
    }
    totals[TIME_OF[run.state]] += lengthMs;
    if (run.state === 'unknown') return;
    totals.intervalMs = Math.max(totals.intervalMs, run.intervalMs);
    const isDown = run.state === 'down';
    if (!isDown && run.worst === 'down') totals.maybeDownMs += lengthMs;
    if (isDown && run.best !== 'down') totals.maybeUpMs += lengthMs;
    if (!isDown) return;
    const open = this.#open ?? { begin: at, downMs: 0 };
    this.#open = { begin: open.begin, downMs: open.downMs + lengthMs };
  }
}

const TIME_OF = {
  up: 'upMs',
  degraded: 'degradedMs',
  down: 'downMs',
  unknown: 'unknownMs',
} as const satisfies Record<Run['state'], TotalName>;

function nothingKnown(from: Instant, to: Instant): Run {
  return { from, to, state: 'unknown', worst: 'unknown', best: 'unknown', intervalMs: 0 };
}

/** Adds a run, split where an overlay begins or ends. */
function addOverlaid(walk: Walk, run: Run, over: Overlays): void {
  let at = run.from;
  while (at < run.to) {
    const inside = meaningAt(over, at);
    const until = Math.min(run.to, inside.until);
    walk.add(run, at, until, inside.meaning);
    at = until;
  }
}

/** What the instant means, and until when it means that. */
function meaningAt(over: Overlays, at: Instant): { meaning: Meaning; until: Instant } {
  let until = Number.POSITIVE_INFINITY;
  for (const meaning of ['excluded', 'maintenance'] as const) {
    for (const each of over[meaning]) {
      if (each.to <= at) continue;
      if (each.from <= at) return { meaning, until: each.to };
      until = Math.min(until, each.from);
      break;
    }
  }
  return { meaning: 'counted', until };
}

/** Answers and latencies, of checks that were no rechecks, could tell, and fell into no overlay. */
function countAnswers(samples: readonly Sample[], evidence: Evidence, buckets: readonly Bucket[]): void {
  let index = 0;
  for (const sample of samples) {
    while ((buckets[index]?.to ?? Number.POSITIVE_INFINITY) <= sample.at) index += 1;
    const bucket = buckets[index];
    if (bucket === undefined) return;
    if (sample.at < bucket.from || sample.recheck || !isKnown(sample)) continue;
    if (overlaidAt(evidence.overlays, sample.at)) continue;
    bucket.totals[responseClass(sample.status)] += 1;
    countLatency(bucket, sample, evidence.apdexUs);
  }
}

function countLatency(bucket: Bucket, sample: Sample, apdexUs: number): void {
  if (sample.outcome === 'down') {
    bucket.totals.frustrated += 1;
  } else if (sample.latencyUs !== null) {
    bucket.latenciesUs.push(sample.latencyUs);
    bucket.totals[satisfactionOf(sample.latencyUs, apdexUs)] += 1;
  }
}

/** Apdex Technical Specification 1.1: satisfied up to T, tolerating up to 4 T. */
function satisfactionOf(latencyUs: number, apdexUs: number): 'satisfied' | 'tolerating' | 'frustrated' {
  if (latencyUs <= apdexUs) return 'satisfied';
  return latencyUs <= 4 * apdexUs ? 'tolerating' : 'frustrated';
}

function responseClass(status: number | null): '1xx' | '2xx' | '3xx' | '4xx' | '5xx' | 'none' {
  switch (status === null ? 0 : Math.floor(status / 100)) {
    case 1:
      return '1xx';
    case 2:
      return '2xx';
    case 3:
      return '3xx';
    case 4:
      return '4xx';
    case 5:
      return '5xx';
    default:
      return 'none';
  }
}
