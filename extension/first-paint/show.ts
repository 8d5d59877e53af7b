// Showing the first paint, until the popup itself can draw.
// Promise: only where it is fresh, of this version, and of the page one is on; cleaned by the browser of all that acts.
// Not here: drawing it (draw.tsx), the popup, which takes these very elements over (popup/app.tsx).

import { shownHost } from '../../shared/config/host-note.ts';
import { hostName } from '../../shared/config/url.ts';
import type { Instant } from '../../shared/core/instant.ts';
import type { CurrentPage } from '../browser.ts';
import { monitorable } from '../origins.ts';
import { ANY_HOST, FIRST_PAINT_MAX_MS } from './first-paint.ts';

declare global {
  interface Element {
    /** Newer than the types. */
    setHTML?(markup: string, options: { readonly sanitizer: object }): void;
  }
}

export interface Showing {
  readonly root: HTMLElement;
  /** As it lies in the browser's memory. */
  readonly stored: unknown;
  readonly page: CurrentPage;
  readonly now: Instant;
  /** Of the extension. */
  readonly version: string;
}

/** @returns whether something is shown */
export function showFirstPaint({ root, stored, page, now, version }: Showing): boolean {
  const at = of(stored, 'at');
  const isFresh = typeof at === 'number' && at <= now && now - at < FIRST_PAINT_MAX_MS;
  if (!isFresh || of(stored, 'version') !== version || root.setHTML === undefined) return false;
  const parts = [of(stored, 'head'), hereOf(of(stored, 'here'), page), of(stored, 'rest')];
  const isWhole = parts.every((part) => typeof part === 'string');
  if (!isWhole) return false;
  const { documentElement } = root.ownerDocument;
  documentElement.lang = String(of(stored, 'lang'));
  documentElement.dir = of(stored, 'dir') === 'rtl' ? 'rtl' : 'ltr';
  // Without a list of what may stay, all stays but what could run.
  root.setHTML(parts.join(''), { sanitizer: {} });
  nameHost(root, page);
  return true;
}

function hereOf(here: unknown, page: CurrentPage): unknown {
  const read = monitorable(page);
  if (!read.ok) return of(of(here, 'refused'), read.why);
  const watched = of(of(here, 'watched'), hostName(read.url));
  return watched === undefined ? of(here, 'unwatched') : watched;
}

/** What was drawn for any host is told of this one. */
function nameHost(root: HTMLElement, { url }: CurrentPage): void {
  const host = root.querySelector('.here .host');
  if (host?.textContent === ANY_HOST) host.textContent = shownHost(url ?? '');
}

function of(whole: unknown, part: string): unknown {
  return typeof whole === 'object' && whole !== null && Object.hasOwn(whole, part)
    ? Reflect.get(whole, part)
    : undefined;
}
