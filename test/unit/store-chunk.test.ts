// The codec of a day's samples.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DOWN_CAUSES,
  faultOf,
  inOrder,
  OUTCOMES,
  type Sample,
  UNKNOWN_REASONS,
} from '../../shared/core/sample.ts';
import { crc32, sealed } from '../../shared/store/bytes.ts';
import { decodeChunk, encodeChunk } from '../../shared/store/chunk.ts';
import { NATURAL, natural } from '../../shared/store/chunk-numbers.ts';
import { RangeCoder } from '../../shared/store/range-coder.ts';
import { runs } from '../oracle/arbitrary.ts';

const START = Date.UTC(2026, 2, 29);
const MOST = Number.MAX_SAFE_INTEGER;

/** Every sample that `faultOf` lets through, the odd ones often. */
const anySample: fc.Arbitrary<Sample> = fc.record({
  at: fc.oneof(
    fc.integer({ min: START, max: START + 86_400_000 }),
    fc.nat(2_880).map((slot) => START + 30_000 * slot),
    fc.nat(5),
    fc.maxSafeNat(),
    fc.nat(5).map((less) => MOST - less),
  ),
  outcome: fc.constantFrom(...OUTCOMES),
  intervalMs: fc.oneof(
    fc.constantFrom(30_000, 60_000, 1, MOST),
    fc.integer({ min: 1, max: 86_400_000 }),
    fc.maxSafeNat().map((value) => value + (value === 0 ? 1 : 0)),
  ),
  vantage: fc.oneof(
    fc.constantFrom('', 'berlin', 'münchen 😀', '\ud800', '\u0000', '\ufeff'),
    fc.string({ unit: 'binary', maxLength: 5 }),
  ),
  status: fc.option(fc.oneof(fc.constantFrom(200, 503, 100, 599), fc.integer({ min: 100, max: 599 }))),
  latencyUs: fc.option(
    fc.oneof(
      fc.nat(2_000_000),
      fc.nat(2_000).map((ms) => 1_000 * ms),
      fc.maxSafeNat(),
      fc.constantFrom(0, MOST),
    ),
  ),
  cause: fc.option(fc.constantFrom(...DOWN_CAUSES, ...UNKNOWN_REASONS)),
  recheck: fc.boolean(),
});
const anySamples = fc.array(anySample, { maxLength: 200 });

/** A history as it is: a schedule with jitter, gaps, runs of failures, rechecks, intervals that change, vantages. */
const likely: fc.Arbitrary<Sample[]> = fc
  .array(
    fc.record({
      slots: fc.oneof({ weight: 20, arbitrary: fc.constant(1) }, fc.nat(500)),
      jitterMs: fc.integer({ min: -3, max: 40 }),
      kind: fc.oneof({ weight: 20, arbitrary: fc.constant('as before') }, fc.constantFrom(...OUTCOMES)),
      intervalMs: fc.oneof(
        { weight: 30, arbitrary: fc.constant(0) },
        fc.constantFrom(10_000, 30_000, 60_000),
      ),
      latencyUs: fc.integer({ min: 20_000, max: 90_000 }),
      vantage: fc.constantFrom('a', 'b'),
      recheck: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
    { maxLength: 400 },
  )
  .map((steps) => {
    const state = { due: START, outcome: 'up', intervalMs: 30_000 };
    return steps.map((step): Sample => {
      if (step.kind !== 'as before') state.outcome = step.kind;
      if (step.intervalMs > 0) state.intervalMs = step.intervalMs;
      state.due += step.slots * state.intervalMs;
      const outcome = OUTCOMES.find((each) => each === state.outcome) ?? 'up';
      const { vantage, recheck, latencyUs } = step;
      const answered = outcome === 'up' || outcome === 'degraded';
      return {
        at: state.due + step.jitterMs,
        outcome,
        intervalMs: state.intervalMs,
        vantage,
        status: answered ? 200 : null,
        latencyUs: answered ? latencyUs : null,
        cause: outcome === 'down' ? 'timeout' : outcome === 'unknown' ? 'offline' : null,
        recheck,
      };
    });
  });

describe('decoding gives back the samples in order', () => {
  test.each([
    ['whatever they are', anySamples],
    ['of a likely history', likely],
  ])('%s', (_, samples) => {
    const property = fc.property(samples, (given) => {
      expect(given.every((sample) => faultOf(sample) === null)).toBe(true);
      expect(decodeChunk(encodeChunk(given))).toEqual({ ok: true, samples: inOrder(given) });
    });
    fc.assert(property, runs(300, 20_000));
  });

  test('of none', () => {
    expect(decodeChunk(encodeChunk([]))).toEqual({ ok: true, samples: [] });
  });

  test('of a hundred thousand, all alike', () => {
    const given = Array.from({ length: 100_000 }, (_, i) => ({
      ...sampleAt(0),
      at: START + 1_000 * i,
      intervalMs: 1_000,
    }));
    const bytes = encodeChunk(given);
    expect(bytes.length).toBeLessThan(300);
    expect(decodeChunk(bytes)).toEqual({ ok: true, samples: given });
  });

  test('where a carry runs over many bytes', () => {
    // The likeliest of all streams to hold long runs of 0xff: raw bits that are all 1.
    const given = Array.from({ length: 500 }, (_, i) => ({
      ...sampleAt(i),
      latencyUs: i % 2 === 0 ? MOST : 0,
    }));
    expect(decodeChunk(encodeChunk(given))).toEqual({ ok: true, samples: given });
  });
});

test('the order in which samples are given makes no difference', () => {
  const property = fc.property(likely, fc.infiniteStream(fc.nat()), (given, numbers) => {
    const keys = new Map(given.map((sample) => [sample, numbers.next().value]));
    const shuffled = given.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
    expect(encodeChunk(shuffled)).toEqual(encodeChunk(given));
  });
  fc.assert(property, runs(50, 2_000));
});

describe('damage', () => {
  test('whichever byte is changed, it is told', () => {
    const property = fc.property(
      anySamples,
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (given, place, change) => {
        const bytes = encodeChunk(given);
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ change;
        expect(decodeChunk(bytes).ok).toBe(false);
      },
    );
    fc.assert(property, runs(200, 20_000));
  });

  test('cut anywhere, it is told', () => {
    const bytes = encodeChunk(Array.from({ length: 50 }, (_, i) => sampleAt(i)));
    for (let length = 0; length < bytes.length; length++) {
      expect(decodeChunk(bytes.subarray(0, length)).ok).toBe(false);
    }
  });

  test('behind a right check sum, whatever the bytes, decoding ends, and gives only samples that can be', () => {
    const property = fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
      const decoded = decodeChunk(sealed(Uint8Array.of(1, ...noise)));
      if (decoded.ok) expect(decoded.samples.map(faultOf)).toEqual(decoded.samples.map(() => null));
      else expect(decoded.problem).toMatch(/^it |^its /);
    });
    fc.assert(property, runs(500, 50_000));
  });

  test('behind a right check sum, a chunk that was changed is a problem, or other samples, and nothing worse', () => {
    const body = encodeChunk(Array.from({ length: 60 }, (_, i) => sampleAt(i))).slice(0, -4);
    for (let at = 1; at < body.length; at++) {
      const changed = body.map((byte, i) => (i === at ? byte ^ 0x55 : byte));
      const decoded = decodeChunk(sealed(changed));
      if (decoded.ok) expect(decoded.samples.every((sample) => faultOf(sample) === null)).toBe(true);
    }
  });

  test.each([
    ['cut', (body: Uint8Array) => body.slice(0, -1), 'its bytes end too early'],
    ['longer', (body: Uint8Array) => Uint8Array.of(...body, 0), 'it has 1 bytes too many'],
  ])('behind a right check sum, a body that is %s is told', (_, change, problem) => {
    const body = encodeChunk([sampleAt(0), sampleAt(1)]).slice(0, -4);
    expect(decodeChunk(sealed(change(body)))).toEqual({ ok: false, problem });
  });

  test('a count that can not be is refused before anything is made of it', () => {
    // Chances begin alike, whatever they are for: so a chunk begins with the number of its vantages.
    const coder = new RangeCoder(NATURAL, null);
    natural(coder, 0, 1e12);
    expect(decodeChunk(sealed(Uint8Array.of(1, ...coder.finish())))).toEqual({
      ok: false,
      problem: 'it claims to hold 1000000000000 values, more than its bytes can',
    });
  });

  test('a sample that can not be is refused', () => {
    const given = [sampleAt(0), { ...sampleAt(1), status: 999 }];
    expect(() => encodeChunk(given)).toThrow("a sample that can't be: its status is not in 100 to 599: 999");
  });

  test.each([
    [0, 'an older version'],
    [9, 'a newer version'],
  ])('version %i, %s, is told apart from damage', (version) => {
    const bytes = encodeChunk([sampleAt(0)]);
    bytes[0] = version;
    const problem = `it has version ${version}, and not 1: use the Uptally that wrote it`;
    expect(decodeChunk(bytes)).toEqual({ ok: false, problem });
  });
});

describe('size', () => {
  const day = Array.from({ length: 2_880 }, (_, i) => sampleAt(i));
  const bytesOf = (samples: readonly Sample[]): number => encodeChunk(samples).length;

  test('a day of checks every 30 s, 7.6 bits of jitter and 15.9 of latency, takes at most 3% more', () => {
    expect(bytesOf(day) * 8).toBeLessThan(1.03 * day.length * (Math.log2(200) + Math.log2(60_000)));
  });

  test('latencies out of a clock of whole milliseconds cost 10 bits less', () => {
    const coarse = day.map((sample, i) => ({ ...sample, latencyUs: 1_000 * (80 + (scattered(i) % 60)) }));
    expect(bytesOf(coarse)).toBeLessThan(bytesOf(day) - (2_880 * 9) / 8);
  });

  test('that every second slot is missing costs next to nothing', () => {
    const steady = day.map((sample, i) => ({ ...sample, at: START + 30_000 * i }));
    const gappy = steady.filter((_, i) => i % 2 === 0);
    expect(bytesOf(gappy)).toBeLessThan(bytesOf(steady) / 2 + 60);
  });

  test('checks that follow each other by an interval cost as much as those on a schedule', () => {
    const delays = day.map(({ at }, i) => at - START - 30_000 * i);
    let late = 0;
    const chained = day.map((sample, i) => {
      late += delays[i] ?? 0;
      return { ...sample, at: START + 30_000 * i + late };
    });
    expect(Math.abs(bytesOf(chained) - bytesOf(day))).toBeLessThan(0.01 * bytesOf(day));
  });

  test('vantages side by side cost no more than one after another', () => {
    const others = day.map((sample) => ({ ...sample, at: sample.at + 3_000, vantage: 'paris' }));
    expect(bytesOf([...day, ...others])).toBeLessThan(bytesOf(day) + bytesOf(others));
  });
});

test('the check sum is the CRC-32 of "123456789"', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

function sampleAt(i: number): Sample {
  return {
    at: START + i * 30_000 + (scattered(2 * i) % 200),
    outcome: 'up',
    intervalMs: 30_000,
    vantage: '',
    status: 200,
    latencyUs: 80_000 + (scattered(2 * i + 1) % 60_000),
    cause: null,
    recheck: false,
  };
}

/** A number from 0 to 2^32 - 1, as if by chance (the last steps of MurmurHash3). */
function scattered(seed: number): number {
  let hash = Math.imul(seed ^ (seed >>> 16) ^ 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
