// The settings of "Worth it?", to the address and back.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CURRENCIES,
  OBJECTIVES,
  objectiveOf,
  percentOf,
  queryOf,
  readSettings,
  type WorthSettings,
  workOf,
} from '../../extension/dashboard/worth/settings.ts';
import { nearest } from '../../extension/dashboard/worth/slider.tsx';
import { STANDARD_WINDOWS } from '../../shared/core/window.ts';

const amounts = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const settings: fc.Arbitrary<WorthSettings> = fc.record({
  window: fc.constantFrom(...STANDARD_WINDOWS.map(({ id }) => id)),
  uptime: fc.constantFrom('99.95', '99.9%', 'nonsense', ''),
  minuteValue: amounts,
  currency: fc.constantFrom(...CURRENCIES),
  objective: fc.constantFrom(null, ...OBJECTIVES.map(percentOf)),
  hours: amounts,
  rate: amounts,
  monthly: amounts,
});

test('what stands in an address is read as it was set', () => {
  fc.assert(
    fc.property(settings, fc.constantFrom('en', 'de', 'ja', 'ar'), (each, locale) => {
      const address = new URLSearchParams({ ...queryOf(each, locale) }).toString();
      const query = Object.fromEntries(new URLSearchParams(address));
      expect(readSettings(query, locale)).toEqual(each);
    }),
    { numRuns: 200, seed: 6 },
  );
});

test('usual settings leave the address empty', () => {
  expect(queryOf(readSettings({}, 'en'), 'en')).toEqual({});
});

describe('what is no value falls back to the usual one', () => {
  test.each([
    [{ minute: '-5' }, { minuteValue: 10 }],
    [{ minute: 'Infinity' }, { minuteValue: 10 }],
    [{ minute: '' }, { minuteValue: 10 }],
    [{ currency: '<b>' }, { currency: 'USD' }],
    [{ objective: '101' }, { objective: null }],
    [{ window: '1000d' }, { window: '30d' }],
  ])('%o', (query, expected) => {
    expect(readSettings(query, 'en')).toMatchObject(expected);
  });
});

test.each([
  ['en-US', 'USD'],
  ['de', 'EUR'],
  ['fr-CH', 'CHF'],
  ['ja', 'JPY'],
  ['ar', 'EGP'],
])('in %s amounts are in %s', (locale, currency) => {
  expect(readSettings({}, locale).currency).toBe(currency);
});

test.each(OBJECTIVES.map((objective) => [percentOf(objective), objective] as const))(
  'the step %s is read without rounding',
  (percent, objective) => {
    const { parts, of } = objectiveOf(percent) ?? { parts: 0, of: 1 };
    expect(parts * objective.of).toBe(objective.parts * of);
  },
);

test('a percentage may be typed with a comma', () => {
  expect(objectiveOf('99,95')).toEqual(objectiveOf('99.95%'));
});

test('work without a cost is no work', () => {
  const usual = readSettings({}, 'en');
  expect(workOf(usual)).toBeNull();
  expect(workOf({ ...usual, hours: 80, rate: 100 })).toEqual({ setUpCost: 8_000, monthlyCost: 0 });
});

test('a slider stands at the step next to its value', () => {
  expect(nearest([1, 2, 5], 2)).toBe(1);
  expect(nearest([1, 2, 5], 100)).toBe(2);
  expect(nearest([1, 2, 5], 0)).toBe(0);
});
