// What the status of an answer means for a message, as far as all channels agree.
// Promise: only what may pass by itself is tried again; a wait that was asked for is read in either form of RFC 9110.
// Not here: what a single vendor says in its body (each channel).

import { filled } from '../../sayings.ts';
import type { ChannelAnswer, NotSent, Remedy, Sent } from './channel.ts';
import { cut, oneLine } from './plain-text.ts';
import { PROBLEMS } from './problem-sayings.ts';

/** Vendors close their doors for minutes, not for ever: a longer wait is no answer but a slip. */
const WAIT_MAX_MS = 86_400_000;
/** Of what a vendor says, in characters. */
const QUOTED_MAX = 200;

/** The wait that the header asks for, ms; null where it asks for none. RFC 9110, section 10.2.3. */
export function retryAfterMs({ headers }: Pick<ChannelAnswer, 'headers'>): number | null {
  const asked = headers['retry-after']?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/u.test(asked)) return waitMs(Number(asked));
  // A date is one of the server's clock, so its own date is the one to compare with.
  const until = Date.parse(asked);
  const now = Date.parse(headers['date'] ?? '');
  return Number.isNaN(until) || Number.isNaN(now) ? null : waitMs((until - now) / 1_000);
}

export function waitMs(seconds: number): number {
  return Math.min(WAIT_MAX_MS, Math.max(0, Math.ceil(seconds * 1_000)));
}

/** Whether it was taken, as its status says. */
export function isTaken({ status }: Pick<ChannelAnswer, 'status'>): boolean {
  return status >= 200 && status < 300;
}

/** A status that is none of success: what may help. */
export function remedyOf(status: number): Remedy {
  if (status === 504) return 'doubtful';
  return status === 408 || status === 425 || status === 429 || status >= 500 ? 'later' : 'never';
}

/**
 * The failure that an answer tells of.
 * @param who the channel's name for people
 * @param said what the vendor says of it; null = nothing that can be shown
 */
export function refused(answer: ChannelAnswer, who: string, said: string | null): NotSent {
  const words = said === null ? '' : cut(oneLine(said), { max: QUOTED_MAX });
  const remedy = remedyOf(answer.status);
  return {
    ok: false,
    remedy,
    waitMs: remedy === 'later' ? retryAfterMs(answer) : null,
    problem: `${filled(templateOf(answer.status), who, `${answer.status}${words === '' ? '' : ` (${words})`}`)}.`,
  };
}

/** Taken without a receipt, or refused. */
export function takenOrRefused(answer: ChannelAnswer, who: string, said: string | null): Sent {
  return isTaken(answer) ? { ok: true, receipt: null } : refused(answer, who, said);
}

function templateOf(status: number) {
  if (status >= 300 && status < 400) return PROBLEMS.answeredElsewhere;
  if (status === 401 || status === 403) return PROBLEMS.answeredSecret;
  if (status === 404 || status === 410) return PROBLEMS.answeredGone;
  return status === 429 ? PROBLEMS.answeredOften : PROBLEMS.answered;
}

/** A field of the answer's JSON; undefined where there is none. */
export function jsonField(body: string, ...path: readonly string[]): unknown {
  let value: unknown = parsed(body);
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, name)?.value;
  }
  return value;
}

/** The same where it is a text or a number. */
export function jsonText(body: string, ...path: readonly string[]): string | null {
  const value = jsonField(body, ...path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
