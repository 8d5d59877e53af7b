// How fast a history of a hundred endpoints is read and put in order, and how much room one takes.
// Promise: a year of 60-second checks each, in memory, with half an hour in the journal; the least of several runs.
// Not here: the codec of chunks (codec.ts), databases, whose speed is the machine's.
//
// On its own: node bench/history.ts

import { HOUR_MS, type Instant, MINUTE_MS } from '../shared/core/instant.ts';
import { NO_OVERLAYS, overlays } from '../shared/core/overlay.ts';
import type { Sample } from '../shared/core/sample.ts';
import type { KeyValue } from '../shared/ports.ts';
import { type History, openHistory } from '../shared/store/history.ts';
import { memoryStore } from '../shared/store/memory.ts';
import type { EndpointSettings } from '../shared/store/work.ts';
import { isReached, type Row } from './row.ts';
import { seededStream } from './stream.ts';

const ENDPOINTS = 100;
const DAYS = 366;
/** 14:00 in Berlin, a day after the clocks changed. */
const HOUR = Date.UTC(2026, 9, 26, 13);
const ZONE = 'Europe/Berlin';
const READS = 15;

if (import.meta.main) {
  for (const row of await historyRows()) {
    const mark = { true: 'reached', false: 'NOT YET', null: '' }[`${isReached(row)}`];
    console.log(`${row.name.padEnd(66)} ${row.value.toFixed(2).padStart(9)} ${row.unit.padEnd(5)} ${mark}`);
  }
}

export async function historyRows(): Promise<readonly Row[]> {
  const kv = memoryStore();
  const history = await openHistory({ kv, zone: ZONE, onProblem: fail });
  const from = HOUR - DAYS * 24 * HOUR_MS;
  const year = seededStream(from, DAYS, MINUTE_MS);
  const importMs = await timeMs(() => history.importSamples(settings('model'), year, HOUR));
  // Raw samples of the last ninety days only, and the hours of 400: what a year of running leaves.
  await history.compact([settings('model')], HOUR);
  const sizes = await sizesOf(kv);
  const all = Array.from({ length: ENDPOINTS }, (_, i) => settings(`endpoint-${i}`));
  await copyModel(kv, all);
  const minute = (at: Instant) => appendTo(history, all, at);
  for (let i = 0; i < 30; i++) await minute(HOUR + i * MINUTE_MS);
  const now = HOUR + 30 * MINUTE_MS;
  const read = await leastOf(READS, () => history.readAll(all, now, now));
  const status = await leastOf(READS, () => history.readAll(all.slice(0, 1), now, now));
  for (let i = 30; i < 65; i++) await minute(HOUR + i * MINUTE_MS);
  const compactMs = await timeMs(() => history.compact(all, HOUR + 65 * MINUTE_MS));
  const planned = all.slice(0, 1).map((each) => ({ ...each, overlays: lastWeek() }));
  const remakeMs = await timeMs(() => history.compact(planned, HOUR + 65 * MINUTE_MS));
  return [
    { name: `every figure of ${ENDPOINTS} endpoints, read at once`, value: read, unit: 'ms', target: 60 },
    { name: 'every figure of one of them, the others beside it', value: status, unit: 'ms' },
    { name: `an hour of ${ENDPOINTS} endpoints put in its place`, value: compactMs, unit: 'ms' },
    { name: 'a change of last week’s plans burnt in, one endpoint', value: remakeMs, unit: 'ms' },
    { name: 'a sample imported, its tallies included', value: (1000 * importMs) / year.length, unit: 'µs' },
    ...sizes,
  ];
}

function settings(id: string): EndpointSettings {
  return { id, apdexUs: 500_000, overlays: NO_OVERLAYS };
}

function lastWeek(): EndpointSettings['overlays'] {
  const from = HOUR - 7 * 24 * HOUR_MS;
  return overlays([{ from, to: from + HOUR_MS }]);
}

/** One check of each endpoint. */
async function appendTo(history: History, all: readonly EndpointSettings[], at: Instant): Promise<void> {
  const sample: Sample = {
    at,
    outcome: 'up',
    intervalMs: MINUTE_MS,
    vantage: '',
    status: 200,
    latencyUs: 80_000 + (at % 7_919),
    cause: null,
    recheck: false,
  };
  const { refused } = await history.append(
    all.map(({ id }) => ({ endpoint: id, sample })),
    at,
  );
  if (refused.length > 0) fail(refused[0]?.why ?? 'refused');
}

/** Gives each endpoint the records of the model, under its own name. */
async function copyModel(kv: KeyValue, all: readonly EndpointSettings[]): Promise<void> {
  const model = (await kv.range('', '~')).filter(({ key }) => key.split('/')[1] === 'model');
  for (const { id } of all) {
    const put = model.map(({ key, value }) => ({ key: key.replace('/model', `/${id}`), value }));
    await kv.write({ put, remove: [] });
  }
  await kv.write({ put: [], remove: model.map(({ key }) => key) });
}

/** What one endpoint takes after a year, by kind. */
async function sizesOf(kv: KeyValue): Promise<readonly Row[]> {
  const bytes = new Map<string, number>();
  for (const { key, value } of await kv.range('', '~')) {
    const [kind = ''] = key.split('/');
    bytes.set(kind, (bytes.get(kind) ?? 0) + value.length);
  }
  const of = (...kinds: readonly string[]) => kinds.reduce((sum, kind) => sum + (bytes.get(kind) ?? 0), 0);
  const kilobytes = (name: string, value: number): Row => ({ name, value: value / 1000, unit: 'kB' });
  return [
    kilobytes('one endpoint: raw samples of 90 days', of('chunk')),
    kilobytes('one endpoint: hours of a year, with their sketches', of('hours')),
    kilobytes('one endpoint: days of a year', of('days')),
    kilobytes(
      'one endpoint: what lies ready',
      of('state', 'tail', 'recent-hours', 'recent-days', 'recent-year'),
    ),
  ];
}

async function leastOf(runs: number, work: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) least = Math.min(least, await timeMs(work));
  return least;
}

async function timeMs(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function fail(problem: string): never {
  throw new Error(problem);
}
