// Every condition that a rule may have, by its kind.
// Promise: a kind without a watcher does not compile.
// Not here: the conditions themselves.

import type { Condition } from '../rule.ts';
import { burnWatcher } from './burn.ts';
import { degradedWatcher } from './degraded.ts';
import { downWatcher } from './down.ts';
import { frequentErrorWatcher, newErrorWatcher } from './errors.ts';
import { failuresWatcher } from './failures.ts';
import { silenceWatcher } from './silence.ts';
import type { Watcher } from './watcher.ts';

/** A watcher of one endpoint that has seen nothing yet. */
export function watcherOf(condition: Condition): Watcher {
  switch (condition.kind) {
    case 'down':
      return downWatcher(condition);
    case 'degraded':
      return degradedWatcher(condition);
    case 'failures':
      return failuresWatcher(condition);
    case 'new-error':
      return newErrorWatcher();
    case 'frequent-error':
      return frequentErrorWatcher(condition);
    case 'burn':
      return burnWatcher(condition);
    case 'silence':
      return silenceWatcher(condition);
  }
}
