// What one finding proves, and what can be doubted about it.

import { expect, test } from 'vitest';
import type { Endpoint } from '../../../shared/config/endpoint.ts';
import type { HttpResult } from '../../../shared/ports.ts';
import { check } from '../../../shared/probe/check.ts';
import {
  isForeign,
  isForgeable,
  isInDoubt,
  isNameless,
  isQuestionable,
  provesNames,
  provesNetwork,
} from '../../../shared/probe/evidence.ts';
import { matchers } from '../../../shared/probe/matchers.ts';
import { BUSY, endpoint, FakeWorld, GOOD, landed, NO_PERMISSION, REDIRECT, SILENT } from './fake-world.ts';

const RULES = { provesNetwork, provesNames, isInDoubt, isNameless, isForgeable, isForeign, isQuestionable };
const NO_NAME: HttpResult = { kind: 'none', cause: 'dns', detail: 'No such name.' };

/** The names of the rules that hold of what a check of `url` finds. */
async function rulesOf(url: string, result: HttpResult, more: Partial<Endpoint> = {}): Promise<string> {
  const world = new FakeWorld();
  world.hosts.set(url, result);
  const finding = await check(endpoint('a', { url, ...more }), {
    ...world,
    vantage: '',
    matchers: async () => matchers,
  });
  return Object.entries(RULES)
    .flatMap(([name, holds]) => (holds(finding) ? [name] : []))
    .join(' ');
}

test.each([
  ['an answer over https', 'https://a.example/', GOOD, 'provesNetwork provesNames'],
  ['a 503 over https', 'https://a.example/', BUSY, 'provesNetwork provesNames'],
  ['an answer over https from a bare address', 'https://192.0.2.1/', GOOD, 'provesNetwork'],
  ['an answer over https from a bare IPv6 address', 'https://[2001:db8::1]/', GOOD, 'provesNetwork'],
  ['a redirect over https', 'https://a.example/', REDIRECT, 'provesNetwork provesNames'],
  ['silence', 'https://a.example/', SILENT, 'isInDoubt isQuestionable'],
  ['a name that is not found', 'http://a.example/', NO_NAME, 'isInDoubt isNameless isQuestionable'],
  ['a host without permission', 'https://a.example/', NO_PERMISSION, ''],
  ['silence of this machine', 'http://localhost/', SILENT, ''],
  ['an answer of this machine', 'https://localhost/', GOOD, ''],
  ['an answer over http', 'http://a.example/', GOOD, 'isForgeable'],
  ['a 503 over http', 'http://a.example/', BUSY, 'isForgeable isQuestionable'],
  ['a 511 over http', 'http://a.example/', { ...BUSY, status: 511 }, 'isForgeable isForeign isQuestionable'],
  ['a redirect over http, not followed', 'http://a.example/', REDIRECT, 'isForgeable isQuestionable'],
  [
    'http, led elsewhere',
    'http://a.example/',
    landed('https://b.test/'),
    'isForgeable isForeign isQuestionable',
  ],
  ['http, led to https', 'http://a.example/', landed('https://a.example/x'), 'isForgeable'],
  ['http, led to www', 'http://a.example/', landed('https://www.a.example/'), 'isForgeable'],
  ['http, led from www', 'http://www.a.example/', landed('https://a.example/'), 'isForgeable'],
  ['http, led above', 'http://old.www.a.example/', landed('https://a.example/'), 'isForgeable'],
  ['https, led elsewhere', 'https://a.example/', landed('https://b.test/'), 'provesNetwork provesNames'],
] as const)('%s: %s', async (_title, url, result, rules) => {
  expect(await rulesOf(url, result)).toBe(rules);
});

test('an answer over http with what only the endpoint knows in it is none that others give', async () => {
  const expected = { expectedText: 'order 7' };
  expect(await rulesOf('http://a.example/', { ...GOOD, body: 'order 7' }, expected)).toBe('');
  expect(await rulesOf('http://a.example/', { ...GOOD, body: 'Welcome' }, expected)).toBe(
    'isForgeable isQuestionable',
  );
});
