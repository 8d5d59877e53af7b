// Delivery through faults: in order, never twice, over a restart; and whoever fails, another channel says so.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NotSent, Sent, Telling } from '../../shared/alert/channels/channel.ts';
import { Delivery, type DeliveryTools, type Outlet } from '../../shared/alert/delivery.ts';
import { backOffMs } from '../../shared/alert/delivery-step.ts';
import type { AlertMessage } from '../../shared/alert/message.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../shared/core/instant.ts';
import type { KeyValue } from '../../shared/ports.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { AT, alertMessage, closing } from '../support/alert-message.ts';

const OK: Sent = { ok: true, receipt: null };

function no(remedy: NotSent['remedy'], waitMs: number | null = null): Sent {
  return { ok: false, remedy, waitMs, problem: `It said ${remedy}.` };
}

/** What each channel answers next; then OK. `die`: it takes the message, and nothing comes after it. */
type Script = Record<string, (Sent | 'die' | 'reject')[]>;

interface World {
  now: number;
  readonly store: KeyValue;
  readonly script: Script;
  /** What arrived, channel and id, in order. */
  readonly arrived: string[];
  readonly tellings: Telling[];
  readonly tools: DeliveryTools;
  /** Runs until nothing waits or `untilMs` have gone by; @returns the steps that it took */
  runFor(delivery: Delivery, untilMs: number): Promise<number>;
}

function world(
  script: Script,
  outlets: Readonly<Record<string, Outlet['repeated']>> = { ops: 'shown', mail: 'shown' },
): World {
  const store = memoryStore();
  const arrived: string[] = [];
  const tellings: Telling[] = [];
  const it: World = {
    now: AT,
    store,
    script,
    arrived,
    tellings,
    tools: {
      store,
      clock: { now: () => it.now },
      random: () => 0.5,
      outlets: Object.entries(outlets).map(([name, repeated]) => ({
        name,
        repeated,
        async send(telling) {
          tellings.push(telling);
          const answer = script[name]?.shift() ?? OK;
          if (answer === 'reject') throw new Error('broken');
          if (answer === 'die' || answer.ok) arrived.push(`${name} ${telling.message.id}`);
          // The process is gone: nobody ever hears of it.
          return answer === 'die' ? new Promise<Sent>(() => undefined) : answer;
        },
      })),
    },
    async runFor(delivery, untilMs) {
      const end = it.now + untilMs;
      for (let steps = 0; ; steps++) {
        await delivery.run();
        const next = delivery.nextAt;
        if (next === null || next > end) {
          it.now = end;
          return steps;
        }
        it.now = Math.max(it.now, next);
      }
    },
  };
  return it;
}

const open = alertMessage({ id: 'a1', alert: 'a' });
const update = alertMessage({ id: 'a2', alert: 'a', kind: 'update' });
const close = closing({ id: 'a3', alert: 'a' });
const other = alertMessage({ id: 'b1', alert: 'b' });

const to = (channel: string, ...messages: readonly AlertMessage[]) =>
  messages.map((message) => ({ channel, message }));

async function put(it: World, ...messages: readonly AlertMessage[]): Promise<Delivery> {
  const delivery = await Delivery.open(it.tools);
  await delivery.put(to('ops', ...messages));
  return delivery;
}

test('messages arrive in order, each with the receipt of the alert’s first one, and none after its end', async () => {
  const it = world({
    ops: [
      { ok: true, receipt: 'r1' },
      { ok: true, receipt: 'r1' },
    ],
  });
  const delivery = await put(it, open, other, update, close);
  await it.runFor(delivery, MINUTE_MS);
  expect(it.arrived).toEqual(['ops a1', 'ops b1', 'ops a2', 'ops a3']);
  expect(it.tellings.map(({ receipt }) => receipt)).toEqual([null, null, 'r1', 'r1']);
  await delivery.put(to('ops', alertMessage({ id: 'a4', alert: 'a' })));
  await it.runFor(delivery, MINUTE_MS);
  expect(it.tellings.at(-1)?.receipt).toBeNull();
});

test('a message that waits holds up its own alert alone', async () => {
  const it = world({ ops: [no('later')] });
  const delivery = await put(it, open, close, other);
  await delivery.run();
  expect(it.arrived).toEqual(['ops b1']);
  expect(delivery.nextAt).toBe(it.now + backOffMs(1, 0.5));
  await it.runFor(delivery, MINUTE_MS);
  expect(it.arrived).toEqual(['ops b1', 'ops a1', 'ops a3']);
});

test('Retry-After closes the whole channel for so long, and no other', async () => {
  const it = world({ ops: [no('later', 65 * SECOND_MS)] });
  const delivery = await put(it, open, other);
  await delivery.put(to('mail', open));
  await delivery.run();
  expect(it.arrived).toEqual(['mail a1']);
  it.now += 64 * SECOND_MS;
  await delivery.run();
  expect(it.arrived).toHaveLength(1);
  it.now += SECOND_MS;
  await delivery.run();
  expect(it.arrived).toEqual(['mail a1', 'ops a1', 'ops b1']);
});

test('the same message is taken in once, also after it was sent and after a restart', async () => {
  const it = world({});
  const delivery = await put(it, open, open);
  await delivery.run();
  await delivery.put(to('ops', open));
  await delivery.run();
  const again = await put(it, open);
  await again.run();
  expect(it.arrived).toEqual(['ops a1']);
});

test('what waits outlives a restart, with its tries and in its order', async () => {
  const it = world({ ops: [no('later'), no('later')] });
  const before = await put(it, open, close);
  await it.runFor(before, 6 * SECOND_MS);
  const after = await Delivery.open(it.tools);
  expect(after.waiting).toEqual(before.waiting);
  expect(after.waiting.map(({ message, tries }) => [message.id, tries])).toEqual([
    ['a1', 2],
    ['a3', 0],
  ]);
  await it.runFor(after, HOUR_MS);
  expect(it.arrived).toEqual(['ops a1', 'ops a3']);
});

describe('killed while a message is going out', () => {
  test('it is not sent again where a second one would be seen, and another channel says so', async () => {
    const it = world({ ops: ['die'] });
    const delivery = await put(it, open, close);
    void delivery.run();
    await settled(() => it.arrived.length === 1);
    const next = await Delivery.open(it.tools);
    await it.runFor(next, HOUR_MS);
    expect(it.arrived.filter((each) => each === 'ops a1')).toHaveLength(1);
    expect(it.arrived).toContain('ops a3');
    const notice = it.tellings.find(({ message }) => message.kind === 'notice')?.message;
    expect(notice).toMatchObject({ title: 'ops may not have got this: Checkout API is down', priority: 1 });
    expect(await next.lost()).toMatchObject([{ channel: 'ops', isDoubtful: true, message: { id: 'a1' } }]);
  });

  test('it is sent again where a second one does no harm', async () => {
    const it = world({ ops: ['die'] }, { ops: 'harmless', mail: 'shown' });
    void (await put(it, open)).run();
    await settled(() => it.arrived.length === 1);
    const next = await Delivery.open(it.tools);
    await it.runFor(next, HOUR_MS);
    expect(it.arrived).toEqual(['ops a1', 'ops a1']);
    expect(it.tellings.some(({ message }) => message.kind === 'notice')).toBe(false);
  });

  test('where there is no other channel, the same one says it', async () => {
    const it = world({ ops: ['die'] }, { ops: 'shown' });
    void (await put(it, open)).run();
    await settled(() => it.arrived.length === 1);
    await it.runFor(await Delivery.open(it.tools), HOUR_MS);
    expect(it.arrived).toHaveLength(2);
    expect(it.tellings.at(-1)?.message.title).toBe('ops may not have got this: Checkout API is down');
  });
});

test.each(['doubtful', 'reject'] as const)(
  'after a silence (%s) nothing is sent again, and another channel says so',
  async (silence) => {
    const it = world({ ops: [silence === 'reject' ? 'reject' : no('doubtful')] });
    const delivery = await put(it, open, close);
    await it.runFor(delivery, DAY_MS);
    expect(it.tellings.filter(({ message }) => message.id === 'a1')).toHaveLength(1);
    expect(it.arrived).toEqual(expect.arrayContaining(['ops a3', expect.stringMatching(/^mail notice-/u)]));
  },
);

test('a message that can never be taken is given up at once, and another channel says it', async () => {
  const it = world({ ops: [no('never')] });
  const delivery = await put(it, open);
  await it.runFor(delivery, MINUTE_MS);
  expect(it.arrived).toEqual([expect.stringMatching(/^mail notice-/u)]);
  expect(it.tellings.at(-1)?.message).toMatchObject({
    kind: 'notice',
    title: 'ops did not get this: Checkout API is down',
    lines: ['It said never.', ...open.lines],
  });
  expect(delivery.nextAt).toBeNull();
});

test('a channel that is dead for a day: told once it is late, given up after the day, told again, nothing for ever', async () => {
  const it = world({ ops: Array.from({ length: 1_000 }, () => no('later')) });
  const delivery = await put(it, open);
  const steps = await it.runFor(delivery, 2 * DAY_MS);
  expect(steps).toBeLessThan(250);
  const notices = it.tellings
    .filter(({ message }) => message.kind === 'notice')
    .map(({ message }) => message);
  expect(notices.map(({ title }) => title)).toEqual([
    'ops has not got this yet: Checkout API is down',
    'ops did not get this: Checkout API is down',
  ]);
  expect((notices[0]?.at ?? 0) - AT).toBeGreaterThanOrEqual(10 * MINUTE_MS);
  expect((notices[0]?.at ?? 0) - AT).toBeLessThan(30 * MINUTE_MS);
  expect((notices[1]?.at ?? 0) - AT).toBeLessThanOrEqual(DAY_MS);
  expect((notices[1]?.at ?? 0) - AT).toBeGreaterThan(DAY_MS - HOUR_MS);
  expect(delivery.waiting).toEqual([]);
});

test('many messages to a dead channel make one notice of lateness, and one for each outage that was never told', async () => {
  const it = world({ ops: Array.from({ length: 5_000 }, () => no('later')) });
  const updates = Array.from({ length: 20 }, (_, i) =>
    alertMessage({ id: `u${i}`, alert: `u${i}`, kind: 'update' }),
  );
  const delivery = await put(it, open, other, ...updates);
  await it.runFor(delivery, 2 * DAY_MS);
  const notices = it.arrived.filter((each) => each.startsWith('mail'));
  expect(notices).toHaveLength(3);
});

test('our own network gone for an hour: nothing is said of lateness, and each message arrives once it is back', async () => {
  const it = world({});
  const back = AT + HOUR_MS;
  const outlets = it.tools.outlets.map((outlet) => ({
    ...outlet,
    send: (telling: Telling) => (it.now < back ? Promise.resolve(no('later')) : outlet.send(telling)),
  }));
  const delivery = await Delivery.open({ ...it.tools, outlets });
  await delivery.put([...to('ops', open, close), ...to('mail', open, close)]);
  await it.runFor(delivery, 2 * HOUR_MS);
  expect(it.arrived.toSorted()).toEqual(['mail a1', 'mail a3', 'ops a1', 'ops a3']);
});

test('a notice of lateness that still waits is dropped once the message has arrived', async () => {
  const it = world({
    ops: Array.from({ length: 9 }, () => no('later')),
    mail: Array.from({ length: 20 }, () => no('later')),
  });
  const delivery = await put(it, open);
  await it.runFor(delivery, 3 * HOUR_MS);
  expect(it.tellings.some(({ message }) => message.kind === 'notice')).toBe(true);
  expect(it.arrived).toEqual(['ops a1']);
  expect((await Delivery.open(it.tools)).waiting).toEqual([]);
});

test('what is remembered is forgotten after two months', async () => {
  const it = world({});
  await (await put(it, open)).run();
  it.now += 59 * DAY_MS;
  await (await put(it, open)).run();
  expect(it.arrived).toHaveLength(1);
  it.now += 2 * DAY_MS;
  await (await put(it, open)).run();
  expect(it.arrived).toHaveLength(2);
});

test('all channels dead: no notice begets another', async () => {
  const dead = () => Array.from({ length: 5_000 }, () => no('later'));
  const it = world({ ops: dead(), mail: dead() });
  const delivery = await put(it, open);
  await it.runFor(delivery, 4 * DAY_MS);
  const ids = new Set(it.tellings.map(({ message }) => message.id));
  expect(ids.size).toBe(3);
  expect(delivery.waiting).toEqual([]);
});

test('where the first message is gone, the next one goes out at once without its receipt', async () => {
  const it = world({ ops: [{ ok: true, receipt: 'r1' }, no('afresh'), no('afresh')] });
  const delivery = await put(it, open, close);
  await delivery.run();
  const told = it.tellings.filter(({ message }) => message.kind !== 'notice');
  expect(told.map(({ receipt }) => receipt)).toEqual([null, 'r1', null]);
  expect(await delivery.lost()).toHaveLength(1);
});

test('a channel that the config has no more: its messages are told by another', async () => {
  const it = world({}, { mail: 'shown' });
  const delivery = await put(it, open);
  await it.runFor(delivery, MINUTE_MS);
  expect(it.tellings.at(-1)?.message.lines[0]).toBe('The config has no channel ops any more.');
});

test('a store that fails after a message went out does not send it again', async () => {
  const it = world({});
  let failing = false;
  const write: KeyValue['write'] = async (batch) => {
    if (failing && batch.remove.length > 0) throw new Error('disk full');
    await it.store.write(batch);
  };
  const delivery = await Delivery.open({ ...it.tools, store: { ...it.store, write } });
  await delivery.put(to('ops', open));
  failing = true;
  await expect(delivery.run()).rejects.toThrow('disk full');
  await expect(delivery.run()).rejects.toThrow('disk full');
  failing = false;
  await delivery.run();
  expect(it.arrived).toEqual(['ops a1']);
  expect((await Delivery.open(it.tools)).waiting).toEqual([]);
});

test('after the signal no further message begins, and the rest waits for the next life', async () => {
  const ending = new AbortController();
  const it = world({});
  const outlets = it.tools.outlets.map((outlet) => ({
    ...outlet,
    send: (telling: Telling) => {
      ending.abort();
      return outlet.send(telling);
    },
  }));
  const delivery = await Delivery.open({ ...it.tools, outlets });
  await delivery.put(to('ops', open, other, close));
  await delivery.run(ending.signal);
  expect(it.arrived).toEqual(['ops a1']);
  expect((await Delivery.open(it.tools)).waiting.map(({ message }) => message.id)).toEqual(['b1', 'a3']);
});

test('a clock that is set back by an hour keeps no message waiting for it', async () => {
  const it = world({ ops: [no('later'), no('later', 65 * SECOND_MS)] });
  const delivery = await put(it, open);
  await delivery.run();
  it.now -= HOUR_MS;
  await delivery.run();
  it.now -= HOUR_MS;
  await delivery.run();
  expect(it.arrived).toEqual(['ops a1']);
});

test('messages are taken in while others are going out', async () => {
  const it = world({ ops: ['die'] });
  const delivery = await put(it, open);
  void delivery.run();
  await settled(() => it.arrived.length === 1);
  await delivery.put(to('mail', other));
  expect(
    (await Delivery.open({ ...it.tools, outlets: [] })).waiting.map(({ message }) => message.id),
  ).toContain('b1');
});

test('waits double up to a quarter of an hour, and spread', () => {
  expect([1, 2, 3, 4, 8, 9, 100].map((tries) => backOffMs(tries, 1) / SECOND_MS)).toEqual([
    5, 10, 20, 40, 640, 900, 900,
  ]);
  expect(backOffMs(100, 0)).toBe(450 * SECOND_MS);
});

const failure = fc.constantFrom<Sent | 'die' | 'reject'>(
  OK,
  OK,
  no('later'),
  no('later', 20 * SECOND_MS),
  no('doubtful'),
  no('never'),
  no('afresh'),
  'die',
  'reject',
);

test('through any faults and restarts nothing arrives twice, nothing overtakes, nothing is lost unseen', async () => {
  const property = fc.asyncProperty(
    fc.array(failure, { maxLength: 12 }),
    fc.array(failure, { maxLength: 6 }),
    fc.array(fc.constantFrom(open, update, close, other), { minLength: 1, maxLength: 6 }),
    async (ops, mail, messages) => {
      const it = world({ ops: [...ops], mail: [...mail] });
      let delivery = await Delivery.open(it.tools);
      await delivery.put(to('ops', ...messages));
      // Each death needs a life of its own.
      for (let life = 0; life < 25; life++) {
        const deaths = () =>
          [...(it.script['ops'] ?? []), ...(it.script['mail'] ?? [])].filter((each) => each === 'die').length;
        const before = deaths();
        await Promise.race([
          it.runFor(delivery, 3 * DAY_MS),
          settled(() => deaths() < before).then(() => pause()),
        ]);
        if (deaths() === before) break;
        delivery = await Delivery.open(it.tools);
      }
      expect(delivery.waiting).toEqual([]);
      expect(new Set(it.arrived).size).toBe(it.arrived.length);
      const order = it.arrived.filter((each) => /^ops a/u.test(each));
      const wanted = [...new Set(messages)].filter(({ alert }) => alert === 'a').map(({ id }) => `ops ${id}`);
      expect(order).toEqual(wanted.filter((each) => order.includes(each)));
      const lost = (await delivery.lost()).map(({ channel, message }) => `${channel} ${message.id}`);
      for (const { id } of messages) expect([...it.arrived, ...lost]).toContain(`ops ${id}`);
    },
  );
  await fc.assert(property, { numRuns: 150 });
});

/** Resolves once it holds: promises alone are waited for, never time. */
async function settled(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 5_000 && !holds(); i++) await pause();
}

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
