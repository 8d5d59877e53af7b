// What a program can tell of the built widget's accessibility: axe finds nothing.
// Promise: each variant, light and dark, from left to right and from right to left, in every state a feed can be in.
// Not here: order, words and keys (widget-access.test.ts), which rules there are (test/support/axe.ts).

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Status } from '../../shared/feed/status.ts';
import { type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { axeReport } from '../support/axe.ts';
import {
  incidentsOf,
  published,
  shopStatus,
  withMaintenance,
  withoutOutage,
} from '../support/widget-feed.ts';
import { widgetFiles } from '../support/widget-files.ts';
import { drawn, texts } from '../support/widget-page.ts';
import { startWidgetSite, type WidgetSite } from '../support/widget-site.ts';

/** Feeds by what is the matter with them, and what the page shows of it. */
const FEEDS = ['well', 'down', 'incidents', 'maintenance', 'stale', 'missing', 'held'];
/** A ground that axe knows: it takes the one that a browser gives by itself for white. Room between links, as pages have it. */
const GROUND = `:root { color-scheme: light dark; background: light-dark(#fff, #111); color: light-dark(#111, #eee) }
  uptally-status { margin: 16px }`;
const HOUR_MS = 3_600_000;

let site: WidgetSite;

beforeAll(async () => {
  site = await startWidgetSite(await widgetFiles('uptally-status', 'uptally-badge', 'uptally-ar'));
  const status = shopStatus();
  const publish = (title: string, change: Partial<Status>, agoMs = 0) => {
    site.feedAt(`/${title}.json`).body = published({ ...status, ...change, title }, agoMs);
  };
  publish('well', withoutOutage(status));
  publish('down', { endpoints: status.endpoints.map((endpoint) => ({ ...endpoint, group: 'Shop' })) });
  publish('incidents', { incidents: incidentsOf('Slow answers', 'https://example.org/1') });
  publish('maintenance', withMaintenance(status));
  publish('stale', {}, HOUR_MS);
  site.feedAt('/held.json').isHeld = true;
});
afterAll(() => site?.close());

function markup(): string {
  const widgets = FEEDS.map(
    (name) => `<uptally-status src="/${name}.json" rows="2" href="/${name}"></uptally-status>`,
  );
  const badges = FEEDS.map((name) => `<p><uptally-badge src="/${name}.json"></uptally-badge></p>`);
  return `<main><h1>Status</h1>${widgets.join('')}${badges.join('')}</main>`;
}

describe.each(['chromium', 'firefox'] as const)('axe in %s', (kind) => {
  let browser: BrowserUnderTest;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser({ kind });
    page = await browser.page();
  });
  afterAll(() => browser?.close());

  async function open(lang: 'en' | 'ar', scheme: 'light' | 'dark'): Promise<void> {
    await browser.setColorScheme(scheme);
    const path = site.page(markup(), {
      lang,
      dir: lang === 'ar' ? 'rtl' : 'ltr',
      head: `<style>${GROUND}</style>`,
      scripts: ['uptally-ar.js', 'uptally-status.js', 'uptally-badge.js'],
      policy: '',
    });
    await page.goto(site.origin + path);
    await expect.poll(() => page.evaluate(KNOWN)).toBe(FEEDS.length - 1);
    await drawn(page);
  }

  it.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['ar', 'light'],
    ['ar', 'dark'],
  ] as const)('finds nothing in any variant and state: %s, %s', async (lang, scheme) => {
    await open(lang, scheme);
    for (const variant of ['full', 'compact', 'line', 'badge']) {
      await page.evaluate((wanted) => {
        for (const each of document.querySelectorAll('uptally-status')) each.setAttribute('variant', wanted);
      }, variant);
      const { findings, passed } = await axeReport(page);
      expect([variant, findings]).toEqual([variant, []]);
      expect(passed).toContain('color-contrast');
    }
  });

  it('finds nothing where tables, past incidents and a tip are open', async () => {
    await open('en', 'light');
    await page.evaluate(() => {
      for (const { shadowRoot } of document.querySelectorAll('uptally-status')) {
        for (const each of shadowRoot?.querySelectorAll<HTMLElement>('summary, button') ?? []) each.click();
      }
      document.querySelector('uptally-status')?.shadowRoot?.querySelector<HTMLElement>('.strip')?.focus();
    });
    expect(await texts(page, 'table, details[open], .tip')).toHaveLength(9 + 1 + 1);
    expect((await axeReport(page)).findings).toEqual([]);
  });
});

/** How many elements know their state. */
const KNOWN = "[...document.querySelectorAll('uptally-status')].filter(({ state }) => state !== null).length";
