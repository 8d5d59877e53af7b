import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDuration, parseDuration } from '../../../shared/config/duration.ts';

test.each([
  ['60s', 60_000],
  ['800ms', 800],
  ['5m', 300_000],
  ['1h 30m', 5_400_000],
  ['1h30m', 5_400_000],
  ['1.5s', 1_500],
  ['0.5s', 500],
  ['1d', 86_400_000],
  ['0s', 0],
  [' 10s ', 10_000],
])('%j is %d ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test.each(['', '60', 's', '-5s', '1x', '5m 1h', '1e3s', '0.0001s', 'ten s', '1 0s', '99999999999999999d'])(
  '%j is no length of time',
  (text) => {
    expect(parseDuration(text)).toBeNull();
  },
);

test.each([
  [90_000, '90s'],
  [3_600_000, '1h'],
  [1_500, '1500ms'],
  [0, '0s'],
])('%d ms is written %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (ms) => parseDuration(formatDuration(ms)) === ms),
  );
});
