// A history: what it takes and refuses, what it survives, what it lets go.

import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../../shared/core/instant.ts';
import { NO_OVERLAYS, overlays } from '../../shared/core/overlay.ts';
import type { Sample } from '../../shared/core/sample.ts';
import { readStatus } from '../../shared/feed/from-history.ts';
import { readSummary } from '../../shared/feed/read.ts';
import { readFeed } from '../../shared/feed/read-full.ts';
import type { Status } from '../../shared/feed/status.ts';
import { toFeed } from '../../shared/feed/write.ts';
import type { KeyValue } from '../../shared/ports.ts';
import { type History, openHistory } from '../../shared/store/history.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import type { EndpointSettings } from '../../shared/store/work.ts';

const START = Date.UTC(2026, 4, 4);
const SHOP: EndpointSettings = { id: 'shop', apdexUs: 500_000, overlays: NO_OVERLAYS };

interface Desk {
  readonly kv: KeyValue;
  readonly problems: string[];
  readonly history: History;
}

async function desk(kv = memoryStore(), zone = 'UTC'): Promise<Desk> {
  const problems: string[] = [];
  return { kv, problems, history: await openHistory({ kv, zone, onProblem: (text) => problems.push(text) }) };
}

function sampleAt(at: Instant, more: Partial<Sample> = {}): Sample {
  return {
    at,
    outcome: 'up',
    intervalMs: MINUTE_MS,
    vantage: '',
    status: 200,
    latencyUs: 80_000,
    cause: null,
    recheck: false,
    ...more,
  };
}

/** Samples every `stepMs` in [from, to). */
function every(from: Instant, to: Instant, stepMs = MINUTE_MS): Sample[] {
  const samples: Sample[] = [];
  for (let at = from; at < to; at += stepMs) samples.push(sampleAt(at, { intervalMs: stepMs }));
  return samples;
}

const ofShop = (sample: Sample) => ({ endpoint: 'shop', sample });

describe('what is refused', () => {
  const now = START;
  test.each([
    ['before 1970', { at: -1 }, 'its instant is not a whole number of ms since 1970: -1'],
    ['no number', { at: Number.NaN }, 'its instant is not a whole number of ms since 1970: NaN'],
    ['a fraction', { at: now - 0.5 }, `its instant is not a whole number of ms since 1970: ${now - 0.5}`],
    ['6 minutes ahead', { at: now + 6 * MINUTE_MS }, 'it lies 6 minutes in the future: check the clocks'],
    ['91 days old', { at: now - 91 * DAY_MS }, 'it is older than the 90 days that raw samples are kept'],
    ['no interval', { intervalMs: 0 }, 'its interval is not a whole number of ms above 0: 0'],
    ['a status of 42', { status: 42 }, 'its status is not in 100 to 599: 42'],
    ['half a microsecond', { latencyUs: 0.5 }, 'its latency is not a whole number of µs: 0.5'],
  ])('a sample with %s, and its neighbour is stored', async (_, wrong, why) => {
    const { history } = await desk();
    const bad = sampleAt(now, wrong);
    const good = sampleAt(now - MINUTE_MS);
    const result = await history.append([ofShop(bad), ofShop(good)], now);
    expect(result).toEqual({ stored: 1, refused: [{ endpoint: 'shop', sample: bad, why }] });
    expect(await history.samples('shop', 0, now + DAY_MS)).toEqual([good]);
  });
});

test('a sample that comes twice counts once', async () => {
  const { history, kv } = await desk();
  for (let i = 0; i < 2; i++) await history.append([ofShop(sampleAt(START))], START);
  expect(await history.samples('shop', 0, START + 1)).toHaveLength(1);
  expect(await kv.range('journal/', 'journal0')).toHaveLength(1);
});

test('appends of the same instant after a restart do not overwrite each other', async () => {
  const kv = memoryStore();
  await (await desk(kv)).history.append([ofShop(sampleAt(START))], START);
  await (await desk(kv)).history.append([ofShop(sampleAt(START, { vantage: 'b' }))], START);
  expect(await (await desk(kv)).history.samples('shop', 0, START + 1)).toHaveLength(2);
});

test('figures speak up to the last complete minute on record, of any endpoint', async () => {
  const { history } = await desk();
  expect(await history.asOf(START)).toBeNull();
  await history.append([ofShop(sampleAt(START + 90_500))], START + DAY_MS);
  expect(await history.asOf(START + DAY_MS)).toBe(START + MINUTE_MS);
  expect(await history.asOf(START + 59_999)).toBe(START);
});

test('the latest of a clock that ran ahead does not keep later ones out', async () => {
  const { history } = await desk();
  await history.append([ofShop(sampleAt(START + DAY_MS))], START + DAY_MS);
  await history.append([ofShop(sampleAt(START))], START);
  expect((await history.latest()).get('shop')?.sample.at).toBe(START);
});

describe('damage', () => {
  test.each([
    'journal',
    'chunk',
    'state',
    'tail',
    'recent-hours',
    'recent-days',
    'recent-year',
    'burnt-in',
    'hours',
    'days',
    'latest',
  ])('a damaged %s record is told, and the others go on', async (kind) => {
    const { history, kv } = await desk();
    const now = START + 3 * DAY_MS + 90 * MINUTE_MS;
    const other = { ...SHOP, id: 'other' };
    await history.importSamples(SHOP, every(START, now - 70 * MINUTE_MS), now);
    for (const id of ['shop', 'other']) {
      for (const sample of every(now - 40 * MINUTE_MS, now, 10 * MINUTE_MS)) {
        await history.append([{ endpoint: id, sample }], now);
      }
    }
    const [first] = (await kv.range(`${kind}/`, `${kind}0`)).filter(({ key }) => /shop|journal/.test(key));
    await kv.write({ put: [{ key: first?.key ?? '', value: 'not this' }], remove: [] });
    const again = await desk(kv);
    const [, intact] = await again.history.readAll([SHOP, other], now, now);
    await again.history.compact([SHOP, other], now);
    await again.history.remake(SHOP, now);
    const [shop] = await again.history.readAll([SHOP], now, now);
    expect(again.problems.join('\n')).toContain(`The record ${first?.key} can't be read and is left out: `);
    expect(intact?.windows['24h'].upMs).toBeGreaterThan(0);
    expect(shop?.windows['7d'].upMs).toBeGreaterThan(2 * DAY_MS);
    expect(await again.history.samples('shop', START + DAY_MS, START + 2 * DAY_MS)).toHaveLength(1_440);
  });

  test('a damaged chunk costs no tallies, and is laid aside when its day is written again', async () => {
    const { history, kv } = await desk();
    const now = START + 2 * DAY_MS;
    await history.importSamples(SHOP, every(START, now), now);
    const before = await history.readAll([SHOP], now, now);
    const key = `chunk/shop/${String(START + DAY_MS).padStart(16, '0')}`;
    await kv.write({ put: [{ key, value: Uint8Array.from([0, 1, 2, 3, 4, 5]) }], remove: [] });
    const again = await desk(kv);
    await again.history.append([ofShop(sampleAt(START + DAY_MS + 30_000))], now);
    await again.history.compact([SHOP], now);
    expect((await again.history.readAll([SHOP], now, now))[0]?.windows['7d'].upMs).toBe(
      before[0]?.windows['7d'].upMs,
    );
    expect(await kv.get(`damaged/${key}`)).toEqual(Uint8Array.from([0, 1, 2, 3, 4, 5]));
  });

  test('a history of a newer format is refused', async () => {
    const kv = memoryStore();
    await kv.write({ put: [{ key: 'meta', value: '{"format":3,"turn":1}' }], remove: [] });
    await expect(desk(kv)).rejects.toThrow(
      'has format 3, and this Uptally reads up to 0: use the newer Uptally',
    );
  });
});

describe('retention', () => {
  test('raw samples go after 90 days, hours after 400, days stay', async () => {
    const { history, kv } = await desk(memoryStore(), 'Europe/Berlin');
    const now = START + 500 * DAY_MS;
    await history.importSamples(SHOP, every(START, now, HOUR_MS), now);
    await history.compact([SHOP], now);
    const kept = async (kind: string) => (await kv.range(`${kind}/`, `${kind}0`)).length;
    expect(await kept('chunk')).toBeLessThan(97);
    expect(await kept('chunk')).toBeGreaterThan(90);
    expect(await kept('hours')).toBeLessThan(405);
    expect(await kept('days')).toBeGreaterThan(14);
    const [record] = await history.readAll([SHOP], now - HOUR_MS, now - HOUR_MS);
    expect(record?.windows['90d'].upMs).toBe(90 * DAY_MS + HOUR_MS);
    expect(record?.windows['365d'].upMs).toBe(365 * DAY_MS + HOUR_MS);
  });
});

test('a year may be imported in parts, the oldest last', async () => {
  const { history } = await desk();
  const end = START + 400 * DAY_MS;
  for (const days of [400, 200, 100]) {
    const from = days === 400 ? START + 200 * DAY_MS : START + (days - 100) * DAY_MS;
    await history.importSamples(SHOP, every(from, START + days * DAY_MS, HOUR_MS), end);
  }
  const [record] = await history.readAll([SHOP], end - HOUR_MS, end - HOUR_MS);
  expect(record?.windows['365d']).toMatchObject({ upMs: 365 * DAY_MS + 23 * HOUR_MS, unknownMs: 0 });
});

test('after a change of planned time, tallies are made anew as far as raw samples reach', async () => {
  const { history } = await desk();
  const now = START + 5 * DAY_MS;
  await history.importSamples(SHOP, every(START, now), now);
  await history.compact([SHOP], now);
  const planned = { ...SHOP, overlays: overlays([{ from: START + DAY_MS, to: START + DAY_MS + HOUR_MS }]) };
  expect(await history.remake(planned, now)).toBe(START);
  const [record] = await history.readAll([planned], now, now);
  expect(record?.windows['7d'].maintenanceMs).toBe(HOUR_MS);
});

test('after a change of zone old tallies keep their edges, and windows begin at them', async () => {
  const { history, kv } = await desk(memoryStore(), 'Asia/Kathmandu');
  const moved = START + 400 * DAY_MS + 5 * HOUR_MS;
  await history.importSamples(SHOP, every(START, moved, HOUR_MS), moved);
  await history.compact([SHOP], moved);
  const again = await desk(kv, 'America/St_Johns');
  const now = moved + 3 * DAY_MS;
  for (const sample of every(moved, now, HOUR_MS)) await again.history.append([ofShop(sample)], sample.at);
  for (const isCompacted of [false, true]) {
    if (isCompacted) await again.history.compact([SHOP], now);
    const [record] = await again.history.readAll([SHOP], now - MINUTE_MS, now);
    for (const [id, days] of [
      ['7d', 7],
      ['90d', 90],
      ['365d', 365],
    ] as const) {
      const tally = record?.windows[id];
      const [span] = tally?.spans ?? [];
      const nominal = now - MINUTE_MS - days * DAY_MS;
      // Nepal is 5:45 ahead of UTC.
      expect((span?.from ?? 0) % DAY_MS, id).toBe(18.25 * HOUR_MS);
      expect(nominal - (span?.from ?? 0), id).toBeLessThan(DAY_MS);
      expect(tally, id).toMatchObject({ upMs: now - MINUTE_MS - (span?.from ?? 0), unknownMs: 0 });
    }
    expect(record?.days[0]?.spans[0]?.from).toBe(record?.windows['90d'].spans[0]?.from);
  }
});

test('after a change of zone, a feed tells endpoints of both sides with their own edges', async () => {
  const { history, kv } = await desk(memoryStore(), 'Asia/Kathmandu');
  const moved = START + 10 * DAY_MS;
  await history.importSamples(SHOP, every(START, moved, HOUR_MS), moved);
  await history.compact([SHOP], moved);
  const again = await desk(kv, 'America/St_Johns');
  const shop = {
    id: 'shop',
    name: 'Shop',
    group: null,
    intervalMs: HOUR_MS,
    apdexMs: 500,
    overlays: NO_OVERLAYS,
  };
  const status = await readStatus({
    history: again.history,
    title: 'Ours',
    zone: 'America/St_Johns',
    endpoints: [shop, { ...shop, id: 'young', name: 'Young' }],
    maintenance: [],
    incidents: [],
    page: null,
    demonstration: false,
    nextAt: null,
    now: moved,
  });
  const document = JSON.stringify(toFeed(status));
  const [full, summary] = [readFeed(document), readSummary(document)];
  if (!full.ok || !summary.ok) throw new Error('The feed can not be read.');
  for (const [i, { windows, days, response }] of status.endpoints.entries()) {
    expect(full.status.endpoints[i]?.windows['365d'].upMs).toEqual(windows['365d'].upMs);
    expect(full.status.endpoints[i]?.response).toEqual(response);
    expect(full.status.endpoints[i]?.days.map(({ spans }) => spans)).toEqual(days.map(({ spans }) => spans));
    const upMs = summary.status.endpoints[i]?.days.reduce((sum, day) => sum + day.upMs, 0);
    expect(upMs).toBe(windows['90d'].upMs);
  }
});

describe('what is planned', () => {
  const planned = (from: Instant, lengthMs: number) => overlays([{ from, to: from + lengthMs }]);
  const hoursAround = (now: Instant) => {
    const nights = Array.from({ length: 40 }, (_, i) => START + (i - 20) * DAY_MS);
    const within = nights.filter((night) => now - 10 * DAY_MS < night && night < now + 3 * DAY_MS);
    return overlays(
      [],
      within.map((night) => ({ from: night - 6 * HOUR_MS, to: night + 8 * HOUR_MS })),
    );
  };

  test('is burnt in again by the next compaction once it changes, and the compaction says since when', async () => {
    const { history } = await desk();
    const now = START + 5 * DAY_MS;
    await history.importSamples(SHOP, every(START, now), now);
    expect(await history.compact([SHOP], now)).toEqual([]);
    const changed = { ...SHOP, overlays: planned(START + 2 * DAY_MS + HOUR_MS, 2 * HOUR_MS) };
    const from = START + 2 * DAY_MS;
    expect(await history.compact([changed], now)).toEqual([{ endpoint: 'shop', from }]);
    const [record] = await history.readAll([changed], now, now);
    expect(record?.windows['7d'].maintenanceMs).toBe(2 * HOUR_MS);
    expect(await history.compact([changed], now)).toEqual([]);
    const longer = { ...SHOP, overlays: planned(START + 2 * DAY_MS + HOUR_MS, 30 * HOUR_MS) };
    expect(await history.compact([longer], now)).toEqual([{ endpoint: 'shop', from: from + 2 * HOUR_MS }]);
    const [longest] = await history.readAll([longer], now, now);
    expect(longest?.windows['7d'].maintenanceMs).toBe(30 * HOUR_MS);
    expect(await history.compact([changed], now)).toEqual([{ endpoint: 'shop', from: from + 2 * HOUR_MS }]);
    expect(await history.compact([{ ...changed, apdexUs: 1 }], now)).toEqual([
      { endpoint: 'shop', from: START },
    ]);
    const [impatient] = await history.readAll([{ ...changed, apdexUs: 1 }], now, now);
    expect(impatient?.windows['24h']).toMatchObject({ satisfied: 0, frustrated: 1_440 });
  });

  test('is not burnt in again where the plans only move on, as far as they reach beyond raw samples', async () => {
    const retention = { rawDays: 5, hourDays: 10 };
    const history = await openHistory({ kv: memoryStore(), zone: 'UTC', onProblem: () => {}, retention });
    for (let hour = 0; hour < 15 * 24; hour += 5) {
      const now = START + hour * HOUR_MS;
      await history.append(every(now - 5 * HOUR_MS, now, HOUR_MS).map(ofShop), now);
      expect(await history.compact([{ ...SHOP, overlays: hoursAround(now) }], now)).toEqual([]);
    }
  });

  test('is not forgotten with an endpoint that nobody describes for a while', async () => {
    const { history } = await desk();
    const now = START + 5 * DAY_MS;
    const shop = { ...SHOP, overlays: planned(START + DAY_MS, HOUR_MS) };
    await history.importSamples(shop, every(START, now), now);
    await history.append([ofShop(sampleAt(now + HOUR_MS))], now + HOUR_MS);
    expect(await history.compact([], now + 2 * HOUR_MS)).toEqual([]);
    expect(await history.compact([shop], now + 2 * HOUR_MS)).toEqual([]);
    const [record] = await history.readAll([shop], now, now + HOUR_MS);
    expect(record?.windows['7d'].maintenanceMs).toBe(HOUR_MS);
  });
});

test('an outage that goes on over many compactions keeps its beginning', async () => {
  const { history } = await desk();
  for (let hour = 0; hour < 60; hour++) {
    const samples = every(START + hour * HOUR_MS, START + (hour + 1) * HOUR_MS, 10 * MINUTE_MS);
    for (const sample of samples) {
      const down = { ...sample, outcome: 'down', status: 503, cause: 'status' } as const;
      await history.append([ofShop(hour < 3 ? sample : down)], sample.at);
    }
    await history.compact([SHOP], START + (hour + 1) * HOUR_MS);
  }
  const [record] = await history.readAll(
    [SHOP],
    START + 60 * HOUR_MS - 10 * MINUTE_MS,
    START + 60 * HOUR_MS - 10 * MINUTE_MS,
  );
  expect(record?.windows['24h'].parts).toEqual([
    { begin: START + 3 * HOUR_MS, end: null, downMs: 57 * HOUR_MS - 10 * MINUTE_MS },
  ]);
});

test('a status tells states of now and figures of the last complete minute', async () => {
  const { history } = await desk();
  const now = START + DAY_MS;
  await history.importSamples(SHOP, every(START, now - 30 * MINUTE_MS), now);
  const shop = {
    id: 'shop',
    name: 'Shop',
    group: null,
    intervalMs: MINUTE_MS,
    apdexMs: 500,
    overlays: NO_OVERLAYS,
  };
  const never = { ...shop, id: 'never', name: 'Never' };
  const status: Status = await readStatus({
    history,
    title: 'Ours',
    zone: 'UTC',
    endpoints: [shop, never],
    maintenance: [],
    incidents: [],
    page: null,
    demonstration: false,
    nextAt: null,
    now,
  });
  expect(status).toMatchObject({ asOf: now - 31 * MINUTE_MS, madeAt: now });
  const [first, second] = status.endpoints;
  expect(first?.standing).toMatchObject({ state: 'unknown', why: 'silent', lastKnown: 'up' });
  expect(first?.latencyByDay.at(-1)).toMatchObject({ count: 24 * 60 - 31 });
  expect(first?.days).toHaveLength(91);
  expect(second?.standing).toMatchObject({ state: 'unknown', why: 'never' });
  expect(second?.windows['90d'].unknownMs).toBe(status.asOf - Date.UTC(2026, 1, 3));
});

test('what is forgotten leaves nothing, and the others all that they have', async () => {
  const { history, kv } = await desk();
  const end = START + 2 * DAY_MS;
  for (const sample of every(START, end, 30 * MINUTE_MS)) {
    await history.append([ofShop(sample), { endpoint: 'shop-2', sample }], sample.at);
  }
  await history.compact([SHOP, { ...SHOP, id: 'shop-2' }], end - 5 * HOUR_MS);
  const kept = await history.samples('shop-2', 0, end);
  await history.forget('shop');
  expect(await history.samples('shop', 0, end)).toEqual([]);
  expect((await history.latest()).has('shop')).toBe(false);
  expect(await history.samples('shop-2', 0, end)).toEqual(kept);
  const all = await kv.range('', '~');
  expect(all.filter(({ key }) => /\/shop(\/|$)/.test(key))).toEqual([]);
  expect(all.filter(({ value }) => typeof value === 'string' && value.includes('"shop"'))).toEqual([]);
});
