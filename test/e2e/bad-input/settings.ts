// What the settings give back: letters to those who type them, hosts to the browser.

import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { allow, press, rowOf, says } from '../extension-popup.ts';
import { API, type Desk, HOST } from './desk.ts';

export function settings(desk: () => Desk): void {
  test('letters are commands only where the settings say so', async () => {
    const { check, chaos, popup } = desk();
    const at = (path: string) => `${chaos.origin}/${path}`;
    // So many that there is a field to find them by, which tells whether letters are on.
    const others = Array.from({ length: 9 }, (_, i) => [`other${i}`, { url: at(`${i}`), paused: true }]);
    await check({ shop: { url: at('') }, ...Object.fromEntries(others) });
    const page = await popup();
    await closeSheet(page);
    await rowOf(page, 'up', 'shop');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-stop') ?? '');
    for (const [letters, expected] of [
      [false, ''],
      [true, 'row shop'],
    ] as const) {
      await press(page, 'footer button', 'Settings');
      await page.waitForSelector('.switch input');
      if (((await page.$('.switch input:checked')) !== null) !== letters) await page.click('.switch input');
      await page.waitForSelector(letters ? '.switch input:checked' : '.switch input:not(:checked)');
      await press(page, '.sheet form button', 'Cancel');
      await page.waitForSelector(letters ? '#find[aria-keyshortcuts]' : '#find:not([aria-keyshortcuts])');
      await page.evaluate(LEAVE_AND_SETTLE);
      await page.keyboard.press('j');
      await expect.poll(focused).toBe(expected);
    }
  });

  test('a host that is given back is looked at no more, and what hangs on it is unknown', async () => {
    const { browser, chaos, popup } = desk();
    await allow(browser, ['*://127.0.0.1/*', `*://${HOST.sent}/*`]);
    const page = await popup();
    await closeSheet(page);
    await press(page, 'footer button', 'Settings');
    await says(page, '.hosts', 'needed for shop');
    await says(page, '.hosts', HOST.read);
    await page.click('.hosts button[aria-label="Give back 127.0.0.1"]');
    await page.waitForSelector('.hosts button[aria-label="Give back 127.0.0.1"]', { hidden: true });
    await press(page, '.sheet form button', 'Cancel');
    await rowOf(page, 'unknown', 'shop');
    const granted = `${API}.permissions.contains({ origins: ['*://127.0.0.1/*'] })`;
    expect(await browser.evaluateInExtensionPage(granted)).toBe(false);
    chaos.clearLog();
    await browser.fireAlarm('tick');
    await browser.evaluateInExtensionPage(`${API}.runtime.sendMessage({ do: 'check', id: null })`);
    expect(chaos.log).toEqual([]);
  });
}

/** That an earlier try has left open. */
async function closeSheet(page: Page): Promise<void> {
  if ((await page.$('.sheet form')) !== null) await press(page, '.sheet form button', 'Cancel');
}

/** Nothing has the focus, and what was drawn is in force: effects come a frame later. */
const LEAVE_AND_SETTLE = `(async () => {
  document.activeElement?.blur();
  for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
})()`;
