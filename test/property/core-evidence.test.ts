import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../shared/core/instant.ts';
import {
  budget,
  burnPairs,
  burnRate,
  burns,
  type Objective,
  parseObjective,
  ratioOf,
} from '../../shared/core/objective.ts';
import { checksNeeded, wilson } from '../../shared/core/proportion.ts';
import { EMPTY_TALLY, type Tally } from '../../shared/core/tally.ts';
import { runs } from '../oracle/arbitrary.ts';

/** "0.9995", digit by digit. */
const digits = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 9 })
  .filter((list) => list.some((digit) => digit > 0))
  .map((list) => list.join(''));

const objective: fc.Arbitrary<Objective> = digits.map((text) => ({
  parts: Number(text),
  of: 10 ** text.length,
}));

const tally: fc.Arbitrary<Tally> = fc
  .record({
    upMs: fc.nat(400 * DAY_MS),
    degradedMs: fc.nat(DAY_MS),
    downMs: fc.nat(40 * DAY_MS),
    unknownMs: fc.nat(40 * DAY_MS),
    maintenanceMs: fc.nat(DAY_MS),
    excludedMs: fc.nat(40 * DAY_MS),
  })
  .map((times) => {
    const to = Object.values(times).reduce((sum, each) => sum + each, 0);
    return { ...EMPTY_TALLY, ...times, spans: [{ from: 0, to }] };
  });

describe('objectives', () => {
  it('mean the same as a decimal and as a percentage, digit by digit', () => {
    fc.assert(
      fc.property(digits, (text) => {
        const given = parseObjective(`0.${text}`);
        expect(given).toEqual({ parts: Number(text), of: 10 ** text.length });
        expect(given === null ? 0 : ratioOf(given)).toBe(Number(`0.${text}`));
        const percent = `${text.padEnd(2, '0').slice(0, 2)}.${text.slice(2)}0%`;
        const same = parseObjective(percent);
        expect(same === null ? 0 : ratioOf(same)).toBe(Number(`0.${text}`));
      }),
      runs(200, 5_000),
    );
  });

  it('leave the greatest whole budget that does not pass its share of the time to be watched', () => {
    fc.assert(
      fc.property(tally, objective, (given, promised) => {
        const { budgetMs, spentMs, leftMs } = budget(given, promised);
        const { upMs, degradedMs, downMs, unknownMs } = given;
        const share = BigInt(upMs + degradedMs + downMs + unknownMs) * BigInt(promised.of - promised.parts);
        expect(BigInt(budgetMs) * BigInt(promised.of) <= share).toBe(true);
        expect(BigInt(budgetMs + 1) * BigInt(promised.of) > share).toBe(true);
        expect(spentMs).toBe(downMs);
        expect(leftMs).toBe(budgetMs - downMs);
      }),
      runs(300, 5_000),
    );
  });

  it('burn at 1 where as much of the covered time was down as they allow', () => {
    fc.assert(
      fc.property(tally, objective, (given, promised) => {
        const covered = given.upMs + given.degradedMs + given.downMs;
        const burn = burnRate(given, promised);
        if (covered === 0) expect(burn).toBeNull();
        else expect((burn ?? 0) * (1 - ratioOf(promised)) * covered).toBeCloseTo(given.downMs, 0);
      }),
      runs(200, 3_000),
    );
  });

  it('have pairs that spend 2%, 5% and 10% of the budget in their long window, or a reason why not', () => {
    const windowMs = fc.integer({ min: 1, max: 400 * DAY_MS });
    fc.assert(
      fc.property(
        objective,
        windowMs,
        fc.double({ min: 0, max: 50, noNaN: true }),
        (promised, length, rate) => {
          const allowed = 1 - ratioOf(promised);
          const pairs = burnPairs(promised, length);
          expect(pairs.map(({ budgetRatio }) => budgetRatio)).toEqual([0.02, 0.05, 0.1]);
          for (const pair of pairs) {
            const { threshold, longMs, refused } = pair;
            // At the threshold the long window's down time is that share of the whole budget.
            expect((threshold * allowed * longMs) / (allowed * length)).toBeCloseTo(pair.budgetRatio, 9);
            if (threshold * allowed > 1 + 1e-9) expect(refused).toBe('unreachable');
            else if (threshold < 1 - 1e-9) expect(refused).toBe('slow');
            else if (threshold > 1 + 1e-9 && threshold * allowed < 1 - 1e-9) expect(refused).toBeNull();
            expect(burns(pair, rate, rate)).toBe(refused === null && rate >= threshold);
          }
        },
      ),
      runs(200, 3_000),
    );
  });
});

describe('proportions', () => {
  const counts = fc
    .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([trials, share]) => [Math.round(trials * share), trials] as const);

  it('lie in an interval at whose ends the score is 1.96 standard errors away', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const interval = wilson(successes, trials);
        if (interval === null) throw new Error('no interval');
        const { low, high } = interval;
        const ratio = successes / trials;
        expect(0 <= low && low <= ratio && ratio <= high && high <= 1).toBe(true);
        for (const end of [low, high]) {
          if (end === 0 || end === 1) continue;
          const score = (ratio - end) / Math.sqrt((end * (1 - end)) / trials);
          expect(Math.abs(score)).toBeCloseTo(1.959963984540054, 4);
        }
        expect(low === 0).toBe(successes === 0);
        expect(high === 1).toBe(successes === trials);
      }),
      runs(300, 5_000),
    );
  });

  it('are proven by the fewest checks whose unbroken success is less likely than 5%', () => {
    for (const text of ['10%', '50%', '75%', '90%', '95%', '97.5%', '99%', '99.9%', '99.95%', '99.99%']) {
      const promised = parseObjective(text);
      if (promised === null) throw new Error(text);
      let checks = 0;
      for (let chance = 1; chance > 0.05; chance *= ratioOf(promised)) checks += 1;
      expect(checksNeeded(promised)).toBe(checks);
    }
  });
});
