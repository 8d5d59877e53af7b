// A full disk, and a history that the browser deleted: told, and survived without losing a tally.

import { expect, test } from 'vitest';
import { noticeLoss, withRoom } from '../../extension/background/room.ts';
import { MISHAP_KEY } from '../../extension/mishaps.ts';
import { DAY_MS } from '../../shared/core/instant.ts';
import type { KeyValue } from '../../shared/ports.ts';
import { bytesOf, measure, rawBefore } from '../../shared/store/measure.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { records } from '../../shared/store/records.ts';
import { seededYear } from '../support/seeded-year.ts';
import { fill, NOW, open, settings, ZONE } from './backup/made.ts';
import { memoryNotes } from './extension-notes.ts';

const YEAR = { to: NOW - (NOW % 60_000), zone: ZONE, intervalMs: 600_000, seed: 4 };
const NEXT = {
  at: NOW,
  outcome: 'up',
  intervalMs: 60_000,
  vantage: '',
  status: 200,
  latencyUs: 1_000,
  cause: null,
  recheck: false,
} as const;

/** Takes no more than it holds once `fillUp` was called, as a disk does. */
function smallDisk(): { readonly kv: KeyValue; fillUp: () => Promise<void> } {
  const store = memoryStore();
  const size = async () =>
    (await store.range('', '~')).reduce((sum, { key, value }) => sum + key.length + value.length, 0);
  let most = Number.POSITIVE_INFINITY;
  return {
    kv: {
      ...store,
      write: async (batch) => {
        const before = await store.range('', '~');
        await store.write(batch);
        if ((await size()) <= most) return;
        await store.write({ put: before, remove: (await store.range('', '~')).map(({ key }) => key) });
        throw new Error('There is no room left.', { cause: new DOMException('full', 'QuotaExceededError') });
      },
    },
    fillUp: async () => {
      most = await size();
    },
  };
}

const rows = (kv: KeyValue, kind: 'hours' | 'days') =>
  records(kv, () => undefined).archive(kind, 'shop', 0, Number.MAX_SAFE_INTEGER);

test('on a full disk the oldest raw samples give way, and no tally does', async () => {
  const { kv, fillUp } = smallDisk();
  await fill(kv, 'shop', seededYear({ ...YEAR, days: 40 }).samples, NOW);
  const before = [await rows(kv, 'hours'), await rows(kv, 'days')];
  const history = await open(kv);
  const first = (await history.samples('shop', 0, NOW))[0]?.at ?? 0;
  await fillUp();
  const notes = memoryNotes();
  await withRoom(() => history.append([{ endpoint: 'shop', sample: NEXT }], NOW), {
    history,
    notes,
    now: NOW,
  });
  const left = await history.samples('shop', 0, NOW + 1);
  expect(left.at(-1)?.at).toBe(NOW);
  expect(left[0]?.at).toBeGreaterThan(first + 3 * DAY_MS);
  expect(await notes.get(MISHAP_KEY)).toMatchObject({ what: 'room', at: NOW });
  expect([await rows(kv, 'hours'), await rows(kv, 'days')]).toEqual(before);
});

test('after that, a plan that changes and a rearrangement leave the old tallies as they are', async () => {
  const kv = memoryStore();
  await fill(kv, 'shop', seededYear({ ...YEAR, days: 40 }).samples, NOW);
  const history = await open(kv);
  const before = await rows(kv, 'days');
  const gone = await history.thin('shop', NOW - 20 * DAY_MS);
  expect(gone).not.toBeNull();
  await history.compact([{ ...settings('shop'), apdexUs: 200_000 }], NOW);
  const after = await rows(kv, 'days');
  const old = (list: typeof before) => list.filter((row) => (row.spans[0]?.to ?? 0) <= (gone ?? 0));
  expect(old(after)).toEqual(old(before));
  expect(after.map(({ upMs, downMs, unknownMs }) => [upMs, downMs, unknownMs])).toEqual(
    before.map(({ upMs, downMs, unknownMs }) => [upMs, downMs, unknownMs]),
  );
});

test('where nothing old is left, the fault is told and nothing is lost', async () => {
  const { kv, fillUp } = smallDisk();
  await fill(kv, 'shop', seededYear({ ...YEAR, days: 2 }).samples, NOW);
  await fillUp();
  const history = await open(kv);
  const before = await history.samples('shop', 0, NOW + 1);
  const append = () => history.append([{ endpoint: 'shop', sample: NEXT }], NOW);
  const stored = withRoom(append, { history, notes: memoryNotes(), now: NOW });
  await expect(stored).rejects.toThrow('no room left');
  expect(await history.samples('shop', 0, NOW + 1)).toEqual(before);
});

test('a history that is there no longer is missed once', async () => {
  const notes = memoryNotes();
  const looks = async (hasBegun: boolean) => {
    await noticeLoss({ hasBegun: async () => hasBegun }, notes, NOW);
    return notes.get(MISHAP_KEY);
  };
  expect(await looks(false)).toBeNull();
  expect(await looks(true)).toBeNull();
  expect(await looks(false)).toEqual({ what: 'lost', at: NOW });
  await notes.remove(MISHAP_KEY);
  expect(await looks(false)).toBeNull();
});

test('what is measured adds up, and what thinning says to free is about what it frees', async () => {
  const kv = memoryStore();
  await fill(kv, 'shop', seededYear({ ...YEAR, days: 40 }).samples, NOW);
  const { endpoints, journalBytes } = await measure(kv);
  const [shop] = endpoints.values();
  const all = (await kv.range('', '~')).filter(({ key }) => key !== 'meta');
  const total = all.reduce((sum, { key, value }) => sum + key.length + value.length, 0);
  expect(shop === undefined ? 0 : bytesOf(shop) + journalBytes).toBe(total);
  const before = Math.floor((NOW - 20 * DAY_MS) / DAY_MS) * DAY_MS;
  const freed = shop === undefined ? 0 : rawBefore(shop, before);
  await (await open(kv)).thin('shop', before);
  const after = (await measure(kv)).endpoints.get('shop');
  expect(after?.samplesBytes).toBe((shop?.samplesBytes ?? 0) - freed);
});
