// Every channel with its vendor on this machine: how to set it up, rightly and wrongly.
// Promise: one line a kind; what is secret in the settings is named, so that tests can look for it.
// Not here: the vendors themselves (servers/vendors).

import type { Reply, Vendor } from '../servers/vendor.ts';
import { ALERTMANAGER_LIMIT, alertmanagerVendor } from '../servers/vendors/alertmanager.ts';
import { DISCORD_HOOK, DISCORD_LIMIT, discordVendor } from '../servers/vendors/discord.ts';
import { NTFY_LIMIT, NTFY_TOKEN, ntfyVendor } from '../servers/vendors/ntfy.ts';
import { PAGERDUTY_KEY, PAGERDUTY_LIMIT, pagerdutyVendor } from '../servers/vendors/pagerduty.ts';
import { RECEIVER_LIMIT, RECEIVER_TOKEN, receiverVendor } from '../servers/vendors/receiver.ts';
import { SENTRY_KEY, SENTRY_LIMIT, sentryVendor } from '../servers/vendors/sentry.ts';
import { SLACK_HOOK, SLACK_LIMIT, SLACK_TOKEN, slackVendor } from '../servers/vendors/slack.ts';
import { TEAMS_LIMIT, TEAMS_PATH, TEAMS_SIGNATURE, teamsVendor } from '../servers/vendors/teams.ts';
import {
  TELEGRAM_CHAT,
  TELEGRAM_LIMIT,
  TELEGRAM_TOKEN,
  telegramVendor,
} from '../servers/vendors/telegram.ts';

export interface VendorCase {
  readonly title: string;
  readonly kind: string;
  readonly vendor: () => Vendor;
  readonly settings: (origin: string) => object;
  /** With a secret that the vendor does not know. */
  readonly wrong: (origin: string) => object;
  readonly secret: string;
  readonly limit: Reply;
  /** What the limit asks for; null = it does not say. */
  readonly limitMs: number | null;
}

const UNKNOWN_SECRET = 'UNKNOWNSECRET';

export const VENDORS: readonly VendorCase[] = [
  {
    title: 'slack by webhook',
    kind: 'slack',
    vendor: slackVendor,
    settings: (origin) => ({ url: origin + SLACK_HOOK }),
    wrong: (origin) => ({ url: `${origin}/services/${UNKNOWN_SECRET}` }),
    secret: SLACK_HOOK,
    limit: SLACK_LIMIT,
    limitMs: 30_000,
  },
  {
    title: 'slack by token',
    kind: 'slack',
    vendor: slackVendor,
    settings: (origin) => ({ token: SLACK_TOKEN, channel: '#alerts', server: `${origin}/api` }),
    wrong: (origin) => ({ token: `xoxb-${UNKNOWN_SECRET}`, channel: '#alerts', server: `${origin}/api` }),
    secret: SLACK_TOKEN,
    limit: SLACK_LIMIT,
    limitMs: 30_000,
  },
  {
    title: 'webhook',
    kind: 'webhook',
    vendor: () => receiverVendor,
    settings: (origin) => ({ url: `${origin}/hook`, headers: { Authorization: `Bearer ${RECEIVER_TOKEN}` } }),
    wrong: (origin) => ({ url: `${origin}/hook`, headers: { Authorization: `Bearer ${UNKNOWN_SECRET}` } }),
    secret: RECEIVER_TOKEN,
    limit: RECEIVER_LIMIT,
    limitMs: 9_000,
  },
  {
    title: 'pagerduty',
    kind: 'pagerduty',
    vendor: () => pagerdutyVendor,
    settings: (origin) => ({ key: PAGERDUTY_KEY, url: `${origin}/v2/enqueue` }),
    wrong: (origin) => ({ key: UNKNOWN_SECRET.padEnd(32, '0'), url: `${origin}/v2/enqueue` }),
    secret: PAGERDUTY_KEY,
    limit: PAGERDUTY_LIMIT,
    limitMs: null,
  },
  {
    title: 'sentry',
    kind: 'sentry',
    vendor: () => sentryVendor,
    settings: (origin) => ({ dsn: `${origin.replace('//', `//${SENTRY_KEY}@`)}/42` }),
    wrong: (origin) => ({ dsn: `${origin.replace('//', `//${UNKNOWN_SECRET}@`)}/42` }),
    secret: SENTRY_KEY,
    limit: SENTRY_LIMIT,
    limitMs: 60_000,
  },
  {
    title: 'ntfy',
    kind: 'ntfy',
    vendor: () => ntfyVendor,
    settings: (origin) => ({ server: origin, topic: 'uptally-alerts', token: NTFY_TOKEN }),
    wrong: (origin) => ({ server: origin, topic: 'uptally-alerts', token: UNKNOWN_SECRET }),
    secret: NTFY_TOKEN,
    limit: NTFY_LIMIT,
    limitMs: null,
  },
  {
    title: 'discord',
    kind: 'discord',
    vendor: discordVendor,
    settings: (origin) => ({ url: origin + DISCORD_HOOK }),
    wrong: (origin) => ({ url: `${origin}/api/webhooks/1/${UNKNOWN_SECRET}` }),
    secret: DISCORD_HOOK,
    limit: DISCORD_LIMIT,
    limitMs: 64_570,
  },
  {
    title: 'teams',
    kind: 'teams',
    vendor: () => teamsVendor,
    settings: (origin) => ({ url: `${origin}${TEAMS_PATH}?api-version=2016-06-01&sig=${TEAMS_SIGNATURE}` }),
    wrong: (origin) => ({ url: `${origin}${TEAMS_PATH}?sig=${UNKNOWN_SECRET}` }),
    secret: TEAMS_SIGNATURE,
    limit: TEAMS_LIMIT,
    limitMs: 17_000,
  },
  {
    title: 'telegram',
    kind: 'telegram',
    vendor: telegramVendor,
    settings: (origin) => ({ token: TELEGRAM_TOKEN, chat: TELEGRAM_CHAT, server: origin }),
    wrong: (origin) => ({ token: `9:${UNKNOWN_SECRET}`, chat: TELEGRAM_CHAT, server: origin }),
    secret: TELEGRAM_TOKEN,
    limit: TELEGRAM_LIMIT,
    limitMs: 14_000,
  },
  {
    title: 'alertmanager',
    kind: 'alertmanager',
    vendor: () => alertmanagerVendor,
    settings: (origin) => ({ url: `${origin}/am/`, labels: { team: 'shop' } }),
    wrong: (origin) => ({ url: `${origin}/${UNKNOWN_SECRET}` }),
    secret: 'none',
    limit: ALERTMANAGER_LIMIT,
    limitMs: 5_000,
  },
];
