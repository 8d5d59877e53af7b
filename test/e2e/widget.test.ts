// The built widget in a page under a strict policy, in both browsers.
// Promise: what a visitor reads is checked, and no policy is violated on the way.
// Not here: that its figures equal the popup's and the page's (one-truth), single functions (test/unit/widget-*).

import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Status } from '../../shared/feed/status.ts';
import { toFeed } from '../../shared/feed/write.ts';
import { type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { seededYear } from '../support/seeded-year.ts';
import { statusFromSamples } from '../support/status-from-samples.ts';
import { startWidgetSite, type WidgetSite } from '../support/widget-site.ts';

const ZONE = 'Europe/Zurich';

describe.each(['chromium', 'firefox'] as const)('the widget in %s', (kind) => {
  let browser: BrowserUnderTest;
  let site: WidgetSite;
  let status: Status;

  beforeAll(async () => {
    site = await startWidgetSite(await builtWidget());
    browser = await openBrowser({ kind });
    status = statusNow();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Publishes the status as if it had been made so long ago. */
  function publish(agoMs: number, change: Partial<Status> = {}): void {
    const madeAt = Date.now() - agoMs;
    const feed = toFeed({ ...status, madeAt, nextAt: madeAt + 60_000, ...change });
    Object.assign(site.feed, { status: 200, body: JSON.stringify(feed) });
  }

  async function open(query = 'src=status.json'): Promise<Page> {
    return browser.page(`${site.origin}/?${query}`);
  }

  it('tells the worst first, with figures and their evidence, under a strict policy', async () => {
    publish(0);
    const page = await open();
    expect(await read(page, '.sentence', 'Checkout is down')).toBe('Checkout is down');
    expect(await texts(page, '.name')).toEqual(['Checkout', 'Website']);
    expect(await texts(page, '.uptime b')).toEqual([
      expect.stringMatching(/%$/),
      expect.stringMatching(/%$/),
    ]);
    expect(await texts(page, '[data-figure$="/watched"]')).toEqual([
      expect.stringMatching(/% watched$/),
      expect.stringMatching(/% watched$/),
    ]);
    await page.evaluate(() =>
      document.querySelector('uptally-status')?.shadowRoot?.querySelector<HTMLElement>('.strip')?.focus(),
    );
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
    expect(await read(page, '.tip', 'watched')).toMatch(/watched/);
    await page.keyboard.press('Escape');
    expect(await texts(page, '.tip')).toEqual([]);
    expect(await page.evaluate('violations')).toEqual([]);
    await page.close();
  });

  it('sends neither cookie nor referrer', async () => {
    publish(0);
    const page = await open();
    await read(page, '.sentence', 'Checkout is down');
    expect(site.asked.at(-1)).not.toHaveProperty('cookie');
    expect(site.asked.at(-1)).not.toHaveProperty('referer');
    await page.close();
  });

  it('asks nothing while the page is hidden, and at once when it is seen again', async () => {
    publish(0);
    const page = await open();
    await read(page, '.sentence', 'Checkout is down');
    const asked = site.asked.length;
    await setHidden(page, true);
    await page.evaluate(() => document.querySelector('uptally-status')?.setAttribute('refresh', '10'));
    site.feed.status = 503;
    expect(site.asked).toHaveLength(asked);
    await setHidden(page, false);
    await read(page, '.note', '503');
    expect(site.asked).toHaveLength(asked + 1);
    await page.close();
  });

  it('turns grey once the feed is overdue', async () => {
    publish(12 * 60_000);
    const page = await open();
    expect(await read(page, '.sentence', 'Last checked')).toMatch(/^Last checked /);
    expect(await states(page)).toEqual(['unknown', 'unknown']);
    await page.close();
  });

  it('turns grey by itself, without any answer', async () => {
    publish(116_000);
    const page = await open();
    await read(page, '.sentence', 'Checkout is down');
    site.feed.status = 500;
    await read(page, '.sentence', 'Last checked');
    expect(await states(page)).toEqual(['unknown', 'unknown']);
    await page.close();
  });

  it('keeps the last good figures when the feed fails, and says so', async () => {
    publish(0);
    const page = await open();
    await read(page, '.sentence', 'Checkout is down');
    site.feed.status = 503;
    await page.evaluate(() => document.querySelector('uptally-status')?.setAttribute('refresh', '10'));
    expect(await read(page, '.note', '503')).toMatch(/the server answered 503\.Showing what was known/);
    expect(await texts(page, '.name')).toEqual(['Checkout', 'Website']);
    publish(0);
    await page.evaluate(() => document.querySelector('uptally-status')?.setAttribute('refresh', '11'));
    await waitFor(async () => (await texts(page, '.note')).length === 0, { what: 'the note to go' });
    await page.close();
  });

  it.each([
    ['a missing feed', 'src=missing.json', 'the server answered 404'],
    ['no src', '', 'src is no address'],
    ['an address that is no web address', 'src=javascript:alert(1)', 'src is no address'],
  ])('never reads as operational: %s', async (_name, query, problem) => {
    const page = await open(query);
    expect(await read(page, '.meta', problem)).toContain(problem);
    expect(await texts(page, '.sentence')).toEqual(['No current data']);
    expect(await page.evaluate('violations')).toEqual([]);
    await page.close();
  });

  it('refuses a feed with a zone that there is not', async () => {
    publish(0, { zone: 'Mars/Olympus' });
    const page = await open();
    await read(page, '.sentence', 'No current data');
    await page.close();
  });

  it.each([200, 320, 640])('fits into %i px', async (width) => {
    publish(0);
    const page = await open();
    await read(page, '.sentence', 'Checkout is down');
    const overflow = await page.evaluate((px) => {
      const element = document.querySelector<HTMLElement>('uptally-status');
      if (element === null) return -1;
      element.style.setProperty('width', `${px}px`);
      const edge = element.getBoundingClientRect().right;
      const inner = [...(element.shadowRoot?.querySelectorAll('.card, .card *') ?? [])];
      return Math.max(...inner.map((each) => each.getBoundingClientRect().right - edge));
    }, width);
    expect(overflow).toBeLessThanOrEqual(0.5);
    await page.close();
  });
});

async function builtWidget(): Promise<string> {
  const root = new URL('../..', import.meta.url).pathname;
  const built = await build({
    configFile: `${root}vite.config.ts`,
    mode: 'uptally-status',
    build: { write: false },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error('The widget made no bundle');
  return first.output[0].code;
}

function statusNow(): Status {
  const asOf = Math.floor(Date.now() / 60_000) * 60_000;
  const make = (name: string, seed: number, downNow: boolean) => {
    const { samples, maintenance } = seededYear({
      to: asOf,
      zone: ZONE,
      seed,
      days: 91,
      intervalMs: 300_000,
      downNow,
    });
    return { id: name.toLowerCase(), name, samples, overlays: { maintenance, excluded: [] } };
  };
  return statusFromSamples([make('Website', 1, false), make('Checkout', 2, true)], { asOf, zone: ZONE });
}

/** As the browser does it where another tab comes to the front. */
function setHidden(page: Page, isHidden: boolean): Promise<void> {
  return page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, isHidden);
}

function texts(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const found = document.querySelector('uptally-status')?.shadowRoot?.querySelectorAll(wanted) ?? [];
    return [...found].map((each) => each.textContent ?? '');
  }, selector);
}

function states(page: Page): Promise<(string | null)[]> {
  return page.evaluate(() => {
    const found = document.querySelector('uptally-status')?.shadowRoot?.querySelectorAll('li') ?? [];
    return [...found].map((each) => each.getAttribute('data-state'));
  });
}

/** The first text at `selector`, once it contains `part`. */
function read(page: Page, selector: string, part: string): Promise<string> {
  return waitFor(
    async () => {
      const found = await texts(page, selector);
      if (found[0]?.includes(part)) return found[0];
      throw new Error(`${selector} reads ${JSON.stringify(found)}`);
    },
    { what: `${selector} to say “${part}”`, timeoutMs: 20_000 },
  );
}
