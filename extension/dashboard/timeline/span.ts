// The shown stretch of time: moved, drawn nearer and further, within what can be shown.
// Promise: never shorter than a minute, never outside its limits, whole milliseconds.
// Not here: what is done with a mouse, a finger or a key (gestures.ts).

import { type Instant, MINUTE_MS } from '../../../shared/core/instant.ts';
import type { Interval } from '../../../shared/core/intervals.ts';

export const SHORTEST_MS = MINUTE_MS;
/** How much one press of a key, or one step of the wheel, draws nearer. */
export const NEARER = 0.6;
/** The share of the span that one press of an arrow moves by. */
const STEP = 0.2;

/** @param at stays where it is; `factor` < 1 draws nearer */
export function zoomed(span: Interval, factor: number, at: Instant, limits: Interval): Interval {
  const length = span.to - span.from;
  const wanted = Math.max(SHORTEST_MS, length * factor);
  const from = at - ((at - span.from) * wanted) / length;
  return within({ from, to: from + wanted }, limits);
}

/** @param byMs > 0 = toward later */
export function moved({ from, to }: Interval, byMs: number, limits: Interval): Interval {
  return within({ from: from + byMs, to: to + byMs }, limits);
}

/** As long as it was where that fits, pushed inside. */
export function within(span: Interval, limits: Interval): Interval {
  const length = Math.min(Math.max(span.to - span.from, SHORTEST_MS), limits.to - limits.from);
  const from = Math.min(Math.max(span.from, limits.from), limits.to - length);
  return { from: Math.round(from), to: Math.round(from + length) };
}

/** What a key does to the span; null = nothing. Left is earlier in every language, as the time runs in the picture. */
export function pressed(key: string, span: Interval, limits: Interval): Interval | null {
  const length = span.to - span.from;
  const middle = span.from + length / 2;
  switch (key) {
    case '+':
    case '=':
      return zoomed(span, NEARER, middle, limits);
    case '-':
    case '_':
      return zoomed(span, 1 / NEARER, middle, limits);
    case 'ArrowLeft':
      return moved(span, -STEP * length, limits);
    case 'ArrowRight':
      return moved(span, STEP * length, limits);
    case 'PageUp':
      return moved(span, -length, limits);
    case 'PageDown':
      return moved(span, length, limits);
    case 'Home':
      return within({ from: limits.from, to: limits.from + length }, limits);
    case 'End':
      return within({ from: limits.to - length, to: limits.to }, limits);
    case '0':
      return limits;
    default:
      return null;
  }
}
