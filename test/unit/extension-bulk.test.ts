// A pasted list of addresses, and one change for a selection.

import { expect, test } from 'vitest';
import { readBulk } from '../../extension/editing/bulk-read.ts';
import { changeOf, EMPTY_CHANGE } from '../../extension/editing/selection-change.ts';

const told = (text: string, known: readonly { readonly url: string }[] = []) =>
  readBulk(text, known).map(({ line, url, name, kind }) => [line, kind, url, name]);

test.each([
  ['https://a.test', 'https://a.test/', null],
  ['Shop https://a.test/x', 'https://a.test/x', 'Shop'],
  ['https://a.test/x  The shop', 'https://a.test/x', 'The shop'],
  ['"Shop","https://a.test/"', 'https://a.test/', 'Shop'],
  ['https://a.test/;Shop;2026', 'https://a.test/', 'Shop'],
  ['Shop\thttps://a.test/', 'https://a.test/', 'Shop'],
  ['- <https://a.test/>', 'https://a.test/', null],
  ['a.test/health', 'https://a.test/health', null],
])('%s is %s, called %s', (text, url, name) => {
  expect(told(text)).toEqual([[1, 'new', url, name]]);
});

test('each line says what becomes of it; empty ones, remarks and the head of a table say nothing', () => {
  const text =
    'name,url\n\n# mine\nhttps://a.test\nA,https://a.test/\nhttps://b.test/\nnonsense\nftp://c.test/';
  expect(told(text, [{ url: 'https://b.test/' }])).toEqual([
    [4, 'new', 'https://a.test/', null],
    [5, 'twice', 'https://a.test/', 'A'],
    [6, 'known', 'https://b.test/', null],
    [7, 'wrong', '', null],
    [8, 'wrong', '', null],
  ]);
});

test('an address with a password is refused, and two hundred lines are read at once', () => {
  expect(readBulk('https://me:secret@a.test/', [])[0]).toMatchObject({ kind: 'wrong', url: '' });
  const many = Array.from({ length: 200 }, (_, i) => `https://a.test/${i}`).join('\n');
  expect(readBulk(many, []).filter(({ kind }) => kind === 'new')).toHaveLength(200);
});

test('an empty field changes nothing, a hyphen empties', () => {
  expect(changeOf(EMPTY_CHANGE)).toBeNull();
  expect(changeOf({ ...EMPTY_CHANGE, group: '-', addTags: 'a, b', objective: ' 99.9 ' })).toEqual({
    group: null,
    addTags: ['a', 'b'],
    objective: '99.9',
  });
});
