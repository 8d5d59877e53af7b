// What lies in the extension's history, read inside one of its pages while its background lives or dies.
// Promise: read by the product's own code, over a connection of its own; a record that can't be read is an error.
// Not here: what should lie there (ledger.ts). Bundled by bundle.ts and evaluated by a driver.

import { DAY_MS } from '../../shared/core/instant.ts';
import type { Sample } from '../../shared/core/sample.ts';
import { type History, openHistory } from '../../shared/store/history.ts';
import { idbStore } from '../../shared/store/idb.ts';

let opened: Promise<History> | null = null;

/** All samples of these endpoints of less than a day ago, by id. */
export async function samplesOf(
  endpoints: readonly string[],
): Promise<Readonly<Record<string, readonly Sample[]>>> {
  opened ??= open();
  const history = await opened;
  const now = Date.now();
  const found = endpoints.map(
    async (id) => [id, await history.samples(id, now - DAY_MS, now + DAY_MS)] as const,
  );
  return Object.fromEntries(await Promise.all(found));
}

async function open(): Promise<History> {
  return openHistory({
    kv: await idbStore('uptally'),
    zone: 'UTC',
    onProblem: (text) => {
      throw new Error(text);
    },
  });
}
