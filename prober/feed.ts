// The feed as it is now, out of the history.
// Promise: `nextAt` is when the next results are on record, so that "next in 16s" is true.
// Not here: how often it is made (publish.ts), what may be in it (shared/feed).

import type { Config } from '../shared/config/config.ts';
import type { Instant } from '../shared/core/instant.ts';
import type { Latest } from '../shared/core/standing.ts';
import { readStatus } from '../shared/feed/from-history.ts';
import { plannedMaintenance, publishedIncidents, watchedEndpoints } from '../shared/feed/watched.ts';
import { toFeed } from '../shared/feed/write.ts';
import { TOGETHER_MS } from '../shared/probe/outbox.ts';
import type { History } from '../shared/store/history.ts';
import type { Words } from '../shared/ui/words.ts';
import { type Glance, glanceOf } from './beside/glance.ts';
import { earliestDue } from './run.ts';

export interface FeedTools {
  readonly config: Config;
  readonly isDemonstration: boolean;
  readonly history: History;
  readonly words: Words;
}

export interface Feed {
  readonly text: string;
  /** What the documents beside it are made of. */
  readonly glance: Glance;
}

/** What a page is called whose owner gave it no title. */
export const TITLE = 'Status';

/**
 * The feed, and what stands beside it.
 * @param nextAt from `nextFeedAt`; null = nobody watches, so that no next one is promised
 */
export async function makeFeed(
  { config, isDemonstration, history, words }: FeedTools,
  nextAt: Instant | null,
  now: Instant,
): Promise<Feed> {
  const status = await readStatus({
    history,
    title: config.title ?? TITLE,
    zone: config.zone,
    endpoints: watchedEndpoints(config, now),
    maintenance: plannedMaintenance(config, now, words.state.maintenance),
    incidents: publishedIncidents(config, now),
    page: config.publicUrl,
    demonstration: isDemonstration,
    nextAt,
    now,
  });
  return { text: JSON.stringify(toFeed(status)), glance: glanceOf(status) };
}

/** Sooner than this no reader comes again, ms; a promise that has passed when it arrives would look stale. */
const NEXT_MIN_MS = 3_000;

/**
 * When the next check is due, and the moment that its result may wait for others; null if all are paused.
 * @param heldMs for how long there is no newer feed in any case
 */
export function nextFeedAt(
  { endpoints }: Config,
  latest: ReadonlyMap<string, Latest>,
  now: Instant,
  heldMs: number,
): Instant | null {
  const due = earliestDue(endpoints, latest, new Set(), now);
  return due === null ? null : Math.max(due + TOGETHER_MS, now + NEXT_MIN_MS, now + heldMs);
}
