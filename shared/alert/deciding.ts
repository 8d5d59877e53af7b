// Decisions made of troubles and alerts: what is on record of each step.
// Promise: each function says one thing; an alert or a trouble notes what was said of it.
// Not here: which step is taken, and when (alerting.ts).

import type { Instant } from '../core/instant.ts';
import type { Decision, HeldBack } from './decision.ts';
import type { Alert, Plan, Post } from './post.ts';
import type { SavedAlert } from './saved.ts';

export function decided({ rule }: Plan, at: Instant, endpoints: readonly string[]) {
  return { at, rule: rule.name, alert: '', priority: rule.priority, endpoints, channels: [] };
}

export function togetherWith({ id }: Alert): HeldBack {
  return { why: 'together', by: id, until: null };
}

/** A decision where the reason is a new one. */
export function noteHeld(
  { plan, endpoint, trouble }: Post,
  held: HeldBack,
  now: Instant,
): readonly Decision[] {
  if (trouble === null) return [];
  const isKnown = trouble.held?.why === held.why;
  trouble.held = held;
  if (isKnown) return [];
  const { state, since, because } = trouble.finding;
  const alert = trouble.alert?.id ?? '';
  return [{ ...decided(plan, now, [endpoint.id]), alert, kind: 'open', state, since, because, held }];
}

/** An outage begins after the planned time that it is found in. */
export function sinceOf({ endpoint: { overlays } }: Post, since: Instant): Instant {
  const planned = [...overlays.maintenance, ...overlays.excluded];
  return planned.find(({ from, to }) => from <= since && since < to)?.to ?? since;
}

export function closed(
  alert: Alert,
  now: Instant,
): { readonly decision: Decision | null; readonly isTold: boolean } {
  const { plan, finding, since, all, id } = alert;
  const { rule, quietUntil } = plan;
  // Whoever was asked hears that it is over.
  const asked = rule.escalation.slice(0, alert.escalated).map(({ channel }) => channel);
  const until = rule.breaksQuiet ? null : quietUntil(now);
  const held = until === null ? null : ({ why: 'quiet', until } as const);
  const isKnown = held !== null && alert.held?.why === held.why;
  alert.held = held;
  if (isKnown) return { decision: null, isTold: false };
  const decision: Decision = {
    ...decided(plan, now, [...all]),
    alert: id,
    kind: 'close',
    state: 'up',
    since,
    because: finding.because,
    held,
    channels: held === null ? [...new Set([...rule.channels, ...asked])] : [],
  };
  return { decision, isTold: held === null };
}

/** The end of an alert that nobody follows any more: on record, and told to nobody. */
export function dropped(
  { id, rule, priority, all, since, finding }: SavedAlert,
  why: 'off' | 'unwatched',
  at: Instant,
): Decision {
  const { state, because } = finding;
  const about = { at, rule, alert: id, priority, endpoints: [...all], channels: [], state, since, because };
  return { ...about, kind: 'close', held: { why, until: null } };
}

/** @param sleepsUntil while all that it is about are snoozed nobody is asked */
export function nextStepAt(
  { plan: { rule }, openedAt, escalated: done, isAcknowledged }: Alert,
  sleepsUntil: Instant,
): Instant | null {
  const step = isAcknowledged ? undefined : rule.escalation[done];
  return step === undefined ? null : Math.max(openedAt + step.afterMs, sleepsUntil);
}

/** What an alert says now that it is about more than before: in the place of what it said, and no message more. */
export function renewed(
  { plan, id, since, finding: { state, because }, members }: Alert,
  now: Instant,
): Decision {
  const about = { ...decided(plan, now, [...members]), alert: id, state, since, because };
  return { ...about, kind: 'update', held: null, channels: plan.rule.channels };
}

export function escalated(alert: Alert, now: Instant, sleepsUntil: Instant): readonly Decision[] {
  const { plan, id, since, finding } = alert;
  const due = nextStepAt(alert, sleepsUntil);
  const step = plan.rule.escalation[alert.escalated];
  if (due === null || step === undefined || due > now) return [];
  alert.escalated++;
  const { state, because } = finding;
  const about = { ...decided(plan, now, [...alert.members]), alert: id, state, since, because };
  return [{ ...about, kind: 'update', held: null, channels: [step.channel] }];
}
