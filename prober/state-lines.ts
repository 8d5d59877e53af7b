// What the terminal says of a check: a line where the state changes, in plain words.
// Promise: the same state is told once; a line names the endpoint, what it is now, and why or after how long.
// Not here: how many lines a terminal can bear (ration.ts), judging (shared/probe).

import type { Endpoint, StatusRange } from '../shared/config/endpoint.ts';
import type { Instant } from '../shared/core/instant.ts';
import type { Outcome } from '../shared/core/sample.ts';
import type { Latest } from '../shared/core/standing.ts';
import type { Settled } from '../shared/probe/guard.ts';
import { durationText, latencyText, type Wording } from '../shared/ui/text.ts';

/** "Checkout down: answered 503 (expected 200–299)". @param before null = the first of this run */
export function stateText(settled: Settled, before: Latest | null, { locale, words }: Wording): string {
  const { endpoint, sample } = settled;
  const wasDownSince = before?.known?.outcome === 'down' ? before.knownSince : null;
  if (wasDownSince !== null && (sample.outcome === 'up' || sample.outcome === 'degraded')) {
    const lasted = durationText(sample.at - wasDownSince, locale);
    const slow = sample.outcome === 'degraded' ? `, but slow: ${whyOf(settled, locale)}` : '';
    return `${endpoint.name} up again after ${lasted}${slow}`;
  }
  return `${endpoint.name} ${words.state[sample.outcome].toLowerCase()}: ${whyOf(settled, locale)}`;
}

/** What a check found, as a clause: "182 ms", "answered 503 (expected 200–299)". */
export function whyOf({ endpoint, sample, detail }: Settled, locale: string): string {
  const latency = latencyText(sample.latencyUs, locale);
  if (sample.outcome === 'up') return latency;
  if (sample.outcome === 'degraded' && endpoint.latencyLimitMs !== null) {
    return `${latency}, limit ${latencyText(endpoint.latencyLimitMs * 1_000, locale)}`;
  }
  if (sample.cause === 'status' && sample.status !== null) {
    return `answered ${sample.status} (expected ${expectedText(endpoint)})`;
  }
  // A sentence becomes a clause; the letters of a code or a name stay as they are.
  return detail.replace(/\.$/u, '').replace(/^[A-Z](?=[a-z ])/u, (letter) => letter.toLowerCase());
}

/** "200–299, 304" */
function expectedText({ expectedStatuses }: Pick<Endpoint, 'expectedStatuses'>): string {
  const text = ({ from, to }: StatusRange) => (from === to ? `${from}` : `${from}–${to}`);
  return expectedStatuses.map(text).join(', ');
}

/** What was last told of each endpoint. */
export type Told = Map<string, Outcome>;

/** The lines for these results; `told` is brought up to date. */
export function stateLines(
  results: readonly Settled[],
  before: ReadonlyMap<string, Latest>,
  told: Told,
  wording: Wording,
): readonly string[] {
  return results.flatMap((settled) => {
    const { endpoint, sample } = settled;
    if (told.get(endpoint.id) === sample.outcome) return [];
    told.set(endpoint.id, sample.outcome);
    const line = stateText(settled, before.get(endpoint.id) ?? null, wording);
    return [`${clockText(sample.at, wording)} ${line}`];
  });
}

/** "14:02:10", in the zone of this machine. */
export function clockText(at: Instant, { viewerZone }: Wording): string {
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-GB', { ...time, timeZone: viewerZone }).format(at);
}
