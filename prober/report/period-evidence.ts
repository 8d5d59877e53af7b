// What the periods of one endpoint say of any windows.
// Promise: exact at both ends; nothing is in doubt, and no answers are made up.
// Not here: reading them (format-periods.ts), overlaps (shared/core/periods.ts).

import { type Period, runsOfPeriods } from '../../shared/core/periods.ts';
import { runTallies } from '../../shared/core/rollup.ts';
import type { EndpointEvidence, Shown, Surroundings } from './evidence.ts';
import { samplesOfPeriods } from './slot-samples.ts';
import { edgesOf, joiner } from './window-edges.ts';

const SHOWN: Shown = { states: true, answers: false, latency: false, apdex: false };

/** @param periods at least one */
export function periodEvidence(
  name: string,
  periods: readonly Period[],
  around: Surroundings,
): EndpointEvidence {
  const runs = runsOfPeriods(periods);
  const from = runs[0]?.from ?? 0;
  const to = runs.at(-1)?.to ?? from;
  const { slotMs } = around;
  return {
    name,
    extent: { from, to },
    asOf: to,
    notes: [],
    errors: null,
    samples:
      slotMs === null
        ? null
        : { from: 'periods', slotMs, inTime: async () => samplesOfPeriods(periods, slotMs) },
    read: async (windows) => {
      const edges = edgesOf(windows, from);
      const within = { from: edges[0] ?? from, to: Math.max(edges.at(-1) ?? to, to) };
      const terms = { overlays: around.overlaysOf(name, within), open: null };
      const tallyOf = joiner(runTallies(runs, terms, edges));
      return windows.map((used) => ({ used, tally: tallyOf(used), shown: SHOWN, requests: null }));
    },
  };
}
