// Alerts in a real browser: a real server is broken for real, and the browser is asked to say so, once.

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { type Chaos, ok, startChaos, status } from '../servers/chaos.ts';
import { addAddress, checkNow, rowOf } from './extension-popup.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/extension');
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

/** What the background asks the browser to show is written down on its way. */
const LISTEN = `(() => {
  const { notifications } = globalThis.browser ?? chrome;
  if (globalThis.shownNotices !== undefined) return true;
  globalThis.shownNotices = [];
  const create = notifications.create.bind(notifications);
  notifications.create = (id, { title, message, ...more }) => {
    globalThis.shownNotices.push({ id, title, message });
    return create(id, { title, message, ...more });
  };
  return true;
})()`;

/** Without quiet hours, at whatever time of day the test runs. */
const CHOOSE = `(async () => {
  const { local } = (globalThis.browser ?? chrome).storage;
  const { config } = await local.get('config');
  const alerts = { rules: [{ name: 'down', when: { down: {} } }] };
  await local.set({ config: { ...config, alerts } });
  return true;
})()`;

describe.each(KINDS)('in %s', (kind) => {
  let browser: BrowserUnderTest;
  let chaos: Chaos;
  let popup: Page;

  beforeAll(async () => {
    chaos = await startChaos();
    browser = await openBrowser({ kind, extension: EXTENSION, hosts: ['shop.test'] });
    popup = await browser.extensionPage('popup.html');
    await browser.grant('*://shop.test/*');
    await addAddress(popup, `http://shop.test:${chaos.port}/`);
    await rowOf(popup, 'up', 'shop');
    await browser.evaluateInExtensionPage(CHOOSE);
    await browser.evaluateInBackground(LISTEN);
  });

  afterAll(async () => {
    await browser?.close();
    await chaos?.close();
  });

  const shown = () => browser.evaluateInBackground<[], Shown[]>('globalThis.shownNotices ?? []');
  const open = () =>
    browser.evaluateInExtensionPage<[], string[]>(
      '(globalThis.browser ?? chrome).notifications.getAll().then((all) => Object.keys(all))',
    );

  test('an outage is told when three of four checks failed, and its end takes the place of it', async () => {
    chaos.set('/', status(503));
    for (let check = 1; check <= 3; check++) {
      expect(await shown()).toEqual([]);
      await checkNow(popup, 'shop');
      await rowOf(popup, 'down', 'shop');
    }
    const [told] = await waitFor(async () => nonEmpty(await shown()), { what: 'a notice' });
    expect(told).toMatchObject({
      title: `Down: shop.test:${chaos.port}`,
      message: expect.stringMatching(/^since /u),
    });
    // Chromium loads the picture first.
    expect(await waitFor(async () => nonEmpty(await open()), { what: 'it to be open' })).toEqual([told?.id]);
    expect((await browser.noticeService?.shown()) ?? [told]).toEqual([told]);
    chaos.set('/', ok());
    for (let check = 1; check <= 2; check++) {
      await checkNow(popup, 'shop');
      await rowOf(popup, 'up', 'shop');
    }
    const all = await waitFor(async () => ((await shown()).length === 2 ? shown() : null), {
      what: 'its end',
    });
    expect(all[1]).toMatchObject({ id: told?.id, title: `Up again: shop.test:${chaos.port}` });
    expect(all[1]?.message).toMatch(/^It lasted .+\.$/u);
    await waitFor(async () => (await open()).join() === told?.id, { what: 'it to stand alone' });
    expect((await browser.noticeService?.shown()) ?? [all[1]]).toEqual([all[1]]);
    expect(await browser.backgroundErrors()).toEqual([]);
  });
});

function nonEmpty<T>(list: readonly T[]): readonly T[] | null {
  return list.length === 0 ? null : list;
}
