// What the store has of deliveries when they are opened.
// Promise: what is too old to matter is gone; a record that is none is passed over.
// Not here: the records themselves (delivery-record.ts), what becomes of them (delivery.ts).

import { DAY_MS, type Instant } from '../core/instant.ts';
import type { KeyValue } from '../ports.ts';
import {
  entry,
  rangeOf,
  readKnown,
  readLost,
  readReceipt,
  readTrouble,
  readWaiting,
  type Trouble,
  type Waiting,
} from './delivery-record.ts';

/** Ids and receipts are remembered for so long, and what was lost. */
const REMEMBERED_MS = 60 * DAY_MS;
/** When that was last looked at: once a day, since who wakes each minute can't read it all each time. */
const SWEPT_KEY = 'delivery/swept';

export interface Kept {
  readonly queue: readonly Waiting[];
  readonly troubles: readonly (readonly [string, Trouble])[];
  readonly nextPlace: number;
}

/** What is on record, without what is too old to matter. */
export async function readKept(store: KeyValue, now: Instant): Promise<Kept> {
  const all = async (kind: Parameters<typeof rangeOf>[0]) => {
    const { from, to } = rangeOf(kind);
    return store.range(from, to);
  };
  const lost = await all('lost');
  if ((readKnown(await store.get(SWEPT_KEY)) ?? 0) <= now - DAY_MS) {
    const old = [
      ...lost.filter(({ value }) => (readLost(value)?.at ?? 0) < now - REMEMBERED_MS),
      ...(await all('known')).filter(({ value }) => (readKnown(value) ?? 0) < now - REMEMBERED_MS),
      ...(await all('receipt')).filter(({ value }) => (readReceipt(value)?.at ?? 0) < now - REMEMBERED_MS),
    ];
    await store.write({ put: [entry(SWEPT_KEY, now)], remove: old.map(({ key }) => key) });
  }
  const queue = (await all('waiting')).map(({ value }) => readWaiting(value)).filter((each) => each !== null);
  const troubles = (await all('trouble')).flatMap(({ key, value }) => {
    const trouble = readTrouble(value);
    return trouble === null ? [] : [[channelOf(key), trouble] as const];
  });
  const places = [...queue.map(({ place }) => place), ...lost.map(({ key }) => placeOf(key))];
  return { queue, troubles, nextPlace: places.reduce((a, b) => Math.max(a, b), 0) + 1 };
}

function channelOf(key: string): string {
  return decodeURIComponent(key.split('/')[2] ?? '');
}

function placeOf(key: string): number {
  return Number(key.split('/')[2] ?? 0);
}
