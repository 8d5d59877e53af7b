// The built widget under bad feeds, as fast as a page can take them, in both browsers.
// Promise: no error reaches the page, nothing runs, nothing outside its shadow root changes, links lead to the web alone.
// Not here: what a feed must hold (test/unit/feed), the generator (test/support/mutated-feeds.ts).

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toFeed } from '../../shared/feed/write.ts';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { builtWidget } from '../support/built-widget.ts';
import { bundle } from '../support/bundle.ts';
import type { FuzzReport } from '../support/fuzz-page.ts';
import { seededStatus } from '../support/seeded-status.ts';
import { startVisualSite, type VisualSite } from '../support/visual-site.ts';

const COUNT = process.env['UPTALLY_LONG'] === '1' ? 50_000 : 1_250;
const BATCH = 250;
/** No document may hold a page up for longer, thousands of endpoints included. */
const LONGEST_MS = 8_000;

/** All that a widget must not do, in a few lines. */
const CARELESS = `customElements.define('uptally-status', class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' });
  }
  async refresh() {
    this.draw();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  async draw() {
    const feed = await (await fetch(this.getAttribute('src'))).json();
    document.title = feed.title;
    const { name } = feed.endpoints[0];
    this.shadowRoot.innerHTML = '<li>' + feed.title + name + '</li><a>page</a>';
    this.shadowRoot.querySelector('a').href = name;
  }
});`;

let browser: BrowserUnderTest;
let site: VisualSite;
let script: string;

beforeAll(async () => {
  script = await bundle(new URL('../support/fuzz-page.ts', import.meta.url), 'uptallyFuzz');
});

/** @param widget the script of the page, which has no policy: what would run, runs */
async function open(kind: BrowserKind, widget: string): Promise<void> {
  site = await startVisualSite({ 'uptally-status.js': widget });
  browser = await openBrowser({ kind });
}

async function close(): Promise<void> {
  await browser?.close();
  await site?.close();
}

async function fuzz(firstSeed: number, count: number): Promise<FuzzReport> {
  const goods = goodFeeds();
  site.feed.body = goods[0] ?? '';
  const page = await browser.page(
    site.address('<p>before</p><uptally-status src="status.json"></uptally-status>'),
  );
  await page.evaluate(script);
  const reports: FuzzReport[] = [];
  for (let done = 0; done < count; done += BATCH) {
    const batch = { goods, firstSeed: firstSeed + done, count: Math.min(BATCH, count - done) };
    const report = await page.evaluate(`uptallyFuzz.fuzz(${JSON.stringify(batch)}).then(JSON.stringify)`);
    reports.push(JSON.parse(`${report}`));
  }
  await page.close();
  const [slowest] = reports.toSorted((one, other) => other.slowestMs - one.slowestMs);
  return {
    faults: reports.flatMap(({ faults }) => faults),
    drawn: reports.reduce((sum, { drawn }) => sum + drawn, 0),
    slowestMs: slowest?.slowestMs ?? 0,
    slowest: slowest?.slowest ?? '',
  };
}

describe.each(['chromium', 'firefox'] as const)('bad feeds in %s', (kind) => {
  beforeAll(async () => open(kind, await builtWidget()));
  afterAll(close);

  it(`${COUNT} of them harm nothing`, async () => {
    const { faults, drawn, slowestMs, slowest } = await fuzz(kind === 'chromium' ? 0 : COUNT, COUNT);

    expect(faults.slice(0, 20)).toEqual([]);
    expect(drawn).toBeGreaterThan(COUNT / 10);
    expect(slowestMs, slowest).toBeLessThan(LONGEST_MS);
  });
});

describe('a careless widget', () => {
  beforeAll(() => open('chromium', CARELESS));
  afterAll(close);

  it('is found out in each of the ways that are looked for', async () => {
    const { faults } = await fuzz(1, 2 * BATCH);

    const found = (pattern: RegExp) => faults.filter((fault) => pattern.test(fault)).length;
    expect(found(/: a text ran$/)).toBeGreaterThan(0);
    expect(found(/: made a <\w+>$/)).toBeGreaterThan(0);
    expect(found(/: leads a href to javascript:/i)).toBeGreaterThan(0);
    expect(found(/: gave <\w+> on\w+$/)).toBeGreaterThan(0);
    expect(found(/: rejection: /)).toBeGreaterThan(0);
    expect(found(/: changed the page: /)).toBeGreaterThan(0);
  });
});

/** Two of the usual kind, and a tiny one that fits thousands of times. */
function goodFeeds(): readonly string[] {
  const asOf = Math.floor(Date.now() / 60_000) * 60_000;
  const status = seededStatus({ asOf, names: ['Checkout', 'Website'] });
  const tiny = seededStatus({ asOf, names: ['Tiny'], intervalMs: 86_400_000 });
  return [status, tiny].map((each) => JSON.stringify(toFeed(each)));
}
