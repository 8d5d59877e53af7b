// Bytes: integers at the edges of their lengths, more than the first buffer holds, and text with a mark.

import { expect, test } from 'vitest';
import { byteWriter, openSealed } from '../../shared/store/bytes.ts';

test('every integer has the shortest row of sevens of bits, and comes back', () => {
  for (const [value, length] of [
    [0, 1],
    [127, 1],
    [128, 2],
    [129, 2],
    [16_383, 2],
    [16_384, 3],
    [2 ** 32, 5],
    [2 ** 53 - 1, 8],
  ] as const) {
    const out = byteWriter();
    out.unsigned(value);
    const sealed = out.sealed();
    expect(sealed.length - 4).toBe(length);
    expect(openSealed(sealed)?.unsigned()).toBe(value);
  }
});

test('128 is written as 128 and 1', () => {
  const out = byteWriter();
  out.unsigned(128);
  expect([...out.sealed().subarray(0, 2)]).toEqual([128, 1]);
});

test('signed integers come back', () => {
  const values = [0, 1, -1, 63, -64, 64, -65, 2 ** 52, -(2 ** 52)];
  const out = byteWriter();
  for (const value of values) out.signed(value);
  const input = openSealed(out.sealed());
  expect(values.map(() => input?.signed())).toEqual(values);
  expect(input?.left).toBe(0);
});

test('more bytes than the first buffer holds', () => {
  const out = byteWriter();
  for (let i = 0; i < 5_000; i++) out.byte(i % 251);
  const sealed = out.sealed();
  expect(sealed.length).toBe(5_004);
  const input = openSealed(sealed);
  for (let i = 0; i < 5_000; i++) if (input?.byte() !== i % 251) throw new Error(`byte ${i} differs`);
});

test('a text keeps its byte order mark', () => {
  const out = byteWriter();
  out.text('\uFEFFmünchen 😀');
  expect(openSealed(out.sealed())?.text()).toBe('\uFEFFmünchen 😀');
});

test('nothing can be sealed, and less than a check sum is damage', () => {
  const sealed = byteWriter().sealed();
  expect(sealed.length).toBe(4);
  expect(openSealed(sealed)?.left).toBe(0);
  expect(openSealed(sealed.subarray(0, 3))).toBeNull();
  expect(openSealed(new Uint8Array(0))).toBeNull();
});

test('reading past the end tells so', () => {
  const out = byteWriter();
  out.byte(1);
  const input = openSealed(out.sealed());
  input?.byte();
  expect(() => input?.byte()).toThrow('Expected more than 1 bytes');
});
