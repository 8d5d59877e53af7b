// The channels of a config: what is wrong with them together, and how their secrets come into place.
// Promise: no secret is quoted.
// Not here: the shape of each (schema-channels.ts), sending (alert/channels).

import * as v from 'valibot';
import { filled } from '../sayings.ts';
import { secretsAtTwoServers } from './channel-secrets.ts';
import type { Endpoint } from './endpoint.ts';
import { FAULTS, WANTED } from './fault-sayings.ts';
import { type Problem, problem } from './problem.ts';
import { type ChannelInput, channelSchema } from './schema-channels.ts';
import { originOfSecret, secretsIn, secretsOf, withSecrets } from './secret.ts';
import { wrongWithTemplate } from './webhook-template.ts';

/** The notices of the browser that watches: rules may name them; a channel of the config may not be called so. */
export const DESKTOP = 'desktop';

/** Whether a ready set sends it what has this priority. */
export function takes({ priorities }: ChannelInput, priority: number): boolean {
  return priorities?.some((each) => each === `P${priority}`) ?? true;
}

/** The names of the secrets that the channel needs, each once. */
export function secretsOfChannel(channel: ChannelInput): readonly string[] {
  return secretsIn(JSON.stringify(channel));
}

/**
 * What the channel's kind reads: its settings, with the secrets in place of their names.
 * @throws Error that names a secret which is missing, and nothing else
 */
export function settingsOf(channel: ChannelInput, secrets: ReadonlyMap<string, string>): object {
  const { name: _name, kind: _kind, priorities: _priorities, ...settings } = channel;
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, inPlace(value, secrets)]));
}

function inPlace(value: unknown, secrets: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return withSecrets(value, secrets);
  if (Array.isArray(value)) return value.map((each) => inPlace(each, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inPlace(each, secrets)]));
}

/** @param endpoints those that could be read */
export function contradictionsOfChannels(
  channels: readonly unknown[],
  endpoints: readonly Endpoint[],
): readonly Problem[] {
  const firstOf = new Map<string, number>();
  const ownerOf = new Map(
    endpoints.flatMap((endpoint) => secretsOf(endpoint).map((name) => [name, originOfSecret(endpoint.url)])),
  );
  const readable = new Map<number, ChannelInput>();
  const ofEach = channels.flatMap((channel, i) => {
    const read = v.safeParse(channelSchema, channel);
    if (!read.success) return [];
    readable.set(i, read.output);
    const { name } = read.output;
    const first = firstOf.get(name);
    firstOf.set(name, first ?? i);
    return [
      ...(first === undefined ? [] : [sameName(i, first)]),
      ...(name === DESKTOP ? [takenName(i)] : []),
      ...inKind(read.output, i),
      ...secretsOfChannel(read.output)
        .filter((secret) => ownerOf.has(secret))
        .map((secret) => {
          const wrong = filled(FAULTS.secretElsewhere, secret, ownerOf.get(secret) ?? '');
          return problem(['channels', i], wrong, WANTED.ownSecret);
        }),
    ];
  });
  return [...ofEach, ...secretsAtTwoServers(readable)];
}

function sameName(i: number, first: number): Problem {
  return problem(['channels', i, 'name'], `channels[${first}] has this name already`, 'a name of its own');
}

function takenName(i: number): Problem {
  return problem(['channels', i, 'name'], `the browser's own notices are called ${DESKTOP}`, 'another name');
}

function inKind(channel: ChannelInput, i: number): readonly Problem[] {
  if (channel.kind === 'slack') {
    const { url, token, channel: place } = channel;
    const isWebhook = url !== undefined && token === undefined && place === undefined;
    const isBot = url === undefined && token !== undefined && place !== undefined;
    return isWebhook || isBot
      ? []
      : [problem(['channels', i], 'Slack is reached in one of two ways', 'url alone, or token and channel')];
  }
  if (channel.kind !== 'webhook' || channel.body === undefined) return [];
  const type = Object.entries(channel.headers ?? {}).find(
    ([name]) => name.toLowerCase() === 'content-type',
  )?.[1];
  const wrong = wrongWithTemplate(channel.body, type ?? 'application/json');
  return wrong === '' ? [] : [problem(['channels', i, 'body'], wrong, '')];
}
