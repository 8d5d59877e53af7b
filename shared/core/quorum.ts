// Several vantages at one instant: what the endpoint is, judged by all that know anything.
// Promise: one vantage passes through unchanged; the order of the vantages never matters.
// Not here: the runs of a single vantage (timeline.ts).

import type { Overlays } from './overlay.ts';
import type { Outcome, Sample } from './sample.ts';
import { type Run, runsOf } from './timeline.ts';

/** How many of `known` vantages must agree; by default more than half. */
export type Quorum = (known: number) => number;

export const majority: Quorum = (known) => Math.floor(known / 2) + 1;

/**
 * The runs of an endpoint over all its vantages. At an instant it is down if at least the quorum of
 * the vantages that know anything are down, degraded likewise, else up; unknown if none knows.
 * @param samples as `inOrder` gives them
 */
export function timeline(samples: readonly Sample[], over: Overlays, quorum: Quorum = majority): Run[] {
  const byVantage = [...Map.groupBy(samples, (sample) => sample.vantage).values()];
  const [first = [], ...others] = byVantage.map((own) => runsOf(own, over));
  return others.length === 0 ? first : combine([first, ...others], quorum);
}

function combine(vantages: readonly (readonly Run[])[], quorum: Quorum): Run[] {
  const edges = [...new Set(vantages.flatMap((runs) => runs.flatMap((run) => [run.from, run.to])))];
  edges.sort((a, b) => a - b);
  const cursors = vantages.map(() => 0);
  const combined: Run[] = [];
  for (const [i, from] of edges.entries()) {
    const to = edges[i + 1];
    if (to === undefined) break;
    const here = vantages.flatMap((runs, v) => {
      let at = cursors[v] ?? 0;
      while ((runs[at]?.to ?? Number.POSITIVE_INFINITY) <= from) at++;
      cursors[v] = at;
      const run = runs[at];
      return run !== undefined && run.from <= from ? [run] : [];
    });
    if (here.length > 0) combined.push(judge(here, from, to, quorum));
  }
  return combined;
}

function judge(here: readonly Run[], from: number, to: number, quorum: Quorum): Run {
  const known = here.filter((run) => run.state !== 'unknown');
  const vote = (stateOf: (run: Run) => Outcome): Outcome => {
    if (known.length === 0) return 'unknown';
    const needed = quorum(known.length);
    const count = (state: Outcome) => known.filter((run) => stateOf(run) === state).length;
    if (count('down') >= needed) return 'down';
    return count('degraded') >= needed ? 'degraded' : 'up';
  };
  return {
    from,
    to,
    state: vote((run) => run.state),
    worst: vote((run) => run.worst),
    best: vote((run) => run.best),
    intervalMs: Math.max(...(known.length > 0 ? known : here).map((run) => run.intervalMs)),
  };
}
