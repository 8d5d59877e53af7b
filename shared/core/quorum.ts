// Several vantages at one instant: what the endpoint is, judged by all that know anything.
// Promise: one vantage passes through unchanged; the order of the vantages never matters.
// Not here: the runs of a single vantage (timeline.ts).

import type { Overlays } from './overlay.ts';
import type { Sample } from './sample.ts';
import { type Run, runsOf } from './timeline.ts';

/** How many of `known` vantages, at least one, must agree: 1 to `known`. */
export type Quorum = (known: number) => number;

/** More than half. */
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

/** @param here the known states of one time, at least one */
function judge(here: readonly Run[], from: number, to: number, quorum: Quorum): Run {
  const needed = quorum(here.length);
  const agree = (says: (run: Run) => boolean) => here.filter(says).length >= needed;
  const isDown = agree(({ state }) => state === 'down');
  return {
    from,
    to,
    state: isDown ? 'down' : agree(({ state }) => state === 'degraded') ? 'degraded' : 'up',
    // Every doubt once against the endpoint, once for it.
    isInDoubt: isDown
      ? !agree(({ state, isInDoubt }) => state === 'down' && !isInDoubt)
      : agree(({ state, isInDoubt }) => state === 'down' || isInDoubt),
    intervalMs: Math.max(...here.map((run) => run.intervalMs)),
  };
}
