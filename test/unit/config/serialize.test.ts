import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Config, parseConfig } from '../../../shared/config/config.ts';
import { METHODS, onlyLooks } from '../../../shared/config/method.ts';
import { parseRule } from '../../../shared/config/recurrence-rule.ts';
import type { ChannelInput } from '../../../shared/config/schema-channels.ts';
import { secretReference } from '../../../shared/config/secret.ts';
import { serializeConfig } from '../../../shared/config/serialize.ts';
import { parseServiceHours } from '../../../shared/config/service-hours-text.ts';

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((value) => /\S/u.test(value));
const range = fc
  .tuple(fc.integer({ min: 100, max: 599 }), fc.integer({ min: 100, max: 599 }))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

const serviceHours = fc.option(
  fc.constantFrom('24/7', 'Mo-Fr 08:00-20:00; Sa 10:00-14:00', 'Su 22:00-06:00').map((written) => {
    const read = parseServiceHours(written);
    if (!read.ok) throw new Error(read.faults[0].wrong);
    return read.hours;
  }),
);

const headerName = fc.stringMatching(/^X-[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,12}$/u);
const headers = fc
  .uniqueArray(fc.tuple(headerName, fc.stringMatching(/^[!-~]([\t -~]{0,12}[!-~])?$/u)), {
    selector: ([name]) => name.toLowerCase(),
    maxLength: 3,
  })
  .map((entries) => Object.fromEntries(entries));
const jsonExpectation = fc.oneof(
  fc.record({ path: fc.constantFrom('$', '$.a[0]', "$['ü']..*") }),
  fc.record({
    path: fc.constant('$.status'),
    equals: fc.jsonValue({ noUnicodeString: false }).map((value) => JSON.parse(JSON.stringify(value))),
  }),
);

const delays = fc
  .uniqueArray(fc.integer({ min: 1_000, max: 600_000 }), { maxLength: 10 })
  .map((all) => all.toSorted((a, b) => a - b));

const endpoint = fc
  .record({
    name: text,
    url: fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href),
    group: fc.option(text),
    intervalMs: fc.integer({ min: 1_000, max: 86_400_000 }),
    timeoutMs: fc.integer({ min: 100, max: 120_000 }),
    component: fc.option(text),
    tags: fc.uniqueArray(fc.constantFrom('production', 'eu west', 'ü'), { maxLength: 3 }),
    method: fc.constantFrom(...METHODS),
    headers,
    body: fc.option(fc.string({ minLength: 1 })),
    expectedStatuses: fc.array(range, { minLength: 1, maxLength: 3 }),
    latencyLimitMs: fc.option(fc.integer({ min: 1, max: 99 })),
    expectedText: fc.option(fc.string({ minLength: 1 })),
    expectedPattern: fc.option(fc.string({ minLength: 1 })),
    expectedJson: fc.array(jsonExpectation, { maxLength: 2 }),
    apdexMs: fc.integer({ min: 1, max: 120_000 }),
    mission: fc.constantFrom('critical' as const, 'supporting' as const, 'internal' as const),
    objective: fc.constantFrom(null, '99.9', '99.90', '0.000000000001', '50'),
    costPerHour: fc.constantFrom(null, 0, 0.5, 1_200),
    serviceHours,
    paused: fc.boolean(),
    recheckMs: fc.option(delays),
  })
  .map((each) => (onlyLooks(each.method) ? { ...each, body: null } : each))
  .map((each) =>
    each.method === 'HEAD' ? { ...each, expectedText: null, expectedPattern: null, expectedJson: [] } : each,
  );

const rule = fc
  .constantFrom('FREQ=WEEKLY;BYDAY=SU', 'FREQ=MONTHLY;BYDAY=-1SU;BYSETPOS=1', 'freq=yearly;until=20991231')
  .map((written) => {
    const read = parseRule(written);
    if (!read.ok) throw new Error(read.wrong.join('; '));
    return read.rule;
  });
const planAgain = fc.record({
  title: fc.option(text),
  starts: fc.constantFrom(
    '2026-12-06T02:00',
    '2026-12-06 02:00:30',
    '2026-12-06T02:00+05:45',
    '2026-12-06T02:00Z',
  ),
  durationMs: fc.integer({ min: 60_000, max: 31 * 86_400_000 }),
  rule,
  endpoints: fc.constantFrom(null, []),
});

const plan = fc
  .record({
    title: fc.option(text),
    from: fc.integer({ min: 0, max: 4e12 }),
    lengthMs: fc.integer({ min: 1, max: 1e9 }),
    all: fc.boolean(),
  })
  .map(({ title, from, lengthMs, all }) => ({
    title,
    from,
    to: from + lengthMs,
    endpoints: all ? null : [],
  }));

const named = (name: string): string => secretReference(name);
const channels: ChannelInput[] = [
  { name: 'chat', kind: 'slack', url: named('SLACK_HOOK') },
  {
    name: 'hook',
    kind: 'webhook',
    url: 'https://hook.test/',
    headers: { 'X-Key': named('HOOK') },
    body: '["{{title}}"]',
  },
  { name: 'pager', kind: 'pagerduty', key: named('PAGERDUTY_KEY') },
  { name: 'bot', kind: 'telegram', token: named('BOT'), chat: '-100', thread: 4 },
  { name: 'am', kind: 'alertmanager', url: 'https://am.test', labels: { team: 'shop' } },
  { name: 'mail', kind: 'email', smtp: named('SMTP'), from: 'a@b.test', to: ['c@d.test'] },
];

const BEGIN = Date.UTC(2026, 10, 24, 13);
const later = fc.integer({ min: BEGIN, max: 4e12 });
const incident = fc.record({
  title: text,
  begin: fc.integer({ min: 0, max: BEGIN }),
  end: fc.option(fc.integer({ min: BEGIN + 1, max: 4e12 })),
  impact: fc.constantFrom('down' as const, 'degraded' as const),
  endpoints: fc.constantFrom(null, []),
  url: fc.constantFrom(null, 'https://example.org/post#cause', 'mailto:help@example.org?subject=Outage'),
  updates: fc.array(fc.record({ at: later, text }), { maxLength: 3 }),
});

const config: fc.Arbitrary<Config> = fc.record({
  version: fc.constant(0 as const),
  title: fc.option(text),
  zone: fc.constantFrom('UTC', 'Europe/Madrid', 'Asia/Kathmandu'),
  publicUrl: fc.option(fc.webUrl().map((url) => new URL(url).href)),
  control: fc.array(
    fc.record({
      url: fc.webUrl().map((url) => new URL(url).href),
      status: fc.option(fc.integer({ min: 200, max: 299 })),
      body: fc.option(text.map((each) => each.trim().slice(0, 200).trim())),
    }),
    { maxLength: 2 },
  ),
  recheckMs: delays,
  costs: fc.constantFrom({ currency: 'CHF', perHour: 300 }, { currency: 'JPY', perHour: null }),
  endpoints: fc
    .array(endpoint, { maxLength: 5 })
    .map((all) => all.map((each, i) => ({ id: `e-${i}`, ...each }))),
  serviceHours,
  maintenance: fc.array(fc.oneof(plan, planAgain), { maxLength: 2 }),
  incidents: fc.array(incident, { maxLength: 2 }),
  channels: fc.subarray(channels),
  alerts: fc.constantFrom(null, 'normal', { rules: [{ name: 'down', when: { down: { of: 4 } } }] }),
});

test('a config that is written is read back the same, whatever the reader takes for granted', () => {
  fc.assert(
    fc.property(config, (written) => {
      const read = parseConfig(JSON.parse(serializeConfig(written)), { zone: 'America/Lima' });
      expect(read).toEqual({ ok: true, config: written });
    }),
    { numRuns: 500 },
  );
});

test('what is as by default is not written, except zone and id', () => {
  const parsed = parseConfig({ endpoints: ['https://example.org/'] }, { zone: 'UTC' });
  expect(parsed.ok && JSON.parse(serializeConfig(parsed.config))).toEqual({
    version: 0,
    zone: 'UTC',
    endpoints: [{ id: 'example-org', url: 'https://example.org/' }],
  });
});
