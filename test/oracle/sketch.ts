// The oracle of sketches: the rule of the bins once more, by walking through all of them.
// Promise: shares no function with the core.
// Not here: how near a quantile is to the exact one, which tests take from the sorted latencies.

/** Bins begin at 0, and each at the beginning of the one before plus a fiftieth of it, at least 1 µs, until an hour. */
const BEGINS: number[] = [0];
for (let begin = 0; begin < 3_600_000_000; BEGINS.push(begin)) begin += Math.trunc(Math.max(begin / 50, 1));

function slowBin(latencyUs: number): number {
  // An hour and more is in the last bin.
  if (latencyUs >= 3_600_000_000) return BEGINS.length - 1;
  return BEGINS.filter((begin) => begin <= latencyUs).length - 1;
}

/** What is shown for a latency: the middle of its bin, the lower one of two. */
export function slowMiddle(latencyUs: number): number {
  const begin = BEGINS[slowBin(latencyUs)] ?? 0;
  const last = (BEGINS[slowBin(latencyUs) + 1] ?? begin + 1) - 1;
  return (begin + last - ((begin + last) % 2)) / 2;
}

export function slowSketch(latenciesUs: readonly number[]): {
  first: number;
  counts: number[];
  sumUs: number;
} {
  const bins = latenciesUs.map(slowBin);
  const first = Math.min(...bins);
  const counts: number[] = [];
  for (let bin = first; bin <= Math.max(...bins); bin++)
    counts.push(bins.filter((each) => each === bin).length);
  return { first, counts, sumUs: latenciesUs.reduce((sum, each) => sum + each, 0) };
}
