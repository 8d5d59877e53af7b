// The comparison of pictures itself: what an eye sees fails, what it does not see passes.
// Promise: on a page of ours with bars and three scripts, whose pictures lie beside those of the widget.
// Not here: the pictures of the widget (widget-pictures.test.ts).

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { pixelDifference } from '../support/pixels.ts';
import { expectPicture, hold, take } from '../support/visual.ts';
import { openStill, settle } from '../support/visual-page.ts';
import { startVisualSite, type VisualSite } from '../support/visual-site.ts';

const NOW = Date.UTC(2026, 5, 1, 12);
const BARS = Array.from({ length: 30 }, (_, i) => `<rect x="${i * 8}" width="5" height="34" class="up" />`);
const CARD = `<section><b>99.95% watched</b> · <span lang="ar" dir="rtl">الخدمة تعمل</span> ·
  <span lang="ja">正常に動作しています</span><svg width="240" height="34">${BARS.join('')}</svg>
  <time></time><i></i></section>
  <script>document.querySelector('time').textContent = new Date().toISOString()</script>`;
const CSS = `section { width: 320px; padding: 8px; border: 1px solid #8886 }
  svg { display: block; margin-block: 8px } .up { fill: #1a8f4c } .down { fill: #c62828 }
  i { display: inline-block; width: 8px; height: 8px; background: #c62828; animation: 1s blink infinite }
  @keyframes blink { to { opacity: 0 } }`;

describe('comparing pictures', () => {
  let browser: BrowserUnderTest;
  let site: VisualSite;
  const folder = mkdtempSync(join(tmpdir(), 'uptally-pictures-'));
  const gallery = { accepted: join(folder, 'accepted'), seen: join(folder, 'seen'), isAccepting: false };
  let before: Buffer;

  beforeAll(async () => {
    site = await startVisualSite();
    browser = await openBrowser({ kind: 'chromium', pictures: true });
    before = await picture();
    hold('before', before, { ...gallery, isAccepting: true });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function open(): Promise<Page> {
    return openStill(browser, site.address(CARD, { css: CSS }), { now: NOW, width: 400 });
  }

  async function picture(change = ''): Promise<Buffer> {
    const page = await open();
    await page.evaluate(change);
    await settle(page);
    const taken = await take(page, { of: 'section' });
    await page.close();
    return taken;
  }

  it('is the accepted picture, letters of three scripts included', async () => {
    const page = await open();
    await expectPicture(page, 'comparison', { of: 'section' });
    const fonts = await page.evaluate(
      () => [...document.fonts].filter((face) => face.status === 'loaded').length,
    );
    expect(fonts).toBeGreaterThanOrEqual(3);
    await page.close();
  });

  it('is the same to the byte at every opening, though something blinks and time passes', async () => {
    expect((await picture()).equals(before)).toBe(true);
    expect(() => hold('before', before, gallery)).not.toThrow();
  });

  it.each([
    ['one bar of another colour', "document.querySelectorAll('rect')[12].setAttribute('class', 'down')"],
    ['one bar a little paler', "document.querySelectorAll('rect')[12].style.fill = '#2fa15f'"],
    ['one bar lower by a pixel', "document.querySelectorAll('rect')[3].setAttribute('y', '1')"],
    ['one bar to the right by a pixel', "document.querySelectorAll('rect')[3].setAttribute('x', '25')"],
    ['all bars lower by a pixel', "document.querySelector('svg').style.translate = '0 1px'"],
    [
      'all text lower by a pixel',
      "document.querySelector('b').style.cssText = 'position: relative; top: 1px'",
    ],
    ['another digit', "document.querySelector('b').textContent = '99.94% watched'"],
    ['a card wider by a pixel', "document.querySelector('section').style.width = '321px'"],
  ])('tells %s', async (_name, change) => {
    const after = await picture(change);
    expect(() => hold('before', after, gallery)).toThrow(/not as accepted.*UPTALLY_PICTURES=accept/s);
    expect(readdirSync(gallery.seen)).toContain('before.actual.png');
  });

  it('says so where there is no accepted picture', () => {
    expect(() => hold('never-accepted', before, gallery)).toThrow('there is no accepted one yet');
  });

  it('lets pass what an eye does not see', async () => {
    const paler = "document.querySelectorAll('rect')[12].style.fill = '#1a8f4d'";
    const after = await picture(paler);
    expect(after.equals(before)).toBe(false);
    expect(pixelDifference(before, after)).toBeNull();
  });
});
