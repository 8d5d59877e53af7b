// A status straight from samples, by the core alone: the twin of what the store builds from its tallies.
// Promise: no storage, no clock; the same samples give the same status.
// Not here: making up samples (seeded-history.ts), the store's way (shared/feed/from-history.ts).

import { dayEdges, dayFloor, hourEdges } from '../../shared/core/calendar.ts';
import { responseTime } from '../../shared/core/figures.ts';
import { DAY_MS } from '../../shared/core/instant.ts';
import { NO_OVERLAYS, type Overlays } from '../../shared/core/overlay.ts';
import { openOutage, tallies } from '../../shared/core/rollup.ts';
import { inOrder, isKnown, type Sample } from '../../shared/core/sample.ts';
import { quantileUs, sketchCount } from '../../shared/core/sketch.ts';
import { advance, type Latest, standing } from '../../shared/core/standing.ts';
import { mergeAll, type Tally } from '../../shared/core/tally.ts';
import { windowTallies } from '../../shared/core/window.ts';
import type { EndpointStatus, Status } from '../../shared/feed/status.ts';

export interface MadeEndpoint {
  readonly id: string;
  readonly name?: string;
  readonly group?: string;
  readonly samples: readonly Sample[];
  readonly overlays?: Overlays;
}

export function statusFromSamples(
  endpoints: readonly MadeEndpoint[],
  { asOf, zone, now = asOf }: { asOf: number; zone: string; now?: number },
): Status {
  return {
    title: 'Example',
    page: null,
    asOf,
    madeAt: now,
    nextAt: now + 60_000,
    zone,
    demonstration: false,
    endpoints: endpoints.map((endpoint) => endpointStatus(endpoint, asOf, zone, now)),
    maintenance: [],
    incidents: [],
  };
}

function endpointStatus(made: MadeEndpoint, asOf: number, zone: string, now: number): EndpointStatus {
  const samples = inOrder(made.samples);
  const over = made.overlays ?? NO_OVERLAYS;
  const cut = (edges: readonly number[]) => [...edges.filter((edge) => edge < asOf), asOf];
  const days = cut(dayEdges(asOf - 90 * DAY_MS, asOf, zone));
  const dayStarts = dayEdges(asOf - 2 * DAY_MS, asOf, zone);
  const hours = cut(hourEdges(dayStarts[0] ?? asOf, asOf, zone));
  const evidence = { samples, overlays: over, apdexUs: 500_000, open: null };
  const from = (edges: readonly number[]): Tally[] => {
    const [first = asOf] = edges;
    const earlier = tallies(evidence, [Math.min(first - 1, samples[0]?.at ?? first), first]);
    const open = earlier[0] === undefined ? null : openOutage(earlier[0]);
    return tallies({ ...evidence, open }, edges);
  };
  const dayTallies = from(days);
  const hourTallies = from(hours);
  const year = from([dayFloor(asOf - 365 * DAY_MS, zone), asOf]);
  const windows = windowTallies({ hours: hourTallies, days: dayTallies, year }, asOf, mergeAll);
  const latest = samples.reduce<Latest | null>(advance, null);
  const answered = samples.findLast((each) => each.outcome === 'up' || each.outcome === 'degraded');
  return {
    id: made.id,
    name: made.name ?? made.id,
    group: made.group ?? null,
    intervalMs: samples.at(-1)?.intervalMs ?? 60_000,
    standing: standing(latest, now, over),
    checkedAt: latest?.sample.at ?? null,
    knownAt: samples.findLast(isKnown)?.at ?? null,
    latencyUs: answered?.latencyUs ?? null,
    windows,
    response: {
      '24h': responseTime(windows['24h']),
      '7d': responseTime(windows['7d']),
      '30d': responseTime(windows['30d']),
      '90d': responseTime(windows['90d']),
      '365d': responseTime(windows['365d']),
    },
    days: dayTallies,
    hours: hourTallies,
    latencyByDay: dayTallies.map((day) => ({
      count: sketchCount(day.latency),
      medianUs: quantileUs(day.latency, 0.5),
      p95Us: quantileUs(day.latency, 0.95),
    })),
  };
}
