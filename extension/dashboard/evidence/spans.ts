// Which time has to be read for the failures of an endpoint: the days whose tallies tell of trouble.
// Promise: every failing check and every outage lies in one span as a whole, with the known checks around it.
// Not here: reading (troubles.ts).

import { DAY_MS, type Instant } from '../../../shared/core/instant.ts';
import type { Interval } from '../../../shared/core/intervals.ts';
import { coveredMs, type UptimeTally } from '../../../shared/core/tally.ts';

/**
 * @param days successive, the last one as far as anything is on record
 * @param now the last day is read up to here
 * @param troubled whether something failed since the last day ended
 */
export function troubledSpans(
  days: readonly UptimeTally[],
  now: Instant,
  troubled: boolean,
): readonly Interval[] {
  const wanted = new Set<number>();
  days.forEach((day, i) => {
    const isLast = i === days.length - 1;
    if (day.downMs === 0 && day.degradedMs === 0 && !(isLast && troubled)) return;
    wanted.add(i);
    // An outage ends where somebody looked next, and its bounds reach to where somebody looked before.
    for (const step of [-1, 1]) {
      let at = i + step;
      while (at >= 0 && at < days.length - 1 && !isLookedAt(days[at])) at += step;
      if (step === 1) for (let j = i + 1; j <= at; j++) wanted.add(j);
      else wanted.add(Math.max(at, 0));
    }
  });
  return joined(days, wanted, now);
}

/** A sample of the day before may stand for the first minutes of a day. */
function isLookedAt(day: UptimeTally | undefined): boolean {
  return day !== undefined && coveredMs(day) > 2 * day.intervalMs;
}

function joined(days: readonly UptimeTally[], wanted: ReadonlySet<number>, now: Instant): Interval[] {
  const spans: Interval[] = [];
  days.forEach((day, i) => {
    const span = day.spans[0];
    if (!wanted.has(i) || span === undefined) return;
    const to = i === days.length - 1 ? Math.max(now + 1, span.to) : span.to;
    const last = spans.at(-1);
    if (last !== undefined && last.to === span.from) spans.splice(-1, 1, { from: last.from, to });
    else spans.push({ from: span.from, to });
  });
  return spans;
}

/** Pieces short enough to be unpacked in one go. */
export function pieces({ from, to }: Interval, lengthMs = 8 * DAY_MS): readonly Interval[] {
  const parts: Interval[] = [];
  for (let at = from; at < to; at += lengthMs) parts.push({ from: at, to: Math.min(to, at + lengthMs) });
  return parts;
}
