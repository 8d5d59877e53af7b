// What a program can tell of the dashboard's accessibility: axe finds nothing in any view and state, light and dark.
// Not here: order, words and keys; the popup.

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { axeReport } from '../support/axe.ts';
import { bundle } from '../support/bundle.ts';
import { EMPTY_SCENES, SCENES, type Scene, show } from '../support/dashboard-scenes.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/extension');

let browser: BrowserUnderTest;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser({ kind: 'chromium', extension: EXTENSION });
  page = await browser.extensionPage('dashboard.html');
  await page.setViewport({ width: 1120, height: 900 });
});
afterAll(() => browser?.close());

/** Each scene with what axe finds in it; the good ones left out. */
async function findingsIn(scenes: readonly Scene[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const scene of scenes) {
    await show(page, scene);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const { findings, passed } = await axeReport(page);
      found.push(...findings.map((each) => `${scene.name}, ${scheme}: ${each}`));
      expect(passed).toContain('color-contrast');
    }
  }
  return found;
}

describe('axe finds nothing', () => {
  test('where nothing is watched', async () => {
    expect(await findingsIn(EMPTY_SCENES)).toEqual([]);
  });

  test('in any view and state', async () => {
    const script = await bundle(new URL('../support/seeded-failures.ts', import.meta.url), 'seeding');
    await page.evaluate(`(async () => { ${script}; await seeding.seedFailures(${Date.now()}); })()`);
    const decisions = await bundle(new URL('../support/seeded-decisions.ts', import.meta.url), 'seeding');
    const ids = JSON.stringify(['checkout', 'search', 'wiki']);
    await page.evaluate(
      `(async () => { ${decisions}; await seeding.seedDecisions(${Date.now()}, ${ids}); })()`,
    );
    expect(await findingsIn(SCENES)).toEqual([]);
  }, 400_000);
});
