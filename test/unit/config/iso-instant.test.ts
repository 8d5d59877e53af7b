import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatInstant, parseInstant } from '../../../shared/config/iso-instant.ts';

test.each([
  ['1970-01-01T00:00Z', 0],
  ['2026-11-23T22:00+01:00', Date.UTC(2026, 10, 23, 21)],
  ['2026-11-23T22:00:30.5-05:30', Date.UTC(2026, 10, 24, 3, 30, 30, 500)],
  ['2024-02-29 12:00:00Z', Date.UTC(2024, 1, 29, 12)],
])('%s is read', (text, at) => {
  expect(parseInstant(text)).toBe(at);
});

test.each([
  '2026-11-23T22:00',
  '2026-11-23',
  '2026-02-29T00:00Z',
  '2026-13-01T00:00Z',
  '2026-01-01T24:00Z',
  '2026-01-01T00:60Z',
  '2026-01-01T00:00+25:00',
  'tomorrow',
])('%s is refused', (text) => {
  expect(parseInstant(text)).toBeNull();
});

test('what is written is read back', () => {
  const years1To9999 = fc.integer({ min: Date.UTC(1000, 0, 1), max: Date.UTC(9999, 11, 31) });
  fc.assert(fc.property(years1To9999, (at) => parseInstant(formatInstant(at)) === at));
});
