// When to look at the feed again.
// Promise: at least ten seconds (five after a failure), about an hour at most; visitors spread themselves out.
// Not here: waiting (watch.ts), fetching (load.ts).

import { HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '../shared/core/instant.ts';
import type { Status } from '../shared/feed/status.ts';

const LEAST_MS = 10 * SECOND_MS;
const MOST_BACK_OFF_MS = 5 * MINUTE_MS;
/** Share of the wait that chance adds. */
const SPREAD = 0.1;

export interface Last {
  /** What was read; null after a failure. */
  readonly status: Pick<Status, 'madeAt' | 'nextAt'> | null;
  /** Failures in a row. */
  readonly failures: number;
}

/**
 * How long to wait, ms.
 * @param refreshMs what the page asks for; null: as the feed says
 * @param random 0 to 1
 */
export function waitMs(
  { status, failures }: Last,
  refreshMs: number | null,
  now: Instant,
  random: number,
): number {
  if (status === null) return (Math.min(MOST_BACK_OFF_MS, LEAST_MS * 2 ** failures) / 2) * (1 + random);
  const wait = Math.max(LEAST_MS, refreshMs ?? untilNext(status, now));
  return Math.min(HOUR_MS, wait) * (1 + SPREAD * random);
}

/** Just after the next one is due; where that is past, after another period. */
function untilNext({ madeAt, nextAt }: Pick<Status, 'madeAt' | 'nextAt'>, now: Instant): number {
  if (nextAt === null) return MINUTE_MS;
  return nextAt > now ? nextAt - now + SECOND_MS : nextAt - madeAt;
}

/** The attribute `refresh`, in whole or broken seconds; null where it is no number. */
export function refreshMsOf(attribute: string | null): number | null {
  return Math.max(LEAST_MS, Number.parseFloat(`${attribute}`) * SECOND_MS) || null;
}
