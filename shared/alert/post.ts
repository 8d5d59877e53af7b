// A post: one rule over one endpoint, and the trouble that it sees there; an alert: what was told of one or more.
// Promise: plain state, changed by alerting.ts alone.
// Not here: deciding.

import type { Instant } from '../core/instant.ts';
import type { Overlays } from '../core/overlay.ts';
import type { HeldBack } from './decision.ts';
import type { Finding } from './finding.ts';
import type { Frequency } from './frequency.ts';
import type { Watcher } from './kinds/watcher.ts';
import type { QuietUntil } from './quiet-time.ts';
import type { Rule, Selectable } from './rule.ts';

/** An endpoint as rules see it. */
export interface Ruled extends Selectable {
  readonly overlays: Overlays;
  readonly intervalMs: number;
}

/** A rule with what it needs to know while it is at work. */
export interface Plan {
  readonly rule: Rule;
  readonly quietUntil: QuietUntil;
  readonly frequency: Frequency;
}

export interface Post {
  readonly plan: Plan;
  readonly endpoint: Ruled;
  readonly watcher: Watcher;
  trouble: Trouble | null;
}

export interface Trouble {
  finding: Finding;
  /** null = it is not told. */
  alert: Alert | null;
  /** Why not. */
  held: HeldBack | null;
}

export interface Alert {
  readonly id: string;
  readonly plan: Plan;
  readonly openedAt: Instant;
  readonly since: Instant;
  /** Ids of those whose trouble goes on. */
  readonly members: Set<string>;
  /** Ids of all that it was ever about. */
  readonly all: Set<string>;
  finding: Finding;
  isAcknowledged: boolean;
  /** How many steps of the escalation are done. */
  escalated: number;
  /** Why its end is not told yet; null = it has not ended, or nothing keeps it. */
  held: HeldBack | null;
}
