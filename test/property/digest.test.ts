// Digests over restarts and sleeps, in zones whose clocks jump: each day is told of once.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayEdges } from '../../shared/core/calendar.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import type { History } from '../../shared/store/history.ts';
import { runs } from '../oracle/arbitrary.ts';
import { sampleAt } from '../support/alert-story.ts';
import { DigestWorld, digestConfig, historyOf } from '../support/digest-world.ts';

/** Each zone with an instant near which its clocks do something. */
const NEAR = [
  ['Europe/Berlin', '2026-03-29T01:00Z'],
  ['Europe/Berlin', '2026-10-25T01:00Z'],
  ['America/Sao_Paulo', '2018-11-04T03:00Z'], // midnight does not exist
  ['America/Sao_Paulo', '2018-02-18T02:00Z'], // 23:00 to midnight comes twice
  ['Pacific/Apia', '2011-12-30T10:00Z'], // 30 December does not exist
  ['Australia/Lord_Howe', '2026-04-04T15:00Z'], // by half an hour
  ['Antarctica/Casey', '2020-10-03T16:00Z'], // by three hours
  ['America/St_Johns', '2010-11-07T02:31Z'], // at one minute past midnight
  ['UTC', '2026-11-24T00:00Z'],
] as const;

const DAYS = 6;
/** Nobody sleeps longer here than a digest may be late. */
const ASLEEP_MAX_MS = 11 * HOUR_MS;

const story = fc.record({
  atMinute: fc.integer({ min: 0, max: 1_439 }),
  steps: fc.array(
    fc.record({
      afterMs: fc.integer({ min: 1, max: ASLEEP_MAX_MS }),
      restarts: fc.boolean(),
      crashes: fc.boolean(),
    }),
    { minLength: 10, maxLength: 60 },
  ),
});

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

describe.each(NEAR)('in %s around %s', (zone, iso) => {
  const middle = Date.parse(iso);
  const start = middle - DAYS * DAY_MS;
  const end = middle + DAYS * DAY_MS;
  let made: Promise<History> | null = null;
  const history = (): Promise<History> => {
    const samples = Array.from({ length: (2 * (DAYS + 2) * DAY_MS) / (2 * HOUR_MS) }, (_, i) => {
      const at = middle - (DAYS + 2) * DAY_MS + i * 2 * HOUR_MS;
      return { endpoint: 'shop', sample: sampleAt(at, 'up', { intervalMs: HOUR_MS }) };
    });
    made ??= historyOf(samples, zone, end + 2 * DAY_MS);
    return made;
  };

  test('each day is told of once, whoever restarts, crashes or sleeps meanwhile', async () => {
    const kept = await history();
    await fc.assert(
      fc.asyncProperty(story, async ({ atMinute, steps }) => {
        const world = new DigestWorld(kept);
        const config = digestConfig({ every: 'day', at: clock(atMinute) }, zone);
        let now = start;
        await world.ask(config, now);
        for (let i = 0; now < end; i++) {
          const { afterMs, restarts, crashes } = steps[i % steps.length] ?? { afterMs: HOUR_MS };
          now += afterMs;
          if (restarts === true) world.restart();
          world.writes = crashes !== true;
          await world.ask(config, now).catch(() => world.restart());
          world.writes = true;
          await world.ask(config, now);
        }
        const told = world.told.map(({ period }) => period);
        const days = dayEdges(told[0]?.from ?? 0, told.at(-1)?.from ?? 0, zone);
        expect(told.map(({ from }) => from)).toEqual(days);
        expect(told.slice(1).map(({ from }) => from)).toEqual(told.slice(0, -1).map(({ to }) => to));
        expect(told.length).toBeGreaterThanOrEqual(2 * DAYS - 2);
        for (const { at, period } of world.told) {
          expect(at).toBeGreaterThanOrEqual(period.to);
          // The longest day of all, as late as its digest may be.
          expect(at - period.to).toBeLessThan(27 * HOUR_MS + ASLEEP_MAX_MS);
        }
      }),
      runs(15, 300),
    );
  });

  test('it is due when the clock on the wall shows it, or next after what the clocks skip', async () => {
    const kept = await history();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1_439 }), async (atMinute) => {
        const world = new DigestWorld(kept);
        const config = digestConfig({ every: 'day', at: clock(atMinute) }, zone);
        const shown = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' });
        let skipped = 0;
        for (let now = start; now < end; ) {
          await world.ask(config, now);
          const next = world.nextAt ?? 0;
          expect(next).toBeGreaterThan(now);
          expect(next - now).toBeLessThanOrEqual(27 * HOUR_MS);
          expect(next % MINUTE_MS).toBe(0);
          if (shown.format(next) !== clock(atMinute)) skipped++;
          now = next;
        }
        expect(skipped).toBeLessThanOrEqual(1);
      }),
      runs(15, 300),
    );
  });
});
