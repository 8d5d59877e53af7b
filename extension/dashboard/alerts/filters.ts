// The alerts that are shown: the filters as they lie in the address, what fits them, and what it comes to.
// Promise: what is not understood filters nothing; what goes on stands on top, and nowhere twice.
// Not here: reading decisions (use-alerts.ts), drawing.

import type { Decision, HeldBack } from '../../../shared/alert/decision.ts';

export const FATES = ['told', 'held'] as const;
export type Fate = (typeof FATES)[number];

export interface AlertFilters {
  /** null = both. */
  readonly fate: Fate | null;
  /** An id; null = all. */
  readonly endpoint: string | null;
}

export const NO_FILTERS: AlertFilters = { fate: null, endpoint: null };

export function readFilters(query: Readonly<Record<string, string>>): AlertFilters {
  return {
    fate: FATES.find((each) => each === query['fate']) ?? null,
    endpoint: query['endpoint'] ?? null,
  };
}

export function queryOf({ fate, endpoint }: AlertFilters): Record<string, string> {
  return { ...(fate !== null && { fate }), ...(endpoint !== null && { endpoint }) };
}

export function fateOf({ held }: Pick<Decision, 'held'>): Fate {
  return held === null ? 'told' : 'held';
}

export function fits(decision: Decision, { fate, endpoint }: AlertFilters): boolean {
  return (
    (fate === null || fate === fateOf(decision)) &&
    (endpoint === null || decision.endpoints.includes(endpoint))
  );
}

/** Whom each alert that goes on is about now, by the alert. */
export type GoingOn = ReadonlyMap<string, readonly string[]>;

export interface Listed {
  /** What opened the alerts that go on, about whoever they are about now; the latest first. */
  readonly open: readonly Decision[];
  /** All others, the latest first. */
  readonly past: readonly Decision[];
}

/** @param decisions in the order of time */
export function listed(decisions: readonly Decision[], goingOn: GoingOn): Listed {
  const isOpening = ({ alert, kind, held }: Decision) =>
    kind === 'open' && held === null && goingOn.has(alert);
  const latestFirst = decisions.toReversed();
  const open = latestFirst.filter(isOpening).map((each) => {
    return { ...each, endpoints: goingOn.get(each.alert) ?? each.endpoints };
  });
  return { open, past: latestFirst.filter((each) => !isOpening(each)) };
}

export interface Counted {
  readonly told: number;
  readonly held: number;
  /** Why, and how often; the most frequent first. */
  readonly reasons: readonly (readonly [HeldBack['why'], number])[];
}

export function counted(decisions: readonly Decision[]): Counted {
  const reasons = new Map<HeldBack['why'], number>();
  for (const { held } of decisions)
    if (held !== null) reasons.set(held.why, (reasons.get(held.why) ?? 0) + 1);
  const held = decisions.filter((each) => each.held !== null).length;
  return {
    told: decisions.length - held,
    held,
    reasons: [...reasons].toSorted(([, a], [, b]) => b - a),
  };
}
