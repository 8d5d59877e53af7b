// The filters of the errors, as they lie in the address.
// Promise: what is not understood filters nothing; what is not set stands not in the address.
// Not here: the fields (filter-bar.tsx), the groups (shared/alert).

import type { ErrorGroup } from '../../../shared/alert/error-groups.ts';
import {
  ERROR_STATES,
  type ErrorState,
  PRIORITIES,
  type Priority,
} from '../../../shared/alert/error-rank.ts';
import type { Mission } from '../../../shared/config/endpoint.ts';

export const MISSIONS: readonly Mission[] = ['critical', 'supporting', 'internal'];
/** In days. */
export const PERIODS = [1, 7, 30, 90] as const;
export type Period = (typeof PERIODS)[number];

export interface ErrorFilters {
  /** null = all. */
  readonly endpoint: string | null;
  /** null = all but the muted. */
  readonly state: ErrorState | null;
  readonly mission: Mission | null;
  readonly priority: Priority | null;
  readonly days: Period;
}

export const NO_FILTERS: ErrorFilters = {
  endpoint: null,
  state: null,
  mission: null,
  priority: null,
  days: 90,
};

export function readFilters(query: Readonly<Record<string, string>>): ErrorFilters {
  return {
    endpoint: query['endpoint'] ?? null,
    state: ERROR_STATES.find((each) => each === query['state']) ?? null,
    mission: MISSIONS.find((each) => each === query['mission']) ?? null,
    priority: PRIORITIES.find((each) => `P${each}` === query['priority']) ?? null,
    days: PERIODS.find((each) => `${each}d` === query['period']) ?? NO_FILTERS.days,
  };
}

export function queryOf({ endpoint, state, mission, priority, days }: ErrorFilters): Record<string, string> {
  return {
    ...(endpoint !== null && { endpoint }),
    ...(state !== null && { state }),
    ...(mission !== null && { mission }),
    ...(priority !== null && { priority: `P${priority}` }),
    ...(days !== NO_FILTERS.days && { period: `${days}d` }),
  };
}

/** A group with all that it is ranked and filtered by. */
export interface RankedError {
  readonly group: ErrorGroup;
  readonly name: string;
  readonly mission: Mission;
  readonly priority: Priority;
  readonly state: ErrorState;
  /** Muted, and so much more frequent since that it shows all the same. */
  readonly hasGrown: boolean;
  readonly goesOn: boolean;
  /** In the period. */
  readonly count: number;
  /** Time that the endpoint was watched in the period, ms. */
  readonly watchedMs: number;
}

/** What fits the filters, by priority, then the latest first. */
export function filtered(errors: readonly RankedError[], filters: ErrorFilters): readonly RankedError[] {
  const { endpoint, state, mission, priority } = filters;
  return errors
    .filter(
      (each) =>
        each.count > 0 &&
        (endpoint === null || each.group.endpoint === endpoint) &&
        (state === null ? each.state !== 'muted' || each.hasGrown : each.state === state) &&
        (mission === null || each.mission === mission) &&
        (priority === null || each.priority === priority),
    )
    .sort((a, b) => a.priority - b.priority || b.group.lastAt - a.group.lastAt);
}
