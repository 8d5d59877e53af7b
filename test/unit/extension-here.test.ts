// The page one is on: the sentence, what this browser saw of it, and until when one may snooze it.

import { expect, test } from 'vitest';
import { hereSentence, worstOf } from '../../extension/popup/here-sentence.ts';
import { seenText } from '../../extension/popup/witnesses/this-browser.ts';
import { snoozeTimes } from '../../extension/screen/snooze-times.ts';
import { wordingFor } from '../../extension/wording.ts';
import { extensionEnglish } from '../../extension/words/words.ts';
import type { Sample } from '../../shared/core/sample.ts';
import type { Standing } from '../../shared/core/standing.ts';

const NOW = Date.UTC(2026, 10, 24, 14, 6);
const wording = { ...wordingFor('UTC', 'en'), viewerZone: 'UTC' };
const looked = (standing: Partial<Standing>, latencyUs: number | null = null) => ({
  name: 'Shop',
  latencyUs,
  standing: { state: 'up', since: NOW - 240_000, why: null, lastKnown: null, ...standing } as const,
});
const say = (...statuses: Parameters<typeof hereSentence>[0]) =>
  hereSentence(statuses, NOW, wording, extensionEnglish);

test.each([
  [looked({}, 182_000), 'Works for you: it answered in 182 ms.'],
  [looked({}), 'Works for you.'],
  [looked({ state: 'down' }), 'Down for you since 14:02.'],
  [looked({ state: 'degraded' }, 1_840_000), 'Slow for you since 14:02: it answered in 1,840 ms.'],
  [looked({ state: 'maintenance' }), 'In planned maintenance since 14:02.'],
  [looked({ state: 'unknown', why: 'offline' }), 'Nobody can tell: you are off line.'],
  [
    looked({ state: 'unknown', why: 'silent', lastKnown: 'down' }),
    'Nobody can tell: down when last seen; not checked since 14:02.',
  ],
])('%j → %s', (status, sentence) => expect(say(status)).toBe(sentence));

test('several addresses of one host are told of together', () => {
  expect(say(looked({}), looked({}))).toBe('All 2 addresses here work for you.');
  expect(say(looked({}), looked({ state: 'down' }))).toBe('Shop is down.');
  expect(say()).toBe('Paused: it is not checked.');
});

test('the worst is spoken of, of two alike the first', () => {
  const [a, b] = [looked({ state: 'down' }), looked({ state: 'down' })];
  expect(worstOf([looked({}), a, b])).toBe(a);
  expect(worstOf([])).toBeUndefined();
});

test.each([
  [{ status: 503, latencyUs: 91_000 }, '503 in 91 ms'],
  [{ cause: 'timeout' }, 'no answer in time'],
  [{ latencyUs: 91_000 }, 'answered in 91 ms'],
  [{ status: 204 }, '204'],
] as const)('%j → %s', (found, text) => {
  const sample: Sample = {
    at: NOW,
    outcome: 'down',
    intervalMs: 60_000,
    vantage: '',
    status: null,
    latencyUs: null,
    cause: null,
    recheck: false,
    ...found,
  };
  expect(seenText(sample, extensionEnglish.popup, 'en')).toBe(text);
});

test.each([
  ['2026-11-24T23:59:00Z', 'Europe/Madrid', '2026-11-26T07:00:00.000Z'],
  ['2026-11-24T10:00:00Z', 'Europe/Madrid', '2026-11-25T07:00:00.000Z'],
  ['2026-10-24T20:00:00Z', 'Europe/Madrid', '2026-10-25T07:00:00.000Z'],
  ['2026-03-28T20:00:00Z', 'Europe/Madrid', '2026-03-29T06:00:00.000Z'],
])('snoozed at %s in %s, tomorrow morning is %s', (at, zone, morning) => {
  expect(new Date(snoozeTimes(Date.parse(at), zone).tomorrow).toISOString()).toBe(morning);
});
