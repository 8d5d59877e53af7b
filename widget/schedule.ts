// When to look at a feed again.
// Promise: at least ten seconds (five after a failure), about an hour at most; visitors spread themselves out.
// Not here: waiting (pool.ts), fetching (load.ts).

import { HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '../shared/core/instant.ts';
import type { Status } from '../shared/feed/status.ts';

const LEAST_MS = 10 * SECOND_MS;
const MOST_BACK_OFF_MS = 5 * MINUTE_MS;
/** Share of the wait that chance adds. */
const SPREAD = 0.1;
/** Who saves data waits longer by this share of a feed's period: still before it turns stale. */
const SAVING = 0.7;

export interface Last {
  /** What was read; null after a failure. */
  readonly status: Pick<Status, 'madeAt' | 'nextAt'> | null;
  /** Failures in a row. */
  readonly failures: number;
}

/**
 * How long to wait, ms.
 * @param refreshMs what the page asks for; null: as the feed says
 * @param isSaving whether the visitor asks to save data
 * @param random 0 to 1
 */
export function waitMs(
  { status, failures }: Last,
  refreshMs: number | null,
  isSaving: boolean,
  now: Instant,
  random: number,
): number {
  if (status === null) return (Math.min(MOST_BACK_OFF_MS, LEAST_MS * 2 ** failures) / 2) * (1 + random);
  const { madeAt, nextAt } = status;
  const periodMs = refreshMs ?? (nextAt === null ? MINUTE_MS : nextAt - madeAt);
  // Just after the next one is due; where that is past, or the page has a wish, after another period.
  const isDue = refreshMs === null && nextAt !== null && nextAt > now;
  const wait = Math.max(LEAST_MS, isDue ? nextAt - now + SECOND_MS : periodMs);
  return Math.min(HOUR_MS, wait + (isSaving ? SAVING * periodMs : 0)) * (1 + SPREAD * random);
}

/** The attribute `refresh`, in whole or broken seconds; null where it is no number. */
export function refreshMsOf(attribute: string | null): number | null {
  return Math.max(LEAST_MS, Number.parseFloat(`${attribute}`) * SECOND_MS) || null;
}
