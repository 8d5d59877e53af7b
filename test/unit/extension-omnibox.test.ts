// The address bar after `up`: what it shows for a text, and what Enter leads to.

import { expect, test } from 'vitest';
import { destination, suggestions } from '../../extension/background/omnibox.ts';
import { wordingFor } from '../../extension/wording.ts';
import { extensionEnglish } from '../../extension/words/words.ts';
import { parseConfig } from '../../shared/config/config.ts';
import type { Outcome, Sample } from '../../shared/core/sample.ts';
import { statusFromSamples } from '../support/status-from-samples.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const HOUR_MS = 3_600_000;
const wording = { ...wordingFor('UTC', 'en'), viewerZone: 'UTC' };

const ENDPOINTS = [
  { id: 'shop', name: 'Shop', url: 'https://shop.test/', group: 'Sales' },
  { id: 'pay', name: 'Tom & <Jerry>', url: 'https://pay.test/health' },
  { id: 'docs', url: 'https://docs.test/start' },
  { id: 'old', url: 'https://old.test/', paused: true },
];
const OUTCOMES: readonly Outcome[] = ['up', 'down', 'up', 'down'];

const read = parseConfig({ endpoints: ENDPOINTS }, { zone: 'UTC' });
if (!read.ok) throw new Error('Expected a config');
const { config } = read;
const status = statusFromSamples(
  config.endpoints.map(({ id, name }, i) => ({ id, name, samples: hour(OUTCOMES[i] ?? 'up') })),
  { asOf: NOW, zone: 'UTC' },
);
const tools = { config, status, now: NOW, wording, words: extensionEnglish, inXml: false };

test('before anything is typed: what to type, and everything worst first, paused last', () => {
  const { first, others } = suggestions('', tools);
  expect(first).toBe('Type a name or an address: Enter opens what is watched, or watches it.');
  expect(others.map(({ content }) => content)).toEqual(['pay', 'shop', 'docs', 'old']);
});

test('a line says state, since when, uptime and address', () => {
  expect(suggestions('sho', tools)).toEqual({
    first: 'Shop · Up since 11:00 · 100% in 90 d · shop.test',
    others: [],
  });
  expect(suggestions('old', tools).first).toMatch(/^old\.test · paused · /);
});

test.each([
  ['SALES', ['shop']],
  ['test', ['pay', 'shop', 'docs', 'old']],
  ['test docs', ['docs']],
] as const)('"%s" finds %j', (text, ids) => {
  const { first, others } = suggestions(text, tools);
  expect(first).toContain(status.endpoints.find(({ id }) => id === ids[0])?.name);
  expect(others.map(({ content }) => content)).toEqual(ids.slice(1));
});

test('in XML, what an owner calls things is no markup', () => {
  const { first } = suggestions('tom', { ...tools, inXml: true });
  expect(first).toMatch(/^Tom &amp; &lt;Jerry&gt; · <match>Down since 11:00<\/match> <dim>· .*<\/dim>$/);
  expect(suggestions('a<b & "c"', { ...tools, inXml: true }).first).toContain('a&lt;b &amp; &quot;c&quot;');
});

test.each([
  ['shop', { view: 'endpoint', id: 'shop', query: {} }],
  ['pay.test', { view: 'endpoint', id: 'pay', query: {} }],
  ['example.org/a', { view: 'add', id: null, query: { url: 'https://example.org/a' } }],
  ['http://localhost:8080', { view: 'add', id: null, query: { url: 'http://localhost:8080/' } }],
  ['localhost:8080', { view: 'add', id: null, query: { url: 'http://localhost:8080/' } }],
  ['https://me:secret@example.org/', { view: '', id: null, query: {} }],
  ['me:secret@example.org', { view: '', id: null, query: {} }],
  ['chrome://settings', { view: '', id: null, query: {} }],
  ['what is this', { view: '', id: null, query: {} }],
  ['', { view: '', id: null, query: {} }],
])('Enter after "%s" leads to %j', (text, route) => {
  expect(destination(text, tools)).toEqual(route);
});

test('the first line says what Enter does', () => {
  expect(suggestions('example.org', tools).first).toBe('Watch example.org');
  expect(suggestions('nothing here', tools).first).toContain('Nothing watched fits “nothing here”.');
});

function hour(outcome: Outcome): readonly Sample[] {
  return Array.from({ length: 61 }, (_, i) => ({
    at: NOW - HOUR_MS + i * 60_000,
    outcome,
    intervalMs: 60_000,
    vantage: '',
    status: outcome === 'up' ? 200 : 503,
    latencyUs: 1_000,
    cause: outcome === 'up' ? null : 'status',
    recheck: false,
  }));
}
