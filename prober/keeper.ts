// The keeper: puts results on record, and holds them where the disk refuses for a while.
// Promise: a write that fails loses nothing while the process lives; the samples go with the next write.
// Not here: how samples are kept (shared/store), when checks run (run.ts).

import type { Instant } from '../shared/core/instant.ts';
import type { History } from '../shared/store/history.ts';
import type { EndpointSample } from '../shared/store/journal.ts';
import { messageOf } from './complaint.ts';

export interface KeeperTools {
  readonly history: Pick<History, 'append'>;
  readonly now: () => Instant;
  /** Is told in a sentence what went wrong. */
  readonly onTrouble: (text: string) => void;
  /** How many samples to hold at the most, where nothing can be written; the oldest go first. */
  readonly holdMax: number;
}

export interface Keeper {
  /** Writes these, and what could not be written before. Never rejects. */
  keep(samples: readonly EndpointSample[]): Promise<void>;
  /** How many wait to be written. */
  readonly waiting: number;
}

export function keeper({ history, now, onTrouble, holdMax }: KeeperTools): Keeper {
  let waiting: readonly EndpointSample[] = [];
  return {
    get waiting() {
      return waiting.length;
    },
    async keep(samples) {
      const items = waiting.concat(samples);
      waiting = [];
      if (items.length === 0) return;
      try {
        const { refused } = await history.append(items, now());
        const [first] = refused;
        if (first === undefined) return;
        const more = refused.length > 1 ? ` (and ${refused.length - 1} more)` : '';
        onTrouble(`A check of ${first.endpoint} was not kept${more}: ${first.why}.`);
      } catch (error) {
        // Another write may have failed meanwhile.
        waiting = items.concat(waiting).slice(-holdMax);
        onTrouble(
          `${waiting.length} checks wait to be written: ${messageOf(error)}. They go with the next write.`,
        );
      }
    },
  };
}
