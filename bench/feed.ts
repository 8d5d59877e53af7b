// How small the feed is, and how fast a page reads it: ten endpoints with 90 days, a rough quarter and a quiet one.
// Promise: the same feeds in each run; what is read is compared with what was written first.
// Not here: how fast one is made (history.ts), how small its reader is (sizes.ts).

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { DAY_MS, MINUTE_MS } from '../shared/core/instant.ts';
import type { Sample } from '../shared/core/sample.ts';
import { readSummary } from '../shared/feed/read.ts';
import { toFeed } from '../shared/feed/write.ts';
import { seeded } from '../test/support/seeded.ts';
import { seededYear } from '../test/support/seeded-year.ts';
import { type MadeEndpoint, statusFromSamples } from '../test/support/status-from-samples.ts';
import type { Row } from './row.ts';

const ZONE = 'Europe/Zurich';
const ASOF = Date.UTC(2026, 9, 24, 12);
const DAYS = 91;
const ENDPOINTS = Array.from({ length: 10 }, (_, i) => i + 1);

export function feedRows(): readonly Row[] {
  const rough = feedOf(ENDPOINTS.map(roughEndpoint));
  const quiet = feedOf(ENDPOINTS.map(quietEndpoint));
  return [
    sizeRow('10 endpoints, 90 days: outages on a third of the days', rough),
    sizeRow('10 endpoints, 90 days: an outage now and then', quiet),
    { name: 'a page reads the larger one', value: medianMs(rough), unit: 'ms', target: 2 },
    { name: '… the first time, with code that never ran', value: firstMs(rough), unit: 'ms' },
  ];
}

/** About forty outages, seven nights without checks, two days offline, planned work. */
function roughEndpoint(seed: number): MadeEndpoint {
  const { samples, maintenance } = seededYear({ to: ASOF, zone: ZONE, seed, days: DAYS });
  return {
    id: `endpoint-${seed}`,
    name: `Endpoint ${seed}`,
    samples,
    overlays: { maintenance, excluded: [] },
  };
}

/** Watched throughout, with two outages, one check at 200 of them slow. */
function quietEndpoint(seed: number): MadeEndpoint {
  const random = seeded(100 + seed);
  const from = ASOF - DAYS * DAY_MS;
  const outages = [random(), random()].map((at) => from + Math.floor(at * DAYS * DAY_MS));
  const samples: Sample[] = [];
  for (let slot = from; slot < ASOF; slot += MINUTE_MS) {
    const at = slot + Math.floor(random() * 50);
    const isDown = outages.some((begin) => begin <= at && at < begin + 10 * MINUTE_MS);
    const latencyUs = Math.round(80_000 + 30_000 * random() + (random() < 0.005 ? 600_000 : 0));
    const answer = isDown
      ? ({ outcome: 'down', status: 503, cause: 'status' } as const)
      : ({ outcome: 'up', status: 200, cause: null } as const);
    samples.push({ at, intervalMs: MINUTE_MS, vantage: '', recheck: false, latencyUs, ...answer });
  }
  return { id: `endpoint-${seed}`, name: `Endpoint ${seed}`, samples };
}

/** @throws Error if its reader finds other down times than it was written from */
function feedOf(endpoints: readonly MadeEndpoint[]): string {
  const status = statusFromSamples(endpoints, { asOf: ASOF, zone: ZONE });
  const document = JSON.stringify(toFeed(status));
  const read = readSummary(document);
  if (!read.ok) throw new Error(read.problem);
  const downMs = (all: readonly { readonly days: readonly { readonly downMs: number }[] }[]) =>
    JSON.stringify(all.map(({ days }) => days.map((day) => day.downMs)));
  if (downMs(read.status.endpoints) !== downMs(status.endpoints)) throw new Error('down times differ');
  return document;
}

function sizeRow(name: string, document: string): Row {
  return { name, value: brotliCompressSync(document).length, unit: 'B brotli', target: 10_000 };
}

/** The median of many, after as many that do not count. */
function medianMs(document: string): number {
  const times = Array.from({ length: 600 }, () => {
    const start = performance.now();
    readSummary(document);
    return performance.now() - start;
  });
  return times.slice(300).sort((a, b) => a - b)[150] ?? 0;
}

/** In a process of its own. */
function firstMs(document: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'uptally-bench-'));
  try {
    const file = join(folder, 'status.json');
    writeFileSync(file, document);
    const reader = join(import.meta.dirname, '../shared/feed/read.ts');
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', FIRST, reader, file], {
      encoding: 'utf8',
    });
    return Number(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const FIRST = `
  import { readFileSync } from 'node:fs';
  import { pathToFileURL } from 'node:url';
  const [, reader, file] = process.argv;
  const { readSummary } = await import(pathToFileURL(reader).href);
  const document = readFileSync(file, 'utf8');
  const start = performance.now();
  readSummary(document);
  console.log(performance.now() - start);
`;
