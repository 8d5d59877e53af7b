// A row of the benchmark: what was measured, and what we want to reach.
// Promise: nothing here fails a test: times depend on the machine, and are printed beside its name.
// Not here: measuring (the other files of this folder), printing (bench.ts).

export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What we want to reach; `atLeast` where more is better. */
  readonly target?: number;
  readonly atLeast?: boolean;
}

/** Whether the target is reached; null where there is none. */
export function isReached({ value, target, atLeast }: Row): boolean | null {
  if (target === undefined) return null;
  return atLeast === true ? value >= target : value <= target;
}

/** The least of several runs of `work`, ms, after one that does not count. */
export function leastMs(runs: number, work: () => void): number {
  work();
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** The middle one, or the mean of the two in the middle; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
