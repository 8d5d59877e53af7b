// Hosts that were allowed, and what hangs on each.

import { expect, test } from 'vitest';
import { hostsToRead } from '../../extension/settings/control-hosts.ts';
import { grantedHosts } from '../../extension/settings/granted.ts';
import { CONTROL_DEFAULT } from '../../shared/config/control.ts';

const ENDPOINTS = [
  { id: 'shop', name: 'Shop', url: 'https://shop.test:8443/a' },
  { id: 'cart', name: 'Cart', url: 'http://shop.test/cart' },
  { id: 'docs', name: 'Docs', url: 'https://docs.test/' },
];

test('each host is listed with the endpoints that need it, one that none needs too', () => {
  const granted = grantedHosts(['*://shop.test/*', '*://left.test/*'], ENDPOINTS, []);
  expect(granted.map(({ host, endpoints }) => [host, endpoints.map(({ id }) => id)])).toEqual([
    ['left.test', []],
    ['shop.test', ['shop', 'cart']],
  ]);
});

test('an internationalized host is listed as it is read', () => {
  const endpoint = { id: 'a', name: 'A', url: 'https://müller.test/' };
  expect(grantedHosts(['*://xn--mller-kva.test/*'], [endpoint], [])).toMatchObject([
    { host: 'müller.test', endpoints: [endpoint] },
  ]);
});

test('a grant for all of the web is one line, on which everything hangs', () => {
  expect(grantedHosts(['*://*/*'], ENDPOINTS, [])).toMatchObject([{ host: null, endpoints: ENDPOINTS }]);
});

test('the host of a control address whose answer is read is listed as that', () => {
  const origins = ['*://detectportal.firefox.com/*', '*://www.gstatic.com/*'];
  expect(grantedHosts(origins, [], CONTROL_DEFAULT).map(({ isAsked }) => isAsked)).toEqual([true, false]);
});

test('the host of a new control address is asked for only where its answer is to be read', () => {
  const known = { url: 'http://a.test/ok', status: 200 };
  const before = [{ url: 'http://a.test/ok', status: 200, body: null }];
  expect(hostsToRead(['http://b.test/', known, { url: 'http://c.test/', body: 'ok' }], before)).toEqual([
    '*://c.test/*',
  ]);
  expect(
    hostsToRead(
      [
        { ...known, status: 204 },
        { ...known, body: 'ok' },
      ],
      before,
    ),
  ).toEqual(['*://a.test/*']);
});
