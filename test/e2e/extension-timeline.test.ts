// An endpoint's page over a seeded year, in the stock browsers: figures, zoom by key, mouse and finger, addresses.

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { bundle } from '../support/bundle.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/extension');
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];
const ZONE = 'Europe/Berlin';
const TO = Math.floor(Date.now() / 60_000) * 60_000;
const CHART = '.chart[data-timeline]';

describe.each(KINDS)('in %s', (kind) => {
  let browser: BrowserUnderTest;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser({ kind, extension: EXTENSION });
    page = await browser.extensionPage('dashboard.html');
    await page.setViewport({ width: 1120, height: 900 });
    const script = await bundle(new URL('../support/import-year.ts', import.meta.url), 'importer');
    const endpoint = {
      id: 'shop',
      name: 'Checkout',
      url: 'https://shop.test/',
      interval: '5m',
      objective: '99.9%',
    };
    const wish = {
      config: { version: 0, zone: ZONE, endpoints: [endpoint] },
      years: [{ id: 'shop', options: { to: TO, zone: ZONE, seed: 7, intervalMs: 300_000 } }],
    };
    await page.evaluate(
      `(async () => { ${script}; return importer.importYear(${JSON.stringify(wish)}); })()`,
    );
  });

  afterAll(() => browser?.close());

  const visit = async (hash: string) => {
    await page.evaluate((next) => {
      location.hash = next;
    }, hash);
  };
  const level = (kindOfLevel: string) => page.waitForSelector(`.chart[data-timeline="${kindOfLevel}"]`);
  const hash = () => page.evaluate(() => location.hash);
  const hashWith = (part: string) =>
    waitFor(async () => ((await hash()).includes(part) ? hash() : null), { what: `an address with ${part}` });
  const figure = (name: string) =>
    page.$eval(`[data-figure="${name}"]`, (node) => node.textContent?.trim() ?? '');

  test('each window has its level, its address and its mark', async () => {
    for (const [window, kindOfLevel] of [
      ['365d', 'days'],
      ['90d', 'days'],
      ['30d', 'hours'],
      ['7d', 'hours'],
      ['24h', 'checks'],
    ] as const) {
      await visit(`#/endpoint/shop?window=${window}`);
      await page.waitForSelector(`.figures [data-figure="shop/${window}/uptime"]`);
      await level(kindOfLevel);
      expect(await page.$eval('.choices [aria-current]', (node) => node.getAttribute('href'))).toContain(
        window,
      );
    }
    expect(await page.title()).toBe('Checkout · Uptally');
    expect(await page.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual(['en', 'ltr']);
  });

  test('the figures are the characters of the overview and of the popup', async () => {
    await visit('#/endpoint/shop?window=30d');
    await page.waitForSelector('.figures [data-figure="shop/30d/uptime"]');
    const own = [await figure('shop/30d/uptime'), await figure('shop/30d/downtime')];
    await visit('#/');
    await page.waitForSelector('.overview');
    expect([await figure('shop/30d/uptime'), await figure('shop/30d/downtime')]).toEqual(own);
  });

  test('keys draw nearer down to single checks, the address follows, back leads back', async () => {
    await visit('#/endpoint/shop?window=30d');
    await level('hours');
    await page.focus(CHART);
    for (let i = 0; i < 8; i++) await page.keyboard.press('+');
    await level('checks');
    const near = await hashWith('from=');
    await page.waitForSelector('.figures [data-figure="shop/picked/uptime"]');
    await page.focus(CHART);
    await page.keyboard.press('ArrowLeft');
    await waitFor(async () => (await hash()) !== near, { what: 'another address' });
    await page.evaluate(() => history.back());
    await waitFor(async () => (await hash()) === near, { what: 'the address before' });
    await page.focus(CHART);
    await page.keyboard.press('0');
    await level('days');
  });

  test('a drag draws nearer', async () => {
    await visit('#/endpoint/shop?window=365d');
    await level('days');
    const box = await (await page.$('.chart .u-over'))?.boundingBox();
    if (box === null || box === undefined) return expect.fail('there is no plot');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.5, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.55, y, { steps: 4 });
    await page.mouse.up();
    await level('hours');
    await hashWith('from=');
  });

  test('the whole picture can be read as a table', async () => {
    await visit('#/endpoint/shop?window=7d');
    await level('hours');
    await page.click('.timeline summary');
    await page.waitForSelector('.timeline tbody tr');
    expect(await page.$$eval('.timeline tbody tr', (rows) => rows.length)).toBeGreaterThan(100);
    expect(await page.$eval(CHART, (node) => node.getAttribute('aria-label'))).toContain('Checkout from ');
  });

  test('an explanation shows on focus and goes with Escape', async () => {
    await page.focus('.figures .figure');
    const tip = await page.waitForSelector('.explanation:popover-open');
    expect(await tip?.evaluate((node) => node.textContent)).toContain('that were watched');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('.explanation:popover-open') === null);
  });

  test('a time older than single checks moves outward, and says so', async () => {
    const from = new Date(TO - 200 * 86_400_000 + 600_000).toISOString();
    const to = new Date(TO - 199 * 86_400_000 + 600_000).toISOString();
    await visit(`#/endpoint/shop?from=${from}&to=${to}`);
    const said = await page.waitForSelector('[data-figure="used"]');
    expect(await said?.evaluate((node) => node.textContent)).toMatch(/^(Exactly|Asked) from/);
  });

  test('an endpoint that is none says so, and leads on', async () => {
    await visit('#/endpoint/never');
    await page.waitForSelector('main .empty');
    await page.click('main p a');
    await page.waitForSelector('.overview');
  });

  test.runIf(kind === 'chromium')('two fingers draw nearer, one moves', async () => {
    await visit('#/endpoint/shop?window=30d');
    await level('hours');
    const box = await (await page.$('.chart .u-over'))?.boundingBox();
    if (box === null || box === undefined) return expect.fail('there is no plot');
    const y = box.y + box.height / 2;
    const at = (share: number) => box.x + box.width * share;
    const first = await page.touchscreen.touchStart(at(0.45), y);
    const second = await page.touchscreen.touchStart(at(0.55), y);
    await first.move(at(0.1), y);
    await second.move(at(0.9), y);
    await first.end();
    await second.end();
    const near = await hashWith('from=');
    const finger = await page.touchscreen.touchStart(at(0.3), y);
    await finger.move(at(0.6), y);
    await finger.end();
    await waitFor(async () => (await hash()) !== near, { what: 'another address' });
  });

  test.runIf(kind === 'chromium')('a year is drawn from what was read; how fast is told', async () => {
    await visit('#/endpoint/shop?window=30d');
    await level('hours');
    const tookMs = await page.evaluate(async () => {
      const begun = performance.now();
      location.hash = '#/endpoint/shop?window=365d';
      while (document.querySelector('.chart[data-timeline="days"]') === null) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return performance.now() - begun;
    });
    // How long depends on the machine: told, and no reason to fail.
    console.info(`A year was drawn in ${tookMs.toFixed(0)} ms.`);
  });
});
