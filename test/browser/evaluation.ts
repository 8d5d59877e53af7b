// Code on its way into a browser and its result on the way back, as text.
// Promise: both browsers run the same source and give the same values; undefined arrives as null.
// Not here: where it runs (chromium.ts, firefox.ts).

import { writeFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import type { Badge, Code, PictureSize } from './browser.ts';

/** An expression whose value is a promise of JSON text. */
export function expressionOf<P extends readonly unknown[], R>(code: Code<P, R>, args: P): string {
  const call = typeof code === 'string' ? `(${code})` : `(${code.toString()})(...${JSON.stringify(args)})`;
  return `(async () => JSON.stringify((await ${call}) ?? null))()`;
}

/** The value behind the JSON text that such an expression gave; its type is the caller's word. */
export function parsed<R>(text: unknown): R {
  if (typeof text !== 'string') throw new Error(`Expected JSON text from the browser, got ${typeof text}`);
  return JSON.parse(text);
}

/** Whether a page of the extension answers: the popup shows something before that. */
export const IS_READY = `document.querySelector('main[aria-busy]') === null`;

/** The badge, asked for in a page of the extension. */
export const BADGE = `(async () => {
  const { action } = globalThis.browser ?? chrome;
  const [text, title, color] = await Promise.all([
    action.getBadgeText({}), action.getTitle({}), action.getBadgeBackgroundColor({}),
  ]);
  const hex = color.slice(0, 3).map((part) => part.toString(16).padStart(2, '0'));
  return { text, title, color: '#' + hex.join('') };
})()` satisfies Code<[], Badge>;

export async function takePicture(page: Page, file: string, size: PictureSize): Promise<void> {
  const { width, height, deviceScaleFactor = 1 } = size;
  await page.setViewport({ width, height, deviceScaleFactor });
  await writeFile(file, await page.screenshot({ type: 'png' }));
}
