// The gallery in both browsers: each page as a customer sees it, and the code that is copied from it.
// Promise: what is copied runs on the page; no policy is broken; no link leads nowhere.
// Not here: what the widget itself does (widget*.test.ts), its pages as text (test/unit/gallery.test.ts).

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGES } from '../../prober/gallery/pages.ts';
import { addressOf } from '../../prober/gallery/template.ts';
import { gallery, resources } from '../../prober/resources.ts';
import { type LocalServer, type Resources, startServer } from '../../prober/serve.ts';
import { type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { type Troubles, watchTroubles } from '../browser/troubles.ts';
import { waitFor } from '../browser/wait.ts';

let served: Resources;
let server: LocalServer;

beforeAll(async () => {
  const nothing = {
    latest: () => Promise.reject(new Error('Nothing is watched.')),
    changed: () => undefined,
  };
  const tools = { title: () => 'Test', isDemonstration: false, ids: [], publisher: nothing };
  const around = resources(tools);
  const later = gallery();
  served = { ...around, ...(await later.resources()) };
  server = await startServer({ port: 0, resources: around, later });
});
afterAll(async () => server?.close());

const PATHS = PAGES.map(({ name }) => addressOf(name));

async function textOf(path: string): Promise<string> {
  const answer = await fetch(new URL(path, server.url));
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
}

test('every link and every source of every page leads somewhere', async () => {
  const texts = await Promise.all(PATHS.map(textOf));
  const named = texts.flatMap((text) => [...text.matchAll(/\s(?:href|src|data-src)="(\/[^"]*)"/gu)]);
  const paths = named.flatMap(([, value = '']) => value.split(/\s+/u)).filter((path) => path !== '');
  expect(paths.filter((path) => !Object.hasOwn(served, path))).toEqual([]);
  for (const text of texts) {
    const anchors = [...text.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id);
    expect(anchors.filter((id) => !text.includes(`id="${id}"`))).toEqual([]);
  }
  const files = [...new Set(paths)].filter((path) => !/feeds\/(?:failing|waiting)/u.test(path));
  await Promise.all(files.filter((path) => path.startsWith('/gallery/feeds')).map(textOf));
});

describe.each(['chromium', 'firefox'] as const)('in %s', (kind) => {
  let browser: BrowserUnderTest;
  let page: Page;
  let troubles: Troubles;

  beforeAll(async () => {
    browser = await openBrowser({ kind });
    page = await browser.page();
    troubles = await watchTroubles(page);
  });
  afterAll(async () => browser?.close());

  test.each(PATHS)('%s shows what it promises, and hands out the code that runs', async (path) => {
    await page.setViewport({ width: 320, height: 700 });
    await page.goto(new URL(path, server.url).href);
    await waitFor(async () => (await unsettled(page)).length === 0, {
      what: 'every element to be drawn',
      timeoutMs: 20_000,
    });
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await expectCopies(page, path);
    expect(await troubles.list()).toEqual([]);
  });
});

/** Elements that do not show yet what they should: bars, rows, a sentence. The one that waits may. */
function unsettled(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('uptally-status, uptally-badge')];
    const isDrawn = (element: Element): boolean => {
      const root = element.shadowRoot;
      const words = root?.textContent?.trim() ?? '';
      if (root === null || words === '' || words.startsWith('Looking')) return false;
      if (root.querySelector('.endpoint[aria-hidden]') !== null) return false;
      const isFull = element.localName === 'uptally-status' && !element.hasAttribute('variant');
      return !isFull || root.querySelector('.strip path') !== null;
    };
    return all
      .filter((element) => !element.getAttribute('src')?.includes('waiting') && !isDrawn(element))
      .map((element) => element.outerHTML);
  });
}

/** Presses every button and looks for what was copied: on the page, in one of its files, or in its call. */
async function expectCopies(page: Page, path: string): Promise<void> {
  const copied = await page.evaluate(() => {
    const texts: { label: string; text: string }[] = [];
    let label = '';
    const writeText = async (text: string): Promise<void> => void texts.push({ label, text });
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    for (const button of document.querySelectorAll<HTMLButtonElement>('.code button')) {
      label = button.parentElement?.firstChild?.textContent ?? '';
      button.click();
    }
    return { texts, count: document.querySelectorAll('.code').length };
  });
  expect(copied.texts).toHaveLength(copied.count);
  const source = await textOf(path);
  for (const { label, text } of copied.texts) {
    if (/\.(?:css|js)$/u.test(label)) expect(await textOf(`/gallery/files/${label}`)).toBe(`${text}\n`);
    else if (label === 'HTML' && !text.includes('https://status.example.org')) expect(source).toContain(text);
    else if (label.startsWith('Once')) expect(source).toContain(text);
  }
}
