// The interval of checks that do not tell it: the median difference of successive ones.
// Promise: rechecks, repeated samples and other vantages change nothing.
// Not here: intervals that samples tell themselves.

import type { SampleColumns } from './sample-columns.ts';

/**
 * The lower median of the differences, ms, > 0.
 * @param order the places of the samples by instant
 * @returns null where no vantage has two samples at different instants
 */
export function medianInterval(columns: SampleColumns, order: Uint32Array): number | null {
  const differences = new Float64Array(order.length);
  const lastOf = new Map<number, number>();
  let count = 0;
  for (const i of order) {
    if (columns.isRecheck(i)) continue;
    const [at, vantage] = [columns.atOf(i), columns.vantageOf(i)];
    const before = lastOf.get(vantage);
    if (before !== undefined && at > before) differences[count++] = at - before;
    lastOf.set(vantage, at);
  }
  return differences.subarray(0, count).sort()[Math.floor((count - 1) / 2)] ?? null;
}
