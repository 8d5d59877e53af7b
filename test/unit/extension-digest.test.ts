// Digests in the extension: the notice, in every language; the choice in the settings; once, over dying workers.

import { describe, expect, test } from 'vitest';
import { digestChoiceOf, withChoice } from '../../extension/alert-choice.ts';
import { withCost } from '../../extension/background/cost-line.ts';
import { digestNotice } from '../../extension/background/digest-notice.ts';
import { digests } from '../../extension/background/digests.ts';
import type { Notice } from '../../extension/background/notices.ts';
import { alertsOnRecord } from '../../extension/dashboard/alerts/use-alerts.ts';
import { wordingFor } from '../../extension/wording.ts';
import { ENGLISH, LANGUAGES, localeOf } from '../../extension/words/catalogue.ts';
import { CATALOGUES } from '../../extension/words/every.ts';
import type { Addressed } from '../../shared/alert/delivery.ts';
import type { Digest } from '../../shared/alert/digest.ts';
import { digestEntry } from '../../shared/alert/digest-record.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { sampleAt } from '../support/alert-story.ts';
import { digestConfig, historyOf } from '../support/digest-world.ts';

const SUNDAY = Date.UTC(2026, 10, 22);
const MONDAY = SUNDAY + DAY_MS;
const CONFIG = digestConfig({ every: 'day' }, 'UTC');

const DIGEST: Digest = {
  at: MONDAY + 8 * HOUR_MS,
  period: { from: SUNDAY, to: MONDAY },
  endpoints: 2,
  times: {
    upMs: 2 * DAY_MS - 14 * MINUTE_MS,
    degradedMs: 0,
    downMs: 14 * MINUTE_MS,
    unknownMs: 0,
    maintenanceMs: 0,
    excludedMs: 0,
    maybeDownMs: 0,
    maybeUpMs: 0,
    intervalMs: MINUTE_MS,
  },
  outages: { count: 2, longest: { endpoint: 'shop', downMs: 10 * MINUTE_MS } },
  cost: null,
  budgets: [],
  slowest: [],
  newErrors: [],
  told: 0,
  held: [],
};

describe('the notice', () => {
  const notice = (digest: Digest) =>
    digestNotice(digest, CONFIG, wordingFor('UTC', 'en', ENGLISH.figures), ENGLISH.words);

  test('says in two lines how yesterday was', () => {
    expect(notice(DIGEST)).toMatchObject({
      title: 'Yesterday: 99.5% up',
      message: '2 outages, 14m down in all; the longest 10m, of Shop. 100% watched.',
      isUrgent: false,
    });
  });

  test('of a quiet day says so; of another day names it', () => {
    const quiet = {
      ...DIGEST,
      at: MONDAY + DAY_MS,
      times: { ...DIGEST.times, upMs: DAY_MS, downMs: 0, unknownMs: DAY_MS },
      outages: { count: 0, longest: null },
    };
    expect(notice(quiet)).toMatchObject({
      title: 'Sun, Nov 22: 100.0% up',
      message: 'No outage. 50% watched.',
    });
  });

  test.each(LANGUAGES)('tells the figures in %s', (language) => {
    const { figures, words } = CATALOGUES[language];
    const said = digestNotice(DIGEST, CONFIG, wordingFor('UTC', localeOf(language), figures), words);
    expect(said.title).toMatch(/99[.,]5/u);
    expect(said.title).not.toContain('Yesterday');
    expect(said.message).toContain('Shop');
    expect(said.title + said.message).not.toMatch(/undefined|NaN/u);
  });
});

describe('the notice of an outage', () => {
  const plain: Notice = {
    id: 'a',
    title: 'Down: Shop',
    message: 'It lasted 10m.',
    picture: 'up',
    isUrgent: false,
    buttons: [],
  };
  const cost = { amount: 219, currency: 'CHF' };

  test('ends with what it cost, or has cost so far, where that is known', () => {
    const wording = wordingFor('UTC', 'en', ENGLISH.figures);
    const said = (kind: 'close' | 'update') =>
      withCost(plain, { kind }, cost, wording, ENGLISH.words).message;
    expect(said('close')).toBe('It lasted 10m. It cost about CHF\u00a0220.');
    expect(said('update')).toBe('It lasted 10m. It has cost about CHF\u00a0220 so far.');
    expect(withCost(plain, { kind: 'close' }, undefined, wording, ENGLISH.words)).toBe(plain);
  });

  test.each(LANGUAGES)('in %s too', (language) => {
    const { figures, words } = CATALOGUES[language];
    const wording = wordingFor('UTC', localeOf(language), figures);
    expect(withCost(plain, { kind: 'close' }, cost, wording, words).message).toMatch(/220/u);
  });
});

describe('the choice', () => {
  test.each([
    [null, 'none'],
    ['normal', 'none'],
    [{ set: 'normal', digest: { every: 'day' } }, 'day'],
    [{ rules: [], digest: { every: 'week', at: '17:00' } }, 'week'],
    [{ rules: [], digest: 'odd' }, 'none'],
  ] as const)('of %j is %s', (alerts, choice) => {
    expect(digestChoiceOf(alerts)).toBe(choice);
  });

  const own = { rules: [], digest: { every: 'week', at: '17:00' } };
  test.each([
    [null, undefined, undefined, null],
    [null, undefined, 'day', { set: 'normal', digest: { every: 'day' } }],
    [null, 'loud', undefined, 'loud'],
    ['careful', undefined, 'week', { set: 'careful', digest: { every: 'week' } }],
    ['careful', undefined, 'none', 'careful'],
    [{ set: 'normal', digest: { every: 'day' } }, undefined, 'none', 'normal'],
    [{ set: 'normal', digest: { every: 'day' } }, 'off', undefined, { set: 'off', digest: { every: 'day' } }],
    [own, undefined, 'week', own],
    [own, undefined, 'day', { rules: [], digest: { every: 'day' } }],
    [own, undefined, 'none', { rules: [] }],
    [own, undefined, undefined, own],
  ] as const)('%j with the set %s and the digest %s is %j', (alerts, set, digest, written) => {
    expect(withChoice(alerts, set, digest)).toEqual(written);
  });
});

test('one is shown, though the worker dies after every look', async () => {
  const samples = Array.from({ length: 72 }, (_, i) => {
    return { endpoint: 'shop', sample: sampleAt(SUNDAY + i * HOUR_MS, 'up', { intervalMs: HOUR_MS }) };
  });
  const [kept, store] = [await historyOf(samples, 'UTC', SUNDAY + 3 * DAY_MS), memoryStore()];
  const shown: Notice[] = [];
  const troubles: unknown[] = [];
  const sent: Addressed[] = [];
  for (let now = SUNDAY + 9 * HOUR_MS; now < SUNDAY + 57 * HOUR_MS; now += 30 * MINUTE_MS) {
    const look = digests({
      now: () => now,
      store: async () => store,
      history: async () => kept,
      show: async (notice) => void shown.push(notice),
      channels: { put: async (messages) => void sent.push(...messages) },
      wording: (config) => wordingFor(config.zone, 'en', ENGLISH.figures),
      words: ENGLISH.words,
      onTrouble: (error) => troubles.push(error),
    });
    await look(digestConfig({ every: 'day', channels: ['hook', 'desktop'] }, 'UTC'));
  }
  expect(troubles).toEqual([]);
  expect(shown.map(({ title }) => title)).toEqual(['Yesterday: 100% up', 'Yesterday: 100% up']);
  expect(new Set(shown.map(({ id }) => id)).size).toBe(2);
  // The channels as well: of one id, so that delivery passes over the second.
  expect(sent.map(({ channel }) => channel)).toEqual(['hook', 'hook']);
  expect(new Set(sent.map(({ message }) => message.id)).size).toBe(2);
  const { digests: listed } = await alertsOnRecord(store, SUNDAY + 3 * DAY_MS);
  expect(listed.map(({ period }) => period.from)).toEqual([MONDAY, SUNDAY]);
});

test('the dashboard lists the digests of thirty days, the latest first', async () => {
  const store = memoryStore();
  const old = { ...DIGEST, period: { from: SUNDAY - 40 * DAY_MS, to: SUNDAY - 39 * DAY_MS } };
  const put = [digestEntry(DIGEST), digestEntry(old), { key: 'digest/zzz', value: 'damaged' }];
  await store.write({ put, remove: [] });
  expect((await alertsOnRecord(store, MONDAY + HOUR_MS)).digests).toEqual([DIGEST]);
});
