// A prober with its alerts in a world whose time passes only when everybody waits.
// Promise: the shipped loop, tick, guard, rechecks, decisions and delivery; only clock, network and disk are replaced.
// Not here: what happens in that world (the scenarios of the tests).

import { setImmediate as turn } from 'node:timers/promises';
import { openAlerts } from '../../prober/alerts.ts';
import { watch } from '../../prober/run.ts';
import type { AlertMessage } from '../../shared/alert/message.ts';
import type { Config } from '../../shared/config/config.ts';
import { parseConfig } from '../../shared/config/config.ts';
import { formatProblem } from '../../shared/config/problem.ts';
import type { Latest } from '../../shared/core/standing.ts';
import type { HttpResult } from '../../shared/ports.ts';
import { NO_SECRETS } from '../../shared/probe/request.ts';
import type { EndpointSample } from '../../shared/store/journal.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { english } from '../../shared/ui/words.ts';

export const NOON = Date.UTC(2026, 10, 23, 12);

export interface World {
  /** What an address answers at an instant of real time, ms after noon; null = nothing ever. */
  readonly answer: (url: string, at: number) => HttpResult | null;
  /** false where the platform is certain to be off line. */
  readonly isOnline?: (at: number) => boolean;
  /** The wall clock is so far off at an instant of real time, ms. */
  readonly clockIsOff?: (at: number) => number;
}

export interface Told extends AlertMessage {
  /** When it arrived, ms of real time after noon. */
  readonly arrivedAt: number;
}

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
  readonly #timers = new Set<{ readonly at: number; readonly ring: () => void }>();
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
    await made.#start();
    return made;
  }

  /** Of the wall clock. */
  get now(): number {
    return Math.round(NOON + this.#at + (this.#world.clockIsOff?.(this.#at) ?? 0));
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

  async #start(): Promise<void> {
    const { signal } = this.#stop;
    const clock = { now: () => this.now, monotonicUs: () => this.#at * 1_000 };
    const wait = (ms: number, end: AbortSignal) => this.#wait(ms, end);
    const latest = new Map<string, Latest>();
    const alerts = await openAlerts({
      store: memoryStore(),
      history: {
        samplesSince: async (since, to) =>
          this.kept.filter(({ endpoint, sample: { at } }) => (since.get(endpoint) ?? to) <= at && at < to),
      },
      outlets: [
        {
          name: 'hook',
          repeated: 'shown',
          send: async ({ message }) => {
            this.told.push({ ...message, arrivedAt: this.#at });
            return { ok: true, receipt: null };
          },
        },
      ],
      config: () => this.config,
      clock,
      wait,
      random: () => 0.5,
      say: () => undefined,
      signal,
    });
    const watching = watch({
      config: this.config,
      onResults: alerts.take,
      alertsAt: alerts.nextAt,
      history: {
        append: async (samples) => {
          this.kept.push(...samples);
          return { stored: samples.length, refused: [] };
        },
        compact: async () => [],
      },
      latest,
      clock,
      secrets: NO_SECRETS,
      http: {
        send: (request) => this.#send(request.url, request.timeoutMs),
        answers: async (url, timeoutMs) => (await this.#send(url, timeoutMs)).kind === 'answer',
        mayBeOnline: () => this.#world.isOnline?.(this.#at) ?? true,
      },
      wait,
      wording: { locale: 'en', zone: 'UTC', viewerZone: 'UTC', words: english },
      say: () => undefined,
      onStored: () => undefined,
      signal,
    });
    this.#done = Promise.all([watching, alerts.ended]);
  }

  async #send(url: string, timeoutMs: number): Promise<HttpResult> {
    const answer = this.#world.answer(url, this.#at);
    if (answer !== null && answer.kind !== 'none') {
      await this.#wait(100, new AbortController().signal);
      return answer;
    }
    await this.#wait(answer === null ? timeoutMs : 50, new AbortController().signal);
    return answer ?? { kind: 'none', cause: 'timeout', detail: 'No answer in time.' };
  }

  #wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const timer = { at: this.#at + ms, ring: resolve };
      const end = (): void => {
        this.#timers.delete(timer);
        resolve();
      };
      if (signal.aborted) return end();
      this.#timers.add(timer);
      signal.addEventListener('abort', end, { once: true });
    });
  }
}

/** Until nobody has anything more to do than to wait. */
async function quiet(): Promise<void> {
  for (let i = 0; i < 4; i++) await turn();
}
