// The guard: when nothing answers, or somebody else does, is it them or is it us?
// Promise: our own missing network is never recorded as somebody's downtime, nor their downtime as ours.
// Not here: sending checks (check.ts), what an answer proves (evidence.ts), asking the control addresses (control.ts).

import type { Endpoint } from '../config/endpoint.ts';
import type { Instant } from '../core/instant.ts';
import type { Sample, UnknownReason } from '../core/sample.ts';
import type { Failure } from '../store/failures.ts';
import type { Finding } from './check.ts';
import type { ControlVerdict } from './control.ts';
import { DETAILS } from './detail-sayings.ts';
import {
  asksToSignIn,
  isForgeable,
  isInDoubt,
  isNameless,
  isQuestionable,
  provesNames,
  provesNetwork,
} from './evidence.ts';

/** `nameless`: the network is there, but no name can be looked up. `portal`: it answers in everybody's place. */
export type Network = 'online' | 'offline' | 'portal' | 'nameless';

/** What a tick knows about the network. */
export interface NetworkEvidence {
  readonly findings: readonly Finding[];
  /** false only where the platform is certain. */
  readonly mayBeOnline: boolean;
  /** What the control addresses said; null = they were not asked yet. */
  readonly control: ControlVerdict | null;
}

/**
 * What the network was in this tick. Any answer over https from beyond this machine, be it a 503, proves that it was
 * there, whatever the platform thinks; one over plain http proves nothing, for a captive portal can forge it. Without
 * proof the platform's certainty counts, then the control addresses, and last whether anything answered at all.
 * @returns `ask` = the control addresses have to tell
 */
export function judgeNetwork({ findings, mayBeOnline, control }: NetworkEvidence): Network | 'ask' {
  if (findings.some(provesNetwork)) {
    if (!findings.some(isNameless) || findings.some(provesNames)) return 'online';
    if (control === null) return 'ask';
    return control === 'silent' ? 'nameless' : 'online';
  }
  if (!findings.some(isQuestionable)) return 'online';
  if (!mayBeOnline) return 'offline';
  switch (control) {
    case null:
      return 'ask';
    case 'online':
    case 'portal':
      return control;
    case 'silent':
      return findings.some(asksToSignIn) ? 'portal' : 'offline';
    case 'none':
      if (findings.some(asksToSignIn)) return 'portal';
      return findings.some(isForgeable) ? 'online' : 'offline';
  }
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

/** What to record, once it is known what the network was. */
export function settle(finding: Finding, network: Network): Settled {
  switch (network) {
    case 'online':
      return asFound(finding);
    case 'nameless':
      return isNameless(finding) ? excused(finding, 'offline', `${DETAILS.noNames}.`) : asFound(finding);
    case 'portal':
      if (!isInDoubt(finding) && !isForgeable(finding)) return asFound(finding);
      return excused(finding, 'portal', `${DETAILS.portal}.`);
    case 'offline':
      if (!isInDoubt(finding)) return asFound(finding);
      return excused(finding, 'offline', `${isNameless(finding) ? DETAILS.noNames : DETAILS.seemsOffline}.`);
  }
}

/**
 * What to record of a silence in the first moments after waking, when the network comes back later than we do. It
 * counts only if the network had proven itself before the request was sent; an answer that came later, from another
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

function excused(
  { endpoint, sample }: Finding,
  cause: Extract<UnknownReason, 'offline' | 'portal' | 'asleep'>,
  detail: string,
): Settled {
  return {
    endpoint,
    sample: { ...sample, outcome: 'unknown', cause, status: null, latencyUs: null },
    detail,
  };
}
