// A backup as a person exports it and chooses it again, in the end-to-end tests.
// Promise: the file comes from the page itself, in place of the browser's downloads.
// Not here: what a test expects of it.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { waitFor } from '../browser/wait.ts';
import { press } from './extension-popup.ts';

/** Presses Export. @returns the path of the file */
export async function exported(page: Page, folder: string): Promise<string> {
  await page.waitForSelector('.backup .acts button');
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    Reflect.set(globalThis, 'saved', undefined);
    URL.createObjectURL = (file) => {
      Reflect.set(globalThis, 'saved', file);
      return make(file);
    };
  });
  await press(page, '.backup button', 'Export');
  await page.waitForFunction(() => Reflect.get(globalThis, 'saved') !== undefined, { polling: 100 });
  const text = await page.evaluate(async () => {
    const file: Blob = Reflect.get(globalThis, 'saved');
    const bytes = new Uint8Array(await file.arrayBuffer());
    return bytes.toBase64();
  });
  const path = join(folder, 'backup.jsonl.gz');
  await writeFile(path, Buffer.from(text, 'base64'));
  return path;
}

export async function choose(page: Page, file: string): Promise<void> {
  const input = await page.waitForSelector('.backup input[type=file]');
  const [chosen] = [await input?.toElement('input')];
  await chosen?.uploadFile(file);
}

/** Not by the driver: in Firefox it waits for an event that pages of extensions never send. */
export async function reload(page: Page, wanted = '.backup'): Promise<void> {
  await page.evaluate("document.body.dataset.old = ''; location.reload()").catch(() => undefined);
  await page.waitForSelector(`body:not([data-old]) ${wanted}`);
}

export async function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (node) => node.textContent ?? '');
}

/** Waits until the view says so. */
export async function says(page: Page, text: string): Promise<void> {
  await waitFor(async () => (await textOf(page, '.backup')).includes(text), {
    what: `the page to say ${text}`,
  });
}
