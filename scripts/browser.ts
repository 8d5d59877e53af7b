// npm run browser: opens the stock Chromium or Firefox with the built extension, in a profile of its own.
// Promise: the profile under .data/ keeps what was watched for the next time; ends when the browser is closed.
// Not here: where browsers lie (browsers.ts), the build (build.ts), the tests' browsers (test/browser).

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { FOLDER_OF } from '../extension/targets.ts';
import { chromiumPath, firefoxPath } from './browsers.ts';

const ROOT = join(import.meta.dirname, '..');
/** Fixed, so that the extension's pages and its history keep their address from one start to the next. */
const FIREFOX_UUID = '1f2f7a1e-6d0c-4f0e-9a43-5d7f0c1b2a47';

const wish = process.argv[2] ?? 'chromium';
if (wish !== 'chromium' && wish !== 'firefox') {
  console.error(`Expected chromium or firefox, got ${wish}. Example: npm run browser -- firefox`);
  process.exit(1);
}
const EXTENSION = join(ROOT, 'dist', FOLDER_OF[wish]);
const built = spawnSync(process.execPath, [join(ROOT, 'scripts/build.ts')], { cwd: ROOT, stdio: 'inherit' });
if (built.status !== 0 || !existsSync(join(EXTENSION, 'manifest.json'))) {
  console.error('There is no extension to load: the build did not make its manifest.json.');
  process.exit(1);
}
const headless = !hasDisplay();
if (headless)
  console.log('No display here (DISPLAY and WAYLAND_DISPLAY are unset): the browser runs unseen.');
try {
  const browser = await (wish === 'chromium' ? openChromium() : openFirefox());
  console.log('Close the browser, or press Ctrl-C, to end.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void browser.close());
  browser.on('disconnected', () => process.exit(0));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function openChromium(): Promise<Browser> {
  const browser = await launch({
    executablePath: chromiumPath(),
    userDataDir: profile('chromium'),
    pipe: true,
    enableExtensions: true,
    headless,
    defaultViewport: null,
    args: ['--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const id = await browser.installExtension(EXTENSION);
  const page = await browser.newPage();
  await page.goto(popup(`chrome-extension://${id}`));
  return browser;
}

async function openFirefox(): Promise<Browser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    userDataDir: profile('firefox'),
    headless,
    defaultViewport: null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId()]: FIREFOX_UUID }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  });
  await browser.installExtension(EXTENSION);
  const page = await browser.newPage();
  // Firefox reports no load of an extension's page: waiting for one would never end.
  await page.goto(popup(`moz-extension://${FIREFOX_UUID}`), { waitUntil: [] });
  return browser;
}

/** Says where the popup is to be found, as a page too. */
function popup(origin: string): string {
  const address = `${origin}/popup.html`;
  console.log('The extension is loaded: its icon is in the toolbar, or behind the puzzle piece there.');
  console.log(`Its popup as a page: ${address}`);
  return address;
}

function profile(name: string): string {
  const folder = join(ROOT, '.data', `profile-${name}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function geckoId(): string {
  const manifest = JSON.parse(readFileSync(join(EXTENSION, 'manifest.json'), 'utf8'));
  return String(manifest.browser_specific_settings.gecko.id);
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
}
