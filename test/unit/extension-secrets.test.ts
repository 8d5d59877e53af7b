// Secrets in the extension: kept apart, sent to their one origin, and found nowhere else.

import { describe, expect, test } from 'vitest';
import { obey } from '../../extension/background/commands.ts';
import { type RoundTools, rounds } from '../../extension/background/rounds.ts';
import { clearSecrets, obeySecret } from '../../extension/background/secret-commands.ts';
import { statusOf } from '../../extension/history.ts';
import { readCommand, readSecretCommand, type SecretCommand } from '../../extension/messages.ts';
import { secretStore, withTyped } from '../../extension/secrets.ts';
import { readConfig } from '../../extension/watchlist.ts';
import { makeWish, WISH_LIFE_MS } from '../../extension/wishes.ts';
import { wordingFor } from '../../extension/wording.ts';
import { extensionEnglish } from '../../extension/words/words.ts';
import { secretReference } from '../../shared/config/secret.ts';
import type { HttpRequest } from '../../shared/ports.ts';
import { matchers } from '../../shared/probe/matchers.ts';
import { openHistory } from '../../shared/store/history.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { memoryNotes } from './extension-notes.ts';

const AT = Date.UTC(2026, 10, 23, 12);
const SECRET = 'S3CRET-TOKEN';
const NAME = 'SHOP_TEST_AUTHORIZATION';
const SHOP = {
  url: 'https://shop.test/',
  headers: { Authorization: `Bearer ${secretReference(NAME)}` },
  expect: { text: 'never' },
};
const KEEP: SecretCommand = { do: 'keep-secret', name: NAME, url: SHOP.url, value: SECRET };

function desk() {
  const kv = memoryStore();
  const secrets = secretStore(async () => kv);
  const notes = memoryNotes();
  const time = { now: AT };
  const tools = {
    secrets,
    notes,
    now: () => time.now,
    zone: 'UTC',
    hasHosts: async () => true,
    matchers: async () => matchers,
    alerts: async () => kv,
  };
  const everything = () => kv.range('', '\uffff');
  return { ...tools, tools, kv, time, everything };
}

describe('a secret that is kept', () => {
  test('is read for its own origin, and for no other', async () => {
    const { secrets, tools } = desk();
    await obeySecret(KEEP, tools);
    expect(await secrets.read('https://shop.test', [NAME])).toEqual(new Map([[NAME, SECRET]]));
    for (const origin of ['http://shop.test', 'https://shop.test:8443', 'https://x.shop.test', 'null', '']) {
      expect(await secrets.read(origin, [NAME])).toEqual(new Map());
    }
  });

  test('is listed without its value', async () => {
    const { secrets, tools } = desk();
    await obeySecret(KEEP, tools);
    expect(await secrets.list()).toEqual([{ name: NAME, origin: 'https://shop.test', at: AT }]);
  });

  test('has the endpoints that lacked it checked at once', async () => {
    const { tools } = desk();
    await obey({ do: 'add', endpoint: SHOP }, tools);
    expect(await obeySecret(KEEP, tools)).toEqual({ ok: true, check: ['shop-test'] });
  });

  test('is replaced, and forgotten', async () => {
    const { secrets, tools, everything } = desk();
    await obeySecret(KEEP, tools);
    await obeySecret({ ...KEEP, value: 'next' }, tools);
    expect([...(await secrets.read('https://shop.test', [NAME])).values()]).toEqual(['next']);
    await obeySecret({ do: 'forget-secret', name: NAME }, tools);
    expect(await everything()).toEqual([]);
  });

  test('whose record can’t be read is a missing one', async () => {
    const { secrets, kv } = desk();
    await kv.write({ put: [{ key: `secret/${NAME}`, value: '{"origin":' }], remove: [] });
    expect(await secrets.read('https://shop.test', [NAME])).toEqual(new Map());
    expect(await secrets.list()).toEqual([]);
  });
});

describe('clearing up', () => {
  const cleared = async (prepare: (tools: ReturnType<typeof desk>) => Promise<unknown>, laterMs: number) => {
    const all = desk();
    await obeySecret(KEEP, all.tools);
    await prepare(all);
    all.time.now += laterMs;
    await clearSecrets(all.tools);
    return (await all.secrets.list()).length === 0;
  };
  const long = WISH_LIFE_MS + 1;
  const add = ({ tools }: ReturnType<typeof desk>) => obey({ do: 'add', endpoint: SHOP }, tools);

  test('a secret that nothing names is forgotten, after the time that a wish may wait', async () => {
    expect(await cleared(async () => undefined, WISH_LIFE_MS)).toBe(false);
    expect(await cleared(async () => undefined, long)).toBe(true);
  });

  test('a secret of an endpoint stays', async () => {
    expect(await cleared(add, long)).toBe(false);
  });

  test('a secret of an endpoint that can be taken back stays, and goes with it', async () => {
    const remove = async (all: ReturnType<typeof desk>) => {
      await add(all);
      await obey({ do: 'remove', id: 'shop-test' }, all.tools);
    };
    expect(await cleared(remove, long)).toBe(false);
    const forgotten = async (all: ReturnType<typeof desk>) => {
      await remove(all);
      await all.notes.remove('removed');
    };
    expect(await cleared(forgotten, long)).toBe(true);
  });

  test('a secret of a wish stays', async () => {
    const wish = async ({ notes, time }: ReturnType<typeof desk>) => {
      time.now += long;
      const command = { do: 'add', endpoint: SHOP } as const;
      await makeWish(notes, { origin: '*://shop.test/*', command, at: time.now });
    };
    expect(await cleared(wish, 0)).toBe(false);
  });

  test('a list that can’t be read keeps every secret', async () => {
    expect(await cleared(({ notes }) => notes.set('config', { version: 7 }), long)).toBe(false);
  });
});

describe('what the browser’s own words for it are', () => {
  test('a secret is never a command that may wait as a wish', () => {
    expect(readCommand(KEEP)).toBeNull();
    expect(readSecretCommand(KEEP)).toEqual(KEEP);
  });

  test.each([
    { ...KEEP, name: 'lower' },
    { ...KEEP, url: 'about:blank' },
    { ...KEEP, url: 'https://a:b@shop.test/' },
    { ...KEEP, value: '' },
    { ...KEEP, value: 'x'.repeat(5_000) },
  ])('%j is no such command', (message) => {
    expect(readSecretCommand(message)).toBeNull();
  });

  test.each([
    ['what lies open', { Authorization: `Bearer ${SECRET}` }, 'what stands in Authorization is a secret'],
    [
      'what is dropped',
      { Cookie: `a=${secretReference(NAME)}` },
      'a browser sends no Cookie that it did not',
    ],
  ])('%s is refused, and not quoted', async (_title, headers, words) => {
    const { tools, notes } = desk();
    const endpoint = { ...SHOP, headers };
    const done = [
      await obey({ do: 'add', endpoint }, tools),
      await obey({ do: 'add-many', endpoints: [endpoint] }, tools),
    ];
    const refused = { ok: false, problem: expect.stringContaining(words) };
    expect(done).toMatchObject([refused, refused]);
    expect(JSON.stringify(done)).not.toContain(SECRET);
    expect(await notes.all()).toEqual({});
  });

  test('a pattern that can’t be read is refused by the background too', async () => {
    const { tools, notes } = desk();
    const endpoint = { url: SHOP.url, expect: { pattern: '(a' } };
    expect(await obey({ do: 'add', endpoint }, tools)).toMatchObject({ ok: false });
    expect(await obey({ do: 'add-many', endpoints: [endpoint] }, tools)).toMatchObject({ ok: false });
    expect(await notes.all()).toEqual({});
  });
});

test('what is typed in a page goes before what is kept, and to its own origin alone', async () => {
  const { secrets, tools } = desk();
  await obeySecret(KEEP, tools);
  const typed = withTyped(secrets, 'https://shop.test', new Map([[NAME, 'typed']]));
  expect(await typed.read('https://shop.test', [NAME])).toEqual(new Map([[NAME, 'typed']]));
  expect(await typed.read('https://other.test', [NAME])).toEqual(new Map());
});

test('it is sent, and is found in no note, no history, no feed and no answer, though the server echoes it', async () => {
  const { tools, notes, kv: secretKv, time } = desk();
  const answers = [await obeySecret(KEEP, tools), await obey({ do: 'add', endpoint: SHOP }, tools)];
  const sent: HttpRequest[] = [];
  const shown: unknown[] = [];
  const historyKv = memoryStore();
  const history = await openHistory({ kv: historyKv, zone: 'UTC', onProblem: (text) => shown.push(text) });
  const round: RoundTools = {
    ...tools,
    clock: { now: () => time.now, monotonicUs: () => time.now * 1_000 },
    http: {
      send: async (request) => {
        sent.push(request);
        const body = JSON.stringify(request);
        return { kind: 'answer', status: 200, latencyUs: 5_000, body, isCut: false };
      },
      answers: async () => true,
      mayBeOnline: () => true,
    },
    wait: (_ms, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
    tickMs: 30_000,
    history: async () => history,
    show: async (toolbar) => void shown.push(toolbar),
    words: extensionEnglish,
    wording: ({ zone }) => wordingFor(zone, 'en'),
    announce: () => undefined,
    alert: async () => undefined,
    showMenu: async () => undefined,
  };
  await rounds(round).check(['shop-test']);
  expect(sent.map(({ headers }) => headers['Authorization'])).toEqual([`Bearer ${SECRET}`]);
  const read = await readConfig(notes, 'UTC');
  if (!read.ok) throw new Error(read.problem);
  const status = await statusOf(history, read.config, time.now);
  const noted = await notes.all();
  expect(noted['details']).toMatchObject({
    'shop-test': expect.stringContaining('“never” is not in the answer'),
  });
  const stored = await historyKv.range('', '\uffff');
  const texts = stored.map(({ value }) =>
    typeof value === 'string' ? value : Buffer.from(value).toString('latin1'),
  );
  expect(JSON.stringify([noted, texts, status, answers, shown])).not.toContain(SECRET.slice(0, 6));
  expect(JSON.stringify(await secretKv.range('', '\uffff'))).toContain(SECRET);
});
