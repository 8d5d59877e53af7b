// The alert desk over a store: what is handed over, what is on record, and what a crash between the two leaves.

import { describe, expect, test } from 'vitest';
import { noteAcknowledged } from '../../shared/alert/acknowledged.ts';
import { type AlertDesk, alertDesk } from '../../shared/alert/alert-desk.ts';
import { decisionsOf } from '../../shared/alert/decision-record.ts';
import type { Addressed } from '../../shared/alert/delivery.ts';
import { savedIn } from '../../shared/alert/saved.ts';
import { type Config, parseConfig } from '../../shared/config/config.ts';
import { formatProblem } from '../../shared/config/problem.ts';
import type { EndpointSample } from '../../shared/store/journal.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { downIn, NOON, samplesOf } from '../support/alert-story.ts';

const HOUR = 3_600_000;

function configOf(more: object): Config {
  const document = {
    version: 0,
    endpoints: [
      { id: 'a', name: 'Checkout', url: 'https://shop.example/', group: 'Shop' },
      { id: 'b', name: 'Search', url: 'https://search.example/', group: 'Shop' },
      { id: 'c', name: 'Mail', url: 'https://mail.example/', group: 'Shop' },
    ],
    channels: [{ name: 'hook', kind: 'webhook', url: 'https://hook.example/' }],
    ...more,
  };
  const read = parseConfig(document, { zone: 'UTC' });
  if (!read.ok) throw new Error(read.problems.map(formatProblem).join('\n'));
  return read.config;
}

const DOWN = { alerts: { rules: [{ name: 'down', when: { down: {} }, channels: ['hook'] }] } };

/** A prober's life: what is stored is decided on; `crashesAt` loses what is not on record then. */
class Life {
  readonly store = memoryStore();
  readonly stored: EndpointSample[] = [];
  readonly sent = new Map<string, Addressed>();
  readonly problems: string[] = [];
  readonly renewed: Addressed[] = [];
  renews = true;
  /** How many messages were handed over, those that delivery passes over among them. */
  handed = 0;
  writes = true;
  #now = NOON;
  #desk: AlertDesk;
  readonly #hasDesktop: boolean;

  constructor(hasDesktop = false) {
    this.#hasDesktop = hasDesktop;
    this.#desk = this.#open();
  }

  #open() {
    return alertDesk({
      store: {
        ...this.store,
        write: async (batch) => {
          if (!this.writes) throw new Error('The disk is full.');
          await this.store.write(batch);
        },
      },
      samplesSince: async (since, to) =>
        this.stored.filter(({ endpoint, sample: { at } }) => (since.get(endpoint) ?? to) <= at && at < to),
      // As delivery does: what it knows it passes over.
      tell: async (_decisions, messages) => {
        this.handed += messages.length;
        for (const each of messages) {
          const key = `${each.channel} ${each.message.id}`;
          if (!this.sent.has(key)) this.sent.set(key, each);
        }
      },
      hasDesktop: this.#hasDesktop,
      renew: async (_decisions, messages) => {
        if (!this.renews) throw new Error('The channel is gone.');
        this.renewed.push(...messages);
      },
      onProblem: (problem) => this.problems.push(formatProblem(problem)),
    });
  }

  restart(): void {
    this.#desk = this.#open();
  }

  async take(batch: readonly EndpointSample[], config: Config): Promise<void> {
    this.stored.push(...batch);
    this.#now = batch.at(-1)?.sample.at ?? this.#now;
    await this.#desk.take(batch, config, this.#now);
  }

  get titles(): readonly string[] {
    return [...this.sent.values()].map(({ message }) => message.title);
  }
}

const story = samplesOf({
  lives: { a: downIn([600, 1_200]), b: downIn([600, 900]), c: downIn() },
  to: NOON + HOUR,
});
const batches = [...Map.groupBy(story, ({ sample }) => sample.at).values()];

describe('the alert desk', () => {
  test('hands over messages that read well, and keeps each decision', async () => {
    const life = new Life();
    const config = configOf(DOWN);
    for (const batch of batches) await life.take(batch, config);
    expect(life.titles).toEqual(['2 of 3 endpoints in Shop are down', '2 of 3 endpoints in Shop are back']);
    const [open, close] = [...life.sent.values()];
    expect(open).toMatchObject({
      channel: 'hook',
      message: {
        kind: 'open',
        since: NOON + 600_000,
        lines: ['Since Nov 23, 2026, 12:10:00 UTC: 3 of the last 4 checks failed.', 'Checkout, Search.'],
      },
    });
    expect(close?.message.lines[0]).toBe('It lasted 11m, from Nov 23, 2026, 12:10:00 UTC.');
    expect(close?.message.alert).toBe(open?.message.alert);
    expect(await decisionsOf(life.store, NOON, NOON + HOUR)).toMatchObject([
      { kind: 'open' },
      { kind: 'close' },
    ]);
  });

  test('says what an outage cost, of the time that was seen down, where an hour has a price', async () => {
    const life = new Life();
    const config = configOf({ ...DOWN, costs: { currency: 'CHF', perHour: 600 } });
    for (const batch of batches) await life.take(batch, config);
    const lines = [...life.sent.values()].map(({ message }) => message.lines);
    // Ten minutes of one and five of the other; what was just found has cost nothing worth a word.
    expect(lines.map((each) => each.filter((line) => line.includes('cost')))).toEqual([
      [],
      ['It cost about CHF\u00a0150.'],
    ]);
  });

  test('an escalation says what it has cost so far, by what each endpoint costs', async () => {
    const life = new Life();
    const rules = [
      { name: 'down', when: { down: {} }, channels: ['hook'], escalate: [{ after: '3m', channel: 'hook' }] },
    ];
    const own = { id: 'a', name: 'Checkout', url: 'https://shop.example/', costPerHour: 1_200 };
    const config = configOf({ alerts: { rules }, costs: { currency: 'USD' }, endpoints: [own] });
    for (const batch of batches)
      await life.take(
        batch.filter(({ endpoint }) => endpoint === 'a'),
        config,
      );
    const update = [...life.sent.values()].find(({ message }) => message.kind === 'update');
    expect(update?.message.lines).toContain('It has cost about USD\u00a080 so far.');
  });

  test('where nobody says what an hour costs, nothing is said of it', async () => {
    const life = new Life();
    const config = configOf({ ...DOWN, costs: { currency: 'CHF' } });
    for (const batch of batches) await life.take(batch, config);
    expect([...life.sent.values()].flatMap(({ message }) => message.lines).join()).not.toContain('cost');
  });

  test('what grows while it is told is said in its place, and is no message more', async () => {
    const late = samplesOf({
      lives: { a: downIn([600, 1_200]), b: downIn([600, 1_200]), c: downIn([660, 1_200]) },
      to: NOON + HOUR,
    });
    const life = new Life();
    const config = configOf(DOWN);
    for (const batch of Map.groupBy(late, ({ sample }) => sample.at).values()) await life.take(batch, config);
    expect(life.titles).toEqual(['2 of 3 endpoints in Shop are down', '3 of 3 endpoints in Shop are back']);
    const [open] = [...life.sent.values()];
    expect(life.renewed).toMatchObject([
      {
        channel: 'hook',
        message: {
          kind: 'update',
          renews: true,
          alert: open?.message.alert,
          title: '3 of 3 endpoints in Shop are down',
        },
      },
    ]);
    const kept = await decisionsOf(life.store, NOON, NOON + HOUR);
    expect(kept.map(({ kind, held }) => `${kind} ${held?.why ?? 'told'}`)).toEqual([
      'open told',
      'open together',
      'close told',
    ]);
  });

  test('where what it has grown to can’t be said, nothing is told twice for it', async () => {
    const late = samplesOf({
      lives: { a: downIn([600, 1_200]), b: downIn([600, 1_200]), c: downIn([660, 1_200]) },
      to: NOON + HOUR,
    });
    const life = new Life();
    life.renews = false;
    const failures: unknown[] = [];
    for (const batch of Map.groupBy(late, ({ sample }) => sample.at).values())
      await life.take(batch, configOf(DOWN)).catch((error: unknown) => failures.push(error));
    expect(failures).toHaveLength(1);
    expect(life.handed).toBe(2);
  });

  test('restarted at every tick it tells the same, once', async () => {
    const life = new Life();
    const config = configOf(DOWN);
    for (const batch of batches) {
      life.restart();
      await life.take(batch, config);
    }
    expect(life.titles).toHaveLength(2);
  });

  test('restarted at every tick it keeps the same record, each reason once', async () => {
    const rules = [
      { name: 'down', when: { down: {} }, priority: 'P1', channels: ['hook'] },
      { name: 'night', when: { down: { failures: 2, of: 2 } }, quiet: '11:00-14:00' },
      { name: 'often', when: { failures: { failures: 5, of: 100 } }, priority: 'P3' },
      { name: 'new', when: { errors: { new: true } }, priority: 'P4' },
    ];
    const from = new Date(NOON + 400_000).toISOString();
    const to = new Date(NOON + 1_000_000).toISOString();
    const maintenance = [{ from, to, endpoints: ['b'] }];
    const config = configOf({ alerts: { rules }, maintenance });
    const recordOf = async (isRestarted: boolean) => {
      const life = new Life();
      for (const batch of batches) {
        if (isRestarted) life.restart();
        await life.take(batch, config);
      }
      return decisionsOf(life.store, NOON, NOON + HOUR);
    };
    const record = await recordOf(false);
    expect(record.length).toBeGreaterThan(5);
    expect(await recordOf(true)).toEqual(record);
  });

  test('killed between the message and its record it repeats it under its own name alone', async () => {
    const life = new Life();
    const config = configOf(DOWN);
    for (const batch of batches) {
      life.writes = false;
      await life.take(batch, config).catch(() => undefined);
      life.writes = true;
      life.restart();
      await life.take([], config);
    }
    expect(life.titles).toEqual(['2 of 3 endpoints in Shop are down', '2 of 3 endpoints in Shop are back']);
  });

  test('an edited config goes on with what is open', async () => {
    const life = new Life();
    for (const [i, batch] of batches.entries()) {
      await life.take(batch, configOf(i < 15 ? DOWN : { ...DOWN, title: 'Edited' }));
    }
    expect(life.titles).toHaveLength(2);
  });

  test('a ready set goes to every channel; rules of one’s own where they say', async () => {
    const life = new Life();
    for (const batch of batches) await life.take(batch, configOf({ alerts: 'loud' }));
    expect(new Set([...life.sent.values()].map(({ channel }) => channel))).toEqual(new Set(['hook']));
    const silent = new Life();
    const rules = [{ name: 'down', when: { down: {} } }];
    for (const batch of batches) await silent.take(batch, configOf({ alerts: { rules } }));
    expect(silent.titles).toEqual([]);
  });

  test('a channel of a ready set is told what it takes, and the browser everything', async () => {
    const life = new Life(true);
    const endpoints = [
      { id: 'a', url: 'https://shop.example/', mission: 'critical' },
      { id: 'b', url: 'https://search.example/', mission: 'supporting' },
    ];
    const channels = [
      { name: 'hook', kind: 'webhook', url: 'https://hook.example/' },
      { name: 'pager', kind: 'webhook', url: 'https://pager.example/', priorities: ['P1'] },
      { name: 'low', kind: 'webhook', url: 'https://low.example/', priorities: ['P2', 'P4'] },
    ];
    for (const batch of batches) await life.take(batch, configOf({ alerts: 'normal', channels, endpoints }));
    const told = Map.groupBy(life.sent.values(), ({ channel }) => channel);
    const prioritiesOf = (name: string) => [
      ...new Set((told.get(name) ?? []).map(({ message }) => message.priority)),
    ];
    expect(prioritiesOf('pager')).toEqual([1]);
    expect(prioritiesOf('low')).toEqual([2]);
    expect(prioritiesOf('hook').sort()).toEqual([1, 2]);
    expect(told.get('desktop')).toHaveLength(told.get('hook')?.length ?? 0);
  });

  test('a rule that names no channel is told on the screen; one that names some, there alone', async () => {
    const rules = [
      { name: 'here', when: { down: {} }, endpoints: { id: ['a'] } },
      { name: 'there', when: { down: {} }, endpoints: { id: ['b'] }, channels: ['hook'] },
    ];
    const told = async (hasDesktop: boolean) => {
      const life = new Life(hasDesktop);
      for (const batch of batches) await life.take(batch, configOf({ alerts: { rules } }));
      expect(life.problems).toEqual([]);
      return [...life.sent.values()].map(
        ({ channel, message }) => `${channel} ${message.rule} ${message.kind}`,
      );
    };
    const there = ['hook there open', 'hook there close'];
    expect((await told(true)).sort()).toEqual(['desktop here open', 'desktop here close', ...there].sort());
    expect((await told(false)).sort()).toEqual([...there].sort());
  });

  test('a rule may name the browser beside others, and a server passes over it', async () => {
    const rules = [{ name: 'both', when: { down: {} }, channels: ['desktop', 'hook'] }];
    for (const [hasDesktop, wanted] of [
      [true, ['desktop', 'hook']],
      [false, ['hook']],
    ] as const) {
      const life = new Life(hasDesktop);
      for (const batch of batches) await life.take(batch, configOf({ alerts: { rules } }));
      expect(life.problems).toEqual([]);
      expect([...new Set([...life.sent.values()].map(({ channel }) => channel))].sort()).toEqual(wanted);
    }
  });

  test('without rules nothing is decided, and a bad rule is told with its path', async () => {
    const life = new Life();
    for (const batch of batches.slice(0, 20)) await life.take(batch, configOf({}));
    expect(life.titles).toEqual([]);
    const rules = [...DOWN.alerts.rules, { name: 'x', when: { down: {} }, channels: ['hok'] }];
    for (const batch of batches) await life.take(batch, configOf({ alerts: { rules } }));
    expect(life.problems[0]).toBe(
      'alerts.rules[1].channels[0]: there is no channel "hok"; did you mean hook?; expected one of hook, desktop',
    );
    expect(life.titles.length).toBeGreaterThan(0);
    const unknown = new Life();
    await unknown.take(batches[0] ?? [], configOf({ alerts: 'normall' }));
    expect(unknown.problems[0]).toContain('alerts: there is no ready set "normall"; did you mean normal?');
  });
});

describe('an alert that somebody takes care of', () => {
  const escalate = [{ after: '2m', channel: 'hook' }];
  const rules = [{ name: 'down', when: { down: {} }, channels: ['hook'], escalate }];
  const config = configOf({ alerts: { rules } });

  /** What is told, where at the batch of that number something is done to the store. */
  async function kindsWhere(act: (life: Life) => Promise<void>, isRestarted: boolean) {
    const life = new Life();
    for (const batch of batches) {
      if (isRestarted) life.restart();
      await life.take(batch, config);
      await act(life);
    }
    return [...life.sent.values()].map(({ message }) => message.kind);
  }

  test.each([false, true])('is not escalated, restarted at every tick: %s', async (isRestarted) => {
    expect(await kindsWhere(async () => undefined, isRestarted)).toEqual(['open', 'update', 'close']);
    const acknowledge = async ({ store }: Life) => {
      const [open] = (await savedIn(store))?.alerts ?? [];
      if (open !== undefined) await noteAcknowledged(store, open.id, { at: NOON, by: 'anna' });
    };
    expect(await kindsWhere(acknowledge, isRestarted)).toEqual(['open', 'close']);
  });
});

test('the end is told wherever it was told of: on the screen, and to whoever was asked further', async () => {
  const life = new Life(true);
  const rules = [{ name: 'down', when: { down: {} }, escalate: [{ after: '2m', channel: 'hook' }] }];
  for (const batch of batches) await life.take(batch, configOf({ alerts: { rules } }));
  const told = [...life.sent.values()].map(({ channel, message }) => `${message.kind} ${channel}`);
  expect(told).toEqual(['open desktop', 'update hook', 'close desktop', 'close hook']);
});

describe('what is open and followed by nobody any more', () => {
  const OFF = { alerts: 'off' };

  /** The story with another config from 12:15 to 12:25; what was told, and what is on record of ends. */
  async function livedWith(meanwhile: Config) {
    const life = new Life();
    for (const batch of batches) {
      const at = (batch[0]?.sample.at ?? 0) - NOON;
      await life.take(batch, at >= 900_000 && at < 1_500_000 ? meanwhile : configOf(DOWN));
    }
    const decisions = await decisionsOf(life.store, NOON, NOON + HOUR);
    const ends = decisions.filter(({ kind }) => kind === 'close');
    return { titles: life.titles, ends: ends.map(({ alert, held }) => [alert !== '', held?.why ?? 'told']) };
  }

  test.each([
    ['switched off', configOf(OFF), 'off'],
    ['without rules', configOf({}), 'off'],
    ['by another rule', configOf({ alerts: { rules: [{ name: 'x', when: { down: { of: 10 } } }] } }), 'off'],
  ])('%s is closed quietly, with its reason on record', async (_, meanwhile, why) => {
    const { titles, ends } = await livedWith(meanwhile);
    expect(titles).toEqual(['2 of 3 endpoints in Shop are down']);
    expect(ends.filter(([isAlert]) => isAlert)[0]).toEqual([true, why]);
  });

  test('because its endpoints are paused or gone is not told as their recovery', async () => {
    const paused = configOf({ endpoints: [{ id: 'c', url: 'https://mail.example/' }], ...DOWN });
    const { titles, ends } = await livedWith(paused);
    expect(titles).toEqual(['2 of 3 endpoints in Shop are down']);
    expect(ends).toEqual([[true, 'unwatched']]);
  });

  test('goes on under its own name when it is followed again: told once, and so is its end', async () => {
    const life = new Life();
    for (const batch of batches) {
      const at = (batch[0]?.sample.at ?? 0) - NOON;
      await life.take(batch, configOf(at >= 900_000 && at < 960_000 ? OFF : DOWN));
    }
    const [open, close, ...more] = [...life.sent.values()].map(({ message }) => message);
    expect(more).toEqual([]);
    expect(close).toMatchObject({ kind: 'close', alert: open?.alert });
  });
});
