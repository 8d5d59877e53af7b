// What wakes the background, and whom it obeys: its entry is run in an invented browser that writes down every listener.

import { beforeAll, describe, expect, test, vi } from 'vitest';

const ORIGIN = 'chrome-extension://abcdefghijklmnop/';
const ID = 'abcdefghijklmnop';

type Listener = (...args: readonly unknown[]) => unknown;

const listeners = new Map<string, Listener>();
const calls: { readonly name: string; readonly args: readonly unknown[] }[] = [];
/** What is answered at once; all else is a promise of nothing. */
const ANSWERS: Readonly<Record<string, Listener>> = {
  'runtime.getURL': (path) => `${ORIGIN}${String(path)}`,
  'runtime.getManifest': () => ({ version: '1.0.0' }),
  'i18n.getUILanguage': () => 'en-GB',
  'storage.local.get': async () => ({}),
};

/** What loaders and promises look for in everything. */
const NO_API: ReadonlySet<string> = new Set(['then', 'default', '__esModule']);

const repeated = vi.spyOn(globalThis, 'setInterval');

beforeAll(async () => {
  for (const name of ['chrome', 'browser']) Reflect.set(globalThis, name, invented(''));
  await import('../../extension/background/background.ts');
});

describe('the idle background', () => {
  test('listens to these events, and to no tab, no request and no port', () => {
    expect([...listeners.keys()].sort()).toEqual([
      'alarms.onAlarm',
      'commands.onCommand',
      'contextMenus.onClicked',
      'notifications.onButtonClicked',
      'notifications.onClicked',
      'omnibox.onInputChanged',
      'omnibox.onInputEntered',
      'omnibox.onInputStarted',
      'permissions.onAdded',
      'permissions.onRemoved',
      'runtime.onInstalled',
      'runtime.onMessage',
      'runtime.onStartup',
      'storage.onChanged',
    ]);
  });

  test('sets one alarm, of half a minute, and no timer that repeats', async () => {
    const set = () => calls.filter(({ name }) => name === 'alarms.create').map(({ args }) => args);
    await vi.waitFor(() => expect(set()).toEqual([['tick', { periodInMinutes: 0.5 }]]));
    expect(repeated).not.toHaveBeenCalled();
  });
});

describe('a message', () => {
  const add = { do: 'check', id: null };

  test('of a page of ours is answered', async () => {
    await expect(ask(add, { id: ID, url: `${ORIGIN}popup.html` })).resolves.toMatchObject({ ok: true });
  });

  test.each([
    { from: 'another extension', sender: { id: 'ponmlkjihgfedcba', url: `${ORIGIN}popup.html` } },
    { from: 'a script in a web page', sender: { id: ID, url: 'https://shop.example/' } },
    {
      from: 'a web page whose name begins as ours',
      sender: { id: ID, url: 'https://chrome-extension.example/' },
    },
    { from: 'somebody without an address', sender: { id: ID } },
    { from: 'nobody', sender: {} },
  ])('of $from is left without an answer', ({ sender }) => {
    expect(ask(add, sender)).toBeUndefined();
  });

  test('that nobody understands changes nothing', async () => {
    const before = written();
    const answer = await ask({ do: 'drop everything' }, { id: ID, url: `${ORIGIN}popup.html` });
    expect(answer).toBeUndefined();
    expect(written()).toBe(before);
  });
});

/** A promise of the answer; undefined where none is announced. */
function ask(message: object, sender: object): unknown {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const announced = listeners.get('runtime.onMessage')?.(message, sender, resolve);
  return announced === true ? promise : announced;
}

function written(): number {
  return calls.filter(({ name }) => name === 'storage.local.set').length;
}

/** A browser in which everything exists: whatever is called is written down. */
function invented(path: string): unknown {
  return new Proxy(() => undefined, {
    get: (_, key) => {
      if (path === 'runtime' && key === 'id') return ID;
      return typeof key === 'string' && !NO_API.has(key) ? invented(joined(path, key)) : undefined;
    },
    apply: (_, __, args: readonly unknown[]) => {
      const [listener] = args;
      const event = /^(.*)\.addListener$/.exec(path)?.[1];
      if (event !== undefined && typeof listener === 'function') {
        listeners.set(event, (...given) => Reflect.apply(listener, undefined, given));
        return undefined;
      }
      calls.push({ name: path, args });
      const answer = ANSWERS[path];
      return answer === undefined ? Promise.resolve() : answer(...args);
    },
  });
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
