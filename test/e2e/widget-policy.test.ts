// The built widget under the strictest policy that a page can have, its feed on another origin, in both browsers.
// Promise: in each variant, theme and language, whatever a visitor does and whatever the feed answers.
// Not here: how often it asks (widget-requests.test.ts), what it says (widget.test.ts).

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Status } from '../../shared/feed/status.ts';
import { type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { type Troubles, watchTroubles } from '../browser/troubles.ts';
import { waitFor } from '../browser/wait.ts';
import { incidentsOf, published, shopStatus } from '../support/widget-feed.ts';
import { LANGUAGES, languageFiles, widgetFiles } from '../support/widget-files.ts';
import { read, refresh, texts } from '../support/widget-page.ts';
import { type FeedAnswer, startWidgetSite, strictPolicy, type WidgetSite } from '../support/widget-site.ts';

/** Two origins of one site: a cookie of the one would go to the other, were it wanted. */
const PAGE_HOST = 'www.site.test';
const FEED_HOST = 'feed.site.test';
const FILES = ['uptally-status', 'uptally-badge', ...languageFiles(...LANGUAGES)];
/** What browsers send with any request; whatever else there was would have been asked for by OPTIONS first. */
const USUAL =
  /^(host|connection|user-agent|accept|accept-encoding|accept-language|origin|cache-control|pragma|priority|sec-.*)$/;

const OPEN: FeedAnswer['headers'] = { 'access-control-allow-origin': '*' };
const EXPOSED = { ...OPEN, 'access-control-expose-headers': 'Date, Age' };

function markup(src: string): string {
  const languages = ['en', ...LANGUAGES];
  const variants = ['full', 'compact', 'line', 'badge'];
  const themes = ['light', 'dark', 'auto'];
  const statuses = languages.flatMap((locale) =>
    variants.flatMap((variant) =>
      themes.map(
        (theme) =>
          `<uptally-status src="${src}" locale="${locale}" variant="${variant}" theme="${theme}"></uptally-status>`,
      ),
    ),
  );
  const badges = languages.map((locale) => `<uptally-badge src="${src}" locale="${locale}"></uptally-badge>`);
  return [...statuses, ...badges].join('');
}

let site: WidgetSite;
let status: Status;

beforeAll(async () => {
  site = await startWidgetSite(await widgetFiles(...FILES));
  status = { ...shopStatus(), incidents: incidentsOf('Slow answers', 'https://example.org/1') };
});
afterAll(() => site?.close());

describe.each(['chromium', 'firefox'] as const)('a strict policy in %s', (kind) => {
  let browser: BrowserUnderTest;
  let page: Page;
  let troubles: Troubles;
  /** Of the page, as the browser tells it, without the files that make it up. */
  const requested = new Set<string>();

  beforeAll(async () => {
    browser = await openBrowser({ kind, hosts: [PAGE_HOST, FEED_HOST] });
    page = await browser.page();
    troubles = await watchTroubles(page);
    page.on('request', (request) => requested.add(request.url()));
  });
  afterAll(() => browser?.close());
  beforeEach(() => {
    site.asked.length = 0;
    requested.clear();
    Object.assign(site.feed, { status: 200, body: published(status), headers: OPEN });
  });

  async function open(): Promise<void> {
    const [origin, feedOrigin] = [site.at(PAGE_HOST), site.at(FEED_HOST)];
    const path = site.page(markup(`${feedOrigin}/status.json`), {
      scripts: FILES.map((name) => `${name}.js`),
      policy: strictPolicy(feedOrigin),
    });
    await page.goto(`${origin}${path}`);
    await page.evaluate("document.cookie = 'secret=1; domain=site.test'");
    await read(page, '.sentence', 'Checkout is down');
    await refresh(page);
    for (const own of [path, ...FILES.map((name) => `/${name}.js`)]) requested.delete(`${origin}${own}`);
  }

  function expectNothingElseAsked(): void {
    // Firefox has the bullet of a summary in a font of its own, and asks for the page's icon.
    const elsewhere = [...requested].filter((url) => !/^data:|\/(status\.json|favicon\.ico)$/.test(url));
    expect(elsewhere).toEqual([]);
    expect(new Set(site.asked.map(({ method, host, path }) => `${method} ${host}${path}`))).toEqual(
      new Set([`GET ${FEED_HOST}:${site.port}/status.json`]),
    );
    const sent = new Set(site.asked.flatMap(({ headers }) => Object.keys(headers)));
    expect([...sent].filter((name) => !USUAL.test(name))).toEqual([]);
  }

  it.each([
    ['shows Date and Age', EXPOSED],
    ['shows no headers', OPEN],
  ])('is kept in all languages, where the feed %s', async (_name, headers) => {
    Object.assign(site.feed, { headers });
    await open();
    const sentences = await texts(page, '.sentence');
    expect(new Set(sentences).size).toBe(LANGUAGES.length + 1);
    expect(await texts(page, 'span', 'uptally-badge')).toEqual([...new Set(sentences)]);
    expect(await troubles.list()).toEqual([]);
    expectNothingElseAsked();
  });

  it('is kept while a visitor points, types and presses', async () => {
    await open();
    await page.hover('uptally-status >>> .strip');
    expect(await texts(page, '.tip')).toHaveLength(1);
    await page.focus('uptally-status >>> .strip');
    for (const key of ['ArrowLeft', 'ArrowLeft', 'Home', 'End'] as const) await page.keyboard.press(key);
    expect(await texts(page, '.tip')).toHaveLength(1);
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('uptally-status')) {
        for (const each of element.shadowRoot?.querySelectorAll<HTMLElement>('summary, button') ?? [])
          each.click();
      }
    });
    await waitFor(async () => (await texts(page, 'table')).length > 0, { what: 'the tables' });
    expect(await texts(page, 'details[open]')).toHaveLength(3 * (LANGUAGES.length + 1));
    expect(await troubles.list()).toEqual([]);
    expectNothingElseAsked();
  });

  it('is kept through news and failures of every kind, and no redirect is followed', async () => {
    await open();
    const elsewhere = `${site.at(FEED_HOST)}/elsewhere.json`;
    site.feedAt('/elsewhere.json').body = published(status);
    for (const answer of [
      { status: 200, body: published(status) },
      { status: 503, body: 'no' },
      { status: 200, body: '{' },
      { status: 302, headers: { ...OPEN, location: elsewhere } },
      { status: 200, headers: {} },
    ]) {
      Object.assign(site.feed, { body: '', headers: OPEN, ...answer });
      await refresh(page);
    }
    expect((await texts(page, '.note'))[0]).toContain('the server did not answer');
    // Browsers themselves tell of an answer that a page may not read, and of nothing else.
    expect(await troubles.list()).toEqual([]);
    expectNothingElseAsked();
  });
});
