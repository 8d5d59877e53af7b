// The clocks of a page that a test sets: the visitor's is wrong, or time passes when the test says so.
// Promise: set before the first script of the page; timers of the document fire when told to, and never else.
// Not here: a clock that stands still for pictures (visual-page.ts).

import type { Page } from 'puppeteer-core';

/** The visitor's clock goes so much ahead; the one that never jumps is as it was. */
export async function setWallClockAhead(page: Page, aheadMs: number): Promise<void> {
  await page.evaluateOnNewDocument(`{
    const wall = Date.now;
    Date.now = () => wall() + ${aheadMs};
  }`);
}

const STEERED = `{
  const clock = { aheadMs: 0, ticks: new Map(), last: 0 };
  Object.defineProperty(globalThis, 'uptallyClock', { value: clock });
  const wall = Date.now;
  const steady = performance.now.bind(performance);
  Date.now = () => wall() + clock.aheadMs;
  performance.now = () => steady() + clock.aheadMs;
  Math.random = () => 0.5;
  globalThis.setInterval = (tick, _ms, ...rest) => {
    clock.ticks.set(++clock.last, () => tick(...rest));
    return clock.last;
  };
  globalThis.clearInterval = (id) => clock.ticks.delete(id);
}`;

/** From now on time passes as the test says, on top of its own course; chance is always a half. */
export async function steerClock(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(STEERED);
}

/** Lets so much time pass at once, then every timer of the document fire once. */
export async function pass(page: Page, ms: number): Promise<void> {
  await page.evaluate(`{
    uptallyClock.aheadMs += ${ms};
    for (const tick of [...uptallyClock.ticks.values()]) tick();
  }`);
}

/** How many timers of the document there are. */
export async function timers(page: Page): Promise<number> {
  return Number(await page.evaluate('uptallyClock.ticks.size'));
}
