// A rule: which trouble of which endpoints is told, how urgently, how often and where.
// Promise: pure data, complete: every default is in its place.
// Not here: how people write it (rules-schema.ts), what a condition sees (kinds/), deciding (alerting.ts).

import type { Mission } from '../config/endpoint.ts';
import type { Objective } from '../core/objective.ts';
import type { ServiceHours } from '../core/service-hours.ts';
import type { DigestRule } from './digest-time.ts';
import type { Priority } from './error-rank.ts';

/** What a rule waits for; one file in kinds/ each. */
export type Condition =
  /** `failures` of the last `of` checks fail, the last one among them; over after `recovered` good ones in a row. */
  | { readonly kind: 'down'; readonly failures: number; readonly of: number; readonly recovered: number }
  /** Slow for so long without two good checks in a row; failures alone are not slow. */
  | { readonly kind: 'degraded'; readonly forMs: number }
  /** So many failures among so many checks, however far apart; over when half as many are left. */
  | { readonly kind: 'failures'; readonly failures: number; readonly of: number }
  /** A kind of error that was not seen for 30 days. */
  | { readonly kind: 'new-error' }
  /** One kind of error more than so often within so long. */
  | { readonly kind: 'frequent-error'; readonly moreThan: number; readonly inMs: number }
  /** The error budget is spent too fast, in any of the multiwindow pairs. */
  | { readonly kind: 'burn'; readonly objective: Objective; readonly windowMs: number }
  /** No check could tell for so long while Uptally itself ran. */
  | { readonly kind: 'silence'; readonly forMs: number };

/** Endpoints that fit every list that names something; a list that names nothing fits all. */
export interface Selector {
  readonly ids: readonly string[];
  readonly components: readonly string[];
  readonly missions: readonly Mission[];
  readonly groups: readonly string[];
  readonly tags: readonly string[];
}

export interface EscalationStep {
  /** After the alert opened, ms. */
  readonly afterMs: number;
  readonly channel: string;
}

export interface Rule {
  /** Names it on every record. */
  readonly name: string;
  readonly condition: Condition;
  readonly endpoints: Selector;
  readonly priority: Priority;
  /** Names of channels; none = the screens alone. */
  readonly channels: readonly string[];
  /** In the order of time; told while nobody acknowledges. */
  readonly escalation: readonly EscalationStep[];
  /** An endpoint opens an alert not more often than once in so long, ms; 0 = always. */
  readonly everyMs: number;
  /** Whether that doubles with each alert of the last 24 hours. */
  readonly backsOff: boolean;
  /** So many alerts a day of the owner's zone at the most; null = any number. */
  readonly perDay: number | null;
  /** When nobody wants to be told; null = never. */
  readonly quiet: ServiceHours | null;
  /** Whether it is told in quiet hours all the same. */
  readonly breaksQuiet: boolean;
}

/** What lies behind an endpoint is not told of while that one is down itself. */
export interface Dependency {
  readonly gateway: Selector;
  readonly behind: Selector;
}

export interface Rules {
  /** The owner's, an IANA name: its midnights and quiet hours. */
  readonly zone: string;
  /** As the owner ordered them. */
  readonly rules: readonly Rule[];
  readonly dependencies: readonly Dependency[];
  /** null = none is wanted. */
  readonly digest: DigestRule | null;
}

/** What a selector looks at. */
export interface Selectable {
  readonly id: string;
  readonly component: string | null;
  readonly mission: Mission;
  readonly group: string | null;
  readonly tags: readonly string[];
}

export const ALL: Selector = { ids: [], components: [], missions: [], groups: [], tags: [] };

export function selects(selector: Selector, endpoint: Selectable): boolean {
  const fits = <T>(wanted: readonly T[], has: readonly (T | null)[]) =>
    wanted.length === 0 || wanted.some((each) => has.includes(each));
  return (
    fits(selector.ids, [endpoint.id]) &&
    fits(selector.components, [endpoint.component]) &&
    fits(selector.missions, [endpoint.mission]) &&
    fits(selector.groups, [endpoint.group]) &&
    fits(selector.tags, endpoint.tags)
  );
}
