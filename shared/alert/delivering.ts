// Keeps delivering: what is due goes out, and in between nothing happens.
// Promise: new messages go out at once; after the signal no further one begins, and what is going out is waited for.
// Not here: what is due, and what comes of a try (delivery.ts).

import type { Clock } from '../ports.ts';
import type { Delivery } from './delivery.ts';

/** A wall clock may be set: nobody sleeps longer than that over it. */
const NAP_MAX_MS = 60_000;
/** After a fault of the store. */
const FAULT_NAP_MS = 10_000;

export interface DeliveringTools {
  readonly delivery: Pick<Delivery, 'run' | 'nextAt'>;
  readonly clock: Pick<Clock, 'now'>;
  /** Resolves after `ms`; where the signal aborts it resolves or rejects at once. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** The store failed. Must not throw. */
  readonly onError: (error: unknown) => void;
  readonly signal: AbortSignal;
}

export interface Delivering {
  /** Something was put in. */
  wake(): void;
  /** After the signal, once nothing is going out any more. Never rejects. */
  readonly ended: Promise<void>;
}

export function keepDelivering(tools: DeliveringTools): Delivering {
  const { delivery, signal } = tools;
  let nap = new AbortController();
  const loop = async (): Promise<void> => {
    while (!signal.aborted) {
      // Before the run, so that whoever comes during it is not slept over.
      nap = new AbortController();
      const failed = await faultOf(() => delivery.run(signal), tools.onError);
      const asleep = AbortSignal.any([signal, nap.signal]);
      if (!asleep.aborted) await tools.wait(napMs(tools, failed), asleep).catch(() => undefined);
    }
  };
  return { wake: () => nap.abort(), ended: loop() };
}

async function faultOf(work: () => Promise<void>, onError: (error: unknown) => void): Promise<boolean> {
  try {
    await work();
    return false;
  } catch (error) {
    onError(error);
    return true;
  }
}

function napMs({ delivery, clock }: DeliveringTools, failed: boolean): number {
  if (failed) return FAULT_NAP_MS;
  const next = delivery.nextAt;
  return next === null ? NAP_MAX_MS : Math.min(NAP_MAX_MS, Math.max(0, next - clock.now()));
}
