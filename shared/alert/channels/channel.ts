// The contract of a channel: how a message becomes one request, and what the answer to it means.
// Promise: pure; what is secret stands in the request alone.
// Not here: sending it, trying again, never sending twice (delivery.ts), a channel itself (one file each).

import { type GenericSchema, safeParse } from 'valibot';
import type { AlertMessage } from '../message.ts';

/** Sent as it is, with no redirect followed. */
export interface ChannelRequest {
  readonly url: string;
  readonly method: 'POST' | 'PUT' | 'PATCH';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came back. */
export interface ChannelAnswer {
  /** HTTP status. */
  readonly status: number;
  /** By name in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * What may help after a failure. `later`: it was not taken, and the very same may be; `afresh`: what the receipt names
 * is gone, so the same without it; `never`: nothing but another config; `doubtful`: nobody knows whether it was taken.
 */
export type Remedy = 'later' | 'afresh' | 'never' | 'doubtful';

export interface NotSent {
  readonly ok: false;
  readonly remedy: Remedy;
  /** Not before so many ms; null where the channel does not say. */
  readonly waitMs: number | null;
  /** A sentence for people: what was wrong, and what to do. Without a secret. */
  readonly problem: string;
}

export type Sent =
  /** @property receipt what later messages of the same alert are given: the thread, the message to replace; null = nothing */
  { readonly ok: true; readonly receipt: string | null } | NotSent;

/** What was asked of a channel. */
export interface Telling {
  readonly message: AlertMessage;
  /** Of the message before in the same alert; null = there was none. */
  readonly receipt: string | null;
}

export interface Channel<Settings> {
  /** As configs name it: `slack`. */
  readonly kind: string;
  /** What the very same message does that comes a second time: nothing that people notice, or it is there twice. */
  readonly repeated: 'harmless' | 'shown';
  /** What a config says of it, its secrets in place of their names. */
  readonly settings: GenericSchema<unknown, Settings>;
  /** The request that tells the message; null where this channel has nothing to say of it. */
  requestFor(telling: Telling, settings: Settings): ChannelRequest | null;
  /** What an answer to it means. */
  read(answer: ChannelAnswer, telling: Telling): Sent;
}

/** A channel with its settings. */
export interface ReadyChannel {
  requestFor(telling: Telling): ChannelRequest | null;
  read(answer: ChannelAnswer, telling: Telling): Sent;
}

/** A channel, whatever its own type of settings. */
export interface ChannelKind {
  readonly kind: string;
  readonly repeated: 'harmless' | 'shown';
  /** @returns the channel ready to tell, or why these settings are none: a sentence that quotes nothing of them */
  ready(settings: unknown): ReadyChannel | string;
}

export function channelKind<Settings>(channel: Channel<Settings>): ChannelKind {
  const { kind, repeated } = channel;
  return {
    kind,
    repeated,
    ready(settings) {
      const read = safeParse(channel.settings, settings);
      if (!read.success) return read.issues.map(({ message }) => message).join('; ');
      return {
        requestFor: (telling) => channel.requestFor(telling, read.output),
        read: (answer, telling) => channel.read(answer, telling),
      };
    },
  };
}
