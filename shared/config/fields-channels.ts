// What each field of a channel may hold, in words.
// Promise: every field that schema-channels.ts knows has its line here; an example holds no secret.
// Not here: the other fields of a config (fields.ts).

import { secretReference } from './secret.ts';

export const CHANNEL_FIELDS = {
  channels: {
    expected: 'a list of places where alerts are told',
    example: `channels: [{ name: chat, kind: slack, url: '${secretReference('SLACK_HOOK')}' }]`,
  },
  'channels[]': {
    expected: 'a channel with its name and kind',
    example: `{ name: chat, kind: slack, url: '${secretReference('SLACK_HOOK')}' }`,
  },
  'channels[].name': {
    expected: 'a name for rules to use: 1 to 40 of a-z, 0-9 and single hyphens',
    example: 'name: team-chat',
  },
  'channels[].kind': {
    expected: 'slack, webhook, pagerduty, sentry, ntfy, discord, teams, telegram, alertmanager or email',
    example: 'kind: slack',
  },
  'channels[].priorities': {
    expected: 'what a ready set sends here: a list of P1, P2, P3 and P4',
    example: 'priorities: [P1, P2]',
  },
  'channels[].priorities[]': { expected: 'P1, P2, P3 or P4', example: 'P1' },
  'channels[].url': {
    expected: 'where messages are sent; a secret address by its name',
    example: `url: ${secretReference('SLACK_HOOK')}`,
  },
  'channels[].token': {
    expected: 'the name of the secret that is the token',
    example: `token: ${secretReference('SLACK_TOKEN')}`,
  },
  'channels[].channel': {
    expected: 'the ID of a Slack channel, or its name',
    example: 'channel: C0123456789',
  },
  'channels[].server': {
    expected: "the address of another server than the vendor's own",
    example: 'server: https://ntfy.example.org',
  },
  'channels[].method': { expected: 'POST or PUT', example: 'method: POST' },
  'channels[].headers': {
    expected: 'names and values of headers to send, at most 40',
    example: `headers: { Authorization: Bearer ${secretReference('HOOK_TOKEN')} }`,
  },
  'channels[].headers.*': {
    expected: 'a header as in RFC 9110; a secret in it by its name alone',
    example: `Authorization: Bearer ${secretReference('HOOK_TOKEN')}`,
  },
  'channels[].body': {
    expected: 'what to send, with gaps such as {{title}}',
    example: `body: '{"text": "{{title}}"}'`,
  },
  'channels[].key': {
    expected: 'the name of the secret that is the integration key',
    example: `key: ${secretReference('PAGERDUTY_KEY')}`,
  },
  'channels[].dsn': {
    expected: 'the name of the secret that is the DSN',
    example: `dsn: ${secretReference('SENTRY_DSN')}`,
  },
  'channels[].environment': { expected: 'the name of an environment', example: 'environment: production' },
  'channels[].topic': {
    expected: 'a topic of at most 64 letters, digits, - and _, or the name of a secret',
    example: 'topic: uptally-alerts',
  },
  'channels[].chat': {
    expected: 'the number of a chat, in quotes, or @name of a channel',
    example: "chat: '-1001234567890'",
  },
  'channels[].thread': { expected: 'the number of a topic in the group', example: 'thread: 42' },
  'channels[].labels': { expected: 'labels to add to each alert', example: 'labels: { team: shop }' },
  'channels[].labels.*': { expected: 'a label: letters, digits and _, and its text', example: 'team: shop' },
  'channels[].smtp': {
    expected: 'the name of the secret that is the address of the mail server, smtps://USER:PASSWORD@HOST',
    example: `smtp: ${secretReference('SMTP_URL')}`,
  },
  'channels[].from': { expected: 'an e-mail address', example: 'from: uptally@example.org' },
  'channels[].to': { expected: 'a list of e-mail addresses', example: 'to: [ops@example.org]' },
  'channels[].to[]': { expected: 'an e-mail address', example: 'ops@example.org' },
} as const;
