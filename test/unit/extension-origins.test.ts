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
  ['chrome://version/', false, 'A page of the browser itself'],
  ['about:config', false, 'A page of the browser itself'],
  ['moz-extension://1f2f7a1e/popup.html', false, 'A page of the browser itself'],
  ['file:///home/me/a.html', false, 'A file on this computer'],
  ['https://me:secret@shop.test/', false, 'user name or password'],
  ['https://shop.test/', true, 'private window'],
  [null, false, 'does not tell'],
])('%s (private: %s) cannot, and says why: %s', (url, isPrivate, why) => {
  const read = monitorable({ url, isPrivate });
  expect(read.ok ? '' : read.wrong).toContain(why);
  expect(JSON.stringify(read)).not.toContain('secret@');
});
