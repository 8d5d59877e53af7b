// What a screen reader is given of every screen: each tree is committed, so that a change to it is seen and meant.

import { join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { bundle } from '../support/bundle.ts';
import { loadStates, seededStates } from '../support/seeded-states.ts';
import { expectTree } from '../support/trees.ts';
import { openStill } from '../support/visual-page.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const SCREENS = [
  { name: 'popup', path: 'popup.html', width: 400 },
  { name: 'panel', path: 'sidepanel.html', width: 320 },
  { name: 'overview', path: 'dashboard.html#/' },
  { name: 'endpoint', path: 'dashboard.html#/endpoint/checkout-api' },
  { name: 'errors', path: 'dashboard.html#/errors' },
  { name: 'outages', path: 'dashboard.html#/outages' },
  { name: 'alerts', path: 'dashboard.html#/alerts' },
  { name: 'log', path: 'dashboard.html#/log' },
  { name: 'worth', path: 'dashboard.html#/worth' },
  { name: 'settings', path: 'dashboard.html#/settings' },
  { name: 'backup', path: 'dashboard.html#/backup' },
  { name: 'storage', path: 'dashboard.html#/storage' },
  { name: 'add', path: 'dashboard.html#/add' },
] as const satisfies readonly { readonly name: string; readonly path: string; readonly width?: number }[];

let browser: BrowserUnderTest;

beforeAll(async () => {
  const extension = join(import.meta.dirname, '../../dist/extension');
  browser = await openBrowser({ kind: 'chromium', extension, pictures: true });
  await loadStates(browser, seededStates(NOW, true));
  const decisions = await bundle(new URL('../support/seeded-decisions.ts', import.meta.url), 'seeding');
  const ids = JSON.stringify(['checkout-api', 'search', 'website']);
  await browser.evaluateInExtensionPage(
    `(async () => { ${decisions}; await seeding.seedDecisions(${NOW}, ${ids}); })()`,
  );
});

afterAll(() => browser?.close());

test.each(SCREENS)('$name reads as accepted', async (screen) => {
  // The background sets its alarm at every start, and its clock is not the page's.
  await browser.evaluateInExtensionPage('chrome.alarms.clearAll()');
  const width = 'width' in screen ? screen.width : 1_100;
  const page = await openStill(browser, `${browser.extensionOrigin}/${screen.path}`, { now: NOW, width });
  await expectTree(page, screen.name);
  await page.close();
});
