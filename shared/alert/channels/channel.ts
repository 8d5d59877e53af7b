// The contract of a channel: how a message becomes one request, and what the answer to it means.
// Promise: pure; what is secret stands in the request alone.
// Not here: sending it, trying again, never sending twice (delivery.ts), a channel itself (one file each).

import type { GenericSchema } from 'valibot';
import type { AlertMessage } from '../message.ts';

/** Sent as it is, with no redirect followed. */
export interface ChannelRequest {
  readonly url: string;
  readonly method: 'POST' | 'PUT';
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

export type Sent =
  /** @property receipt what later messages of the same alert are given: the thread, the message to replace; null = nothing */
  | { readonly ok: true; readonly receipt: string | null }
  | {
      readonly ok: false;
      /** Whether the very same may be taken later. */
      readonly mayPass: boolean;
      /** Not before so many ms; null where the channel does not say. */
      readonly waitMs: number | null;
      /** A sentence for people: what was wrong, and what to do. Without a secret. */
      readonly problem: string;
    };

export interface Channel<Settings> {
  /** As configs name it: `slack`. */
  readonly kind: string;
  /** What a config says of it. Secrets stand there by name (`${SLACK_HOOK}`), and are put in before `requestFor` is called. */
  readonly settings: GenericSchema<unknown, Settings>;
  /**
   * The request that tells the message; null where this channel has nothing to say of it.
   * @param receipt of the message before in the same alert; null = there was none
   */
  requestFor(message: AlertMessage, settings: Settings, receipt: string | null): ChannelRequest | null;
  /** What an answer to it means. */
  read(answer: ChannelAnswer): Sent;
}
