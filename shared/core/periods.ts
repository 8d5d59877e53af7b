// Periods: states that somebody else has judged, exact at both ends, instead of checks.
// Promise: at each instant the worst known state that any period names; runs that touch in one state are joined.
// Not here: reading them from a file (prober/report), runs made from checks (timeline.ts).

import type { Interval } from './intervals.ts';
import type { KnownOutcome, Outcome } from './sample.ts';
import type { Run } from './timeline.ts';

/** A half-open time in one state. */
export interface Period extends Interval {
  readonly state: Outcome;
}

const WORST_FIRST = ['down', 'degraded', 'up'] as const satisfies readonly KnownOutcome[];

/**
 * The runs that periods say, in any order, overlapping or not: beyond doubt, and with an interval of
 * 0, for no check limits how exact they are.
 * @returns in the order of time; what no period covers, or calls unknown, is in no run
 */
export function runsOfPeriods(periods: readonly Period[]): Run[] {
  const events = periods
    .filter(({ from, to }) => from < to)
    .flatMap(({ from, to, state }) => [
      { at: from, state, change: 1 },
      { at: to, state, change: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  const open = { up: 0, degraded: 0, down: 0, unknown: 0 };
  const runs: Run[] = [];
  for (const [i, { at, state, change }] of events.entries()) {
    open[state] += change;
    const next = events[i + 1];
    const worst = WORST_FIRST.find((each) => open[each] > 0);
    if (next !== undefined && next.at > at && worst !== undefined) extend(runs, at, next.at, worst);
  }
  return runs;
}

function extend(runs: Run[], from: number, to: number, state: KnownOutcome): void {
  const last = runs.at(-1);
  const joins = last !== undefined && last.to === from && last.state === state;
  if (joins) runs.pop();
  runs.push({ from: joins ? last.from : from, to, state, isInDoubt: false, intervalMs: 0 });
}
