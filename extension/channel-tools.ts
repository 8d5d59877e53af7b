// What the settings need to know of channels beside the config: where each sends, what became of messages, a test.
// Promise: where a channel is asked for, its kinds are loaded, and no sooner; no value of a secret reaches what is shown.
// Not here: the screen (settings/channels), sending (background/channel-delivery.ts).

import { rangeOf, readLost, readTrouble, readWaiting } from '../shared/alert/delivery-record.ts';
import type { ChannelInput } from '../shared/config/schema-channels.ts';
import { originOfSecret } from '../shared/config/secret.ts';
import type { Instant } from '../shared/core/instant.ts';
import type { KeyValue } from '../shared/ports.ts';
import type { ChannelTest } from './channel-messages.ts';
import type { KeptSecrets, Readied } from './channel-ready.ts';
import { type Answer, answerTo } from './messages.ts';
import type { SecretStore } from './secrets.ts';

export type Place =
  /** @property url scheme, host and port alone */
  { readonly kind: 'ready'; readonly url: string } | { readonly kind: Exclude<Readied['kind'], 'ready'> };

/** Of a channel that has failed, and not worked since. */
export interface ChannelTrouble {
  readonly since: Instant;
  /** A sentence; null = nobody knows. */
  readonly problem: string | null;
}

export interface ChannelTools {
  /** By name. Rejects with an Error for people. */
  places(channels: readonly ChannelInput[]): Promise<ReadonlyMap<string, Place>>;
  /** The secrets of a channel, for the form that checks what is typed beside them. Rejects with an Error for people. */
  kept(channel: ChannelInput): Promise<KeptSecrets>;
  /** By name. Rejects with an Error for people. */
  troubles(): Promise<ReadonlyMap<string, ChannelTrouble>>;
  /** Never rejects. */
  test(name: string): Promise<Answer>;
}

export interface ChannelEdge {
  readonly secrets: Pick<SecretStore, 'list' | 'read'>;
  /** Where alerts lie, opened once. */
  readonly alerts: () => Promise<KeyValue>;
  readonly send: (message: ChannelTest) => Promise<unknown>;
}

export function channelTools({ secrets, alerts, send }: ChannelEdge): ChannelTools {
  return {
    async places(channels) {
      const { keptFor, readied } = await import('./channel-ready.ts');
      const kept = await keptFor(channels, secrets);
      return new Map(channels.map((channel) => [channel.name, placeOf(readied(channel, kept))]));
    },
    async kept(channel) {
      const { keptFor } = await import('./channel-ready.ts');
      return keptFor([channel], secrets);
    },
    troubles: async () => channelTroubles(await alerts()),
    test: (name) => answerTo(() => send({ do: 'test-channel', name })),
  };
}

function placeOf(ready: Readied): Place {
  return ready.kind === 'ready'
    ? { kind: 'ready', url: `${originOfSecret(ready.url)}/` }
    : { kind: ready.kind };
}

export async function channelTroubles(
  store: Pick<KeyValue, 'range'>,
): Promise<ReadonlyMap<string, ChannelTrouble>> {
  const all = async (kind: Parameters<typeof rangeOf>[0]) => {
    const { from, to } = rangeOf(kind);
    return store.range(from, to);
  };
  const troubles = await all('trouble');
  if (troubles.length === 0) return new Map();
  const said = [
    ...(await all('lost')).flatMap(({ value }) => readLost(value) ?? []),
    ...(await all('waiting'))
      .flatMap(({ value }) => readWaiting(value) ?? [])
      .map(({ channel, askedAt, problem }) => ({ channel, at: askedAt, problem })),
  ].toSorted((a, b) => a.at - b.at);
  return new Map(
    troubles.flatMap(({ key, value }) => {
      const trouble = readTrouble(value);
      const channel = decodeURIComponent(key.split('/').at(-1) ?? '');
      const last = said.findLast((each) => each.channel === channel && each.problem !== null);
      return trouble === null ? [] : [[channel, { since: trouble.since, problem: last?.problem ?? null }]];
    }),
  );
}
