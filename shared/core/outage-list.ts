// Outages one by one, with the checks behind each: what tallies count, told.
// Promise: their down times, bounds and number are those of the tallies of the same samples, to the millisecond.
// Not here: counting them in buckets (walk.ts), joining flaps into an incident (alert/), a person's notes (extension).

import type { Instant } from './instant.ts';
import { subtract, union } from './intervals.ts';
import type { Overlays } from './overlay.ts';
import { majority, type Quorum, timeline } from './quorum.ts';
import { type Cause, inOrder, type Sample } from './sample.ts';
import type { Run } from './timeline.ts';

export interface ToldOutage {
  /** First millisecond of down: it names the outage. */
  readonly begin: Instant;
  /** The up or degraded sample that ended it; null where none is on record. */
  readonly end: Instant | null;
  /** Its down time; what nobody watched, or was planned, is not in it. */
  readonly downMs: number;
  /** What its down time is at the least, and at the most. */
  readonly leastMs: number;
  readonly mostMs: number;
  /** The check that it began with. */
  readonly first: Sample | null;
  /** The last check that found it down. */
  readonly lastDownAt: Instant;
  /** How many checks found it down. */
  readonly checks: number;
  /** Why, the most frequent first. */
  readonly causes: readonly CauseCount[];
}

export interface CauseCount {
  readonly cause: Cause | null;
  readonly status: number | null;
  readonly count: number;
}

/** In the order of time. @param samples of one endpoint, in any order */
export function outageList(
  samples: readonly Sample[],
  over: Overlays,
  quorum: Quorum = majority,
): readonly ToldOutage[] {
  const sorted = inOrder(samples);
  const planned = union([...over.maintenance, ...over.excluded]);
  const drafts: Draft[] = [];
  let open: Draft | null = null;
  let beforeMs = 0;
  for (const run of timeline(sorted, over, quorum)) {
    const pieces = subtract([run], planned);
    const lengthMs = pieces.reduce((sum, { from, to }) => sum + to - from, 0);
    const [first] = pieces;
    if (run.state !== 'down') {
      if (open !== null) open.end = run.from;
      open = null;
      beforeMs = run.isInDoubt ? lengthMs : 0;
      continue;
    }
    if (first === undefined) continue;
    if (open === null) {
      open = { begin: first.from, end: null, downMs: 0, leastMs: 0, beforeMs };
      drafts.push(open);
      beforeMs = 0;
    }
    add(open, run, lengthMs);
  }
  const down = sorted.filter(({ outcome }) => outcome === 'down');
  return drafts.map((draft) => told(draft, down));
}

interface Draft {
  readonly begin: Instant;
  end: Instant | null;
  downMs: number;
  leastMs: number;
  /** The doubtful time right before it. */
  readonly beforeMs: number;
}

function add(draft: Draft, { isInDoubt }: Run, lengthMs: number): void {
  draft.downMs += lengthMs;
  if (!isInDoubt) draft.leastMs += lengthMs;
}

function told({ begin, end, downMs, leastMs, beforeMs }: Draft, down: readonly Sample[]): ToldOutage {
  const to = end ?? Number.POSITIVE_INFINITY;
  // One that stands where planned time ends was sent before.
  const start = Math.max(
    down.findLastIndex(({ at }) => at <= begin),
    0,
  );
  const own: Sample[] = [];
  for (let i = start; i < down.length; i++) {
    const sample = down[i];
    if (sample === undefined || sample.at >= to) break;
    own.push(sample);
  }
  return {
    begin,
    end,
    downMs,
    leastMs,
    mostMs: downMs + beforeMs,
    first: own[0] ?? null,
    lastDownAt: own.at(-1)?.at ?? begin,
    checks: own.length,
    causes: causesOf(own),
  };
}

function causesOf(samples: readonly Sample[]): readonly CauseCount[] {
  const groups = Map.groupBy(samples, ({ cause, status }) => `${cause} ${status}`);
  const counts = [...groups.values()].map((own) => {
    return { cause: own[0]?.cause ?? null, status: own[0]?.status ?? null, count: own.length };
  });
  return counts.sort((a, b) => b.count - a.count);
}
