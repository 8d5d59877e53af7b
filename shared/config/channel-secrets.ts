// Where the secrets of a channel go: the server that each of them is for.
// Promise: one that is an address itself goes there and nowhere else; no secret is quoted.
// Not here: what is wrong with that (channels.ts), sending (alert/channels).

import { filled } from '../sayings.ts';
import { FAULTS, WANTED } from './fault-sayings.ts';
import { type PathStep, type Problem, problem } from './problem.ts';
import type { ChannelInput } from './schema-channels.ts';
import { originOfSecret, secretReference, secretsIn } from './secret.ts';

/** Where a vendor's servers are, unless a channel says otherwise. */
export const SERVERS = {
  slack: 'https://slack.com/api',
  pagerduty: 'https://events.pagerduty.com/v2/enqueue',
  ntfy: 'https://ntfy.sh',
  telegram: 'https://api.telegram.org',
} as const;

interface Place {
  readonly secret: string;
  readonly at: readonly PathStep[];
}

/**
 * Secrets that channels would send to two servers: whoever may change one of them would have the other's.
 * @param channels those that can be read, by their places in the config
 */
export function secretsAtTwoServers(channels: ReadonlyMap<number, ChannelInput>): readonly Problem[] {
  const ownerOf = new Map<string, string>();
  return [...channels].flatMap(([i, channel]) => {
    const { kind: _kind, name: _name, ...settings } = channel;
    return placesIn(settings, ['channels', i]).flatMap(({ secret, at }) => {
      const server = serverOf(channel, secret);
      const owner = ownerOf.get(secret) ?? server;
      ownerOf.set(secret, owner);
      const wrong = filled(FAULTS.secretElsewhere, secret, owner);
      return owner === server ? [] : [problem(at, wrong, WANTED.ownSecret)];
    });
  });
}

function placesIn(value: unknown, at: readonly PathStep[]): readonly Place[] {
  if (typeof value === 'string') return secretsIn(value).map((secret) => ({ secret, at }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    placesIn(each, [...at, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Its origin; of an address that is a secret the secret's name, since nobody here knows more. */
function serverOf(channel: ChannelInput, secret: string): string {
  switch (channel.kind) {
    case 'discord':
    case 'teams':
    case 'sentry':
    case 'email':
      return secretReference(secret);
    case 'slack':
      return channel.url === undefined ? originAt(channel.server ?? SERVERS.slack) : channel.url;
    case 'pagerduty':
      return originAt(channel.url ?? SERVERS.pagerduty);
    case 'ntfy':
    case 'telegram':
      return originAt(channel.server ?? SERVERS[channel.kind]);
    case 'webhook':
    case 'alertmanager':
      return originAt(channel.url);
  }
}

function originAt(url: string): string {
  return secretsIn(url).length > 0 ? url : originOfSecret(url);
}
