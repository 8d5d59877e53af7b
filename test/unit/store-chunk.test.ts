// The codec of a day's samples.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DOWN_CAUSES, inOrder, OUTCOMES, type Sample, UNKNOWN_REASONS } from '../../shared/core/sample.ts';
import { crc32 } from '../../shared/store/bytes.ts';
import { decodeChunk, encodeChunk } from '../../shared/store/chunk.ts';

const START = Date.UTC(2026, 2, 29);
const samples: fc.Arbitrary<Sample[]> = fc.array(
  fc.record({
    at: fc.oneof(fc.integer({ min: START, max: START + 86_400_000 }), fc.nat(2 ** 31 - 1)),
    outcome: fc.constantFrom(...OUTCOMES),
    intervalMs: fc.oneof(fc.constant(30_000), fc.integer({ min: 1, max: 86_400_000 })),
    vantage: fc.constantFrom('', 'berlin', 'münchen 😀'),
    status: fc.option(fc.integer({ min: 100, max: 599 })),
    latencyUs: fc.option(
      fc.oneof(
        fc.nat(2_000_000),
        fc.maxSafeNat().map((value) => Math.floor(value / 4)),
      ),
    ),
    cause: fc.option(fc.constantFrom(...DOWN_CAUSES, ...UNKNOWN_REASONS)),
    recheck: fc.boolean(),
  }),
  { maxLength: 200 },
);

test('decoding gives back the samples in order', () => {
  fc.assert(
    fc.property(samples, (given) => {
      expect(decodeChunk(encodeChunk(given))).toEqual({ ok: true, samples: inOrder(given) });
    }),
    { seed: 20261123 },
  );
});

test('whichever byte is changed, the damage is told', () => {
  const property = fc.property(
    samples,
    fc.nat(),
    fc.integer({ min: 1, max: 255 }),
    (given, place, change) => {
      const bytes = encodeChunk(given);
      const at = place % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ change;
      expect(decodeChunk(bytes).ok).toBe(false);
    },
  );
  fc.assert(property, { seed: 20261123 });
});

test('cut anywhere, the damage is told', () => {
  const bytes = encodeChunk([sampleAt(0), sampleAt(1)]);
  for (let length = 0; length < bytes.length; length++) {
    expect(decodeChunk(bytes.subarray(0, length)).ok).toBe(false);
  }
});

test('a chunk of a newer version is told apart from damage', () => {
  const bytes = encodeChunk([sampleAt(0)]);
  bytes[0] = 9;
  expect(decodeChunk(bytes)).toEqual({
    ok: false,
    problem: 'it has version 9, and not 1: use the Uptally that wrote it',
  });
});

test('a day of checks every 30 s takes less than 24 kB', () => {
  const day = Array.from({ length: 2_880 }, (_, i) => sampleAt(i));
  expect(encodeChunk(day).length).toBeLessThan(24_000);
});

test('the check sum is the CRC-32 of "123456789"', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

function sampleAt(i: number): Sample {
  return {
    at: START + i * 30_000 + ((i * 7919) % 200),
    outcome: 'up',
    intervalMs: 30_000,
    vantage: '',
    status: 200,
    latencyUs: 80_000 + ((i * 104_729) % 60_000),
    cause: null,
    recheck: false,
  };
}
