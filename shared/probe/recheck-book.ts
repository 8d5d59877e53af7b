// The book of turns: which endpoints are in the middle of their rechecks.
// Promise: brought up to date with every sample, it says the same as if it were made anew from the latest ones, but for
// rechecks of a recovery, which it forgets with the process.
// Not here: the rule (recheck.ts), timers (extension/background/rounds.ts, prober/run.ts).

import type { Config } from '../config/config.ts';
import type { Endpoint } from '../config/endpoint.ts';
import type { Instant } from '../core/instant.ts';
import { isKnown, type Sample } from '../core/sample.ts';
import type { Latest } from '../core/standing.ts';
import { nextRecheckAt, turnOf } from './recheck.ts';

export type RecheckPlan = Pick<Config, 'endpoints' | 'recheckMs'>;

export class RecheckBook {
  readonly #turnedAt = new Map<string, Instant>();

  /** @param latest what is on record when the process begins: an outage that has just begun is looked at again */
  constructor(latest: ReadonlyMap<string, Latest>) {
    for (const [id, { known, knownSince }] of latest) {
      if (known?.outcome === 'down') this.#turnedAt.set(id, knownSince);
    }
  }

  /** Takes the next sample of an endpoint. @param before the latest before it; null = none */
  note(id: string, before: Latest | null, sample: Sample): void {
    const turnedAt = turnOf(before, sample);
    if (turnedAt !== null) this.#turnedAt.set(id, turnedAt);
    else if (isKnown(sample) && isDown(sample) !== isDown(before?.known ?? null)) this.#turnedAt.delete(id);
  }

  /** When the endpoint is to be looked at again; null = there is no need. */
  nextOf(
    endpoint: Endpoint,
    { recheckMs }: Pick<RecheckPlan, 'recheckMs'>,
    lastAt: Instant | null,
    now: Instant,
  ): Instant | null {
    const turnedAt = this.#turnedAt.get(endpoint.id);
    if (turnedAt === undefined || lastAt === null) return null;
    const delaysMs = endpoint.recheckMs ?? recheckMs;
    return nextRecheckAt(endpoint, { turnedAt, lastAt, delaysMs }, now);
  }

  /** When the next of all endpoints is; null = none. @param busy ids of those whose check is under way */
  nextAt(
    plan: RecheckPlan,
    latest: ReadonlyMap<string, Latest>,
    busy: ReadonlySet<string>,
    now: Instant,
  ): Instant | null {
    const all = plan.endpoints.flatMap((endpoint) => {
      if (busy.has(endpoint.id)) return [];
      return this.nextOf(endpoint, plan, latest.get(endpoint.id)?.sample.at ?? null, now) ?? [];
    });
    return all.length === 0 ? null : Math.min(...all);
  }
}

function isDown(sample: Pick<Sample, 'outcome'> | null): boolean {
  return sample?.outcome === 'down';
}
