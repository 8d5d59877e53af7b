// Whether something that happens again and again leaves something behind in a page.
// Promise: Chromium alone; counted after its garbage was collected, and after a few rounds that do not count.
// Not here: what the rounds do (the tests), how much may stay.

import type { CDPSession, Page } from 'puppeteer-core';

export interface Rounds {
  /** Source of a function `(round) => void | Promise<void>`, run inside the page. */
  readonly round: string;
  readonly count: number;
  /** Rounds before the first look, in which caches and compiled code settle; default: a fifth of `count`, at least 5. */
  readonly warmUp?: number;
}

/** What is there after the rounds and was not before. */
export interface MemoryGrowth {
  readonly heapBytes: number;
  readonly heapBytesPerRound: number;
  /** Nodes of documents that are alive, whether they are shown or not. */
  readonly nodes: number;
  readonly listeners: number;
}

export async function memoryGrowth(page: Page, { round, count, warmUp }: Rounds): Promise<MemoryGrowth> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const run = (from: number, to: number) =>
    page.evaluate(`(async () => {
      const round = ${round};
      for (let i = ${from}; i < ${to}; i++) await round(i);
    })()`);
  try {
    const before = warmUp ?? Math.max(5, Math.ceil(count / 5));
    await run(0, before);
    const start = await inUse(session);
    await run(before, before + count);
    const end = await inUse(session);
    const heapBytes = end.heapBytes - start.heapBytes;
    return {
      heapBytes,
      heapBytesPerRound: heapBytes / count,
      nodes: end.nodes - start.nodes,
      listeners: end.listeners - start.listeners,
    };
  } finally {
    await session.detach();
  }
}

/** What a collection frees may hold something else that only the next one finds. */
async function inUse(session: CDPSession) {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const named = new Map(metrics.map(({ name, value }) => [name, value]));
  return {
    heapBytes: named.get('JSHeapUsedSize') ?? 0,
    nodes: named.get('Nodes') ?? 0,
    listeners: named.get('JSEventListeners') ?? 0,
  };
}
