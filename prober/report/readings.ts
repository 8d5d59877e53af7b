// All readings of an endpoint in one pass over what is on record.
// Promise: each window is read once, however often it is asked for.
// Not here: which windows are wanted (windows.ts, objective-report.ts).

import type { Interval } from '../../shared/core/intervals.ts';
import type { EndpointEvidence, Reading } from './evidence.ts';

/** The reading of one of the windows that were named beforehand. */
export type ReadingOf = (window: Interval) => Reading;

export async function readAll(evidence: EndpointEvidence, windows: readonly Interval[]): Promise<ReadingOf> {
  const byKey = new Map(windows.map((window) => [keyOf(window), window]));
  const all = await evidence.read([...byKey.values()]);
  const readings = new Map([...byKey.keys()].map((key, i) => [key, all[i]]));
  return (window) => {
    const reading = readings.get(keyOf(window));
    if (reading === undefined) throw new RangeError(`Expected a window that was named, got ${keyOf(window)}`);
    return reading;
  };
}

function keyOf({ from, to }: Interval): string {
  return `${from} to ${to}`;
}
