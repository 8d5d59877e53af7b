// What each condition sees: findings over samples, held against the core where the core knows the same.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { burnWatcher } from '../../shared/alert/kinds/burn.ts';
import { degradedWatcher } from '../../shared/alert/kinds/degraded.ts';
import { downWatcher } from '../../shared/alert/kinds/down.ts';
import { frequentErrorWatcher, newErrorWatcher } from '../../shared/alert/kinds/errors.ts';
import { failuresWatcher } from '../../shared/alert/kinds/failures.ts';
import { silenceWatcher } from '../../shared/alert/kinds/silence.ts';
import type { Watcher } from '../../shared/alert/kinds/watcher.ts';
import { burnPairs, burnRate, burns } from '../../shared/core/objective.ts';
import { NO_OVERLAYS } from '../../shared/core/overlay.ts';
import { tallies } from '../../shared/core/rollup.ts';
import type { Outcome, Sample } from '../../shared/core/sample.ts';
import { NOON, sampleAt } from '../support/alert-story.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const OUTCOME: Readonly<Record<string, Outcome>> = { U: 'up', S: 'degraded', D: 'down', '?': 'unknown' };

/** A letter a check, a minute apart. What is found after each: `-` for nothing, else the minute that it began in. */
function seen(watcher: Watcher, checks: string): string {
  return [...checks]
    .map((letter, i) => {
      watcher.take(sampleAt(NOON + i * MINUTE, OUTCOME[letter] ?? 'up'));
      return watcher.finding === null ? '-' : ((watcher.finding.since - NOON) / MINUTE).toString(36);
    })
    .join('');
}

describe('down', () => {
  test.each([
    {
      checks: 'UUDDDDUUU',
      found: '----222--',
      why: 'dated from the first failure, over at the second good check',
    },
    { checks: 'UDUUDUUUU', found: '---------', why: 'a blip is nothing' },
    { checks: 'UDDUDUUUU', found: '----11---', why: 'one good check among failures hides nothing' },
    { checks: 'UDD??DUUU', found: '-----11--', why: 'what could not tell neither confirms nor clears' },
    { checks: 'UDDDU?DUU', found: '---11111-', why: 'one good check is no recovery' },
    { checks: 'USDDDSSUU', found: '----22---', why: 'slow is not down' },
  ])('3 of 4 over $checks: $why', ({ checks, found }) => {
    expect(seen(downWatcher({ kind: 'down', failures: 3, of: 4, recovered: 2 }), checks)).toBe(found);
  });

  test('up and down in turns is told as unstable, until it is stable again', () => {
    const watcher = downWatcher({ kind: 'down', failures: 3, of: 4, recovered: 2 });
    const kinds = [...'UUUUDDUUDDUUDDUUDDUUUUUUUUUUUUUUUUUUUUUUUU'].map((letter, i) => {
      watcher.take(sampleAt(NOON + i * MINUTE, OUTCOME[letter] ?? 'up'));
      return watcher.finding?.because.kind ?? '-';
    });
    expect(new Set(kinds)).toEqual(new Set(['-', 'unstable']));
    expect(kinds.indexOf('unstable')).toBe(12);
    expect(kinds.at(-1)).toBe('-');
    // It does not come and go itself.
    expect(kinds.lastIndexOf('unstable') - kinds.indexOf('unstable') + 1).toBe(
      kinds.filter((kind) => kind === 'unstable').length,
    );
  });

  test('a finding stays the same object while nothing changes', () => {
    const watcher = downWatcher({ kind: 'down', failures: 1, of: 1, recovered: 1 });
    watcher.take(sampleAt(NOON, 'down'));
    const first = watcher.finding;
    for (let i = 1; i < 50; i++) watcher.take(sampleAt(NOON + i * MINUTE, 'down'));
    expect(watcher.finding).toBe(first);
  });
});

describe('degraded', () => {
  test.each([
    { checks: 'USSSSSUUU', found: '----111--' },
    { checks: 'USSUSSUUU', found: '----111--' },
    { checks: 'USSUUSSSU', found: '---------' },
    { checks: 'UDDDDDDDU', found: '---------' },
    { checks: 'USDDSUUUU', found: '----11---' },
  ])('for 3m over $checks', ({ checks, found }) => {
    expect(seen(degradedWatcher({ kind: 'degraded', forMs: 3 * MINUTE }), checks)).toBe(found);
  });
});

describe('failures', () => {
  test('so many of so many, over when half as many are left', () => {
    const watcher = failuresWatcher({ kind: 'failures', failures: 4, of: 10 });
    expect(seen(watcher, 'DUDUDUDUUUUUUUUU')).toBe('------000000----');
  });
});

describe('errors', () => {
  const status = (minute: number, code: number): Sample =>
    sampleAt(NOON + minute * MINUTE, 'down', { status: code });

  test('a new kind is told once, until it has not come for an hour', () => {
    const watcher = newErrorWatcher();
    watcher.take(status(0, 500));
    expect(watcher.finding?.because).toEqual({ kind: 'new-error', cause: 'status', status: 500 });
    watcher.pass(NOON + 59 * MINUTE);
    expect(watcher.finding).not.toBeNull();
    watcher.pass(NOON + 60 * MINUTE);
    expect(watcher.finding).toBeNull();
    watcher.take(status(100, 500));
    expect(watcher.finding).toBeNull();
    watcher.take(status(101, 502));
    expect(watcher.finding?.because).toMatchObject({ status: 502 });
  });

  test('more than so many of one kind within so long', () => {
    const watcher = frequentErrorWatcher({ kind: 'frequent-error', moreThan: 2, inMs: 10 * MINUTE });
    for (const [minute, code] of [
      [0, 500],
      [1, 502],
      [2, 500],
      [11, 500],
    ] as const)
      watcher.take(status(minute, code));
    expect(watcher.finding).toBeNull();
    watcher.take(status(11.5, 500));
    expect(watcher.finding).toMatchObject({ because: { count: 3, status: 500 }, since: NOON + 2 * MINUTE });
    watcher.pass(NOON + 30 * MINUTE);
    expect(watcher.finding).toBeNull();
  });
});

describe('silence', () => {
  test('counts the time in which somebody watched, and no other', () => {
    const watcher = silenceWatcher({ kind: 'silence', forMs: 15 * MINUTE });
    watcher.take(sampleAt(NOON, 'up'));
    expect(watcher.nextAt).toBe(NOON + 15 * MINUTE);
    watcher.rested(8 * HOUR);
    watcher.pass(NOON + 8 * HOUR);
    expect(watcher.finding).toBeNull();
    watcher.take(sampleAt(NOON + 8 * HOUR, 'unknown'));
    watcher.pass(NOON + 8 * HOUR + 15 * MINUTE);
    expect(watcher.finding).toMatchObject({ since: NOON, state: 'unknown' });
    watcher.take(sampleAt(NOON + 9 * HOUR, 'up'));
    expect(watcher.finding).toBeNull();
  });
});

describe('burn', () => {
  const objective = { parts: 99, of: 100 };
  const windowMs = 30 * 24 * HOUR;

  test('finds exactly what the tallies of the same windows find', () => {
    const outcomes = fc.array(fc.constantFrom<Outcome>('up', 'up', 'up', 'down', 'unknown'), {
      minLength: 2,
      maxLength: 200,
    });
    fc.assert(
      fc.property(outcomes, fc.integer({ min: 30_000, max: 20 * MINUTE }), (list, stepMs) => {
        const watcher = burnWatcher({ kind: 'burn', objective, windowMs });
        const pairs = burnPairs(objective, windowMs);
        const samples = list.map((outcome, i) =>
          sampleAt(NOON + i * stepMs, outcome, { intervalMs: Math.ceil(stepMs / 1.5) }),
        );
        for (const [i, sample] of samples.entries()) {
          watcher.take(sample);
          if (i === 0) continue;
          const rate = (lengthMs: number) => {
            const edges = [sample.at - lengthMs, sample.at];
            const terms = { overlays: NO_OVERLAYS, apdexUs: 500_000, open: null };
            const [tally] = tallies({ ...terms, samples: samples.slice(0, i + 1) }, edges);
            return tally === undefined ? null : burnRate(tally, objective);
          };
          const isBurning = pairs.some((pair) => burns(pair, rate(pair.longMs), rate(pair.shortMs)));
          expect(watcher.finding !== null).toBe(isBurning);
        }
      }),
      { seed: 20261129, numRuns: 60 },
    );
  });
});
