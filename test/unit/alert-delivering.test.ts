// The loop around delivery: wakes when something is due or put in, ends when it is told to.

import { expect, test } from 'vitest';
import { keepDelivering } from '../../shared/alert/delivering.ts';

interface Bed {
  readonly naps: number[];
  runs: number;
  nextAt: number | null;
  fails: boolean;
  /** Ends the nap. */
  ring(): void;
}

function start(
  signal: AbortSignal,
): Bed & { delivering: ReturnType<typeof keepDelivering>; errors: unknown[] } {
  const errors: unknown[] = [];
  const bed: Bed = { naps: [], runs: 0, nextAt: null, fails: false, ring: () => undefined };
  const delivering = keepDelivering({
    delivery: {
      run: async () => {
        bed.runs++;
        if (bed.fails) throw new Error('disk full');
      },
      get nextAt() {
        return bed.nextAt;
      },
    },
    clock: { now: () => 1_000 },
    wait: (ms, asleep) => {
      bed.naps.push(ms);
      return new Promise((resolve, reject) => {
        bed.ring = resolve;
        asleep.addEventListener('abort', () => reject(new Error('woken')), { once: true });
      });
    },
    onError: (error) => void errors.push(error),
    signal,
  });
  return Object.assign(bed, { delivering, errors });
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('sleeps until something is due, a minute at the most, and wakes for what is put in', async () => {
  const ending = new AbortController();
  const bed = start(ending.signal);
  await pause();
  expect(bed).toMatchObject({ runs: 1, naps: [60_000] });
  bed.nextAt = 3_500;
  bed.delivering.wake();
  await pause();
  expect(bed).toMatchObject({ runs: 2, naps: [60_000, 2_500] });
  bed.nextAt = 500;
  bed.ring();
  await pause();
  expect(bed.naps).toEqual([60_000, 2_500, 0]);
  ending.abort();
  await bed.delivering.ended;
  expect(bed.runs).toBe(3);
});

test('a fault of the store is told, and tried again after a while', async () => {
  const ending = new AbortController();
  const bed = start(ending.signal);
  bed.fails = true;
  bed.delivering.wake();
  await pause();
  expect(bed.naps.at(-1)).toBe(10_000);
  expect(bed.errors).toHaveLength(1);
  ending.abort();
  await bed.delivering.ended;
});
