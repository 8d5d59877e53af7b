// The drivers of both browsers, on a throw-away extension: the same assertions for Chromium and Firefox.
// Promise: what the interface in browser.ts says is true of the stock browsers of this machine.
// Not here: the product.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { type Chaos, startChaos } from '../servers/chaos.ts';

const EXTENSION = fileURLToPath(new URL('../fixtures/probe-extension', import.meta.url));
const KINDS = ['chromium', 'firefox'] as const satisfies readonly BrowserKind[];

describe.each(KINDS)('%s', (kind) => {
  let browser: BrowserUnderTest;
  let chaos: Chaos;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'uptally-drivers-'));
    chaos = await startChaos();
    browser = await openBrowser({ kind, extension: EXTENSION, hosts: ['shop.test', 'other.test'] });
  });
  afterAll(async () => {
    await browser?.close();
    await chaos?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('opens an ordinary tab on a name that leads to this machine', async () => {
    const page = await browser.page(`http://shop.test:${chaos.port}/tab`);
    expect(await page.evaluate(() => document.body.innerText)).toBe('ok');
    expect(chaos.log.some(({ path }) => path === '/tab')).toBe(true);
    await page.close();
  });

  it('reads the badge that the background has set', async () => {
    await browser.evaluateInBackground(
      `Promise.all([chrome.action.setBadgeText({ text: '2' }), chrome.action.setTitle({ title: '2 down' }),
        chrome.action.setBadgeBackgroundColor({ color: '#c02010' })]).then(() => true)`,
    );
    expect(await browser.badge()).toEqual({ text: '2', title: '2 down', color: '#c02010' });
  });

  it('carries arguments and results of a function into the background and back', async () => {
    expect(await browser.evaluateInBackground((a: number, b: number) => ({ sum: a + b }), 2, 3)).toEqual({
      sum: 5,
    });
    expect(await browser.evaluateInExtensionPage((name: string) => `${name}!`, 'page')).toBe('page!');
    expect(await browser.evaluateInBackground('self.location.origin')).toBe(browser.extensionOrigin);
  });

  it('refuses a permission at the prompt', async () => {
    const page = await browser.extensionPage('popup.html');
    await page.click('#ask');
    await browser.refuse(page, async () => (await answerOf(page)) === 'refused');
    expect(await origins(browser)).toEqual([]);
    await page.close();
  });

  it('grants a permission to the click that asks for it, and takes it away again', async () => {
    await browser.grant('*://shop.test/*');
    const page = await browser.extensionPage('popup.html');
    await page.click('#ask');
    await waitFor(async () => (await answerOf(page)) === 'granted', { what: 'the popup to be granted it' });
    await expectCount(browser, 'added:*://shop.test/*', 1);
    expect(await fetchInBackground(browser, `http://shop.test:${chaos.port}/granted`)).toMatchObject({
      status: 200,
    });
    expect(await fetchInBackground(browser, `http://other.test:${chaos.port}/`)).toHaveProperty('error');
    await browser.revoke('*://shop.test/*');
    await expectCount(browser, 'removed:*://shop.test/*', 1);
    expect(await origins(browser)).toEqual([]);
    expect(await fetchInBackground(browser, `http://shop.test:${chaos.port}/`)).toHaveProperty('error');
    await page.close();
  });

  it('refuses again what was granted and taken away', async () => {
    const page = await browser.extensionPage('popup.html');
    await page.click('#ask');
    await browser.refuse(page, async () => (await answerOf(page)) === 'refused');
    await page.close();
  });

  it('grants a permission after the prompt has closed the page that asked', async () => {
    const page = await browser.extensionPage('popup.html');
    await page.$eval('#origin', (input) => input.setAttribute('value', '*://other.test/*'));
    await page.click('#ask');
    await browser.grantAfterClosing(page, '*://other.test/*');
    await expect(answerOf(page)).rejects.toThrow();
    await expectCount(browser, 'added:*://other.test/*', 1);
    await browser.revoke('*://other.test/*');
  });

  it('kills the background five times, wakes it, and its storage has counted each start', async () => {
    const before = await counted(browser, 'starts');
    for (let round = 0; round < 5; round++) {
      await browser.wakeBackground();
      await browser.killBackground();
      expect(await browser.isBackgroundAlive()).toBe(false);
    }
    await browser.wakeBackground();
    expect(await browser.isBackgroundAlive()).toBe(true);
    await expectCount(browser, 'starts', before + 5);
  });

  it('kills the background twenty times while it starts and works', async () => {
    for (let round = 0; round < 20; round++) {
      await browser.fireAlarm('busy');
      const url = `http://127.0.0.1:${chaos.port}/busy`;
      const message = JSON.stringify({ do: 'fetch', url });
      // Not awaited inside the page: the answer may never come.
      await browser.evaluateInExtensionPage(`void chrome.runtime.sendMessage(${message}).catch(() => null)`);
      await browser.killBackground();
    }
    expect(await browser.backgroundErrors()).toEqual([]);
    await browser.wakeBackground();
    expect(await browser.evaluateInBackground('1 + 1')).toBe(2);
  });

  it('reloads the extension as an update does, and its storage has counted the start', async () => {
    await browser.wakeBackground();
    const before = await counted(browser, 'starts');
    await browser.reloadExtension();
    await browser.wakeBackground();
    await expectCount(browser, 'starts', before + 1);
    expect(await browser.evaluateInBackground('1 + 1')).toBe(2);
  });

  it('fires an alarm at a sleeping background, and once at a running one', async () => {
    await browser.killBackground();
    await browser.fireAlarm('tick');
    await expectCount(browser, 'alarm:tick', 1);
    await browser.fireAlarm('tick');
    await expectCount(browser, 'alarm:tick', 2);
  });

  it('collects what the background throws and does not catch, over its restarts', async () => {
    const before = await browser.backgroundErrors();
    expect(before).toEqual([]);
    await send(browser, { do: 'throw' });
    await waitFor(async () => (await browser.backgroundErrors()).length === 1, { what: 'the exception' });
    await browser.killBackground();
    await send(browser, { do: 'reject' });
    await waitFor(async () => (await browser.backgroundErrors()).length === 2, { what: 'the rejection' });
    const [thrown, rejected] = await browser.backgroundErrors();
    expect(thrown).toContain('ReferenceError: unknownFunction is not defined');
    expect(rejected).toContain('Error: nobody catches this');
  });

  it('draws a page at the asked size in the asked colour scheme', async () => {
    const page = await browser.extensionPage('popup.html');
    const dark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    expect(await dark()).toBe(false);
    await browser.setColorScheme('dark');
    await waitFor(dark, { what: 'the page to turn dark' });
    const file = join(folder, 'popup.png');
    await browser.screenshot(page, file, { width: 300, height: 200, deviceScaleFactor: 2 });
    const picture = await readFile(file);
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([600, 400]);
    await browser.setColorScheme('light');
    await waitFor(async () => !(await dark()), { what: 'the page to turn light' });
    await page.close();
  });

  it.runIf(kind === 'chromium')('takes pages and background off line, also after a restart', async () => {
    await browser.grant('*://shop.test/*');
    const popup = await browser.extensionPage('popup.html');
    await popup.click('#ask');
    await waitFor(async () => (await answerOf(popup)) === 'granted', { what: 'the popup to be granted it' });
    await popup.close();
    const url = `http://shop.test:${chaos.port}/`;
    expect(await fetchInBackground(browser, url)).toHaveProperty('status', 200);
    await browser.setOffline(true);
    expect(await fetchInBackground(browser, url)).toHaveProperty('error');
    expect(await browser.evaluateInBackground('navigator.onLine')).toBe(false);
    await browser.killBackground();
    await browser.wakeBackground();
    expect(await browser.evaluateInBackground('navigator.onLine')).toBe(false);
    expect(await fetchInBackground(browser, url)).toHaveProperty('error');
    await browser.setOffline(false);
    expect(await fetchInBackground(browser, url)).toHaveProperty('status', 200);
  });

  it.runIf(kind === 'firefox')('says what it cannot do: be taken off line, open the real popup', async () => {
    await expect(browser.setOffline(true)).rejects.toThrow('Chromium');
    const tab = await browser.page();
    await expect(browser.popup(tab)).rejects.toThrow('extensionPage');
    await tab.close();
  });
});

describe.each(KINDS)('%s with a profile that stays', (kind) => {
  it('finds the storage of the last time, and opens dark when told to', async () => {
    const profileDir = await mkdtemp(join(tmpdir(), 'uptally-profile-'));
    try {
      for (const time of [1, 2]) {
        const browser = await openBrowser({ kind, extension: EXTENSION, profileDir, colorScheme: 'dark' });
        try {
          await browser.wakeBackground();
          await expectCount(browser, 'starts', time);
          const page = await browser.extensionPage('popup.html');
          expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
        } finally {
          await browser.close();
        }
      }
    } finally {
      await rm(profileDir, { recursive: true, force: true });
    }
  });
});

describe('chromium with one window', () => {
  it('opens the real popup over a tab, and its own prompt closes it', async () => {
    const browser = await openBrowser({ kind: 'chromium', extension: EXTENSION });
    try {
      const tab = await browser.page();
      const popup = await browser.popup(tab);
      await popup.waitForSelector('#ask');
      // The prompt may close it before the button of the mouse is up again.
      await popup.click('#ask').catch(() => undefined);
      await waitFor(() => popup.isClosed(), { what: 'the prompt to close the popup' });
      await browser.grantAfterClosing(popup, '*://shop.test/*');
      expect(await origins(browser)).toEqual(['*://shop.test/*']);
      await expectCount(browser, 'added:*://shop.test/*', 1);
    } finally {
      await browser.close();
    }
  });
});

async function answerOf(page: Page): Promise<unknown> {
  return await page.evaluate("document.querySelector('#answer').value");
}

async function origins(browser: BrowserUnderTest): Promise<unknown> {
  return await browser.evaluateInExtensionPage('chrome.permissions.getAll().then((all) => all.origins)');
}

async function counted(browser: BrowserUnderTest, name: string): Promise<number> {
  const key = JSON.stringify(name);
  const text = `chrome.storage.local.get(${key}).then((stored) => stored[${key}] ?? 0)`;
  return Number(await browser.evaluateInExtensionPage(text));
}

async function expectCount(browser: BrowserUnderTest, name: string, count: number): Promise<void> {
  await expect.poll(() => counted(browser, name), { timeout: 10_000 }).toBe(count);
}

async function send(browser: BrowserUnderTest, message: object): Promise<unknown> {
  return await browser.evaluateInExtensionPage(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
}

function fetchInBackground(browser: BrowserUnderTest, url: string): Promise<unknown> {
  return send(browser, { do: 'fetch', url });
}
