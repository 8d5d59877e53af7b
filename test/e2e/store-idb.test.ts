import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { type Chaos, startChaos } from '../servers/chaos.ts';
import { bundle } from '../support/bundle.ts';

const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

describe('the store in IndexedDB', () => {
  let site: Chaos;
  const opened: BrowserUnderTest[] = [];
  beforeAll(async () => {
    site = await startChaos();
  });
  afterAll(async () => {
    await Promise.all(opened.map((browser) => browser.close()));
    await site.close();
  });

  for (const kind of KINDS) {
    it(`does in ${kind} what every store does, and begins anew after the browser deleted it`, async () => {
      const script = await bundle(
        new URL('../contract/key-value-in-browser.ts', import.meta.url),
        'contract',
      );
      const browser = await openBrowser({ kind });
      opened.push(browser);
      const page = await browser.page(`${site.origin}/`);
      for (const seed of [20261123, 7]) {
        expect(
          await page.evaluate(`(async () => { ${script}; return contract.checkIdb(${seed}); })()`),
        ).toEqual([]);
      }
    });
  }
});
