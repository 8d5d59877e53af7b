// A backup: exported by the dashboard, everything wiped, imported again: every sample and every tally is there.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatInstant } from '../../shared/config/iso-instant.ts';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { bundle } from '../support/bundle.ts';
import { seededYear } from '../support/seeded-year.ts';
import { choose, exported, reload, says, textOf } from './extension-files.ts';
import { press } from './extension-popup.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/extension');
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];
const ZONE = 'Europe/Berlin';
const IDS = ['shop', 'api'];

describe.each(KINDS)('in %s', (kind) => {
  let browser: BrowserUnderTest;
  let page: Page;
  let folder: string;
  let before: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'uptally-backup-'));
    browser = await openBrowser({ kind, extension: EXTENSION });
    const [load, read] = await Promise.all([
      bundle(new URL('../support/import-year.ts', import.meta.url), 'loadYear'),
      bundle(new URL('../support/everything.ts', import.meta.url), 'everything'),
    ]);
    await browser.evaluateInExtensionPage(`(async () => { ${load}; ${read}; })()`);
    const now = Date.now();
    const to = now - (now % 60_000);
    const years = IDS.map((id, i) => {
      return { id, options: { to, zone: ZONE, seed: i + 1, days: 80, intervalMs: 300_000 } };
    });
    const endpoints = IDS.map((id) => ({ id, url: `https://${id}.test/`, paused: true }));
    // What the years were planned with: a merge makes the tallies anew from samples and plans.
    const [planned] = seededYear({ to, zone: ZONE, seed: 1, days: 80, intervalMs: 300_000 }).maintenance;
    const maintenance =
      planned === undefined ? [] : [{ from: formatInstant(planned.from), to: formatInstant(planned.to) }];
    const config = { version: 0, zone: ZONE, control: [], endpoints, maintenance };
    await browser.evaluateInExtensionPage(`loadYear.importYear(${JSON.stringify({ config, years })})`);
    before = await everything(browser);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('exported, wiped and imported, nothing is missing', async () => {
    page = await browser.extensionPage('dashboard.html#/backup');
    const file = await exported(page, folder);
    await page.close();
    await browser.killBackground();
    await browser.evaluateInExtensionPage('everything.wipe()');
    expect(await everything(browser)).not.toBe(before);
    page = await browser.extensionPage('dashboard.html#/backup');
    await choose(page, file);
    await page.waitForSelector('.backup .preview table');
    expect(await textOf(page, '.backup .preview table')).toContain('shop.test');
    await press(page, '.backup .preview button', 'Import');
    await says(page, 'The backup is in its place.');
    expect(await everything(browser)).toBe(before);
    expect(await textOf(page, '.backup')).toContain('shop.test and api.test');
  });

  test('merged into itself it changes nothing', async () => {
    await reload(page);
    const file = await exported(page, folder);
    await choose(page, file);
    await page.waitForSelector('.backup .preview table');
    expect(await textOf(page, '.backup .preview table')).toContain('joins that of');
    await press(page, '.backup .preview button', 'Import');
    await says(page, 'The backup is in its place.');
    expect(await everything(browser)).toBe(before);
  });

  test('a file that is none is refused, and a preview that is cancelled changes nothing', async () => {
    await reload(page);
    const other = join(folder, 'other.gz');
    await writeFile(other, 'not a backup');
    await choose(page, other);
    await says(page, 'nothing was changed');
    await choose(page, join(folder, 'backup.jsonl.gz'));
    await page.waitForSelector('.backup .preview table');
    await press(page, '.backup .preview button', 'Cancel');
    await says(page, 'Cancelled');
    expect(await everything(browser)).toBe(before);
    expect(await browser.backgroundErrors()).toEqual([]);
  });
});

function everything(browser: BrowserUnderTest): Promise<string> {
  return browser.evaluateInExtensionPage(`everything.everythingOf(${JSON.stringify(IDS)}, '${ZONE}')`);
}
