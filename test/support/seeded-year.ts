// A year of checks of one endpoint, made up from a seed, with all that makes figures wrong elsewhere.
// Promise: the same arguments give the same samples; every kind of event lies where its comment says.
// Not here: loading it into a store (the tests do), short dense histories (oracle/arbitrary.ts).

import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import type { Interval } from '../../shared/core/intervals.ts';
import type { Cause, Outcome, Sample } from '../../shared/core/sample.ts';
import { seeded } from './seeded.ts';

export interface SeededYear {
  readonly samples: readonly Sample[];
  readonly maintenance: readonly Interval[];
}

export interface YearOptions {
  /** The last sample lies at most an interval before this; a whole minute. */
  readonly to: number;
  readonly zone: string;
  readonly seed: number;
  readonly days?: number;
  readonly intervalMs?: number;
  /** Whether the endpoint is down at the end. */
  readonly downNow?: boolean;
}

interface Event extends Interval {
  readonly outcome: Outcome | 'nothing';
  readonly status: number | null;
  readonly cause: Cause | null;
}

export function seededYear(options: YearOptions): SeededYear {
  const { to, seed, days = 365, intervalMs = MINUTE_MS, downNow = false } = options;
  const random = seeded(seed);
  const from = to - days * DAY_MS;
  const events = eventsOf(options, from, random);
  const samples: Sample[] = [];
  for (let slot = from; slot < to; slot += intervalMs) {
    const at = slot + Math.floor(random() * 2_000);
    const isLast = downNow && to - slot <= 5 * intervalMs;
    const event = isLast ? DOWN_NOW : events.find((each) => each.from <= at && at < each.to);
    const sample = sampleOf(at, event, intervalMs, random);
    if (sample !== null) samples.push(sample);
  }
  return { samples, maintenance: maintenanceOf(to) };
}

const DOWN_NOW = { outcome: 'down', status: 503, cause: 'status' } as const;

/** Two hours of planned work 20 days before the end, with failures in it. */
function maintenanceOf(to: number): Interval[] {
  return [{ from: to - 20 * DAY_MS, to: to - 20 * DAY_MS + 2 * HOUR_MS }];
}

function eventsOf({ to, zone }: YearOptions, from: number, random: () => number): Event[] {
  const down = (start: number, minutes: number, status: number | null, cause: Cause): Event => ({
    from: start,
    to: start + minutes * MINUTE_MS,
    outcome: 'down',
    status,
    cause,
  });
  const events: Event[] = [];
  for (const [planned] of [maintenanceOf(to)]) {
    if (planned !== undefined) events.push({ ...down(planned.from + 5 * MINUTE_MS, 90, 503, 'status') });
  }
  // Across midnight, and through each night on which the clocks change.
  events.push(down(midnight(to - 40 * DAY_MS, zone) - 20 * MINUTE_MS, 45, null, 'timeout'));
  for (const jump of jumps(to, zone)) events.push(down(jump - 30 * MINUTE_MS, 90, 502, 'status'));
  // Two days without network, told by the guard; and nothing at all every seventh night.
  const offline = to - 60 * DAY_MS;
  events.push({
    from: offline,
    to: offline + 2 * DAY_MS,
    outcome: 'unknown',
    status: null,
    cause: 'offline',
  });
  for (let night = from; night < to; night += 7 * DAY_MS) {
    events.push({ from: night, to: night + 6 * HOUR_MS, outcome: 'nothing', status: null, cause: null });
  }
  // An outage that begins before, and goes on after, time that nobody watched.
  const closed = to - 12 * DAY_MS;
  events.push(down(closed, 20, null, 'network'));
  events.push({
    from: closed + 20 * MINUTE_MS,
    to: closed + 3 * HOUR_MS,
    outcome: 'nothing',
    status: null,
    cause: null,
  });
  events.push(down(closed + 3 * HOUR_MS, 15, null, 'network'));
  // Slow hours, and about forty blips of one to four checks.
  events.push({
    from: to - 5 * DAY_MS,
    to: to - 5 * DAY_MS + 9 * HOUR_MS,
    outcome: 'degraded',
    status: 200,
    cause: null,
  });
  for (let i = 0; i < 40; i++) {
    const start = from + Math.floor(random() * (to - from));
    events.push(
      random() < 0.5
        ? down(start, 1 + 3 * random(), 500, 'status')
        : down(start, 1 + 3 * random(), null, 'timeout'),
    );
  }
  return events;
}

function sampleOf(
  at: number,
  event: Pick<Event, 'outcome' | 'status' | 'cause'> | undefined,
  intervalMs: number,
  random: () => number,
): Sample | null {
  const latencyUs = Math.round(120_000 + 90_000 * random() + (random() < 0.03 ? 900_000 * random() : 0));
  const base = { at, intervalMs, vantage: '', recheck: false };
  if (event === undefined) return { ...base, outcome: 'up', status: 200, latencyUs, cause: null };
  if (event.outcome === 'nothing') return null;
  const { outcome, status, cause } = event;
  if (outcome === 'degraded')
    return { ...base, outcome, status: 200, latencyUs: latencyUs + 1_500_000, cause: null };
  return { ...base, outcome, status, latencyUs: status === null ? null : latencyUs, cause };
}

function midnight(at: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).startOfDay().epochMilliseconds;
}

/** The last two instants at which the clocks of the zone changed. */
function jumps(at: number, zone: string): number[] {
  const first = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition('previous');
  const second = first?.getTimeZoneTransition('previous');
  return [first, second].flatMap((jump) =>
    jump === null || jump === undefined ? [] : [jump.epochMilliseconds],
  );
}
