// What is copied for a ticket: figures with evidence, instants with zones, and nothing that is a secret.

import { describe, expect, test } from 'vitest';
import { browserName } from '../../extension/about.ts';
import { maskedAddress } from '../../extension/popup/ticket/masked-address.ts';
import { type TicketFacts, ticketOf } from '../../extension/popup/ticket/ticket.ts';
import { ticketHtml } from '../../extension/popup/ticket/ticket-html.ts';
import { ticketText } from '../../extension/popup/ticket/ticket-text.ts';
import { zonedText } from '../../extension/popup/ticket/zoned-text.ts';
import { wordingFor } from '../../extension/wording.ts';
import { extensionEnglish } from '../../extension/words/words.ts';
import { endpointFromUrl } from '../../shared/config/endpoint.ts';
import type { Sample } from '../../shared/core/sample.ts';
import { seededStatus } from '../support/seeded-status.ts';

const NOW = Date.UTC(2026, 10, 24, 13, 6, 38);
const wording = wordingFor('Europe/Madrid', 'en');
const SAMPLE: Sample = {
  at: NOW - 14_000,
  outcome: 'down',
  intervalMs: 60_000,
  vantage: '',
  status: 503,
  latencyUs: 91_000,
  cause: 'status',
  recheck: false,
};

function facts(url: string, name = 'Checkout API'): TicketFacts {
  const made = endpointFromUrl(url, []);
  const [status] = seededStatus({ asOf: NOW - 38_000, names: [name], zone: 'Europe/Madrid' }).endpoints;
  if (!made.ok || status === undefined) throw new Error('Expected an endpoint and its status');
  const detail = 'The answer was status 503.';
  const about = { version: '1.2.3', browser: 'Firefox 153' };
  return { endpoint: { ...made.endpoint, name }, status, sample: SAMPLE, detail, now: NOW, about };
}

const ticket = (url: string, name?: string) => ticketOf(facts(url, name), wording, extensionEnglish);

test('a ticket tells state, last check, figures with evidence, outages, and who measured when', () => {
  const text = ticketText(ticket('https://api.example.com/checkout?id=7&token=s3cret#top'), extensionEnglish);
  expect(text).toMatchInlineSnapshot(`
    "Checkout API is down, seen from one browser.

    Address: https://api.example.com/checkout?id=…&token=…
    State: Down since Nov 24, 2026, 13:41:01 Europe/Madrid (UTC+01:00)
    Last check: 503 in 91 ms · Nov 24, 2026, 14:06:24 Europe/Madrid (UTC+01:00) · The answer was status 503.
    Uptime 24 h: 97% · ± 1 · 100% watched
    Uptime 7 d: 99.7% · ± 0.1 · 96% watched
    Uptime 30 d: 99.5% · ± 0.1 · 96% watched
    Outages in 30 d: 7 outages, longest 1h 30m

    Last outages:
    - Nov 24, 2026, 13:41:01 Europe/Madrid (UTC+01:00), down 24m 59s so far
    - Nov 23, 2026, 14:56:00 Europe/Madrid (UTC+01:00) to Nov 23, 2026, 15:01:00 Europe/Madrid (UTC+01:00), down 5m
    - Nov 12, 2026, 14:06:00 Europe/Madrid (UTC+01:00) to Nov 12, 2026, 17:21:00 Europe/Madrid (UTC+01:00), down 39m 59s
    - Nov 7, 2026, 02:46:00 Europe/Madrid (UTC+01:00) to Nov 7, 2026, 02:51:01 Europe/Madrid (UTC+01:00), down 5m 2s
    - Nov 5, 2026, 16:16:01 Europe/Madrid (UTC+01:00) to Nov 5, 2026, 16:21:00 Europe/Madrid (UTC+01:00), down 4m 59s
    - and 2 more

    Copied: Nov 24, 2026, 14:06:38 Europe/Madrid (UTC+01:00)
    Measured by: Uptally 1.2.3 in Firefox 153
    "
  `);
});

test('text and HTML tell the same', () => {
  const made = ticket('https://api.example.com/checkout');
  const plain = ticketHtml(made)
    .replace(/<[^>]+>/gu, ' ')
    .replace(/\s+/gu, ' ');
  for (const { label, value } of [...made.lines, ...made.origin])
    expect(plain).toContain(`${label} ${value}`);
  for (const item of made.outages.items) expect(plain).toContain(item);
});

describe('an address that may be shown', () => {
  test.each([
    ['https://a.test/p?id=7&token=s3cret', 'https://a.test/p?id=…&token=…'],
    ['https://a.test/p?s3cret', 'https://a.test/p?…'],
    ['https://a.test/p?=s3cret', 'https://a.test/p?…'],
    ['https://a.test/p?a=1?b=s3cret', 'https://a.test/p?a=…'],
    ['https://me:s3cret@a.test:8443/p', 'https://a.test:8443/p'],
    ['https://a.test/#s3cret', 'https://a.test/'],
    ['s3cret', ''],
  ])('%s → %s', (address, shown) => expect(maskedAddress(address)).toBe(shown));
});

test.each([
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '&lt;b&gt;',
  'a\nDown: no\r\n\u2028b',
])('a hostile name stays a name: %j', (name) => {
  const made = ticket('https://a.test/', name);
  const html = ticketHtml(made);
  expect(
    html.match(/<\/?([a-z]+)/gu)?.filter((tag) => !/^<\/?(p|strong|table|tr|th|td|ul|li)$/u.test(tag)),
  ).toEqual([]);
  expect(html).not.toMatch(/<[^>]*on\w+=/u);
  expect(html.replaceAll('&amp;', '&').includes(name) || /[<>"'&]/u.test(name)).toBe(true);
  expect(ticketText(made, extensionEnglish).split('\n')[0]).toContain('is down, seen from one browser.');
});

test.each([
  ['Europe/Madrid', 'Nov 24, 2026, 14:06:38 Europe/Madrid (UTC+01:00)'],
  ['Asia/Kathmandu', 'Nov 24, 2026, 18:51:38 Asia/Kathmandu (UTC+05:45)'],
  ['UTC', 'Nov 24, 2026, 13:06:38 UTC (UTC+00:00)'],
])('an instant in %s → %s', (zone, text) => expect(zonedText(NOW, zone, 'en')).toBe(text));

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153'],
  ['Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36', 'Chrome 156'],
  [
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0',
    'Edge 156',
  ],
  ['something else', '?'],
])('%s → %s', (userAgent, name) => expect(browserName(userAgent)).toBe(name));
