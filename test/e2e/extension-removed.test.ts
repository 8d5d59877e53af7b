// What is removed can be taken back for a moment, and then leaves nothing behind.

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { type Chaos, startChaos } from '../servers/chaos.ts';
import { bundle } from '../support/bundle.ts';
import { addAddress, openRow, press, rowOf } from './extension-popup.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/extension');
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

describe.each(KINDS)('in %s', (kind) => {
  let browser: BrowserUnderTest;
  let chaos: Chaos;
  let popup: Page;

  beforeAll(async () => {
    [browser, chaos] = await Promise.all([openBrowser({ kind, extension: EXTENSION }), startChaos()]);
    await browser.grant('*://127.0.0.1/*');
    popup = await browser.extensionPage('popup.html');
    const reader = await bundle(new URL('../../shared/store/idb.ts', import.meta.url), 'idb');
    await browser.evaluateInExtensionPage(`(async () => { ${reader}; })()`);
    await addAddress(popup, `${chaos.origin}/`);
    await rowOf(popup, 'up');
  });

  afterAll(() => Promise.all([browser?.close(), chaos?.close()]));

  const records = () =>
    browser.evaluateInExtensionPage<readonly [], number>(
      "idb.idbStore('uptally').then((kv) => kv.range('', '~')).then((all) => all.filter(({ key }) => key !== 'meta').length)",
    );
  const isAllowed = () =>
    browser.evaluateInExtensionPage<readonly [], boolean>(
      "(globalThis.browser ?? chrome).permissions.contains({ origins: ['*://127.0.0.1/*'] })",
    );

  test('a removal is taken back with its history', async () => {
    await openRow(popup);
    await press(popup, '.details button', 'Remove');
    await press(popup, '.undo button', 'Undo');
    await rowOf(popup, 'up');
    expect(await records()).toBeGreaterThan(0);
  });

  test('a removal that stands takes the history and the permission with it', async () => {
    await openRow(popup);
    await press(popup, '.details button', 'Remove');
    await popup.waitForSelector('.empty');
    expect(await isAllowed()).toBe(true);
    await waitFor(
      async () => {
        await browser.fireAlarm('tick');
        return (await records()) === 0;
      },
      { what: 'nothing to be left', timeoutMs: 30_000, everyMs: 1_000 },
    );
    await waitFor(async () => !(await isAllowed()), { what: 'the host to be given back' });
    expect(await browser.backgroundErrors()).toEqual([]);
  });
});
