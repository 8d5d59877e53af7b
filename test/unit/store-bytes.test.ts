// The seal over bytes in a store.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32, opened, sealed } from '../../shared/store/bytes.ts';
import { runs } from '../oracle/arbitrary.ts';

test('the check sum is that of ISO 3309', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
});

test('it lies behind the bytes, the least of its own first', () => {
  expect([...sealed(new TextEncoder().encode('123456789')).subarray(9)]).toEqual([0x26, 0x39, 0xf4, 0xcb]);
});

test('what was sealed is opened, wherever it lies in a buffer', () => {
  const property = fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(9), (body, before) => {
    const bytes = sealed(body);
    const within = new Uint8Array(bytes.length + before + 3);
    within.set(bytes, before);
    expect(opened(within.subarray(before, before + bytes.length))).toEqual(body);
  });
  fc.assert(property, runs(100, 5_000));
});

test('a byte changed, or one less, is told', () => {
  const property = fc.property(
    fc.uint8Array({ maxLength: 300 }),
    fc.nat(),
    fc.integer({ min: 1, max: 255 }),
    (body, place, change) => {
      const bytes = sealed(body);
      const at = place % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ change;
      expect(opened(bytes)).toBeNull();
      expect(opened(sealed(body).subarray(0, -1))).toBeNull();
    },
  );
  fc.assert(property, runs(100, 5_000));
});

test('nothing can be sealed, and less than a check sum is damage', () => {
  expect(opened(sealed(new Uint8Array(0)))).toEqual(new Uint8Array(0));
  expect(opened(new Uint8Array(3))).toBeNull();
  expect(opened(new Uint8Array(0))).toBeNull();
});
