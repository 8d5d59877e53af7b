// The real popup over the page that one is on: monitor it, pause it, remove it, take that back.

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFeed } from '../../shared/feed/read-full.ts';
import { type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { type Chaos, startChaos } from '../servers/chaos.ts';
import { openRow, press, rowOf, toolbarSays } from './extension-popup.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/extension');

// No driver reaches Firefox's popup; the same clicks run there on the popup as a page (extension-permission).
describe('in chromium', () => {
  let browser: BrowserUnderTest;
  let chaos: Chaos;
  let site: Page;

  beforeAll(async () => {
    [browser, chaos] = await Promise.all([
      openBrowser({ kind: 'chromium', extension: EXTENSION, hosts: ['shop.test'] }),
      startChaos(),
    ]);
    site = await browser.page(`http://shop.test:${chaos.port}/deep/page?session=1`);
  });

  afterAll(async () => {
    await Promise.all([browser?.close(), chaos?.close()]);
  });

  test('granted while the prompt closes the popup, the site is watched at its top', async () => {
    const popup = await browser.popup(site);
    await says(popup, '.here', 'This site is not watched.');
    await press(popup, '.here button', 'Monitor this site');
    await browser.grantAfterClosing(popup, '*://shop.test/*');
    await toolbarSays(browser, { text: '', title: 'Uptally: All systems operational' });
    expect(chaos.log.at(-1)?.path).toBe('/');
    expect(chaos.log.at(-1)?.headers).not.toHaveProperty('referer');
  });

  test('the popup tells of the page one is on, and pauses it', async () => {
    const popup = await browser.popup(site);
    await says(popup, '.here .say', 'Works for you');
    await press(popup, '.here button', 'Pause');
    await rowOf(popup, 'paused');
    await says(popup, '.here .say', 'Paused: it is not checked.');
    await press(popup, '.here button', 'Resume');
    await rowOf(popup, 'up');
    await popup.close();
  });

  test('“Check now” is one request, and tells where its time went', async () => {
    await browser.evaluateInExtensionPage('chrome.alarms.clearAll()');
    const popup = await browser.popup(site);
    await popup.waitForSelector('.witnesses');
    const before = chaos.log.length;
    await press(popup, '.here button', 'Check now');
    await popup.waitForSelector('.witnesses small');
    await says(popup, '.witnesses small', 'waiting ');
    expect(chaos.log.length - before).toBe(1);
    await popup.close();
  });

  test('removed, it can be taken back with its history', async () => {
    const popup = await browser.popup(site);
    await openRow(popup);
    await press(popup, '.row .details button', 'Remove');
    await popup.waitForSelector('.empty');
    await press(popup, '.undo button', 'Undo');
    await rowOf(popup, 'up');
    await popup.waitForSelector('.undo', { hidden: true });
    await popup.close();
  });

  test('an edit keeps its history and shows its new name', async () => {
    const popup = await browser.popup(site);
    await openRow(popup);
    await press(popup, '.row .details button', 'Edit');
    const name = await popup.waitForSelector('#field-name');
    await name?.type('The shop');
    await popup.select('#field-interval', '5m');
    await press(popup, '.sheet button', 'Save');
    await says(popup, '.row .name', 'The shop');
    expect(await popup.$eval('.row', (row) => row.getAttribute('data-endpoint'))).toContain('shop-test');
    await popup.close();
  });

  test('the feed is downloaded without an address in it', async () => {
    const popup = await browser.popup(site);
    await press(popup, 'footer button', 'Settings');
    await popup.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (file: Blob) => {
        void file.text().then((text) => document.body.setAttribute('data-feed', text));
        return make(file);
      };
    });
    await press(popup, '.sheet button', 'Download the feed');
    const text = await waitFor(() => popup.$eval('body', (body) => body.getAttribute('data-feed')), {
      what: 'the document',
    });
    const shop = { name: 'The shop', standing: { state: 'up' } };
    expect(readFeed(text)).toMatchObject({ ok: true, status: { endpoints: [shop] } });
    expect(text).not.toContain('http');
  });

  test('nothing broke in the background', async () => {
    expect(await browser.backgroundErrors()).toEqual([]);
  });
});

async function says(popup: Page, selector: string, text: string): Promise<void> {
  await waitFor(async () => (await popup.$eval(selector, (node) => node.textContent)).includes(text), {
    what: `${selector} to say ${text}`,
  });
}
