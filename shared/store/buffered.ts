// A store on top of another: what is written to it is there to read at once, and reaches the other as one batch.
// Promise: the store below is only read; whoever drops the buffer has changed nothing.
// Not here: writing the batch (whoever asked for it).

import type { Batch, Entry, KeyValue, Stored } from '../ports.ts';

export interface Buffered {
  readonly kv: KeyValue;
  /** Everything written so far, as one batch for the store below. */
  batch(): Batch;
}

export function buffered(below: KeyValue): Buffered {
  /** null = removed. */
  const changes = new Map<string, Stored | null>();
  const kv: KeyValue = {
    get: async (key) => {
      const changed = changes.get(key);
      return changed === undefined ? below.get(key) : changed;
    },
    range: async (from, to) => {
      const under = await below.range(from, to);
      const kept = under.filter(({ key }) => !changes.has(key));
      const own: Entry[] = [];
      for (const [key, value] of changes) {
        if (value !== null && from <= key && key < to) own.push({ key, value });
      }
      // By code unit, as the store below.
      return own.length === 0 ? kept : [...kept, ...own].sort((a, b) => (a.key < b.key ? -1 : 1));
    },
    write: async ({ put, remove }) => {
      for (const key of remove) changes.set(key, null);
      for (const { key, value } of put) changes.set(key, value);
    },
    close: async () => undefined,
  };
  return {
    kv,
    batch: () => {
      const entries = [...changes];
      return {
        put: entries.flatMap(([key, value]) => (value === null ? [] : [{ key, value }])),
        remove: entries.flatMap(([key, value]) => (value === null ? [key] : [])),
      };
    },
  };
}
