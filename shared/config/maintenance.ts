// Planned time: once, or again and again by a rule.
// Promise: a plan means the same instants whenever they are asked for; what it meets is given whole, not cut.
// Not here: reading a plan (config.ts), what it does to the figures (overlays.ts, core/overlay.ts).

import { DAY_MS, type Instant } from '../core/instant.ts';
import type { Interval } from '../core/intervals.ts';
import { parseInstant } from './iso-instant.ts';
import { occurrences, type Recurrence, wallMsOf } from './recurrence.ts';
import type { RecurrenceRule } from './recurrence-rule.ts';

interface Planned {
  readonly title: string | null;
  /** Ids of the endpoints concerned; null = all. */
  readonly endpoints: readonly string[] | null;
}

/** Half-open. */
export interface PlannedOnce extends Planned, Interval {}

export interface PlannedAgain extends Planned {
  /** As it was written, in ISO 8601: on the clock of the owner's zone, or with an offset. */
  readonly starts: string;
  /** Of each one, in real time: a night of two hours is two hours through a jump of the clocks too. */
  readonly durationMs: number;
  readonly rule: RecurrenceRule;
}

export type PlannedMaintenance = PlannedOnce | PlannedAgain;

export type Start =
  | { readonly kind: 'instant'; readonly at: Instant }
  /** What the owner's clock shows, ms as if it were UTC. */
  | { readonly kind: 'wall'; readonly atMs: number };

/** `2026-12-06T02:00` or `2026-12-06T02:00+01:00`; null if it is neither or does not exist. */
export function parseStart(text: string): Start | null {
  const at = parseInstant(text);
  if (at !== null) return { kind: 'instant', at };
  const atMs = parseInstant(`${text}Z`);
  return atMs === null ? null : { kind: 'wall', atMs };
}

/**
 * The planned intervals that meet [from, to), ascending and whole.
 * @param zone the owner's, an IANA name: the rule counts on its clock, wherever the start's offset is from
 */
export function plannedWithin(
  plan: PlannedMaintenance,
  zone: string,
  from: Instant,
  to: Instant,
): Interval[] {
  if ('from' in plan) return plan.from < to && from < plan.to ? [{ from: plan.from, to: plan.to }] : [];
  const { durationMs } = plan;
  const starts = occurrences(recurrenceOf(plan, zone), from - durationMs + 1, to);
  return [...starts].map((at) => ({ from: at, to: at + durationMs }));
}

/** Whether the plan concerns the endpoint. */
export function concerns({ endpoints }: PlannedMaintenance, id: string): boolean {
  return endpoints === null || endpoints.includes(id);
}

/** When the first one begins; null if none ever does. @param withinMs how long to look from the start on */
export function firstOf(plan: PlannedAgain, zone: string, withinMs: number): Instant | null {
  const recurrence = recurrenceOf(plan, zone);
  const { startsMs } = recurrence;
  const found = occurrences(recurrence, startsMs - 2 * DAY_MS, startsMs + withinMs).next();
  return found.done === true ? null : found.value;
}

function recurrenceOf({ starts, rule }: PlannedAgain, zone: string): Recurrence {
  const start = parseStart(starts);
  if (start === null) throw new RangeError(`Expected starts as the schema lets it through, got "${starts}"`);
  return { rule, startsMs: start.kind === 'wall' ? start.atMs : wallMsOf(start.at, zone), zone };
}
