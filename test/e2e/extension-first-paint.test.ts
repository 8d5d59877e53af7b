// What the popup shows before it has its own code: drawn ahead by the background, and taken over.

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind, BrowserUnderTest } from '../browser/browser.ts';
import { openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { type Chaos, startChaos, status } from '../servers/chaos.ts';
import { allow, rowOf, says } from './extension-popup.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/extension');
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];
const API = '(globalThis.browser ?? chrome)';

describe.each(KINDS)('in %s', (kind) => {
  let browser: BrowserUnderTest;
  let chaos: Chaos;
  let good: Readonly<Record<string, unknown>>;

  beforeAll(async () => {
    [browser, chaos] = await Promise.all([openBrowser({ kind, extension: EXTENSION }), startChaos()]);
    chaos.set('/broken', status(503));
    await allow(browser, ['*://127.0.0.1/*']);
    const endpoints = ['fine', 'broken', 'other'].map((id) => {
      return { id, name: `The ${id} <b>one</b>`, url: `${chaos.origin}/${id}`, interval: '30s' };
    });
    const config = { version: 0, zone: 'UTC', control: [], recheck: [], endpoints };
    await browser.evaluateInExtensionPage(`${API}.storage.local.set(${JSON.stringify({ config })})`);
    // A tick that comes while one runs is dropped.
    const isAsked = async () => {
      await browser.fireAlarm('tick');
      return chaos.log.length >= endpoints.length;
    };
    await waitFor(isAsked, { what: 'each to be asked', everyMs: 200 });
    const popup = await browser.extensionPage('popup.html');
    await rowOf(popup, 'up', 'fine');
    await rowOf(popup, 'down', 'broken');
    await popup.close();
    // From here on nothing is drawn anew.
    await browser.evaluateInExtensionPage(`${API}.alarms.clearAll()`);
    good = await drawn();
  });

  afterAll(() => Promise.all([browser?.close(), chaos?.close()]));

  const memory = (): Promise<Record<string, unknown> | null> =>
    browser.evaluateInExtensionPage(
      `${API}.storage.session.get('first-paint').then((all) => all['first-paint'] ?? null)`,
    );
  const remember = (paint: object) =>
    browser.evaluateInExtensionPage(
      `${API}.storage.session.set(${JSON.stringify({ 'first-paint': paint })})`,
    );
  /** Drawn since the last check. */
  const drawn = (): Promise<Record<string, unknown>> =>
    waitFor(
      async () => {
        const paint = await memory();
        return String(paint?.['rest']).includes('data-state="down"') && paint;
      },
      { what: 'the popup to be drawn ahead' },
    );

  test('what is drawn ahead is what the popup then says', async () => {
    const popup = await browser.extensionPage('popup.html');
    await rowOf(popup, 'down', 'broken');
    const live = await popup.evaluate(ROWS, null);
    expect(live.map(({ id }) => id)).toEqual(['broken', 'fine', 'other']);
    expect(await popup.evaluate(ROWS, `${good['head']}${good['rest']}`)).toEqual(live);
    await popup.close();
  });

  // A script that runs before a page's own does not run in Firefox's pages of extensions.
  const inChromium = test.skipIf(kind === 'firefox');

  inChromium(
    'it stands there before the popup can answer, and the same elements answer then; no click is lost',
    async () => {
      await drawn();
      const page = await browser.extensionPage('manifest.json');
      await page.evaluateOnNewDocument(PRESS_FIRST_ROW);
      await page.bringToFront();
      await page.goto(`${browser.extensionOrigin}/popup.html`, { waitUntil: [] });
      await says(page, '.row .details', '30 d');
      expect(await page.evaluate(WHAT_WAS_SEEN)).toEqual({ wasBusy: true, isSame: true, expanded: 'true' });
      await page.close();
    },
  );

  inChromium.each([
    ['too old', (paint: object) => ({ ...paint, at: Date.now() - 60_000 })],
    ['of the future', (paint: object) => ({ ...paint, at: Date.now() + 60_000 })],
    ['of another version', (paint: object) => ({ ...paint, version: '0.0.0' })],
    ['no markup', (paint: object) => ({ ...paint, rest: 7 })],
    ['no record', () => [null]],
  ])('%s, it is not shown, and the popup opens all the same', async (_what, spoilt) => {
    await remember(spoilt({ ...good, at: Date.now() }));
    const page = await opened(browser);
    expect(await page.evaluate(WHAT_WAS_SEEN)).toMatchObject({ wasBusy: false });
    await page.close();
  });

  test('nothing in it can run', async () => {
    const evil = '<img src="x" onerror="ran = 1"><script>ran = 1</script><a href="javascript:ran = 1">x</a>';
    await remember({ ...good, at: Date.now(), head: `${evil}${good['head']}` });
    const page = await browser.extensionPage('popup.html');
    await rowOf(page, 'down', 'broken');
    expect(await page.evaluate('[typeof ran, document.querySelectorAll("img, a").length]')).toEqual([
      'undefined',
      0,
    ]);
    await page.close();
  });
});

async function opened(browser: BrowserUnderTest): Promise<Page> {
  const page = await browser.extensionPage('manifest.json');
  await page.evaluateOnNewDocument(PRESS_FIRST_ROW);
  await page.bringToFront();
  await page.goto(`${browser.extensionOrigin}/popup.html`, { waitUntil: [] });
  await rowOf(page, 'down', 'broken');
  await waitFor(
    async () => (await page.evaluate(`document.querySelector('main[aria-busy]') === null`)) === true,
    {
      what: 'the popup to answer',
    },
  );
  return page;
}

interface SeenRow {
  readonly id: string | undefined;
  readonly state: string | undefined;
  readonly texts: readonly (string | null | undefined)[];
  readonly bars: readonly (string | null)[];
}

/** Of the page itself, or of markup; what counts on by the second is left out. */
const ROWS = (markup: string | null): readonly SeenRow[] => {
  const whole = markup === null ? document : new DOMParser().parseFromString(markup, 'text/html');
  return [...whole.querySelectorAll<HTMLElement>('.row')].map((row) => ({
    id: row.dataset['endpoint'],
    state: row.dataset['state'],
    texts: ['.name', '.fig', '.ev'].map((part) => row.querySelector(part)?.textContent),
    bars: [...row.querySelectorAll('.bars path')].map((path) => path.getAttribute('d')),
  }));
};

/** As soon as a row stands there, and before anything else happens. */
const PRESS_FIRST_ROW = (): void => {
  const watcher = new MutationObserver(() => {
    const row = document.querySelector('.row');
    if (row === null) return;
    watcher.disconnect();
    const wasBusy = document.querySelector('main[aria-busy]') !== null;
    Reflect.set(globalThis, 'seen', { row, wasBusy });
    row.querySelector('button')?.click();
  });
  watcher.observe(document, { childList: true, subtree: true });
};

const WHAT_WAS_SEEN = (): object => {
  const { row, wasBusy } = Reflect.get(globalThis, 'seen');
  const expanded = row.querySelector('button').getAttribute('aria-expanded');
  return { wasBusy, isSame: row === document.querySelector('.row'), expanded };
};
