// What the built widget knows of time and of missing feeds, in both browsers.
// Promise: whatever the visitor's clock says and whatever is answered, nothing old or missing reads as operational.
// Not here: when it asks again (widget-requests.test.ts), the arithmetic (test/unit/widget-shown.test.ts).

import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Status } from '../../shared/feed/status.ts';
import { type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { pass, setWallClockAhead, steerClock } from '../support/widget-clock.ts';
import { published, shopStatus, withoutOutage } from '../support/widget-feed.ts';
import { widgetFiles } from '../support/widget-files.ts';
import { read, states, texts } from '../support/widget-page.ts';
import { type FeedAnswer, startWidgetSite, type WidgetSite } from '../support/widget-site.ts';

const FEED_HOST = 'feed.test';
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const OPEN = { 'access-control-allow-origin': '*' };
const EXPOSED = { ...OPEN, 'access-control-expose-headers': 'Date, Age' };
/** "Nov 25, 2026, 21:50:15 UTC", in the zone of the machine. */
const WITH_ZONE = / \w{3} \d{1,2}, \d{4}, \d\d:\d\d:\d\d \S+/;
const AGE = /\d+[smh] ago/;
const VARIANTS = ['full', 'compact', 'line', 'badge'];

let site: WidgetSite;
let status: Status;

beforeAll(async () => {
  site = await startWidgetSite(await widgetFiles('uptally-status', 'uptally-badge'));
  status = shopStatus();
});
afterAll(() => site?.close());
beforeEach(() => {
  site.asked.length = 0;
  Object.assign(site.feed, { status: 200, body: published(status), headers: OPEN, isHeld: false });
});

describe.each(['chromium', 'firefox'] as const)('time in %s', (kind) => {
  let browser: BrowserUnderTest;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser({ kind, hosts: [FEED_HOST] });
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    page = await browser.page();
  });
  afterEach(() => page?.close());

  /** Every variant and the badge of its own file, with the same feed. */
  async function open(src: string): Promise<void> {
    const all = VARIANTS.map(
      (variant) => `<uptally-status src="${src}" variant="${variant}"></uptally-status>`,
    );
    const path = site.page(`${all.join('')}<uptally-badge src="${src}"></uptally-badge>`, {
      scripts: ['uptally-status.js', 'uptally-badge.js'],
      policy: '',
    });
    await page.goto(site.origin + path);
  }

  /** The feed of another origin, read by a visitor whose clock is wrong. */
  async function openWrong(aheadMs: number, headers: typeof OPEN, src = site.at(FEED_HOST)): Promise<void> {
    site.feed.headers = headers;
    await setWallClockAhead(page, aheadMs);
    await open(`${src}/status.json`);
  }

  async function sentences(): Promise<readonly string[]> {
    return [...(await texts(page, '.sentence')), ...(await texts(page, 'span', 'uptally-badge'))];
  }

  async function expectAll(pattern: RegExp): Promise<void> {
    const all = VARIANTS.length + 1;
    await expect
      .poll(sentences, { timeout: 10_000 })
      .toEqual(Array(all).fill(expect.stringMatching(pattern)));
  }

  describe.each([-5, 5])("with the visitor's clock wrong by %i h", (hours) => {
    it('tells right ages of a feed of the same origin', async () => {
      site.feed.body = published(status, 34 * SECOND_MS);
      await openWrong(hours * HOUR_MS, OPEN, site.origin);
      await expectAll(/^Checkout is down$/);
      expect(await texts(page, '.meta')).toEqual(Array(3).fill(expect.stringMatching(/Checked 3\ds ago/)));
    });

    it('tells right ages of a feed that shows its Date, and adds its Age', async () => {
      site.feed.body = published(status, 605 * SECOND_MS, { nextAt: Date.now() + MINUTE_MS });
      const date = new Date(Date.now() - 10 * MINUTE_MS).toUTCString();
      await openWrong(hours * HOUR_MS, { ...EXPOSED, ...{ date, age: '600' } });
      await expectAll(/^Checkout is down$/);
      expect(await texts(page, '.meta')).toEqual(Array(3).fill(expect.stringMatching(/Checked 10m ago/)));
    });
  });

  it('tells a time with its zone, and no age, of a feed that seems to come from the future', async () => {
    await openWrong(-5 * HOUR_MS, OPEN);
    await expectAll(/^Checkout is down$/);
    const metas = await texts(page, '.meta');
    expect(metas).toEqual(Array(3).fill(expect.stringMatching(WITH_ZONE)));
    expect(metas.join()).not.toMatch(AGE);
  });

  it('is grey, with a time, where the feed seems to be too old', async () => {
    site.feed.body = published(withoutOutage(status));
    await openWrong(5 * HOUR_MS, OPEN);
    await expectAll(/^Last checked /);
    expect((await sentences()).every((sentence) => WITH_ZONE.test(sentence))).toBe(true);
    expect(new Set(await states(page))).toEqual(new Set(['unknown']));
  });

  it('turns grey by itself, in real time, while the server does not answer', async () => {
    const madeAt = Date.now() - 58 * SECOND_MS;
    site.feed.body = published(withoutOutage(status), 0, { madeAt, nextAt: madeAt + 30 * SECOND_MS });
    await open('/status.json');
    await expectAll(/^All systems operational$/);
    site.feed.isHeld = true;
    await expectAll(/^Last checked \d+s ago$/);
    expect(new Set(await states(page))).toEqual(new Set(['unknown']));
  });

  it('turns grey a period after the next feed was due, and tells hours later how old it is', async () => {
    await steerClock(page);
    site.feed.body = published(withoutOutage(status), 0);
    await open('/status.json');
    await expectAll(/^All systems operational$/);
    site.feed.isHeld = true;
    await pass(page, 110 * SECOND_MS);
    await expectAll(/^All systems operational$/);
    await pass(page, 15 * SECOND_MS);
    await expectAll(/^Last checked 2m ago$/);
    expect(await texts(page, 'small')).toHaveLength(1);
    await pass(page, 7 * HOUR_MS);
    await expectAll(/^Last checked 7h ago$/);
  });

  it('keeps the last good figures when the feed fails, and says so', async () => {
    await open('/status.json');
    await expectAll(/^Checkout is down$/);
    const [figure] = await texts(page, '.uptime b');
    site.feed.status = 503;
    await page.evaluate("document.querySelector('uptally-status').refresh()");
    expect(await read(page, '.note', '503')).toMatch(
      /^The status could not be read: the server answered 503\.Showing what was known \d+s ago\.$/,
    );
    expect((await texts(page, '.uptime b'))[0]).toBe(figure);
    site.feed.status = 200;
    await page.evaluate("document.querySelector('uptally-status').refresh()");
    await expect.poll(() => texts(page, '.note')).toEqual([]);
  });

  async function expectNoData(problem: string): Promise<void> {
    await expectAll(/^No current data$/);
    const [note] = await texts(page, '.note');
    expect(note).toMatch(/^The status could not be read: /);
    expect(note).toContain(problem);
  }

  it.each([
    ['a missing one', '/missing.json', 'the server answered 404'],
    ['one that is no address', 'http://', 'src is no address that this page may ask'],
    ['one that is no web address', 'javascript:alert(1)', 'src is no address that this page may ask'],
    ['one that nobody answers', 'http://127.0.0.1:1/status.json', 'src is no address that this page may ask'],
    ['one that nobody answers under a name', 'http://feed.test:1/status.json', 'the server did not answer'],
  ])('never reads as operational: %s', async (_name, src, problem) => {
    await open(src);
    await expectNoData(problem);
  });

  it.each([
    ['an empty one', { body: '' }, 'JSON'],
    ['one that is cut off', { body: '{"uptally":1,"title":"Sh' }, 'JSON'],
    ['another document', { body: '{}' }, 'Expected'],
    ['one that is too large', { body: ' '.repeat(1_100_000) }, 'the document is too large'],
    ['an error', { status: 500 }, 'the server answered 500'],
    ['a redirect', { status: 302, headers: { location: '/other.json' } }, 'the server did not answer'],
  ])('never reads as operational: %s', async (_name, answer: Partial<FeedAnswer>, problem) => {
    site.feedAt('/other.json').body = published(withoutOutage(status));
    Object.assign(site.feed, answer);
    await open('/status.json');
    await expectNoData(problem);
    expect(site.asked.map(({ path }) => path)).not.toContain('/other.json');
  });

  it('never reads as operational: one of a zone that there is not, but for a badge, which names no day', async () => {
    site.feed.body = published(withoutOutage(status), 0, { zone: 'Mars/Olympus' });
    await open('/status.json');
    await expect.poll(() => texts(page, '.sentence')).toEqual(VARIANTS.map(() => 'No current data'));
    expect(await texts(page, '.note')).toEqual(Array(2).fill(expect.stringContaining('Mars/Olympus')));
  });

  it('never reads as operational: one without endpoints', async () => {
    site.feed.body = published({ ...status, endpoints: [] });
    await open('/status.json');
    await expectAll(/^Nothing is watched yet$/);
  });
});
