// How fast the dashboard draws a year of an endpoint, and whether it keeps up while one moves along it.
// Promise: measured in the real dashboard, from what it has read; a year of any interval is drawn from the same 365 days.
// Not here: the history that it shows (extension-page.ts).

import type { BrowserUnderTest } from '../test/browser/browser.ts';
import { median, type Row } from './row.ts';

const TURNS = 9;
const FRAMES = 90;
/** Longer than this between two frames, ms, and one was dropped: 60 a second, with room for the clock's own steps. */
const FRAME_MS = 25;

export async function timelineRows(browser: BrowserUnderTest): Promise<readonly Row[]> {
  const page = await browser.extensionPage('dashboard.html#/endpoint/e0?window=30d');
  await page.setViewport({ width: 1_120, height: 900 });
  await page.bringToFront();
  await page.waitForSelector('.chart[data-timeline="hours"]');
  const yearMs: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    yearMs.push(await page.evaluate(show, 'window=365d', 'days'));
    await page.evaluate(show, 'window=30d', 'hours');
  }
  await page.evaluate(show, 'window=90d', 'days');
  const gaps = await page.evaluate(moveAlong, FRAMES);
  await page.close();
  const dropped = gaps.filter((gap) => gap > FRAME_MS).length;
  return [
    {
      name: 'dashboard: a year of an endpoint, from the click to the picture',
      value: median(yearMs),
      unit: 'ms',
      target: 100,
    },
    {
      name: `… frames of ${FRAMES} dropped while one moves along 90 days`,
      value: dropped,
      unit: '',
      target: 0,
    },
  ];
}

/** In the page: from a change of the address until the picture of that level is there and painted, ms. */
async function show(query: string, level: string): Promise<number> {
  const begun = performance.now();
  location.hash = `#/endpoint/e0?${query}`;
  while (document.querySelector(`.chart[data-timeline="${level}"]`) === null) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return performance.now() - begun;
}

/** In the page: the time between frames, ms, while the wheel moves the timeline in each. */
async function moveAlong(frames: number): Promise<readonly number[]> {
  const over = document.querySelector('.u-over');
  const gaps: number[] = [];
  let last = performance.now();
  for (let frame = 0; frame < frames; frame++) {
    const deltaX = frame < frames / 2 ? -12 : 12;
    over?.dispatchEvent(new WheelEvent('wheel', { deltaX, shiftKey: true, bubbles: true, cancelable: true }));
    const at = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    gaps.push(at - last);
    last = at;
  }
  return gaps.slice(1);
}
