// The channels that are one request each, by kind.
// Promise: what stands here a config can name; each has its line in docs/alerts-channels.md (a test looks).
// Not here: e-mail, which speaks SMTP (prober/channels/email.ts), the browser's own notices (extension).

import { alertmanager } from './alertmanager.ts';
import { type ChannelKind, channelKind } from './channel.ts';
import { discord } from './discord.ts';
import { ntfy } from './ntfy.ts';
import { pagerduty } from './pagerduty.ts';
import { sentry } from './sentry.ts';
import { slack } from './slack.ts';
import { teams } from './teams.ts';
import { telegram } from './telegram.ts';
import { webhook } from './webhook.ts';

/** One line a channel. */
export const CHANNELS: readonly ChannelKind[] = [
  channelKind(slack),
  channelKind(webhook),
  channelKind(pagerduty),
  channelKind(sentry),
  channelKind(ntfy),
  channelKind(discord),
  channelKind(teams),
  channelKind(telegram),
  channelKind(alertmanager),
];

/** null where no channel is of that kind. */
export function channelOfKind(kind: string): ChannelKind | null {
  return CHANNELS.find((channel) => channel.kind === kind) ?? null;
}
