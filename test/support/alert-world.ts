// A prober, or the browser's alerts, in a world whose time passes only when everybody waits.
// Promise: the shipped loop, tick, guard, rechecks, decisions and delivery; only clock, network and disk are replaced. A
// process that was killed does nothing any more, and what it had not written is lost.
// Not here: what happens in that world (the scenarios of the tests).

import { setImmediate as turn } from 'node:timers/promises';
import { alerts as browserAlerts } from '../../extension/background/alerts.ts';
import { ENGLISH } from '../../extension/words/catalogue.ts';
import { type Alerts, openAlerts } from '../../prober/alerts.ts';
import { watch } from '../../prober/run.ts';
import type { Sent } from '../../shared/alert/channels/channel.ts';
import type { DigestHistory } from '../../shared/alert/digest-desk.ts';
import type { AlertMessage } from '../../shared/alert/message.ts';
import type { Config } from '../../shared/config/config.ts';
import { parseConfig } from '../../shared/config/config.ts';
import { formatProblem } from '../../shared/config/problem.ts';
import { advance, type Latest } from '../../shared/core/standing.ts';
import type { HttpResult, KeyValue } from '../../shared/ports.ts';
import { NO_SECRETS } from '../../shared/probe/request.ts';
import type { History } from '../../shared/store/history.ts';
import type { EndpointSample } from '../../shared/store/journal.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { englishFigures } from '../../shared/ui/figure-words.ts';
import { memoryNotes } from '../unit/extension-notes.ts';

export const NOON = Date.UTC(2026, 10, 23, 12);

export interface World {
  /** What an address answers at an instant of real time, ms after noon; null = nothing ever. */
  readonly answer: (url: string, at: number) => HttpResult | null;
  /** false where the platform is certain to be off line. */
  readonly isOnline?: (at: number) => boolean;
  /** The wall clock is so far off at an instant of real time, ms. */
  readonly clockIsOff?: (at: number) => number;
  /** This machine's own addresses; absent where the platform does not tell. */
  readonly addresses?: (at: number) => string;
  /** When real time begins; noon where it is absent. */
  readonly beginsAt?: number;
  /** Whether the process is killed at this very step; the next one begins five seconds later. */
  readonly dies?: (step: Step, at: number) => boolean;
  /** Who tells: a channel where a second message is seen, one that knows a message by its name, or a browser's notices. */
  readonly face?: 'shown' | 'harmless' | 'browser';
}

/** Samples are on record; a store of alerts is about to be written; a message is about to go out, or is there. */
export type Step = 'stored' | 'writes' | 'sends' | 'told';

const RESTART_MS = 5_000;
const NEVER = new Promise<never>(() => undefined);

export interface Told extends Pick<AlertMessage, 'id' | 'title'> {
  /** When it arrived, ms of real time after noon. */
  readonly arrivedAt: number;
}

const WORDING = { locale: 'en', zone: 'UTC', viewerZone: 'UTC', words: englishFigures };

export const OK = {
  kind: 'answer',
  status: 200,
  latencyUs: 120_000,
  body: '',
  isCut: false,
} as const satisfies HttpResult;

export class AlertWorld {
  readonly told: Told[] = [];
  readonly kept: EndpointSample[] = [];
  readonly config: Config;
  readonly #world: World;
  readonly #stop = new AbortController();
  readonly #timers = new Set<{
    readonly at: number;
    readonly ring: () => void;
    readonly life: Life | null;
  }>();
  readonly #store = memoryStore();
  #at = 0;
  #done: Promise<unknown> = Promise.resolve();

  private constructor(document: object, world: World) {
    const channels = [{ name: 'hook', kind: 'webhook', url: 'https://hook.example/' }];
    const read = parseConfig({ version: 0, zone: 'UTC', channels, ...document }, { zone: 'UTC' });
    if (!read.ok) throw new Error(read.problems.map(formatProblem).join('\n'));
    this.config = read.config;
    this.#world = world;
  }

  static async begin(document: object, world: World): Promise<AlertWorld> {
    const made = new AlertWorld(document, world);
    await made.#live(new Life());
    return made;
  }

  /** Of the wall clock. */
  get now(): number {
    return Math.round((this.#world.beginsAt ?? NOON) + this.#at + (this.#world.clockIsOff?.(this.#at) ?? 0));
  }

  /** Lets so much real time pass, from one timer to the next. */
  async pass(ms: number): Promise<void> {
    const until = this.#at + ms;
    for (;;) {
      await quiet();
      const next = [...this.#timers].sort((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at > until) break;
      this.#timers.delete(next);
      this.#at = Math.max(this.#at, next.at);
      next.ring();
    }
    this.#at = until;
    await quiet();
  }

  /** The machine sleeps: time passes, and no timer rings before it wakes. */
  sleep(ms: number): void {
    this.#at += ms;
  }

  async end(): Promise<void> {
    this.#stop.abort();
    const isOver = { yes: false };
    void this.#done.then(() => {
      isOver.yes = true;
    });
    for (let i = 0; i < 30 && !isOver.yes; i++) await this.pass(1_000);
  }

  /** A process from its beginning. */
  async #live(life: Life): Promise<void> {
    const { signal } = this.#stop;
    const clock = { now: () => this.now, monotonicUs: () => this.#at * 1_000 };
    const wait = (ms: number, end: AbortSignal) => this.#wait(ms, end, life);
    const alerts = await this.#alerts(life, { clock, wait, signal });
    const watching = watch({
      config: this.config,
      onResults: (samples) => (this.#happens('stored', life) ? NEVER : alerts.take(samples)),
      alertsAt: alerts.nextAt,
      history: {
        append: async (samples) => {
          if (life.isOver) return NEVER;
          this.kept.push(...samples);
          return { stored: samples.length, refused: [] };
        },
        compact: async () => [],
      },
      latest: this.#latest(),
      clock,
      secrets: NO_SECRETS,
      http: {
        send: (request) => this.#send(request.url, request.timeoutMs, life),
        answers: async (url, timeoutMs) => (await this.#send(url, timeoutMs, life)).kind === 'answer',
        mayBeOnline: () => this.#world.isOnline?.(this.#at) ?? true,
        ownAddresses: () => this.#world.addresses?.(this.#at) ?? '',
      },
      wait,
      wording: WORDING,
      say: () => undefined,
      onStored: () => undefined,
      signal,
    });
    this.#done = Promise.all([watching, alerts.ended]);
  }

  /** As it lies on the disk. */
  #latest(): Map<string, Latest> {
    const latest = new Map<string, Latest>();
    for (const { endpoint, sample } of this.kept) {
      latest.set(endpoint, advance(latest.get(endpoint) ?? null, sample));
    }
    return latest;
  }

  async #alerts(life: Life, around: Around): Promise<Alerts> {
    const store: KeyValue = {
      ...this.#store,
      write: (batch) => (this.#happens('writes', life) ? NEVER : this.#store.write(batch)),
    };
    const history = {
      samplesSince: async (since: ReadonlyMap<string, number>, to: number) =>
        this.kept.filter(({ endpoint, sample: { at } }) => (since.get(endpoint) ?? to) <= at && at < to),
      // Nothing of it is put in its place here: no digest is made.
      asOf: async () => null,
      readAll: async () => [],
      samples: async () => [],
    };
    const { face = 'shown' } = this.#world;
    if (face === 'browser') return this.#browser(life, store, history);
    const send = ({ message }: { readonly message: AlertMessage }) => this.#tell(message, life);
    const outlets = [{ name: 'hook', repeated: face, send }];
    const aside = { config: () => this.config, random: () => 0.5, say: () => undefined };
    return openAlerts({ store, history, outlets, ...aside, ...around });
  }

  #browser(life: Life, store: KeyValue, history: Pick<History, 'samplesSince'> & DigestHistory): Alerts {
    const { alert } = browserAlerts({
      notes: memoryNotes(),
      now: () => this.now,
      store: async () => store,
      history: async () => history,
      show: async (notice) => void (await this.#tell(notice, life)),
      clear: async () => undefined,
      // In the place of one that is there: no message more.
      renew: async () => undefined,
      channels: { put: async () => undefined, deliver: async () => undefined },
      wording: () => WORDING,
      words: ENGLISH.words,
      onTrouble: (error) => {
        throw error;
      },
    });
    const ended = Promise.resolve();
    return { take: (samples) => alert(samples, this.config), nextAt: () => null, ended };
  }

  async #tell(message: Pick<AlertMessage, 'id' | 'title'>, life: Life): Promise<Sent> {
    if (this.#happens('sends', life)) return NEVER;
    this.told.push({ ...message, arrivedAt: this.#at });
    return this.#happens('told', life) ? NEVER : { ok: true, receipt: null };
  }

  /** Whether the process is at its end, now or before. */
  #happens(step: Step, life: Life): boolean {
    if (!life.isOver && this.#world.dies?.(step, this.#at) === true) {
      life.isOver = true;
      for (const timer of this.#timers) if (timer.life === life) this.#timers.delete(timer);
      const ring = () => void this.#live(new Life());
      this.#timers.add({ at: this.#at + RESTART_MS, ring, life: null });
    }
    return life.isOver;
  }

  async #send(url: string, timeoutMs: number, life: Life): Promise<HttpResult> {
    const answer = this.#world.answer(url, this.#at);
    const none = answer === null || answer.kind === 'none';
    const ms = !none ? 100 : answer === null ? timeoutMs : 50;
    await this.#wait(ms, new AbortController().signal, life);
    return answer ?? { kind: 'none', cause: 'timeout', detail: 'No answer in time.' };
  }

  #wait(ms: number, signal: AbortSignal, life: Life): Promise<void> {
    if (life.isOver) return NEVER;
    return new Promise((resolve) => {
      const timer = { at: this.#at + ms, ring: resolve, life };
      const end = (): void => {
        this.#timers.delete(timer);
        if (!life.isOver) resolve();
      };
      if (signal.aborted) return end();
      this.#timers.add(timer);
      signal.addEventListener('abort', end, { once: true });
    });
  }
}

/** A process. */
class Life {
  isOver = false;
}

type Around = Pick<Parameters<typeof openAlerts>[0], 'clock' | 'wait' | 'signal'>;

/** Until nobody has anything more to do than to wait. */
async function quiet(): Promise<void> {
  for (let i = 0; i < 4; i++) await turn();
}
