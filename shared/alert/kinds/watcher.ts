// A watcher: one condition over one endpoint, fed with its samples in the order of time.
// Promise: a sample costs a few steps, whatever the condition; `finding` is a new object only where something changed.
// Not here: the conditions (a file each), what is done with a finding (alerting.ts).

import type { Instant } from '../../core/instant.ts';
import type { Sample } from '../../core/sample.ts';
import type { Finding } from '../finding.ts';

export interface Watcher {
  /** null = nothing is the matter. */
  readonly finding: Finding | null;
  /** When time alone may change the finding: call `pass` then; null = never. */
  readonly nextAt: Instant | null;
  /** Takes the next sample; none is earlier than those before. Known ones and unknown ones alike. */
  take(sample: Sample): void;
  /** It is `at` by now, and every sample up to then has been taken. */
  pass(at: Instant): void;
  /** For so long nobody watched anything, ms: it says nothing of the endpoint. */
  rested(forMs: number): void;
  /** What it must know after a restart although the samples of it lie too far back. */
  readonly memory?: Memory;
}

/** Each kind of something: when it was new, and when it was seen last. */
export interface Memory {
  read(): readonly (readonly [string, Instant, Instant])[];
  recall(seen: readonly (readonly [string, Instant, Instant])[]): void;
}

/** What most conditions do about time: nothing. */
export const TIMELESS = { nextAt: null, pass: () => undefined, rested: () => undefined } as const;
