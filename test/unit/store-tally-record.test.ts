// The record of tallies: round trips, damage, and the bytes that have to be read for ever.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_OVERLAYS } from '../../shared/core/overlay.ts';
import { tallies } from '../../shared/core/rollup.ts';
import type { Tally } from '../../shared/core/tally.ts';
import { readTallies, writeTallies } from '../../shared/store/tally-record.ts';
import { VarintReader, VarintWriter } from '../../shared/store/varint.ts';
import { runs, SPAN, sample } from '../oracle/arbitrary.ts';

const evidence = { overlays: NO_OVERLAYS, apdexUs: 500_000, open: null };

const rows: fc.Arbitrary<readonly Tally[]> = fc
  .tuple(fc.array(sample, { maxLength: 60 }), fc.uniqueArray(fc.nat(2 * SPAN), { maxLength: 30 }))
  .map(([samples, edges]) =>
    tallies(
      { ...evidence, samples },
      edges.sort((a, b) => a - b),
    ),
  );

describe('a record of tallies', () => {
  test('read back gives the very same tallies', () => {
    fc.assert(
      fc.property(rows, (all) => {
        expect(readTallies(writeTallies(all))).toEqual({ ok: true, value: all });
      }),
      runs(200, 20_000),
    );
  });

  test('with any one byte changed, or cut anywhere, is refused', () => {
    const good = writeTallies(tallies({ ...evidence, samples: [] }, [0, 1_000, 5_000]));
    for (let at = 0; at < good.length; at++) {
      const bad = good.slice();
      bad[at] = (bad[at] ?? 0) ^ 0x10;
      expect(readTallies(bad).ok).toBe(false);
      expect(readTallies(good.slice(0, at)).ok).toBe(false);
    }
  });

  test('of another version is refused with the advice to use the Uptally that wrote it', () => {
    expect(readTallies(Uint8Array.from([9, 0, 0, 0, 0, 0]))).toEqual({
      ok: false,
      problem: 'it has version 9, and not 1: use the Uptally that wrote it',
    });
    expect(readTallies('{}')).toEqual({ ok: false, problem: 'it is text, and no tallies' });
  });

  test('of version 1 is read for ever', () => {
    const down = { outcome: 'down', status: 503, latencyUs: 40, cause: 'status' } as const;
    const up = { outcome: 'up', status: 200, latencyUs: 120_000, cause: null } as const;
    const common = { intervalMs: 1_000, vantage: '', recheck: false };
    const samples = [
      { ...common, ...up, at: 0 },
      { ...common, ...down, at: 1_000 },
      { ...common, ...up, at: 2_000 },
    ];
    const all = tallies({ ...evidence, samples }, [0, 1_500, 4_000]);
    const bytes = Uint8Array.from(Buffer.from(PINNED, 'hex'));
    expect(readTallies(bytes)).toEqual({ ok: true, value: all });
    expect(Buffer.from(writeTallies(all)).toString('hex')).toBe(PINNED);
  });
});

const PINNED =
  '010200b817d00f0806646f776e4d73e807000b6d61796265446f776e4d73d00fcf0f096d6179626555704d73e807000a696e74657276616c4d73d00f000332787802000335787802010973617469736669656402000a6672757374726174656402010200e80700f40301e807e807e8070200e80700f40301e807e807e80701d703c0a9070201d703c0a9070259cb5a9b';

describe('varints', () => {
  test('come back as they were written, whatever their size', () => {
    const number = fc.oneof(fc.nat(300), fc.maxSafeNat());
    const signed = fc.integer({ min: -(2 ** 50), max: 2 ** 50 });
    fc.assert(
      fc.property(fc.array(number), fc.array(signed), (counts, deltas) => {
        const out = new VarintWriter();
        out.counts(counts.map((count) => count % 2 ** 50));
        out.deltas(deltas);
        for (const each of counts) out.unsigned(each);
        out.text('satisfied');
        const input = new VarintReader(out.bytes());
        expect(input.counts(counts.length)).toEqual(counts.map((count) => count % 2 ** 50));
        expect(input.deltas(deltas.length)).toEqual(deltas);
        expect(counts.map(() => input.unsigned())).toEqual(counts);
        expect(input.text()).toBe('satisfied');
        expect(input.left).toBe(0);
        expect(() => input.byte()).toThrow('Expected more than');
      }),
      runs(200, 20_000),
    );
  });
});
