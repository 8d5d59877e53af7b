// Alerts as the dashboard lists them: what goes on, what fits the filters, what it comes to, and every reason in words.

import { describe, expect, test } from 'vitest';
import { becauseText, heldText } from '../../extension/dashboard/alerts/because-text.ts';
import {
  counted,
  fits,
  listed,
  NO_FILTERS,
  queryOf,
  readFilters,
} from '../../extension/dashboard/alerts/filters.ts';
import { alertsOnRecord } from '../../extension/dashboard/alerts/use-alerts.ts';
import { ruleText } from '../../extension/rule-text.ts';
import { wordingFor } from '../../extension/wording.ts';
import { ENGLISH } from '../../extension/words/catalogue.ts';
import { CATALOGUES } from '../../extension/words/every.ts';
import type { Decision, HeldBack } from '../../shared/alert/decision.ts';
import { decisionEntry } from '../../shared/alert/decision-record.ts';
import type { Because } from '../../shared/alert/finding.ts';
import { READY_RULES, READY_SETS } from '../../shared/alert/ready-sets.ts';
import { SAVED_KEY, type SavedAlerting } from '../../shared/alert/saved.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import { memoryStore } from '../../shared/store/memory.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const DOWN: Because = { kind: 'down', failures: 3, of: 4 };

function decision(at: number, more: Partial<Decision> = {}): Decision {
  return {
    at,
    rule: 'down',
    alert: `alert-${at}`,
    kind: 'open',
    priority: 2,
    endpoints: ['shop'],
    state: 'down',
    since: at - MINUTE_MS,
    because: DOWN,
    held: null,
    channels: [],
    ...more,
  };
}

describe('the name of a rule', () => {
  const german = CATALOGUES.de.words.alert;

  test('of a ready set is told in the reader’s language', () => {
    expect(ruleText('often failing', 'normal', german)).toBe('Fällt oft aus');
    expect(ruleText('often failing', null, ENGLISH.words.alert)).toBe('often failing');
  });

  test('that somebody wrote stays as it is, be it that of a ready set', () => {
    const own = { rules: [{ name: 'down', when: { down: {} } }, 'no rule', null] };
    expect(ruleText('down', own, german)).toBe('down');
    expect(ruleText('checkout down', own, german)).toBe('checkout down');
    expect(ruleText('slow', own, german)).toBe('Langsam');
    expect(ruleText('slow', { rules: 'none' }, german)).toBe('Langsam');
  });

  test('is known of each rule of the ready sets, and of no other', () => {
    const names = READY_SETS.flatMap(({ document }) =>
      'rules' in document && Array.isArray(document.rules) ? document.rules.map(({ name }) => name) : [],
    );
    expect(new Set(names)).toEqual(new Set(READY_RULES));
  });
});

const quiet: HeldBack = { why: 'quiet', until: NOW + HOUR_MS };
const snoozed: HeldBack = { why: 'snoozed', until: null };

describe('what is listed', () => {
  test('what goes on stands on top, about whom it is about now, and once', () => {
    const decisions = [
      decision(1, { alert: 'a' }),
      decision(2, { alert: 'b', endpoints: ['shop', 'mail'] }),
      decision(3, { alert: 'a', held: { why: 'together', by: 'a', until: null } }),
      decision(4, { alert: 'c' }),
    ];
    const { open, past } = listed(
      decisions,
      new Map([
        ['a', ['shop']],
        ['b', ['mail']],
      ]),
    );
    expect(open.map(({ at, endpoints }) => [at, endpoints])).toEqual([
      [2, ['mail']],
      [1, ['shop']],
    ]);
    expect(past.map(({ at }) => at)).toEqual([4, 3]);
  });

  test.each([
    [{}, true, true],
    [{ fate: 'told' }, true, false],
    [{ fate: 'held' }, false, true],
    [{ endpoint: 'shop' }, true, true],
    [{ endpoint: 'mail' }, false, false],
    [{ fate: 'odd' }, true, true],
  ])('%j in the address: told %s, held back %s', (query, told, held) => {
    const filters = readFilters(query);
    expect([fits(decision(1), filters), fits(decision(1, { held: quiet }), filters)]).toEqual([told, held]);
  });

  test('filters that are set stand in the address, and no others', () => {
    expect(queryOf(NO_FILTERS)).toEqual({});
    const query = { fate: 'held', endpoint: 'shop' };
    expect(queryOf(readFilters(query))).toEqual(query);
  });

  test('reasons are counted, the most frequent first', () => {
    const decisions = [
      decision(1),
      decision(2, { held: quiet }),
      decision(3, { held: snoozed }),
      decision(4, { held: snoozed }),
    ];
    expect(counted(decisions)).toEqual({
      told: 1,
      held: 3,
      reasons: [
        ['snoozed', 2],
        ['quiet', 1],
      ],
    });
  });
});

test('thirty days are read, and what goes on since before them', async () => {
  const store = memoryStore();
  const saved: SavedAlerting = {
    version: 0,
    opened: [],
    held: [],
    memories: [],
    alerts: [
      {
        id: 'old',
        rule: 'down',
        openedAt: NOW - 40 * DAY_MS,
        since: NOW - 40 * DAY_MS,
        members: ['shop'],
        all: ['shop', 'mail'],
        finding: { since: NOW - 40 * DAY_MS, foundAt: NOW - 40 * DAY_MS, state: 'down', because: DOWN },
        priority: 2,
        escalated: 0,
      },
    ],
  };
  const decisions = [
    decision(NOW - 41 * DAY_MS),
    decision(NOW - 40 * DAY_MS, { alert: 'old' }),
    decision(NOW - DAY_MS),
    decision(NOW),
  ];
  const put = [{ key: SAVED_KEY, value: JSON.stringify(saved) }, ...decisions.map(decisionEntry)];
  await store.write({ put, remove: [] });
  const read = await alertsOnRecord(store, NOW);
  expect(read.decisions).toEqual(decisions.slice(1));
  expect(read.goingOn).toEqual(new Map([['old', ['shop']]]));
});

test('where nothing was ever decided there is nothing', async () => {
  expect(await alertsOnRecord(memoryStore(), NOW)).toEqual({
    decisions: [],
    goingOn: new Map(),
    digests: [],
    acknowledged: new Map(),
  });
});

const REASONS: readonly (readonly [Because, string])[] = [
  [{ kind: 'down', failures: 1, of: 1 }, 'a check failed'],
  [{ kind: 'down', failures: 2, of: 2 }, '2 checks in a row failed'],
  [DOWN, '3 of the last 4 checks failed'],
  [{ kind: 'unstable', changes: 7, of: 20 }, 'up and down in turns, 7 changes in the last 20 checks'],
  [{ kind: 'degraded', forMs: 10 * MINUTE_MS }, 'slow for 10m'],
  [{ kind: 'failures', failures: 10, of: 100 }, '10 of the last 100 checks failed'],
  [{ kind: 'new-error', cause: 'status', status: 503 }, 'an error that was not seen for 30 days: Status 503'],
  [{ kind: 'new-error', cause: null, status: null }, 'an error that was not seen for 30 days: unknown cause'],
  [
    { kind: 'frequent-error', cause: 'timeout', status: null, count: 11, inMs: HOUR_MS },
    'No answer in time, 11 times within 1h',
  ],
  [
    { kind: 'burn', rate: 15.26, threshold: 14.4, longMs: HOUR_MS, shortMs: 5 * MINUTE_MS },
    'the error budget is spent 15.3 times too fast, over 1h and 5m',
  ],
  [{ kind: 'silence', forMs: 15 * MINUTE_MS }, 'no check could tell for 15m'],
];

test.each(REASONS)('%j reads “%s”', (because, text) => {
  expect(becauseText(because, { locale: 'en' }, ENGLISH.words)).toBe(text);
});

test.each(['de', 'es', 'fr', 'ja', 'ar'] as const)('in %s every reason has words of its own', (language) => {
  const texts = REASONS.map(([because]) =>
    becauseText(because, { locale: language }, CATALOGUES[language].words),
  );
  expect(new Set(texts).size).toBe(texts.length);
  for (const text of texts) expect(text).not.toMatch(/undefined|NaN/u);
});

test.each([
  [snoozed, 'snoozed'],
  [quiet, 'quiet hours, until 13:00'],
] as const)('%j reads “%s”', (held, text) => {
  const wording = { ...wordingFor('UTC', 'en', ENGLISH.figures), viewerZone: 'UTC' };
  expect(heldText(held, NOW, wording, ENGLISH.words)).toBe(text);
});
