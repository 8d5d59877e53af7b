// Following a feed: when to load it again.
// Promise: one request at a time, none while the page is hidden, fewer after failures; ends with the signal.
// Not here: the request (load.ts), what is shown (view.tsx).

import { MINUTE_MS, SECOND_MS } from '../shared/core/instant.ts';
import type { ReadFeed } from '../shared/feed/read.ts';
import type { Status } from '../shared/feed/status.ts';

/** What the page knows: the last good status, and what went wrong since. */
export interface Known {
  readonly status: Status | null;
  /** A phrase; null while all is well. */
  readonly problem: string | null;
}

export interface FollowTools {
  readonly load: () => Promise<ReadFeed>;
  readonly tell: (known: Known) => void;
  readonly now: () => number;
  /** 0 <= random < 1 */
  readonly random: () => number;
  /** Resolves after `ms`, or at once when the signal aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Resolves when the page is to be seen. */
  readonly visible: (signal: AbortSignal) => Promise<void>;
  /** Period that the page asks for, ms; null = as the feed says. */
  readonly refreshMs: number | null;
  readonly signal: AbortSignal;
}

const SHORTEST_MS = 5 * SECOND_MS;
const LONGEST_MS = 10 * MINUTE_MS;
const USUAL_MS = MINUTE_MS;
/** Loads are spread by this share, so that a crowd does not come at once. */
const JITTER = 0.1;

/** Loads until `signal` aborts. */
export async function follow(tools: FollowTools): Promise<void> {
  const { load, tell, signal } = tools;
  let status: Status | null = null;
  let failures = 0;
  while (!signal.aborted) {
    await tools.visible(signal);
    if (signal.aborted) return;
    const read = await load();
    if (signal.aborted) return;
    failures = read.ok ? 0 : failures + 1;
    status = read.ok ? read.status : status;
    tell({ status, problem: read.ok ? null : read.problem });
    await tools.wait(pauseMs(tools, status, failures), signal);
  }
}

function pauseMs({ now, random, refreshMs }: FollowTools, status: Status | null, failures: number): number {
  const jitter = 1 + JITTER * random();
  if (failures > 0) return Math.min(LONGEST_MS, SHORTEST_MS * 2 ** (failures - 1)) * jitter;
  if (refreshMs !== null) return Math.max(SHORTEST_MS, refreshMs) * jitter;
  const due = status?.nextAt == null ? USUAL_MS : status.nextAt - now() + SECOND_MS;
  return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, due)) * jitter;
}

/** From when on the feed's states speak of the past: its due time and as long again. */
export function staleFrom(status: Status): number {
  const period = status.nextAt === null ? USUAL_MS : status.nextAt - status.madeAt;
  return (status.nextAt ?? status.madeAt) + Math.max(period, SHORTEST_MS);
}
