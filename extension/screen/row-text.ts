// What a row says of its endpoint: the state as a word, for how long, and what the last check saw.
// Promise: short enough for one line in most cases; nothing unknown reads as fine.
// Not here: figures (shared/ui/text.ts), the rows (popup/, dashboard/).

import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../../shared/core/instant.ts';
import type { Latest } from '../../shared/core/standing.ts';
import type { FigureWording } from '../../shared/ui/figure-words.ts';
import { whyUnknown } from '../../shared/ui/sentences.ts';
import { durationText, instantText, latencyText } from '../../shared/ui/text.ts';
import type { SpokenWords } from '../words/words.ts';
import type { Item } from './order.ts';

/** "up 3d · 182 ms", "down 4m 23s · 503", "not checked since 14:02 · snoozed until 16:00" */
export function rowText(
  { endpoint, standing, isAsleep }: Item,
  latest: Latest | null,
  snoozedUntil: Instant,
  now: Instant,
  wording: FigureWording,
  words: SpokenWords,
): string {
  if (endpoint.paused) return words.paused;
  if (standing === null) return wording.words.state.unknown;
  const asleep = isAsleep ? [words.popup.snoozedUntil(instantText(snoozedUntil, now, wording))] : [];
  if (standing.state === 'unknown') return [whyUnknown(standing, now, wording), ...asleep].join(' · ');
  const forMs = Math.max(0, now - (standing.since ?? now));
  const saw = sawText(latest, endpoint.latencyLimitMs, wording, words);
  return [lastingText(standing.state, forMs, wording, words), ...saw, ...asleep].join(' · ');
}

/** A length that one glance takes in: whole days, whole hours, whole minutes; to the second where it is new. */
export function roughlyMs(ms: number): number {
  const unit = [DAY_MS, HOUR_MS, MINUTE_MS].find((each) => ms >= each);
  return unit === undefined ? ms : Math.floor(ms / unit) * unit;
}

function lastingText(
  state: 'up' | 'degraded' | 'down' | 'maintenance',
  ms: number,
  { locale, words }: FigureWording,
  { popup }: SpokenWords,
): string {
  // An outage counts by the second as long as somebody may be waiting for its end.
  if (state === 'down') return words.downFor(durationText(ms < DAY_MS ? ms : roughlyMs(ms), locale));
  const roughly = durationText(roughlyMs(ms), locale);
  if (state === 'up') return popup.upFor(roughly);
  return state === 'degraded' ? popup.slowFor(roughly) : popup.maintenanceFor(roughly);
}

function sawText(
  latest: Latest | null,
  limitMs: number | null,
  { locale }: FigureWording,
  { popup }: SpokenWords,
): readonly string[] {
  const sample = latest?.sample;
  if (sample === undefined || sample.outcome === 'unknown') return [];
  if (sample.outcome === 'down') {
    if (sample.cause === 'status' && sample.status !== null) return [String(sample.status)];
    return sample.cause !== null && sample.cause in popup.cause ? [causeText(sample.cause, popup)] : [];
  }
  const latency = latencyText(sample.latencyUs, locale);
  const isOver = sample.outcome === 'degraded' && limitMs !== null;
  return [isOver ? popup.overLimit(latency, latencyText(limitMs * 1_000, locale)) : latency];
}

function causeText(cause: string, { cause: words }: SpokenWords['popup']): string {
  return Object.entries(words).find(([each]) => each === cause)?.[1] ?? cause;
}
