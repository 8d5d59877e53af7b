// The contract of KeyValue on IndexedDB, to be bundled and run inside a real browser.
// Promise: gives the list of what went wrong; an empty list if nothing did.
// Not here: opening the browser (test/e2e/store-idb.test.ts), the other adapters (key-value.test.ts).

import type { Batch, KeyValue, Stored } from '../../shared/ports.ts';
import { idbStore } from '../../shared/store/idb.ts';
import { memoryStore } from '../../shared/store/memory.ts';

const KEYS = ['a', 'a/1', 'a/2', 'b', 'b/0000', 'c'];

/** @param seed of the random batches */
export async function checkIdb(seed: number): Promise<string[]> {
  const wrong: string[] = [];
  const kv = await idbStore(`contract-${seed}`);
  const oracle = memoryStore();
  const next = numbers(seed);
  for (let round = 0; round < 60; round++) {
    const batch = randomBatch(next);
    await Promise.all([kv.write(batch), oracle.write(batch)]);
    const [from, to] = [KEYS[next(6)] ?? '', KEYS[next(6)] ?? ''];
    const [found, expected] = [await shown(kv, from, to), await shown(oracle, from, to)];
    if (found !== expected) wrong.push(`round ${round}: [${from}, ${to}) is ${found}, expected ${expected}`);
  }
  if ((await kv.get('never')) !== null) wrong.push('what was never put is not null');
  wrong.push(...(await checkAtomic(kv)), ...(await checkDeleted(kv, `contract-${seed}`)));
  await kv.close();
  if (!(await refuses(() => kv.get('a')))) wrong.push('a closed store still answers');
  return wrong;
}

async function checkAtomic(kv: KeyValue): Promise<string[]> {
  // A function can't be cloned: the put fails after the first one was made.
  const broken: Batch = JSON.parse('{"put":[{"key":"x","value":"1"},{"key":"y","value":""}],"remove":[]}');
  Object.assign(broken.put[1] ?? {}, { value: () => undefined });
  if (!(await refuses(() => kv.write(broken)))) return ['a value that is none was stored'];
  return (await kv.get('x')) === null ? [] : ['half of a batch was kept'];
}

async function checkDeleted(kv: KeyValue, name: string): Promise<string[]> {
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = resolve;
    request.onerror = reject;
    request.onblocked = () => reject(new Error('the store blocks its deletion'));
  });
  await kv.write({ put: [{ key: 'a', value: 'again' }], remove: [] });
  const all = await kv.range('', '~');
  return all.length === 1 && all[0]?.value === 'again' ? [] : ['after a deletion it does not begin anew'];
}

async function refuses(work: () => Promise<unknown>): Promise<boolean> {
  return work().then(
    () => false,
    () => true,
  );
}

async function shown(kv: KeyValue, from: string, to: string): Promise<string> {
  const entries = await kv.range(from, to);
  return JSON.stringify(
    entries.map(({ key, value }) => [key, typeof value === 'string' ? value : [...value]]),
  );
}

function randomBatch(next: (below: number) => number): Batch {
  const key = () => KEYS[next(6)] ?? 'a';
  const value = (): Stored => (next(2) === 0 ? `text ${next(1000)}` : Uint8Array.of(next(256), next(256)));
  return {
    put: Array.from({ length: next(5) }, () => ({ key: key(), value: value() })),
    remove: Array.from({ length: next(3) }, key),
  };
}

/** Numbers from a seed (Park and Miller). */
function numbers(seed: number): (below: number) => number {
  let state = seed % 2_147_483_647 || 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
