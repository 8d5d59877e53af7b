// Chunks as they were once written: every later Uptally reads them.
// A version that writes otherwise adds files (NAME.v2.bin); those that are here never change.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inOrder, type Sample, toCause, toOutcome } from '../../shared/core/sample.ts';
import { decodeChunk, encodeChunk } from '../../shared/store/chunk.ts';

const FOLDER = new URL('../fixtures/chunks/', import.meta.url);
/** What is written today; older versions are only read. */
const WRITTEN = '.v1.bin';

const chunks = readdirSync(FOLDER).filter((file) => file.endsWith('.bin'));

test('there are chunks of every kind', () => {
  const kinds = ['browser', 'causes', 'empty', 'extremes', 'typical-day', 'vantages'];
  expect(chunks).toEqual(expect.arrayContaining(kinds.map((kind) => `${kind}${WRITTEN}`)));
});

test.each(chunks)('%s holds the samples that were put in', (file) => {
  const decoded = decodeChunk(bytesOf(file));
  expect(decoded).toEqual({ ok: true, samples: samplesOf(file) });
  if (decoded.ok) expect(inOrder(decoded.samples)).toBe(decoded.samples);
});

test.each(chunks.filter((file) => file.endsWith(WRITTEN)))(
  '%s would be written today, byte by byte',
  (file) => {
    expect(encodeChunk(samplesOf(file))).toEqual(bytesOf(file));
  },
);

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(file, FOLDER)));
}

/** Rows of instant, outcome, interval, vantage, status, latency, cause, recheck. */
function samplesOf(file: string): readonly Sample[] {
  const rows: unknown = JSON.parse(
    readFileSync(new URL(file.replace(/\.v\d+\.bin$/, '.json'), FOLDER), 'utf8'),
  );
  if (!Array.isArray(rows)) throw new Error(`${file}: no rows`);
  return rows.map(toSample);
}

function toSample(row: unknown): Sample {
  if (!Array.isArray(row)) throw new Error('no row');
  const [at, outcome, intervalMs, vantage, status, latencyUs, cause, recheck]: unknown[] = row;
  return {
    at: Number(at),
    outcome: toOutcome(outcome) ?? 'unknown',
    intervalMs: Number(intervalMs),
    vantage: String(vantage),
    status: status === null ? null : Number(status),
    latencyUs: latencyUs === null ? null : Number(latencyUs),
    cause: cause === null ? null : toCause(cause),
    recheck: recheck === true,
  };
}
