// The evidence behind a timeline: the levels of an endpoint, read once and kept while one moves in them.
// Promise: a move reads nothing unless it leaves what is kept; what is kept reaches further than what is shown.
// Not here: which level is wanted (level.ts), drawing (chart.ts).

import { DAY_MS, type Instant } from '../../../shared/core/instant.ts';
import type { Interval } from '../../../shared/core/intervals.ts';
import type { Sample } from '../../../shared/core/sample.ts';
import type { Tally } from '../../../shared/core/tally.ts';
import type { History } from '../../../shared/store/history.ts';
import type { EndpointSettings } from '../../../shared/store/work.ts';
import { bandOfRows, bandOfSamples } from './band.ts';
import { columnsOfRows, columnsOfSamples, type Level, type LevelKind, pointMs } from './level.ts';

export interface EvidenceSource {
  readonly history: History;
  readonly endpoint: EndpointSettings;
  readonly intervalMs: number;
  /** All that can be shown. */
  readonly limits: Interval;
  readonly asOf: Instant;
  readonly now: Instant;
}

/** What was read for a level: more than is shown, so that a move finds it. */
export interface ReadLevel {
  readonly kind: LevelKind;
  readonly extent: Interval;
  /** At how wide a picture its points are made; only checks depend on it. */
  readonly pointMs: number;
  readonly level: Level;
}

/** How long before a stretch a check may lie that still stands in it. */
const CARRY_MS = DAY_MS;

export function levelOfRows(kind: 'days' | 'hours', rows: readonly Tally[]): Level {
  const extent = { from: rows[0]?.spans[0]?.from ?? 0, to: rows.at(-1)?.spans.at(-1)?.to ?? 0 };
  return { kind, extent, columns: columnsOfRows(rows), band: bandOfRows(rows) };
}

/** Whether what was read serves to show `span`. */
export function serves(
  read: ReadLevel,
  kind: LevelKind,
  span: Interval,
  widthPx: number,
  intervalMs: number,
): boolean {
  const { extent } = read;
  if (read.kind !== kind || span.from < extent.from || span.to > extent.to) return false;
  return kind !== 'checks' || read.pointMs === pointMs(span.to - span.from, widthPx, intervalMs);
}

/** Reads hours or checks of three times what is shown. */
export async function readLevel(
  source: EvidenceSource,
  kind: 'hours' | 'checks',
  span: Interval,
  widthPx: number,
): Promise<ReadLevel> {
  const { history, endpoint, limits, asOf, now, intervalMs } = source;
  const length = span.to - span.from;
  const extent = {
    from: Math.max(limits.from, span.from - length),
    to: Math.min(limits.to, span.to + length),
  };
  if (kind === 'hours') {
    const to = Math.min(extent.to, asOf);
    const rows = await history.buckets({ endpoint, kind, from: extent.from, to, now });
    return { kind, extent, pointMs: 0, level: levelOfRows(kind, rows) };
  }
  const samples = await history.samples(endpoint.id, extent.from - CARRY_MS, extent.to);
  const points = pointMs(length, widthPx, intervalMs);
  return { kind, extent, pointMs: points, level: levelOfChecks(samples, endpoint, extent, points) };
}

function levelOfChecks(
  samples: readonly Sample[],
  { overlays }: EndpointSettings,
  extent: Interval,
  points: number,
): Level {
  const inside = samples.filter(({ at }) => at >= extent.from);
  const columns = columnsOfSamples(inside, points);
  return { kind: 'checks', extent, columns, band: bandOfSamples(samples, overlays, extent) };
}
