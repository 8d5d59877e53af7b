// Internationalized names as a person reads them.

import { expect, test } from 'vitest';
import { hostNote } from '../../extension/editing/host-note.ts';

test.each([
  ['https://müller.de/', 'müller.de', 'xn--mller-kva.de'],
  ['https://xn--mller-kva.de/', 'müller.de', 'xn--mller-kva.de'],
  ['https://例え.テスト/', '例え.テスト', 'xn--r8jz45g.xn--zckzah'],
  ['https://почта.рф/', 'почта.рф', 'xn--80a1acny.xn--p1ai'],
  ['https://مثال.إختبار/', 'مثال.إختبار', 'xn--mgbh0fb.xn--kgbechtv'],
])('%s is read as %s and sent as %s', (url, unicode, ascii) => {
  expect(hostNote(url)).toEqual({ unicode, ascii });
});

test.each([
  ['letters of two scripts', 'https://раypal.com/'],
  ['a whole word that looks Latin', 'https://аррӏе.com/'],
  ['what is no punycode', 'https://xn--a-ecp.ru/'],
])('%s: shown as ASCII alone', (_what, url) => {
  const note = hostNote(url);
  if (note === null) return expect(URL.canParse(url)).toBe(false);
  return expect(note.unicode).toBeNull();
});

test.each(['https://example.org/', 'nonsense', ''])('%j needs no note', (url) => {
  expect(hostNote(url)).toBeNull();
});
