// An objective held against a window: its budget, and how fast it burns.
// Promise: a burn rate is told only of the very window that it is about.
// Not here: the rules of budget and burn (shared/core/objective.ts).

import type { Interval } from '../../shared/core/intervals.ts';
import {
  type BurnPair,
  budget,
  burnPairs,
  burnRate,
  burns,
  type Objective,
  ratioOf,
} from '../../shared/core/objective.ts';
import { checksNeeded } from '../../shared/core/proportion.ts';
import type { Reading } from './evidence.ts';
import type { ReadingOf } from './readings.ts';
import type { WindowReport } from './schema.ts';

/** The windows that the burn rates of a window need besides: they end where it ends. */
export function burnWindows({ from, to }: Interval, objective: Objective | null): readonly Interval[] {
  if (objective === null) return [];
  return pairsOf(objective, { from, to }).flatMap(({ longMs, shortMs }) => [
    { from: to - longMs, to },
    { from: to - shortMs, to },
  ]);
}

/** null where no states are on record. */
export function objectiveReport(
  objective: Objective,
  window: Interval,
  { tally, shown }: Reading,
  readingOf: ReadingOf,
): WindowReport['objective'] {
  if (!shown.states) return null;
  const { to } = window;
  const burnOf = (lengthMs: number): number | null => {
    const { used, tally: within } = readingOf({ from: to - lengthMs, to });
    return used.from === to - lengthMs && used.to === to ? burnRate(within, objective) : null;
  };
  return {
    ratio: ratioOf(objective),
    ...budget(tally, objective),
    checksNeeded: checksNeeded(objective),
    burn: {
      windowBurn: burnRate(tally, objective),
      pairs: pairsOf(objective, window).map((pair) => {
        const { longMs, shortMs, budgetRatio, threshold, refused } = pair;
        const [longBurn, shortBurn] = [burnOf(longMs), burnOf(shortMs)];
        const isBurning = refused === null ? burns(pair, longBurn, shortBurn) : null;
        return { longMs, shortMs, budgetRatio, threshold, longBurn, shortBurn, burns: isBurning, refused };
      }),
    },
  };
}

function pairsOf(objective: Objective, { from, to }: Interval): readonly BurnPair[] {
  return burnPairs(objective, to - from);
}
