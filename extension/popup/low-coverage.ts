// Why so little was watched: was the browser closed, or could it not look?
// Promise: says so only where closed time is most of what is missing, since the endpoint was first checked.
// Not here: the figure of the coverage (shared/core/figures.ts), the note itself (coverage-note.tsx).

import { DAY_MS, type Instant } from '../../shared/core/instant.ts';
import type { Sample } from '../../shared/core/sample.ts';
import { coveredMs, type UptimeTally, watchableMs } from '../../shared/core/tally.ts';
import type { EndpointStatus } from '../../shared/feed/status.ts';

/** Below this share of a window it is worth a word. */
const LOW = 0.5;
/** Days of it that there must be: a browser is closed in its first night too. */
const LEAST_DAYS = 3;
const WINDOWS_DAYS = [7, 30];

export interface Gap {
  readonly endpoint: string;
  readonly from: Instant;
  readonly to: Instant;
  /** Of the time since then, 0 to 1. */
  readonly watchedRatio: number;
}

/** The best watched endpoint, where even that one was watched too little; null where all is well, or too new. */
export function lowCoverage(endpoints: readonly Pick<EndpointStatus, 'id' | 'days'>[]): Gap | null {
  for (const days of WINDOWS_DAYS) {
    const gaps = endpoints.flatMap(({ id, days: rows }) => gapOf(id, rows.slice(-days)) ?? []);
    const best = gaps.toSorted((a, b) => b.watchedRatio - a.watchedRatio)[0];
    if (best !== undefined && best.watchedRatio < LOW) return best;
  }
  return null;
}

/** @param samples of the gap's endpoint in its time @returns the share of the time in which nobody looked; null if it was rather something else */
export function closedRatio({ watchedRatio, from, to }: Gap, samples: readonly Sample[]): number | null {
  const blindMs = samples
    .filter(({ outcome }) => outcome === 'unknown')
    .reduce((sum, { intervalMs }) => sum + intervalMs, 0);
  const missing = 1 - watchedRatio;
  const closed = missing - blindMs / Math.max(1, to - from);
  return closed > missing / 2 ? closed : null;
}

/** From its first whole day on: before that nobody wanted to watch. */
function gapOf(endpoint: string, rows: readonly UptimeTally[]): Gap | null {
  const first = rows.findIndex((day) => coveredMs(day) > 0);
  const days = rows.slice(first === 0 ? 0 : first + 1);
  const [from, to] = [days[0]?.spans[0]?.from, days.at(-1)?.spans.at(-1)?.to];
  if (first < 0 || from === undefined || to === undefined || to - from < (LEAST_DAYS - 1) * DAY_MS)
    return null;
  const watchable = days.reduce((sum, day) => sum + watchableMs(day), 0);
  if (watchable === 0) return null;
  return { endpoint, from, to, watchedRatio: days.reduce((sum, day) => sum + coveredMs(day), 0) / watchable };
}
