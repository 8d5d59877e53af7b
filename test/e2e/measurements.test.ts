// The measuring instruments themselves: each finds what it is for, and nothing where there is nothing.
// Promise: pages of ours with a known fault, in the stock browsers.
// Not here: what they say about the product (widget-*.test.ts).

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { layoutShift } from '../browser/layout-shift.ts';
import { longTasks } from '../browser/long-tasks.ts';
import { memoryGrowth } from '../browser/memory.ts';
import { watchTroubles } from '../browser/troubles.ts';
import { axeFindings, axeReport } from '../support/axe.ts';
import { startVisualSite, type VisualSite } from '../support/visual-site.ts';
import { startWidgetSite, type WidgetSite } from '../support/widget-site.ts';

/** Errors of the page's own: those of code that the driver puts in are not all told. */
const FAULTY = `addEventListener('click', () => {
  Promise.reject(new Error('rejected'));
  throw new Error('thrown');
});`;

let browser: BrowserUnderTest;
let site: VisualSite;
let strict: WidgetSite;

beforeAll(async () => {
  site = await startVisualSite();
  strict = await startWidgetSite(FAULTY);
});
afterAll(async () => {
  await site?.close();
  await strict?.close();
});

describe.each(['chromium', 'firefox'] as const)('in %s', (kind) => {
  beforeAll(async () => {
    browser = await openBrowser({ kind });
  });
  afterAll(() => browser?.close());

  it('hears uncaught errors, rejections and broken policies, from the first script on', async () => {
    const page = await browser.page();
    const troubles = await watchTroubles(page);
    await page.goto(strict.origin);
    expect(await troubles.list()).toEqual([]);
    await page.evaluate(() => {
      document.body.click();
      document.body.append(Object.assign(document.createElement('img'), { src: 'http://other.test/a.png' }));
    });
    await expect.poll(() => troubles.list()).toHaveLength(3);
    const heard = (await troubles.list()).toSorted().join('\n');
    expect(heard).toMatch(
      /^error .*thrown\npolicy img-src http:\/\/other.test.*\nrejection Error: rejected$/,
    );
    await page.close();
  });

  it('axe looks into shadow roots, on a page that runs no foreign script', async () => {
    const page = await browser.page();
    const troubles = await watchTroubles(page);
    await page.goto(strict.origin);
    await page.evaluate(() => {
      const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      const bars = root.appendChild(document.createElement('div'));
      for (const [name, value] of Object.entries({ role: 'slider', tabindex: '0', 'aria-valuenow': '1' })) {
        bars.setAttribute(name, value);
      }
      const link = root.appendChild(document.createElement('a'));
      Object.assign(link, { href: '#', textContent: 'hard to read' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('a { color: #aaa }');
      root.adoptedStyleSheets = [sheet];
    });
    const findings = await axeFindings(page);
    expect(findings.filter((line) => /aria-input-field-name at div >>> div\[/.test(line))).toHaveLength(1);
    expect(findings.filter((line) => / color-contrast at div >>> a:/.test(line))).toHaveLength(1);
    const { passed } = await axeReport(page, { within: 'div', without: ['color-contrast'] });
    expect(passed).toContain('aria-valid-attr-value');
    expect((await axeFindings(page, { without: ['color-contrast'] })).join()).not.toContain('color-contrast');
    expect(await troubles.list()).toEqual([]);
    await page.close();
  });
});

describe('in chromium alone', () => {
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser({ kind: 'chromium' });
    page = await browser.page();
  });
  afterAll(() => browser?.close());

  it('counts what jumps, and nothing where room was kept', async () => {
    await page.goto(site.address('<p id="late"></p><p>below</p>'));
    await page.evaluate('new Promise(requestAnimationFrame)');
    expect(await layoutShift(page)).toEqual({ score: 0, shifts: [] });
    await page.evaluate("document.querySelector('#late').style.height = '200px'");
    const { score, shifts } = await layoutShift(page);
    expect(score).toBeGreaterThan(0);
    expect(shifts).toEqual([expect.stringMatching(/^0\.\d{4}: p from .* to /)]);
  });

  it('finds a task that is long on a slow processor alone', async () => {
    await page.goto(site.address('<p>work</p>'));
    const work = () =>
      page.evaluate(`new Promise((resolve) => setTimeout(() => {
        let sum = 0;
        for (let i = 0; i < 4e7; i++) sum += Math.sqrt(i);
        resolve(sum);
      }))`);
    const slow = await longTasks(page, work, 8);
    expect(slow.lengthsMs[0]).toBeGreaterThan(50);
    expect(slow.blockingMs).toBeGreaterThan(0);
    const idle = await longTasks(page, async () => undefined, 1);
    expect(idle).toEqual({ lengthsMs: [], blockingMs: 0 });
  });

  it('finds what rounds leave behind, and nothing where they clean up', async () => {
    await page.goto(site.address('<p>memory</p>'));
    const node = "const p = document.createElement('p'); p.textContent = 'x'.repeat(500) + i;";
    const leaky = `(i) => { ${node} (globalThis.kept ??= []).push(p); p.onclick = () => i; }`;
    const clean = `(i) => { ${node} document.body.append(p); p.remove(); }`;
    const leak = await memoryGrowth(page, { round: leaky, count: 200 });
    expect(leak.nodes).toBeGreaterThanOrEqual(400);
    expect(leak.listeners).toBeGreaterThanOrEqual(200);
    expect(leak.heapBytesPerRound).toBeGreaterThan(250);
    const none = await memoryGrowth(page, { round: clean, count: 200 });
    expect(none).toMatchObject({ nodes: 0, listeners: 0 });
    expect(none.heapBytesPerRound).toBeLessThan(100);
  });
});
