// Reasons in words: why something is told, and why something is held back.
// Promise: one English sentence without an end each, for records, terminals and messages.
// Not here: other languages (the catalogue of a screen has its own), deciding.

import { formatDuration } from '../config/duration.ts';
import type { Cause } from '../core/sample.ts';
import type { HeldBack } from './decision.ts';
import type { Because } from './finding.ts';

/** "3 of the last 4 checks failed" */
export function becauseText(because: Because): string {
  switch (because.kind) {
    case 'down':
      return because.failures === because.of
        ? `${because.of} ${because.of === 1 ? 'check' : 'checks in a row'} failed`
        : `${because.failures} of the last ${because.of} checks failed`;
    case 'unstable':
      return `up and down in turns, ${because.changes} changes in the last ${because.of} checks`;
    case 'degraded':
      return `slow for ${formatDuration(because.forMs)}`;
    case 'failures':
      return `${because.failures} of the last ${because.of} checks failed`;
    case 'new-error':
      return `an error that was not seen for 30 days: ${errorText(because)}`;
    case 'frequent-error':
      return `${errorText(because)} ${because.count} times within ${formatDuration(because.inMs)}`;
    case 'burn': {
      const windows = `${formatDuration(because.longMs)} and ${formatDuration(because.shortMs)}`;
      return `the error budget is spent ${because.rate.toFixed(1)} times too fast, over ${windows}`;
    }
    case 'silence':
      return `no check could tell for ${formatDuration(because.forMs)}`;
  }
}

/** "maintenance", "another rule tells it already" */
export function heldText({ why }: HeldBack): string {
  return HELD[why];
}

/** By what keeps a message back: the screens' English says the same. */
export const HELD: Readonly<Record<HeldBack['why'], string>> = {
  maintenance: 'maintenance is planned',
  excluded: 'outside service hours',
  quiet: 'quiet hours',
  snoozed: 'snoozed',
  behind: 'what stands before it is down',
  told: 'another rule tells it already',
  together: 'told together with others',
  every: 'told lately',
  'per-day': 'told often enough today',
  over: 'over before it was told',
  off: 'switched off meanwhile',
  unwatched: 'not watched any more',
};

/** "12 told, 14 held back: quiet hours (9×), snoozed (5×)" @param reasons '' where nothing was held back */
export function summaryText(told: string, held: string, reasons: string): string {
  return `${told} told, ${held} held back${reasons === '' ? '' : `: ${reasons}`}`;
}

/** "status 503" */
export function errorText({
  cause,
  status,
}: {
  readonly cause: Cause | null;
  readonly status: number | null;
}): string {
  if (status !== null && cause === 'status') return `status ${status}`;
  return cause ?? 'unknown cause';
}
