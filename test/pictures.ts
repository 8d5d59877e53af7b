// The pictures of the README: popup and status page, light and dark, of checks sent in this very run.
// Promise: nothing is drawn that was not measured; the demonstration is played until something is down.
// Not here: the demonstration (prober/demo.ts), how a browser is driven (test/browser).

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { demoConfig, startDemo } from '../prober/demo.ts';
import { serializeConfig } from '../shared/config/serialize.ts';
import { MINUTE_MS } from '../shared/core/instant.ts';
import { type BrowserUnderTest, type ColorScheme, openBrowser } from './browser/browser.ts';
import { waitFor } from './browser/wait.ts';
import { addAddress, rowOf } from './e2e/extension-popup.ts';
import { probers } from './support/prober-process.ts';

const ROOT = join(import.meta.dirname, '..');
const PICTURES = join(ROOT, 'docs/pictures');
const POPUP_WIDTH = 400;
const PAGE_WIDTH = 760;
/** The moment of the play that is shown: its search has failed and recovered, its checkout hangs. */
const SHOWN_PLAY_MS = 97_000;
/** After so many milliseconds all acts of the play begin together again. */
const PLAY_MS = 960_000;
/** Longer than this is measured; shown just after a full minute, for figures speak of full minutes. */
const MEASURED_MS = 120_000;
const AFTER_MINUTE_MS = 5_000;
const CHECK_EVERY_MS = 5_000;

// `--built`: of what lies in dist already.
if (!process.argv.includes('--built')) {
  execFileSync(process.execPath, [join(ROOT, 'scripts/build.ts')], { stdio: 'inherit' });
}
mkdirSync(PICTURES, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'uptally-pictures-'));
const begunMs = Date.now();
const shownAtMs = Math.ceil((begunMs + MEASURED_MS) / MINUTE_MS) * MINUTE_MS + AFTER_MINUTE_MS;
const elapsedMs = () => PLAY_MS + SHOWN_PLAY_MS - (shownAtMs - Date.now());
const demo = await startDemo({ elapsedMs, port: 0, signal: new AbortController().signal });
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const config = { ...demoConfig(demo.url, zone), title: 'Example' };
writeFileSync(join(folder, 'uptally.json'), serializeConfig(config));
const args = ['--config', join(folder, 'uptally.json'), '--data', folder];
const { serve, stopAll } = probers();
const [prober, browser] = await Promise.all([
  serve(args, folder),
  openBrowser({ kind: 'chromium', extension: join(ROOT, 'dist/extension') }),
]);
try {
  const popup = await watchInBrowser(browser);
  const page = await browser.page(`${prober.origin}/`);
  console.log(`Measuring for ${Math.round((shownAtMs - begunMs) / 1_000)} s …`);
  await measure(browser);
  await rowOf(popup, 'down');
  await popup.close();
  const site = await browser.page(`${demo.url}/shop`);
  for (const scheme of ['light', 'dark'] as const) {
    await browser.setColorScheme(scheme);
    // The real one, over the page that it speaks of.
    await site.bringToFront();
    const real = await browser.popup(site);
    await real.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await real.waitForSelector('.row');
    const height = await real.evaluate(() => innerHeight);
    const clip = { x: 0, y: 0, width: POPUP_WIDTH, height };
    await real.screenshot({ path: join(PICTURES, `popup-${scheme}.png`), clip });
    await page.bringToFront();
    await take(page, `page-${scheme}`, PAGE_WIDTH, scheme);
  }
} finally {
  await Promise.all([browser.close(), stopAll(), demo.close()]);
  rmSync(folder, { recursive: true, force: true });
}
console.log('Pictures in docs/pictures.');

/** Adds each endpoint by the popup's form, then gives it the names and limits of the config. */
async function watchInBrowser(chromium: BrowserUnderTest): Promise<Page> {
  await chromium.grant('*://127.0.0.1/*');
  const popup = await chromium.extensionPage('popup.html');
  for (const { url, name } of config.endpoints) {
    await addAddress(popup, url);
    const path = new URL(url).pathname.slice(1);
    await popup.waitForSelector(`.row[data-endpoint*="${path}"]`);
    const id = await popup.$eval(`.row[data-endpoint*="${path}"]`, (node) =>
      node.getAttribute('data-endpoint'),
    );
    await send(chromium, {
      do: 'edit',
      id,
      endpoint: { name, url, interval: '30s', timeout: '3s', expect: { latency: '700ms' } },
    });
  }
  return popup;
}

/** Has everything checked every few seconds until the play is where it is to be shown. */
async function measure(chromium: BrowserUnderTest): Promise<void> {
  let next = 0;
  await waitFor(
    async () => {
      const now = Date.now();
      if (now < next) return false;
      next = now + CHECK_EVERY_MS;
      await send(chromium, { do: 'check', id: null });
      return now >= shownAtMs - CHECK_EVERY_MS;
    },
    { what: 'the moment of the pictures', timeoutMs: 2 * (shownAtMs - begunMs), everyMs: 200 },
  );
}

function send(chromium: BrowserUnderTest, message: object): Promise<unknown> {
  return chromium.evaluateInExtensionPage(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
}

async function take(page: Page, name: string, width: number, scheme: ColorScheme): Promise<void> {
  await page.setViewport({ width, height: 400, deviceScaleFactor: 2 });
  await page.waitForFunction(
    'document.querySelector("uptally-status")?.shadowRoot?.querySelector("[data-figure]") !== null',
  );
  await page.waitForFunction(`matchMedia('(prefers-color-scheme: ${scheme})').matches`);
  const height = await page.evaluate(() => Math.ceil(document.documentElement.scrollHeight));
  const file = join(PICTURES, `${name}.png`);
  await browser.screenshot(page, file, { width, height: Math.min(height, 1_200), deviceScaleFactor: 2 });
  console.log(file);
}
