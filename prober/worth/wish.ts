// What is asked of worth: the downtime, what a minute of it costs, and what would be done about it.
// Promise: each number has its unit in its name or beside it.
// Not here: the command line that it is read from (commands/worth.ts).

import type { Work } from '../../shared/core/cost.ts';
import type { Objective } from '../../shared/core/objective.ts';
import type { WindowId } from '../../shared/core/window.ts';
import type { Wanted } from '../commands/wanted.ts';

/** Where the downtime comes from. */
export type DowntimeSource =
  /** `uptime` may be whole, 1 of 1. */
  | { readonly from: 'uptime'; readonly uptime: Objective }
  | { readonly from: 'length'; readonly downMs: number; readonly windowMs: number }
  | (Measuring & { readonly from: 'feed'; readonly file: string })
  | (Measuring & { readonly from: 'history'; readonly wanted: Wanted });

export interface Measuring {
  /** Id or name; null = the only one. */
  readonly endpoint: string | null;
  readonly window: WindowId;
}

export interface WorthWish {
  readonly source: DowntimeSource;
  /** > 0 */
  readonly minuteValue: number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** Empty = each next nine. */
  readonly objectives: readonly Objective[];
  /** null = no cost was named. */
  readonly work: Work | null;
  readonly isJson: boolean;
}
