// How fast the extension opens, with a hundred endpoints and 90 days of history, beside an empty page with Preact.
// Promise: both pages are the extension's own, in one browser and one run, in turns; what is shown is checked.
// Not here: what happens inside a page (extension-page.ts), sizes (sizes.ts).

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { type BrowserUnderTest, openBrowser } from '../test/browser/browser.ts';
import { waitFor } from '../test/browser/wait.ts';
import { bundle } from '../test/support/bundle.ts';
import type { Hundred, Reading } from './extension-page.ts';
import { tickRows } from './extension-tick.ts';
import { timelineRows } from './extension-timeline.ts';
import { median, type Row } from './row.ts';

const ROOT = join(import.meta.dirname, '..');
const COUNT = 100;
const RUNS = 15;
/** Of the middle of a normal day: a day that has just begun has few figures. */
const NOW_MS = Math.floor(Date.now() / 60_000) * 60_000;
const CONFIG = {
  version: 0,
  zone: 'Europe/Zurich',
  endpoints: Array.from({ length: COUNT }, (_, i) => ({
    id: `e${i}`,
    name: `Service ${i}`,
    url: `https://service-${i}.example.com/`,
    paused: true,
  })),
};

export async function extensionRows(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'uptally-bench-'));
  cpSync(join(ROOT, 'dist/extension'), folder, { recursive: true });
  await writeEmptyPage(folder);
  const browser = await openBrowser({ kind: 'chromium', extension: folder });
  try {
    const inPage = await bundle(new URL('./extension-page.ts', import.meta.url), 'uptallyBench');
    const run = async (call: string) =>
      browser.evaluateInExtensionPage<[], string>(
        `(async () => { ${inPage}; return JSON.stringify(await uptallyBench.${call}); })()`,
      );
    const options = { to: NOW_MS, zone: CONFIG.zone, seed: 6, days: 365, intervalMs: 300_000 };
    const hundred: Hundred = { config: CONFIG, count: COUNT, options };
    await run(`fill(${JSON.stringify(hundred)})`);
    const reading: Reading = JSON.parse(
      await run(`reading(${JSON.stringify(CONFIG)}, ${NOW_MS}, ${2 * RUNS})`),
    );
    return [
      ...(await openingRows(browser)),
      ...readingRows(reading),
      ...(await tickRows(COUNT)),
      ...(await timelineRows(browser)),
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openingRows(browser: BrowserUnderTest): Promise<readonly Row[]> {
  await drawnAhead(browser);
  const pages = {
    empty: ['empty.html', '.row'],
    popup: ['popup.html', '.row'],
    answering: ['popup.html', 'main:not([aria-busy]) .row'],
  } as const;
  const times: Record<keyof typeof pages, number[]> = { empty: [], popup: [], answering: [] };
  for (let run = 0; run < RUNS + 2; run++) {
    for (const name of ['empty', 'popup', 'answering'] as const) {
      const [path, meant] = pages[name];
      const took = await opened(browser, path, meant);
      if (run >= 2) times[name].push(took);
    }
  }
  const empty = median(times.empty);
  const popup = median(times.popup);
  return [
    { name: `popup with ${COUNT} endpoints × 90 days, until its rows are painted`, value: popup, unit: 'ms' },
    { name: '… an empty page with Preact, until painted', value: empty, unit: 'ms' },
    { name: '… as a multiple of it', value: popup / empty, unit: '×', target: 1.5 },
    { name: '… the popup until it answers a click', value: median(times.answering), unit: 'ms' },
  ];
}

/** As it is once the background has run: it draws the popup ahead after each round. */
async function drawnAhead(browser: BrowserUnderTest): Promise<void> {
  const drawn = `chrome.storage.session.get('first-paint').then((all) => all['first-paint']?.rest ?? '')`;
  const isDrawn = async () => {
    const markup = await browser.evaluateInExtensionPage<[], string>(drawn);
    return markup.includes('class="bars"');
  };
  await waitFor(isDrawn, { what: 'the popup to be drawn ahead' });
}

/** From the navigation until what is meant stands in a painted frame, ms. */
async function opened(browser: BrowserUnderTest, path: string, meant: string): Promise<number> {
  const page = await browser.extensionPage('empty.html?frame');
  await page.evaluateOnNewDocument((selector) => {
    const seen = new MutationObserver(() => {
      if (document.querySelector(selector) === null) return;
      seen.disconnect();
      // A message after the next frame's callbacks comes when that frame is laid out and painted.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          document.documentElement.dataset['paintedMs'] = String(performance.now());
        };
        channel.port2.postMessage(null);
      });
    });
    seen.observe(document, { childList: true, subtree: true, attributes: true });
  }, meant);
  // A page in the background draws nothing.
  await page.bringToFront();
  await page.goto(`${browser.extensionOrigin}/${path}`);
  const marked = await page.waitForSelector('html[data-painted-ms]');
  const took = Number(await marked?.evaluate((html) => html.getAttribute('data-painted-ms')));
  await page.close();
  return took;
}

function readingRows({ ours, oursWaiting, plain }: Reading): readonly Row[] {
  return [
    { name: `all figures of ${COUNT} endpoints, read and merged`, value: ours, unit: 'ms' },
    { name: '… of it the database', value: oursWaiting, unit: 'ms' },
    { name: `… one getAll of ${COUNT} packed records of 90 days`, value: plain, unit: 'ms' },
    { name: '… the database as a multiple of it', value: oursWaiting / plain, unit: '×', target: 3 },
  ];
}

/** The least that a page of the extension with Preact can be: its style sheets, one row, no data. */
async function writeEmptyPage(folder: string): Promise<void> {
  const source = join(ROOT, '.build/bench-empty');
  mkdirSync(source, { recursive: true });
  writeFileSync(
    join(source, 'empty.js'),
    "import { h, render } from 'preact'; import { useState } from 'preact/hooks';\n" +
      "const Empty = () => h('p', { class: 'row' }, useState('Nothing')[0]);\n" +
      "render(h(Empty), document.getElementById('popup'));\n",
  );
  await build({
    configFile: false,
    root: source,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(source, 'empty.js'),
        output: { format: 'es', entryFileNames: 'empty.js' },
      },
    },
  });
  writeFileSync(
    join(folder, 'empty.html'),
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title>' +
      '<link rel="stylesheet" href="/popup.css"><main id="popup"></main>' +
      '<script type="module" src="/empty.js"></script></html>',
  );
}
