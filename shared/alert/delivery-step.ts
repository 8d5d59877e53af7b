// The decisions of delivery: what is due, how long to wait, when to give up, what another channel says of it.
// Promise: pure; within an alert nothing overtakes; no message is due again once it was taken or may have been.
// Not here: doing it (delivery.ts), what a failure means (channels/).

import { DAY_MS, type Instant, MINUTE_MS, SECOND_MS } from '../core/instant.ts';
import { filled } from '../sayings.ts';
import type { NotSent, Sent } from './channels/channel.ts';
import { NOTICES, PROBLEMS } from './channels/problem-sayings.ts';
import { hexId } from './channels/stable-id.ts';
import type { Trouble, Waiting } from './delivery-record.ts';
import type { AlertMessage } from './message.ts';

const BACK_OFF_FIRST_MS = 5 * SECOND_MS;
const BACK_OFF_MAX_MS = 15 * MINUTE_MS;
/** Nobody wants to read of an outage a day later. */
export const GIVE_UP_MS = DAY_MS;
/** So long a message waits before another channel says that it does. */
export const LATE_MS = 10 * MINUTE_MS;

/**
 * How long to wait after so many tries: twice as long each time up to a quarter of an hour, and each time a random part
 * of its second half, so that many who failed together do not come back together.
 * @param tries >= 1
 * @param random in [0, 1)
 */
export function backOffMs(tries: number, random: number): number {
  const full = Math.min(BACK_OFF_MAX_MS, BACK_OFF_FIRST_MS * 2 ** Math.min(30, tries - 1));
  return Math.round(full / 2 + (full / 2) * random);
}

/** The messages that may be sent now: of each alert in each channel the first that waits, if its time has come. */
export function dueNow(
  queue: readonly Waiting[],
  now: Instant,
  /** By channel; those not named are open. */
  closed: ReadonlyMap<string, Closed>,
): readonly Waiting[] {
  return firstOfEach(queue).filter((each) => {
    const door = closed.get(each.channel);
    const isOpen = door === undefined || now >= door.until || now < door.since;
    return isOpen && (now >= each.dueAt || now < each.askedAt);
  });
}

/** A channel that takes nothing for a while. */
export interface Closed {
  readonly since: Instant;
  readonly until: Instant;
}

/** When to look again; null = nothing waits. */
export function nextDue(queue: readonly Waiting[], closed: ReadonlyMap<string, Closed>): Instant | null {
  const times = firstOfEach(queue).map(({ channel, dueAt }) =>
    Math.max(dueAt, closed.get(channel)?.until ?? dueAt),
  );
  return times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b));
}

/** @param queue in the order of its places */
function firstOfEach(queue: readonly Waiting[]): readonly Waiting[] {
  const seen = new Set<string>();
  return queue.filter(({ channel, message }) => {
    const line = JSON.stringify([channel, message.alert]);
    if (seen.has(line)) return false;
    seen.add(line);
    return true;
  });
}

/** What comes of a try. */
export type Step =
  | { readonly kind: 'sent'; readonly receipt: string | null }
  | {
      readonly kind: 'again';
      readonly waiting: Waiting;
      /** Whether to forget the alert's receipt first. */
      readonly afresh: boolean;
      /** How long the whole channel takes nothing; null = others may try. */
      readonly closed: Closed | null;
    }
  | { readonly kind: 'lost'; readonly problem: string; readonly isDoubtful: boolean };

export interface TryContext {
  readonly now: Instant;
  /** In [0, 1). */
  readonly random: number;
  readonly repeated: 'harmless' | 'shown';
  /** Whether the try went out with a receipt. */
  readonly hadReceipt: boolean;
}

export function stepAfter(waiting: Waiting, sent: Sent, context: TryContext): Step {
  if (sent.ok) return { kind: 'sent', receipt: sent.receipt };
  const { problem } = sent;
  switch (sent.remedy) {
    case 'never':
      return { kind: 'lost', problem, isDoubtful: false };
    case 'doubtful':
      return context.repeated === 'harmless'
        ? again(waiting, sent, context)
        : { kind: 'lost', problem, isDoubtful: true };
    case 'afresh':
      return context.hadReceipt
        ? afresh(waiting, sent, context)
        : { kind: 'lost', problem, isDoubtful: false };
    case 'later':
      return again(waiting, sent, context);
  }
}

function afresh(waiting: Waiting, { problem }: NotSent, { now }: TryContext): Step {
  const next = { ...waiting, tries: waiting.tries + 1, dueAt: now, askedAt: now, isSending: false, problem };
  return { kind: 'again', waiting: next, afresh: true, closed: null };
}

function again(waiting: Waiting, { waitMs, problem }: NotSent, { now, random }: TryContext): Step {
  const tries = waiting.tries + 1;
  const dueAt = now + Math.max(waitMs ?? 0, backOffMs(tries, random));
  if (dueAt >= waiting.queuedAt + GIVE_UP_MS) {
    return { kind: 'lost', problem: `${filled(PROBLEMS.triedForADay, problem)}.`, isDoubtful: false };
  }
  return {
    kind: 'again',
    waiting: { ...waiting, tries, dueAt, askedAt: now, isSending: false, problem },
    afresh: false,
    closed: waitMs === null ? null : { since: now, until: now + waitMs },
  };
}

/** What was going out when everything stopped: whether it arrived nobody knows. */
export function afterRestart(waiting: Waiting, context: TryContext): Step {
  const problem = `${PROBLEMS.ended}.`;
  const sent: NotSent = { ok: false, remedy: 'doubtful', waitMs: null, problem };
  return stepAfter(waiting, sent, context);
}

/** Whether another channel has to say something now. A notice that fails is not told of: it would never end. */
export function hasToTell(waiting: Waiting, step: Step, trouble: Trouble | null, now: Instant): boolean {
  const { kind, renews } = waiting.message;
  if (step.kind === 'sent' || kind === 'notice' || renews === true) return false;
  const isNews = trouble === null || !trouble.isTold;
  if (step.kind === 'again') return isNews && now - waiting.queuedAt >= LATE_MS;
  // An outage that was not told is told; what follows of it need not be.
  return isNews || kind === 'open';
}

/**
 * Who says it: the first other channel that works. Where none does, that a message is late is told by nobody: it is most
 * likely our own network; what was given up by the first other one. Where there is no other, by the same, if all that is
 * known of it is that this message may have arrived. null = nobody.
 * @param names of the channels, in the order of the config
 */
export function whoTells(
  { channel }: Waiting,
  step: Step,
  names: readonly string[],
  troubled: ReadonlySet<string>,
): string | null {
  const others = names.filter((name) => name !== channel);
  const working = others.find((name) => !troubled.has(name));
  if (working !== undefined || step.kind === 'again') return working ?? null;
  const [other] = others;
  if (other !== undefined) return other;
  return step.kind === 'lost' && step.isDoubtful && names.includes(channel) ? channel : null;
}

/** What the other channel says. */
export function noticeOf({ channel, message }: Waiting, step: Step, now: Instant): AlertMessage {
  const problem = step.kind === 'sent' ? null : step.kind === 'again' ? step.waiting.problem : step.problem;
  const id = noticeId(channel, message.id, step.kind);
  return {
    id,
    alert: id,
    kind: 'notice',
    rule: 'delivery',
    priority: message.priority,
    state: message.state,
    at: now,
    since: message.at,
    title: filled(titleOf(step), channel, message.title),
    lines: [...(problem === null ? [] : [problem]), ...message.lines],
    endpoints: message.endpoints,
    link: message.link,
  };
}

/** What says that this message is late: no news once it has arrived. */
export function lateNoticeId({ channel, message }: Waiting): string {
  return noticeId(channel, message.id, 'again');
}

/** Whether that is the name of a notice on a channel. */
export function isNotice(id: string): boolean {
  return id.startsWith(NOTICE);
}

const NOTICE = 'notice-';

function noticeId(channel: string, id: string, kind: Step['kind']): string {
  return `${NOTICE}${hexId(JSON.stringify([channel, id, kind]))}`;
}

function titleOf(step: Step) {
  if (step.kind !== 'lost') return NOTICES.late;
  return step.isDoubtful ? NOTICES.doubtful : NOTICES.lost;
}
