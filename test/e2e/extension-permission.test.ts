// What the person told the browser, and the state that the endpoint ends in.

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { type Chaos, ok, redirect, startChaos } from '../servers/chaos.ts';
import { addAddress, checkNow, openRow, press, rowOf, toolbarSays } from './extension-popup.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/extension');
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];
const HOSTS = ['shop.test', 'end.test', 'no.test', 'later.test'];

describe.each(KINDS)('in %s', (kind) => {
  let browser: BrowserUnderTest;
  let chaos: Chaos;
  let popup: Page;
  const at = (host: string, path = '/') => `http://${host}:${chaos.port}${path}`;

  beforeAll(async () => {
    [browser, chaos] = await Promise.all([
      openBrowser({ kind, extension: EXTENSION, hosts: HOSTS }),
      startChaos(),
    ]);
    popup = await browser.extensionPage('popup.html');
    await popup.waitForSelector('.empty');
  });

  afterAll(async () => {
    await Promise.all([browser?.close(), chaos?.close()]);
  });

  test('refused, it is not watched, and the popup says what to do', async () => {
    await addAddress(popup, at('no.test'));
    await browser.refuse(popup, async () => (await notice(popup)) !== null);
    expect(await notice(popup)).toContain('You did not allow Uptally to look at no.test');
    expect(chaos.log).toEqual([]);
    expect(await wishes(browser)).toEqual([]);
    await press(popup, '.sheet .acts button', 'Cancel');
  });

  test('granted, it is watched', async () => {
    await browser.grant('*://shop.test/*');
    await addAddress(popup, at('shop.test'));
    await rowOf(popup, 'up', 'shop');
  });

  test('granted with the popup closed by the prompt, it is watched all the same', async () => {
    const closing = await browser.extensionPage('popup.html');
    await addAddress(closing, at('later.test'));
    await browser.grantAfterClosing(closing, '*://later.test/*');
    await rowOf(popup, 'up', 'later');
    expect(await wishes(browser)).toEqual([]);
  });

  test('redirected to a host that is not allowed, it is unknown and not down', async () => {
    chaos.set('/', (request, response) => {
      const away = request.headers.host?.startsWith('shop.test') === true;
      (away ? redirect(at('end.test', '/end')) : ok())(request, response);
    });
    await checkNow(popup, 'shop');
    await rowOf(popup, 'unknown', 'shop');
    await toolbarSays(browser, { text: '?' });
    await subSays(popup, 'redirects to a host that you have not allowed');
  });

  test('refused the further host, it stays unknown, and the popup says what to do', async () => {
    await allowFurther(popup, at('end.test'));
    await browser.refuse(popup, async () => (await notice(popup))?.includes('end.test') === true);
    await checkNow(popup, 'shop');
    await rowOf(popup, 'unknown', 'shop');
  });

  test('granted the further host with the popup closed by the prompt, it is up', async () => {
    const closing = await browser.extensionPage('popup.html');
    await openRow(closing, 'shop');
    await allowFurther(closing, at('end.test'));
    await browser.grantAfterClosing(closing, '*://end.test/*');
    await rowOf(popup, 'up', 'shop');
    await toolbarSays(browser, { text: '' });
  });

  test('granted the further host, it is up at once', async () => {
    await browser.revoke('*://end.test/*');
    await checkNow(popup, 'shop');
    await rowOf(popup, 'unknown', 'shop');
    await browser.grant('*://end.test/*');
    await allowFurther(popup, at('end.test'));
    await rowOf(popup, 'up', 'shop');
    expect(await wishes(browser)).toEqual([]);
  });

  test('revoked, it is unknown at once, and nothing more is sent', async () => {
    await browser.revoke('*://later.test/*');
    await rowOf(popup, 'unknown', 'later');
    const sent = chaos.log.length;
    await checkNow(popup, 'later');
    await waitFor(
      async () =>
        (await popup.$eval('.row[data-endpoint*="later"] .detail', (node) => node.textContent)).includes(
          'Allow again',
        ),
      { what: 'the reason' },
    );
    expect(chaos.log.slice(sent).filter(({ headers }) => headers.host?.startsWith('later'))).toEqual([]);
    await browser.grant('*://later.test/*');
    // Chromium may give back at once what it had given before, and then the button is gone.
    if (!(await mayLookAt(browser, '*://later.test/*'))) {
      await press(popup, '.row[data-endpoint*="later"] .details button', 'Allow again');
    }
    await rowOf(popup, 'up', 'later');
  });

  test('nothing broke in the background', async () => {
    expect(await browser.backgroundErrors()).toEqual([]);
  });
});

async function mayLookAt(browser: BrowserUnderTest, origin: string): Promise<boolean> {
  return browser.evaluateInExtensionPage<[], boolean>(
    `(globalThis.browser ?? chrome).permissions.contains({ origins: ['${origin}'] })`,
  );
}

/** null where there is none. */
async function notice(popup: Page): Promise<string | null> {
  return popup.$eval('.notice', (node) => node.textContent).catch(() => null);
}

async function allowFurther(popup: Page, address: string): Promise<void> {
  await popup.bringToFront();
  const field = await popup.waitForSelector('.further input');
  await field?.evaluate((node) => node.select());
  await field?.type(address);
  await press(popup, '.further button', 'Allow');
}

async function wishes(browser: BrowserUnderTest): Promise<readonly string[]> {
  const keys = await browser.evaluateInExtensionPage<[], string[]>(
    '(globalThis.browser ?? chrome).storage.local.get(null).then((all) => Object.keys(all))',
  );
  return keys.filter((key) => key.startsWith('wish '));
}

/** A row says that it asks until the answer has come all the way back. */
async function subSays(popup: Page, text: string): Promise<void> {
  const said = () => popup.$eval('.row[data-endpoint*="shop"] .sub', (node) => node.textContent);
  await waitFor(async () => (await said()).includes(text), { what: `the row to say “${text}”` });
}
