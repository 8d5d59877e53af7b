// The guard: when nothing answers, is it them or is it us?
// Promise: our own missing network is never recorded as somebody's downtime, nor their downtime as ours.
// Not here: sending checks (check.ts), captive portals (they answer; a later issue).

import type { Endpoint } from '../config/endpoint.ts';
import type { Instant } from '../core/instant.ts';
import type { Sample } from '../core/sample.ts';
import type { Http } from '../ports.ts';
import type { Failure } from '../store/failures.ts';
import type { Finding } from './check.ts';
import { DETAILS } from './detail-sayings.ts';

/** How long a control address may take; ms. */
export const CONTROL_TIMEOUT_MS = 5_000;

export type Network = 'online' | 'offline';

/** What a tick knows about the network. */
export interface NetworkEvidence {
  readonly findings: readonly Finding[];
  /** false only where the platform is certain. */
  readonly mayBeOnline: boolean;
  /** Whether any control address answered; null = none was asked yet. */
  readonly controlAnswered: boolean | null;
}

/**
 * Whether the network was there in this tick. Any answer from beyond this machine, be it a 503, proves that it was,
 * whatever the platform thinks. Without one the platform's certainty counts, then the control addresses.
 * @returns `ask` = the control addresses have to tell
 */
export function judgeNetwork({ findings, mayBeOnline, controlAnswered }: NetworkEvidence): Network | 'ask' {
  if (findings.some(provesNetwork)) return 'online';
  if (!findings.some(isInDoubt)) return 'online';
  if (!mayBeOnline) return 'offline';
  if (controlAnswered === null) return 'ask';
  return controlAnswered ? 'online' : 'offline';
}

/** Whether the finding proves that the network is there. */
export function provesNetwork(finding: Finding): boolean {
  return finding.evidence === 'answer' && !finding.loopback;
}

/** Whether the finding waits for the guard: a silence that our own network may explain. */
export function isInDoubt(finding: Finding): boolean {
  return finding.evidence === 'silence' && !finding.loopback;
}

/** What is recorded of a check. */
export interface Settled {
  readonly endpoint: Endpoint;
  readonly sample: Sample;
  /** A sentence for people; '' if all is well. Not kept in the history. */
  readonly detail: string;
  /** What it looked like, if it is down; kept beside the history. */
  readonly failure?: Failure;
}

/** What to record, once it is known whether the network was there. */
export function settle(finding: Finding, network: Network): Settled {
  if (!isInDoubt(finding) || network === 'online') return asFound(finding);
  return excused(finding, 'offline', `${DETAILS.seemsOffline}.`);
}

/**
 * What to record in the first moments after waking, when the network comes back later than we do. A silence counts
 * only if the network had proven itself before the request was sent; an answer that came later, from another
 * endpoint or a control address, says nothing about that earlier moment.
 * @param provenAt when the first answer after waking came; null = none yet
 */
export function settleWaking(finding: Finding, provenAt: Instant | null): Settled {
  if (!isInDoubt(finding) || (provenAt !== null && provenAt <= finding.sample.at)) return asFound(finding);
  return excused(finding, 'asleep', `${DETAILS.justWoken}.`);
}

function asFound({ endpoint, sample, detail, failure }: Finding): Settled {
  return { endpoint, sample, detail, ...(failure !== undefined && { failure }) };
}

function excused({ endpoint, sample }: Finding, cause: 'offline' | 'asleep', detail: string): Settled {
  return {
    endpoint,
    sample: { ...sample, outcome: 'unknown', cause, status: null, latencyUs: null },
    detail,
  };
}

/** Whether any of the control addresses answers: asked side by side, done at the first answer. Never rejects. */
export function askControl(http: Http, control: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = control.map(async (url) => {
      if (await http.answers(url, CONTROL_TIMEOUT_MS).catch(() => false)) resolve(true);
    });
    void Promise.all(asked).then(() => resolve(false));
  });
}
