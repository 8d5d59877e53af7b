// Storage that is full, deleted or closed under us, and the page that tells what is stored.

import { expect, test } from 'vitest';
import { DAY_MS } from '../../../shared/core/instant.ts';
import { waitFor } from '../../browser/wait.ts';
import { ok, slow } from '../../servers/chaos.ts';
import { press, rowOf, says, toolbarSays } from '../extension-popup.ts';
import { configOf, type Desk, type OnRecord, ZONE } from './desk.ts';

export function storage(desk: () => Desk): void {
  const old = () => ({ old: { url: `${desk().chaos.origin}/old`, paused: true } });

  test('the storage view tells what each takes, forgets whom nobody watches, and thins samples alone', async () => {
    const { browser, inPage, onRecord } = desk();
    const to = Math.floor(Date.now() / 60_000) * 60_000;
    const years = ['old', 'left'].map((id, i) => {
      return { id, options: { to, zone: ZONE, seed: i + 1, days: 50, intervalMs: 900_000 } };
    });
    await inPage(`importYear(${JSON.stringify({ config: configOf(old()), years })})`);
    const before = await onRecord('old');
    const page = await browser.extensionPage('dashboard.html#/storage');
    await says(page, 'tr[data-endpoint="left"]', 'no longer watched');
    await press(page, 'tr[data-endpoint="left"] button', 'Delete …');
    await says(page, 'tr[data-endpoint="left"]', 'Everything on record of left goes');
    await press(page, 'tr[data-endpoint="left"] button', 'Delete for good');
    await page.waitForSelector('tr[data-endpoint="left"]', { hidden: true });
    expect((await onRecord('left')).samples).toEqual([]);
    await says(page, '.thinning', 'Every figure stays.');
    await press(page, '.thinning button', 'Delete these samples');
    await says(page, '.thinning', 'There are no samples that old.');
    const after = await onRecord('old');
    expect(after.samples[0]?.at).toBeGreaterThan(to - 32 * DAY_MS);
    expect(after.samples.length).toBeGreaterThan(2_000);
    expect(talliesOf(after)).toEqual(talliesOf(before));
    await page.close();
  });

  test('on a full disk the oldest samples give way, no tally does, and it is told', async () => {
    const { browser, chaos, check, stored, onRecord, popup } = desk();
    const before = await onRecord('old');
    await browser.evaluateInBackground(fullDisk(true));
    await check({ ...old(), roomy: { url: `${chaos.origin}/roomy` } });
    await stored('roomy', 1);
    const page = await popup();
    await rowOf(page, 'up', 'roomy');
    await says(page, '.notice', 'There was no room left on the disk');
    const after = await onRecord('old');
    expect(after.samples[0]?.at).toBeGreaterThan((before.samples[0]?.at ?? 0) + DAY_MS);
    expect(after.samples.length).toBeGreaterThan(1_000);
    expect(talliesOf(after)).toEqual(talliesOf(before));
  });

  test('where nothing can go, it says so and goes on polling until there is room', async () => {
    const { browser, chaos, check, ring, stored, popup } = desk();
    await browser.evaluateInBackground(fullDisk(false));
    await check({ packed: { url: `${chaos.origin}/packed` } });
    await toolbarSays(browser, { text: '!' });
    const page = await popup();
    await says(page, '.notice', 'There is no room left for the history');
    await ring('/packed');
    await browser.evaluateInBackground('void (disk.isFull = false)');
    await waitFor(
      async () => {
        await browser.fireAlarm('tick');
        return (await browser.badge()).text === '';
      },
      { what: 'the toolbar to be at peace', everyMs: 200 },
    );
    await stored('packed', 1);
    await rowOf(page, 'up', 'packed');
  });

  test('closed under us, the database is opened again and nothing is missing', async () => {
    const { browser, chaos, check, stored } = desk();
    await browser.evaluateInBackground(CLOSE_AT_NEXT_USE);
    await check({ closed: { url: `${chaos.origin}/closed` } });
    await stored('closed', 1);
    await toolbarSays(browser, { text: '' });
  });

  test('deleted under us in the middle of a check, the history begins anew, and it is told', async () => {
    const { browser, chaos, check, stored, onRecord, popup } = desk();
    chaos.set('/deleted', slow(500, ok()));
    chaos.clearLog();
    await check({ deleted: { url: `${chaos.origin}/deleted` } });
    await waitFor(() => chaos.log.some(({ path }) => path === '/deleted'), { what: 'the check to begin' });
    expect(await browser.evaluateInExtensionPage(DELETE)).toBe('deleted');
    await stored('deleted', 1);
    expect((await onRecord('old')).samples).toEqual([]);
    const page = await popup();
    await rowOf(page, 'up', 'deleted');
    await says(page, '.notice', 'The browser deleted the history on');
  });
}

/** Of the time before what the seed plans and the list does not: since then they are made anew, as far as samples reach. */
function talliesOf({ hours, days }: OnRecord): readonly string[] {
  const edge = Date.now() - 21 * DAY_MS;
  return [...hours, ...days]
    .filter(({ spans }) => (spans[0]?.to ?? edge) < edge)
    .map((tally) => JSON.stringify(tally));
}

/** Nothing is written from now on; where it can be helped, until old samples are deleted. */
function fullDisk(canBeHelped: boolean): string {
  return `void (() => {
    const { prototype } = IDBObjectStore;
    const { put, delete: remove } = globalThis.disk ?? prototype;
    globalThis.disk = { put, delete: remove, isFull: true };
    prototype.put = function (...args) {
      if (disk.isFull) throw new DOMException('The disk is full.', 'QuotaExceededError');
      return put.apply(this, args);
    };
    prototype.delete = function (...args) {
      if (${canBeHelped} && String(args[0]).startsWith('chunk/')) disk.isFull = false;
      return remove.apply(this, args);
    };
  })()`;
}

const CLOSE_AT_NEXT_USE = `void (() => {
  const { prototype } = IDBDatabase;
  const { transaction } = prototype;
  prototype.transaction = function (...args) {
    prototype.transaction = transaction;
    this.close();
    return transaction.apply(this, args);
  };
})()`;

const DELETE = `new Promise((resolve) => {
  const request = indexedDB.deleteDatabase('uptally');
  request.onsuccess = () => resolve('deleted');
  request.onerror = () => resolve(String(request.error));
  request.onblocked = () => resolve('blocked');
})`;
