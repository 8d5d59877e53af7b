// The desk of the tests of bad input: one browser with the extension, one server, one popup.
// Promise: what lies in the history and in the notes is read without the background.
// Not here: the cases.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Sample } from '../../../shared/core/sample.ts';
import type { Tally } from '../../../shared/core/tally.ts';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../../browser/browser.ts';
import { waitFor } from '../../browser/wait.ts';
import { type Chaos, startChaos } from '../../servers/chaos.ts';
import { bundle } from '../../support/bundle.ts';
import { allow } from '../extension-popup.ts';

const EXTENSION = join(import.meta.dirname, '../../../dist/extension');

export const API = '(globalThis.browser ?? chrome)';
export const ZONE = 'UTC';
/** Of each endpoint that names none: what was checked in this slot is asked for again in the next one only. */
const INTERVAL_MS = 30_000;
/** As it is read, and as it is sent. */
export const HOST = { read: 'bücher.test', sent: 'xn--bcher-kva.test' };

export interface OnRecord {
  readonly samples: readonly Sample[];
  readonly hours: readonly Tally[];
  readonly days: readonly Tally[];
}

/** As in a config. */
export interface Watched {
  readonly url: string;
  readonly [field: string]: unknown;
}

export interface Desk {
  readonly browser: BrowserUnderTest;
  readonly chaos: Chaos;
  /** For files. */
  readonly folder: string;
  /** One for all tests; opened anew where it was closed. */
  popup(): Promise<Page>;
  /** These endpoints by id, in the place of all others. */
  watch(endpoints: Readonly<Record<string, object>>): Promise<void>;
  /** The same, and the alarm rings until the server is asked for one of them. */
  check(endpoints: Readonly<Record<string, Watched>>): Promise<void>;
  /** The alarm rings until the server is asked for this path: a tick that comes while one runs is dropped. */
  ring(path: string): Promise<void>;
  /** Everything noted, as JSON. */
  notes(): Promise<string>;
  onRecord(id: string): Promise<OnRecord>;
  /** Waits until there are so many samples of it. */
  stored(id: string, count: number): Promise<readonly Sample[]>;
  /** Runs an expression on what history-in-page.ts exports. */
  inPage<R>(expression: string): Promise<R>;
  send(message: object): Promise<unknown>;
  close(): Promise<void>;
}

export async function openDesk(kind: BrowserKind): Promise<Desk> {
  const module = new URL('../../support/history-in-page.ts', import.meta.url);
  const [browser, chaos, script, folder] = await Promise.all([
    openBrowser({ kind, extension: EXTENSION, hosts: [HOST.sent] }),
    startChaos(),
    bundle(module, 'inPage'),
    mkdtemp(join(tmpdir(), 'uptally-bad-')),
  ]);
  await allow(browser, ['*://127.0.0.1/*']);
  // It rings when a test says so.
  await browser.evaluateInExtensionPage(`${API}.alarms.clearAll()`);
  const openPopup = () => browser.extensionPage('popup.html');
  let popup = await openPopup();
  const inPage = async <R>(expression: string): Promise<R> => {
    await browser.evaluateInExtensionPage(`(async () => { if (!globalThis.inPage) { ${script} } })()`);
    return browser.evaluateInExtensionPage(`inPage.${expression}`);
  };
  const onRecord = async (id: string): Promise<OnRecord> => {
    const [found] = JSON.parse(await inPage<string>(`everythingOf(['${id}'], '${ZONE}')`));
    return found;
  };
  const note = (items: object) =>
    browser.evaluateInExtensionPage(`${API}.storage.local.set(${JSON.stringify(items)})`);
  const ring = async (paths: readonly string[], before = chaos.log.length) => {
    const isAsked = async () => {
      await browser.fireAlarm('tick');
      return chaos.log.slice(before).some(({ path }) => paths.includes(path));
    };
    await waitFor(isAsked, { what: `a request for ${paths}`, everyMs: 100, timeoutMs: 2 * INTERVAL_MS });
  };
  const watch = (endpoints: Readonly<Record<string, object>>) => note({ config: configOf(endpoints) });
  return {
    browser,
    chaos,
    folder,
    popup: async () => {
      // A driver may not know that it was closed.
      const isThere = await popup.bringToFront().then(
        () => true,
        () => false,
      );
      if (!isThere) popup = await openPopup();
      return popup;
    },
    watch: async (endpoints) => void (await watch(endpoints)),
    check: async (endpoints) => {
      const before = chaos.log.length;
      // A round that is under way may find them before we ring.
      await watch(endpoints);
      await ring(
        Object.values(endpoints).map(({ url }) => url.slice(chaos.origin.length)),
        before,
      );
    },
    ring: (path) => ring([path]),
    notes: () =>
      browser.evaluateInExtensionPage<[], string>(
        `${API}.storage.local.get(null).then((all) => JSON.stringify(all))`,
      ),
    onRecord,
    stored: (id, count) => {
      const enough = async () => {
        const { samples } = await onRecord(id);
        return samples.length >= count && samples;
      };
      return waitFor(enough, { what: `${count} samples of ${id}`, timeoutMs: 20_000 });
    },
    inPage,
    send: (message) =>
      browser.evaluateInExtensionPage(`${API}.runtime.sendMessage(${JSON.stringify(message)})`),
    close: async () => {
      await Promise.all([browser.close(), chaos.close(), rm(folder, { recursive: true, force: true })]);
    },
  };
}

export function configOf(endpoints: Readonly<Record<string, object>>): object {
  const list = Object.entries(endpoints).map(([id, endpoint]) => ({
    id,
    name: id,
    interval: `${INTERVAL_MS / 1_000}s`,
    ...endpoint,
  }));
  return { version: 0, zone: ZONE, control: [], endpoints: list };
}
