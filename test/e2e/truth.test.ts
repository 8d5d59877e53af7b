// One truth: the same history shown by popup, widget and status page gives the same text, character for character.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MINUTE_MS } from '../../shared/core/instant.ts';
import { overlays } from '../../shared/core/overlay.ts';
import { openHistory } from '../../shared/store/history.ts';
import { sqliteStore } from '../../shared/store/sqlite.ts';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { type Chaos, ok, startChaos } from '../servers/chaos.ts';
import { bundle } from '../support/bundle.ts';
import { probers } from '../support/prober-process.ts';
import { seededYear } from '../support/seeded-year.ts';

const ROOT = join(import.meta.dirname, '../..');
const EXTENSION = join(ROOT, 'dist/extension');
const ZONE = 'Europe/Berlin';
const SEEDS = [11, 12, 13];
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

/** Text by the name of its figure. */
type Texts = Readonly<Record<string, string>>;

const to = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS - 2 * MINUTE_MS;
const years = SEEDS.map((seed) => ({
  id: `year-${seed}`,
  options: { to, zone: ZONE, seed, downNow: seed === 13 },
}));

const config = {
  version: 0,
  title: 'One truth',
  zone: ZONE,
  // Paused, so that nothing is added to the year while it is read.
  endpoints: years.map(({ id }) => ({ id, name: id, url: `http://127.0.0.1/${id}`, paused: true })),
  maintenance: seededYear({ to, zone: ZONE, seed: 0, days: 0 }).maintenance.map((planned) => ({
    title: 'Planned work',
    from: new Date(planned.from).toISOString(),
    to: new Date(planned.to).toISOString(),
  })),
};

describe('a year of history', () => {
  let folder: string;
  const { serve, stopAll } = probers();
  let pageUrl: string;
  let elsewhere: Chaos;
  let importer: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'uptally-truth-'));
    await loadIntoProber(folder);
    await writeFile(join(folder, 'uptally.json'), JSON.stringify(config));
    const prober = await serve(['--config', join(folder, 'uptally.json'), '--data', folder], folder);
    pageUrl = `${prober.origin}/`;
    elsewhere = await startChaos();
    const widget = await readFile(join(ROOT, 'dist/widget/uptally-status.js'), 'utf8');
    elsewhere.set('/uptally-status.js', ok(200, widget, { 'content-type': 'text/javascript' }));
    importer = await bundle(new URL('../support/import-year.ts', import.meta.url), 'importYear');
  }, 240_000);

  afterAll(async () => {
    await Promise.all([stopAll(), elsewhere?.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  describe.each(KINDS)('in %s', (kind) => {
    let browser: BrowserUnderTest;

    beforeAll(async () => {
      browser = await openBrowser({ kind, extension: EXTENSION });
      await browser.evaluateInExtensionPage(
        `(async () => { ${importer}; return importYear.importYear(${JSON.stringify({ config, years })}); })()`,
      );
    }, 240_000);

    afterAll(() => browser?.close());

    test('popup, widget and page show the same texts', async () => {
      const popup = await browser.extensionPage('popup.html');
      const inPopup = await readPopup(popup);
      const feed = await downloadedFeed(popup);
      elsewhere.set('/status.json', ok(200, feed, { 'content-type': 'application/json' }));
      elsewhere.set('/', ok(200, EMBEDDED, { 'content-type': 'text/html' }));
      const inWidget = await readWidget(await browser.page(`${elsewhere.origin}/`));
      const onPage = await readWidget(await browser.page(pageUrl));
      const compared = compare({ popup: inPopup, widget: inWidget, page: onPage });
      console.log(
        `${kind}: ${compared.shared} texts compared between popup, widget and page, ` +
          `${Object.keys(inPopup).length} read in the popup, ${compared.differences.length} differ`,
      );
      expect(compared.differences).toEqual([]);
      // An uptime with its evidence, and 91 days, of each endpoint.
      expect(compared.shared).toBeGreaterThanOrEqual(SEEDS.length * (3 + 90));
    }, 240_000);
  });
});

const EMBEDDED = `<!doctype html><meta charset="utf-8"><title>Embedded</title>
<script type="module" src="uptally-status.js"></script><uptally-status src="status.json"></uptally-status>`;

async function loadIntoProber(folder: string): Promise<void> {
  const history = await openHistory({
    kv: sqliteStore(join(folder, 'history.sqlite')),
    zone: ZONE,
    onProblem: (text) => expect.fail(text),
  });
  for (const { id, options } of years) {
    const { samples, maintenance } = seededYear(options);
    await history.importSamples(
      { id, apdexUs: 500_000, overlays: overlays(maintenance) },
      samples,
      Date.now(),
    );
  }
  await history.close();
}

/** Every figure of the popup, with each row opened. */
async function readPopup(popup: Page): Promise<Texts> {
  await popup.bringToFront();
  await popup.waitForSelector('.row .name button');
  for (const button of await popup.$$('.row .name button')) {
    await button.evaluate((node) => node instanceof HTMLElement && node.click());
  }
  await waitFor(async () => (await popup.$$('.windows')).length === SEEDS.length, {
    what: 'the details of each row',
  });
  return readFigures(popup, 'document');
}

/** The widget's figures, out of its shadow root. */
async function readWidget(page: Page): Promise<Texts> {
  await page.bringToFront();
  const root = "document.querySelector('uptally-status').shadowRoot";
  // Rows are drawn one after the other.
  const uptimes = years.map(({ id }) => `[data-figure="${id}/90d/uptime"]`);
  await page.waitForFunction(
    `${JSON.stringify(uptimes)}.every((each) => ${root}?.querySelector(each) != null)`,
  );
  return readFigures(page, root);
}

/** What stands on the screen, and what each bar tells as the arrow keys go from day to day. */
async function readFigures(page: Page, root: string): Promise<Texts> {
  return page.evaluate(`(async () => {
    const root = ${root};
    const texts = {};
    const read = () => {
      for (const node of root.querySelectorAll('[data-figure]')) texts[node.dataset.figure] = node.textContent;
    };
    // What a key changes is drawn in a microtask.
    const drawn = async (bars, day) => {
      for (let turn = 0; turn < 100 && bars.querySelector('[data-figure$="/day/' + day + '"]') === null; turn++) {
        await Promise.resolve();
      }
    };
    read();
    for (const bars of root.querySelectorAll('.strip')) {
      bars.focus();
      const press = (key) => bars.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      const last = Number(bars.getAttribute('aria-valuemax'));
      press('Home');
      for (let day = 0; day <= last; day++) {
        await drawn(bars, day);
        read();
        press('ArrowRight');
      }
      press('Escape');
      bars.blur();
    }
    return texts;
  })()`) as Promise<Texts>;
}

/** The document that "Download the feed" in the settings gives. */
async function downloadedFeed(popup: Page): Promise<string> {
  await popup.bringToFront();
  await popup.evaluate(
    `window.saved = null; URL.createObjectURL = (blob) => { window.saved = blob; return '#'; };`,
  );
  await pressButton(popup, 'Settings');
  await pressButton(popup, 'Download the feed');
  return waitFor(
    async () => {
      const text: unknown = await popup.evaluate('window.saved?.text()');
      return typeof text === 'string' && text;
    },
    { what: 'the feed' },
  );
}

async function pressButton(popup: Page, text: string): Promise<void> {
  const button = await popup.waitForSelector(`::-p-xpath(//button[normalize-space()="${text}"])`);
  await button?.evaluate((node) => node instanceof HTMLElement && node.click());
}

function compare(faces: Readonly<Record<string, Texts>>): { shared: number; differences: string[] } {
  const entries = Object.entries(faces);
  const names = new Set(entries.flatMap(([, texts]) => Object.keys(texts)));
  const differences: string[] = [];
  let shared = 0;
  for (const name of names) {
    const shown = entries.flatMap(([face, texts]) => {
      const text = texts[name];
      return text === undefined ? [] : [[face, text] as const];
    });
    if (shown.length < 2) continue;
    shared += 1;
    if (new Set(shown.map(([, text]) => text)).size > 1)
      differences.push(`${name}: ${JSON.stringify(shown)}`);
  }
  return { shared, differences };
}
