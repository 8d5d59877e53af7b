// What the popup may ask of the background, done to a watch list in memory.

import { describe, expect, test } from 'vitest';
import { choiceOf, choicesOf, OWN_RULES } from '../../extension/alert-choice.ts';
import { obey } from '../../extension/background/commands.ts';
import type { CommandTools } from '../../extension/background/done.ts';
import { markOf, ownPlans } from '../../extension/draft.ts';
import type { Command } from '../../extension/messages.ts';
import { readCommand } from '../../extension/messages.ts';
import { readSteps } from '../../extension/steps.ts';
import { CONFIG_KEY, readConfig } from '../../extension/watchlist.ts';
import { makeWish, readWishes, WISH_LIFE_MS } from '../../extension/wishes.ts';
import { alertEnglish } from '../../extension/words/alert-words.ts';
import { acknowledgedIn, noteAcknowledged } from '../../shared/alert/acknowledged.ts';
import { matchers } from '../../shared/probe/matchers.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { memoryNotes } from './extension-notes.ts';

const AT = Date.UTC(2026, 10, 23, 12);
const SHOP = { url: 'https://shop.test/' };

function desk(initial: Readonly<Record<string, unknown>> = {}, granted: readonly string[] = []) {
  const notes = memoryNotes(initial);
  const alerts = memoryStore();
  const tools: CommandTools = {
    notes,
    now: () => AT,
    zone: 'Europe/Madrid',
    matchers: async () => matchers,
    alerts: async () => alerts,
    hasHosts: async (origins) => origins.every((origin) => granted.includes(origin)),
  };
  const names = async (): Promise<readonly string[]> => {
    const read = await readConfig(notes, 'UTC');
    return read.ok
      ? read.config.endpoints.map(({ id, paused }) => (paused ? `${id} (paused)` : id))
      : [read.problem];
  };
  const lastStep = async () => (await readSteps(notes)).at(-1)?.id ?? '';
  return { notes, alerts, names, lastStep, obey: (command: Command) => obey(command, tools) };
}

const two = {
  [CONFIG_KEY]: {
    version: 0,
    zone: 'UTC',
    endpoints: [
      { id: 'a', ...SHOP },
      { id: 'b', url: 'https://b.test/' },
    ],
  },
};

describe('adding', () => {
  test('an address is watched with every default, and checked at once', async () => {
    const { obey, names } = desk();
    expect(await obey({ do: 'add', endpoint: SHOP })).toEqual({ ok: true, check: ['shop-test'] });
    expect(await names()).toEqual(['shop-test']);
  });

  test('the zone of the first endpoint is written down', async () => {
    const { obey, notes } = desk();
    await obey({ do: 'add', endpoint: SHOP });
    expect(await notes.get(CONFIG_KEY)).toMatchObject({ zone: 'Europe/Madrid' });
  });

  test('an address that is watched already is checked, not added again', async () => {
    const { obey, names } = desk(two);
    expect(await obey({ do: 'add', endpoint: { url: 'https://shop.test' } })).toEqual({
      ok: true,
      check: ['a'],
    });
    expect(await names()).toEqual(['a', 'b']);
  });

  test('an interval below 30 s is refused with what to do', async () => {
    const { obey, names } = desk();
    const done = await obey({ do: 'add', endpoint: { ...SHOP, interval: '10s' } });
    expect(done).toMatchObject({ ok: false, problem: expect.stringContaining('at least 30s') });
    expect(done).toHaveProperty('faults', [
      { wrong: '10s is more often than a browser checks', expected: 'at least 30s' },
    ]);
    expect(await names()).toEqual([]);
  });

  test('an address with a password is refused', async () => {
    const read = readCommand({ do: 'add', endpoint: { url: 'https://me:secret@shop.test/' } });
    expect(read).toBeNull();
  });
});

describe('changing', () => {
  test('an edit keeps the id, and so the history', async () => {
    const { obey, names, notes } = desk(two);
    await obey({ do: 'edit', id: 'a', endpoint: { url: 'https://new.test/', name: 'New', interval: '5m' } });
    expect(await names()).toEqual(['a', 'b']);
    expect(await notes.get(CONFIG_KEY)).toMatchObject({
      endpoints: [{ id: 'a', name: 'New', interval: '5m' }, { id: 'b' }],
    });
  });

  test('a paused endpoint is not checked, a resumed one at once', async () => {
    const { obey, names } = desk(two);
    expect(await obey({ do: 'pause', id: 'a' })).toEqual({ ok: true, check: [] });
    expect(await names()).toEqual(['a (paused)', 'b']);
    expect(await obey({ do: 'resume', id: 'a' })).toEqual({ ok: true, check: ['a'] });
    expect(await names()).toEqual(['a', 'b']);
  });

  test('a removed endpoint comes back at its place with its id', async () => {
    const { obey, names, lastStep } = desk(two);
    await obey({ do: 'remove', id: 'a' });
    expect(await names()).toEqual(['b']);
    expect(await obey({ do: 'undo', step: await lastStep() })).toEqual({ ok: true, check: ['a'] });
    expect(await names()).toEqual(['a', 'b']);
  });

  test.each([
    { do: 'edit', id: 'gone', endpoint: SHOP },
    { do: 'pause', id: 'gone' },
    { do: 'undo', step: 'gone' },
  ] as const)('$do of an endpoint that is gone is refused with what to do', async (command) => {
    const { obey, names } = desk(two);
    expect(await obey(command)).toMatchObject({ ok: false });
    expect(await names()).toEqual(['a', 'b']);
  });

  test('a list that cannot be read is not written over', async () => {
    const broken = { [CONFIG_KEY]: { version: 7, endpoints: [] } };
    const { obey, notes } = desk(broken);
    const done = await obey({ do: 'add', endpoint: SHOP });
    expect(done).toMatchObject({ ok: false, problem: expect.stringContaining('version') });
    expect(await notes.get(CONFIG_KEY)).toEqual(broken[CONFIG_KEY]);
  });

  test('settings that are wrong change nothing', async () => {
    const { obey, notes } = desk(two);
    const done = await obey({ do: 'settings', title: 'Mine', zone: 'Mars/Olympus', control: [] });
    expect(done).toMatchObject({ ok: false, problem: expect.stringContaining('Mars/Olympus') });
    expect(await notes.get(CONFIG_KEY)).toEqual(two[CONFIG_KEY]);
  });

  test('settings that are right keep the endpoints', async () => {
    const { obey, notes, names } = desk(two);
    expect(
      await obey({ do: 'settings', title: 'Mine', zone: 'UTC', control: ['http://c.test/'] }),
    ).toMatchObject({ ok: true });
    expect(await names()).toEqual(['a', 'b']);
    expect(await notes.get(CONFIG_KEY)).toMatchObject({ title: 'Mine', control: ['http://c.test/'] });
  });
});

describe('the choice of notices', () => {
  const own = { rules: [{ name: 'down', when: { down: {} } }] };
  const settings: Command & { do: 'settings' } = { do: 'settings', title: null, zone: 'UTC', control: [] };

  test('is written down, and stays where other settings are saved', async () => {
    const { obey, notes } = desk(two);
    await obey({ ...settings, alerts: 'careful' });
    expect(await notes.get(CONFIG_KEY)).toMatchObject({ alerts: 'careful' });
    await obey({ ...settings, title: 'Mine' });
    expect(await notes.get(CONFIG_KEY)).toMatchObject({ title: 'Mine', alerts: 'careful' });
  });

  test('keeps rules of one’s own until a set is chosen', async () => {
    const { obey, notes } = desk({ [CONFIG_KEY]: { ...two[CONFIG_KEY], alerts: own } });
    await obey(settings);
    expect(await notes.get(CONFIG_KEY)).toMatchObject({ alerts: own });
    await obey({ ...settings, alerts: 'off' });
    expect(await notes.get(CONFIG_KEY)).toMatchObject({ alerts: 'off' });
  });

  test('is one of those that are offered', () => {
    expect(readCommand({ ...settings, alerts: 'off' })).toMatchObject({ alerts: 'off' });
    expect(readCommand({ ...settings, alerts: 'odd' })).toBeNull();
    expect(readCommand({ ...settings, alerts: own })).toBeNull();
  });

  test.each([
    [null, 'normal', 'Normal'],
    ['careful', 'careful', 'Few'],
    ['page-on-burn', 'page-on-burn', 'page-on-burn'],
    [own, OWN_RULES, 'Rules of your own'],
  ])('%j shows as %s', (alerts, choice, text) => {
    expect(choiceOf(alerts)).toBe(choice);
    expect(choicesOf(alerts, alertEnglish)).toContainEqual([choice, text]);
  });
});

describe('a wish', () => {
  const wish = { origin: '*://shop.test/*', command: { do: 'add', endpoint: SHOP }, at: AT } as const;

  test('is fulfilled once its host is granted, and once only', async () => {
    const { obey, names, notes } = desk({}, [wish.origin]);
    await makeWish(notes, wish);
    expect(await obey({ do: 'granted' })).toEqual({ ok: true, check: ['shop-test'] });
    expect(await obey({ do: 'granted' })).toEqual({ ok: true, check: [] });
    expect(await names()).toEqual(['shop-test']);
  });

  test('waits as long as its host is not granted', async () => {
    const { obey, names, notes } = desk();
    await makeWish(notes, wish);
    expect(await obey({ do: 'granted' })).toEqual({ ok: true, check: [] });
    expect(await names()).toEqual([]);
    expect(await readWishes(notes, AT)).toEqual([wish]);
  });

  test('is forgotten after ten minutes, granted or not', async () => {
    const { obey, names, notes } = desk({}, [wish.origin]);
    await makeWish(notes, { ...wish, at: AT - WISH_LIFE_MS });
    expect(await obey({ do: 'granted' })).toEqual({ ok: true, check: [] });
    expect(await names()).toEqual([]);
    expect(await notes.all()).toEqual({});
  });
});

describe('several at once', () => {
  const planned = {
    [CONFIG_KEY]: {
      ...two[CONFIG_KEY],
      maintenance: [
        { from: '2026-12-01T02:00Z', to: '2026-12-01T03:00Z', endpoints: ['a'] },
        { from: '2026-12-02T02:00Z', to: '2026-12-02T03:00Z', endpoints: ['a', 'b'] },
      ],
    },
  };

  test('addresses are added in one go, without those that are watched already', async () => {
    const { obey, names } = desk(two);
    const endpoints = [SHOP, { url: 'https://c.test/', name: 'Sea' }, { url: 'https://d.test/' }];
    expect(await obey({ do: 'add-many', endpoints })).toEqual({ ok: true, check: ['sea', 'd-test'] });
    expect(await obey({ do: 'add-many', endpoints })).toEqual({ ok: true, check: [] });
    expect(await names()).toEqual(['a', 'b', 'sea', 'd-test']);
  });

  test('what was removed together comes back together, with the plans that named it', async () => {
    const { obey, names, lastStep, notes } = desk(planned);
    const before = await readConfig(notes, 'UTC');
    await obey({ do: 'remove', id: 'a' });
    expect(await names()).toEqual(['b']);
    await obey({ do: 'undo', step: await lastStep() });
    expect(await readConfig(notes, 'UTC')).toEqual(before);
    await obey({ do: 'remove-many', ids: ['a', 'b', 'gone'] });
    expect(await names()).toEqual([]);
    const step = await lastStep();
    expect(await obey({ do: 'undo', step })).toEqual({ ok: true, check: ['a', 'b'] });
    expect(await obey({ do: 'undo', step })).toEqual({ ok: true, check: [] });
    expect(await readConfig(notes, 'UTC')).toEqual(before);
  });

  test('a change of several is taken back, but not where something else happened since', async () => {
    const { obey, notes, lastStep, names } = desk(two);
    await obey({ do: 'change', ids: ['a', 'b'], change: { interval: '5m', group: 'Shops', paused: true } });
    expect(await names()).toEqual(['a (paused)', 'b (paused)']);
    expect(await notes.get(CONFIG_KEY)).toMatchObject({
      endpoints: [{ interval: '5m', group: 'Shops' }, {}],
    });
    const step = await lastStep();
    await obey({ do: 'edit', id: 'b', endpoint: { url: 'https://b.test/', name: 'B' } });
    expect(await obey({ do: 'undo', step })).toEqual({ ok: true, check: ['a', 'b'] });
    expect(await notes.get(CONFIG_KEY)).toMatchObject({
      endpoints: [
        { id: 'a', ...SHOP },
        { id: 'b', name: 'B' },
      ],
    });
  });

  test('an interval that no browser keeps is refused for all', async () => {
    const { obey, notes } = desk(two);
    const done = await obey({ do: 'change', ids: ['a', 'b'], change: { interval: '5s' } });
    expect(done).toMatchObject({ ok: false, problem: expect.stringContaining('30 s') });
    expect(await notes.get(CONFIG_KEY)).toEqual(two[CONFIG_KEY]);
  });
});

describe('two windows that edit one endpoint', () => {
  const config = async (notes: CommandTools['notes']) => {
    const read = await readConfig(notes, 'UTC');
    if (!read.ok) throw new Error(read.problem);
    return read.config;
  };

  test('the later one is refused, and may then be saved over it', async () => {
    const { obey, notes } = desk(two);
    const from = markOf(await config(notes), 'a');
    const edit = (name: string, mark: string): Command => ({
      do: 'edit',
      id: 'a',
      endpoint: { ...SHOP, name },
      from: mark,
    });
    expect(await obey(edit('Mine', from))).toMatchObject({ ok: true });
    expect(await obey(edit('Mine', from))).toMatchObject({ ok: true });
    expect(await obey(edit('Yours', from))).toMatchObject({
      ok: false,
      problem: expect.stringContaining('another window'),
    });
    expect(await obey(edit('Yours', markOf(await config(notes), 'a')))).toMatchObject({ ok: true });
    expect((await config(notes)).endpoints[0]?.name).toBe('Yours');
  });

  test('planned times of an endpoint are edited with it, and come back with it', async () => {
    const { obey, notes, lastStep } = desk(two);
    const plan = { from: '2026-12-01T02:00:00Z', to: '2026-12-01T03:00:00Z' };
    await obey({ do: 'edit', id: 'a', endpoint: SHOP, plans: [plan] });
    expect((await config(notes)).maintenance).toMatchObject([{ endpoints: ['a'] }]);
    await obey({ do: 'edit', id: 'a', endpoint: SHOP });
    expect(ownPlans(await config(notes), 'a')).toHaveLength(1);
    await obey({ do: 'edit', id: 'a', endpoint: SHOP, plans: [] });
    expect((await config(notes)).maintenance).toEqual([]);
    await obey({ do: 'undo', step: await lastStep() });
    expect(ownPlans(await config(notes), 'a')).toEqual([plan]);
  });

  test('a planned time that is wrong is named with its number', async () => {
    const { obey } = desk(two);
    const plan = { from: '2026-12-01T02:00:00Z', to: '2026-12-01T01:00:00Z' };
    expect(await obey({ do: 'edit', id: 'a', endpoint: SHOP, plans: [plan] })).toMatchObject({
      ok: false,
      problem: expect.stringContaining('plans[0].to'),
    });
  });
});

describe('an alert', () => {
  test('is acknowledged: whoever was first stays on record, and it is taken back', async () => {
    const { obey, alerts } = desk(two);
    await noteAcknowledged(alerts, 'a1', { at: AT - 60_000, by: null });
    expect(await obey({ do: 'acknowledge', alert: 'a1' })).toEqual({ ok: true, check: [] });
    expect(await obey({ do: 'acknowledge', alert: 'a2' })).toEqual({ ok: true, check: [] });
    expect([...(await acknowledgedIn(alerts))]).toEqual([
      ['a1', { at: AT - 60_000, by: null }],
      ['a2', { at: AT, by: null }],
    ]);
    await obey({ do: 'unacknowledge', alert: 'a1' });
    expect([...(await acknowledgedIn(alerts)).keys()]).toEqual(['a2']);
  });

  test.each([
    [{ do: 'acknowledge' }],
    [{ do: 'acknowledge', alert: 7 }],
    [{ do: 'acknowledge', alert: 'x'.repeat(65) }],
  ])('%j is no command', (message) => {
    expect(readCommand(message)).toBeNull();
  });
});
