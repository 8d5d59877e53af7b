// The examples, with the package as npm would publish it, in both browsers.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toFeed } from '../../shared/feed/write.ts';
import { type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { layoutShift } from '../browser/layout-shift.ts';
import { watchTroubles } from '../browser/troubles.ts';
import { waitFor } from '../browser/wait.ts';
import { contents, lastBar, sentence, textOf, widestMarkPx } from '../support/example-page.ts';
import { behind, fileOf, type Site, startSite } from '../support/example-site.ts';
import { type Packed, packed } from '../support/packed.ts';
import { seededStatus } from '../support/seeded-status.ts';

const ROOT = join(import.meta.dirname, '../..');
const KINDS = ['chromium', 'firefox'] as const;

let own: Packed;
let browsers: readonly BrowserUnderTest[];

beforeAll(async () => {
  own = packed();
  own.link('react', 'react-dom', '@types/react', '@types/react-dom', '@types/prop-types', 'csstype');
  cpSync(join(ROOT, 'examples'), join(own.folder, 'examples'), { recursive: true });
  browsers = await Promise.all(KINDS.map((kind) => openBrowser({ kind })));
});
afterAll(async () => {
  for (const browser of browsers ?? []) await browser.close();
  own?.remove();
});

/** Two endpoints, one of them down, checked a moment ago. */
function feed(): string {
  const asOf = Math.floor(Date.now() / 60_000) * 60_000;
  const madeAt = Date.now();
  const status = seededStatus({ asOf, names: ['Shop', 'Search'] });
  return JSON.stringify(toFeed({ ...status, madeAt, nextAt: madeAt + 60_000 }));
}

function run(script: string): void {
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
}

/** A folder with the feed beside it. */
function startFolder(folder: string, change: (path: string, body: string) => string): Promise<Site> {
  const body = feed();
  return startSite((path) => {
    if (path === '/status.json') return { type: 'application/json', body };
    const file = fileOf(folder, path);
    return file && { ...file, body: change(path, Buffer.from(file.body).toString()) };
  });
}

function says(page: Page, wanted: string): Promise<unknown> {
  return waitFor(async () => (await sentence(page)) === wanted, { what: `“${wanted}”` });
}

async function inEach(look: (browser: BrowserUnderTest) => Promise<void>): Promise<void> {
  for (const browser of browsers) await look(browser);
}

describe('plain', () => {
  let folder: string;
  beforeAll(() => {
    folder = join(own.folder, 'examples/plain/public');
    run(join(own.folder, 'examples/plain/publish.js'));
  });

  test('the page shows the state', async () => {
    const site = await startFolder(folder, (_path, body) => body);
    await inEach(async (browser) => {
      const page = await browser.page(site.origin);
      await says(page, 'Shop is down');
      await page.close();
    });
    await site.close();
  });

  test('a script that was changed on the way is not run', async () => {
    const site = await startFolder(folder, (path, body) => (path.endsWith('.js') ? `${body} ` : body));
    await inEach(async (browser) => {
      const page = await browser.page();
      await page.goto(site.origin, { waitUntil: 'load' });
      expect(await page.evaluate(() => customElements.get('uptally-status') === undefined)).toBe(true);
      await page.close();
    });
    await site.close();
  });
});

describe('react', () => {
  let site: Site;
  let folder: string;
  beforeAll(async () => {
    folder = join(own.folder, 'examples/react');
    await build({ root: folder, logLevel: 'silent', base: './' });
    site = await startFolder(join(folder, 'dist'), (_path, body) => body);
  });
  afterAll(() => site?.close());

  test('it compiles', () => {
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' });
    expect(stdout).toBe('');
  });

  test('the component hears the state, and sets attribute and property', async () => {
    await inEach(async (browser) => {
      const page = await browser.page();
      const troubles = await watchTroubles(page);
      await page.goto(site.origin);
      const heading = () => page.evaluate(() => document.querySelector('h1')?.textContent);
      await waitFor(async () => (await heading()) === 'down', { what: 'the heading to say down' });
      await page.evaluate(() => {
        for (const button of document.querySelectorAll('button')) button.click();
      });
      await waitFor(
        () => page.evaluate(() => document.querySelector('uptally-status[days="30"][theme="dark"]') !== null),
        { what: 'attribute and property' },
      );
      await waitFor(async () => /^(29|30)$/.test(`${await lastBar(page)}`), { what: '30 bars' });
      expect(await troubles.list()).toEqual([]);
      await page.close();
    });
  });
});

describe('server', () => {
  let feedSite: Site;
  let server: ChildProcess;
  let origin: string;

  beforeAll(async () => {
    const body = feed();
    feedSite = await startSite(() => ({ type: 'application/json', body }));
    const script = join(own.folder, 'examples/server/server.js');
    const child = spawn(process.execPath, [script, `${feedSite.origin}/status.json`, '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    server = child;
    [origin = ''] = await once(createInterface(child.stdout), 'line');
  });
  afterAll(async () => {
    server?.kill();
    await feedSite?.close();
  });

  /** The example under another policy, which holds back its script, or its style sheet too. */
  async function held(policy: string, look: (page: Page) => Promise<void>): Promise<void> {
    const site = await startSite((path) => behind(origin, path, policy));
    try {
      await inEach(async (browser) => {
        const page = await browser.page(site.origin);
        await look(page).finally(() => page.close());
      });
    } finally {
      await site.close();
    }
  }

  test('without script the page shows the state, with its time', async () => {
    await held("default-src 'none'; style-src 'self'", async (page) => {
      expect(await sentence(page)).toBe('Shop is down');
      expect(await textOf(page, '.meta')).toMatch(/Checked .*\d{4}.* GMT\+\d/);
      const border = await page.evaluate(() => {
        const card = document.querySelector('uptally-status')?.shadowRoot?.querySelector('.card');
        return card ? getComputedStyle(card).borderTopWidth : '';
      });
      expect(border).toBe('1px');
    });
  });

  test('where not even the style sheet may be loaded, it is readable text', async () => {
    await held("default-src 'none'", async (page) => {
      expect(await textOf(page, 'section')).toMatch(
        /Shop is down[\s\S]*Checked [\s\S]*Shop[\s\S]*%[\s\S]*Search[\s\S]*%/,
      );
    });
  });

  // Fails as long as the marks have no width of their own: they fill the page then.
  test('and its marks are no larger than letters', async () => {
    await held("default-src 'none'", async (page) => {
      expect(await widestMarkPx(page)).toBeLessThanOrEqual(32);
    });
  });

  test('with script the element takes it over: live, within the policy, and nothing moves', async () => {
    await inEach(async (browser) => {
      const page = await browser.page();
      const troubles = await watchTroubles(page);
      await page.goto(origin);
      await waitFor(async () => /Checked .* ago/.test(await textOf(page, '.meta')), { what: 'an age' });
      await says(page, 'Shop is down');
      expect(await troubles.list()).toEqual([]);
      if (browser.kind === 'chromium') expect(await layoutShift(page)).toEqual({ score: 0, shifts: [] });
      expect(await contents(page)).toEqual(['div']);
      await page.close();
    });
  });
});

test('each example says how it is run, with the version of this package', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  for (const name of ['plain', 'react', 'server']) {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'examples', name, 'package.json'), 'utf8'));
    expect([name, dependencies.uptally]).toEqual([name, `^${version}`]);
    expect(readFileSync(join(ROOT, 'examples', name, 'README.md'), 'utf8')).toContain('npm install');
  }
});
