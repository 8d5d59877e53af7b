// Channels in a config: what is refused, with path and example, and how secrets come into place.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHANNELS } from '../../../shared/alert/channels/registry.ts';
import { secretsOfChannel, settingsOf } from '../../../shared/config/channels.ts';
import { parseConfig } from '../../../shared/config/config.ts';
import { formatProblems } from '../../../shared/config/problem.ts';
import { CHANNEL_SCHEMAS } from '../../../shared/config/schema-channels.ts';
import { secretReference } from '../../../shared/config/secret.ts';
import { GAP_NAMES, wrongWithTemplate } from '../../../shared/config/webhook-template.ts';

const HOOK = secretReference('HOOK');

function problemsOf(channels: unknown, endpoints: unknown = []): string {
  const read = parseConfig({ endpoints, channels }, { zone: 'UTC' });
  return read.ok ? '' : formatProblems(read.problems);
}

test('every kind of channel can be named in a config, e-mail too, and has its line in the documents', () => {
  expect(Object.keys(CHANNEL_SCHEMAS).toSorted()).toEqual(
    [...CHANNELS.map(({ kind }) => kind), 'email'].toSorted(),
  );
  const document = readFileSync(join(import.meta.dirname, '../../../docs/alerts-channels.md'), 'utf8');
  const everywhere = ['name', 'kind', 'priorities'];
  for (const name of everywhere) expect(document).toContain(`\`${name}\``);
  for (const [kind, { entries }] of Object.entries(CHANNEL_SCHEMAS)) {
    const lines = document
      .split('\n')
      .filter((line) => line.startsWith(`| \`${kind}\``))
      .join('\n');
    for (const field of Object.keys(entries).filter((each) => !everywhere.includes(each))) {
      expect(`${kind}: ${lines}`).toContain(`\`${field}\``);
    }
  }
  for (const name of GAP_NAMES) expect(document).toContain(`{{${name}}}`);
});

test.each([
  [{ name: 'a', kind: 'slack', url: HOOK }, ''],
  [{ name: 'a', kind: 'webhook', url: 'https://a.test/hook' }, ''],
  [
    { name: 'a', kind: 'webhook', url: HOOK, headers: { 'X-Key': `a ${HOOK}` }, body: '{"a": "{{title}}"}' },
    '',
  ],
  [{ name: 'a', kind: 'alertmanager', url: 'http://am.test:9093', labels: { team: 'shop' } }, ''],
  [{ name: 'a', kind: 'discord', url: HOOK, priorities: ['P1', 'P2'] }, ''],
  [{ name: 'a', kind: 'discord', url: HOOK, priorities: [] }, 'channels[0].priorities: it names no priority'],
  [
    { name: 'a', kind: 'discord', url: HOOK, priorities: ['P5'] },
    'channels[0].priorities[0]: got "P5"; expected P1, P2, P3 or P4',
  ],
  [
    { name: 'desktop', kind: 'discord', url: HOOK },
    "channels[0].name: the browser's own notices are called desktop",
  ],
  [{ name: 'a', kind: 'slak', url: HOOK }, 'channels[0].kind: got "slak"; expected slack, webhook'],
  [{ kind: 'discord', url: HOOK }, 'channels[0].name: missing; expected a name for rules to use'],
  [{ name: 'Team Chat', kind: 'discord', url: HOOK }, `channels[0].name: "Team Chat" can't be a name`],
  [
    { name: 'a', kind: 'discord', urll: HOOK, url: HOOK },
    'channels[0].urll: unknown field; did you mean url?',
  ],
  [{ name: 'a', kind: 'discord', url: HOOK, topic: 'x' }, 'channels[0].topic: unknown field'],
  [
    { name: 'a', kind: 'slack' },
    'channels[0]: Slack is reached in one of two ways; expected url alone, or token and channel',
  ],
  [{ name: 'a', kind: 'slack', url: HOOK, token: HOOK }, 'channels[0]: Slack is reached in one of two ways'],
  [
    { name: 'a', kind: 'telegram', token: HOOK, chat: 12 },
    'channels[0].chat: got 12, a number; expected the number of a chat, in quotes',
  ],
  [{ name: 'a', kind: 'webhook', url: 'a.test' }, 'channels[0].url: "a.test" is no web address'],
  [
    { name: 'a', kind: 'webhook', url: 'https://a.test', body: '{"a": {{title}}}' },
    'channels[0].body: it gives no JSON; a gap stands inside quotes',
  ],
  [
    { name: 'a', kind: 'webhook', url: 'https://a.test', body: '"{{titles}}"' },
    'channels[0].body: nothing fills {{titles}}; did you mean {{title}}?',
  ],
  [
    { name: 'a', kind: 'webhook', url: 'https://a.test', headers: { 'a b': 'c' } },
    'channels[0].headers.a b: "a b" is no name of a header',
  ],
  [
    { name: 'a', kind: 'alertmanager', url: 'https://a.test', labels: { 'a-b': 'c' } },
    'channels[0].labels.a-b: "a-b" is no name of a label',
  ],
  [
    { name: 'a', kind: 'email', smtp: HOOK, from: 'a@b.test', to: [] },
    'channels[0].to: got a list; expected a list of e-mail addresses',
  ],
])('%j: %s', (channel, said) => {
  const problems = problemsOf([channel]);
  expect(said === '' ? problems : problems.slice(0, said.length)).toBe(said);
});

test('a secret that stands there itself is refused, and not said again', () => {
  for (const channel of [
    { name: 'a', kind: 'discord', url: 'https://discord.com/api/webhooks/1/SECRET' },
    { name: 'a', kind: 'pagerduty', key: 'SECRET' },
    { name: 'a', kind: 'sentry', dsn: 'https://SECRET@sentry.test/1' },
    { name: 'a', kind: 'email', smtp: 'smtps://u:SECRET@mail.test', from: 'a@b.test', to: ['c@d.test'] },
    { name: 'a', kind: 'slack', url: `SECRET${HOOK}` },
  ]) {
    expect(problemsOf([channel])).toContain('a secret stands here by its name alone');
    expect(problemsOf([channel])).not.toContain('SECRET"');
    expect(problemsOf([channel])).not.toMatch(/SECRET[@$]/u);
  }
});

test('two channels of one name are refused, and a secret that belongs to an endpoint', () => {
  const chat = { name: 'chat', kind: 'discord', url: HOOK };
  expect(problemsOf([chat, chat])).toContain('channels[1].name: channels[0] has this name already');
  const endpoints = [{ url: 'https://shop.test/', headers: { 'X-Key': HOOK } }];
  expect(problemsOf([chat], endpoints)).toContain('the secret HOOK belongs to https://shop.test');
});

describe('a secret belongs to one server', () => {
  const key = secretReference('KEY');
  const hook = (name: string, url: string) => ({ name, kind: 'webhook', url, headers: { 'X-Key': key } });

  test.each([
    [
      'two hosts',
      [hook('a', 'https://a.test/x'), hook('b', 'https://b.test/x')],
      'channels[1].headers.X-Key: the secret KEY belongs to https://a.test, and is sent nowhere else; expected a secret of its own for each origin',
    ],
    [
      'a vendor and a host',
      [{ name: 'pager', kind: 'pagerduty', key }, hook('b', 'https://b.test/x')],
      'channels[1].headers.X-Key: the secret KEY belongs to https://events.pagerduty.com',
    ],
    [
      'two servers of one vendor',
      [
        { name: 'a', kind: 'ntfy', topic: 'x', token: key },
        { name: 'b', kind: 'ntfy', topic: 'x', token: key, server: 'https://ntfy.test' },
      ],
      'channels[1].token: the secret KEY belongs to https://ntfy.sh',
    ],
    [
      'an address that is a secret, and a host',
      [
        { name: 'a', kind: 'discord', url: key },
        { ...hook('b', 'https://b.test/x'), headers: {}, body: key },
      ],
      `channels[1].body: the secret KEY belongs to ${key}, and is sent nowhere else`,
    ],
    [
      'two addresses that are secrets',
      [hook('a', HOOK), hook('b', secretReference('OTHER'))],
      `channels[1].headers.X-Key: the secret KEY belongs to ${HOOK}, and is sent nowhere else`,
    ],
  ])('%s: refused where it stands', (_name, channels, said) => {
    expect(problemsOf(channels)).toContain(said);
  });

  test.each([
    ['one host, two paths', [hook('a', 'https://a.test/x'), hook('b', 'https://a.test/y')]],
    [
      'one address that is a secret, twice',
      [
        { name: 'a', kind: 'discord', url: HOOK },
        { name: 'b', kind: 'discord', url: HOOK, priorities: ['P1'] },
      ],
    ],
    [
      'two chats of one bot',
      [
        { name: 'a', kind: 'telegram', token: key, chat: '-1' },
        { name: 'b', kind: 'telegram', token: key, chat: '-2', server: 'https://api.telegram.org/' },
      ],
    ],
  ])('%s: allowed', (_name, channels) => {
    expect(problemsOf(channels)).toBe('');
  });
});

describe('secrets', () => {
  const channel = {
    name: 'hook',
    kind: 'webhook' as const,
    url: HOOK,
    headers: { 'X-Key': `Bearer ${secretReference('KEY')}` },
    body: `{"k": "${secretReference('KEY')}", "t": "{{title}}"}`,
  };

  test('come into place wherever they are named', () => {
    expect(secretsOfChannel(channel)).toEqual(['HOOK', 'KEY']);
    const secrets = new Map([
      ['HOOK', 'https://a.test/x'],
      ['KEY', 'k"y'],
    ]);
    expect(settingsOf(channel, secrets)).toEqual({
      url: 'https://a.test/x',
      headers: { 'X-Key': 'Bearer k"y' },
      body: '{"k": "k"y", "t": "{{title}}"}',
    });
  });

  test('one that is missing is named, and nothing else', () => {
    expect(() => settingsOf(channel, new Map([['HOOK', 'x']]))).toThrow(
      'Expected the secret KEY, which is missing',
    );
  });
});

test.each([
  ['', 'application/json', ''],
  ['{"a": "{{ title }}"}', 'application/vnd.api+json', ''],
  ['{{title}}', 'text/plain', ''],
  ['{{nothing at all}}', 'text/plain', 'nothing fills {{nothing at all}}; there are id, alert'],
])('the template %j of %s: %s', (template, type, said) => {
  expect(wrongWithTemplate(template, type).slice(0, said.length || undefined)).toBe(said);
});
