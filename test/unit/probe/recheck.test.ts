// Rechecks: which samples call for them, and when the next one is due.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome, Sample } from '../../../shared/core/sample.ts';
import { advance, type Latest } from '../../../shared/core/standing.ts';
import { nextRecheckAt, turnOf } from '../../../shared/probe/recheck.ts';
import { RecheckBook } from '../../../shared/probe/recheck-book.ts';
import { endpoint } from './fake-world.ts';

const START = Date.UTC(2026, 10, 23, 12);
const DELAYS = [5_000, 15_000, 30_000];
const shop = endpoint('shop');

/** A letter a sample: u up, s slow, d down, - unknown. */
const OUTCOME: Readonly<Record<string, Outcome>> = { u: 'up', s: 'degraded', d: 'down', '-': 'unknown' };

function sample(letter: string, seconds: number): Sample {
  return {
    at: START + seconds * 1_000,
    outcome: OUTCOME[letter] ?? 'unknown',
    intervalMs: 60_000,
    vantage: '',
    status: null,
    latencyUs: null,
    cause: null,
    recheck: false,
  };
}

/** The latest after these, a minute apart. */
function latestAfter(letters: string): Latest | null {
  const samples = [...letters].map((letter, i) => sample(letter, (i - letters.length) * 60));
  return samples.reduce<Latest | null>(advance, null);
}

describe('what is looked at again', () => {
  test.each([
    ['', 'd', true, 'the first check of all fails'],
    ['u', 'd', true, 'what was up fails'],
    ['s', 'd', true, 'what was slow fails'],
    ['u-', 'd', true, 'what was up, and unknown meanwhile, fails'],
    ['d', 'd', false, 'what was down fails on'],
    ['d-', 'd', false, 'what was down, and unknown meanwhile, fails on'],
    ['udd', 'u', true, 'it is up again after an outage that was confirmed'],
    ['udd', 's', true, 'it answers again, slowly, after an outage that was confirmed'],
    ['ud-d', 'u', true, 'it is up again after an outage that was confirmed later'],
    ['ud', 'u', false, 'it is up again after a single failure'],
    ['u', 'u', false, 'it stays up'],
    ['', 'u', false, 'the first check of all is fine'],
    ['u', '-', false, 'nobody can tell'],
    ['udd', '-', false, 'nobody can tell any more'],
  ])('after %j, %j: %s, because %s', (before, letter, isTurn) => {
    expect(turnOf(latestAfter(before), sample(letter, 0))).toBe(isTurn ? START : null);
  });

  test('a sample that comes late calls for nothing', () => {
    expect(turnOf(latestAfter('u'), sample('d', -60))).toBeNull();
  });
});

describe('when it is due', () => {
  const next = (lastS: number, nowS: number, target = shop, delaysMs: readonly number[] = DELAYS) => {
    const sequence = { turnedAt: START, lastAt: START + lastS * 1_000, delaysMs };
    const at = nextRecheckAt(target, sequence, START + nowS * 1_000);
    return at === null ? null : (at - START) / 1_000;
  };

  test.each([
    [0, 0, 5, 'at first after 5 s'],
    [0, 7, 5, 'a bit late'],
    [5, 5, 15, 'then after 15 s'],
    [15, 15, 30, 'then after 30 s'],
    [30, 30, null, 'and not again'],
    [0, 11, 5, 'the first failure itself took its time-out of 10 s'],
    [0, 26, 15, 'one that is too late is left out'],
    [0, 51, null, 'all of them are'],
    [16, 16, 30, 'one that came late stands for those before it'],
    [4.6, 4.6, 15, 'a regular check just before stands for it'],
  ])('last look after %d s, now %d s → %j: %s', (lastS, nowS, expected, _why) => {
    expect(next(lastS, nowS)).toBe(expected);
  });

  test.each([
    ['sent by POST', endpoint('a', { method: 'POST' })],
    ['paused', endpoint('a', { paused: true })],
    ['checked every 5 s anyway', endpoint('a', { intervalMs: 5_000 })],
  ])('never where it is %s', (_title, target) => {
    expect(next(0, 0, target)).toBeNull();
  });

  test('what is no shorter than the interval is left to the regular check', () => {
    const often = endpoint('a', { intervalMs: 15_000 });
    expect([next(0, 0, often), next(5, 5, often)]).toEqual([5, null]);
  });

  test('never without delays, nor where the clock was set back before the turn', () => {
    expect([next(0, 0, shop, []), next(0, -3_600)]).toEqual([null, null]);
  });
});

describe('the book', () => {
  const plan = { endpoints: [shop], recheckMs: DELAYS };

  function noted(...samples: readonly Sample[]) {
    const book = new RecheckBook(new Map());
    let latest: Latest | null = null;
    for (const each of samples) {
      book.note('shop', latest, each);
      latest = advance(latest, each);
    }
    const lastAt = latest?.sample.at ?? START;
    return { book, latest, at: book.nextOf(shop, plan, lastAt, lastAt), lastAt };
  }

  test('a failure that is over at the second look is looked at no more', () => {
    expect(noted(sample('u', -60), sample('d', 0)).at).toBe(START + 5_000);
    expect(noted(sample('u', -60), sample('d', 0), sample('u', 5)).at).toBeNull();
  });

  test('a second look that can’t tell leaves the third where it is', () => {
    expect(noted(sample('u', -60), sample('d', 0), sample('-', 5)).at).toBe(START + 15_000);
  });

  test('a recovery is confirmed as the outage was', () => {
    const over = [sample('d', -120), sample('d', -60), sample('u', 0)];
    expect(noted(...over).at).toBe(START + 5_000);
    expect(noted(...over, sample('u', 5)).at).toBe(START + 15_000);
    expect(noted(...over, sample('d', 5)).at).toBe(START + 10_000);
  });

  test('an endpoint may have delays of its own, or none', () => {
    const { book } = noted(sample('d', 0));
    const at = (recheckMs: readonly number[]) => book.nextOf({ ...shop, recheckMs }, plan, START, START);
    expect([at([10_000]), at([])]).toEqual([START + 10_000, null]);
  });

  test('of all endpoints the first counts, without those under way', () => {
    const other = endpoint('other', { recheckMs: [2_000] });
    const book = new RecheckBook(new Map());
    const latest = new Map<string, Latest>();
    for (const id of ['shop', 'other']) {
      book.note(id, null, sample('d', 0));
      latest.set(id, advance(null, sample('d', 0)));
    }
    const both = { endpoints: [shop, other], recheckMs: DELAYS };
    expect(book.nextAt(both, latest, new Set(), START)).toBe(START + 2_000);
    expect(book.nextAt(both, latest, new Set(['other']), START)).toBe(START + 5_000);
    expect(book.nextAt(both, latest, new Set(['other', 'shop']), START)).toBeNull();
  });

  test('made anew from the latest samples at any moment, it says the same of an outage', () => {
    const letters = fc.array(fc.constantFrom('u', 's', 'd', '-'), { minLength: 1, maxLength: 30 });
    const gaps = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(letters, gaps, (all, seconds) => {
        let at = 0;
        const samples = all.map((letter, i) => {
          at += seconds[i] ?? 1;
          return sample(letter, at);
        });
        const { book, latest, at: next, lastAt } = noted(...samples);
        if (latest?.known?.outcome !== 'down') return;
        const anew = new RecheckBook(new Map([['shop', latest]]));
        expect(anew.nextOf(shop, plan, lastAt, lastAt)).toBe(next);
        expect(book.nextOf(shop, plan, null, lastAt)).toBeNull();
      }),
    );
  });
});
