// What goes wrong in a page and nobody sees: broken policies, uncaught errors, rejections that nobody handles.
// Promise: listened for before the first script of the page runs, in both browsers.
// Not here: the background of the extension (browser.ts), what counts as wrong in a test.

import type { Page } from 'puppeteer-core';

export interface Troubles {
  /** Of the document that the page shows now, in order: "error …", "rejection …", "policy script-src …". */
  list(): Promise<readonly string[]>;
}

/** Firefox asks for the page's icon by itself, and a strict policy forbids it: that is not the page's doing. */
const LISTEN = `{
  const troubles = [];
  Object.defineProperty(globalThis, 'uptallyTroubles', { value: troubles });
  addEventListener('error', (event) => troubles.push('error ' + event.message));
  addEventListener('unhandledrejection', (event) => troubles.push('rejection ' + event.reason));
  addEventListener('securitypolicyviolation', (event) => event.blockedURI.endsWith('/favicon.ico') ||
    troubles.push(['policy', event.effectiveDirective, event.blockedURI, event.sample].join(' ').trim()));
}`;

/**
 * To be called before the page is sent to an address. In Chromium, code that the driver puts in is foreign to the page:
 * its errors read "Script error.", and its rejections are not told.
 */
export async function watchTroubles(page: Page): Promise<Troubles> {
  await page.evaluateOnNewDocument(LISTEN);
  return {
    list: async () => JSON.parse(`${await page.evaluate('JSON.stringify(globalThis.uptallyTroubles)')}`),
  };
}
