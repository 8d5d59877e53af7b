// What a page of the extension does for the benchmark: a history of a hundred endpoints, and the cost of reading it.
// Promise: ours and the plain reading run in one page, in turns; medians.
// Not here: the browser around it (extension.ts). Bundled by bundle.ts and evaluated by a driver.

import { parseConfig } from '../shared/config/config.ts';
import { overlays } from '../shared/core/overlay.ts';
import { settingsOf } from '../shared/feed/from-history.ts';
import { watchedEndpoints } from '../shared/feed/watched.ts';
import type { Batch, KeyValue } from '../shared/ports.ts';
import { openHistory } from '../shared/store/history.ts';
import { idbStore } from '../shared/store/idb.ts';
import { seededYear, type YearOptions } from '../test/support/seeded-year.ts';
import { median } from './row.ts';

const DATABASE = 'uptally';
const PLAIN = 'plain';

export interface Hundred {
  /** As the extension keeps it, with `count` endpoints `e0`, `e1` … */
  readonly config: object;
  readonly count: number;
  readonly options: YearOptions;
}

/** Samples of one endpoint, then what a screen reads of it once more for each of the others. */
export async function fill({ config, count, options }: Hundred): Promise<number> {
  const kv = await idbStore(DATABASE);
  const history = await openHistory({ kv, zone: options.zone, onProblem: fail });
  const { samples, maintenance } = seededYear(options);
  const settings = { id: 'e0', apdexUs: 500_000, overlays: overlays(maintenance) };
  await history.importSamples(settings, samples, options.to);
  const own = (await kv.range('', '\uffff')).filter(({ key }) => /^[a-z-]+\/e0$/.test(key));
  const put = Array.from({ length: count - 1 }, (_, i) =>
    own.map(({ key, value }) => ({ key: key.replace(/0$/, `${i + 1}`), value })),
  );
  await kv.write({ put: put.flat(), remove: [] });
  await kv.close();
  // Who has a year on record and has exported it is not reminded to.
  await chrome.storage.local.set({ config, exported: { at: Date.now(), putOffAt: null } });
  await fillPlain(
    count,
    own.filter(({ key }) => key.startsWith('recent-days/')).map(({ value }) => value)[0],
  );
  return own.length * count;
}

/** Medians, ms. */
export interface Reading {
  /** All that the popup shows, tallies merged. */
  readonly ours: number;
  /** Of it, waiting for the database. */
  readonly oursWaiting: number;
  /** One `getAll` of as many packed records. */
  readonly plain: number;
}

export async function reading(config: object, now: number, runs: number): Promise<Reading> {
  const read = parseConfig(config, { zone: 'UTC' });
  if (!read.ok) throw new Error('The list can’t be read.');
  const settings = watchedEndpoints(read.config, now).map(settingsOf);
  const waited = { ms: 0 };
  const kv = timed(await idbStore(DATABASE), waited);
  const history = await openHistory({ kv, zone: read.config.zone, onProblem: fail });
  const plain = await openPlain();
  const times: { ours: number; oursWaiting: number; plain: number }[] = [];
  for (let run = 0; run < runs + 2; run++) {
    waited.ms = 0;
    const ours = await lasted(async () => history.readAll(settings, now, now));
    const oursWaiting = waited.ms;
    times.push({ ours, oursWaiting, plain: await lasted(() => getAll(plain)) });
  }
  const counted = times.slice(2);
  plain.close();
  await history.close();
  return {
    ours: median(counted.map((each) => each.ours)),
    oursWaiting: median(counted.map((each) => each.oursWaiting)),
    plain: median(counted.map((each) => each.plain)),
  };
}

/** Counts the time in which anything is waited for, once where several reads run at a time. */
function timed(kv: KeyValue, waited: { ms: number }): KeyValue {
  let running = 0;
  let start = 0;
  const wait = async <T>(work: Promise<T>): Promise<T> => {
    if (running === 0) start = performance.now();
    running++;
    const result = await work;
    running--;
    if (running === 0) waited.ms += performance.now() - start;
    return result;
  };
  return {
    get: (key) => wait(kv.get(key)),
    range: (from, to) => wait(kv.range(from, to)),
    write: (batch: Batch) => wait(kv.write(batch)),
    close: () => kv.close(),
  };
}

async function lasted(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function openPlain(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(PLAIN, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(PLAIN);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

async function fillPlain(count: number, record: unknown): Promise<void> {
  const database = await openPlain();
  const transaction = database.transaction(PLAIN, 'readwrite');
  for (let i = 0; i < count; i++) transaction.objectStore(PLAIN).put(record, `e${i}`);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

function getAll(database: IDBDatabase): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    const asked = database.transaction(PLAIN).objectStore(PLAIN).getAll();
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

function fail(problem: string): never {
  throw new Error(problem);
}

declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };
