// A page that looks the same at every opening: one size, one clock, one zone, no movement.
// Promise: Chromium alone; what is drawn depends on the page, its feed and the options, and on nothing else.
// Not here: comparing (visual.ts), what the site serves (visual-site.ts).

import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest, ColorScheme } from '../browser/browser.ts';

export interface StillOptions {
  /** The clock of the page, epoch ms: it stands still. */
  readonly now: number;
  /** CSS pixels of the window; default 640. */
  readonly width?: number;
  readonly scheme?: ColorScheme;
  /** As a person with Windows' contrast themes has it; the scheme decides between black and white. */
  readonly forcedColors?: boolean;
  /** Zone of the visitor; default UTC. */
  readonly zone?: string;
}

const HEIGHT = 900;

/** @param browser opened with `{ kind: 'chromium', pictures: true }` */
export async function openStill(
  browser: BrowserUnderTest,
  url: string,
  { now, width = 640, scheme = 'light', forcedColors = false, zone = 'UTC' }: StillOptions,
): Promise<Page> {
  const page = await browser.page();
  await page.setViewport({ width, height: HEIGHT, deviceScaleFactor: 1 });
  await page.emulateTimezone(zone);
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
    ],
  });
  await page.evaluateOnNewDocument(standingClock(now));
  await page.goto(url);
  return page;
}

/** Both clocks stand, however slow the machine is; timers go on, so that nothing that waits hangs. */
function standingClock(now: number): string {
  return `{
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...parts) { parts.length === 0 ? super(${now}) : super(...parts); }
      static now() { return ${now}; }
    };
    performance.now = () => 0;
  }`;
}

/** Ends what moves, in shadow roots too, and waits for letters: what is drawn then is drawn for good. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const roots = [document];
    for (const root of roots) {
      for (const each of root.querySelectorAll('*')) if (each.shadowRoot) roots.push(each.shadowRoot);
      for (const animation of root.getAnimations()) {
        if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
        else animation.finish();
      }
    }
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  })()`);
}
