// How many bytes a sample takes in a chunk, beside JSON with gzip and the news in it, and how long a day takes.
// Promise: what is measured is decoded and compared first; entropies are known, or estimated as said below.
// Not here: the streams (known-stream.ts, recorded-stream.ts), the weight of the codec itself (sizes.ts).

import { isDeepStrictEqual } from 'node:util';
import { gzipSync } from 'node:zlib';
import { DAY_MS } from '../shared/core/instant.ts';
import type { Sample } from '../shared/core/sample.ts';
import { decodeChunk, encodeChunk } from '../shared/store/chunk.ts';
import { knownStream, type StreamSettings } from './known-stream.ts';
import { recordedStream } from './recorded-stream.ts';
import { leastMs, type Row } from './row.ts';

const START = Date.UTC(2026, 2, 29);
const INTERVAL_MS = 30_000;
const DAY_CHECKS = DAY_MS / INTERVAL_MS;
const MOST_OF_ENTROPY = 1.15;

const NEAR: StreamSettings = {
  days: 10,
  intervalMs: INTERVAL_MS,
  lateMs: 2,
  medianUs: 20_000,
  driftShare: 0.2,
  sigma: 0.15,
  clockUs: 1,
};
const STREAMS: readonly { readonly name: string; readonly settings: StreamSettings }[] = [
  { name: 'a server nearby, 20 ms ± 15%', settings: NEAR },
  { name: 'far away, 150 ms ± 40%', settings: { ...NEAR, lateMs: 15, medianUs: 150_000, sigma: 0.4 } },
  {
    name: 'from a browser, 0.1 ms clock',
    settings: { ...NEAR, medianUs: 80_000, sigma: 0.25, clockUs: 100 },
  },
];

export async function codecRows(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { name, settings } of STREAMS) {
    const { samples, bits } = knownStream(START, settings);
    rows.push(...sizeRows(name, samples, bits));
  }
  const recorded = await recordedStream(START, DAY_CHECKS, INTERVAL_MS);
  rows.push(...sizeRows('recorded, this machine', recorded, columnBits(recorded)));
  return [...rows, ...speedRows(knownStream(START, { ...NEAR, days: 1 }).samples)];
}

/** @param bits the entropy of all samples together */
function sizeRows(name: string, samples: readonly Sample[], bits: number): readonly Row[] {
  const days = [...Map.groupBy(samples, ({ at }) => Math.floor(at / DAY_MS)).values()];
  const perSample = (size: (day: readonly Sample[]) => number): number =>
    days.reduce((sum, day) => sum + size(day), 0) / samples.length;
  const ours = perSample(checkedSize);
  const entropy = bits / 8 / samples.length;
  return [
    { name: `${name}: chunk`, value: ours, unit: 'B/sample' },
    {
      name: `${name}: JSON + gzip`,
      value: perSample((day) => gzipSync(JSON.stringify(day), { level: 9 }).length),
      unit: 'B/sample',
    },
    { name: `${name}: entropy`, value: entropy, unit: 'B/sample' },
    { name: `${name}: chunk / entropy`, value: ours / entropy, unit: '×', target: MOST_OF_ENTROPY },
  ];
}

function checkedSize(day: readonly Sample[]): number {
  const bytes = encodeChunk(day);
  if (!isDeepStrictEqual(decodeChunk(bytes), { ok: true, samples: day })) {
    throw new Error('A chunk does not give back what was put in: its size means nothing.');
  }
  return bytes.length;
}

function speedRows(day: readonly Sample[]): readonly Row[] {
  const bytes = encodeChunk(day);
  return [
    {
      name: `a day of one endpoint (${day.length} samples) encoded`,
      value: leastMs(200, () => void encodeChunk(day)),
      unit: 'ms',
      target: 1,
    },
    { name: '… and decoded', value: leastMs(200, () => void decodeChunk(bytes)), unit: 'ms', target: 1 },
  ];
}

/**
 * The entropy of the columns of a stream, each taken by itself and without order: how late, how long, with which answer.
 * A coder that sees order may stay below it.
 */
function columnBits(samples: readonly Sample[]): number {
  const late = samples.map(({ at }) => (at - START) % INTERVAL_MS);
  const latencies = samples.flatMap(({ latencyUs }) => latencyUs ?? []);
  const answers = samples.map(({ status, cause }) => `${status} ${cause}`);
  return (
    samples.length * (entropyBits(late) + frequencyBits(answers)) + latencies.length * entropyBits(latencies)
  );
}

/** Of one number. Frequencies tell it only where values come again and again. */
function entropyBits(values: readonly number[]): number {
  return new Set(values).size < values.length / 5 ? frequencyBits(values) : spacingBits(values);
}

/** From frequencies, with the correction of Miller (1955) and Madow for values not seen. */
function frequencyBits(values: readonly (number | string)[]): number {
  const counts = [...Map.groupBy(values, (value) => value).values()].map(({ length }) => length);
  const plain = counts.reduce((sum, count) => sum - count * Math.log2(count / values.length), 0);
  return plain / values.length + ((counts.length - 1) / 2 / values.length) * Math.LOG2E;
}

/**
 * From how close the values lie (Vasicek 1976), each spread evenly over its unit: the differential entropy of that is
 * the entropy of the whole numbers.
 */
function spacingBits(values: readonly number[]): number {
  const count = values.length;
  const sorted = values.map((value, i) => value + ((i * 0.618034) % 1)).sort((a, b) => a - b);
  const reach = Math.round(Math.sqrt(count) / 2);
  const bits = sorted.map((_, i) => {
    const low = Math.max(0, i - reach);
    const high = Math.min(count - 1, i + reach);
    const width = (sorted[high] ?? 0) - (sorted[low] ?? 0);
    return Math.log2((count * width) / (high - low));
  });
  return bits.reduce((sum, each) => sum + each, 0) / count;
}

if (import.meta.main) {
  for (const { name, value, unit, target } of await codecRows()) {
    const wish =
      target === undefined ? '' : `  at most ${target}: ${value <= target ? 'reached' : 'NOT YET'}`;
    console.log(`${name.padEnd(56)} ${value.toFixed(3).padStart(8)} ${unit.padEnd(8)}${wish}`);
  }
}
