// When the built widget asks for its feed, and when it does not, in both browsers.
// Promise: one request a feed and page, none while nobody looks; time passes as the tests say.
// Not here: what is sent (widget-policy.test.ts), how long a wait is exactly (test/unit/widget-schedule.test.ts).

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Status } from '../../shared/feed/status.ts';
import { type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { pass, steerClock, timers } from '../support/widget-clock.ts';
import { published, shopStatus } from '../support/widget-feed.ts';
import { widgetFiles } from '../support/widget-files.ts';
import { read, refresh, setHidden, texts } from '../support/widget-page.ts';
import { type PageOptions, startWidgetSite, type WidgetSite } from '../support/widget-site.ts';

const STATUS = '<uptally-status src="/status.json"></uptally-status>';
const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
/** Told by each element and for each failure. */
const COUNT_FAILURES = `{
  globalThis.uptallyFailures = 0;
  addEventListener('uptally-error', () => uptallyFailures++);
}`;
const FOUND = "document.querySelector('uptally-status')";

let site: WidgetSite;
let status: Status;

beforeAll(async () => {
  site = await startWidgetSite(await widgetFiles('uptally-status', 'uptally-badge'));
  status = shopStatus();
});
afterAll(() => site?.close());

describe.each(['chromium', 'firefox'] as const)('requests in %s', (kind) => {
  let browser: BrowserUnderTest;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser({ kind });
    page = await browser.page();
    await steerClock(page);
    await page.evaluateOnNewDocument(COUNT_FAILURES);
  });
  afterAll(() => browser?.close());
  beforeEach(() => {
    site.asked.length = 0;
    Object.assign(site.feed, { status: 200, body: published(status), isHeld: false });
  });

  /** A page whose time the test lets pass; its feed is due a minute after it was made. */
  async function open(markup = STATUS, options: PageOptions = {}, host = '127.0.0.1'): Promise<void> {
    await page.goto(site.at(host) + site.page(markup, options));
  }

  async function openShown(markup?: string, options?: PageOptions): Promise<void> {
    await open(markup, options);
    await read(page, '.sentence', 'Checkout is down');
  }

  /** Lets time pass, which causes so many requests. */
  async function expectAsked(count: number, passedMs: number): Promise<void> {
    const before = site.asked.length;
    await pass(page, passedMs);
    // Whatever the timers asked for has left before this is answered.
    await page.evaluate("fetch('/nothing', { cache: 'no-cache' }).then(() => null)");
    await expect.poll(() => site.asked.length - before).toBe(count);
  }

  it('is one for fifty widgets of all variants; the badge, another file, makes one of its own', async () => {
    const variants = ['full', 'compact', 'line', 'badge', 'full'];
    const some = variants.map(
      (variant) => `<uptally-status src="/status.json" variant="${variant}"></uptally-status>`,
    );
    const badges = '<uptally-badge src="/status.json"></uptally-badge>'.repeat(3);
    const scripts = ['uptally-status.js', 'uptally-badge.js'];
    await openShown(some.join('').repeat(10) + badges, { scripts });
    await waitFor(
      async () => (await texts(page, 'span', 'uptally-badge')).every((text) => text === 'Checkout is down'),
      {
        what: 'the badges',
      },
    );
    expect(new Set(await texts(page, '.sentence'))).toEqual(new Set(['Checkout is down']));
    expect(site.asked).toHaveLength(2);
  });

  it('takes no cookie along, and no referrer', async () => {
    await openShown();
    await page.evaluate("document.cookie = 'secret=1'");
    await refresh(page);
    expect(site.asked).toHaveLength(2);
    expect(site.asked[1]?.headers).not.toHaveProperty('cookie');
    expect(site.asked[1]?.headers).not.toHaveProperty('referer');
  });

  it('waits until the next feed is due', async () => {
    await openShown();
    await expectAsked(0, 50 * SECOND_MS);
    await expectAsked(1, 17 * SECOND_MS);
  });

  it('waits as long as the page wishes, at least ten seconds', async () => {
    await openShown('<uptally-status src="/status.json" refresh="1"></uptally-status>');
    await expectAsked(0, 9 * SECOND_MS);
    await expectAsked(1, 2 * SECOND_MS);
  });

  it('comes at once where the page asks, and two at a time are one', async () => {
    await openShown();
    await page.evaluate(`Promise.all([${FOUND}.refresh(), ${FOUND}.refresh()]).then(() => null)`);
    expect(site.asked).toHaveLength(2);
  });

  it('does not come while the page is hidden, and at once when it is seen again', async () => {
    await openShown();
    await setHidden(page, true);
    await expectAsked(0, 5 * HOUR_MS);
    site.feed.status = 503;
    await setHidden(page, false);
    await read(page, '.note', '503');
    expect(site.asked).toHaveLength(2);
  });

  it('comes later with each failure, and as usual after a success', async () => {
    site.feed.status = 503;
    await open();
    for (const [failures, seconds] of [7.5, 15, 30].entries()) {
      await expect.poll(() => page.evaluate('uptallyFailures')).toBe(failures + 1);
      await expectAsked(0, (seconds - 1) * SECOND_MS);
      await expectAsked(1, 1.5 * SECOND_MS);
    }
    await expect.poll(() => page.evaluate('uptallyFailures')).toBe(4);
    Object.assign(site.feed, { status: 200, body: published(status) });
    await expectAsked(1, 60 * SECOND_MS);
    await read(page, '.sentence', 'Checkout is down');
  });

  it('ends with the element, and so do its timers', async () => {
    site.feed.isHeld = true;
    await open();
    await waitFor(() => site.asked.length > 0, { what: 'the feed to be asked for' });
    expect(await timers(page)).toBe(1);
    await page.evaluate(`${FOUND}.remove()`);
    await waitFor(() => site.asked[0]?.isEnded, { what: 'the request to be ended' });
    expect(await timers(page)).toBe(0);
    await expectAsked(0, HOUR_MS);
  });

  it('is none where an element moves within the page, or leaves and comes back at once', async () => {
    await openShown(`${STATUS}<aside></aside>`);
    await page.evaluate(`document.querySelector('aside').append(${FOUND})`);
    await page.evaluate(`{ const found = ${FOUND}; found.remove(); document.body.append(found); }`);
    await expectAsked(0, 0);
    expect(await timers(page)).toBe(1);
    expect(await texts(page, '.sentence')).toEqual(['Checkout is down']);
  });

  it('is a new one where an element comes back later', async () => {
    await openShown();
    await page.evaluate(`{ globalThis.kept = ${FOUND}; kept.remove(); }`);
    await expectAsked(0, 2 * HOUR_MS);
    await page.evaluate('document.body.append(kept)');
    await waitFor(() => site.asked.length === 2, { what: 'the second request' });
    await expectAsked(0, 0);
  });

  it('never goes to a private address, but from a page of that very origin', async () => {
    const src = `${site.origin}/status.json`;
    await open(`<uptally-status src="${src}"></uptally-status>`, { policy: '' }, 'localhost');
    expect(await read(page, '.sentence', 'No')).toBe('No current data');
    expect(await texts(page, '.note')).toEqual([
      expect.stringContaining('no address that this page may ask'),
    ]);
    expect(site.asked).toEqual([]);
  });
});
