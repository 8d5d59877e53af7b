// Which windows a report is about: the last so many hours or days, a picked time, or a row for each day, week or month.
// Promise: the same edges as every other face has; what was asked and what is used stand side by side.
// Not here: what the windows hold (evidence.ts), what can be typed (window-option.ts).

import { type CalendarUnit, dayEdges, dayFloor, hourEdges, unitEdges } from '../../shared/core/calendar.ts';
import { DAY_MS, HOUR_MS, type Instant } from '../../shared/core/instant.ts';
import type { Interval } from '../../shared/core/intervals.ts';
import { STANDARD_WINDOWS, windowStart } from '../../shared/core/window.ts';

export type WindowChoice =
  /** The last so much time up to `at`. No lengths: the standard ones, as far as the data reaches. */
  | { readonly kind: 'last'; readonly lengths: readonly WindowLength[]; readonly at: Instant | null }
  | { readonly kind: 'picked'; readonly from: Instant | null; readonly to: Instant | null }
  | {
      readonly kind: 'by';
      readonly unit: CalendarUnit;
      readonly from: Instant | null;
      readonly to: Instant | null;
    };

export interface WindowLength {
  /** As typed: "24h". */
  readonly name: string;
  readonly lengthMs: number;
  /** Cut from whole hours, or from whole days. */
  readonly rows: 'hours' | 'days';
}

export interface WantedWindow {
  /** "24h", "2026-11" or '' for a picked one. */
  readonly name: string;
  readonly asked: Interval;
  readonly used: Interval;
}

export interface WindowGround {
  /** All that is on record; null = nothing. */
  readonly extent: Interval | null;
  /** Up to when figures speak, where nobody says otherwise. */
  readonly asOf: Instant;
  readonly now: Instant;
  readonly zone: string;
}

const STANDARD_LENGTHS: readonly WindowLength[] = STANDARD_WINDOWS.map(({ id, lengthMs, rows }) => ({
  name: id,
  lengthMs,
  rows: rows === 'hours' ? 'hours' : 'days',
}));

/** "24h", "90d" as a length that windows have: of whole hours or days, up to ten years; null if it is none. */
export function windowLength(text: string): WindowLength | null {
  const match = /^([1-9]\d{0,4})([hd])$/u.exec(text.trim().toLowerCase());
  if (match === null) return null;
  const [name, count, unit] = match;
  const lengthMs = Number(count) * (unit === 'h' ? HOUR_MS : DAY_MS);
  if (lengthMs > LONGEST_MS) return null;
  return { name, lengthMs, rows: unit === 'h' ? 'hours' : 'days' };
}

const LONGEST_MS = 3_653 * DAY_MS;

/** The windows of a report, in the order of their figures. Empty where nothing is on record and nothing was picked. */
export function windowsFor(choice: WindowChoice, ground: WindowGround): readonly WantedWindow[] {
  switch (choice.kind) {
    case 'last':
      return lastWindows(choice.lengths, choice.at ?? ground.asOf, ground);
    case 'picked': {
      const asked = span(choice, ground);
      if (asked === null) return [];
      const used = { ...asked, to: Math.min(asked.to, ground.now) };
      return used.from < used.to ? [{ name: '', asked, used }] : [];
    }
    case 'by':
      return rowsBy(choice.unit, span(choice, ground), ground);
  }
}

function lastWindows(
  lengths: readonly WindowLength[],
  at: Instant,
  { extent, zone }: WindowGround,
): readonly WantedWindow[] {
  if (lengths.length > 0) return lengths.map((length) => lastWindow(length, at, zone));
  const all = STANDARD_LENGTHS.map((length) => lastWindow(length, at, zone));
  // A longer window says more only where the shorter one does not hold everything.
  return all.filter((_, i) => {
    const shorter = all[i - 1];
    return shorter === undefined || (extent !== null && extent.from < shorter.used.from);
  });
}

function lastWindow({ name, lengthMs, rows }: WindowLength, at: Instant, zone: string): WantedWindow {
  const edges = rows === 'hours' ? hourEdges(at - lengthMs, at, zone) : [dayFloor(at - lengthMs, zone)];
  const from = windowStart(edges, at, lengthMs) ?? at - lengthMs;
  return { name, asked: { from: at - lengthMs, to: at }, used: { from, to: at } };
}

function rowsBy(
  unit: CalendarUnit,
  all: Interval | null,
  { now, zone }: WindowGround,
): readonly WantedWindow[] {
  if (all === null) return [];
  const edges = unitEdges(unit, all.from, all.to, zone);
  return edges.slice(1).flatMap((to, i) => {
    const from = edges[i] ?? to;
    const used = { from: Math.max(from, all.from), to: Math.min(to, all.to, now) };
    return used.from < used.to ? [{ name: rowName(unit, from, zone), asked: { from, to }, used }] : [];
  });
}

/** What was picked, or else all that is on record. */
function span(
  { kind, from, to }: Exclude<WindowChoice, { readonly kind: 'last' }>,
  { extent, asOf, zone }: WindowGround,
): Interval | null {
  const start = extent === null ? null : kind === 'by' ? dayFloor(extent.from, zone) : extent.from;
  const first = from ?? start;
  const last = to ?? (extent === null ? null : asOf);
  return first === null || last === null ? null : { from: first, to: last };
}

/** "2026-11-24", "2026-W48", "2026-11", "2026": ISO 8601. */
function rowName(unit: CalendarUnit, from: Instant, zone: string): string {
  const date = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).toPlainDate();
  switch (unit) {
    case 'day':
      return date.toString();
    case 'week':
      return `${date.yearOfWeek ?? date.year}-W${String(date.weekOfYear ?? 0).padStart(2, '0')}`;
    case 'month':
      return date.toString().slice(0, 7);
    case 'year':
      return String(date.year);
  }
}

/** Successive days of a time, or hours where it is short, for the bars; the last `most` of them. */
export function barWindows({ from, to }: Interval, zone: string, most: number): readonly Interval[] {
  if (to <= from || most < 1) return [];
  const areHours = to - from <= Math.min(most * HOUR_MS, 3 * DAY_MS);
  const earliest = Math.max(from, to - most * (areHours ? HOUR_MS : DAY_MS));
  const edges = (areHours ? hourEdges : dayEdges)(earliest, to, zone).filter((edge) => edge < to);
  return edges.slice(-most).map((start, i, all) => ({ from: start, to: all[i + 1] ?? to }));
}
