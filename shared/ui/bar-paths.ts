// The geometry of day bars: one path a state, a bar a day.
// Promise: a minute of downtime is still seen; time without evidence is never drawn as good; a day without service stays empty.
// Not here: colours and the element (bars.tsx, theme.css).

import { coveredMs, lengthMs, type UptimeTally, watchableMs } from '../core/tally.ts';

/** How each part of a bar is filled; `pale` is the good part of a bad day. */
export type BarPart = 'up' | 'pale' | 'degraded' | 'maintenance' | 'down' | 'unknown';

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
export function barPaths(days: readonly UptimeTally[], width: number, height: number): BarPaths {
  const paths = { up: '', pale: '', degraded: '', maintenance: '', down: '', unknown: '' };
  const step = width / days.length;
  const bar = short(step * FILL);
  const whole = ` 0h${bar}V${height}h-${bar}z`;
  days.forEach((day, i) => {
    const left = `M${short(i * step)}`;
    if (isSpotless(day)) paths.up += left + whole;
    else {
      for (const [part, top, bottom] of segments(day, height)) {
        if (bottom > top) paths[part] += `${left} ${short(top)}h${bar}V${short(bottom)}h-${bar}z`;
      }
    }
  });
  return paths;
}

/** Up, and nothing else, as most days are. */
function isSpotless(day: UptimeTally): boolean {
  return day.upMs > 0 && day.upMs === lengthMs(day);
}

type Segment = readonly [part: BarPart, top: number, bottom: number];

function segments(day: UptimeTally, height: number): Segment[] {
  const covered = coveredMs(day);
  const foot = (ms: number, least: number, most: number) =>
    ms && Math.max(least, Math.min(most, height * Math.sqrt(ms / lengthMs(day))));
  const planned = foot(day.maintenanceMs, LEAST_MAINTENANCE, height);
  const floor = height - planned;
  const maintenance: Segment = ['maintenance', floor, height];
  if (planned > 0 && covered === 0) return [maintenance];
  if (covered === 0) return watchableMs(day) > 0 ? [['unknown', height - DASH, height]] : [];
  const watched = Math.max(DASH, (height * covered) / watchableMs(day));
  const top = Math.min(height - watched, floor - DASH);
  const down = foot(day.downMs, height * LEAST_FOOT, floor - top);
  const gap = down + planned > 0 ? GAP : 0;
  return [[restOf(day, covered), top, floor - down - gap], ['down', floor - down, floor], maintenance];
}

function restOf({ downMs, degradedMs }: UptimeTally, covered: number): BarPart {
  if (downMs > 0) return 'pale';
  return degradedMs > 0 && degradedMs >= covered * SLOW_SHARE ? 'degraded' : 'up';
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
