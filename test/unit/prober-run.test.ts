// The prober's loop in a world whose time passes only when everybody waits.

import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { earliestDue, watch } from '../../prober/run.ts';
import type { Config } from '../../shared/config/config.ts';
import type { Endpoint } from '../../shared/config/endpoint.ts';
import type { Latest } from '../../shared/core/standing.ts';
import type { HttpResult } from '../../shared/ports.ts';
import { NO_SECRETS } from '../../shared/probe/request.ts';
import type { EndpointSample } from '../../shared/store/journal.ts';
import type { Remade } from '../../shared/store/move.ts';
import { english } from '../../shared/ui/words.ts';
import { BUSY, endpoint, GOOD } from './probe/fake-world.ts';

const START = Date.UTC(2026, 10, 23, 12, 0, 0, 500);

type Host = () => Promise<HttpResult>;

class Run {
  now = START;
  readonly stop = new AbortController();
  readonly kept: EndpointSample[] = [];
  readonly lines: string[] = [];
  readonly compactedAt: number[] = [];
  remade: readonly Remade[] = [];
  readonly latest = new Map<string, Latest>();
  /** By the endpoint's id; the others answer 200. */
  readonly hosts: Map<string, Host>;
  isDiskFull = false;
  sleeps = 0;
  readonly #timers = new Set<{ readonly at: number; readonly ring: () => void }>();
  readonly #done: Promise<void>;

  constructor(endpoints: readonly Endpoint[], hosts: Readonly<Record<string, Host>> = {}) {
    this.hosts = new Map(Object.entries(hosts));
    const config: Config = {
      version: 0,
      title: null,
      zone: 'UTC',
      publicUrl: null,
      control: [],
      recheckMs: [5_000, 15_000, 30_000],
      costs: null,
      endpoints,
      serviceHours: null,
      maintenance: [],
      incidents: [],
      channels: [],
      alerts: null,
    };
    this.#done = watch({
      config,
      onResults: async () => undefined,
      alertsAt: () => null,
      history: {
        append: (samples) => this.#append(samples),
        compact: async (_all, now) => {
          this.compactedAt.push(now);
          return this.remade;
        },
      },
      latest: this.latest,
      clock: { now: () => this.now, monotonicUs: () => this.now * 1_000 },
      secrets: NO_SECRETS,
      http: {
        send: async ({ url }) => this.hosts.get(new URL(url).hostname.replace('.example', ''))?.() ?? GOOD,
        answers: async () => true,
        mayBeOnline: () => true,
      },
      wait: (ms, signal) => this.#wait(ms, signal),
      wording: { locale: 'en', zone: 'UTC', viewerZone: 'UTC', words: english },
      say: (line) => void this.lines.push(line),
      onStored: () => undefined,
      signal: this.stop.signal,
    });
  }

  async #append(samples: readonly EndpointSample[]) {
    if (this.isDiskFull) throw new Error('the disk is full');
    this.kept.push(...samples);
    return { stored: samples.length, refused: [] };
  }

  #wait(ms: number, signal: AbortSignal): Promise<void> {
    this.sleeps += 1;
    return new Promise((resolve) => {
      const timer = { at: this.now + ms, ring: resolve };
      this.#timers.add(timer);
      const end = (): void => {
        this.#timers.delete(timer);
        resolve();
      };
      if (signal.aborted) end();
      else signal.addEventListener('abort', end, { once: true });
    });
  }

  /** Lets so much time pass, from one timer to the next. */
  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    for (;;) {
      await turn();
      const next = [...this.#timers].sort((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at > until) break;
      this.#timers.delete(next);
      this.now = Math.max(this.now, next.at);
      next.ring();
    }
    this.now = until;
    await turn();
  }

  async end(): Promise<void> {
    this.stop.abort();
    const isOver = { yes: false };
    void this.#done.then(() => {
      isOver.yes = true;
    });
    for (let i = 0; i < 10 && !isOver.yes; i++) await this.pass(1_000);
    expect(isOver.yes).toBe(true);
  }

  instantsOf(id: string): readonly number[] {
    return this.kept.filter((each) => each.endpoint === id).map(({ sample }) => sample.at);
  }
}

const every = (id: string, seconds: number) => endpoint(id, { intervalMs: seconds * 1_000 });

test('each endpoint is checked once in each of its slots, by one timer', async () => {
  const run = new Run([every('a', 10), every('b', 30)]);
  await run.pass(120_000);
  expect([run.instantsOf('a').length, run.instantsOf('b').length]).toEqual([13, 5]);
  expect(run.sleeps).toBeLessThan(50);
  await run.end();
});

test('an endpoint that hangs keeps no other from its turn, and is not asked twice at once', async () => {
  let asked = 0;
  const hang: Host = () => {
    asked += 1;
    return new Promise(() => undefined);
  };
  const run = new Run([every('hang', 5), every('a', 5)], { hang });
  await run.pass(60_000);
  expect([asked, run.instantsOf('a').length]).toEqual([1, 13]);
  await run.end();
});

test('a full disk loses nothing, makes no busy loop, and nobody is asked more often', async () => {
  const run = new Run([every('a', 10)]);
  run.isDiskFull = true;
  await run.pass(30_000);
  expect(run.lines.at(-1)).toContain('wait to be written: the disk is full');
  run.isDiskFull = false;
  await run.pass(10_000);
  expect(run.instantsOf('a')).toHaveLength(5);
  await run.end();
});

test('what is in flight at the end has a moment left, and is kept', async () => {
  const { promise, resolve: answer } = Promise.withResolvers<HttpResult>();
  const run = new Run([every('a', 60)], { a: () => promise });
  await run.pass(1_000);
  expect(run.kept).toHaveLength(0);
  run.stop.abort();
  await run.pass(500);
  answer(GOOD);
  await run.end();
  expect(run.instantsOf('a')).toHaveLength(1);
});

test('a change of state is told once, with how long it lasted', async () => {
  const run = new Run([every('a', 10)]);
  await run.pass(20_000);
  run.hosts.set('a', async () => BUSY);
  await run.pass(30_000);
  run.hosts.delete('a');
  await run.pass(20_000);
  expect(run.lines.map((line) => line.slice(9))).toEqual([
    'a up: 12 ms',
    'a down: answered 503 (expected 200–299)',
    'a up again after 30s',
  ]);
  await run.end();
});

/** Seconds after `from`, and whether it was a recheck. */
function looksOf(run: Run, id: string, from: number): readonly (readonly [number, boolean])[] {
  const own = run.kept.filter(({ endpoint, sample }) => endpoint === id && sample.at >= from);
  return own.map(({ sample }) => [Math.round((sample.at - from) / 1_000), sample.recheck]);
}

test('after a first failure it looks again after 5, 15 and 30 s, and after a recovery too', async () => {
  const run = new Run([every('a', 60)]);
  await run.pass(60_000);
  run.hosts.set('a', async () => BUSY);
  await run.pass(60_000);
  const failed = run.kept.find(({ sample }) => sample.outcome === 'down')?.sample.at ?? 0;
  await run.pass(60_000);
  run.hosts.delete('a');
  await run.pass(120_000);
  const back = run.kept.find(({ sample }) => sample.outcome === 'up' && sample.at > failed)?.sample.at ?? 0;
  const sequence = [
    [0, false],
    [5, true],
    [15, true],
    [30, true],
    [60, false],
  ];
  expect(looksOf(run, 'a', failed).slice(0, 5)).toEqual(sequence);
  expect(looksOf(run, 'a', back).slice(0, 5)).toEqual(sequence);
  await run.end();
});

test('an endpoint that hangs keeps nothing else from being looked at again in time', async () => {
  const run = new Run([every('hang', 60), every('a', 60)], { hang: () => new Promise(() => undefined) });
  await run.pass(61_000);
  run.hosts.set('a', async () => BUSY);
  await run.pass(90_000);
  const failed = run.kept.find(({ sample }) => sample.outcome === 'down')?.sample.at ?? 0;
  expect(looksOf(run, 'a', failed).slice(0, 2)).toEqual([
    [0, false],
    [5, true],
  ]);
  await run.end();
});

test('after sleep the first silences are put down to having just woken', async () => {
  const run = new Run([every('a', 10)]);
  await run.pass(10_000);
  run.hosts.set('a', async () => ({ kind: 'none', cause: 'dns', detail: 'No such name.' }));
  run.now += 3_600_000;
  await run.pass(1_000);
  const last = run.kept.at(-1)?.sample;
  expect([last?.outcome, last?.cause]).toEqual(['unknown', 'asleep']);
  await run.end();
});

test('the history is put in order at the start and once an hour', async () => {
  const run = new Run([every('a', 60)]);
  await run.pass(2 * 3_600_000 + 60_000);
  expect(run.compactedAt).toHaveLength(3);
  await run.end();
});

test('figures that were made anew for a change of plans are told, and since when', async () => {
  const run = new Run([every('a', 60)]);
  run.remade = [{ endpoint: 'a', from: Date.UTC(2026, 0, 5) }];
  await run.pass(3_660_000);
  expect(run.lines.join('\n')).toContain(
    'What is planned for an endpoint has changed: figures were made anew since 2026-01-05T00:00:00.000Z.',
  );
  await run.end();
});

describe('when something is due next', () => {
  const now = START;

  test('nothing at all where everything is paused', () => {
    expect(earliestDue([endpoint('a', { paused: true })], new Map(), new Set(['a']), now)).toBe(null);
  });

  test('now where something was never checked, and in its next slot where it is being checked', () => {
    const a = every('a', 10);
    expect(earliestDue([a], new Map(), new Set(), now)).toBe(now);
    const next = earliestDue([a], new Map(), new Set(['a']), now) ?? 0;
    expect(next > now && next <= now + 10_000).toBe(true);
  });
});
