// Alerts on the dashboard, in the stock browsers: a set is chosen, a real server is broken, and both what was told and
// what was held back stand there with their reasons.

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { type Chaos, ok, startChaos, status } from '../servers/chaos.ts';
import { reload } from './extension-files.ts';
import { addAddress, checkNow, press, rowOf, says } from './extension-popup.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/extension');
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

describe.each(KINDS)('in %s', (kind) => {
  let browser: BrowserUnderTest;
  let chaos: Chaos;
  let popup: Page;
  let dashboard: Page;

  beforeAll(async () => {
    chaos = await startChaos();
    browser = await openBrowser({ kind, extension: EXTENSION, hosts: ['shop.test'] });
    popup = await browser.extensionPage('popup.html');
    await browser.grant('*://shop.test/*');
    await addAddress(popup, `http://shop.test:${chaos.port}/`);
    await rowOf(popup, 'up', 'shop');
    dashboard = await browser.extensionPage('dashboard.html#/alerts');
  });

  afterAll(async () => {
    await browser?.close();
    await chaos?.close();
  });

  const goTo = (hash: string) => dashboard.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  const rows = () => dashboard.$$eval('.alert', (all) => all.map((each) => each.getAttribute('data-fate')));

  test('a set and a digest are chosen in the settings, and stay', async () => {
    await says(dashboard, '.alerts-view', 'Nothing was told or held back yet.');
    await says(dashboard, '.alerts-view', 'Notices: Normal');
    await goTo('#/settings');
    await dashboard.waitForSelector('#field-notices');
    await dashboard.select('#field-notices', 'loud');
    await says(dashboard, '#field-notices-note', 'each new kind of error');
    await dashboard.select('#field-digest', 'week');
    await press(dashboard, '.sheet button', 'Save');
    await dashboard.waitForFunction(`location.hash === '#/'`);
    await goTo('#/alerts');
    await says(dashboard, '.alerts-view', 'Notices: Everything');
    await goTo('#/settings');
    await dashboard.waitForSelector('#field-digest');
    expect(await dashboard.$eval('#field-digest', (field) => Reflect.get(field, 'value'))).toBe('week');
    await goTo('#/alerts');
  });

  test('what was told and what was held back stands there with its reason, on top what goes on', async () => {
    chaos.set('/', status(503));
    for (let check = 1; check <= 3; check++) {
      await checkNow(popup, 'shop');
      await rowOf(popup, 'down', 'shop');
    }
    await says(dashboard, '.going-on .alert', '2 checks in a row failed · rule “down”');
    await says(dashboard, '.going-on .alert', 'goes on now');
    await says(dashboard, '.alert[data-fate="held"]', 'held back: another rule tells it already');
    await says(dashboard, '.view-head .about', 'held back: another rule tells it already');
    chaos.set('/', ok());
    for (let check = 1; check <= 2; check++) {
      await checkNow(popup, 'shop');
      await rowOf(popup, 'up', 'shop');
    }
    await says(dashboard, '.alert[data-fate="told"]', 'Up again');
  });

  test('two sets are tried over what is on record, side by side', async () => {
    await press(dashboard, '.trying button', 'Try');
    await says(dashboard, '.trying thead', 'EverythingFew');
    const [notices] = await dashboard.$$eval('.trying tbody td', (all) =>
      all.map((each) => each.textContent),
    );
    expect(Number(notices)).toBeGreaterThan(1);
  });

  test('the filter lies in the address and survives a reload', async () => {
    await dashboard.bringToFront();
    await dashboard.select('.filters select', 'held');
    await dashboard.waitForFunction(`location.hash === '#/alerts?fate=held'`);
    await reload(dashboard, '.alert');
    await says(dashboard, '.alert', 'another rule tells it already');
    expect(new Set(await rows())).toEqual(new Set(['held']));
    expect(await browser.backgroundErrors()).toEqual([]);
  });
});
