// Everything on record of some endpoints, read inside a page of the extension: every sample, every tally, every failure.
// Promise: read by the product's own code over a connection of its own; the same evidence gives the same text.
// Not here: what should be there. Bundled by bundle.ts and evaluated by a driver.

import { openHistory } from '../../shared/store/history.ts';
import { idbStore } from '../../shared/store/idb.ts';
import { records } from '../../shared/store/records.ts';

const FAR = Number.MAX_SAFE_INTEGER;

export async function everythingOf(ids: readonly string[], zone: string): Promise<string> {
  const kv = await idbStore('uptally');
  const onProblem = (text: string) => {
    throw new Error(text);
  };
  const history = await openHistory({ kv, zone, onProblem });
  const kept = records(kv, onProblem);
  const found: unknown[] = [];
  for (const id of ids) {
    found.push({
      id,
      samples: await history.samples(id, 0, FAR),
      hours: await kept.archive('hours', id, 0, FAR),
      days: await kept.archive('days', id, 0, FAR),
      failures: [...(await history.failures(id, 0, FAR))],
      latest: (await history.latest()).get(id) ?? null,
    });
  }
  await kv.close();
  return JSON.stringify(found);
}

/** As if the browser had lost it all: the database and everything noted. */
export async function wipe(): Promise<void> {
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('uptally');
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
  await chrome.storage.local.clear();
}

declare const chrome: { storage: { local: { clear(): Promise<void> } } };
