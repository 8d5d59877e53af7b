// Failures: so many of so many checks, however far apart: what is never down for long, and never well.
// Promise: over only when half as many are left, so that it does not come and go.
// Not here: failures right after each other (down.ts).

import type { Instant } from '../../core/instant.ts';
import { isKnown, type Sample } from '../../core/sample.ts';
import type { Finding } from '../finding.ts';
import type { Condition } from '../rule.ts';
import { TIMELESS, type Watcher } from './watcher.ts';

export function failuresWatcher({ failures, of }: Extract<Condition, { kind: 'failures' }>): Watcher {
  /** When each failure among the last `of` checks was, and which check it was, the oldest first. */
  let failed: { readonly check: number; readonly at: Instant }[] = [];
  let checks = 0;
  let finding: Finding | null = null;
  return {
    ...TIMELESS,
    get finding() {
      return finding;
    },
    take(sample: Sample) {
      // Rechecks come in swarms, where something failed.
      if (!isKnown(sample) || sample.recheck) return;
      checks++;
      if (sample.outcome === 'down') failed.push({ check: checks, at: sample.at });
      if (failed.length === 0) return;
      const oldest = checks - of;
      if ((failed[0]?.check ?? checks) <= oldest) failed = failed.filter(({ check }) => check > oldest);
      const [first] = failed;
      if (finding === null && first !== undefined && failed.length >= failures && sample.outcome === 'down') {
        finding = {
          since: first.at,
          foundAt: sample.at,
          state: 'down',
          because: { kind: 'failures', failures, of },
        };
      } else if (finding !== null && failed.length * 2 <= failures) finding = null;
    },
  };
}
