// Whether a sample can be what it says: the one gate before it is kept, and after it was kept as text.
// Promise: what passes can be tallied without a NaN; a refusal says what is wrong in words.
// Not here: whether it is late (history.ts), the form it is kept in (journal.ts, chunk.ts).

import {
  type Cause,
  DOWN_CAUSES,
  OUTCOMES,
  type Outcome,
  type Sample,
  UNKNOWN_REASONS,
} from '../core/sample.ts';

const CAUSES: readonly Cause[] = [...DOWN_CAUSES, ...UNKNOWN_REASONS];

/** @returns what is wrong with it; null if nothing is */
export function faultOf(sample: Sample): string | null {
  const { at, intervalMs, status, latencyUs } = sample;
  if (!Number.isSafeInteger(at) || at < 0) return `its instant is not a whole number of ms since 1970: ${at}`;
  if (!Number.isSafeInteger(intervalMs) || intervalMs <= 0) {
    return `its interval is not a whole number of ms above 0: ${intervalMs}`;
  }
  if (status !== null && (!Number.isInteger(status) || status < 100 || status > 599)) {
    return `its status is not in 100 to 599: ${status}`;
  }
  if (latencyUs !== null && (!Number.isSafeInteger(latencyUs) || latencyUs < 0)) {
    return `its latency is not a whole number of µs: ${latencyUs}`;
  }
  return null;
}

/** The outcome of that name, if there is one. */
export function toOutcome(value: unknown): Outcome | null {
  return OUTCOMES.find((outcome) => outcome === value) ?? null;
}

/** The cause of that name, if there is one. */
export function toCause(value: unknown): Cause | null {
  return CAUSES.find((cause) => cause === value) ?? null;
}
