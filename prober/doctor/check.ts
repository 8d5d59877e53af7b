// A check of how a feed is served: what was found, why it matters, what to do.
// Promise: every check has this one shape, and is a pure function of what came back.
// Not here: the checks (checks/), the list of them (registry.ts), asking (examine.ts).

import type { Instant } from '../../shared/core/instant.ts';
import type { Status } from '../../shared/feed/status.ts';
import type { Answer } from './exchange.ts';

export interface Evidence {
  readonly url: URL;
  readonly answer: Answer;
  /** To the same question of one who has the document already; null = nothing to ask by. */
  readonly again: Answer | null;
  readonly feed: FeedFound;
}

export type FeedFound =
  | { readonly ok: true; readonly status: Status }
  | { readonly ok: false; readonly problem: string };

/** doubt: it works, but less well than it could. fault: visitors see nothing, or something wrong. */
export type Level = 'fine' | 'doubt' | 'fault';

export interface Finding {
  readonly level: Level;
  /** A clause: what was found. */
  readonly found: string;
  /** A sentence: what to do; '' where all is fine. */
  readonly remedy: string;
}

export interface Check {
  /** For programs. */
  readonly id: string;
  /** For people, two words at most. */
  readonly title: string;
  /** A sentence. */
  readonly why: string;
  readonly look: (evidence: Evidence) => Finding;
}

export const fine = (found: string): Finding => ({ level: 'fine', found, remedy: '' });
export const doubt = (found: string, remedy: string): Finding => ({ level: 'doubt', found, remedy });
export const fault = (found: string, remedy: string): Finding => ({ level: 'fault', found, remedy });

/** A header's value; null where it was not sent. */
export function headerOf({ headers }: Pick<Answer, 'headers'>, name: string): string | null {
  const value = headers[name];
  return value === undefined ? null : [value].flat().join(', ');
}

/** The names in a header that lists some, in small letters. */
export function namesIn(value: string | null): readonly string[] {
  return (value ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
}

/** What the server says that it is: `Date` and `Age` together (RFC 9111, 4.2.3); null where it says nothing. */
export function serverNow(answer: Answer): Instant | null {
  const at = Date.parse(headerOf(answer, 'date') ?? '');
  const age = Number.parseInt(headerOf(answer, 'age') ?? '', 10) || 0;
  return Number.isNaN(at) ? null : at + age * 1_000;
}

/** The time between two feeds, and when readers call this one out of date; as widget/freshness.ts has it (a test compares). */
export function termsOf({ madeAt, nextAt, endpoints }: Status): {
  readonly periodMs: number;
  readonly staleAt: Instant;
} {
  const slowestMs = Math.max(0, ...endpoints.map(({ intervalMs }) => intervalMs));
  if (nextAt === null) return { periodMs: slowestMs, staleAt: madeAt + 2 * slowestMs };
  const periodMs = Math.max(0, nextAt - madeAt);
  return { periodMs, staleAt: nextAt + periodMs };
}
