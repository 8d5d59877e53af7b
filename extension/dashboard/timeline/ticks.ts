// The marks along the time: where they lie, and what they say.
// Promise: days and months are the owner's, hours and minutes the reader's; never more of them than there is room for.
// Not here: drawing them (chart.ts).

import { unitEdges } from '../../../shared/core/calendar.ts';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '../../../shared/core/instant.ts';
import type { Interval } from '../../../shared/core/intervals.ts';
import { dateTimeFormat } from '../../../shared/ui/formats.ts';
import type { Wording } from '../../../shared/ui/text.ts';

const SHORT_MS = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200].map(
  (seconds) => seconds * SECOND_MS,
);
const LONG = [
  { unit: 'day', every: 1, lengthMs: DAY_MS },
  { unit: 'day', every: 2, lengthMs: 2 * DAY_MS },
  { unit: 'week', every: 1, lengthMs: 7 * DAY_MS },
  { unit: 'week', every: 2, lengthMs: 14 * DAY_MS },
  { unit: 'month', every: 1, lengthMs: 30 * DAY_MS },
  { unit: 'month', every: 3, lengthMs: 91 * DAY_MS },
  { unit: 'year', every: 1, lengthMs: 365 * DAY_MS },
] as const;

export interface Tick {
  readonly at: Instant;
  readonly text: string;
}

export function ticksOf({ from, to }: Interval, most: number, wording: Wording): readonly Tick[] {
  const least = (to - from) / Math.max(1, most);
  const short = SHORT_MS.find((each) => each >= least);
  const inside = (edges: readonly Instant[]) => edges.filter((edge) => from <= edge && edge <= to);
  if (short !== undefined) {
    const offset = offsetMs(from, wording.viewerZone);
    const first = Math.ceil((from + offset) / short) * short - offset;
    const count = Math.floor((to - first) / short) + 1;
    const edges = Array.from({ length: Math.max(0, count) }, (_, i) => first + i * short);
    return inside(edges).map((at) => ({ at, text: shortText(at, short, wording) }));
  }
  const { unit, every, lengthMs } = LONG.find((each) => each.lengthMs >= least) ?? LONG[6];
  const edges = inside(unitEdges(unit, from, to, wording.zone));
  const kept = edges.filter((edge, i) =>
    unit === 'month' ? isQuarter(edge, every, wording.zone) : i % every === 0,
  );
  return kept.map((at) => ({ at, text: longText(at, lengthMs, wording) }));
}

/** How far the clocks of a zone are ahead of UTC. */
function offsetMs(at: Instant, zone: string | undefined): number {
  const id = zone ?? Temporal.Now.timeZoneId();
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(id).offsetNanoseconds / 1_000_000;
}

function isQuarter(at: Instant, every: number, zone: string): boolean {
  return (
    every === 1 || Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).month % every === 1
  );
}

/** At the reader's midnight the date. */
function shortText(at: Instant, lengthMs: number, { locale, viewerZone: timeZone }: Wording): string {
  const isMidnight = (at + offsetMs(at, timeZone)) % DAY_MS === 0;
  if (isMidnight && lengthMs >= HOUR_MS) return dateTimeFormat(locale, { ...DATE, timeZone }).format(at);
  const seconds = lengthMs < MINUTE_MS ? { second: '2-digit' as const } : {};
  return dateTimeFormat(locale, { ...TIME, ...seconds, timeZone }).format(at);
}

function longText(at: Instant, lengthMs: number, { locale, zone: timeZone }: Wording): string {
  const options = lengthMs < 30 * DAY_MS ? DATE : lengthMs < 365 * DAY_MS ? MONTH : YEAR;
  return dateTimeFormat(locale, { ...options, timeZone }).format(at);
}

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DATE = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const MONTH = { month: 'short', year: 'numeric' } as const;
const YEAR = { year: 'numeric' } as const;
