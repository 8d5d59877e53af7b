// An import in the background: all of it or nothing, wherever it is killed.

import { describe, expect, test } from 'vitest';
import {
  finishImport,
  type ImportTools,
  importStaged,
  PENDING_KEY,
} from '../../extension/background/importing.ts';
import { planOf } from '../../extension/backup/plan.ts';
import { isReminderDue } from '../../extension/backup/reminder.ts';
import { CONFIG_KEY } from '../../extension/watchlist.ts';
import { configDocument } from '../../shared/config/serialize.ts';
import { DAY_MS } from '../../shared/core/instant.ts';
import type { KeyValue } from '../../shared/ports.ts';
import { matchers } from '../../shared/probe/matchers.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { seededYear } from '../support/seeded-year.ts';
import { backupOf, configOf, everything, exported, fill, inPieces, NOW, open, ZONE } from './backup/made.ts';
import { memoryNotes } from './extension-notes.ts';

async function made(id: string, seed: number): Promise<KeyValue> {
  const kv = memoryStore();
  const year = { to: NOW - (NOW % 60_000), zone: ZONE, intervalMs: 600_000, seed, days: 3 };
  await fill(kv, id, seededYear(year).samples, NOW);
  return kv;
}

async function desk(kv: KeyValue, bytes: Uint8Array | null) {
  const notes = memoryNotes({ [CONFIG_KEY]: configDocument(configOf(['here'])), snoozed: { here: 1 } });
  const kept: string[] = [];
  const tools: ImportTools = {
    notes,
    now: () => NOW,
    zone: ZONE,
    history: (zone) => open(kv, zone),
    secrets: { list: async () => [], keep: async ({ name }) => void kept.push(name) },
    matchers: async () => matchers,
    staged: async () => (bytes === null ? null : inPieces(bytes)),
    clearStage: async () => undefined,
  };
  return { notes, tools, kept };
}

describe('replacing', () => {
  test('the backup stands in the place of everything', async () => {
    const [there, here] = [await made('shop', 1), await made('here', 2)];
    const { notes, tools } = await desk(
      here,
      await exported(there, ['shop'], { notes: { snoozed: { shop: 5 } } }),
    );
    expect(await importStaged({ mode: 'replace', same: 'together' }, tools)).toMatchObject({ ok: true });
    expect(await notes.get(CONFIG_KEY)).toEqual(configDocument(configOf(['shop'])));
    expect(await notes.get('snoozed')).toEqual({ shop: 5 });
    expect(await notes.get(PENDING_KEY)).toBeNull();
    expect(await everything(here, 'shop', NOW)).toBe(await everything(there, 'shop', NOW));
    expect([...(await (await open(here)).latest()).keys()]).toEqual(['shop']);
  });

  test.each([0, 1])(
    'killed at write %d of the history, it is as it was or as it shall be',
    async (deadAt) => {
      const [there, here] = [await made('shop', 1), await made('here', 2)];
      let writes = 0;
      const mortal: KeyValue = {
        ...here,
        write: async (batch) => {
          if (writes++ >= deadAt) throw new Error('killed');
          return here.write(batch);
        },
      };
      const { notes, tools } = await desk(mortal, await exported(there, ['shop']));
      const set = notes.set;
      // The worker dies with the store: nothing is noted any more either.
      const dying = {
        ...notes,
        set: async (key: string, value: unknown) => {
          if (writes > 0) throw new Error('killed');
          return set(key, value);
        },
      };
      await importStaged({ mode: 'replace', same: 'together' }, { ...tools, notes: dying }).catch(
        () => undefined,
      );
      await finishImport({ ...tools, history: (zone) => open(here, zone) });
      const isThere = deadAt === 1;
      expect(await notes.get(CONFIG_KEY)).toEqual(configDocument(configOf([isThere ? 'shop' : 'here'])));
      expect([...(await (await open(here)).latest()).keys()]).toEqual([isThere ? 'shop' : 'here']);
      expect(await notes.get(PENDING_KEY)).toBeNull();
    },
  );

  test('a damaged file changes nothing and is told', async () => {
    const bytes = await exported(await made('shop', 1), ['shop']);
    bytes[bytes.length >> 1] = 0;
    const here = await made('here', 2);
    const before = await everything(here, 'here', NOW);
    const { notes, tools } = await desk(here, bytes);
    const done = await importStaged({ mode: 'replace', same: 'together' }, tools);
    expect(done).toMatchObject({ ok: false });
    expect(done.ok ? '' : done.problem).toMatch(/^Nothing was changed\. Line \d+/u);
    expect(await everything(here, 'here', NOW)).toBe(before);
    expect(await notes.get(CONFIG_KEY)).toEqual(configDocument(configOf(['here'])));
  });
});

describe('what adding an endpoint would refuse', () => {
  test.each([
    ['more often than an alarm rings', { interval: '10s' }, 'endpoints[0].interval: 10s is more often'],
    [
      'a header that browsers drop',
      { headers: { Cookie: 'a=1' } },
      'endpoints[0].headers.Cookie: a browser sends',
    ],
    ['a secret that lies open', { headers: { Authorization: 'hush' } }, 'must not lie open'],
    ['a pattern that is none', { expect: { pattern: '(a' } }, 'endpoints[0].expect.pattern: '],
    ['a path that is none', { expect: { json: [{ path: '$[' }] } }, 'endpoints[0].expect.json[0].path: '],
  ])('%s is refused of a backup too, and nothing is changed', async (_what, more, words) => {
    const [there, here] = [await made('shop', 1), await made('here', 2)];
    const before = await everything(here, 'here', NOW);
    const { notes, tools } = await desk(
      here,
      await exported(there, ['shop'], { config: configOf(['shop'], more) }),
    );
    for (const mode of ['merge', 'replace'] as const) {
      const done = await importStaged({ mode, same: 'together' }, tools);
      expect(done).toEqual({ ok: false, problem: expect.stringContaining(words) });
      expect(done).toEqual({ ok: false, problem: expect.stringMatching(/^Nothing was changed\. /u) });
      expect(done).not.toEqual({ ok: false, problem: expect.stringContaining('hush') });
    }
    expect(await everything(here, 'here', NOW)).toBe(before);
    expect(await notes.get(CONFIG_KEY)).toEqual(configDocument(configOf(['here'])));
  });
});

describe('secrets of a backup', () => {
  const SECRETS = [{ name: 'TOKEN', origin: 'https://shop.test', value: 'hush' }];

  test.each([
    ['is not written', 0, []],
    ['is written and nothing after it', 1, ['TOKEN']],
  ])('where the history %s, the secrets go with it', async (_when, deadAt, expected) => {
    const [there, here] = [await made('shop', 1), await made('here', 2)];
    let writes = 0;
    const mortal: KeyValue = {
      ...here,
      write: async (batch) => {
        if (writes++ >= deadAt) throw new Error('killed');
        await here.write(batch);
      },
    };
    const { tools, kept } = await desk(mortal, await exported(there, ['shop'], { secrets: SECRETS }));
    const keep = async () => {
      throw new Error('killed');
    };
    const dying = { ...tools, secrets: { ...tools.secrets, keep } };
    await importStaged({ mode: 'replace', same: 'together' }, dying).catch(() => undefined);
    expect(kept).toEqual([]);
    await finishImport({ ...tools, history: (zone) => open(here, zone) });
    expect(kept).toEqual(expected);
  });
});

test('notes of a backup are about its own endpoints, whatever these are called here', async () => {
  const there = await made('shop', 1);
  const here = await made('shop', 2);
  const theirs = {
    snoozed: { shop: 5, gone: 6 },
    'outage-notes': { shop: { 7: 'theirs' } },
    'error-marks': { 'shop down timeout - -': { as: 'muted', at: 1, last24: 1 } },
  };
  const { notes, tools } = await desk(here, await exported(there, ['shop'], { notes: theirs }));
  // Another address under the same id.
  const ours = configOf(['shop'], { url: 'https://other.test/' });
  await notes.set(CONFIG_KEY, configDocument(ours));
  await notes.set('snoozed', {});
  expect(await importStaged({ mode: 'merge', same: 'together' }, tools)).toMatchObject({ ok: true });
  expect(await notes.get('snoozed')).toEqual({ 'shop-2': 5 });
  expect(await notes.get('outage-notes')).toEqual({ 'shop-2': { 7: 'theirs' } });
  expect(Object.keys(Object(await notes.get('error-marks')))).toEqual(['shop-2 down timeout - -']);
});

test('in the place of everything stand no notes of before either', async () => {
  const { notes, tools } = await desk(await made('here', 2), await exported(await made('here', 1), ['here']));
  await notes.set('error-marks', { 'here down timeout - -': { as: 'muted', at: 1, last24: 1 } });
  expect(await importStaged({ mode: 'replace', same: 'together' }, tools)).toMatchObject({ ok: true });
  expect(await notes.get('snoozed')).toEqual({});
  expect(await notes.get('error-marks')).toEqual({});
});

test('notes of a backup that nobody can read spoil none that is here', async () => {
  const [there, here] = [await made('shop', 1), await made('here', 2)];
  const { notes, tools } = await desk(
    here,
    await exported(there, ['shop'], { notes: { snoozed: { shop: 'soon' }, 'error-marks': 7, other: 1 } }),
  );
  expect(await importStaged({ mode: 'merge', same: 'together' }, tools)).toMatchObject({ ok: true });
  expect(await notes.get('snoozed')).toEqual({ here: 1 });
  expect(await notes.get('error-marks')).toBeNull();
  expect(await notes.get('other')).toBeNull();
});

describe('merging', () => {
  test('endpoints are added beside those that are here, and notes of both stay', async () => {
    const [there, here] = [await made('shop', 1), await made('here', 2)];
    const ours = await everything(here, 'here', NOW);
    const { notes, tools } = await desk(
      here,
      await exported(there, ['shop'], { notes: { snoozed: { shop: 5, here: 9 } } }),
    );
    expect(await importStaged({ mode: 'merge', same: 'together' }, tools)).toMatchObject({ ok: true });
    expect(await notes.get(CONFIG_KEY)).toEqual(configDocument(configOf(['here', 'shop'])));
    expect(await notes.get('snoozed')).toEqual({ shop: 5, here: 1 });
    expect(await everything(here, 'here', NOW)).toBe(ours);
    expect(await everything(here, 'shop', NOW)).toBe(await everything(there, 'shop', NOW));
  });

  test('an id that has a history here is given to nobody else', async () => {
    const backup = await backupOf(await exported(await made('shop', 1), ['shop']));
    const here = configOf(['here']);
    const choice = { mode: 'merge', same: 'together' } as const;
    expect(planOf(here, backup, choice, new Set(['shop'])).endpoints).toMatchObject([
      { id: 'shop-2', becomes: 'new' },
    ]);
    const same = { ...here, endpoints: configOf(['shop']).endpoints.map((each) => ({ ...each, id: 'x' })) };
    expect(planOf(same, backup, choice, new Set()).endpoints).toMatchObject([
      { id: 'x', becomes: 'together' },
    ]);
    const apart = { mode: 'merge', same: 'apart' } as const;
    expect(planOf(same, backup, apart, new Set()).endpoints).toMatchObject([
      { id: 'shop', becomes: 'second' },
    ]);
    const replace = { mode: 'replace', same: 'together' } as const;
    expect(planOf(same, backup, replace, new Set()).endpoints).toMatchObject([
      { id: 'shop', becomes: 'instead' },
    ]);
    expect(planOf(here, backup, replace, new Set()).endpoints).toMatchObject([
      { id: 'shop', becomes: 'new' },
    ]);
  });
});

test.each([
  ['nothing on record', null, null, null, false],
  ['a young history', 29, null, null, false],
  ['30 days without an export', 30, null, null, true],
  ['exported 59 days ago', 200, 59, null, false],
  ['exported 60 days ago', 200, 60, null, true],
  ['put off a day ago', 200, 100, 1, false],
] as const)('the reminder, %s', (_name, since, at, putOffAt, due) => {
  const ago = (days: number | null) => (days === null ? null : NOW - days * DAY_MS);
  expect(isReminderDue({ at: ago(at), putOffAt: ago(putOffAt) }, ago(since), NOW)).toBe(due);
});
