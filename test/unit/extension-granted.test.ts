// Hosts that were allowed, and what hangs on each.

import { expect, test } from 'vitest';
import { grantedHosts } from '../../extension/settings/granted.ts';

const ENDPOINTS = [
  { id: 'shop', name: 'Shop', url: 'https://shop.test:8443/a' },
  { id: 'cart', name: 'Cart', url: 'http://shop.test/cart' },
  { id: 'docs', name: 'Docs', url: 'https://docs.test/' },
];

test('each host is listed with the endpoints that need it, one that none needs too', () => {
  const granted = grantedHosts(['*://shop.test/*', '*://left.test/*'], ENDPOINTS);
  expect(granted.map(({ host, endpoints }) => [host, endpoints.map(({ id }) => id)])).toEqual([
    ['left.test', []],
    ['shop.test', ['shop', 'cart']],
  ]);
});

test('an internationalized host is listed as it is read', () => {
  const endpoint = { id: 'a', name: 'A', url: 'https://müller.test/' };
  expect(grantedHosts(['*://xn--mller-kva.test/*'], [endpoint])).toMatchObject([
    { host: 'müller.test', endpoints: [endpoint] },
  ]);
});

test('a grant for all of the web is one line, on which everything hangs', () => {
  expect(grantedHosts(['*://*/*'], ENDPOINTS)).toMatchObject([{ host: null, endpoints: ENDPOINTS }]);
});
