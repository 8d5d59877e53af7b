// Which pages can be monitored, and what the others are told.

import { expect, test } from 'vitest';
import { monitorable, originOf } from '../../extension/origins.ts';

test.each([
  ['http://shop.test:8080/a?b', '*://shop.test/*'],
  ['https://127.0.0.1:1/', '*://127.0.0.1/*'],
  ['http://[::1]:8080/', '*://[::1]/*'],
])('%s needs the permission %s, without a port', (url, origin) => {
  expect(originOf(url)).toBe(origin);
});

test('a web page can be monitored', () => {
  expect(monitorable({ url: 'https://shop.test/#top', isPrivate: false })).toEqual({
    ok: true,
    url: 'https://shop.test/',
  });
});

test.each([
  ['chrome://version/', false, 'browser'],
  ['about:config', false, 'browser'],
  ['moz-extension://1f2f7a1e/popup.html', false, 'browser'],
  ['file:///home/me/a.html', false, 'file'],
  ['https://me:secret@shop.test/', false, 'login'],
  ['https://:secret@shop.test/', false, 'login'],
  ['https://shop.test/', true, 'private'],
  [null, false, 'unseen'],
  ['', false, 'unseen'],
])('%s (private: %s) cannot: %s', (url, isPrivate, why) => {
  expect(monitorable({ url, isPrivate })).toEqual({ ok: false, why });
});
