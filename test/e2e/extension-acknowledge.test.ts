// The life of an alert in the hands of a person: a real server is broken, its notice is pressed, and it is acknowledged
// or snoozed wherever the extension shows it, until it is resolved.

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type BrowserKind,
  type BrowserUnderTest,
  type NoticeService,
  openBrowser,
  type ShownNotice,
} from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { type Chaos, ok, startChaos, status } from '../servers/chaos.ts';
import { addAddress, checkNow, openRow, press, rowOf, says } from './extension-popup.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/extension');

/** Without quiet hours, at whatever time of day the test runs; of this endpoint alone, so that no other try's joins it. */
const choose = (id: string) => `(async () => {
  const { local } = (globalThis.browser ?? chrome).storage;
  const { config } = await local.get('config');
  const when = { down: { failures: 2, of: 2 } };
  const alerts = { rules: [{ name: 'down', when, endpoints: { id: [${JSON.stringify(id)}] } }] };
  await local.set({ config: { ...config, alerts } });
  return true;
})()`;

let browser: BrowserUnderTest;
let chaos: Chaos;
let popup: Page;
/** An endpoint of its own for each try. */
let id: string;
let path: string;
let tries = 0;

async function open(kind: BrowserKind): Promise<void> {
  chaos = await startChaos();
  browser = await openBrowser({ kind, extension: EXTENSION, hosts: ['shop.test'] });
  popup = await browser.extensionPage('popup.html');
  await browser.grant('*://shop.test/*');
}

async function close(): Promise<void> {
  await browser?.close();
  await chaos?.close();
}

async function watchAnother(): Promise<void> {
  tries += 1;
  path = `/try-${tries}`;
  chaos.set(path, ok());
  await addAddress(popup, `http://shop.test:${chaos.port}${path}`);
  const row = await popup.waitForSelector(`.row[data-endpoint$="try-${tries}"]`);
  id = (await row?.evaluate((node) => node.getAttribute('data-endpoint'))) ?? '';
  await rowOf(popup, 'up', id);
  await browser.evaluateInExtensionPage(choose(id));
}

async function breakIt(): Promise<void> {
  chaos.set(path, status(503));
  await check('down', 2);
}

async function mendIt(): Promise<void> {
  chaos.set(path, ok());
  await check('up', 2);
}

async function check(state: string, times: number): Promise<void> {
  for (let time = 1; time <= times; time++) {
    await checkNow(popup, id);
    await rowOf(popup, state, id);
  }
}

const details = (text: string) => says(popup, `.row[data-endpoint="${id}"] .details`, text);

async function dashboardAt(alert: string): Promise<Page> {
  const page = await browser.extensionPage(`dashboard.html#/alerts/${alert}`);
  await page.bringToFront();
  await page.waitForSelector(`.alert[data-alert="${alert}"]:focus`);
  return page;
}

describe('in Chromium', () => {
  beforeAll(() => open('chromium'));
  afterAll(close);
  beforeEach(watchAnother);

  /** What the background hands to the browser is written down on its way, over any kill. */
  const LISTEN = `(() => {
    if (globalThis.isListening) return true;
    globalThis.isListening = true;
    const create = chrome.notifications.create.bind(chrome.notifications);
    chrome.notifications.create = async (id, { title, message, buttons, ...more }) => {
      const { shown = [] } = await chrome.storage.session.get('shown');
      const titles = buttons?.map((each) => each.title);
      await chrome.storage.session.set({ shown: [...shown, { id, title, message, buttons: titles }] });
      return create(id, { title, message, ...(buttons && { buttons }), ...more });
    };
    return true;
  })()`;

  interface Handed extends ShownNotice {
    readonly buttons?: readonly string[];
  }

  /** Of this try's endpoint, the latest last. */
  const handed = async () => {
    const all = await browser.evaluateInExtensionPage<[], readonly Handed[]>(
      `chrome.storage.session.get('shown').then(({ shown = [] }) => shown)`,
    );
    return all.filter(({ title }) => title.endsWith(path));
  };
  const openNotices = () =>
    browser.evaluateInExtensionPage<[], readonly string[]>(
      'chrome.notifications.getAll().then((all) => Object.keys(all))',
    );

  /** Breaks it, and waits until the browser shows so. */
  async function told(): Promise<Handed> {
    await browser.evaluateInBackground(LISTEN);
    await breakIt();
    const notice = await waitFor(async () => (await handed())[0] ?? null, { what: 'a notice' });
    await waitFor(async () => (await openNotices()).includes(notice.id), { what: 'it to be open' });
    return notice;
  }

  /** The worker is killed: the one that the press wakes knows nothing but what is on disk. */
  async function pressed(notice: string, button: number): Promise<void> {
    await browser.killBackground();
    await browser.evaluateInBackground(LISTEN);
    await browser.evaluateInBackground(
      `(chrome.notifications.onButtonClicked.dispatch(${JSON.stringify(notice)}, ${button}), true)`,
    );
    await waitFor(async () => !(await openNotices()).includes(notice), { what: 'the notice to go' });
  }

  test('Acknowledge on the notice: it says so everywhere, tells nothing again, and its end takes its place', async () => {
    const notice = await told();
    expect(notice.buttons).toEqual(['Acknowledge', 'Snooze for an hour']);
    await pressed(notice.id, 0);
    await details('acknowledged');
    const dashboard = await dashboardAt(notice.id);
    await says(dashboard, `.alert[data-alert="${notice.id}"]`, 'acknowledged');
    await dashboard.close();
    await check('down', 2);
    expect(await handed()).toHaveLength(1);
    await mendIt();
    const end = await waitFor(async () => (await handed())[1] ?? null, { what: 'its end' });
    expect(end).toMatchObject({ id: notice.id, buttons: [], title: expect.stringMatching(/^Up again: /u) });
    await waitFor(async () => (await openNotices()).includes(notice.id), { what: 'its end to be open' });
    expect(await browser.backgroundErrors()).toEqual([]);
  });

  test('Snooze on the notice: an hour, shown with its way back', async () => {
    const notice = await told();
    await pressed(notice.id, 1);
    await details('snoozed until');
    const dashboard = await dashboardAt(notice.id);
    await says(dashboard, `.alert[data-alert="${notice.id}"]`, 'snoozed until');
    await press(dashboard, `.alert[data-alert="${notice.id}"] button`, 'Wake');
    await press(dashboard, `.alert[data-alert="${notice.id}"] button`, 'Snooze');
    await dashboard.close();
    expect(await browser.backgroundErrors()).toEqual([]);
  });

  test('a click on its text opens the dashboard at the alert, where it is acknowledged and taken back', async () => {
    const notice = await told();
    await browser.killBackground();
    await browser.evaluateInBackground(
      `(chrome.notifications.onClicked.dispatch(${JSON.stringify(notice.id)}), true)`,
    );
    const addresses = () =>
      browser.evaluateInExtensionPage<[], readonly string[]>(
        'chrome.tabs.query({}).then((all) => all.map(({ url }) => url ?? ""))',
      );
    await waitFor(
      async () =>
        (await addresses()).includes(`${browser.extensionOrigin}/dashboard.html#/alerts/${notice.id}`),
      { what: 'the dashboard at the alert' },
    );
    const dashboard = await dashboardAt(notice.id);
    const row = `.alert[data-alert="${notice.id}"]`;
    await press(dashboard, `${row} button`, 'Acknowledge');
    await says(dashboard, row, 'acknowledged');
    await press(dashboard, `${row} button`, 'Undo');
    await press(dashboard, `${row} button`, 'Acknowledge');
    await says(dashboard, row, 'acknowledged');
    await dashboard.close();
  });
});

describe('in Firefox', () => {
  beforeAll(() => open('firefox'));
  afterAll(close);
  beforeEach(watchAnother);

  function service(): NoticeService {
    if (browser.noticeService === null) throw new Error('Firefox has a notification service.');
    return browser.noticeService;
  }

  const shown = async () => (await service().shown()).filter(({ title }) => title.endsWith(path));
  const noticeThat = (begins: string) =>
    waitFor(async () => (await shown()).find(({ title }) => title.startsWith(begins)) ?? null, {
      what: `a notice “${begins}”`,
    });

  test('a click on the notice opens the popup at the alert, where it is acknowledged; its end takes its place', async () => {
    await breakIt();
    const notice = await noticeThat('Down: ');
    expect(notice.message).toMatch(/^since /u);
    await browser.killBackground();
    await service().click(notice.id);
    const at = `popup.html#/endpoint/${id}`;
    await waitFor(async () => (await service().popupAddress()) === `${browser.extensionOrigin}/${at}`, {
      what: 'the popup at the alert',
    });
    // The same page in a tab, for no driver reaches the popup itself.
    const page = await browser.extensionPage(at);
    await page.bringToFront();
    await page.waitForSelector('.open-alert:focus');
    await says(page, '.open-alert', 'Alert since ');
    await press(page, '.open-alert button', 'Acknowledge');
    await says(page, '.open-alert', 'acknowledged');
    await page.close();
    await check('down', 2);
    expect(await shown()).toEqual([]);
    await mendIt();
    expect(await noticeThat('Up again: ')).toMatchObject({ id: notice.id });
    expect(await browser.backgroundErrors()).toEqual([]);
  });

  test('the end of an alert that nobody touched takes its place as well', async () => {
    await breakIt();
    const notice = await noticeThat('Down: ');
    await openRow(popup, id);
    await details('Alert since ');
    await mendIt();
    await noticeThat('Up again: ');
    expect((await shown()).map((each) => each.id)).toEqual([notice.id]);
  });
});
