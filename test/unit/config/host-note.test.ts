// Internationalized names as a person reads them.

import { expect, test } from 'vitest';
import { hostNote, shownAddress, shownHost } from '../../../shared/config/host-note.ts';

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

test.each([
  ['https://müller.de:8443/straße/', 'müller.de', 'müller.de:8443/stra%C3%9Fe'],
  ['https://xn--mller-kva.de/', 'müller.de', 'müller.de'],
  ['https://аррӏе.com/a', 'xn--80ak6aa92e.com', 'xn--80ak6aa92e.com/a'],
  ['http://[::1]:8080/', '[::1]', '[::1]:8080'],
  ['nonsense', '', ''],
])('%s is called %s, with its path %s', (url, host, address) => {
  expect([shownHost(url), shownAddress(url)]).toEqual([host, address]);
});
