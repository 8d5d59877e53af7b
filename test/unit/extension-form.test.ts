// From the form to a draft and back.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownPlans, withDraft } from '../../extension/draft.ts';
import { EMPTY_FIELDS, EMPTY_HEADER, emptyPlan, type Fields } from '../../extension/editing/form-fields.ts';
import { fieldsOf, recheckText } from '../../extension/editing/from-endpoint.ts';
import { typedIn } from '../../extension/editing/to-draft.ts';
import { parseConfig } from '../../shared/config/config.ts';
import { secretReference } from '../../shared/config/secret.ts';

const read = parseConfig({ endpoints: [] }, { zone: 'UTC' });
if (!read.ok) throw new Error('Expected a config');
const empty = read.config;

const draftOf = (fields: Partial<Fields>) =>
  typedIn({ ...EMPTY_FIELDS, ...fields }, { before: null, zone: 'UTC', taken: new Set() }).draft;

test('an address alone is an endpoint with every default', () => {
  const drafted = withDraft(empty, draftOf({ url: ' https://shop.test ' }), null);
  expect(drafted).toMatchObject({
    ok: true,
    endpoint: {
      id: 'shop-test',
      name: 'shop.test',
      url: 'https://shop.test/',
      intervalMs: 60_000,
      expectedText: null,
    },
  });
});

test.each([
  [{ url: 'shop.test' }, 'url', 'did you mean https://shop.test?'],
  [{ url: '' }, 'url', 'empty'],
  [{ url: 'https://shop.test', statuses: '200, abc' }, 'expect.status[1]', 'no range of status codes'],
  [{ url: 'https://shop.test', latencyLimit: 'soon' }, 'expect.latency', 'no length of time'],
  [{ url: 'https://shop.test', latencyLimit: '20000' }, 'expect.latency', 'not below the time-out'],
  [{ url: 'https://shop.test', recheck: '5, soon' }, 'recheck[1]', '"soon" is no length of time'],
  [{ url: 'https://shop.test', recheck: '5, 0' }, 'recheck[1]', '"0s" is out of range'],
  [{ url: 'https://shop.test', recheck: '1, '.repeat(11) }, 'recheck', 'more than 10 rechecks'],
  [{ url: 'https://shop.test', interval: '10s' }, 'interval', 'more often than a browser checks'],
])('%j is refused at %s: %s', (fields, path, wrong) => {
  const drafted = withDraft(empty, draftOf(fields), null);
  expect(drafted.ok ? [] : drafted.problems).toContainEqual(
    expect.objectContaining({ path, wrong: expect.stringContaining(wrong) }),
  );
});

test.each([
  ['', null],
  [' 0 ', []],
  ['5, 15, 30', [5_000, 15_000, 30_000]],
  ['30、5', [5_000, 30_000]],
  ['2.5, 1m', [2_500, 60_000]],
])('rechecks typed as %j are %j', (recheck, recheckMs) => {
  const drafted = withDraft(empty, draftOf({ url: 'https://shop.test', recheck }), null);
  expect(drafted).toMatchObject({ ok: true, endpoint: { recheckMs } });
});

test.each([
  [null, ''],
  [[], '0'],
  [[5_000, 15_000, 30_000], '5, 15, 30'],
  [[2_500, 90_000], '2500ms, 90'],
])('rechecks %j stand in the form as %j', (delaysMs, text) => {
  expect(recheckText(delaysMs, ', ')).toBe(text);
});

test('a header that browsers drop is refused with the reason', () => {
  const headers = [{ ...EMPTY_HEADER, name: 'Referer', value: 'https://a.test/' }];
  const drafted = withDraft(empty, draftOf({ url: 'https://shop.test', headers }), null);
  expect(drafted.ok ? [] : drafted.problems).toContainEqual(
    expect.objectContaining({ path: 'headers.Referer', wrong: expect.stringContaining('drops') }),
  );
});

test('what is typed into a secret header is in no draft, and gets a name of its own', () => {
  const headers = [
    { ...EMPTY_HEADER, name: 'Authorization', value: 'Bearer hush' },
    { ...EMPTY_HEADER, name: 'X-Plain', value: 'hush too', hidden: true },
    { ...EMPTY_HEADER, name: 'Accept', value: 'text/html' },
    { ...EMPTY_HEADER, name: 'X-Gone', value: 'gone', removed: true },
  ];
  const around = { before: null, zone: 'UTC', taken: new Set(['SHOP_TEST_AUTHORIZATION']) };
  const typed = typedIn({ ...EMPTY_FIELDS, url: 'https://shop.test', headers }, around);
  expect(JSON.stringify(typed.draft)).not.toContain('hush');
  expect(typed.secrets).toEqual([
    { name: 'SHOP_TEST_AUTHORIZATION_2', value: 'Bearer hush' },
    { name: 'SHOP_TEST_X_PLAIN', value: 'hush too' },
  ]);
  expect(typed.draft.endpoint.headers).toEqual({
    Authorization: secretReference('SHOP_TEST_AUTHORIZATION_2'),
    'X-Plain': secretReference('SHOP_TEST_X_PLAIN'),
    Accept: 'text/html',
  });
});

test('a planned time is typed on the owner’s clock', () => {
  const plan = { ...emptyPlan(0), from: '2026-12-01T02:00', to: '2026-12-01T03:00' };
  const around = { before: null, zone: 'Europe/Madrid', taken: new Set<string>() };
  const { plans } = typedIn({ ...EMPTY_FIELDS, plans: [plan] }, around).draft;
  expect(plans?.map(({ from, to }) => [from, to].map((each) => Date.parse(each ?? '')))).toEqual([
    [Date.UTC(2026, 11, 1, 1), Date.UTC(2026, 11, 1, 2)],
  ]);
});

test('a time that no clock shows is refused', () => {
  const plan = { ...emptyPlan(0), from: '2026-03-29T02:30', to: '2026-03-29T04:00' };
  const around = { before: null, zone: 'Europe/Madrid', taken: new Set<string>() };
  const { draft } = typedIn({ ...EMPTY_FIELDS, url: 'https://shop.test', plans: [plan] }, around);
  const drafted = withDraft(empty, draft, null);
  expect(drafted.ok ? [] : drafted.problems.map(({ path }) => path)).toEqual(['plans[0].from']);
});

test('an edit that changes nothing gives the same endpoint back', () => {
  const word = fc.stringMatching(/^[a-z][a-z ]{0,8}[a-z]$/);
  const endpoint = fc.record(
    {
      url: fc.webUrl({ validSchemes: ['http', 'https'] }),
      name: word,
      group: word,
      interval: fc.constantFrom('30s', '90s', '1h'),
      timeout: fc.constantFrom('5s', '20s'),
      method: fc.constantFrom('GET' as const, 'POST' as const),
      body: word,
      headers: fc.constantFrom({ Accept: 'a/b' }, { 'X-Token': secretReference('TOKEN') }),
      component: word,
      tags: fc.constantFrom(['a'], ['a', 'b c']),
      objective: fc.constantFrom('99.9', '99.95'),
      serviceHours: fc.constant('Mo-Fr 08:00-20:00'),
      apdex: fc.constant('700ms'),
      mission: fc.constantFrom('critical' as const, 'internal' as const),
      paused: fc.boolean(),
      recheck: fc.constantFrom<string[][]>([], ['10s', '1m'], ['2500ms']),
      expect: fc.record(
        {
          status: fc.constantFrom([204], ['200-299', 401]),
          latency: fc.constantFrom('800ms', '1s'),
          text: word,
          pattern: word,
          json: fc.constantFrom(
            [{ path: '$.a' }],
            [
              { path: '$.b', equals: '5' },
              { path: '$.c', equals: null },
            ],
          ),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['url'] },
  );
  const times = fc.constantFrom(
    { from: '2026-12-01T02:00:00+01:00', to: '2026-12-01T03:00:30+01:00' },
    { starts: '2026-12-06T02:00', duration: '2h', rrule: 'FREQ=WEEKLY;BYDAY=SU' },
    { starts: '2026-12-06T02:00', duration: '2h', rrule: 'FREQ=DAILY', title: 'Restart' },
  );
  const commas = fc.constantFrom(', ', '، ', '、');
  fc.assert(
    fc.property(endpoint, fc.array(times, { maxLength: 2 }), commas, (input, plans, comma) => {
      const maintenance = plans.map((plan) => ({ ...plan, endpoints: ['it'] }));
      const config = parseConfig(
        { endpoints: [{ ...input, id: 'it' }], maintenance },
        { zone: 'Europe/Madrid' },
      );
      if (!config.ok) return;
      const [before] = config.config.endpoints;
      if (before === undefined) return;
      const own = ownPlans(config.config, before.id);
      const zone = 'Europe/Madrid';
      const around = { before, zone, taken: new Set<string>() };
      const { draft, secrets } = typedIn(fieldsOf(before, own, { zone, comma }), around);
      expect(secrets).toEqual([]);
      const drafted = withDraft(config.config, draft, before.id);
      expect(drafted).toEqual({ ok: true, config: config.config, endpoint: before });
    }),
    { numRuns: 40 },
  );
});
