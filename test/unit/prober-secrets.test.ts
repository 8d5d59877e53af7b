// The prober's secrets: from the environment, each for the one origin that the config names it at.

import { expect, test } from 'vitest';
import { environmentSecrets } from '../../prober/secrets.ts';
import { parseYaml } from '../../prober/yaml-config.ts';
import { type Config, parseConfig } from '../../shared/config/config.ts';
import { secretReference } from '../../shared/config/secret.ts';

const headers = { Authorization: `Bearer ${secretReference('SHOP_TOKEN')}` };

function config(): Config {
  const endpoints = [{ url: 'https://shop.test/a', headers }, 'https://other.test/'];
  const read = parseConfig({ endpoints }, { zone: 'UTC' });
  if (!read.ok) throw new Error(read.problems[0]?.wrong);
  return read.config;
}

test('a secret is read for its own origin, and for no other', async () => {
  const secrets = environmentSecrets(config(), {
    UPTALLY_SECRET_SHOP_TOKEN: 'S3CRET',
    UPTALLY_SECRET_OTHER: 'x',
  });
  expect(await secrets.read('https://shop.test', ['SHOP_TOKEN'])).toEqual(
    new Map([['SHOP_TOKEN', 'S3CRET']]),
  );
  expect(await secrets.read('https://other.test', ['SHOP_TOKEN'])).toEqual(new Map());
  expect(await secrets.read('http://shop.test', ['SHOP_TOKEN'])).toEqual(new Map());
  expect(await secrets.read('https://shop.test', ['OTHER'])).toEqual(new Map());
});

test.each([undefined, ''])(
  'a secret that is %j is told before anything starts, with its variable and origin',
  (value) => {
    expect(() => environmentSecrets(config(), { UPTALLY_SECRET_SHOP_TOKEN: value })).toThrow(
      'A secret is missing in the environment; nothing was started.\n  UPTALLY_SECRET_SHOP_TOKEN, for https://shop.test',
    );
  },
);

test('a pattern and a path that can’t be read are refused with their lines', () => {
  const text = `endpoints:
  - url: https://a.test
    expect:
      pattern: '(a'
      json:
        - path: $.ok
        - path: $[?match(@.a, 'b')]
`;
  const read = parseYaml(text, { zone: 'UTC' });
  expect(read.ok ? [] : read.problems.map(({ line, path }) => [line, path])).toEqual([
    [4, 'endpoints[0].expect.pattern'],
    [7, 'endpoints[0].expect.json[1].path'],
  ]);
});
