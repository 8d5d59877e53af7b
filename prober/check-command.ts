// uptally check: each address once, a line each.
// Promise: the exit status is 0 only if every one was seen to be up; our own missing network is told as such.
// Not here: keeping what was found (serve-command.ts does), the words for a finding (state-lines.ts).

import type { Outcome } from '../shared/core/sample.ts';
import type { Settled } from '../shared/probe/guard.ts';
import { matchers } from '../shared/probe/matchers.ts';
import { NO_SECRETS } from '../shared/probe/request.ts';
import { runTick } from '../shared/probe/tick.ts';
import { latencyText } from '../shared/ui/text.ts';
import { english } from '../shared/ui/words.ts';
import { messageOf } from './complaint.ts';
import { createNodeHttp } from './node-http.ts';
import { createNodeClock, wait } from './node-time.ts';
import { ownVersion } from './places.ts';
import { ownZone } from './serve-command.ts';
import { whyOf } from './state-lines.ts';
import type { Terminal } from './terminal.ts';
import { configOfUrls } from './watched.ts';

export interface CheckWish {
  /** At least one. */
  readonly urls: readonly string[];
}

/** 0 = all are up (or slow), 1 = one is down, 3 = none is down, but one could not be told. */
export type CheckStatus = 0 | 1 | 3;

/** @throws Complaint where an address is none */
export async function checkCommand({ urls }: CheckWish, { say, signal }: Terminal): Promise<CheckStatus> {
  const { endpoints, control } = configOfUrls(urls, ownZone());
  const clock = createNodeClock();
  const found = new Map<string, Settled>();
  await runTick({
    endpoints,
    latest: () => null,
    isRecheckDue: () => false,
    onFree: () => undefined,
    clock,
    http: createNodeHttp({ clock, version: ownVersion() }),
    control,
    vantage: '',
    secrets: NO_SECRETS,
    matchers: async () => matchers,
    concurrency: 50,
    store: async (results) => {
      for (const settled of results) found.set(settled.endpoint.id, settled);
    },
    wait,
    onError: (error) => say(`A check broke: ${messageOf(error)}`),
    wakingUntil: null,
    busy: new Set(),
    signal,
  });
  for (const { id, url } of endpoints) {
    const settled = found.get(id);
    say(settled === undefined ? `${'—'.padEnd(8)} ${url}` : checkLine(settled));
  }
  return checkStatus(endpoints.map(({ id }) => found.get(id)?.sample.outcome ?? 'unknown'));
}

export function checkStatus(outcomes: readonly Outcome[]): CheckStatus {
  if (outcomes.includes('down')) return 1;
  return outcomes.includes('unknown') ? 3 : 0;
}

/** "down     503     91 ms  https://example.org/  answered 503 (expected 200–299)" */
export function checkLine(settled: Settled): string {
  const { endpoint, sample } = settled;
  const state = english.state[sample.outcome].toLowerCase().padEnd(8);
  const status = String(sample.status ?? '—').padStart(3);
  const latency = latencyText(sample.latencyUs, 'en').padStart(9);
  const why = sample.outcome === 'up' ? '' : `  ${whyOf(settled, 'en')}`;
  return `${state} ${status} ${latency}  ${endpoint.url}${why}`;
}
