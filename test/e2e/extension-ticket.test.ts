// A ticket is copied as text and HTML, with nothing in it that was secret.

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { loadStates, seededStates } from '../support/seeded-states.ts';
import { openRow, press } from './extension-popup.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/extension');
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];
const COPY = '.row[data-endpoint="checkout-api"] .details button';

describe.each(KINDS)('in %s', (kind) => {
  let browser: BrowserUnderTest;
  let popup: Page;

  beforeAll(async () => {
    browser = await openBrowser({ kind, extension: EXTENSION });
    await loadStates(browser, seededStates(Date.now(), false));
    popup = await browser.extensionPage('popup.html');
    await openRow(popup, 'checkout');
  });

  afterAll(() => browser?.close());

  test('text and HTML, said as copied', async () => {
    await hearClipboard(popup, true);
    await press(popup, COPY, 'Copy for ticket');
    await popup.waitForFunction("document.querySelector('.aloud[role=status]:last-of-type') !== null");
    await popup.waitForFunction(
      "[...document.querySelectorAll('.aloud')].some((each) => each.textContent === 'Copied')",
    );
    const [text, html] = await heard(popup);
    expect(text).toMatch(/^Checkout API is down, seen from one browser\./u);
    expect(text).toContain('Address: https://app.example.com/checkout?id=…');
    expect(text).toMatch(/State: Down since .* Europe\/Zurich \(UTC\+0[12]:00\)/u);
    expect(text).toMatch(/Last check: 503 in 91 ms/u);
    expect(text).toMatch(/Uptime 30 d: \d/u);
    expect(text).toMatch(/Measured by: Uptally \d+\.\d+\.\d+ in (Chrome|Firefox) \d+/u);
    expect(html).toContain('<strong>Checkout API is down');
    expect(text + html).not.toContain('id=7');
  });

  test('where a browser refuses HTML, the text is copied all the same', async () => {
    await hearClipboard(popup, false);
    await press(popup, COPY, 'Copy for ticket');
    await popup.waitForFunction("document.body.dataset['text'] !== undefined");
    expect((await heard(popup))[0]).toContain('Checkout API is down');
  });
});

/** The clipboard of a page in a headless browser is nobody's: what is put there is kept on the page. */
async function hearClipboard(popup: Page, takesHtml: boolean): Promise<void> {
  await popup.evaluate((takes) => {
    const { dataset } = document.body;
    delete dataset['text'];
    const write = async ([item]: readonly ClipboardItem[]) => {
      if (!takes || item === undefined) throw new Error('not here');
      dataset['html'] = await (await item.getType('text/html')).text();
      dataset['text'] = await (await item.getType('text/plain')).text();
    };
    const writeText = async (text: string) => {
      dataset['text'] = text;
    };
    Object.defineProperty(navigator, 'clipboard', { value: { write, writeText }, configurable: true });
  }, takesHtml);
}

async function heard(popup: Page): Promise<readonly [string, string]> {
  return popup.evaluate(
    () => [document.body.dataset['text'] ?? '', document.body.dataset['html'] ?? ''] as const,
  );
}
