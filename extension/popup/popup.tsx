// The popup's entry: shows the first paint, and has the rest loaded.
// Promise: small, for nothing is painted before it has run; what is loaded after it keeps nobody from seeing.
// Not here: the popup itself (opening.tsx).

import { browserMemory, currentPage, extensionVersion } from '../browser.ts';
import { FIRST_PAINT_KEY } from '../first-paint/first-paint.ts';
import { showFirstPaint } from '../first-paint/show.ts';
import { browserClock } from '../platform/clock.ts';
import { heldClick } from './early-click.ts';

const painting = paint();
const root = await theRoot();
const letGo = heldClick(root);
const isPainted = await painting;
const { openPopup } = await import('./opening.tsx');
await openPopup(isPainted);
letGo();

async function paint(): Promise<boolean> {
  try {
    const [stored, page] = await Promise.all([browserMemory().get(FIRST_PAINT_KEY), currentPage()]);
    const now = browserClock().now();
    return showFirstPaint({ root: await theRoot(), stored, page, now, version: extensionVersion() });
  } catch (error) {
    console.warn('The first paint could not be shown, and is not needed:', error);
    return false;
  }
}

/** This runs before the document is read to its end. */
async function theRoot(): Promise<HTMLElement> {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  const root = document.getElementById('popup');
  if (root === null) throw new Error('Expected the popup to have its place');
  return root;
}
