// Going on after a restart: what alerting keeps of its state, and how a new one takes it up.
// Promise: an alert whose rule and endpoints are still there goes on under its own name; of the others the end is told why.
// Not here: the shape of what is kept (saved.ts), deciding (alerting.ts).

import type { Instant } from '../core/instant.ts';
import type { HeldBack } from './decision.ts';
import type { Alert, Plan, Post } from './post.ts';
import { type SavedAlert, type SavedAlerting, savedOf } from './saved.ts';

export interface State {
  readonly plans: readonly Plan[];
  readonly posts: readonly Post[];
}

export interface KeptState extends State {
  readonly alerts: readonly Alert[];
  readonly untold: Iterable<Post>;
  readonly now: Instant;
}

/** As JSON. */
export function keptOf({ plans, posts, alerts, untold, now }: KeptState): SavedAlerting {
  const opened = plans.flatMap(({ rule, frequency }) =>
    frequency.lately().map((each) => ({ rule: rule.name, ...each })),
  );
  const held = [...untold].flatMap(({ plan, endpoint, trouble }) =>
    trouble?.held == null ? [] : [{ rule: plan.rule.name, endpoint: endpoint.id, held: trouble.held }],
  );
  const memories = posts.flatMap(({ plan, endpoint, watcher }) => {
    const seen = watcher.memory?.read() ?? [];
    if (seen.length === 0) return [];
    return [
      {
        rule: plan.rule.name,
        endpoint: endpoint.id,
        seen: seen.map(([kind, newAt, lastAt]): [string, Instant, Instant] => [kind, newAt, lastAt]),
      },
    ];
  });
  return savedOf({ alerts, held, memories, opened, now });
}

/** An alert that nobody follows any more, and why. */
export type Dropped = readonly [SavedAlert, 'off' | 'unwatched'];

/** The alerts that go on, and those that nobody follows any more. */
export function followed(
  saved: SavedAlerting,
  { plans, posts }: State,
): { readonly alerts: readonly Alert[]; readonly dropped: readonly Dropped[] } {
  const alerts: Alert[] = [];
  const dropped: Dropped[] = [];
  for (const alert of saved.alerts) {
    const { priority: _, rule, members, all, ...kept } = alert;
    const plan = plans.find((each) => each.rule.name === rule);
    const watched = new Set(posts.filter((post) => post.plan === plan).map(({ endpoint }) => endpoint.id));
    const still = new Set(members.filter((id) => watched.has(id)));
    // What has ended on its own has its end to tell.
    const isFollowed = plan !== undefined && (still.size > 0 || members.length === 0);
    if (!isFollowed) dropped.push([alert, plan === undefined ? 'off' : 'unwatched']);
    else
      alerts.push({
        ...kept,
        plan,
        members: still,
        all: new Set(all),
        isAcknowledged: false,
        held: null,
      });
  }
  return { alerts, dropped };
}

/** Tells watchers what they remembered, and rules what they told lately. */
export function recalled(saved: SavedAlerting, { plans, posts }: State): void {
  for (const { rule, endpoint, seen } of saved.memories) {
    const post = posts.find((each) => each.plan.rule.name === rule && each.endpoint.id === endpoint);
    post?.watcher.memory?.recall(seen);
  }
  for (const { rule, frequency } of plans) {
    const own = saved.opened.filter((each) => each.rule === rule.name).toSorted((a, b) => a.at - b.at);
    for (const [at, together] of Map.groupBy(own, (each) => each.at)) {
      const ids = together.map(({ endpoint }) => endpoint);
      frequency.opened(ids, at);
    }
  }
}

/** Why troubles were held back, by `nameOf`. */
export function heldBefore(saved: SavedAlerting): Map<string, HeldBack> {
  return new Map(saved.held.map(({ rule, endpoint, held }) => [nameOf(rule, endpoint), held]));
}

export function nameOf(rule: string, endpoint: string): string {
  return `${rule}\n${endpoint}`;
}
