// One stock browser with the extension in it, as an end-to-end test sees it: Chromium or Firefox, one interface.
// Promise: the same test runs over both; what only one of them can do says so here.
// Not here: how each is driven (chromium.ts, firefox.ts), where the programs lie (scripts/browsers.ts).

import type { Page } from 'puppeteer-core';
import { openChromium } from './chromium.ts';
import { openFirefox } from './firefox.ts';

export type BrowserKind = 'chromium' | 'firefox';
export type ColorScheme = 'light' | 'dark';

export interface BrowserOptions {
  readonly kind: BrowserKind;
  /** Folder of an unpacked extension (Firefox takes the one beside it that ends in `-firefox`, where there is one); without one the methods about the extension fail. */
  readonly extension?: string;
  /** Names that lead to 127.0.0.1, such as `shop.test`. */
  readonly hosts?: readonly string[];
  /** What pages are told about `prefers-color-scheme`; default light. */
  readonly colorScheme?: ColorScheme;
  /** A profile that survives close(); without it a fresh one is thrown away. */
  readonly profileDir?: string;
  /** Chromium alone: letters and colours are drawn without what differs between machines. */
  readonly pictures?: boolean;
}

export interface Badge {
  readonly text: string;
  readonly title: string;
  /** `#rrggbb` */
  readonly color: string;
}

/** An expression, or a function that sees nothing of the test but its arguments; results travel as JSON. */
export type Code<P extends readonly unknown[], R> = string | ((...args: P) => R | Promise<R>);

export interface PictureSize {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Default 1. */
  readonly deviceScaleFactor?: number;
}

export interface ShownNotice {
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

/** Where a browser hands its notices to. */
export interface NoticeService {
  /** Those that are open, in the order of time. */
  shown(): Promise<readonly ShownNotice[]>;
  /** As a person clicks on its text; waits for it to be there. */
  click(id: string): Promise<void>;
  /** The address in the extension's popup while it is open, which no driver reaches in Firefox; '' = it is closed. */
  popupAddress(): Promise<string>;
}

export interface BrowserUnderTest {
  readonly kind: BrowserKind;
  /** Origin of the extension's pages, without a slash at the end. */
  readonly extensionOrigin: string;
  /** A new ordinary tab. */
  page(url?: string): Promise<Page>;
  /** A page of the extension, `popup.html` say, in a tab of its own. */
  extensionPage(path: string): Promise<Page>;
  /**
   * The real popup, opened by the toolbar's button over `page`. As long as there is one window (no
   * `extensionPage` yet), a prompt closes it, as it does for people.
   * @throws Error in Firefox, whose popup no driver can reach: take `extensionPage('popup.html')`
   */
  popup(page: Page): Promise<Page>;
  badge(): Promise<Badge>;
  /** Of Firefox, which shows none without a screen; null in Chromium, which shows them, and tells by its API which. */
  readonly noticeService: NoticeService | null;

  /** From now on a click that asks for this pattern is granted, without a prompt. */
  grant(hostPattern: string): Promise<void>;
  /**
   * Says no to the prompt that a click in `page` (from `extensionPage`) has opened.
   * @param settled true once the page shows that it was refused
   */
  refuse(page: Page, settled: () => Promise<boolean>): Promise<void>;
  /** The prompt that a click in `page` has opened closes the page (if it is still there), then the person says yes. */
  grantAfterClosing(page: Page, hostPattern: string): Promise<void>;
  /** Takes a granted pattern away, as a person does in the browser's settings. */
  revoke(hostPattern: string): Promise<void>;

  /** Ends the service worker or event page, in the middle of whatever it does. */
  killBackground(): Promise<void>;
  isBackgroundAlive(): Promise<boolean>;
  /** As at an update: every page of the extension and its background end, in the middle of whatever they do, and it begins anew. */
  reloadExtension(): Promise<void>;
  /** Resolves when the background runs; nothing reaches its listeners. */
  wakeBackground(): Promise<void>;
  /** As if the alarm were due now, waking the background; resolves before its handlers have finished. */
  fireAlarm(name: string): Promise<void>;
  /** Runs code in the background, waking it. */
  evaluateInBackground<P extends readonly unknown[], R>(code: Code<P, R>, ...args: P): Promise<R>;
  /** Runs code in an inert page of the extension, which shares storage and APIs with it and wakes nothing. */
  evaluateInExtensionPage<P extends readonly unknown[], R>(code: Code<P, R>, ...args: P): Promise<R>;
  /** Uncaught errors and unhandled rejections of the background since the browser was opened. */
  backgroundErrors(): Promise<readonly string[]>;

  /**
   * The network of all pages and of the background.
   * @throws Error in Firefox, where it can't be had
   */
  setOffline(offline: boolean): Promise<void>;
  setColorScheme(scheme: ColorScheme): Promise<void>;
  /** Writes a PNG of what is visible of the page at that size. */
  screenshot(page: Page, file: string, size: PictureSize): Promise<void>;
  close(): Promise<void>;
}

/** Starts the stock browser of this machine, headless. */
export function openBrowser(options: BrowserOptions): Promise<BrowserUnderTest> {
  return options.kind === 'chromium' ? openChromium(options) : openFirefox(options);
}
