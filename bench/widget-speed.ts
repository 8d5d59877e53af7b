// How fast the widget draws, in real browsers, beside a hand-written page; and how often it asks for its feed.
// Promise: both in one page of one run, in turns; what is shown is checked before it is timed.
// Not here: what happens inside the page (widget-page.ts), bytes (widget-sizes.ts).

import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import * as figures from '../shared/core/figures.ts';
import type { Status } from '../shared/feed/status.ts';
import { toFeed } from '../shared/feed/write.ts';
import { uptimeText } from '../shared/ui/text.ts';
import { type BrowserKind, openBrowser } from '../test/browser/browser.ts';
import { waitFor } from '../test/browser/wait.ts';
import { bundle } from '../test/support/bundle.ts';
import { seededStatus } from '../test/support/seeded-status.ts';
import { startVisualSite, type VisualSite } from '../test/support/visual-site.ts';
import { type PlainEndpoint, RIVAL_CSS } from './rivals/inner-html.ts';
import type { Row } from './row.ts';
import type { Task, Times } from './widget-page.ts';

const ENDPOINTS = 10;
const RUNS = 60;
const WIDGETS = 50;
const MARKS = ['Service as before', 'Service as changed'] as const;

/** @param file of the built widget */
export async function widgetSpeedRows(file: string): Promise<readonly Row[]> {
  const script = readFileSync(file, 'utf8');
  const inPage = await bundle(new URL('./widget-page.ts', import.meta.url), 'uptallyBench');
  const site = await startVisualSite({ 'uptally-status.js': script });
  const task = taskNow();
  [site.feed.body] = task.texts;
  try {
    return [
      ...(await rowsIn('chromium', site, inPage, task)),
      ...(await rowsIn('firefox', site, inPage, task)),
    ];
  } finally {
    await site.close();
  }
}

async function rowsIn(
  kind: BrowserKind,
  site: VisualSite,
  inPage: string,
  task: Task,
): Promise<readonly Row[]> {
  const browser = await openBrowser({ kind });
  try {
    const page = await browser.page(site.address('', { css: RIVAL_CSS }));
    await page.evaluate(inPage);
    const times: Times = JSON.parse(
      `${await page.evaluate(`uptallyBench.measure(${JSON.stringify(task)}).then(JSON.stringify)`)}`,
    );
    const many = kind === 'chromium' ? await manyWidgets(await browser.page(), site, inPage) : [];
    return [...timeRows(kind === 'chromium' ? 'Chromium' : 'Firefox', times), ...many];
  } finally {
    await browser.close();
  }
}

function timeRows(browser: string, times: Times): readonly Row[] {
  const { fromText, fromParsed, rivalFromText, rivalFromParsed } = times;
  const what = `${browser}: ${ENDPOINTS} endpoints × 90 days`;
  const parsed: readonly Row[] =
    fromParsed === null
      ? []
      : [
          { name: `${what}, drawn as a second widget of the page`, value: fromParsed, unit: 'ms' },
          { name: '… as a multiple of the rival', value: fromParsed / rivalFromParsed, unit: '×', target: 1 },
        ];
  return [
    { name: `${what}, first drawn from the text`, value: fromText, unit: 'ms' },
    { name: '… rival: JSON.parse, innerHTML with 900 <rect>', value: rivalFromText, unit: 'ms' },
    { name: '… as a multiple of the rival', value: fromText / rivalFromText, unit: '×', target: 1 },
    ...parsed,
    { name: '… rival: innerHTML with 900 <rect>', value: rivalFromParsed, unit: 'ms' },
    {
      name: `${browser}: the feed read again, one endpoint changed`,
      value: times.change,
      unit: 'ms',
      target: 1,
    },
    { name: '… rival: innerHTML anew', value: times.rivalChange, unit: 'ms' },
    { name: '… until laid out', value: times.changeLaidOut, unit: 'ms' },
    { name: '… rival: innerHTML anew, until laid out', value: times.rivalChangeLaidOut, unit: 'ms' },
  ];
}

async function manyWidgets(page: Page, site: VisualSite, inPage: string): Promise<readonly Row[]> {
  const before = asked(site);
  await page.goto(site.address('<uptally-status src="status.json"></uptally-status>'.repeat(WIDGETS)));
  await page.evaluate(inPage);
  const drawn = `uptallyBench.shown(${JSON.stringify(MARKS[0])})`;
  await waitFor(async () => (await page.evaluate(drawn)) === WIDGETS, {
    what: `${WIDGETS} widgets to show it`,
  });
  const requests = asked(site) - before;
  return [
    { name: `${WIDGETS} widgets on one page: requests for the feed`, value: requests, unit: '', target: 1 },
  ];
}

function asked(site: VisualSite): number {
  return site.asked.filter((pathname) => pathname === '/status.json').length;
}

/** Ten endpoints; between the two feeds the second changes its name and goes down. */
function taskNow(): Task {
  const asOf = Math.floor(Date.now() / 60_000) * 60_000;
  const names = Array.from({ length: ENDPOINTS }, (_, i) => `Endpoint ${i}`);
  const status = seededStatus({ asOf, names });
  const [down] = status.endpoints;
  const withSecond = (name: string, isDown: boolean): Status => ({
    ...status,
    endpoints: status.endpoints.map((endpoint, i) =>
      i === 1 && down ? { ...(isDown ? down : endpoint), id: endpoint.id, name } : endpoint,
    ),
  });
  const text = (made: Status) => JSON.stringify(toFeed(made));
  return {
    texts: [text(withSecond(MARKS[0], false)), text(withSecond(MARKS[1], true))],
    marks: MARKS,
    plain: status.endpoints.map(plainly),
    runs: RUNS,
  };
}

function plainly({ name, days, windows }: Status['endpoints'][number]): PlainEndpoint {
  const shares = days.slice(-90).map((day) => figures.uptime(day)?.ratio ?? 0);
  return { name, uptime: uptimeText(windows['90d'], 'en'), days: shares };
}
