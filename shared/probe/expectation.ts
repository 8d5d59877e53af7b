// From an answer to an outcome: do the endpoint's expectations hold?
// Promise: every answer gets exactly one verdict; what was cut off or can't be read is no evidence against anybody.
// Not here: sending (check.ts), answers that never came (guard.ts), the body's expectations (body-expectation.ts).

import type { Endpoint } from '../config/endpoint.ts';
import type { DownCause, UnknownReason } from '../core/sample.ts';
import type { Matchers } from '../ports.ts';
import { filled } from '../sayings.ts';
import { judgeBody, looksIntoBody } from './body-expectation.ts';
import { DETAILS } from './detail-sayings.ts';

/** What came back; see HttpResult. */
export interface Answer {
  readonly status: number;
  readonly latencyUs: number;
  readonly body: string;
  readonly isCut: boolean;
}

export type Verdict =
  | {
      readonly outcome: 'up' | 'degraded' | 'down';
      /** null for up and degraded. */
      readonly cause: Extract<DownCause, 'status' | 'assertion'> | null;
      /** A sentence for people; '' for up. */
      readonly detail: string;
      /** The same with nothing of the answer in it, for what is kept; absent where there is nothing. */
      readonly says?: string;
    }
  | {
      readonly outcome: 'unknown';
      readonly cause: Extract<UnknownReason, 'unreadable'>;
      readonly detail: string;
    };

export type Expectations = Pick<
  Endpoint,
  'expectedStatuses' | 'latencyLimitMs' | 'expectedText' | 'expectedPattern' | 'expectedJson'
>;

export interface JudgingTools {
  /** Called only where an expectation needs them. */
  readonly matchers: () => Promise<Matchers>;
  /** What is quoted of an answer, without what must stay secret. */
  readonly masked: (text: string) => string;
}

/** Judges an answer: the status first, then the body, then the time it took. */
export async function judge(expected: Expectations, answer: Answer, tools: JudgingTools): Promise<Verdict> {
  if (!expected.expectedStatuses.some(({ from, to }) => answer.status >= from && answer.status <= to)) {
    return { outcome: 'down', cause: 'status', detail: `${filled(DETAILS.status, `${answer.status}`)}.` };
  }
  const verdict = looksIntoBody(expected) ? await judgeBody(expected, answer, tools) : null;
  if (verdict !== null) return verdict;
  if (expected.latencyLimitMs !== null && answer.latencyUs > expected.latencyLimitMs * 1_000) {
    const tookMs = Math.ceil(answer.latencyUs / 1_000);
    const detail = `${filled(DETAILS.slow, `${tookMs}`, `${expected.latencyLimitMs}`)}.`;
    return { outcome: 'degraded', cause: null, detail };
  }
  return { outcome: 'up', cause: null, detail: '' };
}
