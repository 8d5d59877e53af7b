// Down: enough of the last checks failed; or it is up and down in turns, and that is told instead.
// Promise: a blip is no outage, a confirmed outage is dated from its first failure, recovery is confirmed too.
// Not here: how soon failures are looked at again (probe/recheck.ts), when turns are many (flapping.ts).

import type { Instant } from '../../core/instant.ts';
import { isKnown, type Sample } from '../../core/sample.ts';
import type { Finding } from '../finding.ts';
import type { Condition } from '../rule.ts';
import { flapping, UNSTABLE_OF } from './flapping.ts';
import { RecentOutcomes } from './recent-outcomes.ts';
import { TIMELESS, type Watcher } from './watcher.ts';

export function downWatcher({ failures, of, recovered }: Extract<Condition, { kind: 'down' }>): Watcher {
  const recent = new RecentOutcomes(of);
  const flaps = flapping();
  let downSince: Instant | null = null;
  let goodInRow = 0;
  let finding: Finding | null = null;
  const judge = (isDown: boolean): void => {
    goodInRow = isDown ? 0 : goodInRow + 1;
    if (isDown && downSince === null && recent.failures >= failures) downSince = recent.firstFailure;
    if (!isDown && goodInRow >= recovered) downSince = null;
    flaps.judge(finding?.since ?? null);
  };
  const told = (at: Instant): Finding | null => {
    if (flaps.since !== null) {
      if (finding?.because.kind === 'unstable') return finding;
      const because = { kind: 'unstable', changes: flaps.changes, of: UNSTABLE_OF } as const;
      return { since: flaps.since, foundAt: at, state: 'down', because };
    }
    if (downSince === null) return null;
    if (finding?.because.kind === 'down') return finding;
    return { since: downSince, foundAt: at, state: 'down', because: { kind: 'down', failures, of } };
  };
  return {
    ...TIMELESS,
    get finding() {
      return finding;
    },
    take(sample: Sample) {
      if (!isKnown(sample)) return;
      const isDown = sample.outcome === 'down';
      // The quick way of a healthy endpoint: nothing failed lately, and nothing does now.
      const wasCalm = recent.failures === 0 && flaps.isCalm;
      recent.add(isDown, sample.at);
      // Rechecks come in swarms.
      if (!sample.recheck) flaps.add(isDown, sample.at);
      if (!isDown && wasCalm && finding === null && downSince === null) return;
      judge(isDown);
      finding = told(sample.at);
    },
  };
}
