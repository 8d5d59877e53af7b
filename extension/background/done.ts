// What a command is given, and what comes of it.
// Promise: a command that can't be done says in a sentence what to do instead.
// Not here: the commands (commands.ts).

import { formatProblems, type Problem } from '../../shared/config/problem.ts';
import type { Instant } from '../../shared/core/instant.ts';
import type { KeyValue, Matchers } from '../../shared/ports.ts';
import type { Fault } from '../messages.ts';
import type { Notes } from '../notes.ts';
import { REFUSED } from '../own-sayings.ts';

export interface CommandTools {
  readonly notes: Notes;
  readonly now: () => Instant;
  /** Of a list that is not written yet: an IANA name. */
  readonly zone: string;
  /** Where alerts lie. Rejects with an Error for people. */
  readonly alerts: () => Promise<KeyValue>;
  readonly hasHosts: (origins: readonly string[]) => Promise<boolean>;
  /** The languages of patterns and paths; called only where an endpoint has one. */
  readonly matchers: () => Promise<Matchers>;
}

export type Done =
  /** Ids of the endpoints that are to be checked at once. */
  { readonly ok: true; readonly check: readonly string[] } | Refusal;

/** Why something was not done. */
export interface Refusal {
  readonly ok: false;
  /** A sentence for people. */
  readonly problem: string;
  /** The same of a list that would not be right, fault by fault. */
  readonly faults?: readonly Fault[];
}

export const NOTHING_TO_CHECK: Done = { ok: true, check: [] };

export function gone(): Done {
  return { ok: false, problem: `${REFUSED.gone}.` };
}

/** What was asked for would make a list that is not right. */
export function refused(problems: readonly Problem[]): Refusal {
  const faults = problems.map(({ wrong, expected }) => ({ wrong, expected }));
  return { ok: false, problem: formatProblems(problems), faults };
}
