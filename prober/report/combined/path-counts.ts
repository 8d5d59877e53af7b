// Errors by path, in bounded memory.
// Promise: exact for up to PATHS_KEPT paths. Beyond, the paths with the fewest errors are dropped, and how many
// errors any path may lack is known (in the manner of Manku and Motwani's lossy counting, VLDB 2002).
// Not here: how a path is found in a request (request-path.ts).

import type { AccessLog, Errors, PathErrors } from './access-log.ts';

/** So many paths remain when some are dropped, which happens at twice as many. */
export const PATHS_KEPT = 10_000;

type Result = Pick<AccessLog, 'errorsByPath' | 'otherErrors' | 'pathsAreCapped' | 'pathErrorsMissedAtMost'>;

export class PathCounts {
  readonly #counts = new Map<string | null, { '4xx': number; '5xx': number }>();
  readonly #other = { '4xx': 0, '5xx': 0 };
  #missedAtMost = 0;

  add(path: string | null, by: Errors): void {
    const count = this.#counts.get(path);
    if (count === undefined) {
      this.#counts.set(path, { '4xx': by['4xx'], '5xx': by['5xx'] });
      if (this.#counts.size >= 2 * PATHS_KEPT) this.#prune();
    } else {
      count['4xx'] += by['4xx'];
      count['5xx'] += by['5xx'];
    }
  }

  /** What another has counted, of a later part of the log. */
  merge({ errorsByPath, otherErrors, pathErrorsMissedAtMost }: Result): void {
    for (const each of errorsByPath) this.add(each.path, each);
    this.#drop(otherErrors);
    this.#missedAtMost += pathErrorsMissedAtMost;
  }

  /** What was counted since the last time. */
  take(): Result {
    if (this.#counts.size > PATHS_KEPT) this.#prune();
    const result = {
      errorsByPath: this.#ranked(),
      otherErrors: { ...this.#other },
      pathsAreCapped: this.#missedAtMost > 0,
      pathErrorsMissedAtMost: this.#missedAtMost,
    };
    this.#counts.clear();
    this.#other['4xx'] = 0;
    this.#other['5xx'] = 0;
    this.#missedAtMost = 0;
    return result;
  }

  #prune(): void {
    const dropped = this.#ranked().slice(PATHS_KEPT);
    const [most] = dropped;
    if (most === undefined) return;
    this.#missedAtMost += most['4xx'] + most['5xx'];
    for (const each of dropped) {
      this.#counts.delete(each.path);
      this.#drop(each);
    }
  }

  #drop(errors: Errors): void {
    this.#other['4xx'] += errors['4xx'];
    this.#other['5xx'] += errors['5xx'];
  }

  /** Most errors first; among equals in the order of the path's code units. */
  #ranked(): PathErrors[] {
    return Array.from(this.#counts, ([path, count]) => ({ path, ...count })).sort(
      (a, b) => b['4xx'] + b['5xx'] - a['4xx'] - a['5xx'] || inOrder(a.path ?? '', b.path ?? ''),
    );
  }
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
