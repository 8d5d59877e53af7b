// When an endpoint is due, and whether this machine slept.
// Promise: an endpoint is checked once in each of its slots, in whichever order and however late ticks come.
// Not here: timers and alarms (extension, prober), the checks themselves (tick.ts).

import type { Endpoint } from '../config/endpoint.ts';
import { type Instant, SECOND_MS } from '../core/instant.ts';

export type Slotted = Pick<Endpoint, 'id' | 'intervalMs' | 'paused'>;

/** Where in its interval an endpoint's slots begin, ms, whole seconds: spreads endpoints over the interval. */
export function phaseMs({ id, intervalMs }: Pick<Endpoint, 'id' | 'intervalMs'>): number {
  return (fnv1a(id) % Math.max(1, Math.floor(intervalMs / SECOND_MS))) * SECOND_MS;
}

/** The start of the slot that `now` lies in. Slots are aligned to the epoch, plus the phase. */
export function slotStart(endpoint: Pick<Endpoint, 'id' | 'intervalMs'>, now: Instant): Instant {
  const phase = phaseMs(endpoint);
  return Math.floor((now - phase) / endpoint.intervalMs) * endpoint.intervalMs + phase;
}

/**
 * Whether the endpoint has no sample in the current slot.
 * @param lastAt the instant of the sample taken last; null = none. One beyond the slot was taken before the clock
 *   was set back, and does not keep us from looking.
 */
export function isDue(endpoint: Slotted, lastAt: Instant | null, now: Instant): boolean {
  if (endpoint.paused) return false;
  const start = slotStart(endpoint, now);
  return lastAt === null || lastAt < start || lastAt >= start + endpoint.intervalMs;
}

/** When the endpoint is due next, `now` if it is already; null if it is paused. */
export function nextDueAt(endpoint: Slotted, lastAt: Instant | null, now: Instant): Instant | null {
  if (endpoint.paused) return null;
  return isDue(endpoint, lastAt, now) ? now : slotStart(endpoint, now) + endpoint.intervalMs;
}

/** What has to be remembered from tick to tick to notice sleep. */
export interface Wakefulness {
  /** When a tick last began or ended; null before the first. */
  readonly lastTickAt: Instant | null;
  /** Until when we count as just woken; null = awake. */
  readonly wakingUntil: Instant | null;
}

export const NEVER_TICKED: Wakefulness = { lastTickAt: null, wakingUntil: null };

/** After waking, how long a silence proves nothing; ms. */
export const WAKING_MS = 30_000;

/** A tick that is less late than this was busy or delayed, not asleep; ms. */
const LATENESS_MIN_MS = 10_000;

/**
 * Notes that a tick begins. One that comes more than two periods late means that the machine slept, whether or not
 * the platform's monotonic clock ran on meanwhile (they differ). The time asleep has no samples, and so is unknown
 * by itself; what this adds is the grace for the first checks after waking, before the network is back.
 * Keep what it returns before the checks are sent.
 * @param tickMs the period of ticks, ms, > 0
 */
export function noteTick(before: Wakefulness, now: Instant, tickMs: number): Wakefulness {
  const lateMs = before.lastTickAt === null ? 0 : now - before.lastTickAt - tickMs;
  const slept = lateMs > Math.max(2 * tickMs, LATENESS_MIN_MS);
  if (slept) return { lastTickAt: now, wakingUntil: now + WAKING_MS };
  const waking = before.wakingUntil !== null && now < before.wakingUntil;
  return { lastTickAt: now, wakingUntil: waking ? before.wakingUntil : null };
}

/** How a tick ended, as far as waking is concerned. */
export interface WakingReport {
  /** Something beyond this machine answered since we woke. */
  readonly networkProven: boolean;
  /** Until when we count as just woken, sleep during the tick included; null = awake. */
  readonly wakingUntil: Instant | null;
}

/** Notes that a tick has ended: a long one, many endpoints hanging, must not look like sleep to the next. */
export function noteTickEnd(before: Wakefulness, now: Instant, report: WakingReport): Wakefulness {
  if (report.networkProven) return { lastTickAt: now, wakingUntil: null };
  const until = Math.max(before.wakingUntil ?? 0, report.wakingUntil ?? 0);
  return { lastTickAt: now, wakingUntil: until === 0 ? null : until };
}

/** FNV-1a, 32 bits, over UTF-16 code units: spreads ids evenly; the same everywhere. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
