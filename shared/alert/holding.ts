// Holding back: why a trouble is not told now, if it is not.
// Promise: one reason at a time, the one that explains the most; what can pass is looked at again when it has.
// Not here: telling (alerting.ts), how often a rule may tell (frequency.ts).

import { type Instant, SECOND_MS } from '../core/instant.ts';
import type { Interval } from '../core/intervals.ts';
import { isKnown, type Sample } from '../core/sample.ts';
import type { HeldBack } from './decision.ts';
import type { Because } from './finding.ts';
import type { Alert, Post, Ruled } from './post.ts';
import { type Dependency, selects } from './rule.ts';

/** Conditions that look far back: they go on for long after the outage that another rule has told. */
const REMEMBERING: ReadonlySet<Because['kind']> = new Set([
  'failures',
  'new-error',
  'frequent-error',
  'burn',
]);

/** For a check that takes its time. */
const GRACE_MS = 30 * SECOND_MS;

export class Holding {
  /** What stands before each endpoint, by id. */
  readonly #gateways: ReadonlyMap<string, readonly string[]>;
  readonly #down = new Set<string>();
  /** Since when those answer again that were down. */
  readonly #back = new Map<string, Instant>();
  #asleep: ReadonlyMap<string, Instant> = new Map();

  constructor(dependencies: readonly Dependency[], endpoints: readonly Ruled[]) {
    this.#gateways = new Map(
      endpoints.map((endpoint) => {
        const before = dependencies.filter(({ behind }) => selects(behind, endpoint));
        const gateways = endpoints.filter((each) => before.some(({ gateway }) => selects(gateway, each)));
        return [endpoint.id, gateways.map(({ id }) => id).filter((id) => id !== endpoint.id)];
      }),
    );
  }

  note(endpoint: string, sample: Sample): void {
    if (!isKnown(sample)) return;
    if (sample.outcome === 'down') this.#down.add(endpoint);
    else if (this.#down.delete(endpoint)) this.#back.set(endpoint, sample.at);
  }

  /** Whether its last check that could tell failed. */
  isDown(endpoint: string): boolean {
    return this.#down.has(endpoint);
  }

  /** @param asleep until when, by endpoint id */
  sleep(asleep: ReadonlyMap<string, Instant>): void {
    this.#asleep = asleep;
  }

  /** Until when all of these sleep; 0 = one of them does not. */
  sleepsUntil(endpoints: ReadonlySet<string>): Instant {
    return Math.min(...[...endpoints].map((id) => this.#asleep.get(id) ?? 0));
  }

  /** @param alerts those that are open */
  of({ plan, endpoint, trouble }: Post, alerts: readonly Alert[], now: Instant): HeldBack | null {
    const { id, overlays } = endpoint;
    const excluded = within(overlays.excluded, now);
    if (excluded !== null) return { why: 'excluded', until: excluded.to };
    const planned = within(overlays.maintenance, now);
    if (planned !== null) return { why: 'maintenance', until: planned.to };
    const behind = this.#behind(endpoint, now);
    if (behind !== null) return behind;
    const until = this.#asleep.get(id) ?? now;
    if (until > now) return { why: 'snoozed', until };
    const before = trouble?.held ?? null;
    if (before?.why === 'told' && trouble !== null && REMEMBERING.has(trouble.finding.because.kind))
      return before;
    const told = alerts.find(
      (alert) =>
        alert.plan !== plan && alert.plan.rule.priority <= plan.rule.priority && alert.members.has(id),
    );
    if (told !== undefined) return { why: 'told', by: told.id, until: null };
    const quiet = plan.rule.breaksQuiet ? null : plan.quietUntil(now);
    if (quiet !== null) return { why: 'quiet', until: quiet };
    return plan.frequency.holds(id, now);
  }

  /** Once the gateway answers again, what lies behind it is given the time for two checks to come back as well. */
  #behind({ id, intervalMs }: Ruled, now: Instant): HeldBack | null {
    for (const by of this.#gateways.get(id) ?? []) {
      if (this.#down.has(by)) return { why: 'behind', by, until: null };
      const until = (this.#back.get(by) ?? Number.NEGATIVE_INFINITY) + 2 * intervalMs + GRACE_MS;
      if (now < until) return { why: 'behind', by, until };
    }
    return null;
  }
}

function within(set: readonly Interval[], at: Instant): Interval | null {
  return set.find(({ from, to }) => from <= at && at < to) ?? null;
}
