import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { bundle } from '../support/bundle.ts';
import { runVectors } from '../vectors/run-vectors.ts';

const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

describe('one core', () => {
  const opened: BrowserUnderTest[] = [];
  afterAll(() => Promise.all(opened.map((browser) => browser.close())));

  for (const kind of KINDS) {
    it(`gives the figures and texts of the vectors in ${kind}, as in Node`, async () => {
      const document = readFileSync(new URL('../vectors/vectors.json', import.meta.url), 'utf8');
      const here = runVectors(JSON.parse(document));
      const script = await bundle(new URL('../vectors/run-vectors.ts', import.meta.url), 'vectors');
      const browser = await openBrowser({ kind });
      opened.push(browser);
      const page = await browser.page();
      const there: unknown = await page.evaluate(
        `(() => { ${script}; return JSON.parse(JSON.stringify(vectors.runVectors(${document}))); })()`,
      );
      expect(there).toEqual({ ...here, differences: [] });
      console.log(`${kind}: ${here.compared} figures and texts of ${here.cases} vectors, no difference`);
    });
  }
});
