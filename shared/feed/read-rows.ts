// Rows of a feed as tallies of its buckets, as far as an uptime needs them.
// Promise: rows are lists of counts, no time is below zero, no doubt above what was watched, no instant outside the feed's time; else a fault is told.
// Not here: the document around them (read.ts), what they leave out (read-columns.ts).

import type { Instant } from '../core/instant.ts';
import type { UptimeTally } from '../core/tally.ts';
import { fail } from './guard.ts';
import { LIMITS } from './limits.ts';

export const FIT = 'numbers that fit together';

/**
 * Every outage that touches a row counts as a whole one, and the last is known by its begin alone, where that lies in the
 * row: what the texts of an uptime need, and no more.
 * @param rows newest first; numbers at the end are left out where they are what is expected
 * @param to where the newest ends
 * @param usualMs interval of the endpoint
 * @param path of the endpoint; `name` of its rows
 * @returns oldest first
 */
export function readRows(
  rows: unknown,
  to: Instant,
  usualMs: number,
  path: string,
  name: string,
): UptimeTally[] {
  let edge = to;
  if (!areRows(rows)) fail(`${path}.${name}`, 'lists of counts');
  return rows
    .map(
      ([
        lengthMs = 0,
        unknownMs = 0,
        intervalMs = usualMs,
        downMs = 0,
        maybeDownMs = 0,
        maybeUpMs = 0,
        wholeOutages = 0,
        degradedMs = 0,
        maintenanceMs = 0,
        excludedMs = 0,
        beginMs = -1,
      ]) => {
        const spans = [{ to: edge, from: edge - lengthMs }];
        edge -= lengthMs;
        const coveredMs = lengthMs - unknownMs - maintenanceMs - excludedMs;
        const upMs = coveredMs - degradedMs - downMs;
        if (Math.min(edge, upMs, coveredMs - maybeDownMs, coveredMs - maybeUpMs, lengthMs - beginMs) < 0)
          fail(path, FIT);
        return {
          ...{ upMs, degradedMs, downMs, unknownMs, maintenanceMs, excludedMs, maybeDownMs, maybeUpMs },
          ...{ spans, intervalMs, wholeOutages, parts: [] },
          last: wholeOutages > 0 ? { begin: edge + beginMs, end: null, downMs: 0 } : null,
        };
      },
    )
    .reverse();
}

function areRows(rows: unknown): rows is readonly (readonly number[])[] {
  return (
    Array.isArray(rows) && rows.every((row) => Array.isArray(row) && row.length > 0 && row.every(isCount))
  );
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= LIMITS.number;
}
