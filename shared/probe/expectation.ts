// From an answer to an outcome: do the endpoint's expectations hold?
// Promise: every answer gets exactly one verdict, decided by the endpoint and the answer alone.
// Not here: sending (check.ts), answers that never came (guard.ts).

import type { Endpoint } from '../config/endpoint.ts';
import type { DownCause } from '../core/sample.ts';

/** What came back; see HttpResult. */
export interface Answer {
  readonly status: number;
  readonly latencyUs: number;
  readonly body: string;
}

export interface Verdict {
  readonly outcome: 'up' | 'degraded' | 'down';
  /** null for up and degraded. */
  readonly cause: Extract<DownCause, 'status' | 'assertion'> | null;
  /** A sentence for people; '' for up. */
  readonly detail: string;
}

export type Expectations = Pick<Endpoint, 'expectedStatuses' | 'latencyLimitMs' | 'expectedText'>;

/** Judges an answer: the status first, then the text, then the time it took. */
export function judge(expected: Expectations, answer: Answer): Verdict {
  if (!expected.expectedStatuses.some(({ from, to }) => answer.status >= from && answer.status <= to)) {
    return { outcome: 'down', cause: 'status', detail: `The answer was status ${answer.status}.` };
  }
  if (expected.expectedText !== null && !answer.body.includes(expected.expectedText)) {
    return { outcome: 'down', cause: 'assertion', detail: 'The answer did not contain the expected text.' };
  }
  if (expected.latencyLimitMs !== null && answer.latencyUs > expected.latencyLimitMs * 1_000) {
    const tookMs = Math.ceil(answer.latencyUs / 1_000);
    return {
      outcome: 'degraded',
      cause: null,
      detail: `The answer took ${tookMs} ms, more than ${expected.latencyLimitMs} ms.`,
    };
  }
  return { outcome: 'up', cause: null, detail: '' };
}
