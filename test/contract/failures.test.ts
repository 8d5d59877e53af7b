// Failures on record, in each store that runs here: beside the samples, bounded, and gone with them.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DAY_MS, type Instant, MINUTE_MS } from '../../shared/core/instant.ts';
import { NO_OVERLAYS } from '../../shared/core/overlay.ts';
import type { Sample } from '../../shared/core/sample.ts';
import type { KeyValue } from '../../shared/ports.ts';
import { type Failure, failureOf, ROWS_MAX } from '../../shared/store/failures.ts';
import { type History, openHistory } from '../../shared/store/history.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { sqliteStore } from '../../shared/store/sqlite.ts';

const START = Date.UTC(2026, 4, 4);
const SHOP = { id: 'shop', apdexUs: 500_000, overlays: NO_OVERLAYS };
const folder = mkdtempSync(join(tmpdir(), 'uptally-failures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

const STORES: readonly (readonly [string, () => KeyValue])[] = [
  ['memory', memoryStore],
  ['sqlite', () => sqliteStore(join(folder, `${files++}.db`))],
];

const GATEWAY: Failure = {
  mark: 'aa',
  detail: 'The answer was status 502.',
  shape: { type: 'text/html', size: 'small', title: '502 Bad Gateway', keys: null },
};
const NOBODY: Failure = { mark: 'bb', detail: 'No answer.', shape: null };

function down(at: Instant, more: Partial<Sample> = {}): Sample {
  const base = { intervalMs: MINUTE_MS, vantage: '', recheck: false, latencyUs: 9 };
  return { at, outcome: 'down', status: 502, cause: 'status', ...base, ...more };
}

const of = (sample: Sample, failure: Failure, endpoint = 'shop') => ({ endpoint, sample, failure });

async function lookedLike(history: History, sample: Sample, endpoint = 'shop'): Promise<Failure | null> {
  const days = await history.failures(endpoint, sample.at, sample.at + 1);
  return failureOf(days.get(Math.floor(sample.at / DAY_MS) * DAY_MS), sample);
}

describe.each(STORES)('in %s', (_, store) => {
  const open = async (kv = store()) => openHistory({ kv, zone: 'UTC', onProblem: () => undefined });

  test('a failing check is known by what it looked like, shape or none', async () => {
    const history = await open();
    const silent = down(START + 1, { cause: 'network', status: null, latencyUs: null });
    await history.append([of(down(START), GATEWAY), of(silent, NOBODY)], START + 1);
    expect(await lookedLike(history, down(START))).toMatchObject(GATEWAY);
    expect(await lookedLike(history, silent)).toMatchObject(NOBODY);
  });

  test('failures that go on alike take one row a day, and are known all the same', async () => {
    const kv = store();
    const history = await open(kv);
    for (let i = 0; i < 50; i++) {
      const at = START + i * MINUTE_MS;
      await history.append([of(down(at), GATEWAY)], at);
    }
    const [day] = (await history.failures('shop', START, START + DAY_MS)).values();
    expect(day?.rows).toHaveLength(1);
    expect(await lookedLike(history, down(START + 49 * MINUTE_MS))).toMatchObject(GATEWAY);
  });

  test('written twice, nothing changes', async () => {
    const history = await open();
    await history.append([of(down(START), GATEWAY)], START);
    const before = await history.failures('shop', START, START + 1);
    await history.append([of(down(START), GATEWAY)], START);
    expect(await history.failures('shop', START, START + 1)).toEqual(before);
  });

  test(`a day has at most ${ROWS_MAX} rows; what no longer fits is known by nothing, and never wrongly`, async () => {
    const history = await open();
    const all = Array.from({ length: ROWS_MAX + 5 }, (_each, i) =>
      of(down(START + i), { ...GATEWAY, mark: String(i) }),
    );
    await history.append(all, START + 1_000);
    const [day] = (await history.failures('shop', START, START + DAY_MS)).values();
    expect(day?.rows).toHaveLength(ROWS_MAX);
    expect(await lookedLike(history, down(START + ROWS_MAX - 1))).toMatchObject({ mark: `${ROWS_MAX - 1}` });
    expect(await lookedLike(history, down(START + ROWS_MAX))).toBeNull();
    expect(await history.samples('shop', START, START + DAY_MS)).toHaveLength(ROWS_MAX + 5);
  });

  test('a record that is damaged costs its words; the next failure is noted anew', async () => {
    const kv = store();
    const history = await open(kv);
    await history.append([of(down(START), GATEWAY)], START);
    const [entry] = await kv.range('failures/', 'failures0');
    await kv.write({ put: [{ key: entry?.key ?? '', value: 'no JSON' }], remove: [] });
    expect(await lookedLike(history, down(START))).toBeNull();
    await history.append([of(down(START + 1), GATEWAY)], START + 1);
    expect(await lookedLike(history, down(START + 1))).toMatchObject(GATEWAY);
    expect(await history.samples('shop', START, START + 2)).toHaveLength(2);
  });

  test('they go with a forgotten endpoint, and those of others stay', async () => {
    const kv = store();
    const history = await open(kv);
    await history.append([of(down(START), GATEWAY), of(down(START), GATEWAY, 'cart')], START);
    await history.forget('shop');
    expect(await lookedLike(history, down(START))).toBeNull();
    expect(await lookedLike(history, down(START), 'cart')).toMatchObject(GATEWAY);
  });

  test('they go when the raw samples of their day do', async () => {
    const history = await open();
    await history.append([of(down(START), GATEWAY)], START);
    await history.compact([SHOP], START);
    const later = START + 100 * DAY_MS;
    await history.append([of(down(later), GATEWAY)], later);
    await history.compact([SHOP], later);
    expect(await lookedLike(history, down(START))).toBeNull();
    expect(await lookedLike(history, down(later))).toMatchObject(GATEWAY);
  });
});
