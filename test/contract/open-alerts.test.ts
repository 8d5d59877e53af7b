// `uptally alert list`, `acknowledge` and `snooze`, as they are typed, over alerts that lie in a folder.

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { snoozedIn } from '../../prober/snoozed.ts';
import { acknowledgedIn, noteAcknowledged } from '../../shared/alert/acknowledged.ts';
import { SAVED_KEY, type SavedAlert, type SavedAlerting } from '../../shared/alert/saved.ts';
import type { KeyValue } from '../../shared/ports.ts';
import { sqliteStore } from '../../shared/store/sqlite.ts';
import { ROOT } from '../repository/sources.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const folder = mkdtempSync(join(tmpdir(), 'uptally-open-alerts-'));
/** Open all the time, as a running serve has it. */
let store: KeyValue;

function alert(id: string, more: Partial<SavedAlert> = {}): SavedAlert {
  const because = { kind: 'down', failures: 3, of: 4 } as const;
  return {
    id,
    rule: 'checkout down',
    priority: 1,
    openedAt: NOON,
    since: NOON - 60_000,
    members: ['shop', 'search'],
    all: ['shop', 'search', 'mail'],
    finding: { since: NOON - 60_000, foundAt: NOON, state: 'down', because },
    escalated: 0,
    ...more,
  };
}

const save = (...alerts: SavedAlert[]) => {
  const saved: SavedAlerting = { version: 0, alerts, held: [], memories: [], opened: [] };
  return store.write({ put: [{ key: SAVED_KEY, value: JSON.stringify(saved) }], remove: [] });
};

beforeAll(() => {
  store = sqliteStore(join(folder, 'alerts.sqlite'));
});

beforeEach(async () => {
  for (const id of (await acknowledgedIn(store)).keys()) await noteAcknowledged(store, id, null);
  await save(alert('mi0abc-11112222'), alert('mi0xyz-33334444', { rule: 'slow', members: ['mail'] }));
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(...args: readonly string[]): Promise<Ended> {
  const env = { ...process.env, TZ: 'UTC', UPTALLY_DATA: folder };
  const typed = [join(ROOT, 'prober/uptally.ts'), 'alert', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, typed, { env, cwd: folder }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

test('what is open is listed, and what a person did about it', async () => {
  expect((await run('acknowledge', 'mi0abc-11112222', '--by', 'anna')).out).toMatch(
    /^Acknowledged .+ by anna: checkout down, shop, search, since Nov 23, 2026, 11:59:00 UTC\. It is not escalated\.\n$/u,
  );
  expect((await run('snooze', 'mi0xyz', '--for', '2h')).out).toMatch(/^Snoozed until .+ UTC: mail\.\n$/u);
  const { code, out } = await run('list', '--data', folder);
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    'mi0abc-11112222  P1 checkout down: shop, search',
    '  Since Nov 23, 2026, 11:59:00 UTC: 3 of the last 4 checks failed',
    expect.stringMatching(/^ {2}Acknowledged .+ by anna$/u),
    'mi0xyz-33334444  P1 slow: mail',
    '  Since Nov 23, 2026, 11:59:00 UTC: 3 of the last 4 checks failed',
    expect.stringMatching(/^ {2}Snoozed until .+ UTC$/u),
    '',
  ]);
  const listed: unknown = JSON.parse((await run('list', '--json')).out);
  expect(listed).toMatchObject({
    alerts: [
      {
        id: 'mi0abc-11112222',
        acknowledged: { by: 'anna' },
        snoozedUntil: null,
        endpoints: ['shop', 'search'],
      },
      { id: 'mi0xyz-33334444', acknowledged: null, snoozedUntil: expect.any(Number), isOver: false },
    ],
  });
});

test('who came first stays on record, and both are taken back', async () => {
  await run('acknowledge', 'mi0abc', '--by', 'anna');
  expect((await run('acknowledge', 'mi0abc', '--by', 'ben')).out).toContain('by anna: ');
  expect((await acknowledgedIn(store)).get('mi0abc-11112222')).toMatchObject({ by: 'anna' });
  expect((await run('acknowledge', 'mi0abc', '--undo')).out).toMatch(/^Nobody takes care of it any more: /u);
  expect((await acknowledgedIn(store)).size).toBe(0);
  await run('snooze', 'mi0abc');
  expect([...(await snoozedIn(store, Date.now())).keys()]).toContain('shop');
  expect((await run('snooze', 'mi0abc', '--undo')).out).toBe('Not snoozed any more: shop, search.\n');
  expect([...(await snoozedIn(store, Date.now())).keys()]).not.toContain('shop');
});

test('where nothing is open it says so', async () => {
  await save();
  expect(await run('list')).toMatchObject({ code: 0, out: 'No alert is open.\n' });
});

test.each([
  [['acknowledge', 'none'], 1, 'No open alert is named none. uptally alert list shows those that are.'],
  [['snooze', 'mi0'], 1, 'mi0 begins the names of 2 alerts: mi0abc-11112222, mi0xyz-33334444.'],
  [['acknowledge'], 2, 'Name the one alert to acknowledge'],
  [['snooze', 'mi0abc', '--for', 'soon'], 2, '--for soon: expected a length of time above 0'],
  [['list', '--data', join(folder, 'none')], 1, 'uptally serve keeps them there'],
])('%j ends with words', async (args, code, words) => {
  expect(await run(...args)).toEqual({ code, out: '', err: expect.stringContaining(words) });
});
