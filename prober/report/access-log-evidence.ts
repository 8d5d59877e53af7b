// What an access log says of any windows: answers and their times, never whether it was up in between.
// Promise: a window moves outward to whole quarters of an hour, and tells it.
// Not here: reading the log (combined.ts).

import { type Instant, MINUTE_MS, minuteFloor } from '../../shared/core/instant.ts';
import type { Interval } from '../../shared/core/intervals.ts';
import { mergeSketches, sketchCount } from '../../shared/core/sketch.ts';
import { EMPTY_TALLY, NO_TOTALS, type Tally } from '../../shared/core/tally.ts';
import { type AccessLog, QUARTER_MS, type Quarter } from './combined.ts';
import type { ErrorsByPath } from './errors-by-path.ts';
import type { EndpointEvidence, Reading, RecordedSamples } from './evidence.ts';
import { samplesOfRequests } from './slot-samples.ts';

/** How many paths a report lists. */
const PATHS_MAX = 100;
const CLASSES = ['1xx', '2xx', '3xx', '4xx', '5xx', 'none'] as const;
const SATISFACTIONS = ['satisfied', 'tolerating', 'frustrated'] as const;

/**
 * @param notes what has to be said besides: sentences
 * @param slotMs length of the slots that the log was read with; null = without
 */
export function accessLogEvidence(
  name: string,
  log: AccessLog,
  notes: readonly string[],
  slotMs: number | null,
): EndpointEvidence {
  const { first, last, quarters } = log;
  const starts = Float64Array.from(quarters.keys());
  return {
    name,
    extent: first === null || last === null ? null : { from: first, to: last + 1 },
    // The minute of the last request too: requests are complete as they are, and need no next one.
    asOf: last === null ? null : minuteFloor(last) + MINUTE_MS,
    notes: log.pathsAreCapped ? [...notes, PATHS_ARE_CAPPED] : notes,
    errors: errorsOf(log),
    samples: samplesOf(log, slotMs),
    read: async (windows) => windows.map((window) => readingOf(quarters, starts, outward(window))),
  };
}

const PATHS_ARE_CAPPED = 'so many paths had errors that only the most frequent were kept apart.';

function samplesOf({ slots }: AccessLog, slotMs: number | null): RecordedSamples | null {
  if (slotMs === null) return null;
  return { from: 'requests', slotMs, inTime: async () => samplesOfRequests(slots, slotMs) };
}

function outward({ from, to }: Interval): Interval {
  return { from: Math.floor(from / QUARTER_MS) * QUARTER_MS, to: Math.ceil(to / QUARTER_MS) * QUARTER_MS };
}

function readingOf(quarters: AccessLog['quarters'], starts: Float64Array, used: Interval): Reading {
  const within: Quarter[] = [];
  for (let i = firstAtOrAfter(starts, used.from); (starts[i] ?? used.to) < used.to; i++) {
    const quarter = quarters.get(starts[i] ?? 0);
    if (quarter !== undefined) within.push(quarter);
  }
  const tally = tallyOf(within, used);
  const isTimed = sketchCount(tally.latency) > 0;
  return {
    used,
    tally,
    requests: CLASSES.reduce((sum, name) => sum + tally[name], 0),
    shown: { states: false, answers: true, latency: isTimed, apdex: isTimed },
  };
}

function firstAtOrAfter(starts: Float64Array, at: Instant): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tallyOf(quarters: readonly Quarter[], used: Interval): Tally {
  const totals = { ...NO_TOTALS, unknownMs: used.to - used.from };
  for (const quarter of quarters) {
    for (const name of CLASSES) totals[name] += quarter.responses[name];
    for (const name of SATISFACTIONS) totals[name] += quarter[name];
  }
  return {
    ...EMPTY_TALLY,
    ...totals,
    spans: [used],
    latency: mergeSketches(quarters.map(({ latency }) => latency)),
  };
}

function errorsOf({ errorsByPath, otherErrors, pathErrorsMissedAtMost }: AccessLog): ErrorsByPath {
  const left = errorsByPath.slice(PATHS_MAX);
  const others = (name: '4xx' | '5xx') => left.reduce((sum, errors) => sum + errors[name], otherErrors[name]);
  return {
    paths: errorsByPath.slice(0, PATHS_MAX),
    others: { '4xx': others('4xx'), '5xx': others('5xx') },
    missedAtMost: pathErrorsMissedAtMost,
  };
}
