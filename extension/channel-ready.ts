// A channel of the config made ready: its secrets in their places, and the one address that it sends to.
// Promise: a channel whose secrets belong to another origin than it sends to is not ready; no value is quoted.
// Not here: sending (platform/channel-post.ts), where secrets lie (secrets.ts).

import type { ChannelKind, ReadyChannel } from '../shared/alert/channels/channel.ts';
import { channelOfKind } from '../shared/alert/channels/registry.ts';
import { testMessage } from '../shared/alert/test-message.ts';
import { secretsOfChannel, settingsOf } from '../shared/config/channels.ts';
import type { ChannelInput } from '../shared/config/schema-channels.ts';
import { originOfSecret } from '../shared/config/secret.ts';
import type { SecretStore } from './secrets.ts';

export interface KeptSecret {
  /** Where it may go; null = it was typed just now, and goes where the channel sends. */
  readonly origin: string | null;
  readonly value: string;
}

export type KeptSecrets = ReadonlyMap<string, KeptSecret>;

export type Readied =
  | {
      readonly kind: 'ready';
      readonly channel: ReadyChannel;
      readonly repeated: ChannelKind['repeated'];
      /** May hold a secret: shown is its host alone. */
      readonly url: string;
      readonly secrets: readonly string[];
    }
  /** A secret is not here. */
  | { readonly kind: 'missing'; readonly secret: string }
  /** It is here, and belongs to another origin. */
  | { readonly kind: 'elsewhere'; readonly secret: string; readonly origin: string }
  /** @property settings the names of those that can't be right */
  | { readonly kind: 'unfit'; readonly settings: readonly string[] }
  /** No browser can send it. */
  | { readonly kind: 'unable' };

export function readied(channel: ChannelInput, kept: KeptSecrets): Readied {
  const kind = channelOfKind(channel.kind);
  if (kind === null) return { kind: 'unable' };
  const names = secretsOfChannel(channel);
  const missing = names.find((name) => !kept.has(name));
  if (missing !== undefined) return { kind: 'missing', secret: missing };
  const values = new Map(names.map((name) => [name, kept.get(name)?.value ?? '']));
  const ready = kind.ready(settingsOf(channel, values));
  if (typeof ready === 'string') return { kind: 'unfit', settings: settingsIn(ready) };
  const message = testMessage(channel.name, null, 0);
  const url = ready.requestFor({ message, receipt: null })?.url ?? '';
  const origin = originOfSecret(url);
  const strange = names.find((name) => ![origin, null].includes(kept.get(name)?.origin ?? null));
  if (strange !== undefined)
    return { kind: 'elsewhere', secret: strange, origin: kept.get(strange)?.origin ?? '' };
  return { kind: 'ready', channel: ready, repeated: kind.repeated, url, secrets: [...values.values()] };
}

/** The secrets of these channels, as far as they are kept. */
export async function keptFor(
  channels: readonly ChannelInput[],
  store: Pick<SecretStore, 'list' | 'read'>,
): Promise<KeptSecrets> {
  const names = new Set(channels.flatMap(secretsOfChannel));
  if (names.size === 0) return new Map();
  const known = (await store.list()).filter(({ name }) => names.has(name));
  const found = await Promise.all(
    known.map(async ({ name, origin }) => {
      const value = (await store.read(origin, [name])).get(name);
      return value === undefined ? [] : [[name, { origin, value }] as const];
    }),
  );
  return new Map(found.flat());
}

/** Where these channels send, each address once; those that are not ready send nowhere. */
export async function addressesOf(
  channels: readonly ChannelInput[],
  store: Pick<SecretStore, 'list' | 'read'>,
): Promise<readonly string[]> {
  const kept = await keptFor(channels, store);
  const places = channels.map((channel) => readied(channel, kept));
  return [...new Set(places.flatMap((place) => (place.kind === 'ready' ? [place.url] : [])))];
}

/** "url: expected an http(s) address; token: …": the names before the colons. */
function settingsIn(wrong: string): readonly string[] {
  return [...new Set(Array.from(wrong.matchAll(/(?:^|; )([a-z]+):/gu), (match) => match[1] ?? ''))];
}
