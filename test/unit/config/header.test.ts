import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  droppedByBrowsers,
  secretHeader,
  wrongWithHeaderName,
  wrongWithHeaderValue,
} from '../../../shared/config/header.ts';
import { freeSecretName, secretReference, secretsIn, withSecrets } from '../../../shared/config/secret.ts';

test.each([
  'Cookie',
  'Host',
  'Referer',
  'User-Agent',
  'Origin',
  'Content-Length',
  'Sec-Fetch-Site',
  'Proxy-Authorization',
  'Date',
  'Via',
  'Accept-Encoding',
])('browsers drop %s', (name) => {
  expect(droppedByBrowsers(name)).toBe(true);
});

test.each(['Accept', 'Accept-Language', 'Authorization', 'Content-Type', 'Secret', 'X-Host', 'Range'])(
  'browsers send %s',
  (name) => {
    expect(droppedByBrowsers(name)).toBe(false);
  },
);

test.each(['Host', 'Content-Length', 'TRANSFER-ENCODING', 'Expect', 'a:b', 'a b', '', 'a\r\nb', 'ä'])(
  'nobody can choose %j',
  (name) => {
    expect(wrongWithHeaderName(name)).not.toBe('');
  },
);

test.each(['Cookie', 'User-Agent', 'Accept', 'X_1', '!#$%&*+-.^_`|~'])('a prober can choose %j', (name) => {
  expect(wrongWithHeaderName(name)).toBe('');
});

test.each([
  'Authorization',
  'authorization',
  'X-Api-Key',
  'Cookie',
  'Proxy-Authorization',
  'X-Access-Token',
  'Client-Secret',
  'X-Password',
])('what stands in %s is a secret', (name) => {
  expect(secretHeader(name)).toBe(true);
});

test.each(['Accept', 'Content-Type', 'X-Request-Id', 'Cache-Control'])(
  'what stands in %s is none',
  (name) => {
    expect(secretHeader(name)).toBe(false);
  },
);

test('a text is filled with its secrets, each as often as it stands there, and a secret is never filled itself', () => {
  const [a, b] = [secretReference('A'), secretReference('B')];
  expect(secretsIn(`${a} ${b} ${a}`)).toEqual(['A', 'B']);
  expect(
    withSecrets(
      `${a} ${b} ${a}`,
      new Map([
        ['A', b],
        ['B', '$&'],
      ]),
    ),
  ).toBe(`${b} $& ${b}`);
  expect(() => withSecrets(a, new Map())).toThrow('the secret A');
});

test.each([
  ['https://api.shop.test:8443/x', 'Authorization', [], 'API_SHOP_TEST_8443_AUTHORIZATION'],
  ['https://shop.test/', 'X-Api-Key', ['SHOP_TEST_X_API_KEY'], 'SHOP_TEST_X_API_KEY_2'],
  ['http://127.0.0.1/', 'Cookie', [], 'S_127_0_0_1_COOKIE'],
  [`https://${'a'.repeat(60)}.test/`, 'Cookie', [], `${'A'.repeat(60)}`],
])('a secret for %s in %s, where %j are taken, is %s', (url, header, taken, name) => {
  expect(freeSecretName(url, header, new Set(taken))).toBe(name);
});

const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\r', '\n', '\0', '\t', ' ', ':', 'é', 'a', '\u010a'),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
});

test('whatever passes as a header is sent as it is, in one line', () => {
  fc.assert(
    fc.property(nasty, nasty, (name, value) => {
      const passes = wrongWithHeaderName(name) === '' && wrongWithHeaderValue(value) === '';
      if (!passes) return;
      const headers = new Headers([[name, value]]);
      expect([...headers]).toEqual([[name.toLowerCase(), value]]);
      expect(`${name}: ${value}`).not.toMatch(/[\r\n\0]/u);
    }),
    { numRuns: 2_000 },
  );
});

test('what fetch itself refuses never passes', () => {
  fc.assert(
    fc.property(nasty, (value) => {
      let isRefused = false;
      try {
        new Headers({ a: value });
      } catch {
        isRefused = true;
      }
      if (isRefused) expect(wrongWithHeaderValue(value)).not.toBe('');
    }),
    { numRuns: 2_000 },
  );
});
