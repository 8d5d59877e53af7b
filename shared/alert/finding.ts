// A finding: what a condition sees of one endpoint, and why.
// Promise: data alone; the same samples give the same finding.
// Not here: finding it (kinds/), whether it is told (alerting.ts), its words (reason-text.ts).

import type { Instant } from '../core/instant.ts';
import type { Cause } from '../core/sample.ts';

export type Because =
  | { readonly kind: 'down'; readonly failures: number; readonly of: number }
  /** Up and down in turns: `changes` among the last `of` checks. */
  | { readonly kind: 'unstable'; readonly changes: number; readonly of: number }
  | { readonly kind: 'degraded'; readonly forMs: number }
  | { readonly kind: 'failures'; readonly failures: number; readonly of: number }
  | { readonly kind: 'new-error'; readonly cause: Cause | null; readonly status: number | null }
  | {
      readonly kind: 'frequent-error';
      readonly cause: Cause | null;
      readonly status: number | null;
      readonly count: number;
      readonly inMs: number;
    }
  /** Burn rates; see core/objective.ts. */
  | {
      readonly kind: 'burn';
      readonly rate: number;
      readonly threshold: number;
      readonly longMs: number;
      readonly shortMs: number;
    }
  | { readonly kind: 'silence'; readonly forMs: number };

export interface Finding {
  /** When the trouble began: the first failure, not the moment that confirmed it. */
  readonly since: Instant;
  /** The moment that confirmed it. */
  readonly foundAt: Instant;
  readonly state: 'down' | 'degraded' | 'unknown';
  readonly because: Because;
}
