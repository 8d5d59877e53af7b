// Trying an endpoint out: one check, with what came back for people to look at.
// Promise: nothing of it is stored, and no secret of the request is in it, echoed or not.
// Not here: what a screen makes of it, checks that count (tick.ts).

import type { Endpoint } from '../config/endpoint.ts';
import type { JsonValue } from '../config/json-expectation.ts';
import type { Cause, Outcome } from '../core/sample.ts';
import type { Particulars } from '../ports.ts';
import { BODY_LIMIT_BYTES, type CheckTools, observe } from './check.ts';

/** What of a body is shown, in characters. */
export const SHOWN_LENGTH = 2_000;

export interface Evidence extends Omit<Particulars, 'bytesRead'> {
  /** As the check would be judged; a silence is not yet held against our own network (guard.ts). */
  readonly outcome: Outcome;
  readonly cause: Cause | null;
  /** A sentence for people; '' if all is well. */
  readonly detail: string;
  /** null where nothing answered. */
  readonly status: number | null;
  readonly latencyUs: number | null;
  /** Of the body, unpacked, as far as it was read. */
  readonly sizeBytes: number;
  /** Whether it goes on after what was read. */
  readonly isCut: boolean;
  /** The beginning of the body; null where it is no text, or empty. */
  readonly body: string | null;
  /** The whole body as JSON; absent where it is none, or was cut. */
  readonly json?: JsonValue;
}

const NOTHING = { url: null, contentType: null, headerNames: [], phases: null, bytesRead: 0 };

/** Sends one request. Never rejects. */
export async function tryOut(endpoint: Endpoint, tools: CheckTools): Promise<Evidence> {
  const { finding, result, masked } = await observe(endpoint, tools, BODY_LIMIT_BYTES);
  const { outcome, cause } = finding.sample;
  const answer = result?.kind === 'answer' ? result : null;
  const { bytesRead, ...particulars } = answer?.particulars ?? NOTHING;
  const body = masked(answer?.body ?? '');
  const isText = body !== '' && isReadable(body, particulars.contentType);
  const json = answer?.isCut === false && isText ? jsonOf(body) : undefined;
  return {
    ...particulars,
    url: particulars.url === null ? null : masked(particulars.url),
    outcome,
    cause,
    detail: finding.detail,
    status: answer?.status ?? null,
    latencyUs: answer?.latencyUs ?? null,
    sizeBytes: bytesRead,
    isCut: answer?.isCut ?? false,
    body: isText ? beginning(body) : null,
    ...(json !== undefined && { json }),
  };
}

const TEXT_TYPE = /^text\/|[/+](?:json|xml|yaml|javascript|x-www-form-urlencoded)\b/iu;

/** Servers often name no type, or a wrong one: a text has no zero in it. */
function isReadable(body: string, contentType: string | null): boolean {
  return (contentType !== null && TEXT_TYPE.test(contentType)) || !/[\0\ufffd]/u.test(body);
}

/** No half of a letter at its end. */
function beginning(body: string): string {
  return body.slice(0, SHOWN_LENGTH).replace(/[\ud800-\udbff]$/u, '');
}

function jsonOf(body: string): JsonValue | undefined {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
