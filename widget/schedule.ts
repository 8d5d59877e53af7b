// When to look at a feed again.
// Promise: at least ten seconds (five after a failure), about an hour at most; visitors spread themselves out.
// Not here: waiting (element.tsx), fetching (load.ts).

import { HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '../shared/core/instant.ts';
import type { Status } from '../shared/feed/status.ts';

const LEAST_MS = 10 * SECOND_MS;
const MOST_BACK_OFF_MS = 5 * MINUTE_MS;
/** Share of the wait that chance adds. */
const SPREAD = 0.1;
/** Who saves data waits longer by this share of a feed's period: still before it turns stale. */
const SAVING = 0.7;

/**
 * How long to wait, ms.
 * @param status what was read; null after a failure
 * @param failures in a row, before this one
 * @param refreshMs what the page asks for; Infinity: as the feed says
 * @param isSaving whether the visitor asks to save data
 * @param random 0 to 1
 */
export function waitMs(
  status: Pick<Status, 'madeAt' | 'nextAt'> | null,
  failures: number,
  refreshMs: number,
  isSaving: boolean,
  now: Instant,
  random: number,
): number {
  if (status === null) return (Math.min(MOST_BACK_OFF_MS, LEAST_MS * 2 ** failures) / 2) * (1 + random);
  const { madeAt, nextAt } = status;
  const isAsked = refreshMs < Number.POSITIVE_INFINITY;
  const periodMs = isAsked ? refreshMs : nextAt === null ? MINUTE_MS : nextAt - madeAt;
  // Just after the next one is due; where that is past, or the page has a wish, after another period.
  const leftMs = isAsked || nextAt === null ? 0 : nextAt - now;
  const wait = Math.max(LEAST_MS, leftMs > 0 ? leftMs + SECOND_MS : periodMs);
  return Math.min(HOUR_MS, wait + (isSaving ? SAVING * periodMs : 0)) * (1 + SPREAD * random);
}

/** The attribute `refresh`, in whole or broken seconds, as ms; Infinity where it is no number. */
export function refreshMsOf(attribute: string | null): number {
  return Math.max(LEAST_MS, Number.parseFloat(`${attribute}`) * SECOND_MS) || Number.POSITIVE_INFINITY;
}
