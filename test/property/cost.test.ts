import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allowedMs, furtherNines, improvement, MONTH_MS, monthlyMs, nineOf } from '../../shared/core/cost.ts';
import type { Objective } from '../../shared/core/objective.ts';
import { runs } from '../oracle/arbitrary.ts';

const downMs = fc.double({ min: 0, max: MONTH_MS, noNaN: true });
const objective: fc.Arbitrary<Objective> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([digits, share]) => {
    const of = 10 ** digits;
    return { parts: 1 + Math.floor(share * (of - 2)), of };
  });
const amount = fc.double({ min: 0, max: 1e9, noNaN: true });
const work = fc.record({ setUpCost: amount, monthlyCost: amount });
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-300);

it('a higher objective never leaves more downtime, and never saves less', () => {
  fc.assert(
    fc.property(downMs, objective, objective, amount, work, (down, a, b, minuteValue, cost) => {
      const [low, high] = a.parts / a.of <= b.parts / b.of ? [a, b] : [b, a];
      const [less, more] = [low, high].map((each) => improvement(down, each, minuteValue, cost));
      if (less === undefined || more === undefined) throw new Error('two of them');
      expect(more.allowedMs).toBeLessThanOrEqual(less.allowedMs);
      expect(more.savedMs).toBeGreaterThanOrEqual(less.savedMs);
      expect(more.savedValue).toBeGreaterThanOrEqual(less.savedValue);
    }),
    runs(500, 50_000),
  );
});

it('what is saved and what is left are what is down; the ratio times the value of a year is its cost', () => {
  fc.assert(
    fc.property(downMs, objective, amount, work, (down, target, minuteValue, cost) => {
      const {
        allowedMs: allowed,
        savedMs,
        savedValue,
        costRatio,
      } = improvement(down, target, minuteValue, cost);
      expect(Math.abs(savedMs + Math.min(down, allowed) - down)).toBeLessThanOrEqual(1e-6);
      expect(near(savedValue, (savedMs / 60_000) * minuteValue)).toBe(true);
      expect(costRatio === null).toBe(savedValue === 0);
      // A value that a double can hardly hold has no ratio that it could hold.
      if (costRatio === null || savedValue < 1e-200) return;
      expect(near(costRatio * 12 * savedValue, cost.setUpCost + 12 * cost.monthlyCost)).toBe(true);
    }),
    runs(500, 50_000),
  );
});

it('it pays back if, and only if, it returns more than it costs a month, and then to the last cent', () => {
  fc.assert(
    fc.property(downMs, objective, amount, work, (down, target, minuteValue, cost) => {
      const { savedValue, paybackMonths } = improvement(down, target, minuteValue, cost);
      expect(paybackMonths === null).toBe(savedValue - cost.monthlyCost <= 0);
      if (paybackMonths === null || savedValue - cost.monthlyCost < 1e-200) return;
      expect(near(paybackMonths * (savedValue - cost.monthlyCost), cost.setUpCost)).toBe(true);
    }),
    runs(500, 50_000),
  );
});

it('the same share of any window is the same time of a mean month', () => {
  const whole = fc.integer({ min: 1, max: 1_000_000_000 });
  fc.assert(
    fc.property(whole, whole, fc.integer({ min: 1, max: 1_000 }), (a, b, times) => {
      const [down, covered] = a < b ? [a, b] : [b, a];
      const once = monthlyMs(down, covered);
      expect(near(once, monthlyMs(down * times, covered * times))).toBe(true);
      expect(near(once / MONTH_MS, down / covered)).toBe(true);
      expect(once).toBeLessThanOrEqual(MONTH_MS);
    }),
    runs(500, 50_000),
  );
});

it('what an objective leaves is a share of the month like any other, to the bit', () => {
  fc.assert(
    fc.property(objective, (target) => {
      expect(monthlyMs(target.of - target.parts, target.of)).toBe(allowedMs(target));
    }),
    runs(200, 20_000),
  );
});

it('the nine that is kept and those that are not are all the nines there are, in order', () => {
  const all = furtherNines(MONTH_MS);
  fc.assert(
    fc.property(downMs, (down) => {
      const further = furtherNines(down);
      const own = nineOf(down);
      const kept = all.filter((each) => !further.includes(each));
      expect(kept.at(-1) ?? null).toEqual(own);
      expect([...kept, ...further]).toEqual(all);
      expect(
        further.every((each) => improvement(down, each, 1, { setUpCost: 0, monthlyCost: 0 }).savedMs > 0),
      ).toBe(true);
    }),
    runs(200, 20_000),
  );
});

it('a window that holds exactly what an objective leaves keeps it, whatever its length', () => {
  const windowMs = fc.integer({ min: 1, max: 1_000_000 }).map((n) => n * 100_000);
  const nine = fc.constantFrom(...furtherNines(MONTH_MS));
  fc.assert(
    fc.property(windowMs, nine, (covered, target) => {
      const down = monthlyMs((covered / target.of) * (target.of - target.parts), covered);
      expect(nineOf(down)).toBe(target);
      expect(furtherNines(down)).not.toContain(target);
    }),
    runs(500, 50_000),
  );
});
