// A ration of lines: what a terminal or a log can bear when everything fails at once.
// Promise: a line that is held back is counted, and the count is told with the next line that is let through.
// Not here: what the lines say.

import type { Instant } from '../shared/core/instant.ts';

export interface Ration {
  readonly lines: number;
  readonly perMs: number;
}

export const RATION: Ration = { lines: 50, perMs: 10_000 };

/** @returns a `say` that passes on so many lines in so much time */
export function rationed(say: (line: string) => void, now: () => Instant, ration: Ration): typeof say {
  let from = Number.NEGATIVE_INFINITY;
  let said = 0;
  return (line) => {
    const at = now();
    // Also where the clock was set back.
    if (at < from || at - from >= ration.perMs) {
      if (said > ration.lines) say(`… and ${said - ration.lines} more`);
      from = at;
      said = 0;
    }
    said += 1;
    if (said <= ration.lines) say(line);
  };
}
