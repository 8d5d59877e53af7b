// Channels of the extension in real browsers: set up by the screen, tested, told of a server that is broken for real, once,
// also over a kill; what is secret is found nowhere else.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { type Chaos, ok, startChaos, status } from '../servers/chaos.ts';
import { startVendor, type VendorServer } from '../servers/vendor.ts';
import { RECEIVER_TOKEN, receiverVendor } from '../servers/vendors/receiver.ts';
import { exported } from './extension-files.ts';
import { addAddress, checkNow, press, rowOf } from './extension-popup.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/extension');
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];
const PATH = '/services/S3CRET-PATH-OF-THE-HOOK';
const ROW = '[data-channel="webhook"]';

/** What the background asks the browser to show is written down on its way. */
const LISTEN = `(() => {
  const { notifications } = globalThis.browser ?? chrome;
  if (globalThis.shownNotices !== undefined) return true;
  globalThis.shownNotices = [];
  const create = notifications.create.bind(notifications);
  notifications.create = (id, options) => {
    globalThis.shownNotices.push(options.title);
    return create(id, options);
  };
  return true;
})()`;

/** One rule, without quiet hours: whatever the time is, it tells the channel alone. */
function choosing(rule: string): string {
  return `(async () => {
    const { local } = (globalThis.browser ?? chrome).storage;
    const { config } = await local.get('config');
    const down = { failures: 2, of: 2, recovered: 2 };
    const rules = [{ name: '${rule}', when: { down }, priority: 'P1', channels: ['webhook'] }];
    await local.set({ config: { ...config, alerts: { rules } } });
    return true;
  })()`;
}

/** Everything that the extension keeps, but for the one database of secrets. */
const KEPT = `(async () => {
  const notes = await (globalThis.browser ?? chrome).storage.local.get(null);
  const records = [];
  for (const { name } of await indexedDB.databases()) {
    if (name === 'uptally-secrets') continue;
    const db = await new Promise((done) => { const ask = indexedDB.open(name); ask.onsuccess = () => done(ask.result); });
    for (const store of db.objectStoreNames) {
      const ask = db.transaction(store).objectStore(store).getAll();
      const all = await new Promise((done) => { ask.onsuccess = () => done(ask.result); });
      records.push(...all.map((each) => (each instanceof Uint8Array ? new TextDecoder().decode(each) : each)));
    }
    db.close();
  }
  return JSON.stringify([notes, records]);
})()`;

describe.each(KINDS)('in %s', (kind) => {
  let browser: BrowserUnderTest;
  let chaos: Chaos;
  let hook: VendorServer;
  let popup: Page;
  let page: Page;
  let folder: string;
  let tries = 0;
  const toldOf = (requests: VendorServer['taken'], kind: string, rule: string) =>
    requests.filter(({ body }) => body.includes(`"kind":"${kind}"`) && body.includes(`"rule":"${rule}"`));
  const told = (kind: string, rule: string) => toldOf(hook.taken, kind, rule);
  const tests = () => hook.taken.filter(({ body }) => body.includes('"kind":"test"'));
  const said = (selector: string) => page.$eval(selector, (node) => node.textContent ?? '');
  const shown = () => browser.evaluateInBackground<[], string[]>('globalThis.shownNotices ?? []');

  /** All is well, and a rule of its own holds for each try: whatever an earlier one left is nobody's business. */
  const beginning = async () => {
    tries += 1;
    const rule = `down ${kind} ${tries}`;
    hook.fail();
    chaos.set('/', ok());
    for (let check = 1; check <= 2; check++) {
      await checkNow(popup, 'shop');
      await rowOf(popup, 'up', 'shop');
    }
    await browser.evaluateInExtensionPage(choosing(rule));
    return rule;
  };
  /** The server is well again, and is looked at until the hook was told of that. */
  const isOver = (rule: string) => {
    chaos.set('/', ok());
    return waitFor(
      async () => {
        await checkNow(popup, 'shop');
        return told('close', rule).length === 1;
      },
      { what: 'the hook to be told of its end', timeoutMs: 30_000 },
    );
  };
  const isTested = (many: number) =>
    waitFor(() => tests().length === many, { what: 'the hook to be told a test' });
  const fails = async (code: number) => {
    chaos.set('/', status(code));
    for (let check = 1; check <= 2; check++) {
      await checkNow(popup, 'shop');
      await rowOf(popup, 'down', 'shop');
    }
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'uptally-channels-'));
    [browser, chaos, hook] = await Promise.all([
      openBrowser({ kind, extension: EXTENSION, hosts: ['shop.test'] }),
      startChaos(),
      startVendor(receiverVendor),
    ]);
    popup = await browser.extensionPage('popup.html');
    await browser.grant('*://shop.test/*');
    await addAddress(popup, `http://shop.test:${chaos.port}/`);
    await rowOf(popup, 'up', 'shop');
    page = await browser.extensionPage('dashboard.html#/settings');
  });

  afterAll(async () => {
    await Promise.all([browser?.close(), chaos?.close(), hook?.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  test('a channel is added by the screen, with the host asked for in that click', async () => {
    await page.bringToFront();
    // Of an earlier try.
    if ((await page.$(ROW)) !== null) await press(page, `${ROW} button`, 'Remove');
    await page.waitForSelector(ROW, { hidden: true });
    await press(page, '.channels button', 'Add a channel');
    await page.waitForSelector('#field-channel-kind');
    await page.select('#field-channel-kind', 'webhook');
    await press(page, '.channel-form button', 'Add a channel');
    await page.waitForSelector('#field-channel-url[aria-invalid="true"]');
    await page.type('#field-channel-url', `${hook.origin}${PATH}`);
    await page.type('#field-channel-authorization', 'Bearer WRONG-S3CRET');
    expect(await said('.channel-form')).toContain('The browser will ask whether Uptally may reach 127.0.0.1');
    await browser.grant('*://127.0.0.1/*');
    await press(page, '.channel-form button', 'Add a channel');
    await page.waitForSelector(`${ROW}[data-state="ready"]`);
    expect(await said(`${ROW} small`)).toBe('Webhook, any address · 127.0.0.1 · everything');
  });

  test('by the keyboard alone the form opens, and closes to where one was', async () => {
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.focus('.channels [data-opens=""]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#field-channel-kind:focus');
    await page.keyboard.press('Tab');
    await page.waitForSelector('#field-channel-name:focus');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.channel-form', { hidden: true });
    await waitFor(async () => (await focused()) === 'Add a channel', { what: 'the focus to come back' });
  });

  test('a test that is refused says why, without the secret', async () => {
    await press(page, `${ROW} button`, 'Send a test');
    await waitFor(async () => (await said(`${ROW} .came-of`)).includes('401'), { what: 'the answer' });
    expect(await said(`${ROW} .came-of`)).toBe(
      'The webhook answered 401: check its secret and what it is allowed to.',
    );
  });

  test('with its secret replaced the test arrives, and is whole', async () => {
    await press(page, `${ROW} button`, 'Edit');
    await page.waitForSelector('.channel-form .masked');
    const replace = await page.$$('.channel-form .masked button');
    await replace[1]?.click();
    await page.waitForSelector('#field-channel-authorization');
    await page.type('#field-channel-authorization', `Bearer ${RECEIVER_TOKEN}`);
    await press(page, '.channel-form button', 'Save');
    await page.waitForSelector(ROW);
    await press(page, `${ROW} button`, 'Send a test');
    await waitFor(async () => (await said(`${ROW} .came-of`)).startsWith('Sent'), { what: 'it to be sent' });
    expect(tests().at(-1)).toMatchObject({ method: 'POST', path: PATH });
  });

  test('a broken server is told once, and a background that is killed tells it no second time', async () => {
    const rule = await beginning();
    await fails(503);
    await waitFor(() => told('open', rule).length === 1, { what: 'the hook to be told' });
    await browser.killBackground();
    await browser.fireAlarm('tick');
    await checkNow(popup, 'shop');
    await isOver(rule);
    expect(told('open', rule)).toHaveLength(1);
    expect(JSON.parse(told('open', rule)[0]?.body ?? '')).toMatchObject({
      title: `shop.test:${chaos.port} is down`,
      priority: 1,
    });
  });

  test('killed while it is being sent it is not sent again, and the browser says so', async () => {
    const rule = await beginning();
    const asked = () => toldOf(hook.asked, 'open', rule).length;
    // Whether anybody is there is asked first.
    hook.fail({ status: 200 }, 'hang');
    await fails(500);
    await waitFor(() => asked() === 1, { what: 'the message to be on its way' });
    await browser.killBackground();
    await browser.evaluateInBackground(LISTEN);
    await browser.fireAlarm('tick');
    await waitFor(async () => (await shown()).includes('webhook may not have got an alert'), {
      what: 'the notice',
    });
    await isOver(rule);
    expect(asked()).toBe(1);
  });

  test('its permission taken away, that is said, and a click asks again and sends', async () => {
    hook.fail();
    const tested = tests().length;
    await browser.revoke('*://127.0.0.1/*');
    await page.bringToFront();
    await page.waitForSelector(`${ROW}[data-state="locked"]`, { timeout: 20_000 });
    expect(await said(ROW)).toContain('The browser does not let Uptally send to 127.0.0.1.');
    await browser.grant('*://127.0.0.1/*');
    // The button asks again; Chromium may give back at once what it had given before, and then it sends alone.
    await page.click(`${ROW} .acts button`);
    await isTested(tested + 1);
    await page.waitForSelector(`${ROW}[data-state="ready"]`, { timeout: 20_000 });
  });

  test('what is secret is in no note, no record, no page and no export', async () => {
    const kept = await browser.evaluateInExtensionPage<[], string>(KEPT);
    expect(kept).toContain('WEBHOOK_URL');
    const text = await said('body');
    await page.evaluate("location.hash = '#/backup'");
    const file = gunzipSync(await readFile(await exported(page, folder))).toString();
    expect(file).toContain('WEBHOOK_URL');
    for (const secret of [RECEIVER_TOKEN, PATH, 'WRONG-S3CRET'])
      for (const place of [kept, text, file]) expect(place).not.toContain(secret);
  });

  test('removed, it is told nothing, and can be taken back', async () => {
    const tested = tests().length;
    await page.evaluate("location.hash = '#/settings'");
    await page.waitForSelector(ROW);
    await press(page, `${ROW} button`, 'Remove');
    await page.waitForSelector(ROW, { hidden: true });
    await press(page, '.undo button', 'Undo');
    await page.waitForSelector(`${ROW}[data-state="ready"]`);
    await press(page, `${ROW} button`, 'Send a test');
    await isTested(tested + 1);
  });

  test('nothing broke in the background', async () => {
    expect(await browser.backgroundErrors()).toEqual([]);
  });
});
