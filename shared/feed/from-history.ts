// Status out of a history: everything that a face shows, at one instant.
// Promise: states are of `now`, figures of the last complete minute on record; nothing is rounded here.
// Not here: what a status is (status.ts), the document made of it (write.ts), words.

import { responseTime } from '../core/figures.ts';
import { type Instant, minuteFloor } from '../core/instant.ts';
import type { Overlays } from '../core/overlay.ts';
import { quantileUs, sketchCount } from '../core/sketch.ts';
import { standing } from '../core/standing.ts';
import type { Tally } from '../core/tally.ts';
import type { EndpointRecord, History } from '../store/history.ts';
import type { EndpointSettings } from '../store/work.ts';
import type { DayLatency, EndpointStatus, Incident, PlannedMaintenance, Status } from './status.ts';

/** What the owner says of an endpoint, as far as a status needs it. */
export interface WatchedEndpoint {
  readonly id: string;
  readonly name: string;
  readonly group: string | null;
  readonly intervalMs: number;
  readonly apdexMs: number;
  readonly overlays: Overlays;
}

export interface StatusWish {
  readonly history: History;
  readonly title: string;
  /** The owner's IANA zone; the one that the history was opened with. */
  readonly zone: string;
  readonly endpoints: readonly WatchedEndpoint[];
  readonly maintenance: readonly PlannedMaintenance[];
  readonly incidents: readonly Incident[];
  /** http(s) address of the public page; null = none. */
  readonly page: string | null;
  readonly demonstration: boolean;
  /** When the next one is due; null where nobody promises one. */
  readonly nextAt: Instant | null;
  readonly now: Instant;
  /** Up to when the figures speak, where that is not the last complete minute on record. */
  readonly asOf?: Instant;
}

/** Reads a status; with nothing on record all of it is unknown, up to the last full minute. */
export async function readStatus(wish: StatusWish): Promise<Status> {
  const { history, title, page, zone, now, nextAt, demonstration, maintenance, incidents } = wish;
  const asOf = wish.asOf ?? (await history.asOf(now)) ?? minuteFloor(now);
  const all = await history.readAll(wish.endpoints.map(settingsOf), asOf, now);
  const endpoints = wish.endpoints.flatMap((endpoint, i) => {
    const record = all[i];
    return record === undefined ? [] : [endpointStatus(endpoint, record, now)];
  });
  return { title, page, asOf, madeAt: now, nextAt, zone, demonstration, endpoints, maintenance, incidents };
}

/** What a history must know of an endpoint. */
export function settingsOf({ id, apdexMs, overlays }: WatchedEndpoint): EndpointSettings {
  return { id, apdexUs: apdexMs * 1_000, overlays };
}

function endpointStatus(endpoint: WatchedEndpoint, record: EndpointRecord, now: Instant): EndpointStatus {
  const { id, name, group, intervalMs, overlays } = endpoint;
  const { latest, windows, days, hours } = record;
  const known = latest?.known ?? null;
  return {
    id,
    name,
    group,
    intervalMs,
    standing: standing(latest, now, overlays),
    checkedAt: latest?.sample.at ?? null,
    knownAt: known?.at ?? null,
    latencyUs: known === null || known.outcome === 'down' ? null : known.latencyUs,
    windows,
    days,
    hours,
    response: {
      '24h': responseTime(windows['24h']),
      '7d': responseTime(windows['7d']),
      '30d': responseTime(windows['30d']),
      '90d': responseTime(windows['90d']),
      '365d': responseTime(windows['365d']),
    },
    latencyByDay: days.map(latencyOf),
  };
}

function latencyOf({ latency }: Tally): DayLatency {
  return {
    count: sketchCount(latency),
    medianUs: quantileUs(latency, 0.5),
    p95Us: quantileUs(latency, 0.95),
  };
}
