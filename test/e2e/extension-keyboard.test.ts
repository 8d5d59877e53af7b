// The popup by keyboard alone: one stop for the list, arrows inside, single keys that can be switched off.

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { axeFindings } from '../support/axe.ts';
import { loadStates, seededStates } from '../support/seeded-states.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/extension');
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

describe.each(KINDS)('in %s', (kind) => {
  let browser: BrowserUnderTest;
  let popup: Page;

  beforeAll(async () => {
    browser = await openBrowser({ kind, extension: EXTENSION });
    await loadStates(browser, seededStates(Date.now(), false));
    popup = await browser.extensionPage('popup.html');
    await popup.bringToFront();
    await waitFor(async () => (await popup.$$('.row')).length === 12, { what: 'twelve rows' });
  });

  afterAll(() => browser?.close());

  /** What has the focus: a row's id, a field's, or the text of a button. */
  const focused = () =>
    popup.evaluate(() => {
      const active = document.activeElement;
      const stop = active?.getAttribute('data-stop');
      return (
        stop ?? (active?.id || active?.className || active?.textContent?.trim() || active?.tagName || '')
      );
    });
  const press = async (
    ...keys: readonly (
      | 'ArrowDown'
      | 'ArrowUp'
      | 'Home'
      | 'End'
      | 'Enter'
      | 'Escape'
      | 'Tab'
      | 'Space'
      | 'j'
      | 'k'
      | '/'
      | '?'
    )[]
  ) => {
    for (const key of keys) await popup.keyboard.press(key);
  };
  const isFocused = (name: string) =>
    waitFor(async () => (await focused()) === name, { what: `the focus on ${name}` });

  test('/ finds, Escape leaves', async () => {
    await press('/');
    await isFocused('find');
    await popup.keyboard.type('jk');
    expect(
      await popup.$eval('#find', (field) => (field instanceof HTMLInputElement ? field.value : '')),
    ).toBe('jk');
    await press('Escape', 'Escape');
    await waitFor(async () => (await focused()) !== 'find', { what: 'the field to be left' });
  });

  test('letters and arrows move over the rows, Enter opens', async () => {
    await press('j');
    await isFocused('row checkout-api');
    await press('j');
    await isFocused('row search');
    await press('k', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter');
    await isFocused('row search');
    await popup.waitForSelector('.row[data-endpoint="search"] .details:not([hidden]) .acts');
    await press('Enter', 'End');
    await isFocused('row old-shop');
    await press('Home');
    await isFocused('row checkout-api');
  });

  test('Tab leads from a row to its bars, and not through every other row', async () => {
    await press('Tab');
    await isFocused('strip');
    await press('Tab');
    expect(await popup.evaluate(() => document.activeElement?.closest('footer') !== null)).toBe(true);
  });

  test('a row that moves keeps the focus', async () => {
    await press('j', 'j');
    const before = await focused();
    expect(before).toMatch(/^row /u);
    const until = Date.now() + 3_600_000;
    await browser.evaluateInExtensionPage(
      `(globalThis.browser ?? chrome).runtime.sendMessage({ do: 'snooze', id: 'checkout-api', until: ${until} })`,
    );
    await popup.waitForSelector('.row[data-endpoint="checkout-api"][data-asleep="true"]');
    expect(await focused()).toBe(before);
    expect(await popup.$eval('.row', (row) => row.getAttribute('data-endpoint'))).not.toBe('checkout-api');
  });

  test('? shows the keys, and single keys can be switched off', async () => {
    await press('?');
    await popup.waitForSelector('dialog[open]');
    expect(await axeFindings(popup)).toEqual([]);
    await popup.click('dialog input[type=checkbox]');
    await waitFor(async () => (await stored(browser)).includes('"letters":false'), {
      what: 'the switch on record',
    });
    await press('Escape');
    await popup.waitForSelector('dialog', { hidden: true });
    // The popup knows it too.
    await popup.waitForSelector('#find:not([aria-keyshortcuts])');
    const before = await focused();
    await press('j', '?', '/');
    expect(await focused()).toBe(before);
    expect(await popup.$('dialog')).toBeNull();
    expect(await browser.backgroundErrors()).toEqual([]);
  });
});

async function stored(browser: BrowserUnderTest): Promise<string> {
  return browser.evaluateInExtensionPage<[], string>(
    "(globalThis.browser ?? chrome).storage.local.get('preferences').then((all) => JSON.stringify(all))",
  );
}
