// The kinds of channels that the settings offer, and the fields of each.
// Promise: what a vendor gives out as a secret is one here, whatever a config may say.
// Not here: the words (words/channel-words.ts), what becomes of the fields (to-channel.ts).

import type { ChannelInput } from '../../../shared/config/schema-channels.ts';
import type { ChannelField, ChannelWords, OfferedKind } from '../../words/channel-words.ts';

export interface FieldOfKind {
  readonly field: ChannelField;
  readonly type: 'secret' | 'text' | 'lines' | 'region';
  readonly isNeeded: boolean;
  /** What an empty field may look like filled. */
  readonly hint: string;
}

export interface KindOffered {
  readonly id: OfferedKind;
  readonly kind: ChannelInput['kind'];
  readonly fields: readonly FieldOfKind[];
}

export const EU_REGION = 'https://events.eu.pagerduty.com/v2/enqueue';

const secret = (field: ChannelField, hint: string): FieldOfKind => ({
  field,
  type: 'secret',
  isNeeded: true,
  hint,
});
const needed = (field: ChannelField, hint: string): FieldOfKind => ({
  field,
  type: 'text',
  isNeeded: true,
  hint,
});
const optional = (field: ChannelField, type: FieldOfKind['type'], hint = ''): FieldOfKind => {
  return { field, type, isNeeded: false, hint };
};

export const KINDS: readonly KindOffered[] = [
  { id: 'slack', kind: 'slack', fields: [secret('url', 'https://hooks.slack.com/services/T0/B0/X0')] },
  {
    id: 'slack-bot',
    kind: 'slack',
    fields: [secret('token', 'xoxb-0123'), needed('channel', 'C0123456789')],
  },
  {
    id: 'webhook',
    kind: 'webhook',
    fields: [
      secret('url', 'https://hooks.example.org/0123'),
      optional('authorization', 'secret', 'Bearer 0123'),
      optional('body', 'lines', '{"text": "{{title}}"}'),
    ],
  },
  { id: 'pagerduty', kind: 'pagerduty', fields: [secret('key', ''), optional('region', 'region')] },
  {
    id: 'sentry',
    kind: 'sentry',
    fields: [
      secret('dsn', 'https://0123@o1.ingest.sentry.io/2'),
      optional('environment', 'text', 'production'),
    ],
  },
  {
    id: 'ntfy',
    kind: 'ntfy',
    fields: [
      secret('topic', ''),
      optional('server', 'text', 'https://ntfy.sh'),
      optional('token', 'secret', 'tk_0123'),
    ],
  },
  { id: 'discord', kind: 'discord', fields: [secret('url', 'https://discord.com/api/webhooks/1/0123')] },
  { id: 'teams', kind: 'teams', fields: [secret('url', 'https://example.logic.azure.com/workflows/0123')] },
  {
    id: 'telegram',
    kind: 'telegram',
    fields: [
      secret('token', '123456:ABC'),
      needed('chat', '-1001234567890'),
      optional('thread', 'text', '42'),
    ],
  },
  {
    id: 'alertmanager',
    kind: 'alertmanager',
    fields: [
      needed('url', 'https://alertmanager.example.org'),
      optional('authorization', 'secret', 'Bearer 0123'),
    ],
  },
];

const NAMES: Readonly<Record<Exclude<OfferedKind, 'slack-bot' | 'webhook'>, string>> = {
  slack: 'Slack',
  pagerduty: 'PagerDuty',
  sentry: 'Sentry',
  ntfy: 'ntfy',
  discord: 'Discord',
  teams: 'Microsoft Teams',
  telegram: 'Telegram',
  alertmanager: 'Alertmanager',
};

export function kindText(id: OfferedKind, words: ChannelWords): string {
  if (id === 'webhook') return words.webhook;
  return id === 'slack-bot' ? words.byBot(NAMES.slack) : NAMES[id];
}

/** What a channel of the config is; null where the settings have no form for it. */
export function kindOf(channel: ChannelInput): KindOffered | null {
  const id = channel.kind === 'slack' && channel.token !== undefined ? 'slack-bot' : channel.kind;
  return KINDS.find((each) => each.id === id) ?? null;
}
