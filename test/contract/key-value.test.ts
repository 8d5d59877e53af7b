// The contract of KeyValue, held against each adapter that runs here; IndexedDB's turn is in a real browser (e2e).

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Entry, KeyValue, Stored } from '../../shared/ports.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { sqliteStore } from '../../shared/store/sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'uptally-kv-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const freshFile = (): string => join(folder, `${files++}.db`);

const ADAPTERS: readonly (readonly [string, () => KeyValue])[] = [
  ['memory', memoryStore],
  ['sqlite', () => sqliteStore(freshFile())],
];

describe.each(ADAPTERS)('%s', (_, open) => {
  test('what was never put is null', async () => {
    expect(await open().get('a')).toBeNull();
  });

  test('text and bytes come back as they were put', async () => {
    const kv = open();
    const bytes = Uint8Array.from([0, 1, 255]);
    await kv.write({
      put: [
        { key: 'a', value: 'ä\u0000😀' },
        { key: 'b', value: bytes },
      ],
      remove: [],
    });
    expect(await kv.get('a')).toBe('ä\u0000😀');
    expect(plain(await kv.get('b'))).toEqual([0, 1, 255]);
  });

  test('bytes changed after the write do not change what is kept', async () => {
    const kv = open();
    const bytes = Uint8Array.from([1, 2]);
    await kv.write({ put: [{ key: 'a', value: bytes }], remove: [] });
    bytes[0] = 9;
    expect(plain(await kv.get('a'))).toEqual([1, 2]);
  });

  test('a range holds its first key and not its last, in order', async () => {
    const kv = open();
    await kv.write({ put: ['c', 'a', 'b', 'a/1'].map((key) => ({ key, value: key })), remove: [] });
    expect((await kv.range('a', 'c')).map(({ key }) => key)).toEqual(['a', 'a/1', 'b']);
    expect(await kv.range('c', 'a')).toEqual([]);
  });

  test('one batch removes first, then puts', async () => {
    const kv = open();
    await kv.write({ put: [{ key: 'a', value: '1' }], remove: [] });
    await kv.write({ put: [{ key: 'a', value: '2' }], remove: ['a', 'never there'] });
    expect(await kv.get('a')).toBe('2');
  });

  test('after closing, every use is refused', async () => {
    const kv = open();
    await kv.close();
    await kv.close();
    await expect(kv.get('a')).rejects.toThrow();
    await expect(kv.write({ put: [], remove: [] })).rejects.toThrow();
  });

  test('any sequence of batches leaves what a map holds', async () => {
    const key = fc.constantFrom('a', 'a/1', 'a/2', 'b', 'b/0000', 'c');
    const value: fc.Arbitrary<Stored> = fc.oneof(fc.string(), fc.uint8Array({ maxLength: 20 }));
    const batch = fc.record({ put: fc.array(fc.record({ key, value })), remove: fc.array(key) });
    const property = fc.asyncProperty(
      fc.array(batch, { maxLength: 12 }),
      key,
      key,
      async (batches, from, to) => {
        const kv = open();
        const oracle = new Map<string, Stored>();
        for (const each of batches) {
          await kv.write(each);
          for (const gone of each.remove) oracle.delete(gone);
          for (const entry of each.put) oracle.set(entry.key, entry.value);
        }
        const expected = [...oracle]
          .filter(([name]) => from <= name && name < to)
          .sort(([a], [b]) => (a < b ? -1 : 1));
        const found = await kv.range(from, to);
        expect(found.map((entry: Entry) => [entry.key, plain(entry.value)])).toEqual(
          expected.map(([name, stored]) => [name, plain(stored)]),
        );
        await kv.close();
      },
    );
    await fc.assert(property, { numRuns: 30, seed: 20261123 });
  });
});

describe('an SQLite file', () => {
  test('holds what was written after it was closed and opened again', async () => {
    const file = freshFile();
    const first = sqliteStore(file);
    await first.write({ put: [{ key: 'a', value: 'kept' }], remove: [] });
    await first.close();
    expect(await sqliteStore(file).get('a')).toBe('kept');
  });

  test('of a newer version is refused with its name and both versions, and stays as it is', async () => {
    const file = freshFile();
    await sqliteStore(file).close();
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 7');
    database.close();
    const before = readFileSync(file);
    expect(() => sqliteStore(file)).toThrow(
      `${file} has format 7, and this Uptally reads up to 1: use the newer`,
    );
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('that is none is refused, and stays as it is', () => {
    const file = freshFile();
    const text = 'these are notes, and no database, in more than sixteen bytes'.repeat(40);
    writeFileSync(file, text);
    expect(() => sqliteStore(file)).toThrow(
      `${file}: this file is no database of Uptally. Name another file`,
    );
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('of another program is refused, and stays as it is', () => {
    const file = freshFile();
    const database = new DatabaseSync(file);
    database.exec('CREATE TABLE notes (text)');
    database.close();
    expect(() => sqliteStore(file)).toThrow(`${file} is a database of another program`);
  });

  test('in a folder that does not exist is refused with what to look at', () => {
    expect(() => sqliteStore(join(folder, 'none', 'a.db'))).toThrow('Does its folder exist');
  });

  test('keeps nothing of a batch that fails half-way', async () => {
    const file = freshFile();
    const kv = sqliteStore(file);
    const broken = {
      key: 'b',
      get value(): string {
        throw new Error('broken');
      },
    };
    await expect(kv.write({ put: [{ key: 'a', value: '1' }, broken], remove: [] })).rejects.toThrow('broken');
    expect(await kv.get('a')).toBeNull();
    await kv.write({ put: [{ key: 'a', value: '2' }], remove: [] });
    expect(await kv.get('a')).toBe('2');
  });
});

function plain(value: Stored | null): unknown {
  return value instanceof Uint8Array ? [...value] : value;
}
