// A picture of a part of a page, held against the one that was accepted.
// Promise: fails where an eye would see a difference, leaves both and what differs in .build/pictures, and says how to accept.
// Not here: comparing pixels (pixels.ts), holding a page still (visual-page.ts).

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { fewColours } from './few-colours.ts';
import { pixelDifference } from './pixels.ts';
import { settle } from './visual-page.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Set to `accept`, what is seen becomes what is wanted. */
const VARIABLE = 'UPTALLY_PICTURES';

export interface Gallery {
  /** Folder of the accepted pictures. */
  readonly accepted: string;
  /** Folder of what was seen instead. */
  readonly seen: string;
  /** Whether what is seen becomes what is wanted. */
  readonly isAccepting: boolean;
}

const WIDGET: Gallery = {
  accepted: join(ROOT, 'test/pictures-widget'),
  seen: join(ROOT, '.build/pictures'),
  isAccepting: process.env[VARIABLE] === 'accept',
};

export interface Shot {
  /** CSS selector of what is taken; the first that fits. */
  readonly of: string;
  /** Room around it, CSS pixels, for rings and shadows; default 4. */
  readonly marginPx?: number;
}

/**
 * @param page from `openStill`
 * @param name of the file below test/pictures-widget, without `.png`
 * @throws Error where the picture differs or there is none yet, with what to look at and how to accept
 */
export async function expectPicture(page: Page, name: string, shot: Shot): Promise<void> {
  await settle(page);
  hold(name, fewColours(await take(page, shot)), WIDGET);
}

/** The PNG itself, for tests that compare in another way. */
export async function take(page: Page, { of, marginPx = 4 }: Shot): Promise<Buffer> {
  const box = await page.evaluate(
    (selector, margin) => {
      const found = document.querySelector(selector)?.getBoundingClientRect();
      if (found === undefined) return null;
      const x = Math.max(0, Math.floor(found.left + scrollX - margin));
      const y = Math.max(0, Math.floor(found.top + scrollY - margin));
      const width = Math.ceil(found.right + scrollX + margin) - x;
      return { x, y, width, height: Math.ceil(found.bottom + scrollY + margin) - y };
    },
    of,
    marginPx,
  );
  if (box === null || box.width * box.height === 0) throw new Error(`Nothing to take a picture of at ${of}`);
  return Buffer.from(await page.screenshot({ type: 'png', clip: box, captureBeyondViewport: true }));
}

/** @throws Error as `expectPicture` */
export function hold(name: string, actual: Buffer, gallery: Gallery): void {
  const accepted = join(gallery.accepted, `${name}.png`);
  const seen = join(gallery.seen, `${name}.actual.png`);
  const differing = join(gallery.seen, `${name}.diff.png`);
  for (const old of [seen, differing]) rmSync(old, { force: true });
  const isThere = existsSync(accepted);
  const difference = isThere ? pixelDifference(readFileSync(accepted), actual) : null;
  if (isThere && difference === null) return;
  if (gallery.isAccepting) {
    write(accepted, actual);
    return;
  }
  write(seen, actual);
  if (difference?.picture) write(differing, difference.picture);
  const what = difference === null ? 'there is no accepted one yet' : difference.text;
  const look = difference?.picture ? `${shown(seen)} and ${shown(differing)}` : shown(seen);
  throw new Error(
    `The picture ${name} is not as accepted: ${what}. Look at ${look}; ` +
      `if it is as it should be, accept it (${VARIABLE}=accept npm test) and commit ${shown(accepted)}.`,
  );
}

function write(path: string, bytes: Buffer): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, bytes);
}

function shown(path: string): string {
  return relative(ROOT, path).replaceAll('\\', '/');
}
