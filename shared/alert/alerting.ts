// Alerting: samples and the passing of time go in, decisions with their reasons come out.
// Promise: one outage is one message that opens and one that closes; each thing told or held back has a decision.
// Not here: what a condition sees (kinds/), why something is held back (holding.ts), how a message reads.

import { type Instant, MINUTE_MS } from '../core/instant.ts';
import type { Sample } from '../core/sample.ts';
import { crc32 } from '../store/bytes.ts';
import type { EndpointSample } from '../store/journal.ts';
import { alertFor, gatheredAt, inMessages } from './collapse.ts';
import {
  closed,
  decided,
  dropped,
  escalated,
  nextStepAt,
  noteHeld,
  renewed,
  sinceOf,
  togetherWith,
} from './deciding.ts';
import type { Decision, HeldBack } from './decision.ts';
import { frequencyOf } from './frequency.ts';
import { type Dropped, followed, heldBefore, keptOf, nameOf, recalled } from './going-on.ts';
import { Holding } from './holding.ts';
import { watcherOf } from './kinds/registry.ts';
import type { Alert, Plan, Post, Ruled } from './post.ts';
import { quietTime } from './quiet-time.ts';
import { type Rules, selects } from './rule.ts';
import type { SavedAlerting } from './saved.ts';

/** Or two intervals of the slowest, if that is longer. */
const RESTED_FROM_MS = 5 * MINUTE_MS;

export interface Alerting {
  /** All samples that came before the first `take`, in order, so that watchers know them. */
  learn(samples: readonly EndpointSample[]): void;
  /** New samples of a tick, in the order of time. @param now at or after all of them */
  take(samples: readonly EndpointSample[], now: Instant): readonly Decision[];
  /** Time has passed. */
  pass(now: Instant): readonly Decision[];
  /** What has been told and is about more endpoints since it was asked last. Not on record: who joined is. */
  renewals(now: Instant): readonly Decision[];
  /** When `pass` may decide something; null = not without a sample. */
  readonly nextAt: Instant | null;
  /** Those that somebody takes care of: they are not escalated further. @param alerts their ids, all of them */
  acknowledge(alerts: Pick<ReadonlySet<string>, 'has'>): void;
  /** Whoever sleeps now: nothing new is told of them before then. @param asleep until when, by endpoint id */
  sleep(asleep: ReadonlyMap<string, Instant>): void;
  /** Those that are open, the oldest first. */
  readonly alerts: readonly Alert[];
  /** What has to be kept, as JSON, so that a new one can go on. */
  saved(): SavedAlerting;
}

/** Where nothing is heard from anybody for longer than this, ms, nobody watched. */
export function restedFromMs(endpoints: readonly Ruled[]): number {
  return endpoints.reduce((most, { intervalMs }) => Math.max(most, 2 * intervalMs), RESTED_FROM_MS);
}

/** @param saved of the one before; null = there was none */
export function alerting(
  rules: Rules,
  endpoints: readonly Ruled[],
  saved: SavedAlerting | null = null,
): Alerting {
  return new Desk(rules, endpoints, saved);
}

class Desk implements Alerting {
  readonly #plans: readonly Plan[];
  readonly #posts: readonly Post[];
  readonly #byEndpoint: ReadonlyMap<string, readonly Post[]>;
  readonly #holding: Holding;
  readonly #restedFromMs: number;
  #alerts: Alert[] = [];
  /** Those whose finding has changed. */
  readonly #changed = new Set<Post>();
  /** Those with a trouble that is not told. */
  readonly #untold = new Set<Post>();
  /** Those of before a restart that nobody follows any more. */
  #dropped: readonly Dropped[] = [];
  /** Why troubles were held back before a restart. */
  #heldBefore: ReadonlyMap<string, HeldBack> = new Map();
  /** Those that are about more than was told. */
  #grown = new Set<Alert>();
  #heardAt: Instant | null = null;
  #nextAt: Instant = Number.POSITIVE_INFINITY;

  constructor(
    { rules, zone, dependencies }: Rules,
    endpoints: readonly Ruled[],
    saved: SavedAlerting | null,
  ) {
    const plans = rules.map((rule): Plan => {
      return { rule, quietUntil: quietTime(rule.quiet, zone), frequency: frequencyOf(rule, zone) };
    });
    // The most urgent first, so that one outage is told by the rule that matters most.
    this.#plans = plans.toSorted((a, b) => a.rule.priority - b.rule.priority);
    this.#posts = this.#plans.flatMap((plan) =>
      endpoints
        .filter((endpoint) => selects(plan.rule.endpoints, endpoint))
        .map((endpoint) => ({ plan, endpoint, watcher: watcherOf(plan.rule.condition), trouble: null })),
    );
    this.#byEndpoint = Map.groupBy(this.#posts, ({ endpoint }) => endpoint.id);
    this.#holding = new Holding(dependencies, endpoints);
    this.#restedFromMs = restedFromMs(endpoints);
    if (saved !== null) this.#restore(saved);
  }

  get alerts(): readonly Alert[] {
    return this.#alerts;
  }

  get nextAt(): Instant | null {
    return this.#nextAt === Number.POSITIVE_INFINITY ? null : this.#nextAt;
  }

  learn(samples: readonly EndpointSample[]): void {
    for (const { endpoint, sample } of samples) {
      this.#hear(sample.at);
      this.#feed(endpoint, sample);
    }
    // What goes on was decided on before, or is with the next sample.
    this.#noteChanges(this.#heardAt ?? 0);
  }

  take(samples: readonly EndpointSample[], now: Instant): readonly Decision[] {
    this.#hear(now);
    for (const { endpoint, sample } of samples) this.#feed(endpoint, sample);
    const isCalm = this.#changed.size === 0 && this.#untold.size === 0 && this.#dropped.length === 0;
    return isCalm && now < this.#nextAt ? NONE : this.pass(now);
  }

  pass(now: Instant): readonly Decision[] {
    this.#hear(now);
    for (const post of this.#posts) {
      const { watcher } = post;
      if (watcher.nextAt === null || watcher.nextAt > now) continue;
      const before = watcher.finding;
      watcher.pass(now);
      if (watcher.finding !== before) this.#changed.add(post);
    }
    const ended = this.#dropped.map(([alert, why]) => dropped(alert, why, now));
    this.#dropped = [];
    const decisions = [...ended, ...this.#noteChanges(now), ...this.#tell(now), ...this.#followUp(now)];
    this.#nextAt = this.#wakeAt(now);
    return decisions;
  }

  renewals(now: Instant): readonly Decision[] {
    const open = this.#alerts.filter((alert) => this.#grown.has(alert));
    this.#grown = new Set();
    return open.map((alert) => renewed(alert, now));
  }

  acknowledge(alerts: Pick<ReadonlySet<string>, 'has'>): void {
    for (const each of this.#alerts) {
      if (each.isAcknowledged === alerts.has(each.id)) continue;
      each.isAcknowledged = alerts.has(each.id);
      this.#lookAt(each);
    }
  }

  sleep(asleep: ReadonlyMap<string, Instant>): void {
    this.#holding.sleep(asleep);
    for (const each of this.#alerts) this.#lookAt(each);
  }

  saved(): SavedAlerting {
    const now = this.#heardAt ?? 0;
    return keptOf({
      plans: this.#plans,
      posts: this.#posts,
      alerts: this.#alerts,
      untold: this.#untold,
      now,
    });
  }

  #restore(saved: SavedAlerting): void {
    const state = { plans: this.#plans, posts: this.#posts };
    const { alerts, dropped: gone } = followed(saved, state);
    this.#alerts = [...alerts];
    this.#dropped = gone;
    // What ended while nobody was there to decide has its end to tell at once.
    if (alerts.length > 0) this.#nextAt = 0;
    recalled(saved, state);
    this.#heldBefore = heldBefore(saved);
  }

  /** Somebody is at work at this instant; if nobody was for long, that time says nothing. */
  #hear(at: Instant): void {
    const last = this.#heardAt;
    this.#heardAt = Math.max(at, last ?? at);
    if (last === null || at - last <= this.#restedFromMs) return;
    for (const { watcher } of this.#posts) watcher.rested(at - last);
  }

  #feed(endpoint: string, sample: Sample): void {
    this.#holding.note(endpoint, sample);
    for (const post of this.#byEndpoint.get(endpoint) ?? []) {
      const { watcher } = post;
      const before = watcher.finding;
      watcher.take(sample);
      if (watcher.finding !== before) this.#changed.add(post);
      if (watcher.nextAt !== null && watcher.nextAt < this.#nextAt) this.#nextAt = watcher.nextAt;
    }
  }

  #noteChanges(now: Instant): readonly Decision[] {
    const decisions: Decision[] = [];
    for (const post of this.#changed) {
      const { trouble, watcher, plan, endpoint } = post;
      const { finding } = watcher;
      if (finding !== null && trouble === null) {
        // One that goes on over a restart is told already, or its reason is on record.
        const alert =
          this.#alerts.find((each) => each.plan === plan && each.members.has(endpoint.id)) ?? null;
        const held = this.#heldBefore.get(nameOf(plan.rule.name, endpoint.id)) ?? null;
        post.trouble = { finding, alert, held };
        if (alert === null) this.#untold.add(post);
      } else if (finding === null && trouble !== null) {
        post.trouble = null;
        this.#untold.delete(post);
        if (trouble.alert !== null) continue;
        const over = { ...decided(plan, now, [endpoint.id]), since: trouble.finding.since };
        const held = { why: 'over', until: null } as const;
        decisions.push({ ...over, kind: 'close', state: 'up', because: trouble.finding.because, held });
      } else if (finding !== null && trouble !== null) {
        trouble.finding = finding;
        if (trouble.alert !== null) trouble.alert.finding = finding;
      }
    }
    this.#changed.clear();
    this.#heldBefore = new Map();
    return decisions;
  }

  /** Tells what is untold and need not be held back, rule by rule, the most urgent first. */
  #tell(now: Instant): readonly Decision[] {
    if (this.#untold.size === 0) return NONE;
    const decisions: Decision[] = [];
    const byPlan = Map.groupBy(this.#untold, ({ plan }) => plan);
    for (const plan of this.#plans) {
      const toTell: Post[] = [];
      for (const post of byPlan.get(plan) ?? []) {
        const held = this.#holding.of(post, this.#alerts, now);
        const joined = held === null || OFTEN.has(held.why) ? this.#join(post, now) : null;
        if (joined !== null) decisions.push(...noteHeld(post, togetherWith(joined), now));
        else if (held === null) toTell.push(post);
        else decisions.push(...noteHeld(post, held, now));
      }
      if (toTell.length > 0 && this.#gathers(plan, toTell, now)) continue;
      for (const posts of inMessages(toTell)) decisions.push(this.#open(plan, posts, now));
    }
    return decisions;
  }

  /** Whether others are about to be found, so that one message can name them all. */
  #gathers(plan: Plan, toTell: readonly Post[], now: Instant): boolean {
    if (plan.rule.condition.kind !== 'down' || now >= gatheredAt(toTell)) return false;
    return this.#posts.some(
      (post) => post.plan === plan && post.trouble === null && this.#holding.isDown(post.endpoint.id),
    );
  }

  /** Puts it to the alert that it belongs to, if there is one. */
  #join(post: Post, now: Instant): Alert | null {
    const { endpoint, trouble } = post;
    const { id } = endpoint;
    const alert = trouble === null ? null : alertFor(post, this.#alerts, now);
    if (trouble === null || alert === null) return null;
    if (!alert.members.has(id)) this.#grown.add(alert);
    alert.members.add(id);
    alert.all.add(id);
    trouble.alert = alert;
    this.#untold.delete(post);
    return alert;
  }

  #open(plan: Plan, posts: readonly Post[], now: Instant): Decision {
    const troubles = posts.flatMap((post) =>
      post.trouble === null ? [] : [{ post, trouble: post.trouble }],
    );
    const [lead = null] = troubles.toSorted((a, b) => a.trouble.finding.since - b.trouble.finding.since);
    if (lead === null) throw new Error('An alert is about something.');
    const ids = posts.map(({ endpoint }) => endpoint.id);
    const { finding } = lead.trouble;
    const since = sinceOf(lead.post, finding.since);
    const alert: Alert = {
      // Of the trouble, and not of the moment: decided once more after a crash, it is the same alert.
      id: `${since.toString(36)}-${mark(`${nameOf(plan.rule.name, lead.post.endpoint.id)}\n${finding.because.kind}`)}`,
      plan,
      openedAt: now,
      since,
      members: new Set(ids),
      all: new Set(ids),
      finding,
      isAcknowledged: false,
      escalated: 0,
      held: null,
    };
    this.#alerts.push(alert);
    plan.frequency.opened(ids, now);
    for (const { post, trouble } of troubles) {
      trouble.alert = alert;
      trouble.held = null;
      this.#untold.delete(post);
    }
    return {
      ...decided(plan, now, ids),
      alert: alert.id,
      kind: 'open',
      state: finding.state,
      since,
      because: finding.because,
      held: null,
      channels: plan.rule.channels,
    };
  }

  /** Ends alerts whose troubles are over, and asks further people about those that nobody takes care of. */
  #followUp(now: Instant): readonly Decision[] {
    if (this.#alerts.length === 0) return NONE;
    const decisions: Decision[] = [];
    const going: Alert[] = [];
    const troubled = new Map<Alert, Set<string>>();
    for (const { trouble, endpoint } of this.#posts) {
      if (trouble?.alert == null) continue;
      const ids = troubled.get(trouble.alert) ?? new Set();
      troubled.set(trouble.alert, ids.add(endpoint.id));
    }
    for (const alert of this.#alerts) {
      const still = troubled.get(alert);
      for (const id of alert.members) if (still?.has(id) !== true) alert.members.delete(id);
      if (alert.members.size > 0) {
        alert.held = null;
        decisions.push(...escalated(alert, now, this.#holding.sleepsUntil(alert.members)));
        going.push(alert);
        continue;
      }
      const { decision, isTold } = closed(alert, now);
      if (decision !== null) decisions.push(decision);
      if (!isTold) going.push(alert);
    }
    this.#alerts = going;
    return decisions;
  }

  /** Its next step may be due sooner than it was. */
  #lookAt(alert: Alert): void {
    const at = nextStepAt(alert, this.#holding.sleepsUntil(alert.members));
    if (at !== null && at < this.#nextAt) this.#nextAt = at;
  }

  #wakeAt(now: Instant): Instant {
    const times = [
      ...this.#posts.map(({ watcher }) => watcher.nextAt),
      ...[...this.#untold].map((post) => post.trouble?.held?.until ?? null),
      ...[...this.#untold].map((post) => gatheredAt([post])),
      ...this.#alerts.map(({ held }) => held?.until ?? null),
      ...this.#alerts.map((alert) => nextStepAt(alert, this.#holding.sleepsUntil(alert.members))),
    ];
    return times.reduce<number>(
      (least, at) => (at !== null && at > now && at < least ? at : least),
      Number.POSITIVE_INFINITY,
    );
  }
}

const NONE: readonly Decision[] = [];
/** What keeps a new alert back, and not what joins one that is open. */
const OFTEN: ReadonlySet<HeldBack['why']> = new Set(['every', 'per-day', 'quiet']);

function mark(text: string): string {
  return crc32(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
}
