// The main job end to end, in the stock browsers: watch a site, see it up, break it, see it down, mend it.

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../browser/browser.ts';
import { waitFor } from '../browser/wait.ts';
import { type Chaos, maxAge, startChaos, status } from '../servers/chaos.ts';
import { type Nginx, startNginx } from '../servers/nginx.ts';
import { addAddress, checkNow, detailOf, rowOf, toolbarSays } from './extension-popup.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/extension');
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

describe.each(KINDS)('in %s', (kind) => {
  let browser: BrowserUnderTest;
  let nginx: Nginx;
  let chaos: Chaos;
  let popup: Page;
  let brokenAt = 0;
  let mendedAt = 0;

  beforeAll(async () => {
    [browser, nginx, chaos] = await Promise.all([
      openBrowser({ kind, extension: EXTENSION }),
      startNginx(),
      startChaos(),
    ]);
    await browser.grant('*://127.0.0.1/*');
    popup = await browser.extensionPage('popup.html');
  });

  afterAll(async () => {
    await Promise.all([browser?.close(), nginx?.close(), chaos?.close()]);
  });

  test('nothing watched says so, and what to do', async () => {
    await popup.waitForSelector('.empty');
    expect(await popup.$eval('h1', (node) => node.textContent)).toBe('Nothing is watched yet');
  });

  test('an address that is none is refused at its field, with a hint', async () => {
    await addAddress(popup, '127.0.0.1:8080');
    const wrong = await popup.waitForSelector('#field-url-wrong:not(:empty)');
    expect(await wrong?.evaluate((node) => node.textContent)).toContain('did you mean');
    await popup.click('.sheet .acts button[type=button]');
  });

  test('a site is watched from the popup and is up at once', async () => {
    await addAddress(popup, `${nginx.origin}/`);
    await rowOf(popup, 'up');
    await toolbarSays(browser, { text: '', title: 'Uptally: All systems operational' });
  });

  test('broken, the badge and the popup say down, and why', async () => {
    await nginx.reload(503);
    brokenAt = Date.now();
    await checkNow(popup);
    await rowOf(popup, 'down');
    await toolbarSays(browser, { text: '1' });
    expect((await browser.badge()).title).toContain('is down');
    expect(await detailOf(popup)).toContain('503');
  });

  test('mended, it is up again', async () => {
    await nginx.reload('ok');
    await checkNow(popup);
    await rowOf(popup, 'up');
    mendedAt = Date.now();
    await toolbarSays(browser, { text: '' });
  });

  test('a page that may be kept for an hour and then answers 503 is down at the next check', async () => {
    chaos.set('/', maxAge());
    await addAddress(popup, `${chaos.origin}/`);
    await waitFor(() => chaos.log.length > 0, { what: 'the first check' });
    await rowOf(popup, 'up', String(chaos.port));
    chaos.set('/', status(503));
    await checkNow(popup, String(chaos.port));
    await rowOf(popup, 'down', String(chaos.port));
    for (const { headers } of chaos.log) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
    for (const { cookie, referrer } of await nginx.requests()) expect(cookie + referrer).toBe('');
  });

  test('the alarm alone checks what is due', async () => {
    const before = (await nginx.requests()).length;
    const alarm = await browser.evaluateInExtensionPage("(globalThis.browser ?? chrome).alarms.get('tick')");
    expect(alarm).toMatchObject({ periodInMinutes: 0.5 });
    await waitFor(async () => (await nginx.requests()).length > before, {
      what: 'a check that nobody asked for',
      timeoutMs: 100_000,
      everyMs: 500,
    });
  });

  test('the outage is as long as it was, within one interval', async () => {
    const id = String(nginx.port);
    const outage = await waitFor(
      async () => {
        await checkNow(popup, id);
        return outageSeconds(await lastOutage(popup, id));
      },
      { what: 'the outage in the figures of complete minutes', timeoutMs: 100_000, everyMs: 2_000 },
    );
    const lastedSeconds = (mendedAt - brokenAt) / 1_000;
    expect(Math.abs(outage - lastedSeconds)).toBeLessThanOrEqual(60);
    expect(outage).toBeGreaterThan(0);
  });

  test('nothing broke in the background', async () => {
    expect(await browser.backgroundErrors()).toEqual([]);
  });
});

async function lastOutage(popup: Page, id: string): Promise<string> {
  return popup.$eval(`[data-figure*="${id}"][data-figure$="/last-outage"]`, (node) => node.textContent);
}

/** "Last outage 2s ago, 5s" */
function outageSeconds(text: string): number | null {
  const length = /, (?:(\d+)m ?)?(\d+)s$/.exec(text);
  return length === null ? null : Number(length[1] ?? 0) * 60 + Number(length[2]);
}
