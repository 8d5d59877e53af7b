// Sentences that are said and understood by one template.

import { expect, test } from 'vitest';
import { filled, hearing } from '../../shared/sayings.ts';

const KNOWN = {
  lost: '{} is lost',
  found: '{} is found in {}',
  all: 'all is well',
  stray: '{} is lost; is it in {}?',
};

test.each([
  ['The key is lost', { code: 'lost', told: ['The key'] }],
  ['a is found in b', { code: 'found', told: ['a', 'b'] }],
  ['all is well', { code: 'all', told: [] }],
  ['a is lost; is it in b?', { code: 'stray', told: ['a', 'b'] }],
  ['a.\nb is lost', { code: 'lost', told: ['a.\nb'] }],
  ['all is well.', null],
  ['', null],
])('%j is heard as %j', (text, heard) => {
  expect(hearing(KNOWN)(text)).toEqual(heard);
});

test('a gap takes whatever is told, signs of patterns too', () => {
  expect(filled('At {} the JSON is not {}', '$.a[0]', '$&{}')).toBe('At $.a[0] the JSON is not $&{}');
});
