import { expect, test } from 'vitest';
import type { JsonValue } from '../../../shared/config/json-expectation.ts';
import { formatProblem } from '../../../shared/config/problem.ts';
import { type Expectations, judge } from '../../../shared/probe/expectation.ts';
import { expectationFaults } from '../../../shared/probe/expectation-faults.ts';
import { matchers } from '../../../shared/probe/matchers.ts';

const NONE: Expectations = {
  expectedStatuses: [{ from: 200, to: 299 }],
  latencyLimitMs: null,
  expectedText: null,
  expectedPattern: null,
  expectedJson: [],
};
const answer = (status: number, latencyMs = 10, body = '') => ({
  status,
  latencyUs: latencyMs * 1_000,
  body,
  isCut: false,
});
const tools = { matchers: async () => matchers, masked: (text: string) => text };

test.each([
  ['200 is up', NONE, answer(200), 'up', null],
  ['299 is up', NONE, answer(299), 'up', null],
  ['304 is down', NONE, answer(304), 'down', 'status'],
  ['503 is down', NONE, answer(503), 'down', 'status'],
  [
    '401 is up where it is expected',
    { ...NONE, expectedStatuses: [{ from: 401, to: 401 }] },
    answer(401),
    'up',
    null,
  ],
  [
    '200 is down where only 401 is expected',
    { ...NONE, expectedStatuses: [{ from: 401, to: 401 }] },
    answer(200),
    'down',
    'status',
  ],
  ['slow without a limit is up', NONE, answer(200, 9_000), 'up', null],
  ['exactly the limit is up', { ...NONE, latencyLimitMs: 800 }, answer(200, 800), 'up', null],
  [
    'a microsecond over the limit is degraded',
    { ...NONE, latencyLimitMs: 800 },
    answer(200, 800.001),
    'degraded',
    null,
  ],
  ['slow and 503 is down', { ...NONE, latencyLimitMs: 800 }, answer(503, 900), 'down', 'status'],
  ['the text found is up', { ...NONE, expectedText: 'ok' }, answer(200, 10, 'all ok'), 'up', null],
  [
    'the text missing is down',
    { ...NONE, expectedText: 'ok' },
    answer(200, 10, 'error'),
    'down',
    'assertion',
  ],
  [
    'slow and the text missing is down',
    { ...NONE, expectedText: 'ok', latencyLimitMs: 5 },
    answer(200),
    'down',
    'assertion',
  ],
  [
    'a wrong status goes before a missing text',
    { ...NONE, expectedText: 'ok' },
    answer(500),
    'down',
    'status',
  ],
] as const)('%s', async (_title, expected, got, outcome, cause) => {
  expect(await judge(expected, got, tools)).toMatchObject({ outcome, cause });
});

const STATUS =
  '{"status":"ok","parts":[{"name":"db","up":true},{"name":"mail","up":true}],"load":0.5,"fault":null}';
const json = (path: string, equals?: JsonValue) => ({
  ...NONE,
  expectedJson: [equals === undefined ? { path } : { path, equals }],
});

test.each([
  ['a pattern that matches somewhere', { ...NONE, expectedPattern: 'version \\d+' }, 'It is version 7.'],
  ['a pattern beyond ASCII', { ...NONE, expectedPattern: '^\\p{Lu}.*ü' }, 'Überübung'],
  ['a place', json('$.status'), STATUS],
  ['a place that holds null', json('$.fault'), STATUS],
  ['a value', json('$.status', 'ok'), STATUS],
  ['null', json('$.fault', null), STATUS],
  ['a number', json('$.load', 0.5), STATUS],
  ['every one of many', json('$.parts[*].up', true), STATUS],
  ['one that a filter chooses', json("$.parts[?@.name == 'mail'].up", true), STATUS],
  ['an object in another order', json('$.parts[0]', { up: true, name: 'db' }), STATUS],
  ['a list', json('$', [1, [2]]), '[1, [2]]'],
])('%s is found → up', async (_title, expected, body) => {
  expect(await judge(expected, answer(200, 10, body), tools)).toMatchObject({ outcome: 'up', detail: '' });
});

test.each([
  [{ ...NONE, expectedText: 'ok' }, 'no', '“ok” is not in the answer; it begins with “no”.'],
  [{ ...NONE, expectedText: 'ok' }, ' ', '“ok” is not in the answer; it is empty.'],
  [
    { ...NONE, expectedText: 'ok' },
    `<p>\n${'x'.repeat(900)}`,
    `“ok” is not in the answer; it begins with “<p> ${'x'.repeat(76)}…”.`,
  ],
  [
    { ...NONE, expectedPattern: '^v\\d' },
    'version',
    'Nothing in the answer matches the pattern “^v\\d”; it begins with “version”.',
  ],
  [json('$.status', 'ok'), '<p>', 'The answer is no JSON; it begins with “<p>”.'],
  [json('$.state', 'ok'), STATUS, 'The JSON has nothing at $.state; expected "ok".'],
  [json('$.state'), STATUS, 'The JSON has nothing at $.state; expected something.'],
  [json('$.status', 'fine'), STATUS, 'At $.status the JSON is not "fine"; it is “"ok"”.'],
  [json('$.load', '0.5'), STATUS, 'At $.load the JSON is not "0.5"; it is “0.5”.'],
  [json('$.parts[*].name', 'db'), STATUS, 'At $.parts[*].name the JSON is not "db"; it is “"mail"”.'],
  [
    json('$.parts[*]', { up: true }),
    STATUS,
    'At $.parts[*] the JSON is not {"up":true}; it is “{"name":"db","up":true}”.',
  ],
])('%j of %j → down: %s', async (expected, body, detail) => {
  expect(await judge(expected, answer(200, 10, body), tools)).toMatchObject({
    outcome: 'down',
    cause: 'assertion',
    detail,
  });
});

test.each([
  ['a text that may stand in what was not read', { ...NONE, expectedText: 'ok' }, 'as far as it is read'],
  ['a pattern that may match there', { ...NONE, expectedPattern: 'ok' }, 'as far as it is read'],
  ['JSON that was cut', json('$.a'), 'can’t be read'],
])('%s is no evidence: unreadable', async (_title, expected, words) => {
  expect(await judge(expected, { ...answer(200, 10, '{"a":1'), isCut: true }, tools)).toMatchObject({
    outcome: 'unknown',
    cause: 'unreadable',
    detail: expect.stringContaining(words),
  });
});

test('a text that stands in the part that was read is found', async () => {
  const cut = { ...answer(200, 10, 'all ok'), isCut: true };
  expect(await judge({ ...NONE, expectedText: 'ok' }, cut, tools)).toMatchObject({ outcome: 'up' });
});

test('JSON nested beyond reason is unreadable, and ends the check in time', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  expect(await judge(json('$..a'), answer(200, 10, deep), tools)).toMatchObject({ cause: 'unreadable' });
});

test('a hostile answer holds no pattern up', async () => {
  const hostile = answer(200, 10, 'x'.repeat(1_048_576));
  const verdict = await judge({ ...NONE, expectedPattern: '(x+x+)+y' }, hostile, tools);
  expect(verdict).toMatchObject({ outcome: 'down', cause: 'assertion' });
}, 5_000);

test('what must stay secret is masked before it is cut short', async () => {
  const body = `${'x'.repeat(75)}S3CRET-TOKEN`;
  const masked = (text: string) => text.replaceAll('S3CRET-TOKEN', '•••');
  const { detail } = await judge({ ...NONE, expectedText: 'ok' }, answer(200, 10, body), {
    ...tools,
    masked,
  });
  expect(detail).not.toContain('S3C');
});

test('the languages are loaded only where an expectation needs them', async () => {
  let loaded = 0;
  const counting = {
    ...tools,
    matchers: async () => {
      loaded++;
      return matchers;
    },
  };
  await judge({ ...NONE, expectedText: 'ok' }, answer(200, 10, 'ok'), counting);
  expect(loaded).toBe(0);
  await judge({ ...NONE, expectedPattern: 'ok' }, answer(200, 10, 'ok'), counting);
  expect(loaded).toBe(1);
});

test.each([
  [
    { expectedPattern: '(a', expectedJson: [] },
    'expect.pattern: missing closing ): `(a`; expected a pattern',
  ],
  [{ expectedPattern: '(?=a)', expectedJson: [] }, 'expect.pattern: invalid or unsupported Perl syntax'],
  [{ expectedPattern: null, expectedJson: [{ path: '$.' }] }, 'expect.json[0].path: '],
  [{ expectedPattern: null, expectedJson: [{ path: '$[?match(@.a, "(a*)*")]' }] }, 'no such function'],
  [
    { expectedPattern: null, expectedJson: [{ path: '$' }, { path: '$[?search(@.a, "x")]' }] },
    'expect.json[1].path',
  ],
])('%j can’t be read: %s', (expected, words) => {
  const found = expectationFaults(expected, matchers).map(formatProblem);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(words);
});
