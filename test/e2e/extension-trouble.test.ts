// What goes wrong on the way: each with its name, and none of it takes the others along.

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { type Certificates, makeCertificates } from '../servers/certificates.ts';
import {
  type Chaos,
  endlessBody,
  hang,
  ok,
  redirectLoop,
  reset,
  startChaos,
  status,
} from '../servers/chaos.ts';
import { allow, detailOf, openRow, rowOf, toolbarSays } from './extension-popup.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/extension');
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

describe.each(KINDS)('in %s', (kind) => {
  let browser: BrowserUnderTest;
  let chaos: Chaos;
  let tls: Chaos;
  let made: Certificates;
  let popup: Page;

  beforeAll(async () => {
    made = await makeCertificates();
    [browser, chaos, tls] = await Promise.all([
      openBrowser({ kind, extension: EXTENSION }),
      startChaos(),
      startChaos({ certificate: made.selfSigned }),
    ]);
    chaos.set('/endless', endlessBody());
    chaos.set('/hang', hang());
    chaos.set('/loop', redirectLoop());
    chaos.set('/reset', reset());
    await allow(browser, ['*://127.0.0.1/*', '*://nowhere.invalid/*']);
  });

  afterAll(async () => {
    await Promise.all([browser?.close(), chaos?.close(), tls?.close(), made?.close()]);
  });

  test('each trouble has its state, and the healthy neighbour is up', async () => {
    const { origin } = chaos;
    await watch(browser, [`${origin}/control`], {
      endless: { url: `${origin}/endless`, expect: { text: 'uptally' } },
      hangs: { url: `${origin}/hang`, timeout: '1s' },
      healthy: { url: `${origin}/` },
      lost: { url: `${origin}/`, expect: { text: 'never' } },
      loops: { url: `${origin}/loop` },
      nowhere: { url: 'http://nowhere.invalid/' },
      resets: { url: `${origin}/reset` },
      unsigned: { url: `${tls.origin}/` },
    });
    popup = await browser.extensionPage('popup.html');
    await browser.fireAlarm('tick');
    for (const id of ['healthy', 'endless']) await rowOf(popup, 'up', id);
    for (const id of ['hangs', 'lost', 'loops', 'nowhere', 'resets', 'unsigned'])
      await rowOf(popup, 'down', id);
    await toolbarSays(browser, {
      text: '6',
      title: 'Uptally: 6 of 8 down: hangs, lost, loops, and 3 more. Everything else works.',
    });
    expect(await told(popup, 'hangs')).toContain('within 1 s');
    expect(await told(popup, 'lost')).toContain('“never” is not in the answer');
    expect(await told(popup, 'nowhere')).toContain('No answer from nowhere.invalid');
    expect(await told(popup, 'unsigned')).toContain('does not tell');
  });

  test('a text that is missing from as much as is read of an endless answer: nobody can tell', async () => {
    await watch(browser, [`${chaos.origin}/control`], {
      vast: { url: `${chaos.origin}/endless`, expect: { text: 'never' } },
    });
    await browser.fireAlarm('tick');
    await rowOf(popup, 'unknown', 'vast');
    expect(await told(popup, 'vast')).toContain('longer than that');
  });

  test('where nothing at all answers, nor the control address, it is us: unknown and not down', async () => {
    await watch(browser, ['http://127.0.0.1:1/'], { alone: { url: 'http://nowhere.invalid/a' } });
    await browser.fireAlarm('tick');
    await rowOf(popup, 'unknown', 'alone');
    await toolbarSays(browser, { text: '?' });
    expect(await told(popup, 'alone')).toContain('seems to be off line');
  });

  test('where somebody else answers for the control address, it is a portal: unknown, and told', async () => {
    chaos.set('/known', ok(200, '<html><title>Welcome to our hotel</title>'));
    const control = [{ url: `${chaos.origin}/known`, status: 200, body: 'success' }];
    await watch(browser, control, { hotel: { url: 'http://nowhere.invalid/b' } });
    await browser.fireAlarm('tick');
    await rowOf(popup, 'unknown', 'hotel');
    expect(await told(popup, 'hotel')).toContain('wants you to sign in');
    chaos.set('/known', ok(200, 'success\n'));
    await watch(browser, control, { street: { url: 'http://nowhere.invalid/c' } });
    await browser.fireAlarm('tick');
    await rowOf(popup, 'down', 'street');
  });

  test('after a first failure it is looked at again within seconds, and is up as soon as it is', async () => {
    chaos.set('/flaky', status(503));
    await watch(browser, [], {
      flaky: { url: `${chaos.origin}/flaky`, interval: '5m', recheck: ['2s', '4s'] },
    });
    await browser.fireAlarm('tick');
    await rowOf(popup, 'down', 'flaky');
    const asked = () => chaos.log.filter(({ path }) => path === '/flaky').length;
    await waitFor(() => asked() >= 2, { what: 'the first recheck' });
    chaos.set('/flaky', ok());
    await rowOf(popup, 'up', 'flaky');
    expect(asked()).toBe(3);
  });

  test('a list with a wrong field is named with its path, is not written over, and is mended by hand', async () => {
    await write(browser, { version: 0, zone: 'UTC', endpoints: [{ id: 'a', url: 'ftp://shop.test/' }] });
    await notices(popup, 'endpoints[0].url');
    await toolbarSays(browser, { text: '!' });
    await watch(browser, [], { healthy: { url: `${chaos.origin}/` } });
    await rowOf(popup, 'up', 'healthy');
    await toolbarSays(browser, { text: '' });
  });

  test('a history of a newer version is named, and is left as it is', async () => {
    await browser.killBackground();
    await popup.close();
    await browser.evaluateInExtensionPage(NEWER_DATABASE);
    popup = await browser.extensionPage('popup.html');
    await notices(popup, 'newer Uptally');
    await browser.fireAlarm('tick');
    await toolbarSays(browser, { text: '!' });
  });

  test('nothing broke in the background', async () => {
    expect(await browser.backgroundErrors()).toEqual([]);
    chaos.set('/', ok());
  });
});

/** The next version of the database, and nothing else changed. */
const NEWER_DATABASE = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('uptally', 99);
  opening.onsuccess = () => { opening.result.close(); resolve(true); };
  opening.onerror = () => reject(opening.error);
})`;

async function watch(
  browser: BrowserUnderTest,
  control: readonly (string | object)[],
  endpoints: Readonly<Record<string, object>>,
): Promise<void> {
  const list = Object.entries(endpoints).map(([id, endpoint]) => ({
    id,
    name: id,
    interval: '30s',
    ...endpoint,
  }));
  await write(browser, { version: 0, zone: 'UTC', control, endpoints: list });
}

async function write(browser: BrowserUnderTest, config: object): Promise<void> {
  await browser.evaluateInExtensionPage(
    `(globalThis.browser ?? chrome).storage.local.set(${JSON.stringify({ config })}).then(() => true)`,
  );
}

async function told(popup: Page, id: string): Promise<string> {
  await openRow(popup, id);
  return detailOf(popup, id);
}

async function notices(popup: Page, text: string): Promise<void> {
  await popup.bringToFront();
  const shown = () => popup.$$eval('.notice', (nodes) => nodes.map((node) => node.textContent).join(' '));
  await waitFor(async () => (await shown()).includes(text), { what: `a notice of ${text}` });
}
