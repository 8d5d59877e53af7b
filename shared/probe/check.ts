// One check: a request to an endpoint, and what it found.
// Promise: never rejects; whatever happens is a finding.
// Not here: whether silence is the endpoint's fault or ours (guard.ts), when to check (schedule.ts).

import type { Endpoint } from '../config/endpoint.ts';
import type { Sample } from '../core/sample.ts';
import type { Clock, Http, HttpResult, Matchers, Secrets } from '../ports.ts';
import type { Failure } from '../store/failures.ts';
import { looksIntoBody } from './body-expectation.ts';
import { DETAILS } from './detail-sayings.ts';
import { type Answer, type JudgingTools, judge } from './expectation.ts';
import { isLoopback } from './loopback.ts';
import { prepare } from './request.ts';
import { failureFound } from './shape.ts';

/** The most of a body that is read for what is expected of it. */
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
  /** Where the answer came from in the end, redirects followed; null where the platform does not tell. */
  readonly landedAt: string | null;
  /** A sentence for people; '' if all is well. */
  readonly detail: string;
  /** What it looked like, if it is down. */
  readonly failure?: Failure;
}

export interface CheckTools {
  readonly http: Http;
  readonly clock: Clock;
  /** Where the check runs; '' where there is only one place. */
  readonly vantage: string;
  readonly secrets: Secrets;
  /** The languages of patterns and paths; called only where an endpoint has one. */
  readonly matchers: () => Promise<Matchers>;
}

/** A finding, and what it was found in. */
export interface Observation {
  readonly finding: Finding;
  /** null where nothing was sent. */
  readonly result: HttpResult | null;
  /** A text without what must stay secret in this request. */
  readonly masked: (text: string) => string;
}

/**
 * Checks the endpoint once. Where the platform is certain to be off line, nothing is sent.
 * @param recheck whether it is a quick second look
 */
export async function check(endpoint: Endpoint, tools: CheckTools, recheck = false): Promise<Finding> {
  const maxBodyBytes = looksIntoBody(endpoint) ? BODY_LIMIT_BYTES : 0;
  const { finding } = await observe(endpoint, tools, maxBodyBytes);
  return { ...finding, sample: { ...finding.sample, recheck } };
}

/** Checks the endpoint once, and tells what came back as well. Never rejects. */
export async function observe(
  endpoint: Endpoint,
  tools: CheckTools,
  maxBodyBytes: number,
): Promise<Observation> {
  const { http, clock, vantage, secrets, matchers } = tools;
  const loopback = isLoopback(endpoint.url);
  const prepared = await prepare(endpoint, secrets, maxBodyBytes);
  const masked = prepared.ok ? prepared.masked : (text: string) => text;
  const at = clock.now();
  const addresses = http.ownAddresses?.();
  const send = () => (prepared.ok ? http.send({ ...prepared.request, glance: isFailing(endpoint) }) : null);
  const result = loopback || http.mayBeOnline() ? await send() : OFFLINE;
  const isOvertaken = clock.now() - at > endpoint.timeoutMs + OVERTIME_MS;
  const isSwitched = !loopback && http.ownAddresses?.() !== addresses;
  const disturbed = isOvertaken ? ASLEEP : isSwitched ? SWITCHED : null;
  const found =
    result === null
      ? unsent(prepared.ok ? '' : prepared.detail)
      : ((result.kind === 'none' ? disturbed : null) ??
        (await findingOf(endpoint, result, { matchers, masked })));
  const { intervalMs } = endpoint;
  const finding = {
    endpoint,
    sample: { at, intervalMs, vantage, recheck: false, ...found.sample },
    evidence: found.evidence,
    loopback,
    landedAt: result?.kind === 'answer' ? (result.particulars?.url ?? null) : null,
    detail: masked(found.detail),
    ...(found.sample.outcome === 'down' && { failure: failureOf(found, result, masked) }),
  };
  return { finding, result, masked };
}

function isFailing({ expectedStatuses }: Endpoint): (status: number) => boolean {
  return (status) => !expectedStatuses.some(({ from, to }) => from <= status && status <= to);
}

/** What is kept has nothing of the answer in its sentence. Masked first: a server may echo what it was sent. */
function failureOf(
  { sample: { cause }, detail, says = detail }: Found,
  result: HttpResult | null,
  masked: Observation['masked'],
): Failure {
  const told = { cause, detail: masked(says) };
  if (result?.kind !== 'answer') return failureFound(told, null);
  const { status, body, particulars } = result;
  return failureFound(told, { status, contentType: particulars?.contentType ?? '', body: masked(body) });
}

interface Found extends Pick<Finding, 'evidence' | 'detail'> {
  /** The sentence with nothing of the answer in it. */
  readonly says?: string | undefined;
  readonly sample: Pick<Sample, 'outcome' | 'status' | 'latencyUs' | 'cause'>;
}

const NOTHING = { status: null, latencyUs: null } as const;

const OFFLINE: HttpResult = { kind: 'blocked', reason: 'offline', detail: `${DETAILS.offline}.` };

const ASLEEP: Found = {
  evidence: 'blocked',
  detail: `${DETAILS.asleep}.`,
  sample: { outcome: 'unknown', cause: 'asleep', ...NOTHING },
};

const SWITCHED: Found = {
  evidence: 'blocked',
  detail: `${DETAILS.switched}.`,
  sample: { outcome: 'unknown', cause: 'offline', ...NOTHING },
};

function unsent(detail: string): Found {
  return { evidence: 'blocked', detail, sample: { outcome: 'unknown', cause: 'secret', ...NOTHING } };
}

async function findingOf(endpoint: Endpoint, result: HttpResult, tools: JudgingTools): Promise<Found> {
  switch (result.kind) {
    case 'answer': {
      const verdict = await judge(endpoint, result, tools);
      const { outcome, cause, detail } = verdict;
      const says = 'says' in verdict ? verdict.says : detail;
      return { evidence: 'answer', detail, says, sample: { outcome, cause, ...recordable(result) } };
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
