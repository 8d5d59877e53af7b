// The contract of a history's buckets over each store that runs here: what the samples themselves would give, in any stretch.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { dayEdges, hourEdges } from '../../shared/core/calendar.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import { overlays } from '../../shared/core/overlay.ts';
import { tallies } from '../../shared/core/rollup.ts';
import { mergeAll, type Tally } from '../../shared/core/tally.ts';
import type { KeyValue } from '../../shared/ports.ts';
import { openHistory } from '../../shared/store/history.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { sqliteStore } from '../../shared/store/sqlite.ts';
import { seededYear } from '../support/seeded-year.ts';

const folder = mkdtempSync(join(tmpdir(), 'uptally-buckets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ADAPTERS: readonly (readonly [string, () => KeyValue])[] = [
  ['memory', memoryStore],
  ['sqlite', () => sqliteStore(join(folder, 'history.db'))],
];

const ZONE = 'Europe/Berlin';
const TO = Date.UTC(2026, 10, 24, 10, 30);
const made = seededYear({ to: TO, zone: ZONE, seed: 5, days: 130, intervalMs: 5 * MINUTE_MS, downNow: true });
const SHOP = { id: 'shop', apdexUs: 500_000, overlays: overlays(made.maintenance) };
/** Those that are still in the journal. */
const LATE_FROM = TO - 90 * MINUTE_MS;

function fromSamples(cut: typeof dayEdges, from: number): Tally[] {
  const edges = cut(from, TO, ZONE).filter((edge) => edge < TO);
  const early = made.samples[0]?.at ?? TO;
  // An outage may have begun before the first edge.
  const all = tallies({ samples: made.samples, overlays: SHOP.overlays, apdexUs: 500_000, open: null }, [
    ...(early < (edges[0] ?? 0) ? [early] : []),
    ...edges,
    TO,
  ]);
  return all.slice(all.length - edges.length);
}

describe.each(ADAPTERS)('%s', async (_, open) => {
  const history = await openHistory({ kv: open(), zone: ZONE, onProblem: (text) => expect.fail(text) });
  await history.importSamples(
    SHOP,
    made.samples.filter(({ at }) => at < LATE_FROM),
    TO,
  );
  // Raw samples of more than 90 days ago go; tallies stay.
  await history.compact([SHOP], TO);
  const late = made.samples.filter(({ at }) => at >= LATE_FROM);
  await history.append(
    late.map((sample) => ({ endpoint: 'shop', sample })),
    TO,
  );
  const read = (kind: 'hours' | 'days', from: number, to = TO) =>
    history.buckets({ endpoint: SHOP, kind, from, to, now: TO });

  test.each([1, 20, 100, 120])('days of the last %i days are those of the samples', async (days) => {
    expect(await read('days', TO - days * DAY_MS)).toEqual(fromSamples(dayEdges, TO - days * DAY_MS));
  });

  test.each([1, 47, 400, 2_500])('hours of the last %i hours are those of the samples', async (hours) => {
    expect(await read('hours', TO - hours * HOUR_MS)).toEqual(fromSamples(hourEdges, TO - hours * HOUR_MS));
  });

  test('a stretch that ended long ago holds its own buckets, whole', async () => {
    const [from, to] = [TO - 60.3 * DAY_MS, TO - 58.6 * DAY_MS];
    const all = await read('days', from);
    expect(await read('days', from, to)).toEqual(all.filter(({ spans }) => (spans[0]?.from ?? to) < to));
    const hours = await read('hours', from, to);
    expect(mergeAll(hours).spans).toEqual([
      { from: hourEdges(from, to, ZONE)[0], to: hourEdges(from, to, ZONE).at(-1) },
    ]);
  });

  test('time before the first sample is unknown', async () => {
    const [first] = await read('days', TO - 200 * DAY_MS);
    expect(first?.unknownMs).toBe((first?.spans[0]?.to ?? 0) - (first?.spans[0]?.from ?? 0));
  });

  test('an endpoint that nothing is on record of is unknown throughout', async () => {
    const rows = await history.buckets({
      endpoint: { ...SHOP, id: 'never', overlays: overlays([]) },
      kind: 'hours',
      from: TO - DAY_MS,
      to: TO,
      now: TO,
    });
    expect(mergeAll(rows)).toMatchObject({ unknownMs: TO - (hourEdges(TO - DAY_MS, TO, ZONE)[0] ?? 0) });
  });
});
