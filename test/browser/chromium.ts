// The stock Chromium with the extension, over the DevTools protocol.
// Promise: what is killed is gone when the promise resolves; what is woken runs.
// Not here: the meaning of each method (browser.ts), the facts behind the tricks (README.md).

import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { chromiumPath } from '../../scripts/browsers.ts';
import type { Badge, BrowserOptions, BrowserUnderTest, Code, ColorScheme } from './browser.ts';
import { chromiumFlags } from './chromium-flags.ts';
import { connectWorker, watchWorker } from './chromium-worker.ts';
import { BADGE, expressionOf, IS_READY, parsed, takePicture } from './evaluation.ts';
import { waitFor } from './wait.ts';

/** Everything that changes while the browser is open. */
interface State {
  readonly browser: Browser;
  readonly id: string | null;
  readonly errors: string[];
  /** Settled once a target is listened to and its network is as asked. */
  readonly watched: WeakMap<Target, Promise<void>>;
  readonly offline: { on: boolean };
  readonly scheme: { name: ColorScheme };
  /** Workers that ended: Puppeteer may be told of it later, or never. */
  readonly gone: WeakSet<Target>;
  /** A document of the extension without a script: its APIs, and nothing of the product. */
  inert: Promise<Page> | null;
  /** chrome://extensions, where permissions can be given. */
  settings: Promise<Page> | null;
}

export async function openChromium(options: BrowserOptions): Promise<BrowserUnderTest> {
  const browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    pipe: true,
    enableExtensions: true,
    headless: true,
    args: chromiumFlags(options),
    ...(options.profileDir === undefined ? {} : { userDataDir: options.profileDir }),
  });
  const errors: string[] = [];
  const offline = { on: false };
  const watched = new WeakMap<Target, Promise<void>>();
  browser.on('targetcreated', (target) => {
    watched.set(target, watchWorker(target, errors, offline).catch(unlessAlive(browser, target)));
  });
  try {
    const id = options.extension === undefined ? null : await browser.installExtension(options.extension);
    const scheme = { name: options.colorScheme ?? 'light' };
    return control({
      browser,
      id,
      errors,
      watched,
      offline,
      scheme,
      gone: new WeakSet(),
      inert: null,
      settings: null,
    });
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** A worker may be gone before its first command is answered. */
function unlessAlive(browser: Browser, target: Target): (error: unknown) => void {
  return (error) => {
    if (browser.targets().includes(target)) throw error;
  };
}

function control(state: State): BrowserUnderTest {
  return {
    kind: 'chromium',
    extensionOrigin: state.id === null ? '' : originOf(state),
    page: (url) => openPage(state, url, 'tab'),
    extensionPage: async (path) => ready(await openPage(state, `${originOf(state)}/${path}`, 'window')),
    popup: async (page) => ready(await popup(state, page)),
    badge: () => inInertPage<[], Badge>(state, BADGE, []),
    grant: (pattern) => inSettings(state, 'addHostPermission', pattern),
    refuse,
    grantAfterClosing: (page, pattern) => grantAfterClosing(state, page, pattern),
    revoke: (pattern) => inSettings(state, 'removeHostPermission', pattern),
    killBackground: () => kill(state),
    reloadExtension: () => reloadExtension(state),
    isBackgroundAlive: () => isAlive(state),
    wakeBackground: async () => void (await wake(state)),
    fireAlarm: (name) => fireAlarm(state, name),
    evaluateInBackground: async (code, ...args) => parsed(await inWorker(state, expressionOf(code, args))),
    evaluateInExtensionPage: (code, ...args) => inInertPage(state, code, args),
    backgroundErrors: async () => [...state.errors],
    noticeService: null,
    setOffline: (on) => setOffline(state, on),
    setColorScheme: (scheme) => setColorScheme(state, scheme),
    screenshot: takePicture,
    close: () => state.browser.close(),
  };
}

function originOf(state: State): string {
  if (state.id === null) throw new Error('Expected an extension: give openBrowser its folder as `extension`');
  return `chrome-extension://${state.id}`;
}

async function openPage(state: State, url: string | undefined, type: 'tab' | 'window'): Promise<Page> {
  const page = await state.browser.newPage({ type });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: state.scheme.name }]);
  if (state.offline.on) await page.setOfflineMode(true);
  if (url !== undefined) await page.goto(url);
  return page;
}

/** The popup shows something before it can answer. */
async function ready(page: Page): Promise<Page> {
  const answers = async () =>
    (await page.evaluate(`document.readyState !== 'loading' && ${IS_READY}`)) === true;
  await waitFor(answers, { what: 'the page to answer' });
  return page;
}

async function popup(state: State, page: Page): Promise<Page> {
  const origin = originOf(state);
  const extension = (await state.browser.extensions()).get(state.id ?? '');
  if (extension === undefined) throw new Error('Chromium does not know the extension any more');
  await page.bringToFront();
  const before = new Set(state.browser.targets());
  await extension.triggerAction(page);
  const target = await state.browser.waitForTarget(
    (found) =>
      !before.has(found) && found.type() !== 'service_worker' && found.url().startsWith(`${origin}/`),
  );
  return await target.asPage();
}

async function inertPage(state: State): Promise<Page> {
  state.inert ??= openPage(state, `${originOf(state)}/manifest.json`, 'tab');
  return await state.inert;
}

async function inInertPage<P extends readonly unknown[], R>(
  state: State,
  code: Code<P, R>,
  args: P,
): Promise<R> {
  const page = await inertPage(state);
  return parsed<R>(await page.evaluate(expressionOf(code, args)));
}

function inSettings(state: State, method: string, pattern: string): Promise<void> {
  return toDeveloper(state, `${method}(${JSON.stringify([state.id, pattern]).slice(1, -1)})`);
}

async function toDeveloper(state: State, call: string): Promise<void> {
  state.settings ??= openPage(state, 'chrome://extensions/', 'tab');
  const page = await state.settings;
  await page.evaluate(`chrome.developerPrivate.${call}`);
}

/** A prompt stands over the oldest window and ends as refused when that closes, which it does once it is empty. */
const EMPTY_OLDEST_WINDOW = `(async () => {
  const windows = await chrome.windows.getAll({ populate: true });
  const [oldest] = windows.sort((one, other) => one.id - other.id);
  const [first, ...others] = oldest.tabs.map((tab) => tab.id);
  const fresh = await chrome.windows.create({ tabId: first });
  if (others.length > 0) await chrome.tabs.move(others, { windowId: fresh.id, index: -1 });
})()`;

async function refuse(page: Page, settled: () => Promise<boolean>): Promise<void> {
  const refusal = async () => {
    if (await settled()) return true;
    await page.evaluate(EMPTY_OLDEST_WINDOW);
    return await settled();
  };
  await waitFor(refusal, { what: 'the page to learn of the refusal', everyMs: 250 });
}

/** The pattern is on record as granted, so this request, made by an inert page, is answered without a prompt. */
async function grantAfterClosing(state: State, page: Page, pattern: string): Promise<void> {
  const inert = await inertPage(state);
  if (!page.isClosed()) await page.close();
  await inSettings(state, 'addHostPermission', pattern);
  const origins = JSON.stringify([pattern]);
  const granted = await inert.evaluate(`chrome.permissions.request({ origins: ${origins} })`);
  if (granted !== true) throw new Error(`Chromium did not grant ${pattern}`);
}

/** Without the developer's mode it would be switched off for good. For a moment its addresses lead nowhere. */
async function reloadExtension(state: State): Promise<void> {
  await toDeveloper(state, 'updateProfileConfiguration({ inDeveloperMode: true })');
  const inert = await inertPage(state);
  const worker = workerTarget(state);
  if (worker !== undefined) state.gone.add(worker);
  await inert.evaluate('void setTimeout(() => chrome.runtime.reload())');
  await waitFor(() => inert.isClosed(), { what: 'the pages of the extension to be closed' });
  const back = async () => {
    state.inert = null;
    await inertPage(state);
    return true;
  };
  await waitFor(back, { what: 'the extension to be back' });
}

function workerTarget(state: State): Target | undefined {
  return workerTargets(state).find((target) => !state.gone.has(target));
}

function workerTargets(state: State): readonly Target[] {
  const origin = originOf(state);
  return state.browser
    .targets()
    .filter((target) => target.type() === 'service_worker' && target.url().startsWith(origin));
}

/** A worker that is starting ignores the order to end, so it is repeated; another may have been woken by then. */
async function kill(state: State): Promise<void> {
  const known = workerTargets(state);
  const worker = await workerTarget(state)?.worker();
  const session = await state.browser.target().createCDPSession();
  const running = async () => (await session.send('Target.getTargets')).targetInfos.filter(isWorker(state));
  const condemned = new Set((await running()).map(({ targetId }) => targetId));
  await worker?.close().catch(() => undefined);
  const gone = async () => {
    const left = (await running()).filter(({ targetId }) => condemned.has(targetId));
    await Promise.all(left.map(({ targetId }) => session.send('Target.closeTarget', { targetId })));
    return left.length === 0;
  };
  await waitFor(gone, { what: 'the service worker to be gone' });
  for (const target of known) state.gone.add(target);
  await session.detach();
}

/** As the browser itself says. */
async function isAlive(state: State): Promise<boolean> {
  const session = await state.browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  return targetInfos.some(isWorker(state));
}

function isWorker(state: State): (info: { type: string; url: string }) => boolean {
  const origin = originOf(state);
  return ({ type, url }) => type === 'service_worker' && url.startsWith(origin);
}

async function wake(state: State): Promise<Target> {
  const running = workerTarget(state) ?? (await startWorker(state));
  await state.watched.get(running);
  return running;
}

async function startWorker(state: State): Promise<Target> {
  const session = await (await inertPage(state)).createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.startWorker', { scopeURL: `${originOf(state)}/` });
  const target = await waitFor(() => workerTarget(state), { what: 'the service worker to run' });
  await session.detach();
  return target;
}

async function inWorker(state: State, expression: string): Promise<unknown> {
  const worker = await (await wake(state)).worker();
  if (worker === null) throw new Error('Chromium gave no handle on the service worker');
  return await worker.evaluate(expression);
}

async function fireAlarm(state: State, name: string): Promise<void> {
  const alarm = `{ name: ${JSON.stringify(name)}, scheduledTime: Date.now() }`;
  await inWorker(state, `void chrome.alarms.onAlarm.dispatch(${alarm})`);
}

async function setOffline(state: State, on: boolean): Promise<void> {
  state.offline.on = on;
  const pages = await state.browser.pages();
  await Promise.all(pages.map((page) => page.setOfflineMode(on)));
  if (state.id === null) return;
  const worker = await workerTarget(state)?.worker();
  if (worker) await connectWorker(worker, !on);
}

async function setColorScheme(state: State, scheme: ColorScheme): Promise<void> {
  state.scheme.name = scheme;
  const features = [{ name: 'prefers-color-scheme', value: scheme }];
  const pages = await state.browser.pages();
  await Promise.all(pages.map((page) => page.emulateMediaFeatures(features)));
}
