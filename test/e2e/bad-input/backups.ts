// Backups that are broken off: cancelled while they are read, killed while they are put in place; and their secrets.

import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitFor } from '../../browser/wait.ts';
import { choose, exported, reload, says } from '../extension-files.ts';
import { press } from '../extension-popup.ts';
import { type Desk, ZONE } from './desk.ts';

const SECRET = 'hush-hush-4711';
const DAY_OF_SAMPLES = { days: 2, intervalMs: 60_000, zone: ZONE };

export function backups(desk: () => Desk): void {
  let page: Page;
  let file: string;

  test('secrets are exported only where somebody asks for them', async () => {
    const { browser, chaos, folder, send } = desk();
    await send({ do: 'keep-secret', name: 'TOKEN', url: `${chaos.origin}/`, value: SECRET });
    page = await browser.extensionPage('dashboard.html#/backup');
    expect(await textIn(await exported(page, folder))).not.toContain(SECRET);
    await page.click('.backup input[type=checkbox]');
    await page.waitForSelector('#secrets-warning');
    file = await exported(page, folder);
    expect(await textIn(file)).toContain(SECRET);
  });

  test('an import that is cancelled while the file is read changes nothing', async () => {
    const { chaos, inPage, notes } = desk();
    // Paused: nothing but the import could change it.
    await inPage(importOf('kept', `${chaos.origin}/kept`));
    const everything = async () => [
      await inPage<string>(`everythingOf(['kept'], '${ZONE}')`),
      configIn(await notes()),
    ];
    const before = await everything();
    expect(before[0]).toContain('"outcome":"up"');
    await page.evaluate(STOP_HALF_WAY);
    await choose(page, file);
    await page.waitForSelector('.backup .progress progress[value]');
    await press(page, '.backup .progress button', 'Cancel');
    await says(page, 'Cancelled; nothing was changed.');
    expect(await everything()).toEqual(before);
  });

  test('an import whose background is killed is there in whole, or not at all', async () => {
    const { browser, chaos, inPage, notes, onRecord } = desk();
    await inPage(importOf('later', `${chaos.origin}/later`));
    await reload(page);
    await choose(page, file);
    await page.waitForSelector('.backup .preview table');
    await page.click('.backup input[value^="replace"]');
    await press(page, '.backup .preview button', 'Import');
    await waitFor(
      async () => !(await notes()).includes('"later"') || (await notes()).includes('import pending'),
      {
        what: 'the import to begin',
        everyMs: 1,
      },
    );
    await browser.killBackground();
    await browser.wakeBackground();
    await waitFor(async () => !(await notes()).includes('import pending'), {
      what: 'the import to be settled',
    });
    const isThere = !JSON.stringify(configIn(await notes())).includes('later');
    const { samples } = await onRecord('later');
    expect([isThere, samples.length === 0]).toEqual([isThere, isThere]);
    await page.close();
  });
}

async function textIn(path: string): Promise<string> {
  return gunzipSync(await readFile(path)).toString('utf8');
}

function configIn(notes: string): unknown {
  const all: Readonly<Record<string, unknown>> = JSON.parse(notes);
  return all['config'];
}

/** The next file is read as from a disk that stands still in its middle. */
const STOP_HALF_WAY = `void (() => {
  const { prototype } = Blob;
  const { stream } = prototype;
  prototype.stream = function () {
    prototype.stream = stream;
    const half = stream.call(this.slice(0, this.size >> 1)).getReader();
    return new ReadableStream({
      pull: async (controller) => {
        const { done, value } = await half.read();
        if (done) await new Promise(() => undefined);
        controller.enqueue(value);
      },
    });
  };
})()`;

/** Puts one endpoint that is paused, and two days of its samples, in the place of everything. */
function importOf(id: string, url: string): string {
  const config = { version: 0, zone: ZONE, endpoints: [{ id, url, paused: true }] };
  const to = Math.floor(Date.now() / 60_000) * 60_000;
  const years = [{ id, options: { ...DAY_OF_SAMPLES, to, seed: 3 } }];
  return `importYear(${JSON.stringify({ config, years })})`;
}
