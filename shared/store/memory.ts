// KeyValue in memory: for tests, and for whoever keeps nothing.
// Promise: the same behaviour as the durable adapters, held to it by the same contract.
// Not here: anything that outlives the process (idb.ts, sqlite.ts).

import type { Entry, KeyValue, Stored } from '../ports.ts';

/** An empty store. */
export function memoryStore(): KeyValue {
  const values = new Map<string, Stored>();
  let order: string[] | null = [];
  let closed = false;
  const open = (): void => {
    if (closed) throw new Error('The store in memory is closed: open a new one.');
  };
  const range = (from: string, to: string): Entry[] => {
    order ??= [...values.keys()].sort();
    return order.slice(position(order, from), position(order, to)).map((key) => {
      return { key, value: values.get(key) ?? '' };
    });
  };
  return {
    get: async (key) => {
      open();
      return values.get(key) ?? null;
    },
    range: async (from, to) => {
      open();
      return range(from, to);
    },
    write: async ({ put, remove }) => {
      open();
      for (const key of remove) if (values.delete(key)) order = null;
      for (const { key, value } of put) {
        if (!values.has(key)) order = null;
        values.set(key, typeof value === 'string' ? value : value.slice());
      }
    },
    close: async () => {
      closed = true;
    },
  };
}

/** How many keys come before `key`. */
function position(order: readonly string[], key: string): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((order[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
