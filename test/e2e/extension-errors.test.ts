// Errors, outages and the log, in the stock browsers, on a history with failures of many kinds.

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { bundle } from '../support/bundle.ts';
import { reload } from './extension-files.ts';
import { press } from './extension-popup.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/extension');
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

describe.each(KINDS)('in %s', (kind) => {
  let browser: BrowserUnderTest;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser({ kind, extension: EXTENSION });
    const script = await bundle(new URL('../support/seeded-failures.ts', import.meta.url), 'seeding');
    const seed = `(async () => { ${script}; await seeding.seedFailures(${Date.now()}); })()`;
    await browser.evaluateInExtensionPage(seed);
    page = await browser.extensionPage('dashboard.html#/errors');
  });

  afterAll(async () => browser?.close());

  const goTo = (hash: string) => page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  const texts = (selector: string) =>
    page.$$eval(selector, (nodes) => nodes.map((node) => node.textContent?.trim() ?? ''));
  const until = (condition: string) => page.waitForFunction(condition, { timeout: 20_000 });

  test('errors stand in groups, by priority, what goes on now first', async () => {
    await page.bringToFront();
    await until(`document.querySelector('.error') !== null && document.querySelector('progress') === null`);
    const priorities = await texts('.priority');
    expect(priorities).toEqual(priorities.toSorted());
    expect(priorities[0]).toBe('P1');
    const [first] = await texts('.error');
    for (const part of ['Checkout API', 'Status 503', 'page “503', 'critical', 'goes on now']) {
      expect(first).toContain(part);
    }
    const all = (await texts('.error')).join('\n');
    expect(all).toContain('JSON with error.code, error.message');
    expect(all).toContain('The answer did not contain the expected text.');
  });

  test('what was first seen today is new', async () => {
    expect((await texts('.error[data-state="new"] .error-name')).join()).toContain('Search');
  });

  test('a row opens by the keyboard and shows the checks behind it, each a way to the timeline', async () => {
    await page.focus('.error-name button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.error-more tbody tr');
    expect(await page.$eval('.error-more a', (link) => link.getAttribute('href'))).toMatch(
      /^#\/endpoint\/checkout\?from=\d{4}-\d\d-\d\dT.+&to=.+$/,
    );
    expect(await page.evaluate('location.hash')).toContain('open=');
    await page.keyboard.press('ArrowDown');
    await until(`document.activeElement === document.querySelectorAll('.error-name button')[1]`);
  });

  test('muted, an error goes out of sight; undone, it is back; the address shows the muted', async () => {
    const count = (await page.$$('.error')).length;
    await press(page, '.error-more button', 'Mute');
    await until(`document.querySelectorAll('.error').length === ${count - 1}`);
    await goTo('#/errors?state=muted');
    await until(`document.querySelectorAll('.error').length === 1`);
    await press(page, '.undo button', 'Undo');
    await until(`document.querySelectorAll('.error').length === 0`);
    await goTo('#/errors');
    await until(`document.querySelectorAll('.error').length === ${count}`);
  });

  test('filters lie in the address, and survive a reload', async () => {
    await page.select('.filters select', 'wiki');
    await until(`location.hash === '#/errors?endpoint=wiki'`);
    await reload(page, '.error');
    await until(`document.querySelector('.error') !== null && document.querySelector('progress') === null`);
    expect(new Set(await texts('.error-name b'))).toEqual(new Set(['Intranet wiki']));
    expect(await page.$eval('.filters select', (node) => node.className)).toBe('');
  });

  test('an outage takes a note, which stays, and comes back when it was removed by mistake', async () => {
    // Of an earlier try.
    await browser.evaluateInExtensionPage(
      `(globalThis.browser ?? chrome).storage.local.remove('outage-notes').then(() => true)`,
    );
    await goTo('#/outages?endpoint=checkout');
    await until(
      `document.querySelector('.outage') !== null && document.querySelector('.outage .note:not(.add-note)') === null`,
    );
    await press(page, '.outage .add-note', 'Add a note');
    await page.waitForSelector('.outage textarea:focus');
    await page.keyboard.type('The disk was full.');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.outage button.note:not(.add-note)');
    await reload(page, '.outage button.note');
    expect(await texts('.outage button.note')).toEqual(['The disk was full.']);
    await page.click('.outage button.note');
    await page.waitForSelector('.outage textarea:focus');
    await page.$eval('.outage textarea', (field) => field instanceof HTMLTextAreaElement && field.select());
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Escape');
    await until(`document.querySelector('.outage .note') === null`);
    await press(page, '.undo button', 'Undo');
    await page.waitForSelector('.outage button.note');
  });

  test('an outage tells length, bounds, cause and its first check', async () => {
    const [latest] = await texts('.outage');
    expect(latest).toMatch(/Since \d\d:\d\d.*Status 503 · 5 checks.*First found: page “503/u);
    expect(latest).toMatch(/between .* and /u);
  });

  test('the log reads on as one scrolls, and draws no more than is seen', async () => {
    await goTo('#/log?endpoint=checkout');
    await page.waitForSelector('.log-row');
    await until(`document.querySelector('.log .loading') === null`);
    const last = `Number([...document.querySelectorAll('.log-row')].at(-1)?.ariaRowIndex ?? document.querySelector('.log-row:last-of-type')?.getAttribute('aria-rowindex'))`;
    for (let i = 0; i < 6; i++) {
      const height = await page.evaluate('document.documentElement.scrollHeight');
      await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
      await until(`document.documentElement.scrollHeight > ${height}`);
    }
    await until(`${last} > 300`);
    expect((await page.$$('.log-row')).length).toBeLessThan(120);
  });

  test('of the log, what fits the filters alone is shown', async () => {
    await goTo('#/log?outcome=down&status=5xx');
    await until(`document.querySelector('.log .loading') === null`);
    await until(`document.querySelectorAll('.log-row').length > 3`);
    for (const status of await texts('.log-row td:nth-child(4)')) expect(status).toMatch(/^5\d\d$/);
  });

  test('nothing broke in the background', async () => {
    expect(await browser.backgroundErrors()).toEqual([]);
  });
});
