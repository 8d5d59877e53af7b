// The built widget in WebKit, the engine of Safari, on a page under a strict policy.
// Promise: what it is drawn with is there, what a visitor reads and presses works; skipped where there is no WebKit.
// Not here: everything else of the widget (widget.test.ts, in Chromium and Firefox).

import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toFeed } from '../../shared/feed/write.ts';
import { waitFor } from '../browser/wait.ts';
import { noWebKit, openWebKit, type WebKit } from '../browser/webkit.ts';
import { builtWidget } from '../support/built-widget.ts';
import { seededStatus } from '../support/seeded-status.ts';
import { startWidgetSite, type WidgetSite } from '../support/widget-site.ts';

const absent = noWebKit();

describe.skipIf(absent !== null)(absent ?? 'the widget in WebKit', () => {
  let webkit: WebKit;
  let site: WidgetSite;

  beforeAll(async () => {
    site = await startWidgetSite(await builtWidget());
    const asOf = Math.floor(Date.now() / 60_000) * 60_000;
    const status = seededStatus({ asOf, names: ['Checkout', 'Website'] });
    const madeAt = Date.now();
    site.feed.body = JSON.stringify(toFeed({ ...status, madeAt, nextAt: madeAt + 600_000 }));
    webkit = await openWebKit();
    await webkit.open(`${site.origin}/?src=status.json`);
    await read('.sentence', 'Checkout is down');
  });
  afterAll(async () => {
    await webkit?.close();
    await site?.close();
  });

  function texts(selector: string): Promise<string[]> {
    return webkit.evaluate((wanted) => {
      const found = document.querySelector('uptally-status')?.shadowRoot?.querySelectorAll(wanted) ?? [];
      return [...found].map((each) => each.textContent ?? '');
    }, selector);
  }

  function read(selector: string, part: string): Promise<string> {
    const found = async () => (await texts(selector)).find((text) => text.includes(part));
    return waitFor(found, { what: `${selector} to say “${part}”` });
  }

  it('knows what the widget is drawn with', async () => {
    const known = await webkit.evaluate(() => ({
      lightDark: CSS.supports('color', 'light-dark(red, blue)'),
      containers: CSS.supports('container-type', 'inline-size'),
      sheets: document.querySelector('uptally-status')?.shadowRoot?.adoptedStyleSheets.length === 1,
      declarative: 'shadowRootMode' in HTMLTemplateElement.prototype,
      trustedTypes: 'trustedTypes' in globalThis,
    }));
    expect(known).toEqual({
      lightDark: true,
      containers: true,
      sheets: true,
      declarative: true,
      trustedTypes: true,
    });
  });

  it('tells the worst first, with figures and their evidence', async () => {
    expect(await texts('.name')).toEqual(['Checkout', 'Website']);
    expect(await texts('.uptime b')).toEqual([expect.stringMatching(/%$/), expect.stringMatching(/%$/)]);
  });

  it.each(['up', 'down'])('draws bars in the colour of %s', async (part) => {
    const colour = await webkit.evaluate((name) => {
      const found = document.querySelector('uptally-status')?.shadowRoot?.querySelector(`path.${name}`);
      return found ? getComputedStyle(found).fill : '';
    }, part);
    const wanted = (colour.match(/\d+/g) ?? []).map(Number);
    expect(wanted.length).toBeGreaterThanOrEqual(3);
    // The first pictures of a page may come before it is painted.
    const isPainted = async () => pixelsLike(PNG.sync.read(await webkit.screenshot()), wanted) > 100;
    await waitFor(isPainted, { what: `bars in ${colour}` });
  });

  it('tells a day to the keyboard', async () => {
    await webkit.evaluate(() =>
      document.querySelector('uptally-status')?.shadowRoot?.querySelector<HTMLElement>('.strip')?.focus(),
    );
    await webkit.keys('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect(await read('.tip', 'watched')).toMatch(/watched/);
    await webkit.keys('Escape');
    await waitFor(async () => (await texts('.tip')).length === 0, { what: 'the day to be put away' });
  });

  it('breaks no policy on the way', async () => {
    expect(await webkit.evaluate('violations')).toEqual([]);
  });
});

/** A mixed colour is rounded once in the answer of the page and once on the screen. */
function pixelsLike({ data }: PNG, colour: readonly number[]): number {
  const pixels = Array.from({ length: data.length / 4 }, (_, i) => data.subarray(4 * i, 4 * i + 3));
  return pixels.filter((pixel) => pixel.every((each, i) => Math.abs(each - (colour[i] ?? 0)) <= 2)).length;
}
