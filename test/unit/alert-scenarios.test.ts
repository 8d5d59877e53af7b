// Whole stories through the shipped loop, tick, guard, rechecks, decisions and delivery: the messages of each, and no other.

import { afterAll, describe, expect, test } from 'vitest';
import {
  BUSY,
  between,
  HOUR,
  LONG_TROUBLE,
  MINUTE,
  NOBODY_IS_TOLD,
  run,
  type Story,
  TIMEOUT_MS,
  TOLD_ONCE,
} from '../support/alert-stories.ts';
import type { Step } from '../support/alert-world.ts';

const INTERVAL_MS = 30_000;
/** Confirmation: the rechecks of a first failure. */
const CONFIRM_MS = 30_000;

const latenesses: { readonly story: string; readonly ms: number }[] = [];

describe('nobody is told', () => {
  test.each(NOBODY_IS_TOLD)('$name', async ({ story }) => {
    expect((await run(story)).told).toEqual([]);
  });

  test('and what was under way when the VPN came is on record as unknown', async () => {
    const { story } = NOBODY_IS_TOLD.find(({ name }) => name.startsWith('a VPN')) ?? {};
    if (story === undefined) throw new Error('There is no story of a VPN.');
    const { kept } = await run(story);
    const unknown = kept.flatMap(({ sample }) => (sample.outcome === 'unknown' ? [sample.cause] : []));
    expect(new Set(unknown)).toEqual(new Set(['offline']));
    expect(kept.filter(({ sample }) => sample.outcome === 'down')).toEqual([]);
  });
});

describe('told once, and once when it is over', () => {
  test.each(TOLD_ONCE)('$name', async ({ name, tells, outageAt = 0, story }) => {
    const { told } = await run(story);
    expect(told.map(({ title }) => title)).toEqual(tells);
    const lateMs = (told[0]?.arrivedAt ?? Number.POSITIVE_INFINITY) - outageAt;
    latenesses.push({ story: name, ms: lateMs });
    expect(lateMs).toBeLessThanOrEqual(INTERVAL_MS + TIMEOUT_MS + CONFIRM_MS);
  });

  test.each(LONG_TROUBLE)('$name', async ({ tells, story }) => {
    expect((await run(story)).told.map(({ title }) => title)).toEqual(tells);
  });
});

describe('the nights on which the clocks are changed', () => {
  const quiet = [
    { name: 'down', when: { down: {} }, priority: 'P2', quiet: '22:00-07:00', channels: ['hook'] },
  ];
  test.each([
    { night: 'spring, an hour shorter', midnight: '2026-03-28T23:00:00Z', sevenAfterMs: 6 * HOUR },
    { night: 'autumn, an hour longer', midnight: '2026-10-24T22:00:00Z', sevenAfterMs: 8 * HOUR },
  ])(
    '$night: what begins at 01:50 is told at seven on the clock, once',
    async ({ midnight, sevenAfterMs }) => {
      const { told } = await run({
        forMs: 11 * HOUR,
        beginsAt: Date.parse(midnight),
        rules: quiet,
        more: { zone: 'Europe/Berlin' },
        host: between(110 * MINUTE, 10 * HOUR, BUSY, ['c']),
      });
      expect(told.map(({ title }) => title)).toEqual(['c is down', 'c is back']);
      expect(Math.abs((told[0]?.arrivedAt ?? 0) - sevenAfterMs)).toBeLessThanOrEqual(INTERVAL_MS);
    },
  );

  test.each(['2026-03-28T23:00:00Z', '2026-10-24T22:00:00Z'])(
    'nothing is told of good ones: %s',
    async (midnight) => {
      const { told } = await run({
        forMs: 9 * HOUR,
        beginsAt: Date.parse(midnight),
        rules: [...quiet, { name: 'silent', when: { silence: { for: '5m' } }, channels: ['hook'] }],
        more: { zone: 'Europe/Berlin' },
      });
      expect(told).toEqual([]);
    },
  );
});

describe('a process killed at any step of an outage, and begun anew', () => {
  const outage: Story = {
    forMs: 20 * MINUTE,
    ids: ['a'],
    host: between(5 * MINUTE, 10 * MINUTE, BUSY, ['a']),
  };
  const TITLES = ['a is down', 'a is back'];
  const NOTICES = ['Down: a', 'Up again: a'];

  /** The same outage, killed at the n-th such step after its beginning, for every n that there is. */
  async function killedAt(step: Step, face: Story['face']) {
    const runs: (readonly { readonly id: string; readonly title: string }[])[] = [];
    for (let n = 1; ; n++) {
      let left = n;
      const dies = (each: Step, at: number) => each === step && at >= 5 * MINUTE && --left === 0;
      const { told } = await run({ ...outage, dies, ...(face === undefined ? {} : { face }) });
      if (left > 0) return runs;
      runs.push(told);
    }
  }

  const titles = (told: readonly { readonly title: string }[]) => told.map(({ title }) => title);
  const isOfDelivery = ({ title }: { readonly title: string }) =>
    title.startsWith('hook may not have got this: ');

  test.each(['shown', 'harmless', 'browser'] as const)(
    'between sample and message: told once all the same, %s',
    async (face) => {
      const runs = await killedAt('stored', face);
      expect(runs.length).toBeGreaterThan(10);
      const wanted = face === 'browser' ? NOTICES : TITLES;
      for (const told of runs) expect(titles(told)).toEqual(wanted);
    },
  );

  test('between message and record, where a channel knows a message by its name: once for whoever reads it', async () => {
    for (const step of ['writes', 'sends', 'told'] as const) {
      const runs = await killedAt(step, 'harmless');
      expect(runs.length).toBeGreaterThan(1);
      for (const told of runs) {
        const byName = Map.groupBy(told, ({ id }) => id);
        expect([...byName.values()].map(([first]) => first?.title)).toEqual(TITLES);
        expect(told.length).toBeLessThanOrEqual(3);
      }
    }
  });

  test('where it does not: never twice, and the channel itself says what may not have arrived', async () => {
    for (const step of ['writes', 'sends', 'told'] as const) {
      const runs = await killedAt(step, 'shown');
      expect(runs.length).toBeGreaterThan(1);
      for (const told of runs) {
        const [doubts, messages] = [told.filter(isOfDelivery), told.filter((each) => !isOfDelivery(each))];
        expect(new Set(titles(messages)).size).toBe(messages.length);
        for (const title of TITLES) {
          const isDoubted = doubts.some((each) => each.title.endsWith(title));
          expect(titles(messages).includes(title) || isDoubted).toBe(true);
        }
        expect(doubts.length).toBeLessThanOrEqual(1);
      }
    }
  });

  test('a notice of the browser comes at most once more, and takes the place of the first', async () => {
    for (const step of ['writes', 'sends', 'told'] as const) {
      const runs = await killedAt(step, 'browser');
      expect(runs.length).toBeGreaterThan(1);
      for (const told of runs) {
        expect(new Set(told.map(({ id }) => id)).size).toBe(1);
        const seen = titles(told);
        expect(seen.filter((title, i) => title !== seen[i - 1])).toEqual(NOTICES);
        expect(told.length).toBeLessThanOrEqual(3);
      }
    }
  });
});

afterAll(() => {
  const lines = latenesses.map(({ story, ms }) => `  ${story}: ${(ms / 1_000).toFixed(1)} s`);
  console.log(`From the outage to its message:\n${lines.join('\n')}`);
});
