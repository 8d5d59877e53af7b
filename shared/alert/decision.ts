// A decision: what was told or held back, by which rule and why; kept for ever, and shown.
// Promise: nothing is told or held back without one.
// Not here: making them (alerting.ts), their words (reason-text.ts).

import type { Instant } from '../core/instant.ts';
import type { State } from '../core/standing.ts';
import type { Priority } from './error-rank.ts';
import type { Because } from './finding.ts';
import type { MessageKind } from './message.ts';

/** What keeps a message back. `until` is when it is looked at again; null = when something else happens. */
export type HeldBack =
  | { readonly why: 'maintenance' | 'excluded' | 'quiet' | 'snoozed'; readonly until: Instant | null }
  /** What stands before it is down itself. `by` is an endpoint's id. */
  | { readonly why: 'behind'; readonly by: string; readonly until: Instant | null }
  /** Another rule tells it already. `by` is an alert. */
  | { readonly why: 'told'; readonly by: string; readonly until: null }
  /** It failed together with others whose alert is open since a moment. `by` is that alert. */
  | { readonly why: 'together'; readonly by: string; readonly until: null }
  /** The rule has told enough for now: of this endpoint, or today. */
  | { readonly why: 'every' | 'per-day'; readonly until: Instant }
  /** It was over before it could be told. */
  | { readonly why: 'over'; readonly until: null }
  /** Nobody follows it any more: its rule is gone or switched off, or whom it was about is not watched. */
  | { readonly why: 'off' | 'unwatched'; readonly until: null };

/** Whether the alert ended because nobody follows it, and not because its trouble did. */
export function isDropped({ held }: Pick<Decision, 'held'>): boolean {
  return held?.why === 'off' || held?.why === 'unwatched';
}

export interface Decision {
  readonly at: Instant;
  /** The name of the rule. */
  readonly rule: string;
  /** Names the alert; '' for what never became one. */
  readonly alert: string;
  readonly kind: Exclude<MessageKind, 'test' | 'digest' | 'notice'>;
  readonly priority: Priority;
  /** Ids of those that it is about. */
  readonly endpoints: readonly string[];
  readonly state: State;
  /** When the trouble began. */
  readonly since: Instant;
  readonly because: Because;
  /** null = it was told. */
  readonly held: HeldBack | null;
  /** Where it is told; none = on the screens alone. */
  readonly channels: readonly string[];
}
