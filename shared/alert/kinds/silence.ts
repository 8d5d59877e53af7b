// Silence: for so long no check could tell anything, although Uptally ran.
// Promise: time in which nobody watched anything, as while this machine slept, is not counted.
// Not here: who notices such time (alerting.ts).

import type { Instant } from '../../core/instant.ts';
import { isKnown, type Sample } from '../../core/sample.ts';
import type { Finding } from '../finding.ts';
import type { Condition } from '../rule.ts';
import type { Watcher } from './watcher.ts';

export function silenceWatcher({ forMs }: Extract<Condition, { kind: 'silence' }>): Watcher {
  let heardAt: Instant | null = null;
  let restedMs = 0;
  let finding: Finding | null = null;
  const due = (): Instant | null => (heardAt === null ? null : heardAt + restedMs + forMs);
  return {
    get finding() {
      return finding;
    },
    get nextAt() {
      return finding === null ? due() : null;
    },
    take(sample: Sample) {
      if (!isKnown(sample)) return;
      heardAt = sample.at;
      restedMs = 0;
      finding = null;
    },
    pass(at: Instant) {
      const from = due();
      if (finding !== null || heardAt === null || from === null || at < from) return;
      finding = { since: heardAt, foundAt: at, state: 'unknown', because: { kind: 'silence', forMs } };
    },
    rested(ms: number) {
      if (finding === null) restedMs += ms;
    },
  };
}
