// Staging: the file of an import on its way from the page to the background, in a database of its own.
// Promise: a file that was never taken does no harm; the next one stands in its place.
// Not here: what is made of it (background/importing.ts).

import { idbStore } from '../../shared/store/idb.ts';

const DATABASE = 'uptally-import';
const KEY = 'file';

export async function stage(file: Blob): Promise<void> {
  const value = new Uint8Array(await file.arrayBuffer());
  const kv = await idbStore(DATABASE);
  await kv.write({ put: [{ key: KEY, value }], remove: [] });
  await kv.close();
}

/** null where nothing was laid there. */
export async function staged(): Promise<Blob | null> {
  const kv = await idbStore(DATABASE);
  const value = await kv.get(KEY);
  await kv.close();
  return value === null || typeof value === 'string' ? null : new Blob([new Uint8Array(value)]);
}

export async function clearStage(): Promise<void> {
  const kv = await idbStore(DATABASE);
  await kv.write({ put: [], remove: [KEY] });
  await kv.close();
}
