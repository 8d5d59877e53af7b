// Delivery: messages wait in a store until their channels have taken them.
// Promise: what was put in outlives a restart; within an alert the order is kept; nothing that was taken, or may have
// been, is sent again; what is given up is on record, and another channel says so.
// Not here: the decisions (delivery-step.ts), how a channel sends (prober, extension), when to run: whoever calls.

import type { Instant } from '../core/instant.ts';
import type { Batch, Clock, KeyValue } from '../ports.ts';
import { filled } from '../sayings.ts';
import { taking } from '../store/turns.ts';
import type { Sent, Telling } from './channels/channel.ts';
import { PROBLEMS } from './channels/problem-sayings.ts';
import { entriesOf, outcomeOf, troubleAfter } from './delivery-batch.ts';
import { type Kept, readKept } from './delivery-kept.ts';
import {
  entry,
  knownKey,
  type Lost,
  rangeOf,
  readLost,
  readReceipt,
  receiptKey,
  type Trouble,
  troubleKey,
  type Waiting,
  waitingKey,
} from './delivery-record.ts';
import {
  afterRestart,
  type Closed,
  dueNow,
  hasToTell,
  lateNoticeId,
  nextDue,
  noticeOf,
  type Step,
  stepAfter,
  whoTells,
} from './delivery-step.ts';
import type { AlertMessage } from './message.ts';

/** A channel as the config has it, ready to send. */
export interface Outlet {
  /** In the config. */
  readonly name: string;
  readonly repeated: 'harmless' | 'shown';
  /** Where it rejects, nobody knows whether the message was taken. */
  send(telling: Telling): Promise<Sent>;
}

export interface DeliveryTools {
  readonly store: KeyValue;
  readonly clock: Pick<Clock, 'now'>;
  /** In the order in which one speaks for another. */
  readonly outlets: readonly Outlet[];
  /** In [0, 1). */
  readonly random: () => number;
}

export interface Addressed {
  readonly channel: string;
  readonly message: AlertMessage;
}

export class Delivery {
  readonly #tools: DeliveryTools;
  readonly #putting = taking();
  readonly #running = taking();
  /** What happened and is not on disk, the store having failed; it is written before anything else. */
  #unwritten: readonly Batch[] = [];
  /** In the order of places. */
  #queue: readonly Waiting[];
  readonly #troubles: Map<string, Trouble>;
  readonly #closed = new Map<string, Closed>();
  #nextPlace: number;
  /** The places of what is going out just now. */
  readonly #going = new Set<number>();

  private constructor(tools: DeliveryTools, kept: Kept) {
    this.#tools = tools;
    this.#queue = kept.queue;
    this.#troubles = new Map(kept.troubles);
    this.#nextPlace = kept.nextPlace;
  }

  /** What the store has of before; what was going out when everything stopped is settled first. */
  static async open(tools: DeliveryTools): Promise<Delivery> {
    const delivery = new Delivery(tools, await readKept(tools.store, tools.clock.now()));
    for (const waiting of delivery.#queue.filter(({ isSending }) => isSending)) {
      await delivery.#settle(waiting, afterRestart(waiting, delivery.#context(waiting.channel, false)));
    }
    return delivery;
  }

  /** What waits, in the order in which it was put in. */
  get waiting(): readonly Waiting[] {
    return this.#queue;
  }

  /** When to run again; null = nothing waits. */
  get nextAt(): Instant | null {
    return nextDue(this.#queue, this.#closed);
  }

  /** Takes messages in; durable once resolved. A message that its channel was ever given is passed over. */
  put(messages: readonly Addressed[]): Promise<void> {
    return this.#putting(async () => {
      const now = this.#tools.clock.now();
      const fresh: Waiting[] = [];
      for (const { channel, message } of messages) {
        const isThere = fresh.some((each) => each.channel === channel && each.message.id === message.id);
        if (isThere || (await this.#tools.store.get(knownKey(channel, message.id))) !== null) continue;
        fresh.push(this.#waitingFor({ channel, message }, now));
      }
      if (fresh.length === 0) return;
      await this.#tools.store.write({ put: fresh.flatMap(entriesOf), remove: [] });
      this.#queue = [...this.#queue, ...fresh];
    });
  }

  /**
   * Sends what is due, one after the other in each channel; resolves when nothing is due any more.
   * @param signal after it no further message begins; what is going out is waited for
   */
  run(signal?: AbortSignal): Promise<void> {
    return this.#running(async () => {
      while (signal?.aborted !== true) {
        await this.#writeDown();
        const due = dueNow(this.#queue, this.#tools.clock.now(), this.#closed);
        if (due.length === 0) return;
        const names = [...new Set(due.map(({ channel }) => channel))];
        const rounds = await Promise.allSettled(names.map((name) => this.#runChannel(name, signal)));
        for (const round of rounds) if (round.status === 'rejected') throw round.reason;
      }
    });
  }

  /** Somebody has seen the channel work: what was wrong with it is over. */
  async works(channel: string): Promise<void> {
    if (!this.#troubles.delete(channel)) return;
    await this.#tools.store.write({ put: [], remove: [troubleKey(channel)] });
  }

  /** What was given up, the latest last. */
  async lost(): Promise<readonly Lost[]> {
    const { from, to } = rangeOf('lost');
    const entries = await this.#tools.store.range(from, to);
    return entries.map(({ value }) => readLost(value)).filter((each) => each !== null);
  }

  async #runChannel(name: string, signal: AbortSignal | undefined): Promise<void> {
    while (signal?.aborted !== true) {
      const own = this.#queue.filter(({ channel }) => channel === name);
      const [first] = dueNow(own, this.#tools.clock.now(), this.#closed);
      if (first === undefined) return;
      this.#going.add(first.place);
      await this.#send(first).finally(() => this.#going.delete(first.place));
    }
  }

  async #send(waiting: Waiting): Promise<void> {
    const outlet = this.#tools.outlets.find(({ name }) => name === waiting.channel);
    if (outlet === undefined) {
      const problem = `${filled(PROBLEMS.noChannel, waiting.channel)}.`;
      return this.#settle(waiting, { kind: 'lost', problem, isDoubtful: false });
    }
    const { store } = this.#tools;
    const kept = readReceipt(await store.get(receiptKey(waiting.channel, waiting.message.alert)));
    const receipt = kept?.receipt ?? null;
    // On record before it goes out: whoever comes after us must know that it may have arrived.
    await store.write({ put: [entry(waitingKey(waiting), { ...waiting, isSending: true })], remove: [] });
    const sent = await attempt(outlet, { message: waiting.message, receipt });
    const context = this.#context(waiting.channel, receipt !== null);
    await this.#settle(waiting, stepAfter(waiting, sent, context));
  }

  #context(channel: string, hadReceipt: boolean) {
    const repeated = this.#tools.outlets.find(({ name }) => name === channel)?.repeated ?? 'shown';
    return { now: this.#tools.clock.now(), random: this.#tools.random(), repeated, hadReceipt };
  }

  /** One atomic write: what came of it, and the notice of it. */
  async #settle(waiting: Waiting, step: Step): Promise<void> {
    const now = this.#tools.clock.now();
    const { channel } = waiting;
    const before = this.#troubles.get(channel) ?? null;
    const tells = hasToTell(waiting, step, before, now) ? this.#notice(waiting, step, now) : null;
    const trouble = troubleAfter(step, before, tells !== null, now);
    const outcome = outcomeOf(waiting, step, now);
    const stale = step.kind === 'sent' ? this.#notYetSaid(lateNoticeId(waiting)) : [];
    const batch = {
      put: [
        ...outcome.put,
        ...(tells === null ? [] : entriesOf(tells)),
        ...(trouble === null ? [] : [entry(troubleKey(channel), trouble)]),
      ],
      remove: [
        ...outcome.remove,
        ...stale.map(waitingKey),
        ...(trouble === null ? [troubleKey(channel)] : []),
      ],
    };
    // In memory first: if the store fails now, the message went out all the same.
    this.#unwritten = [...this.#unwritten, batch];
    this.#queue = this.#queue.flatMap((each) => {
      if (stale.includes(each)) return [];
      if (each.place !== waiting.place) return [each];
      return step.kind === 'again' ? [step.waiting] : [];
    });
    if (tells !== null) this.#queue = [...this.#queue, tells];
    if (trouble === null) this.#troubles.delete(channel);
    else this.#troubles.set(channel, trouble);
    if (step.kind === 'again' && step.closed !== null) this.#closed.set(channel, step.closed);
    await this.#writeDown();
  }

  async #writeDown(): Promise<void> {
    const [first, ...rest] = this.#unwritten;
    if (first === undefined) return;
    this.#unwritten = rest;
    try {
      await this.#tools.store.write(first);
    } catch (error) {
      this.#unwritten = [first, ...this.#unwritten];
      throw error;
    }
    await this.#writeDown();
  }

  /** A notice that waits, as long as it is not going out. */
  #notYetSaid(id: string): readonly Waiting[] {
    return this.#queue.filter(({ place, message }) => message.id === id && !this.#going.has(place));
  }

  #notice(waiting: Waiting, step: Step, now: Instant): Waiting | null {
    const names = this.#tools.outlets.map(({ name }) => name);
    const channel = whoTells(waiting, step, names, new Set(this.#troubles.keys()));
    return channel === null
      ? null
      : this.#waitingFor({ channel, message: noticeOf(waiting, step, now) }, now);
  }

  #waitingFor({ channel, message }: Addressed, now: Instant): Waiting {
    const place = this.#nextPlace++;
    return {
      place,
      channel,
      message,
      queuedAt: now,
      dueAt: now,
      askedAt: now,
      tries: 0,
      isSending: false,
      problem: null,
    };
  }
}

async function attempt(outlet: Outlet, telling: Telling): Promise<Sent> {
  try {
    return await outlet.send(telling);
  } catch {
    return {
      ok: false,
      remedy: 'doubtful',
      waitMs: null,
      problem: `${filled(PROBLEMS.brokeOff, outlet.name)}.`,
    };
  }
}
