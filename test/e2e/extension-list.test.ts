// Everything watched, in every state: groups, finding, folding, snoozing, and what a program can check of it.

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { axeFindings } from '../support/axe.ts';
import { loadStates, seededStates } from '../support/seeded-states.ts';
import { openRow, press, toolbarSays } from './extension-popup.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/extension');
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

describe.each(KINDS)('in %s', (kind) => {
  let browser: BrowserUnderTest;
  let popup: Page;

  beforeAll(async () => {
    browser = await openBrowser({ kind, extension: EXTENSION });
    popup = await browser.extensionPage('popup.html');
  });

  afterAll(() => browser?.close());

  const texts = (selector: string) =>
    popup.$$eval(selector, (nodes) =>
      nodes.map((node) => node.textContent?.replace(/\s+/gu, ' ').trim() ?? ''),
    );

  test('the first minutes offer an address, a list and a file', async () => {
    await popup.waitForSelector('.empty');
    expect(await texts('.ways button')).toEqual([
      'Add address',
      'Paste a list of addresses',
      'Import a file',
    ]);
    expect(await axeFindings(popup)).toEqual([]);
  });

  test('groups stand by the worst of them, and each sums up its state', async () => {
    await loadStates(browser, seededStates(Date.now(), true));
    await waitFor(async () => (await popup.$$('.row')).length === 12, { what: 'twelve rows' });
    expect(await texts('.group-head')).toEqual([
      'Shop1 of 3 down',
      'Team3 of 5 unknown',
      'Office2 of 2 unknown',
    ]);
    expect((await texts('.row .name'))[0]).toBe('Checkout API');
    expect((await texts('.row[data-endpoint="checkout-api"] .sub'))[0]).toMatch(/^down .* · 503$/u);
    expect((await texts('.row[data-endpoint="search"] .sub'))[0]).toMatch(/1,840 ms, limit 800 ms$/u);
  });

  test('all twelve are drawn in a moment, each with its state in words and its pictures in text', async () => {
    await waitFor(async () => (await popup.$$('.row')).length === 12, { what: 'twelve rows' });
    expect(await popup.$$eval('.row > .mark', (marks) => marks.every((mark) => mark.ariaLabel !== ''))).toBe(
      true,
    );
    const lines = await popup.$$eval('.spark', (marks) =>
      marks.map((mark) => mark.getAttribute('aria-label')),
    );
    expect(lines.length).toBeGreaterThan(8);
    expect(lines[0]).toMatch(/^Response by hour, last 24 hours: \d+ ms to/u);
    expect(await axeFindings(popup)).toEqual([]);
  });

  test('typing finds by name, address, group and tag; Escape clears', async () => {
    await popup.bringToFront();
    await popup.type('#find', 'example.com shop');
    await waitFor(async () => (await texts('.find .count'))[0] === '4 of 12', { what: '4 of 12' });
    await popup.keyboard.type(' nothing');
    await popup.waitForSelector('.nothing');
    expect((await texts('.nothing p'))[0]).toContain('example.com shop nothing');
    await popup.keyboard.press('Escape');
    await waitFor(async () => (await popup.$$('.row')).length === 12, { what: 'all rows' });
  });

  test('a group is folded, and stays so', async () => {
    await press(popup, '.group-head button', 'Team3 of 5 unknown');
    await popup.waitForSelector('.row[data-endpoint="vendor"]', { hidden: true });
    await popup.close();
    popup = await browser.extensionPage('popup.html');
    await popup.waitForSelector('.group-head');
    expect(await popup.$('.row[data-endpoint="vendor"]')).toBeNull();
    await press(popup, '.group-head button', 'Team3 of 5 unknown');
    await popup.waitForSelector('.row[data-endpoint="vendor"]');
  });

  test('what is snoozed raises no badge until it is woken', async () => {
    await toolbarSays(browser, { text: '1' });
    await openRow(popup, 'mail');
    expect((await texts('.row[data-endpoint="mail"] .sub'))[0]).toMatch(/· snoozed until /u);
    await press(popup, '.row[data-endpoint="mail"] .details button', 'Wake');
    await toolbarSays(browser, { text: '2' });
    await press(popup, '.row[data-endpoint="mail"] .details button', 'Snooze');
    await press(popup, '.row[data-endpoint="mail"] .snooze-times button', '2h');
    await toolbarSays(browser, { text: '1' });
    await popup.waitForSelector('.row[data-endpoint="mail"][data-asleep="true"]');
    expect(await axeFindings(popup)).toEqual([]);
  });

  test('nothing broke in the background', async () => {
    expect(await browser.backgroundErrors()).toEqual([]);
  });
});
