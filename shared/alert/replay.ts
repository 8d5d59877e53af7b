// Replay: rules over what is on record, to see what they would have told, before they are switched on.
// Promise: the shipped decisions, with nothing but the clock replaced; one pass over the samples.
// Not here: reading a history (prober/replay), which rules would be better (suggest.ts).

import { HOUR_MS, type Instant } from '../core/instant.ts';
import { contains, type Interval } from '../core/intervals.ts';
import { isKnown } from '../core/sample.ts';
import type { EndpointSample } from '../store/journal.ts';
import { alerting, restedFromMs } from './alerting.ts';
import type { Decision, HeldBack } from './decision.ts';
import { type DueDigest, digestsWithin } from './digest-time.ts';
import type { Ruled } from './post.ts';
import type { Rules } from './rule.ts';

/** An outage, by the first check that found it down and the one that found it back. */
export interface ReplayedOutage {
  readonly endpoint: string;
  readonly begin: Instant;
  /** null where the record ends before. */
  readonly end: Instant | null;
  /** When the message came that told it; null = none did. One that was open already tells it as well. */
  readonly toldAt: Instant | null;
  /** Why the first rule that noticed it held it back; null = none noticed it, or it was told at once. */
  readonly heldBack: HeldBack['why'] | null;
}

export interface Replayed {
  readonly decisions: readonly Decision[];
  readonly outages: readonly ReplayedOutage[];
  /** Those that would have come, of days with a check that could tell. */
  readonly digests: readonly DueDigest[];
  /** From the first to the last sample; null where there is none. */
  readonly span: Interval | null;
  readonly samples: number;
}

/** Samples that come within so long of each other are one tick's. */
const TICK_MS = 1_000;
/** So long after the last sample somebody is thought to have been at work. */
const ATTENTION_MS = 60_000;

/** A replay that is fed piece by piece, so that whoever shows it can draw in between. */
export interface Replaying {
  /** @param samples that come next, in the order of time; a tick may be split */
  take(samples: Iterable<EndpointSample>): void;
  /** What it comes to. Nothing is taken afterwards. */
  end(): Replayed;
}

/** @param samples in the order of time */
export function replay(
  rules: Rules,
  endpoints: readonly Ruled[],
  samples: Iterable<EndpointSample>,
): Replayed {
  const run = replaying(rules, endpoints);
  run.take(samples);
  return run.end();
}

export function replaying(rules: Rules, endpoints: readonly Ruled[]): Replaying {
  const engine = alerting(rules, endpoints);
  const restedFrom = restedFromMs(endpoints);
  const outages = new Outages(endpoints);
  const hours = new Set<number>();
  const decisions: Decision[] = [];
  let count = 0;
  let from: Instant | null = null;
  let to: Instant = 0;
  /** Up to the last sample before those of the batch. */
  let passedTo: Instant = Number.POSITIVE_INFINITY;
  let batch: EndpointSample[] = [];
  let batchFrom: Instant = Number.NEGATIVE_INFINITY;
  const decide = (decided: readonly Decision[]): void => {
    if (decided.length === 0) return;
    decisions.push(...decided);
    outages.told(decided);
  };
  const flush = (): void => {
    if (batch.length === 0) return;
    // Where nobody watched, nobody decided either: what became due meanwhile waits for the next sample.
    const until = batchFrom - passedTo > restedFrom ? passedTo + ATTENTION_MS : batchFrom;
    for (let due = engine.nextAt; due !== null && due < until; due = engine.nextAt) decide(engine.pass(due));
    passedTo = to;
    decide(engine.take(batch, to));
    batch = [];
  };
  return {
    take(samples) {
      for (const each of samples) {
        const { at } = each.sample;
        if (at > batchFrom + TICK_MS) {
          flush();
          batchFrom = at;
        }
        outages.note(each);
        if (isKnown(each.sample)) hours.add(Math.floor(at / HOUR_MS));
        batch.push(each);
        from ??= at;
        to = at;
        count++;
      }
    },
    end() {
      flush();
      const span = from === null ? null : { from, to };
      return {
        decisions,
        outages: outages.all(),
        digests: digestsOf(rules, span, hours),
        span,
        samples: count,
      };
    },
  };
}

/** @param hours since the epoch, those in which a check could tell */
function digestsOf(
  { digest, zone }: Rules,
  span: Interval | null,
  hours: ReadonlySet<number>,
): readonly DueDigest[] {
  if (digest === null || span === null) return [];
  return digestsWithin(digest, span, zone).filter(({ period: { from, to } }) => {
    for (let hour = Math.floor(from / HOUR_MS); hour * HOUR_MS < to; hour++) if (hours.has(hour)) return true;
    return false;
  });
}

interface OpenOutage {
  readonly begin: Instant;
  /** Whether it began in planned time, and counts only where a rule noticed it. */
  readonly isPlanned: boolean;
  toldAt: Instant | null;
  heldBack: HeldBack['why'] | null;
}

/** Follows each endpoint's outages while the samples go by. */
class Outages {
  readonly #planned: ReadonlyMap<string, readonly Interval[]>;
  readonly #open = new Map<string, OpenOutage>();
  readonly #over: ReplayedOutage[] = [];
  /** By alert, those that it covers while it is open. */
  readonly #covered = new Map<string, Set<string>>();

  constructor(endpoints: readonly Ruled[]) {
    this.#planned = new Map(
      endpoints.map(({ id, overlays }) => [id, [...overlays.maintenance, ...overlays.excluded]]),
    );
  }

  note({ endpoint, sample: { at, outcome } }: EndpointSample): void {
    if (outcome === 'unknown') return;
    const open = this.#open.get(endpoint);
    if (outcome !== 'down') {
      if (open === undefined) return;
      this.#open.delete(endpoint);
      if (counts(open)) this.#over.push(outageOf(endpoint, open, at));
      return;
    }
    const isPlanned = contains(this.#planned.get(endpoint) ?? [], at);
    // One that outlives planned time begins with its end.
    if (open !== undefined && (isPlanned || !open.isPlanned)) return;
    const isCovered = [...this.#covered.values()].some((ids) => ids.has(endpoint));
    this.#open.set(endpoint, { begin: at, isPlanned, toldAt: isCovered ? at : null, heldBack: null });
  }

  told(decisions: readonly Decision[]): void {
    for (const { at, alert, kind, held, endpoints } of decisions) {
      const joins = held?.why === 'together';
      if (kind === 'open' && held !== null && !joins) {
        for (const id of endpoints) {
          const open = this.#open.get(id);
          if (open !== undefined) open.heldBack ??= held.why;
        }
      } else if (kind === 'open') {
        const ids = this.#covered.get(alert) ?? new Set();
        this.#covered.set(alert, ids);
        for (const id of endpoints) {
          ids.add(id);
          const open = this.#open.get(id);
          if (open !== undefined) open.toldAt ??= at;
        }
      } else if (kind === 'close' && alert !== '') this.#covered.delete(alert);
    }
  }

  all(): readonly ReplayedOutage[] {
    const open = [...this.#open].flatMap(([id, each]) => (counts(each) ? [outageOf(id, each, null)] : []));
    return [...this.#over, ...open].toSorted((a, b) => a.begin - b.begin);
  }
}

function counts({ isPlanned, heldBack }: OpenOutage): boolean {
  return !isPlanned || heldBack !== null;
}

function outageOf(
  endpoint: string,
  { begin, toldAt, heldBack }: OpenOutage,
  end: Instant | null,
): ReplayedOutage {
  return { endpoint, begin, end, toldAt, heldBack };
}
