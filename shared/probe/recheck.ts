// Rechecks: when to look again soon after a state has turned, so that it is confirmed within half a minute.
// Promise: computed from the samples on record and an instant, nothing else; a recheck whose time was missed, the
// machine being asleep or the background ended, is simply not there.
// Not here: sending them (tick.ts), remembering turns (recheck-book.ts), what a recheck counts for (core/).

import type { Endpoint } from '../config/endpoint.ts';
import { onlyLooks } from '../config/method.ts';
import type { Instant } from '../core/instant.ts';
import { isKnown, type Sample } from '../core/sample.ts';
import type { Latest } from '../core/standing.ts';

/** What changes something on the server is sent once for each slot, and never more. */
export function mayRecheck({ method }: Pick<Endpoint, 'method'>): boolean {
  return onlyLooks(method);
}

/**
 * The instant from which the rechecks that `sample` calls for are counted: its own, if it is the first failure of an
 * endpoint that was not down, or the first success after an outage that a second look had confirmed.
 * @param before the latest before it; null = none
 * @returns null where it calls for none
 */
export function turnOf(before: Latest | null, sample: Sample): Instant | null {
  if (!isKnown(sample) || (before !== null && sample.at <= before.sample.at)) return null;
  const wasDown = before?.known?.outcome === 'down';
  if (sample.outcome === 'down') return wasDown ? null : sample.at;
  return wasDown && isConfirmed(before) ? sample.at : null;
}

/** Whether the run that the latest known sample ends has more than that one. */
function isConfirmed({ known, knownSince }: Latest): boolean {
  return known !== null && known.at > knownSince;
}

/** A look so shortly before a recheck's time is as good as it; ms. */
const NEAR_MS = 500;

/** A recheck may come so late, and the time-out of the first failure later still; ms. */
const LATE_MS = 10_000;

export interface Sequence {
  /** From `turnOf`. */
  readonly turnedAt: Instant;
  /** The instant of the endpoint's sample taken last. */
  readonly lastAt: Instant;
  /** After the turn, ms, ascending; what is no shorter than the interval is left to the next regular check. */
  readonly delaysMs: readonly number[];
}

/** When the endpoint is to be looked at again, `now` or earlier if it is time; null = not any more. */
export function nextRecheckAt(
  endpoint: Pick<Endpoint, 'method' | 'intervalMs' | 'timeoutMs' | 'paused'>,
  { turnedAt, lastAt, delaysMs }: Sequence,
  now: Instant,
): Instant | null {
  // A turn that is still to come is from before the clock was set back.
  if (endpoint.paused || !mayRecheck(endpoint) || turnedAt > now) return null;
  const tooLate = now - LATE_MS - endpoint.timeoutMs;
  const next = delaysMs
    .filter((delayMs) => delayMs < endpoint.intervalMs)
    .map((delayMs) => turnedAt + delayMs)
    .find((at) => lastAt < at - NEAR_MS && at >= tooLate);
  return next ?? null;
}
