// The pictures of the stores' pages, 1280 × 800: the popup over a page, an endpoint, the errors.
// Promise: the screens as they are built, over an invented history of one moment; the same at every run on one machine.
// Not here: the pictures of the README (pictures.ts), what the stores are told (docs/store/listing.md).

import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openBrowser } from './browser/browser.ts';
import { loadStates, seededStates } from './support/seeded-states.ts';
import { openStill, settle } from './support/visual-page.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'docs/store');
const NOW = Date.UTC(2026, 10, 23, 12);
const ZONE = 'Europe/Zurich';
const SIZE = { width: 1_280, height: 800 } as const;
/** Popups are no higher. */
const POPUP = { width: 400, height: 600 } as const;

// `--built`: of what lies in dist already.
if (!process.argv.includes('--built')) {
  execFileSync(process.execPath, [join(ROOT, 'scripts/build.ts')], { stdio: 'inherit' });
}
mkdirSync(FOLDER, { recursive: true });
const browser = await openBrowser({ kind: 'chromium', extension: join(ROOT, 'dist/extension') });
try {
  await loadStates(browser, seededStates(NOW, true));
  // A history that was exported lately asks for nothing.
  await browser.evaluateInExtensionPage(
    `chrome.storage.local.set({ exported: { at: ${NOW}, putOffAt: null } })`,
  );
  const popup = await open('popup.html', '.row', POPUP);
  // What it says of the page that one is on: here it is a tab of its own.
  await popup.evaluate(() => document.querySelector('.here')?.remove());
  const card = await popup.screenshot({ encoding: 'base64' });
  const page = await browser.page();
  await page.setViewport(SIZE);
  await page.setContent(shopWith(card));
  await take(page, 'popup');
  await take(await open('dashboard.html#/endpoint/checkout-api', '.chart canvas', SIZE), 'endpoint');
  await take(await open('dashboard.html#/errors', '.error:nth-of-type(8)', SIZE), 'errors');
} finally {
  await browser.close();
}

async function open(path: string, ready: string, size: typeof SIZE | typeof POPUP): Promise<Page> {
  // The background sets its alarm at every start, and its clock is not the page's.
  await browser.evaluateInExtensionPage('chrome.alarms.clearAll()');
  const page = await openStill(browser, `${browser.extensionOrigin}/${path}`, { now: NOW, zone: ZONE });
  await page.setViewport(size);
  await page.waitForSelector(ready);
  await settle(page);
  return page;
}

async function take(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await settle(page);
  const file = join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file });
  console.log(file);
}

/** A shop that does not exist, with the popup where the browser opens it. @param card PNG as Base64 */
function shopWith(card: string): string {
  const goods = '<li><i></i><b></b><s></s></li>'.repeat(8);
  return `<!doctype html><html lang="en"><title>Shop</title><style>
    body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: #3a4450; background: #f4f6f8; }
    header { display: flex; gap: 32px; padding: 22px 48px; background: #fff; border-bottom: 1px solid #e2e6ea; }
    h1 { margin: 0; font-size: 20px; } h2 { margin: 32px 48px 16px; font-size: 26px; }
    ul { display: grid; grid-template-columns: repeat(4, 1fr); gap: 24px; margin: 0 48px; padding: 0; list-style: none; }
    li { background: #fff; border: 1px solid #e2e6ea; padding: 16px; }
    i, b, s { display: block; background: #e2e6ea; } i { height: 150px; }
    b { height: 12px; margin-top: 16px; width: 70%; } s { height: 12px; margin-top: 8px; width: 40%; }
    img { position: fixed; top: 8px; right: 24px; width: 400px; border: 1px solid #c4cad0; border-radius: 8px; }
  </style><header><h1>Example Shop</h1><span>Goods</span><span>Orders</span><span>Help</span></header>
  <h2>New this week</h2><ul>${goods}</ul><img alt="" src="data:image/png;base64,${card}"></html>`;
}
