// A stream of checks as a real endpoint gives them, from a seed.
// Promise: the same arguments give the same samples, on every machine.
// Not here: what is measured with it.

import { DAY_MS, type Instant } from '../shared/core/instant.ts';
import type { Sample } from '../shared/core/sample.ts';

/** Latencies around 80 ms with a long tail, sent up to 40 ms late; one check in 2,000 fails, and now and then an hour. */
export function seededStream(start: Instant, days: number, intervalMs: number): readonly Sample[] {
  const random = seeded(20_261_124);
  const samples: Sample[] = [];
  for (let due = start; due < start + days * DAY_MS; due += intervalMs) {
    const isDown = random() < 1 / 2_000 || Math.floor(due / 3_600_000) % 997 === 0;
    samples.push({
      at: due + Math.floor(random() * 40),
      outcome: isDown ? 'down' : 'up',
      intervalMs,
      vantage: '',
      status: isDown ? 503 : 200,
      latencyUs: Math.round(80_000 * Math.exp((random() + random() + random() - 1.5) / 2)),
      cause: isDown ? 'status' : null,
      recheck: false,
    });
  }
  return samples;
}

/** Numbers in [0, 1): a linear congruential generator (Numerical Recipes), good enough for a benchmark. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
