// How far back a condition has to know samples before it can go on after a restart.
// Promise: enough for the same findings as of one that never ended, together with what watchers remember themselves.
// Not here: the conditions (a file each).

import { DAY_MS, HOUR_MS } from '../../core/instant.ts';
import { burnPairs } from '../../core/objective.ts';
import type { Condition } from '../rule.ts';
import { UNSTABLE_OF } from './flapping.ts';

/** For checks that did not come, or could not tell. */
const SPARE = 2;

/**
 * @param intervalMs of the endpoint
 * @param isFirst whether nothing is remembered of before
 * @returns ms
 */
export function reachMs(condition: Condition, intervalMs: number, isFirst: boolean): number {
  switch (condition.kind) {
    case 'down':
      return SPARE * Math.max(condition.of, UNSTABLE_OF) * intervalMs;
    case 'degraded':
      return condition.forMs + SPARE * 2 * intervalMs;
    case 'failures':
      return SPARE * condition.of * intervalMs;
    case 'new-error':
      return isFirst ? 30 * DAY_MS : 2 * HOUR_MS;
    case 'frequent-error':
      return condition.inMs + HOUR_MS;
    case 'burn':
      return Math.max(...burnPairs(condition.objective, condition.windowMs).map(({ longMs }) => longMs));
    case 'silence':
      return condition.forMs + SPARE * intervalMs;
  }
}
