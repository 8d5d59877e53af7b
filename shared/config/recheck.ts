// Rechecks as a config writes them: how long after a failure to look again.
// Promise: the same delays, in whatever order and number they were written, are the same list.
// Not here: when one is due (probe/recheck.ts).

import * as v from 'valibot';
import { filled } from '../sayings.ts';
import { formatDuration, parseDuration } from './duration.ts';
import { FAULTS } from './fault-sayings.ts';
import { about, duration, own } from './schema-parts.ts';

/** From the first failure on, ms. */
export const RECHECKS_MS: readonly number[] = [5_000, 15_000, 30_000];

const COUNT_MAX = 10;
const SHORTEST_MS = 1_000;
const LONGEST_MS = 600_000;

export function recheckSchema(path: 'recheck' | 'endpoints[].recheck') {
  return v.pipe(
    v.array(duration(`${path}[]`, SHORTEST_MS, LONGEST_MS)),
    v.maxLength(COUNT_MAX, own(filled(FAULTS.manyRechecks, `${COUNT_MAX}`))),
    about(path),
  );
}

/** Ascending, each once. */
export function recheckDelays(input: readonly string[]): readonly number[] {
  const delays = input.flatMap((text) => parseDuration(text) ?? []);
  return [...new Set(delays)].toSorted((a, b) => a - b);
}

export function recheckDocument(delaysMs: readonly number[]): string[] {
  return delaysMs.map(formatDuration);
}
