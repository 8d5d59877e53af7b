// Texts at their edges: doubts to each side, spans of down time, ages, milliseconds.

import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import { EMPTY_TALLY } from '../../shared/core/tally.ts';
import { englishFigures } from '../../shared/ui/figure-words.ts';
import {
  ageText,
  availabilityBoundsText,
  countText,
  doubtText,
  downtimeBoundsText,
  latencyText,
} from '../../shared/ui/text.ts';
import { english } from '../../shared/ui/words.ts';

const tally = (maybeDownMs: number, maybeUpMs: number, downMs = 120_000) => ({
  ...EMPTY_TALLY,
  upMs: DAY_MS - downMs,
  downMs,
  intervalMs: 60_000,
  maybeDownMs,
  maybeUpMs,
});

test.each([
  [0, 0, null],
  [60_000, 0, '± 0.1'],
  [0, 60_000, '± 0.1'],
  [86_400, 86_400, '± 0.1'],
  [86_401, 0, '± 0.2'],
  [0, 86_401, '± 0.2'],
  [86_400, 172_800, '± 0.2'],
  [172_800, 86_400, '± 0.2'],
  [1, 0, '± 0.1'],
])('%i ms perhaps down and %i ms perhaps up, of a day at 60 s → %s', (maybeDownMs, maybeUpMs, text) => {
  expect(doubtText(tally(maybeDownMs, maybeUpMs), 'en')).toBe(text);
});

test('a doubt has the digits of its uptime', () => {
  const month = { ...EMPTY_TALLY, upMs: 30 * DAY_MS, intervalMs: 60_000, maybeDownMs: 259_200 };
  expect(doubtText(month, 'en')).toBe('± 0.01');
  expect(doubtText({ ...month, maybeDownMs: 259_201 }, 'en')).toBe('± 0.02');
  expect(doubtText({ ...month, intervalMs: 0 }, 'en')).toBe('± 0.0100');
  expect(doubtText({ ...month, intervalMs: 3_600_000 }, 'en')).toBe('± 1');
});

test.each([
  [0, 0, null],
  [60_000, 0, 'between 2m and 3m'],
  [0, 60_000, 'between 1m and 2m'],
  [30_000, 60_000, 'between 1m and 2m 30s'],
  [1, 1, 'between 1m 59s and 2m 1s'],
  [0, 120_000, 'between 0s and 2m'],
])('down for 2m, perhaps %i ms more and %i ms less → %s', (maybeDownMs, maybeUpMs, text) => {
  const wording = { locale: 'en', zone: 'UTC', viewerZone: 'UTC', words: englishFigures };
  expect(downtimeBoundsText(tally(maybeDownMs, maybeUpMs), wording)).toBe(text);
});

test.each([
  [0, '0 ms'],
  [9_949, '9.9 ms'],
  [9_999, '10 ms'],
  [10_000, '10 ms'],
  [10_449, '10 ms'],
  [10_500, '11 ms'],
  [183_600, '184 ms'],
])('%i µs read as %s', (us, text) => {
  expect(latencyText(us, 'en')).toBe(text);
});

test.each([
  [-5, '0s ago'],
  [0, '0s ago'],
  [999, '0s ago'],
  [1_000, '1s ago'],
  [59_999, '59s ago'],
  [MINUTE_MS, '1m ago'],
  [HOUR_MS - 1, '59m ago'],
  [HOUR_MS, '1h ago'],
  [DAY_MS - 1, '23h ago'],
  [DAY_MS, 'Mar 1, 00:00'],
])('%i ms ago reads as "%s"', (ago, text) => {
  const at = Date.UTC(2026, 2, 1);
  const wording = { locale: 'en', zone: 'UTC', viewerZone: 'UTC', words: english };
  expect(ageText(at, at + ago, wording)).toBe(text);
});

// Wilson's interval by hand: 0.2775, 0.7225, 0.5958 to 0.9821, 0.99223 to 0.99882, 0.999434 to 0.999982.
test.each([
  [0, 0, null],
  [0, 1, '0% to 80%'],
  [0, 10, '0% to 28%'],
  [10, 0, '72% to 100%'],
  [9, 1, '59% to 99%'],
  [1_316, 4, '99.2% to 99.9%'],
  [9_999, 1, '99.94% to 100.00%'],
])('the availability of %i good and %i bad answers lies in %s, rounded outward', (good, bad, text) => {
  const found = availabilityBoundsText({ ...EMPTY_TALLY, '2xx': good, '5xx': bad }, 'en');
  expect(found === null ? null : found.replace(/\s*\u2013\s*/u, ' to ')).toBe(text);
});

test('counts are grouped', () => {
  expect([0, 1_234, 1_234_567].map((count) => countText(count, 'en'))).toEqual(['0', '1,234', '1,234,567']);
});
