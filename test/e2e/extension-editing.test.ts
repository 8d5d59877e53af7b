// Editing end to end: a trial while one types, a secret that goes to one place, many at once, two windows, the keyboard.

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { type Chaos, ok, startChaos } from '../servers/chaos.ts';
import { press, rowOf } from './extension-popup.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/extension');
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];
const SECRET = 'Bearer hush-hush-4711';

describe.each(KINDS)('in %s', (kind) => {
  let browser: BrowserUnderTest;
  let chaos: Chaos;
  let popup: Page;
  let page: Page;
  const stored = () =>
    browser.evaluateInExtensionPage<readonly [], string>(
      '(globalThis.browser ?? chrome).storage.local.get(null).then((all) => JSON.stringify(all))',
    );
  const endpoints = async (): Promise<readonly Record<string, unknown>[]> =>
    JSON.parse(await stored()).config?.endpoints ?? [];
  const goTo = async (hash: string) => {
    await page.bringToFront();
    await page.evaluate((next) => {
      location.hash = next;
    }, hash);
  };

  /** The notice of the step before may still stand there. */
  const canUndo = (what: string) =>
    waitFor(
      async () => (await page.$eval('.undo', (node) => node.textContent).catch(() => '')).includes(what),
      {
        what: `the notice that ${what}`,
      },
    );

  beforeAll(async () => {
    [browser, chaos] = await Promise.all([openBrowser({ kind, extension: EXTENSION }), startChaos()]);
    chaos.set('/api', ok(200, JSON.stringify({ status: 'ok' }), { 'content-type': 'application/json' }));
    await browser.grant('*://127.0.0.1/*');
    popup = await browser.extensionPage('popup.html');
  });

  afterAll(() => Promise.all([browser?.close(), chaos?.close()]));

  test('what is typed is tried out once it may be, and what came back is offered to be expected', async () => {
    await press(popup, 'footer button', 'Add address');
    const field = await popup.waitForSelector('#field-url');
    await field?.type(`${chaos.origin}/api`);
    await popup.waitForSelector('[data-trial="locked"]');
    expect(chaos.log).toEqual([]);
    await press(popup, '.trial button', 'Allow and test');
    await popup.waitForSelector('[data-trial="seen"]');
    expect(chaos.log.map(({ path }) => path)).toEqual(['/api']);
    await press(popup, '.offers button', '$.status is ok');
    await waitFor(async () => (await popup.$('#field-json-0-path')) !== null, {
      what: 'the path to be filled in',
    });
  });

  test('what was typed is there again after the window was closed', async () => {
    const again = await browser.extensionPage('dashboard.html#/add');
    const field = await again.waitForSelector('input#field-url');
    expect(await field?.evaluate((node) => node.value)).toBe(`${chaos.origin}/api`);
    await again.close();
  });

  test('a secret header arrives at the server and lies nowhere else', async () => {
    await popup.bringToFront();
    await popup.$$eval('.editing details', (all) => {
      for (const each of all) each.open = true;
    });
    await press(popup, '.editing fieldset button', 'Add a header');
    await popup.type('#field-header-0-name', 'Authorization');
    await popup.type('#field-header-0-value', SECRET);
    await press(popup, '.editing button', 'Watch');
    await rowOf(popup, 'up');
    await waitFor(() => chaos.log.some(({ headers }) => headers.authorization === SECRET), {
      what: 'the secret at the server',
    });
    const all = await stored();
    expect(all).not.toContain('hush');
    expect(all).toContain('secret:');
    expect(all).not.toContain('"draft ');
  });

  test('it is masked from then on', async () => {
    const [endpoint] = await endpoints();
    page = await browser.extensionPage(`dashboard.html#/edit/${String(endpoint?.['id'])}`);
    await page.waitForSelector('.masked');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('hush');
  });

  test('two windows that edit one endpoint: the later one is told, and may save over it', async () => {
    const other = await browser.extensionPage(
      (await page.evaluate(() => location.href)).split('/').slice(3).join('/'),
    );
    await other.waitForSelector('#field-name');
    await other.type('#field-name', 'Theirs');
    await press(other, '.editing button', 'Save');
    await waitFor(async () => (await endpoints())[0]?.['name'] === 'Theirs', { what: 'their name' });
    await other.close();
    await page.bringToFront();
    await page.waitForSelector('.meanwhile');
    await page.type('#field-name', 'Mine');
    await press(page, '.meanwhile button', 'Save mine');
    await waitFor(async () => (await endpoints())[0]?.['name'] === 'Mine', { what: 'my name' });
    await page.waitForSelector('.overview');
  });

  test('twenty addresses are added at once', async () => {
    await goTo('#/many');
    const list = Array.from({ length: 20 }, (_, i) => `Page ${i} ${chaos.origin}/p${i}`).join('\n');
    const field = await page.waitForSelector('textarea#field-many');
    await field?.evaluate((node, text) => {
      node.value = text;
      node.dispatchEvent(new Event('input', { bubbles: true }));
    }, `${list}\nnonsense\n${chaos.origin}/p0`);
    await press(page, '.many button', 'Watch 20 addresses');
    await waitFor(async () => (await endpoints()).length === 21, { what: '21 endpoints' });
    await waitFor(
      async () => (await page.$eval('.progress', (node) => node.textContent)).includes('20 of 20 checked'),
      {
        what: 'every one to be checked',
        timeoutMs: 30_000,
      },
    );
  });

  test('a selection is edited and removed together, and both are taken back', async () => {
    await goTo('#/');
    await page.waitForSelector('.overview input');
    await page.click('.overview thead input');
    await page.waitForSelector('.selection');
    await page.$eval('.selection details', (node) => {
      node.open = true;
    });
    await page.type('#field-selection-addTags', 'shop');
    await press(page, '.selection button', 'Apply');
    await waitFor(async () => (await endpoints()).every(({ tags }) => String(tags) === 'shop'), {
      what: 'the tags',
    });
    await canUndo('21 endpoints were changed');
    await press(page, '.undo button', 'Undo');
    await waitFor(async () => (await endpoints()).every(({ tags }) => tags === undefined), {
      what: 'no tags',
    });
    await press(page, '.selection .acts button', 'Remove');
    await waitFor(async () => (await endpoints()).length === 0, { what: 'an empty list' });
    await canUndo('21 endpoints are no longer');
    await press(page, '.undo button', 'Undo');
    await waitFor(async () => (await endpoints()).length === 21, { what: 'all of them' });
  });

  test('by the keyboard alone an endpoint is added, edited, paused, deleted and brought back', async () => {
    const named = async () => (await endpoints()).find(({ url }) => String(url).endsWith('/keys'));
    const focusOn = async (text: string, back = false) => {
      await waitFor(
        async () => {
          const at = await page.evaluate(() => {
            const { activeElement: on } = document;
            return `${on?.id} ${on?.getAttribute('aria-label') ?? on?.textContent ?? ''}`;
          });
          if (at.includes(text)) return true;
          if (back) await page.keyboard.down('Shift');
          await page.keyboard.press('Tab');
          if (back) await page.keyboard.up('Shift');
          return false;
        },
        { what: `the focus on ${text}`, everyMs: 10, timeoutMs: 30_000 },
      );
    };
    const withControl = async (key: 'Enter' | 'z') => {
      await page.keyboard.down('Control');
      await page.keyboard.press(key);
      await page.keyboard.up('Control');
    };
    await page.close();
    page = await browser.extensionPage('dashboard.html#/add');
    await page.waitForSelector('#field-url');
    await focusOn('field-url');
    await page.keyboard.type(`${chaos.origin}/keys`);
    await withControl('Enter');
    await waitFor(named, { what: 'it to be watched' });
    await page.waitForSelector('.overview');
    await goTo(`#/edit/${String((await named())?.['id'])}`);
    await page.waitForSelector('#field-name');
    await focusOn('field-name');
    await page.keyboard.type('Keys');
    await withControl('Enter');
    await waitFor(async () => (await named())?.['name'] === 'Keys', { what: 'its name' });
    await page.waitForSelector('.overview');
    await focusOn('Select Keys');
    await page.keyboard.press(' ');
    await page.waitForSelector('.selection');
    await focusOn('Pause', true);
    await page.keyboard.press('Enter');
    await waitFor(async () => (await named())?.['paused'] === true, { what: 'it to be paused' });
    await focusOn('Remove');
    await page.keyboard.press('Enter');
    await waitFor(async () => (await named()) === undefined, { what: 'it to be gone' });
    await canUndo('Keys is no longer watched');
    await withControl('z');
    await waitFor(named, { what: 'it to be back' });
  });

  test('nothing broke in the background', async () => {
    expect(await browser.backgroundErrors()).toEqual([]);
  });
});
