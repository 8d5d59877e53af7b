// How fast the core is: one sample into all figures, and all figures of a year.
// Promise: the figures that are timed are compared with each other first; the stream is the same in each run.
// Not here: reading and writing (history.ts, codec.ts).

import { hourEdges, unitEdges } from '../shared/core/calendar.ts';
import * as figures from '../shared/core/figures.ts';
import { DAY_MS } from '../shared/core/instant.ts';
import { budget, burnRate, parseObjective } from '../shared/core/objective.ts';
import { NO_OVERLAYS } from '../shared/core/overlay.ts';
import { Recorder, tallies } from '../shared/core/rollup.ts';
import type { Sample } from '../shared/core/sample.ts';
import { mergeAll, type Tally } from '../shared/core/tally.ts';
import { leastMs, type Row } from './row.ts';
import { seededStream } from './stream.ts';

const ZONE = 'Europe/Berlin';
const START = Date.UTC(2025, 9, 1);
const TERMS = { overlays: NO_OVERLAYS, apdexUs: 500_000, open: null } as const;

export function coreRows(): readonly Row[] {
  return [...sampleRows(), ...yearRows()];
}

function sampleRows(): readonly Row[] {
  const days = 90;
  const samples = seededStream(START, days, 30_000);
  const edges = hourEdges(START, START + days * DAY_MS, ZONE);
  const inBatchMs = leastMs(7, () => void tallies({ ...TERMS, samples }, edges));
  const oneByOneMs = leastMs(7, () => {
    const recorder = new Recorder(TERMS, edges);
    for (const sample of samples) recorder.add(sample);
    recorder.tallies();
  });
  const plainMs = leastMs(7, () => plainLoop(samples));
  const perSampleUs = (ms: number) => (ms * 1000) / samples.length;
  return [
    { name: 'one sample into all figures, in batch', value: perSampleUs(inBatchMs), unit: 'µs', target: 0.1 },
    {
      name: 'one sample into all figures, one at a time',
      value: perSampleUs(oneByOneMs),
      unit: 'µs',
      target: 0.5,
    },
    { name: '… as a multiple of a bare loop that only adds up', value: inBatchMs / plainMs, unit: '×' },
  ];
}

/** What no code that reads the samples can undercut: add up three fields. */
function plainLoop(samples: readonly Sample[]): number {
  let sum = 0;
  for (const { at, latencyUs, outcome } of samples) sum += at + (latencyUs ?? 0) + (outcome === 'up' ? 1 : 0);
  return sum;
}

function yearRows(): readonly Row[] {
  const to = START + 400 * DAY_MS;
  const days = unitEdges('day', START, to, ZONE);
  const ofDays = tallies({ ...TERMS, samples: seededStream(START, 400, 60_000) }, days);
  const asOf = days[390] ?? to;
  const from = days[390 - 365] ?? START;
  const inside = ofDays.filter(
    ({ spans: [span] }) => span !== undefined && from <= span.from && span.to <= asOf,
  );
  const rows = withMonths(inside, from, asOf);
  if (JSON.stringify(mergeAll(rows)) !== JSON.stringify(mergeAll(inside)))
    throw new Error('months differ from days');
  const objective = parseObjective('99.9%');
  if (objective === null) throw new Error('no objective');
  const times = 2_000;
  const ms = leastMs(9, () => {
    for (let i = 0; i < times; i++) {
      const tally = mergeAll(rows);
      figures.uptime(tally);
      figures.coverage(tally);
      figures.downtime(tally);
      figures.availability(tally);
      figures.responseTime(tally);
      figures.apdex(tally);
      figures.outages(tally);
      budget(tally, objective);
      burnRate(tally, objective);
    }
  });
  const name = `every figure of a 365-day window, from ${rows.length} tallies of days and months`;
  return [{ name, value: (ms * 1000) / times, unit: 'µs', target: 10 }];
}

/** Days, and whole months in their place. */
function withMonths(days: readonly Tally[], from: number, to: number): readonly Tally[] {
  const edges = unitEdges('month', from, to, ZONE);
  return edges.slice(1).flatMap((end, i) => {
    const start = edges[i] ?? end;
    const own = days.filter(
      ({ spans: [span] }) => span !== undefined && start <= span.from && span.to <= end,
    );
    return start >= from && end <= to ? [mergeAll(own)] : own;
  });
}
