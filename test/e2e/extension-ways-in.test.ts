// The ways in: context menu, address bar, keys and the panel at the side, each as the browser itself offers it.

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { type Evaluate, privilegedScope } from '../browser/firefox-scope.ts';
import { waitFor } from '../browser/wait.ts';
import { type Chaos, startChaos } from '../servers/chaos.ts';
import { addAddress, press, rowOf } from './extension-popup.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/extension');
const HOSTS = ['shop.test', 'other.test'];

let browser: BrowserUnderTest;
let chaos: Chaos;
let site: Page;

afterAll(async () => {
  await Promise.all([browser?.close(), chaos?.close()]);
});

/** As the watch list names it. */
function shopId(): string {
  return `shop-test-${chaos.port}`;
}

async function open(kind: 'chromium' | 'firefox'): Promise<void> {
  [browser, chaos] = await Promise.all([
    openBrowser({ kind, extension: EXTENSION, hosts: HOSTS }),
    startChaos(),
  ]);
  await browser.grant('*://shop.test/*');
}

// No driver reaches Chromium's own menu and address bar: their events are sent from inside the worker.
describe('in chromium', () => {
  beforeAll(async () => {
    await open('chromium');
    site = await browser.page(`http://shop.test:${chaos.port}/`);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), chaos.close()]);
  });

  test('where the browser will not ask, the click leads to a page that does', async () => {
    const url = `http://shop.test:${chaos.port}/deep?a=1`;
    await browser.evaluateInBackground(
      `void chrome.contextMenus.onClicked.dispatch({ menuItemId: 'monitor-page', pageUrl: ${JSON.stringify(url)} }, { incognito: false, windowId: 1 })`,
    );
    const page = await pageAt('dashboard.html#/add?');
    // A page that has just been found does not know its address yet.
    const carried = () => new URLSearchParams(page.url().split('?')[1]).get('url');
    expect(await waitFor(carried, { what: 'the address in the page’s own' })).toBe(url);
    await page.close();
  });

  test('the menu has a line for what is watched', async () => {
    const popup = await browser.extensionPage('popup.html');
    await addAddress(popup, `http://shop.test:${chaos.port}/`);
    await rowOf(popup, 'up');
    const renamed = `new Promise((done) => chrome.contextMenus.update('endpoint ${shopId()}', {}, () =>
      done(chrome.runtime.lastError?.message ?? 'there')))`;
    await waitFor(async () => (await browser.evaluateInBackground<[], string>(renamed)) === 'there', {
      what: 'the line of the shop',
    });
    await popup.close();
  });

  test('the address bar tells the state as one types, and Enter opens it', async () => {
    const offered = await browser.evaluateInBackground<[], { content: string; description: string }[]>(
      `new Promise((done) => chrome.omnibox.onInputChanged.dispatch('', done))`,
    );
    expect(offered).toEqual([
      { content: shopId(), description: expect.stringMatching(/^shop\.test.* · <match>Up since \d/) },
    ]);
    await browser.evaluateInBackground(
      `void chrome.omnibox.onInputEntered.dispatch('shop', 'newForegroundTab')`,
    );
    const page = await pageAt(`dashboard.html#/endpoint/${shopId()}`);
    await page.close();
  });

  test('a key has everything checked', async () => {
    const before = chaos.log.length;
    await browser.evaluateInBackground(`void chrome.commands.onCommand.dispatch('check-all')`);
    await waitFor(() => chaos.log.length > before, { what: 'a check' });
  });

  test('the panel opens from the popup, stays, and follows the page one is on', async () => {
    const popup = await browser.popup(site);
    await press(popup, 'footer button', 'Open at the side');
    const panel = await pageAt('sidepanel.html');
    await says(panel, '.here', 'shop.test');
    await says(panel, '.row .name', 'shop.test');
    const other = await browser.page(`http://other.test:${chaos.port}/`);
    await other.bringToFront();
    await says(panel, '.here', 'The browser shows a panel only the pages whose host you have allowed.');
    await site.bringToFront();
    await says(panel, '.here .say', 'Works for you');
  });

  test('nothing broke in the background', async () => {
    expect(await browser.backgroundErrors()).toEqual([]);
  });
});

describe('in firefox', () => {
  let inFirefox: Evaluate;

  beforeAll(async () => {
    await open('firefox');
    site = await browser.page(`http://shop.test:${chaos.port}/`);
    ({ privileged: inFirefox } = await privilegedScope(site.browser(), null));
  });

  test('the menu of a page asks and watches in one click', async () => {
    const asked = () => chaos.log.filter(({ path }) => path === '/').length;
    const before = asked();
    await chooseFromMenu('Monitor this page');
    await waitFor(() => asked() > before, { what: 'the first check' });
  });

  test('from then on it says that the page is watched, and how it is', async () => {
    const labels = await waitFor(
      async () => {
        const found = await menuLabels();
        return found.some((label) => /^shop\.test.* is watched: Up since \d/.test(label)) && found;
      },
      { what: 'the line of the shop' },
    );
    expect(labels).toContain('Monitor this page');
  });

  test('the address bar tells the state as one types, and Enter opens it', async () => {
    const found = await waitFor(() => typed('up shop'), { what: 'a line of ours' });
    expect(found).toMatch(/shop\.test.* · Up since \d/);
    await inFirefox(`(gURLBar.handleCommand(new KeyboardEvent('keydown', { key: 'Enter' })), 'entered')`);
    const at = async () => await inFirefox('gBrowser.currentURI.spec');
    await waitFor(async () => (await at()).includes(`dashboard.html#/endpoint/${shopId()}`), {
      what: 'the page of the shop',
    });
  });

  test('a key has everything checked', async () => {
    const before = chaos.log.length;
    await inFirefox(
      `(WebExtensionPolicy.getByID('uptally@uptally.dev').extension.shortcuts.onCommand('check-all'), 'pressed')`,
    );
    await waitFor(() => chaos.log.length > before, { what: 'a check' });
  });

  test('the sidebar holds the popup’s content, and did not open by itself', async () => {
    expect(await inFirefox('String(SidebarController.isOpen)')).toBe('false');
    await inFirefox(`SidebarController.show('uptally_uptally_dev-sidebar-action').then(() => 'shown')`);
    const inside = `SidebarController.browser.contentDocument.getElementById('webext-panels-browser')?.currentURI.spec ?? ''`;
    await waitFor(async () => (await inFirefox(inside)).endsWith('/sidepanel.html'), {
      what: 'the panel in the sidebar',
    });
    const panel = await browser.extensionPage('sidepanel.html');
    await rowOf(panel, 'up');
  });

  test('nothing broke in the background', async () => {
    expect(await browser.backgroundErrors()).toEqual([]);
  });

  /** Opens the page's own menu by the right button. @returns the labels of our lines in it */
  async function menuLabels(): Promise<readonly string[]> {
    await openMenu();
    const labels: string[] = JSON.parse(
      await inFirefox(`JSON.stringify(${OUR_LINES}.map(({ label }) => label))`),
    );
    await inFirefox(`(document.getElementById('contentAreaContextMenu').hidePopup(), 'hidden')`);
    return labels;
  }

  async function chooseFromMenu(label: string): Promise<void> {
    await openMenu();
    await inFirefox(
      `(${OUR_LINES}.find((item) => item.label === ${JSON.stringify(label)}).doCommand(),
        document.getElementById('contentAreaContextMenu').hidePopup(), 'chosen')`,
    );
  }

  async function openMenu(): Promise<void> {
    await site.bringToFront();
    await site.mouse.click(200, 300, { button: 'right' });
    const isOpen = `String(document.getElementById('contentAreaContextMenu').state)`;
    await waitFor(async () => (await inFirefox(isOpen)) === 'open', { what: 'the menu of the page' });
  }

  async function typed(text: string): Promise<string | null> {
    await inFirefox(`(gURLBar.focus(), gURLBar.search(${JSON.stringify(text)}), 'typed')`);
    const lines = await inFirefox(`(async () => {
      await gURLBar.lastQueryContextPromise;
      const { results } = await gURLBar.lastQueryContextPromise;
      return JSON.stringify(results.filter(({ payload }) => payload.keyword === 'up').map(({ payload }) => payload.title ?? payload.content ?? ''));
    })()`);
    const all: string[] = JSON.parse(lines);
    return all.find((line) => line.includes('Up since')) ?? null;
  }
});

const OUR_LINES = `[...document.querySelectorAll('#contentAreaContextMenu [id^="uptally_uptally_dev-menuitem"]')]`;

async function pageAt(path: string): Promise<Page> {
  const target = await site
    .browser()
    .waitForTarget((found) => found.url().startsWith(`${browser.extensionOrigin}/${path}`), {
      timeout: 20_000,
    });
  return await target.asPage();
}

async function says(page: Page, selector: string, text: string): Promise<void> {
  const seen = async () => (await page.$(selector))?.evaluate((node) => node.textContent ?? '');
  await waitFor(async () => (await seen())?.includes(text) === true, {
    what: `${selector} to say ${text}`,
  }).catch(async (error: unknown) => {
    throw new Error(`${selector} says ${await seen()}`, { cause: error });
  });
}
