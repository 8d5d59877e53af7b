// How much of a page has jumped while it loaded, as Chromium counts it.
// Promise: the score is that of Web Vitals: the worst burst of shifts, a burst lasting at most 5 s with gaps below 1 s.
// Not here: Firefox, which has no such entries; what score is good (at most 0.1 for Web Vitals, 0 for us).

import type { Page } from 'puppeteer-core';

export interface LayoutShift {
  readonly score: number;
  /** What moved, one line a shift: its own score, and the elements with where they were and went. */
  readonly shifts: readonly string[];
}

interface Entry {
  readonly atMs: number;
  readonly value: number;
  readonly moved: readonly string[];
}

const BURST_MS = 5_000;
const GAP_MS = 1_000;

/** What was counted since the document began; a shift right after a click or key belongs to it and does not count. */
const READ = `(async () => {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const entries = [];
  const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  const box = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
  await new Promise((resolve) => setTimeout(resolve, 50));
  entries.push(...observer.takeRecords());
  observer.disconnect();
  return JSON.stringify(entries.filter((entry) => !entry.hadRecentInput).map((entry) => ({
    atMs: entry.startTime,
    value: entry.value,
    moved: entry.sources.map(({ node, previousRect, currentRect }) =>
      (node?.localName ?? node?.nodeName ?? 'gone') + ' from ' + box(previousRect) + ' to ' + box(currentRect)),
  })));
})()`;

export async function layoutShift(page: Page): Promise<LayoutShift> {
  const entries: readonly Entry[] = JSON.parse(`${await page.evaluate(READ)}`);
  return {
    score: worstBurst(entries),
    shifts: entries.map(({ value, moved }) => `${value.toFixed(4)}: ${moved.join(', ')}`),
  };
}

function worstBurst(entries: readonly Entry[]): number {
  let [start, last, sum, worst] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
  for (const { atMs, value } of entries) {
    const isNew = atMs - last >= GAP_MS || atMs - start >= BURST_MS;
    if (isNew) [start, sum] = [atMs, 0];
    sum += value;
    last = atMs;
    worst = Math.max(worst, sum);
  }
  return worst;
}
