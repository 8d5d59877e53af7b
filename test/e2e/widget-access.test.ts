// The built widget by keyboard and by ear, and in its languages, in both browsers.
// Promise: what is drawn is also said, in the same words; what changes is said once.
// Not here: what a program can tell of accessibility (widget-axe.test.ts), the words themselves (test/unit).

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Status } from '../../shared/feed/status.ts';
import { type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { pass, steerClock } from '../support/widget-clock.ts';
import { incidentsOf, published, shopStatus, withoutOutage } from '../support/widget-feed.ts';
import { widgetFiles } from '../support/widget-files.ts';
import { attributes, drawn, refresh, setHidden, texts } from '../support/widget-page.ts';
import { type PageOptions, startWidgetSite, type WidgetSite } from '../support/widget-site.ts';

const FOUND = "document.querySelector('uptally-status')";
const STRIP = 'uptally-status >>> .strip';
const DAYS = '.strip[aria-label*="day by day"]';

let site: WidgetSite;
let status: Status;

beforeAll(async () => {
  const files = ['uptally-status', 'uptally-badge', 'uptally-de', 'uptally-ja', 'uptally-ar'];
  site = await startWidgetSite(await widgetFiles(...files));
  status = { ...shopStatus(), incidents: incidentsOf('Slow answers', 'https://example.org/1') };
});
afterAll(() => site?.close());
beforeEach(() => {
  Object.assign(site.feed, { status: 200, body: published(status) });
});

describe.each(['chromium', 'firefox'] as const)('access in %s', (kind) => {
  let browser: BrowserUnderTest;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser({ kind });
    page = await browser.page();
    await steerClock(page);
  });
  afterAll(() => browser?.close());

  async function open(markup = 'src="/status.json"', options: PageOptions = {}): Promise<void> {
    const body = `<uptally-status ${markup}></uptally-status><a href="/end">What follows</a>`;
    await page.goto(site.origin + site.page(body, options));
    await expect.poll(() => page.evaluate(`${FOUND}.state`)).not.toBeNull();
    await drawn(page);
  }

  /** What has the focus: tag and class of it, and its text or label. */
  function focused(): Promise<unknown> {
    return page.evaluate(`{
      const found = ${FOUND}.shadowRoot.activeElement;
      found === null ? '' : found.localName + ' ' + (found.getAttribute('aria-label')?.replace(/,.*/, '') ?? found.textContent);
    }`);
  }

  async function tabs(count: number): Promise<readonly unknown[]> {
    const stops: unknown[] = [];
    for (let i = 0; i < count; i++) {
      await page.keyboard.press('Tab');
      stops.push(await focused());
    }
    return stops;
  }

  it('stops at links, at each chart once, and at what opens more, in the order of reading', async () => {
    await open('src="/status.json" href="/more"');
    expect(await tabs(9)).toEqual([
      'a Checkout is down',
      'a Slow answers',
      'div Checkout',
      'div Checkout',
      'div Website',
      'div Website',
      'summary Past incidents (1)',
      'button Days as tables',
      '',
    ]);
  });

  it('goes through the days by arrows, Home and End, tells each, and stops at Escape', async () => {
    await open();
    const last = Number((await attributes(page, DAYS, 'aria-valuemax'))[0]);
    await page.focus(STRIP);
    await expectTipIsSaid();
    const steps = { ArrowLeft: last - 1, Home: 0, ArrowRight: 1, End: last, ArrowUp: last } as const;
    for (const key of ['ArrowLeft', 'Home', 'ArrowRight', 'End', 'ArrowUp'] as const) {
      await page.keyboard.press(key);
      expect([key, (await attributes(page, DAYS, 'aria-valuenow'))[0]]).toEqual([key, `${steps[key]}`]);
      await expectTipIsSaid();
    }
    await page.keyboard.press('ArrowRight');
    expect((await attributes(page, DAYS, 'aria-valuenow'))[0]).toBe(`${last}`);
    await page.keyboard.press('Escape');
    expect(await texts(page, '.tip')).toEqual([]);
    expect(await focused()).toBe('div Checkout');
  });

  /** The tip has the words that the slider says, apart from what joins them. */
  async function expectTipIsSaid(): Promise<void> {
    await expect.poll(() => texts(page, '.tip')).toHaveLength(1);
    const [tip = ''] = await texts(page, '.tip');
    const [said] = await attributes(page, DAYS, 'aria-valuetext');
    const bare = (text = '') => text.replaceAll(/[,\s]/g, '');
    expect(tip).toMatch(/\w/);
    expect(bare(tip)).toBe(bare(said ?? ''));
  }

  it('tells of a day where the mouse points, and stops when it leaves', async () => {
    await open();
    await page.hover(STRIP);
    expect(await texts(page, '.tip')).toEqual([expect.stringMatching(/^\w{3}, \w{3} \d+/)]);
    await page.mouse.move(0, 0);
    await expect.poll(() => texts(page, '.tip')).toEqual([]);
  });

  it('shows the days as tables, a row a day, in the same words', async () => {
    await open();
    expect(await attributes(page, 'button', 'aria-pressed')).toEqual(['false']);
    await page.focus(STRIP);
    await expect.poll(() => texts(page, '.tip')).toHaveLength(1);
    const [said] = await attributes(page, DAYS, 'aria-valuetext');
    await page.click('uptally-status >>> button');
    expect(await attributes(page, 'button', 'aria-pressed')).toEqual(['true']);
    expect(await texts(page, 'caption')).toEqual(['Checkout', 'Website']);
    const days = Number((await attributes(page, DAYS, 'aria-valuemax'))[0]) + 1;
    expect(await texts(page, 'tbody tr')).toHaveLength(2 * days);
    const cells = await texts(page, 'tbody tr:first-child > *');
    expect(`${cells[0]} · ${cells[1]} up, ${cells[2]}`).toBe(said);
    await page.click('uptally-status >>> button');
    expect(await texts(page, 'table')).toEqual([]);
  });

  describe.each([
    ['uptally-status', '.heard', ''],
    ['uptally-badge', '[role=status]', 'Checkout is down'],
  ])('who hears <%s>', (element, selector, before) => {
    it('is told a change of state once, and nothing while ages grow', async () => {
      await listen();
      for (const _ of [1, 2, 3]) {
        await pass(page, 20_000);
        await seenAgain();
      }
      expect([await texts(page, selector, element), await page.evaluate('heard')]).toEqual([[before], []]);
      site.feed.body = published(withoutOutage({ ...status, incidents: [] }));
      await seenAgain();
      await expect.poll(() => page.evaluate('heard')).toEqual(['All systems operational']);
    });

    /** Keeps each text that comes new; the same empty text again says nothing. */
    async function listen(): Promise<void> {
      const options = { policy: '', scripts: [`${element}.js`] };
      await page.goto(site.origin + site.page(`<${element} src="/status.json"></${element}>`, options));
      await expect.poll(() => attributes(page, '.mark.down, path', 'd', element)).not.toEqual([]);
      await expect.poll(() => texts(page, selector, element)).toEqual([before]);
      await page.evaluate(`{
        globalThis.heard = [];
        const region = document.querySelector('${element}').shadowRoot.querySelector('${selector}');
        new MutationObserver((records) => {
          for (const _ of records) if (region.textContent !== '') heard.push(region.textContent);
        }).observe(region, { subtree: true, childList: true, characterData: true });
      }`);
    }
  });

  /** Another tab was before the page for a moment, so that it asks at once, unless it is asking already. */
  async function seenAgain(): Promise<void> {
    const asked = site.asked.length;
    const again = async () => {
      await setHidden(page, false);
      return site.asked.length > asked;
    };
    await waitFor(again, { what: 'the feed to be asked for' });
  }

  it.each([
    ['the page is', { lang: 'de' }, '', 'de', 'ltr', 'Checkout ist '],
    ['the attribute says', { lang: 'de' }, 'locale="ja-JP"', 'ja', 'ltr', 'Checkout'],
    ['is written from right to left', { lang: 'ar', dir: 'rtl' }, '', 'ar', 'rtl', 'Checkout'],
    ['the element says', { lang: 'de' }, 'lang="ar-EG"', 'ar', 'rtl', 'Checkout'],
    ['nobody has loaded', { lang: 'nl', dir: 'rtl' }, '', 'en', 'ltr', 'Checkout is down'],
  ] as const)('speaks as %s', async (_name, options, attribute, lang, dir, sentence) => {
    const scripts = ['uptally-de.js', 'uptally-status.js', 'uptally-ja.js', 'uptally-ar.js'];
    await open(`src="/status.json" ${attribute}`, { ...options, scripts });
    expect(await attributes(page, '.full', 'lang')).toEqual([lang]);
    expect(await attributes(page, '.full', 'dir')).toEqual([dir]);
    expect((await texts(page, '.sentence'))[0]).toContain(sentence);
  });

  it('speaks a language that comes late at once, also while it loads', async () => {
    site.feedAt('/held.json').isHeld = true;
    const markup =
      '<uptally-status src="/held.json"></uptally-status><uptally-status src="/status.json"></uptally-status>';
    await page.goto(site.origin + site.page(markup, { lang: 'ja' }));
    await expect.poll(() => texts(page, '.sentence')).toEqual(['Looking…', 'Checkout is down']);
    expect(await attributes(page, '.full', 'lang')).toEqual(['en', 'en']);
    await page.evaluate("import('/uptally-ja.js').then(() => null)");
    expect(await attributes(page, '.full', 'lang')).toEqual(['ja', 'ja']);
    expect((await texts(page, '.sentence')).join()).not.toMatch(/Looking|is down/);
    await page.evaluate("document.querySelector('uptally-status').remove()");
    await refresh(page);
    expect(await attributes(page, '.full', 'lang')).toEqual(['ja']);
  });
});
