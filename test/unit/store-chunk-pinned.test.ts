// The codec where golden files do not reach: odd histories whose bytes are held fast by their check sum.
// What is written once is read for ever, so a change here needs a new version of the format.

import { expect, test } from 'vitest';
import { inOrder, type Sample } from '../../shared/core/sample.ts';
import { crc32, sealed } from '../../shared/store/bytes.ts';
import { decodeChunk, encodeChunk } from '../../shared/store/chunk.ts';
import { choice, NATURAL, natural } from '../../shared/store/chunk-numbers.ts';
import { RangeCoder } from '../../shared/store/range-coder.ts';

const MOST = Number.MAX_SAFE_INTEGER;

const plain: Sample = {
  at: 0,
  outcome: 'up',
  intervalMs: 30_000,
  vantage: '',
  status: 200,
  latencyUs: 50_000,
  cause: null,
  recheck: false,
};

const row = (count: number, change: (i: number) => Partial<Sample>): Sample[] =>
  Array.from({ length: count }, (_, i) => ({ ...plain, at: 30_000 * i, ...change(i) }));

const HISTORIES: readonly (readonly [string, string, readonly Sample[]])[] = [
  [
    'latencies that leap over all of the numbers',
    '282 3fd65d70',
    row(40, (i) => ({ latencyUs: [MOST, 0, 2 ** 47 + 1, 1, 2 ** 46, 3, 2 ** 45][i % 7] ?? 0 })),
  ],
  [
    'latencies that grow with the fourth power',
    '176 e72168d1',
    row(60, (i) => ({ latencyUs: 1 + i * i * i * i })),
  ],
  [
    'latencies that wander',
    '572 598490ba',
    row(300, (i) => ({ latencyUs: 40_000 + ((i * i * 7_919) % 20_011) })),
  ],
  [
    'a first sample with nothing to tell',
    '11 d36b0472',
    [{ ...plain, outcome: 'unknown', status: null, latencyUs: null, intervalMs: 1 }],
  ],
  ['a first sample at 1', '14 32119fdf', [{ ...plain, at: 1, intervalMs: 2, latencyUs: 1 }]],
  [
    'rechecks after long gaps',
    '80 c8e5d1f1',
    row(60, (i) => ({
      at: 30_000 * i + (i % 5 === 0 ? 200_000 : 0),
      recheck: i % 5 === 0,
      outcome: i % 3 === 0 ? 'down' : 'up',
    })),
  ],
  [
    'rechecks alone, minutes apart',
    '85 cb055fd2',
    row(30, (i) => ({ at: 30_000 + 100_000 * i, recheck: i > 0 })),
  ],
  [
    'intervals of 1 and 2 ms in turn',
    '113 6749bf47',
    row(50, (i) => ({ at: 3 * i, intervalMs: 1 + (i % 2) })),
  ],
  [
    'a jitter that jumps to and fro',
    '359 aa549a9e',
    row(200, (i) => ({ at: 30_000 * i + (i % 2) * 9_000 + ((i * 31) % 17) })),
  ],
  [
    'a schedule that becomes a chain after 128 samples',
    '289 b4a43fcd',
    row(300, (i) => ({ at: 30_000 * i + (i < 128 ? (i * 7) % 40 : 500 * (i - 128)) })),
  ],
  ['a chain from the start', '313 edbb90b5', row(300, (i) => ({ at: 30_000 * i + 333 * i }))],
  ['latencies of 2, 4 and 6 µs', '31 4dc394f8', row(50, (i) => ({ latencyUs: 2 + 2 * (i % 3) }))],
  ['latencies of 0 alone', '19 5042d38e', row(20, () => ({ latencyUs: 0 }))],
  [
    'intervals beyond 32 bits',
    '153 f8816291',
    row(20, (i) => ({ at: 2 ** 33 * i, intervalMs: 2 ** 31 + (i % 3) - 1 })),
  ],
];

test.each(HISTORIES)('%s: the bytes are those of version 1', (_, sum, samples) => {
  const bytes = encodeChunk(samples);
  expect(decodeChunk(bytes)).toEqual({ ok: true, samples: inOrder(samples) });
  expect(`${bytes.length} ${crc32(bytes.subarray(0, -4)).toString(16)}`).toBe(sum);
});

test('damage is told as such', () => {
  const bytes = encodeChunk([plain]);
  bytes[1] = (bytes[1] ?? 0) ^ 1;
  expect(decodeChunk(bytes)).toEqual({
    ok: false,
    problem: `its check sum is wrong (${bytes.length} bytes)`,
  });
});

test('a cause of a newer Uptally is told by its number', () => {
  // Chances begin alike, wherever they stand, so a chunk can be written with others of one's own.
  let context = 0;
  const coder = new RangeCoder(20 * NATURAL, null);
  const count = context++ * NATURAL;
  for (const value of [1, 0, 0]) natural(coder, count, value);
  coder.bit(context++ * NATURAL, 0);
  natural(coder, context++ * NATURAL, 1);
  coder.bit(context++ * NATURAL, 0);
  choice(coder, context++ * NATURAL, 4, 3);
  coder.bit(context++ * NATURAL, 0);
  natural(coder, context++ * NATURAL, 0);
  natural(coder, context++ * NATURAL, 63);
  expect(decodeChunk(sealed(Uint8Array.of(1, ...coder.finish())))).toEqual({
    ok: false,
    problem: 'it has cause 63, which this Uptally does not know',
  });
});
