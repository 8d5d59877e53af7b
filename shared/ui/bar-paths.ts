// The geometry of day bars: one path a state, a bar a day.
// Promise: a minute of downtime is still seen; time without evidence is never drawn as good.
// Not here: colours and the element (day-bars.tsx, theme.css).

import { watchableMs } from '../core/figures.ts';
import { coveredMs, lengthMs, type Tally } from '../core/tally.ts';

/** How each part of a bar is filled; `pale` is the good part of a bad day. */
export const BAR_PARTS = ['up', 'pale', 'degraded', 'maintenance', 'down', 'unknown'] as const;
export type BarPart = (typeof BAR_PARTS)[number];

/** Path data by part; '' where there is nothing to draw. */
export type BarPaths = Readonly<Record<BarPart, string>>;

/** Share of its step that a bar fills. */
const FILL = 0.68;
const GAP = 1.5;
const DASH = 2;
/** A foot of downtime is at least this share of the height; one of maintenance at least this many pixels. */
const LEAST_FOOT = 0.2;
const LEAST_MAINTENANCE = 4;
/** A day is drawn as slow from this share of the watched time on. */
const SLOW_SHARE = 0.01;

/** @param width and `height` in the units of the picture */
export function barPaths(days: readonly Tally[], width: number, height: number): BarPaths {
  const step = width / days.length;
  const paths = { up: '', pale: '', degraded: '', maintenance: '', down: '', unknown: '' };
  for (const [i, day] of days.entries()) {
    for (const [part, top, bottom] of segments(day, height)) {
      if (bottom > top) paths[part] += bar(i * step, step * FILL, top, bottom);
    }
  }
  return paths;
}

type Segment = readonly [part: BarPart, top: number, bottom: number];

function segments(day: Tally, height: number): Segment[] {
  const length = lengthMs(day);
  const covered = coveredMs(day);
  const share = (ms: number) => (length === 0 ? 0 : Math.sqrt(ms / length));
  const planned =
    day.maintenanceMs === 0 ? 0 : Math.max(LEAST_MAINTENANCE, height * share(day.maintenanceMs));
  const floor = height - planned;
  const maintenance: Segment = ['maintenance', floor, height];
  if (covered === 0) {
    return planned > 0 ? [maintenance] : [['unknown', height - DASH, height]];
  }
  const watched = Math.max(DASH, height * Math.min(1, covered / Math.max(1, watchableMs(day))));
  const top = Math.min(height - watched, floor - DASH);
  const foot =
    day.downMs === 0 ? 0 : Math.max(height * LEAST_FOOT, Math.min(floor - top, height * share(day.downMs)));
  const gap = foot > 0 || planned > 0 ? GAP : 0;
  const rest: Segment = [restOf(day), top, floor - foot - gap];
  return foot > 0 ? [rest, ['down', floor - foot, floor], maintenance] : [rest, maintenance];
}

function restOf(day: Tally): BarPart {
  if (day.downMs > 0) return 'pale';
  return day.degradedMs >= coveredMs(day) * SLOW_SHARE && day.degradedMs > 0 ? 'degraded' : 'up';
}

function bar(x: number, width: number, top: number, bottom: number): string {
  return `M${short(x)} ${short(top)}h${short(width)}V${short(bottom)}h-${short(width)}z`;
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
