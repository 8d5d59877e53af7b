// Backups: written, read and put in place, against the history that they were made of.

import { describe, expect, test } from 'vitest';
import type { Backup } from '../../../shared/backup/read.ts';
import { merging, replacing } from '../../../shared/backup/restore.ts';
import { configDocument } from '../../../shared/config/serialize.ts';
import { DAY_MS } from '../../../shared/core/instant.ts';
import type { KeyValue } from '../../../shared/ports.ts';
import { memoryStore } from '../../../shared/store/memory.ts';
import { records } from '../../../shared/store/records.ts';
import { ended } from '../../support/mutated-backups.ts';
import { seededYear } from '../../support/seeded-year.ts';
import {
  backupOf,
  configOf,
  everything,
  exported,
  fill,
  NOW,
  open,
  readBytes,
  settings,
  ZONE,
} from './made.ts';

const YEAR = { to: NOW - (NOW % 60_000), zone: ZONE, intervalMs: 600_000 };

async function made(days: number, ids: readonly string[] = ['shop', 'api']) {
  const kv = memoryStore();
  for (const [i, id] of ids.entries()) {
    await fill(kv, id, seededYear({ ...YEAR, seed: i + 1, days, downNow: i === 0 }).samples, NOW);
  }
  return kv;
}

describe('exported, wiped and imported', () => {
  test.each([1, 30, 130])(
    '%d days: every sample, every tally and every figure is there again',
    async (days) => {
      const before = await made(days);
      const bytes = await exported(before, ['shop', 'api'], { notes: { 'errors muted': { a: 1 } } });
      const backup = await backupOf(bytes);
      const after = memoryStore();
      await (await open(after)).rearrange((kv) => replacing(kv, backup));
      for (const id of ['shop', 'api'])
        expect(await everything(after, id, NOW)).toBe(await everything(before, id, NOW));
      expect(configDocument(backup.config)).toEqual(configDocument(configOf(['shop', 'api'])));
      expect([...backup.notes]).toEqual([['errors muted', { a: 1 }]]);
    },
  );

  test('what was there before is gone, and a second import says the same', async () => {
    const backup = await backupOf(await exported(await made(3, ['shop']), ['shop']));
    const kv = await made(2, ['other', 'shop']);
    const history = await open(kv);
    for (let i = 0; i < 2; i++) {
      await history.rearrange((store) => replacing(store, backup));
      expect([...(await history.latest()).keys()]).toEqual(['shop']);
      expect(await history.samples('other', 0, NOW)).toEqual([]);
    }
  });

  test('it goes on from there as the history that it was made of', async () => {
    const [before, after] = [await made(10, ['shop']), memoryStore()];
    const backup = await backupOf(await exported(before, ['shop']));
    await (await open(after)).rearrange((kv) => replacing(kv, backup));
    const next = { ...YEAR, to: YEAR.to + DAY_MS, days: 1, seed: 9 };
    for (const kv of [before, after]) await fill(kv, 'shop', seededYear(next).samples, NOW + DAY_MS);
    expect(await everything(after, 'shop', NOW + DAY_MS)).toBe(
      await everything(before, 'shop', NOW + DAY_MS),
    );
  });
});

describe('merged', () => {
  const year = seededYear({ ...YEAR, seed: 3, days: 40 }).samples;

  test.each([
    ['the later half is here', (at: number) => at >= NOW - 20 * DAY_MS],
    ['the earlier half is here', (at: number) => at < NOW - 20 * DAY_MS],
    ['every other sample is here', (at: number) => Math.floor(at / 600_000) % 2 === 0],
    ['all of it is here', () => true],
  ])('%s: the same as all samples together', async (_name, isHere) => {
    const [here, there, whole] = [memoryStore(), memoryStore(), memoryStore()];
    await fill(
      here,
      'shop',
      year.filter(({ at }) => isHere(at)),
      NOW,
    );
    await fill(
      there,
      'shop',
      year.filter(({ at }) => !isHere(at) || at < NOW - 25 * DAY_MS),
      NOW,
    );
    await fill(whole, 'shop', year, NOW);
    await merge(here, await backupOf(await exported(there, ['shop'])), 'shop');
    await (await open(here)).compact([settings('shop')], NOW);
    await (await open(whole)).compact([settings('shop')], NOW);
    expect(await evidence(here)).toEqual(await evidence(whole));
  });

  test('tallies older than all that is here come before it, and the days between are unknown', async () => {
    const [here, there] = [memoryStore(), memoryStore()];
    const old = NOW - 200 * DAY_MS;
    const to = old - (old % 60_000);
    await fill(there, 'shop', seededYear({ ...YEAR, to, seed: 5, days: 120 }).samples, old);
    await fill(here, 'shop', seededYear({ ...YEAR, seed: 6, days: 20 }).samples, NOW);
    const [theirs, ours] = [await dayRows(there), await dayRows(here)];
    const asked = async () =>
      JSON.stringify(await (await open(here)).samples('shop', NOW - 20 * DAY_MS, NOW));
    const before = await asked();
    await merge(here, await backupOf(await exported(there, ['shop'])), 'shop');
    expect(await asked()).toBe(before);
    const rows = await dayRows(here);
    const text = (list: typeof rows) => list.map((row) => JSON.stringify(row));
    // The last day of theirs has become a whole one.
    expect(text(rows)).toEqual(expect.arrayContaining(text(theirs.slice(0, -1))));
    expect(text(rows)).toEqual(expect.arrayContaining(text(ours)));
    for (const [i, row] of rows.entries()) {
      if (i > 0) expect(row.spans[0]?.from).toBe(rows[i - 1]?.spans[0]?.to);
    }
    const [record] = await (await open(here)).readAll([settings('shop')], NOW - (NOW % 60_000), NOW);
    expect(record?.windows['365d'].upMs).toBeGreaterThan(record?.windows['90d'].upMs ?? 0);
  });

  test('under another id it is the same as under its own', async () => {
    const there = await made(5, ['shop']);
    const here = await made(3, ['shop']);
    const ours = await everything(here, 'shop', NOW);
    await merge(here, await backupOf(await exported(there, ['shop'])), 'shop-2');
    expect(await everything(here, 'shop', NOW)).toBe(ours);
    expect((await everything(here, 'shop-2', NOW)).replaceAll('shop-2', 'shop')).toBe(
      await everything(there, 'shop', NOW),
    );
  });
});

describe('refused', () => {
  const small = async () => exported(await made(1, ['shop']), ['shop']);

  test.each([1, 64, 1_000_000])('no piece of it matters: %d bytes at a time', async (size) => {
    expect((await readBytes(await small(), size)).ok).toBe(true);
  });

  test('a file that is none, one cut short, one changed anywhere, one of a newer version', async () => {
    const bytes = await small();
    const text = new TextDecoder().decode(bytes);
    const said = async (changed: string) => {
      const read = await readBytes(new TextEncoder().encode(changed));
      return read.ok ? 'read' : read.problem;
    };
    expect(await said('{"a":1}\n')).toBe('This file is no backup of Uptally.');
    expect(await said('')).toBe('The file is empty.');
    expect(await said(text.slice(0, text.lastIndexOf('{"kind":"end"')))).toContain('cut short');
    expect(await said(text.replace('"version":1', '"version":2'))).toContain('update it first');
    expect(await said(text.replace('https://shop', 'https://shoq'))).toContain('check sum');
    expect(await said(text.replace('"kind":"state"', '"kind":"stage"'))).toMatch(/^Line \d+, kind/u);
    expect(await said(text.replace('"zone":"Europe/Berlin"', '"zone":"Nowhere/Land"'))).toContain('zone');
    expect(await said(`${text}{"kind":"note","key":"a","value":1}\n`)).toContain('after the end');
  });

  test.each([
    ['a state that ends in the year 250000', 'state', /"to\\":\d+/u, '"to\\":7800000000000000'],
    ['a state that is settled before there were checks', 'state', /"settled\\":\d+/u, '"settled\\":-1'],
    ['a state that is settled beyond its end', 'state', /"to\\":\d+/u, '"to\\":1500000000000'],
    ['a last sample of 1970', 'latest', /"since\\":\d+/u, '"since\\":7'],
    ['a row of 1970', 'journal', /"at":\d+/u, '"at":7'],
  ])('%s is refused: hours would be counted up to it', async (_what, kind, from, to) => {
    const text = new TextDecoder().decode(await small());
    const lines = text.trimEnd().split('\n').slice(0, -1);
    const changed = lines.map((line) => (line.includes(`"kind":"${kind}"`) ? line.replace(from, to) : line));
    expect(changed).not.toEqual(lines);
    const read = await readBytes(new TextEncoder().encode(ended(changed)));
    expect(read.ok ? 'read' : read.problem).toMatch(/^Line \d+, .+(?:can’t be|beyond its end).*\.$/u);
  });

  test('a record that is not what its name says is named', async () => {
    const text = new TextDecoder().decode(await small());
    const changed = text.replace(
      /("kind":"chunk","endpoint":"shop","at":)(\d+)/u,
      (_, head, at) => `${head}${Number(at) + 86_400_000}`,
    );
    const read = await readBytes(new TextEncoder().encode(changed));
    expect(read).toMatchObject({ ok: false });
    expect(read.ok ? '' : read.problem).toMatch(
      /^Line \d+, chunk of shop: it has a sample of another day\.$/u,
    );
  });
});

async function merge(kv: KeyValue, backup: Backup, id: string) {
  const known = new Map([['shop', settings(id)]]);
  const history = await open(kv);
  await history.rearrange((store) => merging(store, { backup, settings: known, zone: ZONE, now: NOW }));
}

/** Since when the last state holds is told of what came in order, so it is left out. */
async function evidence(kv: KeyValue): Promise<unknown> {
  const document: unknown = JSON.parse(await everything(kv, 'shop', NOW), (key, value: unknown) =>
    key === 'latest' ? undefined : value,
  );
  return document;
}

async function dayRows(kv: KeyValue) {
  return records(kv, () => undefined).archive('days', 'shop', 0, Number.MAX_SAFE_INTEGER);
}
