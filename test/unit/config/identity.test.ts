import { expect, test } from 'vitest';
import { freeId, ID, slug } from '../../../shared/config/identity.ts';

test.each([
  ['Shop', 'shop'],
  ['Müller & Söhne', 'muller-sohne'],
  ['  a--b  ', 'a-b'],
  ['example.org/shop', 'example-org-shop'],
  ['店', ''],
])('the slug of %j is %j', (text, id) => {
  expect(slug(text)).toBe(id);
});

test('a slug ends at 64 letters, and never in a hyphen', () => {
  const id = slug(`${'a'.repeat(63)} ${'b'.repeat(9)}`);
  expect(id).toBe('a'.repeat(63));
});

test('an id that is taken gets the next number', () => {
  expect(freeId('shop', new Set(['shop', 'shop-2']))).toBe('shop-3');
});

test('a long id that is taken stays within its length', () => {
  const long = 'a'.repeat(64);
  const id = freeId(long, new Set([long]));
  expect(id).toHaveLength(64);
  expect(id).toMatch(ID);
});
