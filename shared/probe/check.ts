// One check: a request to an endpoint, and what it found.
// Promise: never rejects; whatever happens is a finding.
// Not here: whether silence is the endpoint's fault or ours (guard.ts), when to check (schedule.ts).

import type { Endpoint } from '../config/endpoint.ts';
import type { Sample } from '../core/sample.ts';
import type { Clock, Http, HttpResult } from '../ports.ts';
import { type Answer, judge } from './expectation.ts';
import { isLoopback } from './loopback.ts';

/** The most of a body that is searched for the expected text. */
export const BODY_LIMIT_BYTES = 1_048_576;

/** A request that ends this much later than its time-out was overtaken by sleep; ms. */
const OVERTIME_MS = 5_000;

/** A sample that the guard has still to settle. */
export interface Finding {
  readonly endpoint: Endpoint;
  /** What to record if the guard has nothing to say. */
  readonly sample: Sample;
  /**
   * `answer`: something at the address answered; `silence`: nothing did, for a reason that may be ours;
   * `blocked`: we could not look.
   */
  readonly evidence: 'answer' | 'silence' | 'blocked';
  /** The address is this machine: it needs no network, and proves none. */
  readonly loopback: boolean;
  /** A sentence for people; '' if all is well. */
  readonly detail: string;
}

export interface CheckTools {
  readonly http: Http;
  readonly clock: Clock;
  /** Where the check runs; '' where there is only one place. */
  readonly vantage: string;
}

/** Checks the endpoint once. Where the platform is certain to be off line, nothing is sent. */
export async function check(endpoint: Endpoint, { http, clock, vantage }: CheckTools): Promise<Finding> {
  const loopback = isLoopback(endpoint.url);
  const at = clock.now();
  const result = loopback || http.mayBeOnline() ? await send(endpoint, http) : OFFLINE;
  const overtaken = result.kind === 'none' && clock.now() - at > endpoint.timeoutMs + OVERTIME_MS;
  const found = overtaken ? ASLEEP : findingOf(endpoint, result);
  const { intervalMs } = endpoint;
  return {
    endpoint,
    sample: { at, intervalMs, vantage, recheck: false, ...found.sample },
    evidence: found.evidence,
    loopback,
    detail: found.detail,
  };
}

function send(endpoint: Endpoint, http: Http): Promise<HttpResult> {
  return http.send({
    url: endpoint.url,
    method: endpoint.method,
    timeoutMs: endpoint.timeoutMs,
    maxBodyBytes: endpoint.expectedText === null ? 0 : BODY_LIMIT_BYTES,
  });
}

interface Found extends Pick<Finding, 'evidence' | 'detail'> {
  readonly sample: Pick<Sample, 'outcome' | 'status' | 'latencyUs' | 'cause'>;
}

const NOTHING = { status: null, latencyUs: null } as const;

const OFFLINE: HttpResult = { kind: 'blocked', reason: 'offline', detail: 'This machine is off line.' };

const ASLEEP: Found = {
  evidence: 'blocked',
  detail: 'This machine slept while it waited for the answer.',
  sample: { outcome: 'unknown', cause: 'asleep', ...NOTHING },
};

function findingOf(endpoint: Endpoint, result: HttpResult): Found {
  switch (result.kind) {
    case 'answer': {
      const { outcome, cause, detail } = judge(endpoint, result);
      return { evidence: 'answer', detail, sample: { outcome, cause, ...recordable(result) } };
    }
    case 'none':
      return {
        evidence: 'silence',
        detail: result.detail,
        sample: { outcome: 'down', cause: result.cause, ...NOTHING },
      };
    case 'blocked':
      return {
        // A redirect that we may not follow was an answer all the same: the network is there.
        evidence: result.reason === 'redirect' ? 'answer' : 'blocked',
        detail: result.detail,
        sample: { outcome: 'unknown', cause: result.reason, ...NOTHING },
      };
  }
}

/** What the history can keep. Some servers answer with a status that HTTP does not know (999): no answer to count. */
function recordable({ status, latencyUs }: Answer): Pick<Sample, 'status' | 'latencyUs'> {
  if (status < 100 || status > 599) return NOTHING;
  return { status, latencyUs: Math.max(0, Math.round(latencyUs)) };
}
