// A backup: exported by the dashboard, everything wiped, imported again: every sample and every tally is there.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatInstant } from '../../shared/config/iso-instant.ts';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { bundle } from '../support/bundle.ts';
import { seededYear } from '../support/seeded-year.ts';
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

/** Not by the driver: in Firefox it waits for an event that pages of extensions never send. */
async function reload(page: Page): Promise<void> {
  await page.evaluate("document.body.dataset.old = ''; location.reload()").catch(() => undefined);
  await page.waitForSelector('body:not([data-old]) .backup');
}

function everything(browser: BrowserUnderTest): Promise<string> {
  return browser.evaluateInExtensionPage(`everything.everythingOf(${JSON.stringify(IDS)}, '${ZONE}')`);
}

/** Presses Export, and takes the file from the page in place of the browser's downloads. */
async function exported(page: Page, folder: string): Promise<string> {
  await page.waitForSelector('.backup button.primary');
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file) => {
      Reflect.set(globalThis, 'saved', file);
      return make(file);
    };
  });
  await press(page, '.backup button', 'Export');
  await page.waitForFunction(() => Reflect.get(globalThis, 'saved') !== undefined, { polling: 100 });
  const text = await page.evaluate(async () => {
    const file: Blob = Reflect.get(globalThis, 'saved');
    const bytes = new Uint8Array(await file.arrayBuffer());
    return bytes.toBase64();
  });
  const path = join(folder, 'backup.jsonl.gz');
  await writeFile(path, Buffer.from(text, 'base64'));
  return path;
}

async function choose(page: Page, file: string): Promise<void> {
  const input = await page.waitForSelector('.backup input[type=file]');
  const [chosen] = [await input?.toElement('input')];
  await chosen?.uploadFile(file);
}

async function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (node) => node.textContent ?? '');
}

async function says(page: Page, text: string): Promise<void> {
  await waitFor(async () => (await textOf(page, '.backup')).includes(text), {
    what: `the page to say ${text}`,
  });
}
