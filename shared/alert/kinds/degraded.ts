// Degraded: slow for so long without two good checks in a row.
// Promise: dated from the first slow check; one good check or a failure among slow ones hides nothing, and failures
// alone are not slow.
// Not here: what is slow (an endpoint's latency limit).

import type { Instant } from '../../core/instant.ts';
import { isKnown, type Sample } from '../../core/sample.ts';
import type { Finding } from '../finding.ts';
import type { Condition } from '../rule.ts';
import { TIMELESS, type Watcher } from './watcher.ts';

const GOOD_IN_ROW = 2;

export function degradedWatcher({ forMs }: Extract<Condition, { kind: 'degraded' }>): Watcher {
  let since: Instant | null = null;
  let goodInRow = 0;
  let finding: Finding | null = null;
  return {
    ...TIMELESS,
    get finding() {
      return finding;
    },
    take(sample: Sample) {
      if (!isKnown(sample)) return;
      if (sample.outcome === 'up') {
        if (since === null) return;
        goodInRow++;
        if (goodInRow < GOOD_IN_ROW) return;
        since = null;
        finding = null;
        return;
      }
      goodInRow = 0;
      if (sample.outcome === 'down') return;
      since ??= sample.at;
      if (finding === null && sample.at - since >= forMs) {
        finding = { since, foundAt: sample.at, state: 'degraded', because: { kind: 'degraded', forMs } };
      }
    },
  };
}
