// What is written of a message: when it is taken in, and after each step.
// Promise: pure; a message stands in one place alone, waiting or lost.
// Not here: when it is written (delivery.ts), the steps (delivery-step.ts).

import type { Instant } from '../core/instant.ts';
import type { Batch, Entry } from '../ports.ts';
import {
  entry,
  knownKey,
  type Lost,
  lostKey,
  receiptKey,
  type Trouble,
  type Waiting,
  waitingKey,
} from './delivery-record.ts';
import type { Step } from './delivery-step.ts';

/** The records of a message that is taken in. */
export function entriesOf(waiting: Waiting): readonly Entry[] {
  const { channel, message, queuedAt } = waiting;
  return [entry(waitingKey(waiting), waiting), entry(knownKey(channel, message.id), queuedAt)];
}

/** Of the channel after a step; null = it works. */
export function troubleAfter(
  step: Step,
  before: Trouble | null,
  tells: boolean,
  now: Instant,
): Trouble | null {
  if (step.kind === 'sent') return null;
  return { since: before?.since ?? now, isTold: tells || before?.isTold === true };
}

/** What a step changes for its own message. */
export function outcomeOf(waiting: Waiting, step: Step, now: Instant): Batch {
  const { channel, message } = waiting;
  const receipt = receiptKey(channel, message.alert);
  if (step.kind === 'again') {
    return { put: [entry(waitingKey(waiting), step.waiting)], remove: step.afresh ? [receipt] : [] };
  }
  if (step.kind === 'lost') {
    const { problem, isDoubtful } = step;
    const lost: Lost = { channel, message, at: now, problem, isDoubtful };
    return { put: [entry(lostKey(waiting), lost)], remove: [waitingKey(waiting)] };
  }
  // With its end an alert needs no receipt any more.
  const isOver = message.kind === 'close' || step.receipt === null;
  return {
    put: isOver ? [] : [entry(receipt, { receipt: step.receipt, at: now })],
    remove: [waitingKey(waiting), ...(message.kind === 'close' ? [receipt] : [])],
  };
}
