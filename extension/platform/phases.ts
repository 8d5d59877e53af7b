// Where the time of a request went, as far as the browser tells.
// Promise: null, and no zeros, where it tells nothing. With the host's permission it tells; else Timing-Allow-Origin must.
// Not here: the request (http.ts).

import type { Phases } from '../../shared/ports.ts';

/** The entry comes a moment after the body; ms. */
const WAITS_MS = [0, 5, 20, 50] as const;

/** A worker that lives long keeps the first few hundred entries and no later one: this makes room. */
export function forgetPhases(): void {
  performance.clearResourceTimings();
}

/** @param sentUs by the monotonic clock, when the request was sent */
export async function browserPhases(url: string, sentUs: number): Promise<Phases | null> {
  for (const ms of WAITS_MS) {
    await new Promise((resolve) => setTimeout(resolve, ms));
    const entry = performance
      .getEntriesByName(url, 'resource')
      .findLast(({ startTime }) => startTime >= sentUs / 1_000 - 1);
    if (entry instanceof PerformanceResourceTiming) return toPhases(entry);
  }
  return null;
}

export type Timing = Pick<
  PerformanceResourceTiming,
  | 'domainLookupStart'
  | 'domainLookupEnd'
  | 'connectStart'
  | 'connectEnd'
  | 'secureConnectionStart'
  | 'requestStart'
  | 'responseStart'
  | 'responseEnd'
>;

export function toPhases(timing: Timing): Phases | null {
  const { domainLookupStart, domainLookupEnd, connectStart, connectEnd, secureConnectionStart } = timing;
  const { requestStart, responseStart, responseEnd } = timing;
  if (requestStart === 0) return null;
  const isSecure = secureConnectionStart > 0;
  return {
    dnsMs: between(domainLookupStart, domainLookupEnd),
    connectMs: between(connectStart, isSecure ? secureConnectionStart : connectEnd),
    tlsMs: isSecure ? between(secureConnectionStart, connectEnd) : null,
    waitMs: between(requestStart, responseStart),
    downloadMs: between(responseStart, responseEnd),
  };
}

function between(fromMs: number, toMs: number): number | null {
  return toMs > 0 && toMs >= fromMs ? toMs - fromMs : null;
}
