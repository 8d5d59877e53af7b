// The stock Firefox with the extension, over WebDriver BiDi and its privileged scope.
// Promise: what is killed is gone when the promise resolves; what is woken runs.
// Not here: the meaning of each method (browser.ts), the facts behind the tricks (README.md).

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import * as v from 'valibot';
import { firefoxPath } from '../../scripts/browsers.ts';
import type { Badge, BrowserOptions, BrowserUnderTest, Code, ColorScheme } from './browser.ts';
import { BADGE, expressionOf, IS_READY, parsed, takePicture } from './evaluation.ts';
import { NOTICE_SERVICE, noticeService } from './firefox-notices.ts';
import { type FirefoxScope, privilegedScope } from './firefox-scope.ts';
import { waitFor } from './wait.ts';

/** The address of the extension's pages; Firefox would draw one by lot for each profile. */
const UUID = '5b1f3c52-7a0e-4c55-9d0b-2f6f1e8d4a77';
const ORIGIN = `moz-extension://${UUID}`;
const SCHEME_PREFERENCE = 'layout.css.prefers-color-scheme.content-override';
const SCHEME_VALUES = { dark: 0, light: 1 } as const satisfies Record<ColorScheme, number>;

const MANIFEST = v.object({
  browser_specific_settings: v.object({ gecko: v.object({ id: v.string() }) }),
});

interface State {
  readonly browser: Browser;
  readonly scope: FirefoxScope;
  readonly addonId: string | null;
  /** A document of the extension without a script: its APIs, and nothing of the product. */
  inert: Promise<Page> | null;
}

export async function openFirefox(wanted: BrowserOptions): Promise<BrowserUnderTest> {
  const options = {
    ...wanted,
    ...(wanted.extension !== undefined && { extension: ownBuild(wanted.extension) }),
  };
  const addonId = options.extension === undefined ? null : await addonIdOf(options.extension);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(options, addonId),
    ...(options.profileDir === undefined ? {} : { userDataDir: options.profileDir }),
  });
  try {
    const scope = await privilegedScope(browser, addonId);
    await scope.privileged(LISTEN);
    await scope.privileged(NOTICE_SERVICE);
    if (options.extension !== undefined) await browser.installExtension(options.extension);
    return control({ browser, scope, addonId, inert: null });
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** The build for Firefox lies beside the one for Chromium. */
function ownBuild(folder: string): string {
  const beside = `${folder}-firefox`;
  return existsSync(beside) ? beside : folder;
}

async function addonIdOf(folder: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  return v.parse(MANIFEST, manifest).browser_specific_settings.gecko.id;
}

function preferences(options: BrowserOptions, addonId: string | null): Record<string, unknown> {
  return {
    'network.dns.localDomains': (options.hosts ?? []).join(','),
    [SCHEME_PREFERENCE]: SCHEME_VALUES[options.colorScheme ?? 'light'],
    'extensions.webextOptionalPermissionPrompts': true,
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    ...(addonId === null ? {} : { 'extensions.webextensions.uuids': JSON.stringify({ [addonId]: UUID }) }),
  };
}

/** Takes the place of the permission prompt, and keeps what the extension's code threw. */
const LISTEN = `(() => {
  const { ExtensionsUI } = ChromeUtils.importESModule('resource:///modules/ExtensionsUI.sys.mjs');
  const topic = 'webextension-optional-permission-prompt';
  const driver = { errors: [], granted: new Set(), prompts: [] };
  globalThis.uptallyDriver = driver;
  Services.obs.removeObserver(ExtensionsUI, topic);
  Services.obs.addObserver({ observe({ wrappedJSObject: prompt }) {
    const { origins } = prompt.permissions;
    if (origins.every((origin) => driver.granted.has(origin))) prompt.resolve(true);
    else driver.prompts.push(prompt);
  } }, topic);
  Services.console.registerListener({ observe(message) {
    if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
    if (/^Promise \\w+ \\w+ context/.test(message.errorMessage)) return; // An answer to a page that was killed.
    if (message.sourceName?.startsWith('${ORIGIN}/')) driver.errors.push(message.errorMessage);
  } });
  return 'listening';
})()`;

function control(state: State): BrowserUnderTest {
  const { privileged } = state.scope;
  return {
    kind: 'firefox',
    extensionOrigin: state.addonId === null ? '' : ORIGIN,
    page: (url) => openPage(state, url),
    extensionPage: (path) => openExtensionPage(state, path),
    popup: async () => {
      throw new Error(
        "Firefox's real popup cannot be driven: open extensionPage('popup.html'), or use Chromium",
      );
    },
    badge: () => inInertPage<[], Badge>(state, BADGE, []),
    grant: async (pattern) =>
      void (await privileged(`(uptallyDriver.granted.add(${JSON.stringify(pattern)}), 'granted')`)),
    refuse: (_page, settled) => refuse(state, settled),
    grantAfterClosing: (page) => grantAfterClosing(state, page),
    revoke: (pattern) => revoke(state, pattern),
    killBackground: () => kill(state),
    reloadExtension: () => reloadExtension(state),
    isBackgroundAlive: async () => (await backgroundState(state)) !== 'stopped',
    wakeBackground: () => wake(state),
    fireAlarm: (name) => fireAlarm(state, name),
    evaluateInBackground: async (code, ...args) => {
      await wake(state);
      return parsed(await state.scope.background(expressionOf(code, args)));
    },
    evaluateInExtensionPage: (code, ...args) => inInertPage(state, code, args),
    noticeService: state.addonId === null ? null : noticeService(privileged, extensionIn(state)),
    backgroundErrors: async () => parsed(await privileged('JSON.stringify(uptallyDriver.errors)')),
    setOffline: async () => {
      throw new Error('Firefox cannot be taken off line for loopback addresses: test this in Chromium');
    },
    setColorScheme: async (scheme) => void (await privileged(schemeExpression(scheme))),
    screenshot: takePicture,
    close: () => state.browser.close(),
  };
}

function schemeExpression(scheme: ColorScheme): string {
  return `(Services.prefs.setIntPref('${SCHEME_PREFERENCE}', ${SCHEME_VALUES[scheme]}), 'set')`;
}

/** The extension inside the privileged scope, as a source text. */
function extensionIn(state: State): string {
  if (state.addonId === null) {
    throw new Error('Expected an extension: give openBrowser its folder as `extension`');
  }
  return `WebExtensionPolicy.getByID(${JSON.stringify(state.addonId)}).extension`;
}

async function openPage(state: State, url: string | undefined): Promise<Page> {
  const page = await state.browser.newPage();
  if (url !== undefined) await page.goto(url);
  return page;
}

/** Firefox never says that a page of an extension has loaded: with `waitUntil` it would wait for ever. */
async function openExtensionPage(state: State, path: string): Promise<Page> {
  extensionIn(state);
  const page = await state.browser.newPage();
  await page.goto(`${ORIGIN}/${path}`, { waitUntil: [] });
  const loaded = `location.origin === '${ORIGIN}' && document.readyState === 'complete' && !!globalThis.browser && ${IS_READY}`;
  await waitFor(async () => (await page.evaluate(loaded)) === true, { what: `${path} to load in Firefox` });
  return page;
}

async function inInertPage<P extends readonly unknown[], R>(
  state: State,
  code: Code<P, R>,
  args: P,
): Promise<R> {
  state.inert ??= openExtensionPage(state, 'manifest.json');
  const page = await state.inert;
  return parsed<R>(await page.evaluate(expressionOf(code, args)));
}

async function answerPrompt(state: State, yes: boolean): Promise<void> {
  await state.scope.privileged(`(uptallyDriver.prompts.shift().resolve(${yes}), 'answered')`);
}

async function waitForPrompt(state: State): Promise<void> {
  const asked = async () =>
    (await state.scope.privileged('String(uptallyDriver.prompts.length > 0)')) === 'true';
  await waitFor(asked, { what: 'the extension to ask for a permission' });
}

async function refuse(state: State, settled: () => Promise<boolean>): Promise<void> {
  await waitForPrompt(state);
  await answerPrompt(state, false);
  await waitFor(settled, { what: 'the page to learn of the refusal' });
}

async function grantAfterClosing(state: State, page: Page): Promise<void> {
  await waitForPrompt(state);
  await page.close();
  await answerPrompt(state, true);
}

async function revoke(state: State, pattern: string): Promise<void> {
  const text = JSON.stringify(pattern);
  await state.scope.privileged(`(uptallyDriver.granted.delete(${text}), 'revoked')`);
  await inInertPage(state, `browser.permissions.remove({ origins: [${text}] })`, []);
}

async function backgroundState(state: State): Promise<string> {
  return await state.scope.privileged(`String(${extensionIn(state)}.backgroundState)`);
}

/** An event that arrives while the page is being suspended saves it, so the order is repeated for this one page. */
async function kill(state: State): Promise<void> {
  const extension = extensionIn(state);
  const start = `(async () => {
    if (${extension}.backgroundState === 'stopped') return 'none';
    await ${extension}.wakeupBackground();
    uptallyDriver.condemned = ${extension}.backgroundContext;
    return 'running';
  })()`;
  if ((await state.scope.privileged(start)) === 'none') return;
  const end = `(async () => {
    const lives = () => ${extension}.backgroundState !== 'stopped' &&
      ${extension}.backgroundContext === uptallyDriver.condemned;
    const how = { disableResetIdleForTest: true, ignoreDevToolsAttached: true };
    if (lives()) await ${extension}.terminateBackground(how);
    return String(lives());
  })()`;
  const ended = async () => (await state.scope.privileged(end)) === 'false';
  await waitFor(ended, { what: 'the event page to be gone' });
}

/** Puppeteer is not told that the pages are closed: who asks them is. */
async function reloadExtension(state: State): Promise<void> {
  state.inert ??= openExtensionPage(state, 'manifest.json');
  const inert = await state.inert;
  await inert.evaluate('void setTimeout(() => browser.runtime.reload())');
  const isGone = () =>
    inert.evaluate('0').then(
      () => false,
      () => true,
    );
  await waitFor(isGone, { what: 'the pages of the extension to be closed' });
  state.inert = null;
  const ready = `String(WebExtensionPolicy.getByID('${state.addonId}')?.extension.backgroundState ?? 'gone')`;
  const back = async () => ['running', 'stopped'].includes(await state.scope.privileged(ready));
  await waitFor(back, { what: 'the extension to be back' });
}

async function wake(state: State): Promise<void> {
  await state.scope.privileged(
    `Promise.resolve(${extensionIn(state)}.wakeupBackground()).then(() => 'awake')`,
  );
  await waitFor(async () => (await backgroundState(state)) === 'running', { what: 'the event page to run' });
}

/** The alarms of Firefox live in its main process: whoever listens to them is called there. */
async function fireAlarm(state: State, name: string): Promise<void> {
  await state.scope.privileged(`(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const api = await ExtensionParent.apiManager.asyncGetAPI('alarms', ${extensionIn(state)});
    const data = { name: ${JSON.stringify(name)}, scheduledTime: Date.now() };
    for (const callback of api.callbacks) callback({ data });
    return 'fired';
  })()`);
}
