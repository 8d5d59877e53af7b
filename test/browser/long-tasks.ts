// Whether a page holds up its reader: tasks of more than 50 ms, on a processor made slower.
// Promise: Chromium alone; the processor is as fast as before afterwards, whatever the work does.
// Not here: how long a single function takes (bench/), what length is still good.

import type { Page } from 'puppeteer-core';

export interface LongTasks {
  /** Length of each task of 50 ms or more, ms, longest first. */
  readonly lengthsMs: readonly number[];
  /** What they take beyond 50 ms, together: the "total blocking time". */
  readonly blockingMs: number;
}

const LIMIT_MS = 50;

const OBSERVE = `{
  globalThis.uptallyTasks = [];
  new PerformanceObserver((list) => globalThis.uptallyTasks.push(...list.getEntries().map((task) => task.duration)))
    .observe({ type: 'longtask' });
}`;

/** Two frames and a pause: whatever the work has caused has had its turn, and the observer was told. */
const READ = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() =>
  setTimeout(() => resolve(JSON.stringify(globalThis.uptallyTasks)), 100))))`;

/**
 * @param work may send the page to another address; what counts then is the new document
 * @param slowDown how many times slower the processor is; 4 stands for a phone of the middle class
 */
export async function longTasks(page: Page, work: () => Promise<unknown>, slowDown = 4): Promise<LongTasks> {
  const session = await page.createCDPSession();
  const { identifier } = await page.evaluateOnNewDocument(OBSERVE);
  await page.evaluate(OBSERVE);
  try {
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    await work();
    const found: readonly number[] = JSON.parse(`${await page.evaluate(READ)}`);
    const lengthsMs = found.toSorted((one, other) => other - one);
    return { lengthsMs, blockingMs: lengthsMs.reduce((sum, ms) => sum + ms - LIMIT_MS, 0) };
  } finally {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.removeScriptToEvaluateOnNewDocument(identifier);
    await session.detach();
  }
}
