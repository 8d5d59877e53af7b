import { expect, test } from 'vitest';
import { type Config, parseConfig } from '../../../shared/config/config.ts';
import {
  CONTROL_DEFAULT,
  controlLine,
  controlObjectSchema,
  readControlLine,
} from '../../../shared/config/control.ts';
import { endpointFromUrl } from '../../../shared/config/endpoint.ts';
import { fieldAt } from '../../../shared/config/fields.ts';
import { formatProblem } from '../../../shared/config/problem.ts';
import { configSchema, endpointSchema } from '../../../shared/config/schema.ts';
import { incidentSchema, maintenanceSchema, updateSchema } from '../../../shared/config/schema-plan.ts';
import { expectSchema, jsonExpectationSchema } from '../../../shared/config/schema-request.ts';
import { secretReference } from '../../../shared/config/secret.ts';

const DEFAULTS = { zone: 'Europe/Madrid' };

function config(input: unknown): Config {
  const parsed = parseConfig(input, DEFAULTS);
  if (!parsed.ok) throw new Error(parsed.problems.map(formatProblem).join('\n'));
  return parsed.config;
}

function problems(input: unknown): readonly string[] {
  const parsed = parseConfig(input, DEFAULTS);
  return parsed.ok ? [] : parsed.problems.map(formatProblem);
}

const again = (fields: object) => ({
  endpoints: [],
  maintenance: [{ starts: '2026-12-06T02:00', duration: '2h', rrule: 'FREQ=WEEKLY;BYDAY=SU', ...fields }],
});
const incident = (fields: object) => ({
  endpoints: [{ url: 'https://example.org', name: 'Checkout' }],
  incidents: [{ title: 'Payments fail', begin: '2026-11-24T14:02+01:00', ...fields }],
});
const reference = secretReference;
const withToken = (url: string) => ({ url, headers: { Authorization: reference('TOKEN') } });
const oneWith = (fields: object) => ({ endpoints: [{ url: 'https://example.org', ...fields }] });

test('a URL alone is an endpoint with every default', () => {
  expect(config({ endpoints: ['https://example.org/shop'] })).toEqual({
    version: 0,
    title: null,
    zone: 'Europe/Madrid',
    publicUrl: null,
    control: CONTROL_DEFAULT,
    recheckMs: [5_000, 15_000, 30_000],
    serviceHours: null,
    costs: null,
    endpoints: [
      {
        id: 'example-org-shop',
        name: 'example.org/shop',
        url: 'https://example.org/shop',
        group: null,
        component: null,
        tags: [],
        intervalMs: 60_000,
        timeoutMs: 10_000,
        method: 'GET',
        headers: {},
        body: null,
        expectedStatuses: [{ from: 200, to: 299 }],
        latencyLimitMs: null,
        expectedText: null,
        expectedPattern: null,
        expectedJson: [],
        apdexMs: 500,
        mission: 'supporting',
        objective: null,
        costPerHour: null,
        serviceHours: null,
        paused: false,
        recheckMs: null,
      },
    ],
    maintenance: [],
    incidents: [],
    alerts: null,
    channels: [],
  });
});

test('every field is read', () => {
  const read = config({
    $schema: 'config.schema.json',
    version: 0,
    title: 'Status',
    zone: 'UTC',
    publicUrl: 'https://status.example.org',
    control: [],
    recheck: [],
    serviceHours: 'Mo-Fr 08:00-20:00',
    costs: { currency: 'CHF', perHour: 300 },
    endpoints: [
      {
        id: 'shop',
        name: 'The shop',
        url: 'https://example.org',
        group: 'Sales',
        component: 'Checkout',
        tags: ['production', 'eu west', 'production'],
        interval: '5m',
        timeout: '3s',
        method: 'POST',
        headers: { Accept: 'application/json', Authorization: reference('API_TOKEN') },
        body: '{"ping": true}',
        expect: {
          status: [204, '300-399'],
          latency: '800ms',
          text: 'ok',
          pattern: 'version \\d+',
          json: [
            { path: '$.status', equals: 'ok' },
            { path: '$.parts[*]' },
            { path: '$.fault', equals: null },
          ],
        },
        apdex: '250ms',
        mission: 'critical',
        objective: 99.9,
        costPerHour: 1_200,
        serviceHours: '24/7',
        paused: true,
        recheck: ['1m', '10s', '60s'],
      },
    ],
    maintenance: [
      { title: 'Move', from: '2026-12-01T00:00Z', to: '2026-12-01T01:00Z', endpoints: ['The shop'] },
      { title: 'Backup', starts: '2026-12-06T02:00', duration: '2h', rrule: 'RRULE:FREQ=WEEKLY;BYDAY=SU' },
    ],
  });
  expect(read).toMatchObject({
    title: 'Status',
    zone: 'UTC',
    publicUrl: 'https://status.example.org/',
    control: [],
    recheckMs: [],
    costs: { currency: 'CHF', perHour: 300 },
    serviceHours: { text: 'Mo-Fr 08:00-20:00', week: [...Array(5).fill([{ from: 480, to: 1_200 }]), [], []] },
  });
  expect(read.endpoints).toEqual([
    {
      id: 'shop',
      name: 'The shop',
      url: 'https://example.org/',
      group: 'Sales',
      component: 'Checkout',
      tags: ['production', 'eu west'],
      intervalMs: 300_000,
      timeoutMs: 3_000,
      method: 'POST',
      headers: { Accept: 'application/json', Authorization: reference('API_TOKEN') },
      body: '{"ping": true}',
      expectedStatuses: [
        { from: 204, to: 204 },
        { from: 300, to: 399 },
      ],
      latencyLimitMs: 800,
      expectedText: 'ok',
      expectedPattern: 'version \\d+',
      expectedJson: [
        { path: '$.status', equals: 'ok' },
        { path: '$.parts[*]' },
        { path: '$.fault', equals: null },
      ],
      apdexMs: 250,
      mission: 'critical',
      objective: '99.9',
      costPerHour: 1_200,
      serviceHours: { text: '24/7', week: Array(7).fill([{ from: 0, to: 1_440 }]) },
      paused: true,
      recheckMs: [10_000, 60_000],
    },
  ]);
  expect(read.maintenance).toEqual([
    { title: 'Move', from: Date.UTC(2026, 11, 1), to: Date.UTC(2026, 11, 1, 1), endpoints: ['shop'] },
    {
      title: 'Backup',
      starts: '2026-12-06T02:00',
      durationMs: 7_200_000,
      rule: expect.objectContaining({ text: 'FREQ=WEEKLY;BYDAY=SU', frequency: 'WEEKLY' }),
      endpoints: null,
    },
  ]);
});

test('a control address stands alone, or with what it answers; as a line in a form too', () => {
  const written = [
    'http://a.test',
    { url: 'http://a.test' },
    { url: 'http://a.test/ok', status: 204 },
    { url: 'http://a.test/ok', body: ' all is well\n' },
    { url: 'http://a.test/ok', status: 200, body: '404 is fine' },
  ];
  const { control } = config({ endpoints: [], control: written });
  expect(control).toEqual([
    { url: 'http://a.test/', status: null, body: null },
    { url: 'http://a.test/', status: null, body: null },
    { url: 'http://a.test/ok', status: 204, body: null },
    { url: 'http://a.test/ok', status: null, body: 'all is well' },
    { url: 'http://a.test/ok', status: 200, body: '404 is fine' },
  ]);
  expect(config({ endpoints: [], control: control.map(controlLine).map(readControlLine) }).control).toEqual(
    control,
  );
});

test('every field of an incident is read, endpoints by name too', () => {
  const told = { title: 'Payments fail', begin: '2026-11-24T14:02+01:00' };
  const full = {
    ...told,
    end: '2026-11-24T14:40+01:00',
    impact: 'degraded',
    endpoints: ['Checkout', 'checkout'],
    url: 'https://example.org/post#cause',
    updates: [{ at: '2026-11-24T14:05+01:00', text: 'We found the cause.' }],
  };
  const begin = Date.UTC(2026, 10, 24, 13, 2);
  expect(config({ ...incident({}), incidents: [told, full] }).incidents).toEqual([
    { title: 'Payments fail', begin, end: null, impact: 'down', endpoints: null, url: null, updates: [] },
    {
      title: 'Payments fail',
      begin,
      end: Date.UTC(2026, 10, 24, 13, 40),
      impact: 'degraded',
      endpoints: ['checkout'],
      url: 'https://example.org/post#cause',
      updates: [{ at: Date.UTC(2026, 10, 24, 13, 5), text: 'We found the cause.' }],
    },
  ]);
});

test('an id that is written down is kept, and derived ids make way for it', () => {
  const { endpoints } = config({
    endpoints: [
      'https://a.org',
      { id: 'a-org', url: 'https://b.org' },
      'https://a.org/',
      { name: 'A org', url: 'https://c.org' },
    ],
  });
  expect(endpoints.map(({ id }) => id)).toEqual(['a-org-2', 'a-org', 'a-org-3', 'a-org-4']);
});

test('a name without Latin letters gets its id from the address', () => {
  expect(config(oneWith({ name: '店' })).endpoints[0]?.id).toBe('example-org');
});

test.each([
  [null, 'got nothing; expected a config with a list of endpoints'],
  ['text', 'got "text"; expected a config'],
  [{}, 'endpoints: missing; expected the list of what to watch'],
  [{ endpoints: {} }, 'endpoints: got a group of fields'],
  [{ endpoints: [5] }, 'endpoints[0]: got 5, a number; expected an http(s) address, or an endpoint'],
  [
    { endpoints: ['example.org'] },
    'endpoints[0]: "example.org" is no web address; did you mean https://example.org?',
  ],
  [{ endpoints: [], version: 1 }, 'version: got 1, a number; expected 0'],
  [{ endpoints: [], zone: 'Mars/Base' }, 'zone: "Mars/Base" is no time zone'],
  [{ endpoints: [], zones: 'UTC' }, 'zones: unknown field; did you mean zone?'],
  [{ endpoints: [], control: ['shop'] }, 'control[0]: "shop" is no web address'],
  [{ endpoints: [], control: [{ url: 'ftp://a.b/' }] }, "control[0].url: the scheme ftp:// can't be watched"],
  [
    { endpoints: [], control: [{ url: 'http://a.b/', status: 302 }] },
    'control[0].status: got 302, a number; expected the status of its right answer, from 200 to 299',
  ],
  [
    { endpoints: [], control: [{ url: 'http://a.b/', text: 'ok' }] },
    'control[0].text: unknown field; expected one of url, status, body',
  ],
  [{ endpoints: [], recheck: ['soon'] }, 'recheck[0]: "soon" is no length of time'],
  [
    { endpoints: [], recheck: '5s' },
    'recheck: got "5s"; expected how long after a first failure to look again',
  ],
  [oneWith({ recheck: ['1h'] }), 'endpoints[0].recheck[0]: "1h" is out of range'],
  [oneWith({ recheck: Array(11).fill('5s') }), 'endpoints[0].recheck: more than 10 rechecks'],
  [{ endpoints: [], colour: 1 }, 'colour: unknown field; expected one of $schema, version, title'],
  [{ endpoints: [{}] }, 'endpoints[0].url: missing; expected an http(s) address'],
  [oneWith({ intervall: '60s' }), 'endpoints[0].intervall: unknown field; did you mean interval?'],
  [
    oneWith({ interval: 60 }),
    'endpoints[0].interval: got 60, a number; expected the time between checks with its unit, from 1s to 1d, for example interval: 60s',
  ],
  [oneWith({ interval: '1 minute' }), 'endpoints[0].interval: "1 minute" is no length of time'],
  [oneWith({ interval: '500ms' }), 'endpoints[0].interval: "500ms" is out of range'],
  [oneWith({ timeout: '1h' }), 'endpoints[0].timeout: "1h" is out of range'],
  [oneWith({ apdex: '0.1ms' }), 'endpoints[0].apdex: "0.1ms" is no whole number of milliseconds'],
  [oneWith({ method: 'TRACE' }), 'endpoints[0].method: got "TRACE"; expected GET or HEAD, or one that each'],
  [oneWith({ body: 'a' }), 'endpoints[0].body: GET has no body: browsers refuse to send one'],
  [oneWith({ method: 'POST', body: '' }), 'endpoints[0].body: the text is empty'],
  [oneWith({ method: 'POST', body: { a: 1 } }), 'endpoints[0].body: the body is no text; put it in quotes'],
  [oneWith({ headers: ['a'] }), 'endpoints[0].headers: got a list; expected names and values of headers'],
  [oneWith({ headers: { 'a b': 'c' } }), 'endpoints[0].headers.a b: "a b" is no name of a header (RFC 9110)'],
  [
    oneWith({ headers: { A: 'b\r\nC: d' } }),
    'endpoints[0].headers.A: a header’s value has one line; expected',
  ],
  [
    oneWith({ headers: { A: 'ü' } }),
    'endpoints[0].headers.A: a header’s value has plain ASCII characters only',
  ],
  [oneWith({ headers: { A: ' b' } }), 'endpoints[0].headers.A: a header’s value has no space at its ends'],
  [oneWith({ headers: { A: 7 } }), 'endpoints[0].headers.A: the value is no text; put it in quotes'],
  [
    oneWith({ headers: { 'content-length': '7' } }),
    'content-length is set by whoever sends a request, and can’t',
  ],
  [oneWith({ headers: { A: '1', a: '2' } }), 'endpoints[0].headers.a: a is there twice, in other letters'],
  [
    oneWith({ headers: { constructor: '1' } }),
    'endpoints[0].headers.constructor: no header can have this name',
  ],
  [
    oneWith({ headers: { A: reference('token') } }),
    'endpoints[0].headers.A: a secret is named with capitals, digits and underscores',
  ],
  [
    { endpoints: ['https://example.org', 'http://example.org', 'https://example.org:8443'].map(withToken) },
    'endpoints[1].url: the secret TOKEN belongs to https://example.org, and is sent nowhere else',
    2,
  ],
  [
    oneWith({ url: `https://example.org/?key=${reference('TOKEN')}` }),
    'endpoints[0].url: an address is shown, exported and logged, so a secret there would not stay one',
  ],
  [oneWith({ objective: 100 }), 'endpoints[0].objective: "100" is no percentage between 0 and 100; expected'],
  [oneWith({ objective: '0' }), 'endpoints[0].objective: "0" is no percentage between 0 and 100'],
  [oneWith({ objective: true }), 'endpoints[0].objective: got true, a boolean; expected the uptime that is'],
  [oneWith({ tags: ['a, b'] }), 'endpoints[0].tags[0]: "a, b" is no tag; expected a word or a few'],
  [oneWith({ component: '' }), 'endpoints[0].component: the text is empty'],
  [oneWith({ id: 'My Shop' }), 'endpoints[0].id: "My Shop" can\'t be a key'],
  [oneWith({ name: ' ' }), 'endpoints[0].name: the text is empty'],
  [oneWith({ paused: 'yes' }), 'endpoints[0].paused: got "yes"; expected true or false'],
  [
    oneWith({ mission: 'vital' }),
    'endpoints[0].mission: got "vital"; expected critical, supporting or internal',
  ],
  [oneWith({ expect: { state: [200] } }), 'endpoints[0].expect.state: unknown field; did you mean status?'],
  [
    oneWith({ expect: { status: 200 } }),
    'endpoints[0].expect.status: got 200, a number; expected a list of allowed status codes',
  ],
  [oneWith({ expect: { status: [] } }), 'endpoints[0].expect.status: the list is empty'],
  [oneWith({ expect: { status: [99] } }), 'endpoints[0].expect.status[0]: 99 is no status code'],
  [oneWith({ expect: { status: ['299-200'] } }), 'endpoints[0].expect.status[0]: "299-200" runs backwards'],
  [oneWith({ expect: { text: '' } }), 'endpoints[0].expect.text: the text is empty'],
  [
    oneWith({ expect: { latency: '10s' } }),
    'endpoints[0].expect.latency: the limit is not below the time-out',
  ],
  [oneWith({ method: 'HEAD', expect: { text: 'a' } }), 'endpoints[0].method: the answer to HEAD has no body'],
  [
    oneWith({ method: 'HEAD', expect: { pattern: 'a' } }),
    'so that expect.pattern is never found; expected GET',
  ],
  [oneWith({ method: 'HEAD', expect: { json: [{ path: '$' }] } }), 'so that expect.json is never found'],
  [oneWith({ expect: { pattern: '' } }), 'endpoints[0].expect.pattern: the pattern is empty'],
  [oneWith({ expect: { json: [] } }), 'endpoints[0].expect.json: the list is empty'],
  [
    oneWith({ expect: { json: [{ equals: 1 }] } }),
    'endpoints[0].expect.json[0].path: missing; expected a JSONP',
  ],
  [
    oneWith({ expect: { json: [{ path: 'a' }] } }),
    'endpoints[0].expect.json[0].path: "a" does not begin with $',
  ],
  [
    oneWith({ expect: { json: [{ path: '$', equals: Number.NaN }] } }),
    'endpoints[0].expect.json[0].equals: JSON has no such value',
  ],
  [
    oneWith({ expect: { json: [{ path: '$', equal: 1 }] } }),
    'endpoints[0].expect.json[0].equal: unknown field; did you mean equals?',
  ],
  [
    { endpoints: [], maintenance: [{ from: '2026-12-01', to: '2026-12-02T00:00Z' }] },
    'maintenance[0].from: "2026-12-01" is no instant',
  ],
  [
    { endpoints: [], maintenance: [{ from: '2026-12-01T01:00Z', to: '2026-12-01T01:00Z' }] },
    'maintenance[0].to: it does not end after it begins',
  ],
  [
    { endpoints: [], maintenance: [{ from: '2026-12-01T01:00Z' }] },
    'maintenance[0].to: missing; expected an instant in ISO 8601 with its offset, for example to: 2026-12-01T23',
  ],
  [
    { endpoints: [], serviceHours: 'Mon-Fri 08:00-20:00' },
    'serviceHours: "Mon" is no day; the days are Mo, Tu, We, Th, Fr, Sa, Su; expected the days and times in which everything has to work, or 24/7, for example serviceHours: Mo-Fr 08:00-20:00; Sa 10:00-14:00',
  ],
  [
    oneWith({ costPerHour: 100 }),
    'endpoints[0].costPerHour: no currency is named; expected costs with a currency',
  ],
  [{ endpoints: [], costs: { currency: 'chf' } }, 'costs.currency: got "chf"'],
  [{ endpoints: [], costs: { currency: 'CHF', perHour: -1 } }, 'costs.perHour: got -1'],
  [oneWith({ serviceHours: 'Mo 8-20' }), 'endpoints[0].serviceHours: "8-20" is no range of times; expected'],
  [oneWith({ serviceHours: 24 }), 'endpoints[0].serviceHours: got 24, a number; expected the days and times'],
  [again({ rrule: 'FREQ=SECONDLY' }), 'maintenance[0].rrule: FREQ=SECONDLY is too often for planned time'],
  [again({ rrule: 'FREQ=SOMETIMES' }), 'maintenance[0].rrule: FREQ=SOMETIMES is none of DAILY, WEEKLY'],
  [
    again({ rrule: 'BYDAY=SU' }),
    'maintenance[0].rrule: FREQ is missing, which says how often; expected a rule',
  ],
  [
    again({ rrule: 'FREQ=DAILY;BYDAYS=SU' }),
    'maintenance[0].rrule: "BYDAYS=SU" is no part of a rule; did you mean',
  ],
  [
    again({ starts: '2026-12-06' }),
    'maintenance[0].starts: "2026-12-06" is no date with a time, or does not',
  ],
  [again({ starts: '2026-02-30T02:00' }), 'maintenance[0].starts: "2026-02-30T02:00" is no date with a time'],
  [
    again({ duration: '30s' }),
    'maintenance[0].duration: "30s" is out of range; expected how long each one lasts',
  ],
  [again({ duration: undefined }), 'maintenance[0].duration: missing; expected how long each one lasts'],
  [
    again({ rrule: undefined }),
    'maintenance[0].rrule: missing; expected a rule for repetition as in RFC 5545, from DAILY to YEARLY, for example rrule: FREQ=WEEKLY;BYDAY=SU',
  ],
  [
    again({ to: '2026-12-06T04:00Z' }),
    'maintenance[0].to: from and to are for once, starts, duration, rrule for a plan that repeats; expected one',
  ],
  [
    again({ rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }),
    'maintenance[0].rrule: no day after 2026-12-06T02:00 fits this rule',
  ],
  [
    {
      endpoints: [],
      maintenance: [{ from: '2026-12-01T01:00Z', to: '2026-12-01T02:00Z', rrule: 'FREQ=DAILY' }],
    },
    'maintenance[0].from: from and to are for once, rrule for a plan that repeats',
  ],
  [
    { endpoints: [], title: 'x'.repeat(501) },
    'title: 501 characters are too long, 500 are the most; expected a title',
  ],
  [incident({ title: undefined }), 'incidents[0].title: missing; expected what people notice'],
  [incident({ begin: '2026-11-24 14:02' }), 'incidents[0].begin: "2026-11-24 14:02" is no instant with an'],
  [
    incident({ end: '2026-11-24T14:02+01:00' }),
    'incidents[0].end: it does not end after it begins; expected an instant after begin, for example end: 2026-11',
  ],
  [
    incident({
      updates: [
        { at: '2026-11-24T13:01Z', text: 'a' },
        { at: '2026-11-24T13:02Z', text: 'b' },
      ],
    }),
    'incidents[0].updates[0].at: this is before the incident begins; expected begin or later',
  ],
  [incident({ updates: [{ text: 'a' }] }), 'incidents[0].updates[0].at: missing; expected an instant'],
  [
    incident({ updates: [{ at: '2026-11-24T14:02Z', txt: 'a', text: 'b' }] }),
    'incidents[0].updates[0].txt: unknown field; did you mean text?',
  ],
  [
    incident({ started: 'x' }),
    'incidents[0].started: unknown field; expected one of title, begin, end, impact',
  ],
  [
    incident({ impact: 'bad' }),
    'incidents[0].impact: got "bad"; expected down or degraded, for example impact',
  ],
  [
    incident({ endpoints: ['chekout'] }),
    'incidents[0].endpoints[0]: no endpoint has the id or name "chekout"; did',
  ],
  [
    incident({ url: 'javascript:alert(1)' }),
    'incidents[0].url: javascript: is neither http(s) nor mailto; expect',
  ],
  [
    incident({ url: 'help@example.org' }),
    'incidents[0].url: it lacks its scheme; did you mean mailto:help@exam',
  ],
  [
    incident({ url: 'mailto:' }),
    'incidents[0].url: nobody stands behind mailto:; expected where more is told',
  ],
  [
    incident({ url: 'https://u:p@example.org' }),
    'incidents[0].url: the address carries a user name or password',
  ],
  [
    incident({ url: `https://example.org/${'é'.repeat(90)}` }),
    'incidents[0].url: 560 characters are too long',
  ],
  [again({ rrule: 'FREQ=DAILY;UNTIL=20260101' }), 'maintenance[0].rrule: no day after 2026-12-06T02:00 fits'],
])('%j → %s', (input, words, count: number | undefined = 1) => {
  const found = problems(input);
  expect(found).toHaveLength(count);
  expect(found[0]).toContain(words);
});

test.each([
  ['a header', { headers: { A: 'S3CRET\n' } }],
  ['a header with a wrong reference', { headers: { A: `S3CRET ${reference('a')}` } }],
  ['a header that is a number', { headers: { A: 53_237 } }],
  ['a body with a wrong reference', { method: 'POST', body: `S3CRET ${reference('a')}` }],
  ['a body beside GET', { body: 'S3CRET' }],
])('what is wrong with %s does not quote it', (_title, fields) => {
  expect(problems(oneWith(fields)).join()).not.toMatch(/S3CRET|53237/u);
  expect(problems(oneWith(fields))).toHaveLength(1);
});

test('every problem is listed, of shape and of meaning alike', () => {
  const found = problems({
    endpoints: [
      { id: 'a', url: 'https://a.org', foo: 1, bar: 2 },
      { id: 'b', url: 'https://b.org', method: 'HEAD', expect: { text: 'x' } },
      { id: 'b', url: 'nowhere' },
      { id: 'b', url: 'https://c.org' },
    ],
    maintenance: [{ from: '2026-12-02T00:00Z', to: '2026-12-01T00:00Z' }],
  });
  expect(found.map((line) => line.split(':')[0])).toEqual([
    'endpoints[2].url',
    'endpoints[0].foo',
    'endpoints[0].bar',
    'endpoints[3].id',
    'endpoints[1].method',
    'maintenance[0].to',
  ]);
});

test('a plan with a rule alone lacks its start and its duration', () => {
  const found = problems({ endpoints: [], maintenance: [{ rrule: 'FREQ=DAILY' }] });
  expect(found.map((line) => line.slice(0, 34))).toEqual([
    'maintenance[0].starts: missing; ex',
    'maintenance[0].duration: missing; ',
  ]);
});

test('maintenance of an unknown endpoint is refused with the nearest name', () => {
  const planned = { from: '2026-12-01T00:00Z', to: '2026-12-01T01:00Z', endpoints: ['shp'] };
  expect(problems({ endpoints: [{ url: 'https://a.org', name: 'Shop' }], maintenance: [planned] })).toEqual([
    'maintenance[0].endpoints[0]: no endpoint has the id or name "shp"; did you mean shop?',
  ]);
});

test.each([
  ['', configSchema],
  ['endpoints[].', endpointSchema],
  ['control[].', controlObjectSchema],
  ['endpoints[].expect.', expectSchema],
  ['endpoints[].expect.json[].', jsonExpectationSchema],
  ['maintenance[].', maintenanceSchema],
  ['incidents[].', incidentSchema],
  ['incidents[].updates[].', updateSchema],
])('every field under %j has its words', (above, schema) => {
  const fields = Object.keys(schema.entries).map((name) => above + name);
  expect(fields.filter((field) => fieldAt(field) === null)).toEqual([]);
});

test('"monitor this site" makes an endpoint with an id of its own', () => {
  const made = endpointFromUrl('https://example.org/a#b', ['example-org-a']);
  expect(made).toMatchObject({
    ok: true,
    endpoint: {
      id: 'example-org-a-2',
      name: 'example.org/a',
      url: 'https://example.org/a',
      intervalMs: 60_000,
    },
  });
});

test.each(['about:blank', 'chrome://extensions/', 'https://u:p@example.org'])(
  '%s can not be monitored',
  (url) => {
    expect(endpointFromUrl(url, []).ok).toBe(false);
  },
);
