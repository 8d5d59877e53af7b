// What alerts tell beyond this browser: messages wait in the store of alerts until their channels have taken them.
// Promise: what was put in outlives a worker that is killed, and is never sent twice; a channel that fails is told of by
// another, by the notice of the browser first; no secret stands in anything but the request.
// Not here: what is due, and what comes of a try (shared/alert/delivery.ts), the request (platform/channel-post.ts).

import type { Sent, Telling } from '../../shared/alert/channels/channel.ts';
import { outletOf, type Post } from '../../shared/alert/channels/outlet.ts';
import { channelOfKind } from '../../shared/alert/channels/registry.ts';
import { type Addressed, Delivery, type Outlet } from '../../shared/alert/delivery.ts';
import type { AlertMessage } from '../../shared/alert/message.ts';
import { testMessage } from '../../shared/alert/test-message.ts';
import { DESKTOP } from '../../shared/config/channels.ts';
import type { Config } from '../../shared/config/config.ts';
import type { ChannelInput } from '../../shared/config/schema-channels.ts';
import { type Instant, SECOND_MS } from '../../shared/core/instant.ts';
import type { KeyValue } from '../../shared/ports.ts';
import { filled } from '../../shared/sayings.ts';
import { keptFor, readied } from '../channel-ready.ts';
import { POSTED } from '../own-sayings.ts';
import type { SecretStore } from '../secrets.ts';

/** A browser ends a background that is idle for half a minute; later than this the alarm comes first. */
const AHEAD_MAX_MS = 25 * SECOND_MS;
/** A store that can't be written must not become a busy loop. */
const AHEAD_MIN_MS = SECOND_MS;

export interface ChannelDeliveryTools {
  /** Where alerts lie, opened once. Rejects with an Error for people. */
  readonly store: () => Promise<KeyValue>;
  readonly now: () => Instant;
  /** Resolves after `ms`, or at once when the signal aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
  readonly secrets: Pick<SecretStore, 'list' | 'read'>;
  /** @param asksFirst where a second message would be seen */
  readonly post: (asksFirst: boolean) => Post;
  /** Shows a notice on a channel, or a test, as the browser's own. */
  readonly show: (message: AlertMessage, config: Config) => Promise<void>;
  /** Is told of an Error for people. */
  readonly onTrouble: (error: unknown) => void;
}

export interface ChannelDelivery {
  /** Takes messages in; durable once resolved. */
  put(messages: readonly Addressed[], config: Config): Promise<void>;
  /** Sends what is due, and again when more is. Never rejects. */
  deliver(config: Config): Promise<void>;
  /** A test by the way of every message. @param name of a channel, or `desktop` */
  test(name: string, config: Config): Promise<Sent>;
}

export function channelDelivery(tools: ChannelDeliveryTools): ChannelDelivery {
  const { now, wait, random, onTrouble } = tools;
  let latest: Config | null = null;
  const opened = openedOnce(async () =>
    Delivery.open({
      store: await tools.store(),
      clock: { now },
      random,
      get outlets() {
        return latest === null ? [] : outletsIn(latest, tools);
      },
    }),
  );
  const following = (config: Config): Promise<Delivery> => {
    latest = config;
    return opened();
  };
  let timer: AbortController | null = null;
  const deliver = async (config: Config): Promise<void> => {
    timer?.abort();
    timer = null;
    try {
      const delivery = await following(config);
      await delivery.run();
      const next = delivery.nextAt;
      if (next === null || next - now() > AHEAD_MAX_MS || timer !== null) return;
      const mine = new AbortController();
      timer = mine;
      void wait(Math.max(AHEAD_MIN_MS, next - now()), mine.signal).then(() => {
        if (!mine.signal.aborted) void deliver(latest ?? config);
      });
    } catch (error) {
      onTrouble(error);
    }
  };
  return {
    deliver,
    put: async (messages, config) => {
      if (messages.length > 0) await (await following(config)).put(messages);
    },
    test: async (name, config) => {
      const outlet = outletsIn(config, tools).find((each) => each.name === name);
      if (outlet === undefined) return never(POSTED.gone);
      const sent = await outlet.send({ message: testMessage(name, config.publicUrl, now()), receipt: null });
      if (sent.ok) await (await following(config)).works(name);
      return sent;
    },
  };
}

/** No browser sends e-mail: what a server would mail is shown here. */
export function isShownHere(channel: string, { channels }: Pick<Config, 'channels'>): boolean {
  return channel === DESKTOP || channels.some(({ name, kind }) => name === channel && kind === 'email');
}

/** The browser first: it needs no network, and somebody sits before it. */
function outletsIn(config: Config, tools: ChannelDeliveryTools): readonly Outlet[] {
  const desktop: Outlet = {
    name: DESKTOP,
    // One of the same name takes its place.
    repeated: 'harmless',
    send: async ({ message }) => {
      await tools.show(message, config);
      return { ok: true, receipt: null };
    },
  };
  return [desktop, ...config.channels.map((channel) => outletFor(channel, tools))];
}

function outletFor(channel: ChannelInput, tools: ChannelDeliveryTools): Outlet {
  const repeated = channelOfKind(channel.kind)?.repeated ?? 'shown';
  return { name: channel.name, repeated, send: (telling) => send(channel, telling, tools) };
}

/** Secrets are read for this one message, and held no longer. */
async function send(
  channel: ChannelInput,
  telling: Telling,
  { secrets, post }: ChannelDeliveryTools,
): Promise<Sent> {
  const ready = readied(channel, await keptFor([channel], secrets));
  switch (ready.kind) {
    case 'unable':
      return never(POSTED.unable);
    case 'missing':
      return never(filled(POSTED.missing, ready.secret));
    case 'elsewhere':
      return never(filled(POSTED.elsewhere, ready.secret, ready.origin));
    case 'unfit':
      return never(filled(POSTED.unfit, ready.settings.join(', ')));
    case 'ready': {
      const { repeated } = ready;
      const outlet = {
        name: channel.name,
        kind: { repeated },
        channel: ready.channel,
        secrets: ready.secrets,
      };
      return outletOf({ ...outlet, post: post(repeated === 'shown') }).send(telling);
    }
  }
}

function never(clause: string): Sent {
  return { ok: false, remedy: 'never', waitMs: null, problem: `${clause}.` };
}

/** Opened once; where that failed, it is tried anew. */
function openedOnce(open: () => Promise<Delivery>): () => Promise<Delivery> {
  let opening: Promise<Delivery> | null = null;
  return () => {
    opening ??= open().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
}
