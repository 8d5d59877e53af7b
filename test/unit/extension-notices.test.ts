// Notices: what one says and offers, and what a click on it does.

import { expect, test } from 'vitest';
import { alerts } from '../../extension/background/alerts.ts';
import { noticeClicks } from '../../extension/background/notice-clicks.ts';
import { type Notice, noticeOf } from '../../extension/background/notices.ts';
import type { Answer, Command } from '../../extension/messages.ts';
import type { Target } from '../../extension/targets.ts';
import { wordingFor } from '../../extension/wording.ts';
import { ENGLISH } from '../../extension/words/catalogue.ts';
import type { Decision } from '../../shared/alert/decision.ts';
import { parseConfig } from '../../shared/config/config.ts';
import { HOUR_MS } from '../../shared/core/instant.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { sampleAt } from '../support/alert-story.ts';
import { memoryNotes } from './extension-notes.ts';

const NOON = Date.UTC(2026, 10, 23, 12);

const decision: Decision = {
  at: NOON,
  rule: 'down',
  alert: 'mi0abc-1',
  kind: 'open',
  priority: 1,
  endpoints: ['shop'],
  state: 'down',
  since: NOON - 60_000,
  because: { kind: 'down', failures: 3, of: 4 },
  held: null,
  channels: [],
};

const notice = (more: Partial<Decision>) => {
  const wording = wordingFor('UTC', 'en', ENGLISH.figures);
  return noticeOf({ ...decision, ...more }, { endpoints: [] }, wording, ENGLISH.words);
};

test('a notice offers what can be done about its alert, its end nothing', () => {
  expect(notice({})).toMatchObject({ id: 'mi0abc-1', buttons: ['Acknowledge', 'Snooze for an hour'] });
  expect(notice({ kind: 'update' }).buttons).toHaveLength(2);
  expect(notice({ kind: 'close', state: 'up' })).toMatchObject({ id: 'mi0abc-1', buttons: [] });
});

interface Situation {
  readonly target?: Target;
  readonly endpoints?: readonly string[];
  readonly hasPopup?: boolean;
  readonly answer?: Answer;
}

/** What a click sets in motion, in the order of it. */
async function clicked(click: 'body' | number, situation: Situation = {}): Promise<readonly string[]> {
  const {
    target = 'chromium',
    endpoints = ['shop', 'mail'],
    hasPopup = true,
    answer = { ok: true },
  } = situation;
  const done: string[] = [];
  const note = async (what: string) => void done.push(what);
  const clicks = noticeClicks({
    target,
    now: () => NOON,
    endpointsOf: async () => endpoints,
    perform: async (command: Command) => {
      await note(JSON.stringify(command));
      return answer;
    },
    openPage: (path) => note(path),
    openPopup: async (hash) => {
      if (!hasPopup) throw new Error('There is no window.');
      await note(hash);
    },
    clear: (id) => note(`clear ${id}`),
    onProblem: (error) => note(String(error)),
  });
  if (click === 'body') clicks.body('mi0abc-1');
  else clicks.button('mi0abc-1', click);
  await new Promise((resolve) => setImmediate(resolve));
  return done;
}

const until = NOON + HOUR_MS;

test.each<[string, 'body' | number, Situation, readonly string[]]>([
  ['its body in Chromium: the dashboard at the alert', 'body', {}, ['dashboard.html#/alerts/mi0abc-1']],
  ['its body in Firefox: the popup at the endpoint', 'body', { target: 'firefox' }, ['#/endpoint/shop']],
  [
    'its body in Firefox without a window for the popup: the dashboard',
    'body',
    { target: 'firefox', hasPopup: false },
    ['dashboard.html#/alerts/mi0abc-1'],
  ],
  [
    'its body in Firefox where nobody knows the alert any more: the dashboard',
    'body',
    { target: 'firefox', endpoints: [] },
    ['dashboard.html#/alerts/mi0abc-1'],
  ],
  ['Acknowledge', 0, {}, ['{"do":"acknowledge","alert":"mi0abc-1"}', 'clear mi0abc-1']],
  [
    'Snooze: all that it is about',
    1,
    {},
    [
      `{"do":"snooze","id":"shop","until":${until}}`,
      `{"do":"snooze","id":"mail","until":${until}}`,
      'clear mi0abc-1',
    ],
  ],
  [
    'what can not be done is told, and the notice stays',
    0,
    { answer: { ok: false, problem: 'The disk is full.' } },
    ['{"do":"acknowledge","alert":"mi0abc-1"}', 'Error: The disk is full.'],
  ],
])('%s', async (_, click, situation, done) => {
  expect(await clicked(click, situation)).toEqual(done);
});

test('switched off, the notice of what is open goes; whom an alert is about is known from the record alone', async () => {
  const store = memoryStore();
  const cleared: string[] = [];
  const shown: Notice[] = [];
  let now = NOON;
  const begin = () =>
    alerts({
      notes: memoryNotes(),
      now: () => now,
      store: async () => store,
      history: async () => ({ samplesSince: async () => [], asOf: none, readAll: none, samples: none }),
      show: async (each) => void shown.push(each),
      renew: async () => undefined,
      clear: async (id) => void cleared.push(id),
      channels: { put: async () => undefined, deliver: async () => undefined },
      wording: () => wordingFor('UTC', 'en', ENGLISH.figures),
      words: ENGLISH.words,
      onTrouble: (error) => {
        throw error;
      },
    });
  const shop = { id: 'shop', url: 'https://shop.test/' };
  const rules = [{ name: 'down', when: { down: { failures: 1, of: 1 } } }];
  const config = (chosen: unknown) => {
    const read = parseConfig({ version: 0, endpoints: [shop], alerts: chosen }, { zone: 'UTC' });
    if (!read.ok) throw new Error('Expected a config');
    return read.config;
  };
  await begin().alert([{ endpoint: 'shop', sample: sampleAt(NOON, 'down') }], config({ rules }));
  const [notice] = shown;
  if (notice === undefined) throw new Error('Expected a notice');
  const later = begin();
  expect(await later.endpointsOf(notice.id)).toEqual(['shop']);
  now += 60_000;
  await later.alert([{ endpoint: 'shop', sample: sampleAt(now, 'down') }], config('off'));
  expect(cleared).toEqual([notice.id]);
  expect(shown).toHaveLength(1);
  expect(await later.endpointsOf(notice.id)).toEqual(['shop']);
  expect(await later.endpointsOf('never')).toEqual([]);
});

const none = () => Promise.reject(new Error('not needed'));
