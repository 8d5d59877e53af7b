// Errors in the dashboard: which time is read, how groups are ranked and filtered, and what a person marks.

import { describe, expect, test } from 'vitest';
import {
  filtered,
  NO_FILTERS,
  queryOf,
  type RankedError,
  readFilters,
} from '../../extension/dashboard/errors/filters.ts';
import { frequencyOf, rankedErrors } from '../../extension/dashboard/errors/ranked.ts';
import { pieces, troubledSpans } from '../../extension/dashboard/evidence/spans.ts';
import { readTroubles } from '../../extension/dashboard/evidence/troubles.ts';
import { forgetErrorMarks, markError, readErrorMarks } from '../../extension/error-marks.ts';
import { forgetOutageNotes, noteOutage, readOutageNotes } from '../../extension/outage-notes.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/core/instant.ts';
import { outageList } from '../../shared/core/outage-list.ts';
import { overlays } from '../../shared/core/overlay.ts';
import { EMPTY_TALLY, type Tally } from '../../shared/core/tally.ts';
import { readStatus, settingsOf } from '../../shared/feed/from-history.ts';
import { openHistory } from '../../shared/store/history.ts';
import { memoryStore } from '../../shared/store/memory.ts';
import { seededYear } from '../support/seeded-year.ts';
import { memoryNotes } from './extension-notes.ts';

const START = Date.UTC(2026, 8, 1);
const day = (i: number, more: Partial<Tally> = {}): Tally => {
  const span = { from: START + i * DAY_MS, to: START + (i + 1) * DAY_MS };
  return { ...EMPTY_TALLY, spans: [span], upMs: DAY_MS, intervalMs: MINUTE_MS, ...more };
};
const unseen = { upMs: 0, unknownMs: DAY_MS };
const spansOf = (days: readonly Tally[], troubled = false) =>
  troubledSpans(days, START + days.length * DAY_MS, troubled).map(({ from, to }) =>
    [from, to].map((at) => Math.floor((at - START) / DAY_MS)),
  );

describe('what is read', () => {
  test('nothing where nothing failed', () => {
    expect(spansOf([day(0), day(1)])).toEqual([]);
  });

  test('a day of trouble, and the days around it', () => {
    expect(spansOf([day(0), day(1), day(2, { downMs: 1 }), day(3), day(4), day(5)])).toEqual([[1, 4]]);
  });

  test('an outage is followed over days that nobody watched to where somebody looked', () => {
    const days = [day(0), day(1, { downMs: 1 }), day(2, unseen), day(3, unseen), day(4), day(5)];
    expect(spansOf(days)).toEqual([[0, 5]]);
  });

  test('the last day, if something is wrong now', () => {
    expect(spansOf([day(0), day(1), day(2)], true)).toEqual([[1, 3]]);
  });

  test('long spans come in pieces', () => {
    const parts = pieces({ from: 0, to: 20 * DAY_MS });
    expect(parts.map(({ from, to }) => (to - from) / DAY_MS)).toEqual([8, 8, 4]);
  });
});

test('of a year, what is read holds every failing check and every outage of 90 days', async () => {
  const to = START;
  const { samples, maintenance } = seededYear({
    to,
    zone: 'UTC',
    seed: 7,
    days: 80,
    intervalMs: 5 * MINUTE_MS,
    downNow: true,
  });
  const history = await openHistory({ kv: memoryStore(), zone: 'UTC', onProblem: () => undefined });
  const over = overlays(maintenance);
  const endpoint = {
    id: 'shop',
    name: 'Shop',
    group: null,
    intervalMs: 5 * MINUTE_MS,
    apdexMs: 500,
    overlays: over,
  };
  await history.importSamples(settingsOf(endpoint), samples, to);
  const status = await readStatus({
    history,
    title: '',
    zone: 'UTC',
    endpoints: [endpoint],
    maintenance: [],
    incidents: [],
    page: null,
    demonstration: false,
    nextAt: null,
    now: to,
  });
  const [shop] = status.endpoints;
  if (shop === undefined) throw new Error('Expected an endpoint.');
  const breathe = async () => undefined;
  const troubles = await readTroubles(shop, { history, overlays: over, now: to, breathe });
  const planned = (at: number) => maintenance.some(({ from, to: end }) => from <= at && at < end);
  const failing = samples.filter(
    ({ at, outcome }) => (outcome === 'down' || outcome === 'degraded') && !planned(at),
  );
  expect(troubles.failing.map(({ sample }) => sample.at)).toEqual(failing.map(({ at }) => at));
  expect(troubles.outages).toEqual(outageList(samples, over));
  const ranked = rankedErrors(shop, troubles.failing, {
    missionOf: () => 'critical',
    marks: {},
    now: to,
    days: 90,
  });
  expect(ranked.reduce((sum, { count }) => sum + count, 0)).toBe(failing.length);
  expect(
    ranked.filter(({ goesOn }) => goesOn).map(({ group, priority }) => [group.status, priority]),
  ).toEqual([[503, 1]]);
});

test('filters come back from the address as they went in', () => {
  const query = { endpoint: 'shop', state: 'muted', mission: 'critical', priority: 'P2', period: '7d' };
  expect(queryOf(readFilters(query))).toEqual(query);
  expect(readFilters({ state: 'odd', priority: '2', period: '8d' })).toEqual(NO_FILTERS);
});

test('muted errors hide until they have grown; the rest comes by priority, then the latest first', () => {
  const error = (key: string, more: Partial<RankedError>, lastAt = 0): RankedError => {
    const kind = { outcome: 'down', cause: null, status: null, failure: null, checks: [] } as const;
    const group = { key, endpoint: 'shop', ...kind, firstAt: 0, lastAt, last24: 0, before24: 0 };
    const known = { state: 'known', mission: 'critical', priority: 2, hasGrown: false } as const;
    return { group, name: 'Shop', count: 1, goesOn: false, watchedMs: 0, ...known, ...more };
  };
  const errors = [
    error('old', {}, 1),
    error('late', {}, 2),
    error('first', { priority: 1 }),
    error('muted', { state: 'muted' }),
    error('grown', { state: 'muted', hasGrown: true }, 3),
    error('before', { count: 0 }),
  ];
  const keys = (more: Partial<typeof NO_FILTERS>) =>
    filtered(errors, { ...NO_FILTERS, ...more }).map(({ group }) => group.key);
  expect(keys({})).toEqual(['first', 'grown', 'late', 'old']);
  expect(keys({ state: 'muted' })).toEqual(['grown', 'muted']);
  expect(keys({ priority: 1 })).toEqual(['first']);
});

test('how often speaks of watched time: an hour, a day, or nothing', () => {
  expect(frequencyOf(48, DAY_MS)).toEqual({ per: 'hour', times: 2 });
  expect(frequencyOf(3, 2 * DAY_MS)).toEqual({ per: 'day', times: 1.5 });
  expect(frequencyOf(2, HOUR_MS)).toEqual({ per: 'hour', times: 2 });
  expect(frequencyOf(2, 0)).toBeNull();
});

describe('what a person notes', () => {
  test('a mark is set, changed and taken away, and goes with its endpoint', async () => {
    const notes = memoryNotes();
    await markError(notes, { key: 'shop down status 503 aa', as: 'known', last24: 1 }, 5);
    await markError(notes, { key: 'shop down status 503 aa', as: 'muted', last24: 2 }, 6);
    await markError(notes, { key: 'shop-2 down status 503 aa', as: 'muted', last24: 2 }, 6);
    expect(await readErrorMarks(notes)).toMatchObject({
      'shop down status 503 aa': { as: 'muted', at: 6, last24: 2 },
    });
    await forgetErrorMarks(notes, 'shop');
    expect(Object.keys(await readErrorMarks(notes))).toEqual(['shop-2 down status 503 aa']);
    await markError(notes, { key: 'shop-2 down status 503 aa', as: null, last24: 0 }, 7);
    expect(await readErrorMarks(notes)).toEqual({});
  });

  test('a note on an outage likewise', async () => {
    const notes = memoryNotes();
    await noteOutage(notes, 'shop', 17, 'The disk was full.');
    await noteOutage(notes, 'cart', 18, 'A release.');
    expect(await readOutageNotes(notes)).toEqual({
      shop: { '17': 'The disk was full.' },
      cart: { '18': 'A release.' },
    });
    await noteOutage(notes, 'shop', 17, ' ');
    expect((await readOutageNotes(notes))['shop']).toEqual({});
    await forgetOutageNotes(notes, 'cart');
    expect(await readOutageNotes(notes)).toEqual({ shop: {} });
  });
});
