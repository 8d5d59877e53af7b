// A whole status of made-up endpoints, for pages that need something to show.
// Promise: the same arguments give the same status, whatever the day.
// Not here: the checks of one endpoint (seeded-year.ts), the feed on the wire (shared/feed/write.ts).

import type { Status } from '../../shared/feed/status.ts';
import { seededYear } from './seeded-year.ts';
import { statusFromSamples } from './status-from-samples.ts';

export interface SeededStatus {
  /** Epoch ms, a whole minute. */
  readonly asOf: number;
  /** By name; the first is down at `asOf`, the others are up. */
  readonly names: readonly string[];
  /** Default Europe/Zurich. */
  readonly zone?: string;
  readonly seed?: number;
  /** Between two checks; default five minutes. */
  readonly intervalMs?: number;
}

export function seededStatus(options: SeededStatus): Status {
  const { asOf, names, zone = 'Europe/Zurich', seed = 1, intervalMs = 300_000 } = options;
  const endpoints = names.map((name, i) => {
    const year = { to: asOf, zone, seed: seed + i, days: 91, intervalMs, downNow: i === 0 };
    const { samples, maintenance } = seededYear(year);
    return { id: `e${i}`, name, samples, overlays: { maintenance, excluded: [] } };
  });
  return statusFromSamples(endpoints, { asOf, zone });
}
